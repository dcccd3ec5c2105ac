package barometer.ledger;

import barometer.domain.Definition;
import barometer.domain.Indicator;
import barometer.files.plan.Plan;
import barometer.files.plan.Target;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where each series goes. */
final class Mapping {

    private final Map<String, Indicator> byCode = new LinkedHashMap<>();
    private final Map<String, Indicator> byName = new LinkedHashMap<>();
    private final Plan plan;
    private final Map<String, Optional<Target>> targets = new LinkedHashMap<>();

    Mapping(List<Indicator> visible, Plan plan) {
        this.plan = plan;
        visible.forEach(i -> {
            byCode.put(i.code(), i);
            i.name().texts().values().forEach(name -> byName.putIfAbsent(folded(name), i));
            i.shortName().texts().values().forEach(name -> byName.putIfAbsent(folded(name), i));
        });
    }

    private static String folded(String name) {
        return name.strip().replaceAll("[\\s\u00a0]+", " ").toLowerCase(Locale.ROOT);
    }

    /** By the plan, else the indicator of just that code or name. */
    Optional<Target> target(String key) {
        return targets.computeIfAbsent(key, k -> Optional.ofNullable(plan.series().get(k))
                .or(() -> Optional.ofNullable(byCode.get(k)).or(() -> Optional.ofNullable(byName.get(folded(k))))
                        .filter(i -> !i.calculated()).map(i -> new Target.Known(i.code()))));
    }

    Optional<Indicator> indicator(String key) {
        return target(key).flatMap(target -> switch (target) {
            case Target.Known known -> Optional.of(Optional.ofNullable(byCode.get(known.code())).orElseThrow(() ->
                    Refused.because("unknown-indicator", known.code())));
            case Target.New fresh -> {
                if (byCode.containsKey(fresh.indicator().code())) {
                    throw Refused.because("code-taken", fresh.indicator().code());
                }
                yield Optional.of(fresh.indicator());
            }
            case Target.LeftOut left -> Optional.empty();
        });
    }

    /** An indicator whose code or name stands within the key; only a suggestion. */
    Optional<String> suggested(String key) {
        String text = " " + folded(key).replaceAll("[^\\p{L}\\p{N}-]+", " ") + " ";
        return target(key).isPresent() ? Optional.empty() : Stream.concat(byCode.entrySet().stream(),
                byName.entrySet().stream()).filter(e -> !e.getValue().calculated() && text.contains(" " + e.getKey() + " "))
                .max(Comparator.comparing(e -> e.getKey().length())).map(e -> e.getValue().code());
    }

    /** All that it may lead to. */
    List<Indicator> indicators() {
        return Stream.concat(byCode.values().stream(), definitions().stream().map(d -> (Indicator) d)).toList();
    }

    List<Definition> definitions() {
        return plan.series().values().stream().filter(t -> t instanceof Target.New).map(t -> (Definition) ((Target.New) t).indicator())
                .distinct().toList();
    }
}
