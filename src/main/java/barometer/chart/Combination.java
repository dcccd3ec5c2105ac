package barometer.chart;

import barometer.derive.Combined;
import barometer.domain.Arrangement;
import barometer.domain.Event;
import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Source;
import barometer.domain.Unit;
import barometer.text.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Series that follow from those of a comparison, by the names that a picture gives them; each is derived through and through. */
final class Combination {

    private static final String CODE = "combined";
    private static final String DIFFERENCE = "a - b";
    private static final String RATIO = "a / b";
    private static final String GAP = "(a - b) / ((a + b) / 2)";

    private final Words words;

    Combination(Words words) {
        this.words = words;
    }

    /** What an arrangement of two series adds to them; empty where it only arranges. */
    Optional<Series> of(Arrangement arrangement, List<Series> all, List<String> names) {
        return switch (arrangement) {
            case TOGETHER, PANELS, MULTIPLES, SEASONAL -> Optional.empty();
            case MIRROR -> Optional.of(series(words.say("compare.gap", names.get(0), names.get(1)), GAP, Unit.PERCENT, Multiplier.UNITS, all));
            case DIFFERENCE -> Optional.of(series(words.say("compare.difference", names.get(0), names.get(1)), DIFFERENCE, all.getFirst().unit(),
                    all.getFirst().multiplier(), all));
            case RATIO -> Optional.of(series(words.say("compare.ratio", names.get(0), names.get(1)), RATIO, Unit.PERCENT, Multiplier.UNITS, all));
        };
    }

    /** The total of the parts of a stack. */
    Series total(List<Series> parts) {
        return series(words.say("compare.total"), sum(parts.size()), parts.getFirst().unit(), parts.getFirst().multiplier(), parts);
    }

    /** A part in percent of the total of all. */
    Series share(List<Series> parts, int part) {
        return series(words.shortName(parts.get(part).indicator()), Combined.letter(part) + " / (" + sum(parts.size()) + ")", Unit.PERCENT,
                Multiplier.UNITS, parts);
    }

    /** An event that is linked to all of them is linked to what follows from all of them. */
    private static Event linked(Event event) {
        Set<String> codes = new LinkedHashSet<>(event.indicators());
        codes.add(CODE);
        return new Event(event.code(), event.from(), event.to(), event.name(), event.planned(), codes);
    }

    private static String sum(int parts) {
        return IntStream.range(0, parts).mapToObj(Combined::letter).collect(Collectors.joining(" + "));
    }

    private static Series series(String name, String formula, Unit unit, Multiplier multiplier, List<Series> from) {
        Indicator like = from.getFirst().indicator();
        Indicator target = new Indicator(CODE, like.topic(), LocalText.parse(name), LocalText.parse(name), like.area(), Optional.empty(),
                Optional.empty(), like.adjustment(), unit, multiplier, LocalText.EMPTY, LocalText.EMPTY, Indicator.Aggregation.NONE,
                List.of(from.getFirst().frequency()), like.visibility(), Optional.empty(), LocalText.EMPTY, Optional.empty(), Indicator.Handling.USUAL);
        List<Observation> observations = Combined.of(formula, target, from);
        List<Event> events = from.getFirst().events().stream().filter(e -> from.stream().allMatch(s -> e.indicators().contains(s.indicator().code())))
                .map(Combination::linked).toList();
        Set<Source> sources = new LinkedHashSet<>();
        from.forEach(s -> sources.addAll(s.sources()));
        return new Series(target, Selection.of(CODE), from.getFirst().frequency(), List.of(from.getFirst().frequency()), observations,
                from.stream().flatMap(s -> s.said().stream()).distinct().toList(), events, List.copyOf(sources),
                from.stream().map(Series::indicator).distinct().toList(), from.getFirst().revision(), Optional.empty());
    }
}
