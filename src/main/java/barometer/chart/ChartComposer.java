package barometer.chart;

import barometer.chart.ChartSpec.Axis;
import barometer.chart.ChartSpec.Bracket;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Gap;
import barometer.chart.ChartSpec.Mark;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Role;
import barometer.chart.ChartSpec.Trace;
import barometer.domain.Claim;
import barometer.domain.Derivation;
import barometer.domain.Figure;
import barometer.domain.Observation;
import barometer.domain.Qualifier;
import barometer.domain.Series;
import barometer.domain.Transformation;
import barometer.text.Sentence;
import barometer.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the chart of a series: chooses the picture that fits, and every word in it. */
public final class ChartComposer {

    private static final int PRINTED_PLACES = 40;
    private static final int MOST_SOURCES = 3;

    private final Words words;
    private final Sentence sentence;
    private final Legend legend;

    public ChartComposer(Words words) {
        this.words = words;
        this.sentence = new Sentence(words);
        this.legend = new Legend(words);
    }

    /**
     * The chart of a series in the form its selection asks for; where that form is refused, in the one that fits.
     *
     * @param columns how many pixel columns the picture has; more points than four a column are thinned, keeping minimum,
     *                maximum, first, last and the edges of gaps
     */
    public ChartSpec compose(Series series, int columns) {
        Picture picture = PictureChoice.of(series);
        Places places = new Places(series.frequency(), series.observations(), words);
        DotWords dotWords = new DotWords(series, words);
        List<Dot> dots = dots(series, picture, places, dotWords);
        List<Trace> traces = new ArrayList<>();
        whole(series, picture, dotWords).ifPresent(traces::add);
        String name = picture == Picture.PART ? partName(series) : words.shortName(series.indicator());
        traces.add(new Trace(name, Role.SERIES_1, Thinning.thin(dots, Math.max(1, places.count()), columns)));
        List<Bracket> brackets = brackets(series, picture, places);
        Axis axis = Ticks.of(picture, traces, !brackets.isEmpty(), words);
        return new ChartSpec(picture, sentence.title(series), subtitle(series, picture, axis), sentence.reading(series),
                words.unitShort(series.unit(), series.multiplier()), legend.keys(traces), places.count(),
                picture == Picture.EMPTY ? List.of() : places.labels(), axis, picture == Picture.EMPTY ? List.of() : traces,
                gaps(series, picture, places), brackets, series.events().stream().map(places::event).toList(), notes(series, dotWords),
                sources(dotWords), stamp(series), places.count() > PRINTED_PLACES ? legend.tally(dots) : "");
    }

    private List<Dot> dots(Series series, Picture picture, Places places, DotWords dotWords) {
        boolean printed = places.count() <= PRINTED_PLACES;
        boolean line = picture == Picture.LINE || picture == Picture.STEP || picture == Picture.AREA;
        boolean remarked = series.selection().transformation() == Transformation.LEVEL
                && PictureChoice.figures(series) < PictureChoice.LINE_FROM;
        Observation latest = series.latest().orElse(null);
        List<Dot> dots = new ArrayList<>();
        int before = Integer.MIN_VALUE;
        for (Observation o : series.observations()) {
            if (o.shown().isEmpty()) {
                continue;
            }
            Figure figure = o.shown().get();
            int place = places.of(o.period());
            double value = figure.valueIn(series.multiplier()).doubleValue();
            boolean labelled = o == latest || printed && (!line || figure.qualifier() != Qualifier.EXACT);
            String label = !labelled ? "" : picture == Picture.TRACK ? dotWords.labelWithUnit(figure) : dotWords.label(figure);
            dots.add(new Dot(place, value, figure.upperIn(series.multiplier()).doubleValue(), mark(figure), o instanceof Observation.Derived,
                    provisional(o), place == before + 1, label, remarked ? remark(series, picture, o) : "", dotWords.hover(o), o.period().toString()));
            before = place;
        }
        if (picture == Picture.PART) {
            Derivation.Input input = PictureChoice.part(series).orElseThrow();
            Figure figure = Figure.parse(input.text());
            double value = figure.valueIn(series.multiplier()).doubleValue();
            String name = partName(series);
            return List.of(new Dot(0, value, value, mark(figure), !input.stated(), false, false, words.figure(figure), "",
                    List.of(words.period(input.period()), name, words.withUnit(figure, series.unit(), series.multiplier()),
                            words.say("chart.hover.stated")), input.period().toString()));
        }
        return dots;
    }

    private String partName(Series series) {
        String code = PictureChoice.part(series).orElseThrow().indicator();
        return series.inputs().stream().filter(input -> input.code().equals(code)).findFirst().map(words::shortName).orElse("");
    }

    /** The whole that the part lies in, hatched, since nobody stated it. */
    private Optional<Trace> whole(Series series, Picture picture, DotWords dotWords) {
        if (picture != Picture.PART || !(series.latest().orElseThrow() instanceof Observation.Derived derived)) {
            return Optional.empty();
        }
        double value = derived.figure().valueIn(series.multiplier()).doubleValue();
        return Optional.of(new Trace(words.name(series.indicator()), Role.REST, List.of(new Dot(0, value, value, mark(derived.figure()), true,
                false, false, words.figure(derived.figure()), "", dotWords.hover(derived), derived.period().toString()))));
    }

