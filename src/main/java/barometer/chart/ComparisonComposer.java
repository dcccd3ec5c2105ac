package barometer.chart;

import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Role;
import barometer.chart.ChartSpec.Trace;
import barometer.chart.GroupComposer.Caption;
import barometer.domain.Arrangement;
import barometer.domain.Comparison;
import barometer.domain.Form;
import barometer.domain.Observation;
import barometer.domain.Pick;
import barometer.domain.Series;
import barometer.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the charts of a comparison: who stands on one axis, in which colour, and every word around them. */
public final class ComparisonComposer {

    private final Words words;
    private final ComparisonWords said;
    private final GroupComposer groups;
    private final StackComposer stacks;
    private final SeasonalComposer seasons;
    private final ChartComposer single;

    public ComparisonComposer(Words words) {
        this.words = words;
        this.said = new ComparisonWords(words);
        this.groups = new GroupComposer(words);
        this.stacks = new StackComposer(words, groups);
        this.seasons = new SeasonalComposer(words);
        this.single = new ChartComposer(words);
    }

    /** How a comparison is drawn: as it asks for, or together where that is refused. */
    private static Arrangement arrangement(Comparison comparison, List<Series> all) {
        return ComparisonChoice.refusal(all, comparison.arrangement()).isEmpty() ? comparison.arrangement() : Arrangement.TOGETHER;
    }

    /** The series that the arrangement makes of two; empty where it makes none. */
    public Optional<Series> made(Comparison comparison, List<Series> all) {
        return new Combination(words).of(arrangement(comparison, all), all, TraceNames.of(all, words));
    }

    /** The series of each chart of a comparison, in the order of its traces; of one whose years are lines it is one for all of them. */
    public List<List<Series>> drawn(Comparison comparison, List<Series> all) {
        return panels(new Drawing(comparison, all, arrangement(comparison, all), members(comparison, all), 1)).stream()
                .map(panel -> panel.stream().map(Member::series).toList()).toList();
    }

    /**
     * The charts of a comparison.
     *
     * @param all     its series, in the order of its picks, at least one
     * @param columns how many pixel columns a chart has
     */
    public Panels compose(Comparison comparison, List<Series> all, int columns) {
        Drawing drawing = new Drawing(comparison, all, arrangement(comparison, all), members(comparison, all), columns);
        List<List<Member>> panels = panels(drawing);
        boolean alone = panels.size() == 1;
        List<ChartSpec> charts = new ArrayList<>();
        for (List<Member> panel : panels) {
            String reading = said.reading(panel);
            Caption caption = alone ? new Caption(said.title(panel), said.subtitle(comparison, drawing.arrangement, panel), reading)
                    : new Caption(drawing.arrangement == Arrangement.MIRROR && panel.size() == 1 ? panel.getFirst().name() : said.title(panel), "", reading);
            charts.add(chart(drawing, panel, caption));
        }
        List<String> notes = said.notes(drawing.members, comparison, panels);
        List<String> sources = said.sources(all);
        String stamp = single.stamp(all.getFirst());
        if (alone) {
            return Panels.of(with(charts.getFirst(), notes, sources, stamp));
        }
        // The gap is what a mirror is looked at for.
        List<Member> spoken = drawing.arrangement == Arrangement.MIRROR ? panels.getLast() : drawing.members;
        return new Panels(said.title(spoken), said.subtitle(comparison, drawing.arrangement, drawing.members), said.reading(drawing.members), charts,
                drawing.arrangement == Arrangement.MULTIPLES, notes, sources, stamp);
    }

    /** What all charts of a comparison are made from. */
    private record Drawing(Comparison comparison, List<Series> all, Arrangement arrangement, List<Member> members, int columns) {
    }

    /** Who stands in which chart. */
    private List<List<Member>> panels(Drawing drawing) {
        List<Member> members = drawing.members;
        List<Member> made = made(drawing.comparison, drawing.all).map(s -> List.of(new Member(s, words.shortName(s.indicator()),
                drawing.arrangement == Arrangement.MIRROR ? Role.SERIES_3 : Role.SERIES_1))).orElse(List.of());
        return switch (drawing.arrangement) {
            case TOGETHER -> ComparisonChoice.groups(drawing.all).stream().map(group -> group.stream().map(members::get).toList()).toList();
            case PANELS, MULTIPLES, SEASONAL -> members.stream().map(List::of).toList();
            case MIRROR -> List.of(members, made);
            case DIFFERENCE, RATIO -> List.of(made);
        };
    }

