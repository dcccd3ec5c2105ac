package barometer.explore;

import barometer.chart.PictureChoice;
import barometer.derive.Transformer;
import barometer.domain.Derivation;
import barometer.domain.Form;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Transformation;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.ledger.Search;
import barometer.text.TransformationText;
import barometer.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which controls of the explorer have an effect on the figures there are; each that has none says why.
 *
 * @param all     the series without a span, so that the span can be widened again
 * @param periods the periods that a span may begin and end with
 * @param fault   why a selection cannot be read, in words
 * @param defines whether the reader may make an indicator of a formula
 */
record Controls(Series all, List<Choice<Frequency>> frequencies, List<Choice<Transformation>> transformations,
                List<Choice<Form>> forms, List<Period> periods, Function<Selection, Optional<String>> fault, boolean defines) {

    /** From how many figures on a chart is looked at by parts: full width, table apart, the last ten years first. */
    static final int MANY = 16;
    private static final int SURELY_YEARS = 60;
    /** So many wholes are offered; any other can be named in the address. */
    private static final int WHOLES = 6;
    private static final int SOUGHT = 60;

    /** Something to choose. @param refusal why it would have no effect; empty where it has one */
    record Choice<T>(T value, String name, String refusal) {

        boolean open() {
            return refusal.isEmpty();
        }
    }

    /** @param shown the series as it is selected, spans included */
    static Optional<Controls> of(Reading reading, Viewer viewer, Series shown, Words words, boolean defines) {
        Selection selection = shown.selection();
        return reading.series(selection.between(Optional.empty(), Optional.empty()), viewer).map(all -> new Controls(all,
                frequencies(all, words), transformations(reading, viewer, all, words), forms(all, words),
                all.observations().stream().map(Observation::period).toList(), wanted -> fault(reading, viewer, wanted, words), defines));
    }

    private static List<Choice<Frequency>> frequencies(Series all, Words words) {
        return Stream.concat(all.indicator().frequencies().stream(), all.available().stream()).distinct().sorted().map(f -> {
            String name = words.say("frequency.name." + f.code());
            return new Choice<>(f, name, all.available().contains(f) || f == all.frequency() ? "" : words.say("explore.no-figures"));
        }).toList();
    }

    private static List<Choice<Transformation>> transformations(Reading reading, Viewer viewer, Series all, Words words) {
        List<Choice<Transformation>> out = new ArrayList<>();
        TransformationText text = new TransformationText(words, code -> reading.indicator(code, viewer).map(words::shortName).orElse(code));
        for (Transformation t : offered(all, wholes(reading, viewer, all))) {
            out.add(new Choice<>(t, text.name(t, all.indicator().unit()), t == Transformation.LEVEL || t == all.selection().transformation() ? ""
                    : refusal(reading, viewer, all, t, words)));
        }
        return out;
    }

    private static Optional<String> fault(Reading reading, Viewer viewer, Selection wanted, Words words) {
        try {
            reading.series(wanted, viewer);
            return Optional.empty();
        } catch (Unreadable e) {
            return Optional.of(words.find("unreadable." + e.code(), e.text()).orElse(e.text()));
        }
    }

    /** What the menu offers: all that need nothing, then each of the others as it is now, or with what lies nearest. */
    private static List<Transformation> offered(Series all, List<String> wholes) {
        Transformation now = all.selection().transformation();
        List<Transformation> out = new ArrayList<>(Transformation.plain());
        Optional<Period> base = all.observations().stream().filter(o -> o instanceof Observation.Stated).findFirst()
                .or(() -> all.observations().stream().findFirst()).map(Observation::period);
        out.add(now instanceof Transformation.Index ? now : new Transformation.Index(base.orElse(new Period.Months(2020, 1, 12))));
        int periods = switch (all.frequency()) {
            case ANNUAL -> 3;
            case HALF_YEARLY -> 2;
            case QUARTERLY, WEEKLY -> 4;
            case MONTHLY -> 12;
            case DAILY -> 7;
        };
        out.add(now instanceof Transformation.Average ? now : new Transformation.Average(periods));
        out.add(now instanceof Transformation.Sum ? now : new Transformation.Sum(periods));
        wholes.forEach(code -> out.add(new Transformation.Share(code)));
        wholes.forEach(code -> out.add(new Transformation.Contribution(code)));
        if (!out.contains(now)) {
            out.add(now);
        }
        return out;
    }

    /** What this may be a part of: the calculated whole first, then what is counted in the same unit, of the same topic before others. */
    private static List<String> wholes(Reading reading, Viewer viewer, Series all) {
        if (all.unit().isPercent() || all.selection().formula().isPresent()) {
            return List.of();
        }
        Indicator part = all.indicator();
        Search.Query alike = Search.Query.ALL.with(Search.Facet.UNIT, part.unit().code());
        Stream<String> others = reading.search().find(alike, viewer, Language.EN, SOUGHT).first().stream()
                .filter(i -> !i.code().equals(part.code()) && !i.handling().retired())
                .sorted(Comparator.comparing(i -> i.topic().equals(part.topic()) ? 0 : 1)).map(Indicator::code);
        return Stream.concat(all.total().map(t -> t.indicator().code()).stream(), others).distinct().limit(WHOLES).toList();
    }

    private static String refusal(Reading reading, Viewer viewer, Series all, Transformation t, Words words) {
        Optional<String> refused = Transformer.refusal(all.indicator(), t);
        if (refused.isPresent()) {
            return words.say("explore.refusal." + refused.get());
        }
        if (all.observations().size() > SURELY_YEARS && !(t instanceof Transformation.Index) && Transformation.other(t).isEmpty()) {
            return "";
        }
        if (t == Transformation.YTD && all.frequency() == Frequency.ANNUAL) {
            return words.say("explore.refusal.year-itself");
        }
        try {
            Optional<Series> shown = reading.series(all.selection().with(all.frequency()).with(t), viewer);
            long figures = shown.stream().flatMap(s -> s.observations().stream()).filter(o -> o.shown().isPresent()).limit(2).count();
            // One figure in other words is no other figure; one change is.
            long needed = t.measure().change(all.indicator().unit()).isPresent() ? 1 : 2;
            return figures >= needed ? "" : words.say(needed == 2 ? "explore.refusal.needs-more"
                    : t == Transformation.YOY || t == Transformation.DIFF_YOY || all.frequency() == Frequency.ANNUAL
                    ? "explore.needs-second" : "explore.refusal.needs-period");
        } catch (Unreadable unfit) {
            return words.find("explore.refusal." + unfit.code()).orElseGet(() -> words.say("explore.needs-second"));
        }
    }

    private static List<Choice<Form>> forms(Series all, Words words) {
        List<Choice<Form>> out = new ArrayList<>();
        for (Form form : Form.values()) {
            out.add(new Choice<>(form, words.say("form." + form), PictureChoice.refusal(all, form).map(words::say).orElse("")));
        }
        return out;
    }

    /** Why nothing else than the levels can be chosen. */
    Optional<String> whyNoTransformation() {
        return transformations.stream().noneMatch(c -> c.value() != Transformation.LEVEL && c.open())
                ? transformations.stream().filter(c -> !c.open()).map(Choice::refusal).reduce((a, b) -> b) : Optional.empty();
    }

    /** Whether a span can be chosen: there is something to leave out. */
    boolean spans() {
        return severalFigures() && periods.size() > 1;
    }

    /** Whether forms can be compared: one figure has one form. */
    boolean hasForms() {
        return severalFigures();
    }

    /** More than one figure that is not only implied by the other. */
    private boolean severalFigures() {
        return all.observations().stream().filter(o -> o instanceof Observation.Stated
                || o instanceof Observation.Derived d && d.derivation().rule() != Derivation.Rule.IMPLIED_BASE).limit(2).count() > 1;
    }

    /** Whether there are many figures. */
    boolean many() {
        return all.observations().size() >= MANY;
    }
}