    static Mark mark(Figure figure) {
        return switch (figure.qualifier()) {
            case EXACT -> Mark.PLAIN;
            case ABOUT -> Mark.ABOUT;
            case NEARLY -> Mark.NEARLY;
            case OVER, AT_LEAST -> Mark.OVER;
            case UNDER, AT_MOST -> Mark.UNDER;
            case RANGE -> Mark.RANGE;
        };
    }

    static boolean provisional(Observation o) {
        return o instanceof Observation.Stated s && s.statement().statement().status().provisional()
                || o instanceof Observation.Derived d && d.derivation().rule() == Derivation.Rule.PERIOD_PART;
    }

    /** What stands under a figure: an open change in words, which no bracket can show; the whole; the day without a period. */
    private String remark(Series series, Picture picture, Observation o) {
        Optional<Claim.Changed> change = change(o).filter(c -> picture == Picture.CARD || open(c));
        if (change.isPresent()) {
            return words.changeOn(change.get());
        }
        if (o instanceof Observation.Stated s && !s.statement().statement().periodStated()) {
            return words.say("chart.note.said-on", words.day(o.period().first()));
        }
        if (picture == Picture.TRACK || picture == Picture.CARD) {
            return series.total().filter(t -> t.observation().period().equals(o.period()))
                    .flatMap(t -> t.observation().shown().map(f -> words.say("chart.remark.total",
                            words.withUnit(f, t.indicator().unit(), t.indicator().multiplier())))).orElse("");
        }
        return "";
    }

    private static Optional<Claim.Changed> change(Observation o) {
        return o.changes().stream().filter(c -> c.withdrawn().isEmpty()).map(c -> c.statement().claim())
                .filter(Claim.Changed.class::isInstance).map(Claim.Changed.class::cast).findFirst();
    }

    private static boolean open(Claim.Changed changed) {
        Qualifier q = changed.change().figure().qualifier();
        return q.opensUpwards() || q.opensDownwards();
    }

    /** The stated change of the latest figure as a bracket, where both its ends are in the picture. */
    private List<Bracket> brackets(Series series, Picture picture, Places places) {
        if (picture != Picture.COLUMNS || series.selection().transformation() != Transformation.LEVEL || PictureChoice.figures(series) >= PictureChoice.LINE_FROM) {
            return List.of();
        }
        Observation latest = series.latest().orElseThrow();
        return change(latest).filter(c -> !open(c) && places.has(c.base()) && has(series, c.base()))
                .map(c -> List.of(new Bracket(places.of(c.base()), places.of(latest.period()), words.changeOn(c)))).orElse(List.of());
    }

    private static boolean has(Series series, barometer.domain.Period period) {
        return series.observations().stream().anyMatch(o -> o.period().equals(period) && o.shown().isPresent());
    }

    private List<Gap> gaps(Series series, Picture picture, Places places) {
        if (picture != Picture.COLUMNS || places.count() > PRINTED_PLACES) {
            return List.of();
        }
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < places.count(); i++) {
            var period = places.period(i);
            Optional<Observation> there = series.observations().stream().filter(o -> o.period().equals(period)).findFirst();
            if (there.flatMap(Observation::shown).isEmpty()) {
                gaps.add(new Gap(i, "–", there.map(o -> words.say(o instanceof Observation.Missing m
                        && m.reason() == Observation.Reason.WITHDRAWN ? "chart.gap.withdrawn" : "chart.gap.not-stated")).orElse("")));
            }
        }
        return gaps;
    }

    private String subtitle(Series series, Picture picture, Axis axis) {
        String subtitle = sentence.subtitle(series);
        if (picture == Picture.CARD && series.statedCount() == 1) {
            return subtitle + " · " + words.say("chart.one-figure");
        }
        return axis.fromZero() ? subtitle : subtitle + " · " + words.say("chart.not-from-zero");
    }

    List<String> notes(Series series, DotWords dotWords) {
        List<String> notes = new ArrayList<>();
        for (Observation o : PictureChoice.figures(series) < PictureChoice.LINE_FROM ? series.observations() : List.<Observation>of()) {
            switch (o) {
                case Observation.Derived d -> notes.add(words.say("chart.note.derived", words.period(d.period()),
                        dotWords.labelWithUnit(d.figure()), words.rule(d.derivation()), words.bounds(d.bounds())));
                case Observation.Missing m -> notes.add(words.say("chart.note.missing", words.period(m.period()),
                        words.say("missing." + m.reason().code())));
                case Observation.Stated s -> { }
            }
        }
        return notes;
    }

    private List<String> sources(DotWords dotWords) {
        return sources(dotWords.sources(), words);
    }

    /** The first source lines, and how many more there are. */
    static List<String> sources(List<String> all, Words words) {
        if (all.size() <= MOST_SOURCES) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, MOST_SOURCES));
        some.add(words.say("chart.sources.more", all.size() - MOST_SOURCES));
        return some;
    }

    String stamp(Series series) {
        String revision = words.say("chart.revision", String.valueOf(series.revision()));
        return series.selection().knownOn().map(d -> revision + " · " + words.say("chart.known-on", words.day(d))).orElse(revision);
    }
}
