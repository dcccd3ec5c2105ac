package barometer.domain;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which figures are looked at and how: the state of a view, and its address.
 *
 * @param frequency empty: the first accepted one that has figures
 * @param from      the first period shown, empty: from the beginning; a period of any frequency, its first day counts
 * @param to        the last period shown, empty: to the end; its last day counts
 * @param knownOn   only what had been published by this day
 * @param revision  only what the ledger held at this revision; empty: the head
 * @param partial   whether a period of which only a part has figures is shown, marked, where periods are put together
 * @param formula   what is made of the indicator and others before it is looked at, such as {@code trade / trade-share}
 */
public record Selection(String indicator, Optional<Frequency> frequency, Transformation transformation, Optional<Period> from,
                        Optional<Period> to, Optional<LocalDate> knownOn, Optional<Long> revision, Form form, boolean partial,
                        Optional<String> formula) {

    /** The names of the parameters, in the order of the text form. */
    public static final Set<String> PARAMETERS = new LinkedHashSet<>(
            List.of("freq", "transform", "from", "to", "knownOn", "revision", "form", "partial", "formula"));

    public Selection {
        Code.check(indicator);
        if (from.isPresent() && to.isPresent() && to.get().last().isBefore(from.get().first())) {
            throw new Unreadable("range-order", from.get() + ".." + to.get());
        }
    }

    /** All of an indicator, as it is. */
    public static Selection of(String indicator) {
        return new Selection(indicator, Optional.empty(), Transformation.LEVEL, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Form.AUTO, false, Optional.empty());
    }

    /**
     * Reads the parameters of an address; names that are not of a selection are left to others.
     *
     * @throws Unreadable with the code of the first value that cannot be read
     */
    public static Selection of(String indicator, Map<String, String> parameters) {
        return new Selection(indicator, value(parameters, "freq").map(Frequency::parse),
                value(parameters, "transform").map(Transformation::parse).orElse(Transformation.LEVEL),
                value(parameters, "from").map(Period::parse), value(parameters, "to").map(Period::parse),
                value(parameters, "knownOn").map(Period::day), value(parameters, "revision").map(Selection::number),
                value(parameters, "form").map(Form::parse).orElse(Form.AUTO),
                value(parameters, "partial").map(Selection::yes).orElse(false), value(parameters, "formula"));
    }

    private static Optional<String> value(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).filter(v -> !v.isEmpty());
    }

    private static boolean yes(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new Unreadable("partial", text);
        }
        return text.equals("true");
    }

    private static Long number(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw new Unreadable("revision", text);
        }
        return Long.valueOf(text);
    }

    /** The parameters that differ from the default, by name, in a fixed order. */
    public Map<String, String> parameters() {
        Map<String, String> out = new LinkedHashMap<>();
        frequency.ifPresent(f -> out.put("freq", f.code()));
        if (transformation != Transformation.LEVEL) {
            out.put("transform", transformation.toString());
        }
        from.ifPresent(p -> out.put("from", p.toString()));
        to.ifPresent(p -> out.put("to", p.toString()));
        knownOn.ifPresent(d -> out.put("knownOn", d.toString()));
        revision.ifPresent(r -> out.put("revision", r.toString()));
        if (form != Form.AUTO) {
            out.put("form", form.toString());
        }
        if (partial) {
            out.put("partial", "true");
        }
        formula.ifPresent(f -> out.put("formula", f));
        return out;
    }

    /** The text form: the code, and the parameters as a query. All of it is safe in an address. */
    @Override
    public String toString() {
        String query = parameters().entrySet().stream().map(e -> e.getKey() + "=" + (e.getKey().equals("formula") ? URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8) : e.getValue())).collect(Collectors.joining("&"));
        return query.isEmpty() ? indicator : indicator + "?" + query;
    }

    /** Reads the text form. */
    public static Selection parse(String text) {
        int mark = text.indexOf('?');
        if (mark < 0) {
            return of(text);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : text.substring(mark + 1).split("&")) {
            int equals = pair.indexOf('=');
            if (equals < 1 || !PARAMETERS.contains(pair.substring(0, equals))) {
                throw new Unreadable("parameter", pair);
            }
            String value = pair.substring(equals + 1);
            parameters.put(pair.substring(0, equals), pair.startsWith("formula=") ? decoded(value) : value);
        }
        return of(text.substring(0, mark), parameters);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("formula", value);
        }
    }

    public Selection with(Frequency other) {
        return new Selection(indicator, Optional.of(other), transformation, from, to, knownOn, revision, form, partial, formula);
    }

    public Selection with(Transformation other) {
        return new Selection(indicator, frequency, other, from, to, knownOn, revision, form, partial, formula);
    }

    public Selection with(Form other) {
        return new Selection(indicator, frequency, transformation, from, to, knownOn, revision, other, partial, formula);
    }

    public Selection between(Optional<Period> first, Optional<Period> last) {
        return new Selection(indicator, frequency, transformation, first, last, knownOn, revision, form, partial, formula);
    }

    public Selection knownOn(Optional<LocalDate> day) {
        return new Selection(indicator, frequency, transformation, from, to, day, revision, form, partial, formula);
    }

    public Selection atRevision(Optional<Long> number) {
        return new Selection(indicator, frequency, transformation, from, to, knownOn, number, form, partial, formula);
    }

    public Selection withPartial(boolean shown) {
        return new Selection(indicator, frequency, transformation, from, to, knownOn, revision, form, shown, formula);
    }

    public Selection withFormula(Optional<String> other) {
        return new Selection(indicator, frequency, transformation, from, to, knownOn, revision, form, partial, other);
    }
}
