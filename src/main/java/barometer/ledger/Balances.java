package barometer.ledger;

import barometer.derive.Formula;
import barometer.domain.Indicator;
import barometer.domain.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which indicators have to add up with which: by the formula that a definition sets, and by what they measure. Exports and
 * imports make the turnover of the same; shares of several partners are together at most 100 %; all partners together are at
 * most the whole world. What two indicators measure alike leaves open which of them is meant, so nothing follows from it.
 */
final class Balances {

    private static final List<String> WORLD = List.of("W1", "W0");

    private final Map<String, List<Rule>> rules = new HashMap<>();

    /** What has to hold between the levels of indicators at equal periods. */
    sealed interface Rule {

        /** The codes of all that it is about. */
        Set<String> codes();

        /** The whole comes out as the formula. */
        record Comes(Indicator whole, Formula formula) implements Rule {

            @Override
            public Set<String> codes() {
                Set<String> codes = new LinkedHashSet<>(formula.codes());
                codes.add(whole.code());
                return codes;
            }
        }

        /** The parts are together at most the whole, or 100 % where they are shares. */
        record Within(Optional<Indicator> whole, List<Indicator> parts) implements Rule {

            @Override
            public Set<String> codes() {
                Set<String> codes = parts.stream().map(Indicator::code).collect(Collectors.toCollection(LinkedHashSet::new));
                whole.ifPresent(w -> codes.add(w.code()));
                return codes;
            }
        }
    }

    /** What an indicator measures, but for one side of it. */
    private record Alike(String side, String topic, String area, String other, String adjustment, String unit, String coverage, String prices) {
    }

    /** @param indicators those that the writer may see */
    Balances(Collection<Indicator> indicators) {
        Map<String, Indicator> open = indicators.stream().filter(i -> !i.calculated()).collect(Collectors.toMap(Indicator::code, i -> i));
        open.values().forEach(i -> i.handling().balance().map(Formula::parse).filter(f -> open.keySet().containsAll(f.codes()))
                .ifPresent(f -> add(new Rule.Comes(i, f))));
        alike(open.values(), Indicator::flow, i -> alike(i, "flow", i.counterpart().orElse(""))).forEach(this::flows);
        alike(open.values(), Indicator::counterpart, i -> alike(i, "counterpart", i.flow().orElse(""))).forEach(this::partners);
    }

    private static Alike alike(Indicator i, String side, String other) {
        return new Alike(side, i.topic(), i.area(), other, i.adjustment(), i.unit().code(), i.coverage().in(Language.EN), i.priceBasis().in(Language.EN));
    }

    /** The indicators that differ in one side alone, by that side. */
    private static List<Map<String, Indicator>> alike(Collection<Indicator> all, Function<Indicator, Optional<String>> side, Function<Indicator, Alike> key) {
        return all.stream().filter(i -> side.apply(i).isPresent()).collect(Collectors.groupingBy(key)).values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().collect(Collectors.groupingBy(i -> side.apply(i).orElseThrow())))
                .filter(by -> by.values().stream().allMatch(same -> same.size() == 1))
                .map(by -> by.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getFirst()))).toList();
    }

    private void flows(Map<String, Indicator> by) {
        Indicator whole = by.get("turnover");
        Indicator exports = by.get("exports");
        Indicator imports = by.get("imports");
        if (whole == null || whole.unit().isPercent() || whole.handling().balance().isPresent() || exports == null && imports == null) {
            return;
        }
        if (exports != null && imports != null) {
            add(new Rule.Comes(whole, Formula.parse(exports.code() + " + " + imports.code())));
        } else {
            add(new Rule.Within(Optional.of(whole), List.of(exports != null ? exports : imports)));
        }
    }

    private void partners(Map<String, Indicator> by) {
        List<Indicator> parts = by.entrySet().stream().filter(e -> !WORLD.contains(e.getKey())).map(Map.Entry::getValue)
                .sorted(java.util.Comparator.comparing(Indicator::code)).toList();
        if (parts.isEmpty()) {
            return;
        }
        if (parts.getFirst().unit().isPercent()) {
            if (parts.size() > 1) {
                add(new Rule.Within(Optional.empty(), parts));
            }
        } else {
            WORLD.stream().map(by::get).filter(w -> w != null).findFirst().ifPresent(w -> add(new Rule.Within(Optional.of(w), parts)));
        }
    }

    private void add(Rule rule) {
        rule.codes().forEach(code -> rules.computeIfAbsent(code, c -> new ArrayList<>()).add(rule));
    }

    /** What has to hold for an indicator, as the whole or as a part. */
    List<Rule> of(String code) {
        return rules.getOrDefault(code, List.of());
    }

    /** All indicators that are tied to one, by however many others; itself among them. */
    Set<String> family(String code) {
        Set<String> family = new TreeSet<>(Set.of(code));
        Deque<String> next = new ArrayDeque<>(family);
        Set<Rule> seen = new HashSet<>();
        while (!next.isEmpty()) {
            for (Rule rule : of(next.poll())) {
                if (seen.add(rule)) {
                    rule.codes().stream().filter(family::add).forEach(next::add);
                }
            }
        }
        return family;
    }
}
