package barometer.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Several series looked at together, and how: the state of a view, and its address.
 *
 * @param picks    in the order of drawing, none twice; at most {@value #MOST}
 * @param from     the first period shown, as in a {@link Selection}
 * @param knownOn  only what had been published by this day, for all picks that name no day of their own
 * @param revision what the ledger held at this revision; all series are of one revision, the head where it is empty
 * @param focus    the pick that is drawn in colour where there are many lines; empty: the first
 * @param events   whether linked events are marked
 */
public record Comparison(List<Pick> picks, Arrangement arrangement, Form form, Optional<Period> from, Optional<Period> to,
                         Optional<LocalDate> knownOn, Optional<Long> revision, Optional<Pick> focus, boolean events) {

    /** How many series there may be. */
    public static final int MOST = 20;
    /** The name of the parameter that is repeated. */
    public static final String SERIES = "series";
    /** The names of all parameters. */
    public static final Set<String> PARAMETERS = new LinkedHashSet<>(
            List.of(SERIES, "arrange", "form", "from", "to", "knownOn", "revision", "focus", "events"));

    public Comparison {
        picks = List.copyOf(picks);
        if (picks.size() > MOST) {
            throw new Unreadable("too-many-series", String.valueOf(picks.size()));
        }
        Set<Pick> seen = new LinkedHashSet<>();
        picks.stream().filter(p -> !seen.add(p)).findFirst().ifPresent(twice -> {
            throw new Unreadable("series-twice", twice.toString());
        });
        focus.filter(f -> !seen.contains(f)).ifPresent(other -> {
            throw new Unreadable("focus", other.toString());
        });
        if (from.isPresent() && to.isPresent() && to.get().last().isBefore(from.get().first())) {
            throw new Unreadable("range-order", from.get() + ".." + to.get());
        }
    }

    /** These picks together, all there is of them. */
    public static Comparison of(List<Pick> picks) {
        return new Comparison(picks, Arrangement.TOGETHER, Form.AUTO, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), true);
    }

    /** These picks together, in their text forms. */
    public static Comparison of(String... picks) {
        return of(Arrays.stream(picks).map(Pick::parse).toList());
    }

    /**
     * Reads the parameters of an address; names that are not of a comparison are left to others.
     *
     * @throws Unreadable with the code of the first value that cannot be read, or of a name that stands more than once
     */
    public static Comparison of(Map<String, List<String>> parameters) {
        return new Comparison(parameters.getOrDefault(SERIES, List.of()).stream().filter(text -> !text.isEmpty()).map(Pick::parse).toList(),
                value(parameters, "arrange").map(Arrangement::parse).orElse(Arrangement.TOGETHER),
                value(parameters, "form").map(Form::parse).orElse(Form.AUTO), value(parameters, "from").map(Period::parse),
                value(parameters, "to").map(Period::parse), value(parameters, "knownOn").map(Period::day),
                value(parameters, "revision").map(Comparison::number), value(parameters, "focus").map(Pick::parse),
                value(parameters, "events").map(Comparison::shown).orElse(true));
    }

    private static Optional<String> value(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new Unreadable("parameter", name);
        }
        return values.stream().filter(text -> !text.isEmpty()).findFirst();
    }

    private static Long number(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw new Unreadable("revision", text);
        }
        return Long.valueOf(text);
    }

    private static boolean shown(String text) {
        return switch (text) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new Unreadable("events", text);
        };
    }

    /** The parameters that differ from the default, by name, in a fixed order. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> out = new LinkedHashMap<>();
        if (!picks.isEmpty()) {
            out.put(SERIES, picks.stream().map(Pick::toString).toList());
        }
        if (arrangement != Arrangement.TOGETHER) {
            out.put("arrange", List.of(arrangement.toString()));
        }
        if (form != Form.AUTO) {
            out.put("form", List.of(form.toString()));
        }
        from.ifPresent(p -> out.put("from", List.of(p.toString())));
        to.ifPresent(p -> out.put("to", List.of(p.toString())));
        knownOn.ifPresent(d -> out.put("knownOn", List.of(d.toString())));
        revision.ifPresent(r -> out.put("revision", List.of(r.toString())));
        focus.ifPresent(f -> out.put("focus", List.of(f.toString())));
        if (!events) {
            out.put("events", List.of("off"));
        }
        return out;
    }

    /** The text form, a query: {@code series=trade:Q&series=investment-russia:Q&form=column}. */
    @Override
    public String toString() {
        List<String> pairs = new ArrayList<>();
        parameters().forEach((name, values) -> values.forEach(value -> pairs.add(name + "=" + value)));
        return String.join("&", pairs);
    }

    /** Reads the text form. */
    public static Comparison parse(String text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals < 1 || !PARAMETERS.contains(pair.substring(0, equals))) {
                throw new Unreadable("parameter", pair);
            }
            parameters.computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>()).add(pair.substring(equals + 1));
        }
        return of(parameters);
    }

    /** What is read for a pick. */
    public Selection selection(Pick pick) {
        return new Selection(pick.indicator(), pick.frequency(), pick.transformation(), from, to, pick.knownOn().or(() -> knownOn), revision,
                Form.AUTO, false, pick.formula());
    }

    /** Other picks; a focus that is no longer among them is let go. */
    public Comparison with(List<Pick> others) {
        return new Comparison(others, arrangement, form, from, to, knownOn, revision, focus.filter(others::contains), events);
    }

    public Comparison with(Arrangement other) {
        return new Comparison(picks, other, form, from, to, knownOn, revision, focus, events);
    }

    public Comparison with(Form other) {
        return new Comparison(picks, arrangement, other, from, to, knownOn, revision, focus, events);
    }

    public Comparison between(Optional<Period> first, Optional<Period> last) {
        return new Comparison(picks, arrangement, form, first, last, knownOn, revision, focus, events);
    }

    public Comparison knownOn(Optional<LocalDate> day) {
        return new Comparison(picks, arrangement, form, from, to, day, revision, focus, events);
    }

    public Comparison atRevision(Optional<Long> number) {
        return new Comparison(picks, arrangement, form, from, to, knownOn, number, focus, events);
    }

    public Comparison focusedOn(Optional<Pick> pick) {
        return new Comparison(picks, arrangement, form, from, to, knownOn, revision, pick, events);
    }

    public Comparison withEvents(boolean marked) {
        return new Comparison(picks, arrangement, form, from, to, knownOn, revision, focus, marked);
    }
}