    private ChartSpec chart(Drawing drawing, List<Member> panel, Caption caption) {
        Comparison comparison = drawing.comparison;
        List<Series> group = panel.stream().map(Member::series).toList();
        Picture picture = ComparisonChoice.picture(group, comparison.form());
        if (picture == Picture.EMPTY || panel.size() == 1 && drawing.arrangement != Arrangement.SEASONAL && lies(group.getFirst())) {
            return single(group.getFirst(), caption, comparison, drawing.columns);
        }
        if (drawing.arrangement == Arrangement.SEASONAL) {
            return seasons.compose(caption, group.getFirst(), comparison.form() == Form.STEP);
        }
        Places places = places(group, drawing.all);
        if (comparison.form().stacks() && ComparisonChoice.refusal(drawing.all, drawing.arrangement, comparison.form()).isEmpty()) {
            return stacks.compose(caption, panel, places, comparison.form() == Form.STACKED100, comparison.events());
        }
        List<Trace> scale = drawing.arrangement == Arrangement.MULTIPLES ? scale(panel, drawing) : List.of();
        return groups.compose(caption, panel, picture, places, scale, comparison.events(), drawing.columns);
    }

    /** In colour as far as colours go; of more series the one in focus, on top of the others. */
    private List<Member> members(Comparison comparison, List<Series> all) {
        List<String> names = TraceNames.of(all, words);
        int focus = comparison.focus().map(comparison.picks()::indexOf).orElse(0);
        return IntStream.range(0, all.size()).mapToObj(i -> new Member(all.get(i), names.get(i), role(i, all.size(), focus))).toList();
    }

    private static Role role(int index, int count, int focus) {
        return count <= ComparisonChoice.COLOURS ? Role.values()[index] : index == focus ? Role.SERIES_1 : Role.REST;
    }

    /** The colour of a pick, as it is drawn. */
    public static Role role(Comparison comparison, Pick pick) {
        int focus = comparison.focus().map(comparison.picks()::indexOf).orElse(0);
        return role(comparison.picks().indexOf(pick), comparison.picks().size(), focus);
    }

    private static boolean lies(Series series) {
        return switch (PictureChoice.of(series)) {
            case TRACK, PART, CARD, EMPTY -> true;
            case COLUMNS, STACKED, SHARES, LINE, STEP, AREA, DOTS -> false;
        };
    }

    private ChartSpec single(Series series, Caption caption, Comparison comparison, int columns) {
        ChartSpec spec = single.compose(series, columns);
        return new ChartSpec(spec.picture(), caption.title(), caption.subtitle(), spec.reading(), spec.unit(), spec.legend(), spec.places(), spec.labels(),
                spec.axis(), spec.traces(), spec.gaps(), spec.brackets(), comparison.events() ? spec.events() : List.of(), List.of(), List.of(), "", spec.tally());
    }

    private static ChartSpec with(ChartSpec spec, List<String> notes, List<String> sources, String stamp) {
        return new ChartSpec(spec.picture(), spec.title(), spec.subtitle(), spec.reading(), spec.unit(), spec.legend(), spec.places(), spec.labels(),
                spec.axis(), spec.traces(), spec.gaps(), spec.brackets(), spec.events(), notes, sources, stamp, spec.tally());
    }

    /** What the others of one unit show, so that small pictures of a unit have one scale. */
    private List<Trace> scale(List<Member> panel, Drawing drawing) {
        Scale scale = Scale.of(panel.getFirst().series());
        List<Member> alike = drawing.members.stream().filter(m -> Scale.of(m.series()).equals(scale)
                && m.series().multiplier() == panel.getFirst().series().multiplier() && m.series().latest().isPresent()).toList();
        List<Series> series = alike.stream().map(Member::series).toList();
        return alike.isEmpty() ? List.of() : groups.traces(alike, ComparisonChoice.picture(panel.stream().map(Member::series).toList(), drawing.comparison.form()),
                places(series, drawing.all), drawing.columns);
    }

    /** The places of one frequency over the days that all series span: panels are aligned. */
    private Places places(List<Series> group, List<Series> all) {
        List<Observation> observations = all.stream().flatMap(s -> s.observations().stream()).toList();
        LocalDate first = observations.stream().map(o -> o.period().first()).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = observations.stream().map(o -> o.period().last()).max(LocalDate::compareTo).orElseThrow();
        return new Places(group.getFirst().frequency(), first, last, words);
    }
}
