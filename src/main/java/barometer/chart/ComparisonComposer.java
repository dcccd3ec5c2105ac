package barometer.chart;

import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Role;
import barometer.chart.ChartSpec.Trace;
import barometer.chart.GroupComposer.Caption;
import barometer.domain.Arrangement;
import barometer.domain.Comparison;
import barometer.domain.Figure;
import barometer.domain.Observation;
import barometer.domain.Pick;
import barometer.domain.Series;
import barometer.text.Sentence;
import barometer.text.TransformationText;
import barometer.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes the charts of a comparison: who stands on one axis, in which colour, and every word around them. */
public final class ComparisonComposer {

    private static final int MOST_NOTES = 6;
    private static final int NAMED = 3;

    private final Words words;
    private final Sentence sentence;
    private final GroupComposer groups;
    private final ChartComposer single;

    public ComparisonComposer(Words words) {
        this.words = words;
        this.sentence = new Sentence(words);
        this.groups = new GroupComposer(words);
        this.single = new ChartComposer(words);
    }

    /**
     * The charts of a comparison.
     *
     * @param all     its series, in the order of its picks, at least one
     * @param columns how many pixel columns a chart has
     */
    public Panels compose(Comparison comparison, List<Series> all, int columns) {
        List<Member> members = members(comparison, all);
        Arrangement arrangement = ComparisonChoice.refusal(all, comparison.arrangement()).isEmpty() ? comparison.arrangement() : Arrangement.TOGETHER;
        List<List<Member>> panels = switch (arrangement) {
            case TOGETHER -> ComparisonChoice.groups(all).stream().map(group -> group.stream().map(members::get).toList()).toList();
            case PANELS, MULTIPLES -> members.stream().map(List::of).toList();
        };
        boolean alone = panels.size() == 1;
        boolean beside = arrangement == Arrangement.MULTIPLES;
        List<ChartSpec> charts = new ArrayList<>();
        for (List<Member> panel : panels) {
            List<Series> group = panel.stream().map(Member::series).toList();
            Picture picture = ComparisonChoice.picture(group, comparison.form());
            String reading = reading(panel);
            Caption caption = alone ? new Caption(title(members), subtitle(comparison, group), reading) : new Caption(heading(panel), "", reading);
            charts.add(picture == Picture.EMPTY || panel.size() == 1 && lies(group.getFirst())
                    ? single(group.getFirst(), caption, comparison, columns)
                    : groups.compose(caption, panel, picture, places(group, all), beside ? scale(panel, members, comparison, columns, all) : List.of(),
                            comparison.events(), columns));
        }
        List<String> notes = notes(members);
        List<String> sources = sources(all);
        String stamp = single.stamp(all.getFirst());
        if (alone) {
            return Panels.of(with(charts.getFirst(), notes, sources, stamp));
        }
        return new Panels(title(members), subtitle(comparison, all), reading(members), charts, beside, notes, sources, stamp);
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
            case COLUMNS, LINE, STEP, AREA, DOTS -> false;
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
    private List<Trace> scale(List<Member> panel, List<Member> members, Comparison comparison, int columns, List<Series> all) {
        Scale scale = Scale.of(panel.getFirst().series());
        List<Member> alike = members.stream().filter(m -> Scale.of(m.series()).equals(scale)
                && m.series().multiplier() == panel.getFirst().series().multiplier() && m.series().latest().isPresent()).toList();
        List<Series> series = alike.stream().map(Member::series).toList();
        return alike.isEmpty() ? List.of() : groups.traces(alike, ComparisonChoice.picture(panel.stream().map(Member::series).toList(), comparison.form()),
                places(series, all), columns);
    }

    /** The places of one frequency over the days that all series span: panels are aligned. */
    private Places places(List<Series> group, List<Series> all) {
        List<Observation> observations = all.stream().flatMap(s -> s.observations().stream()).toList();
        LocalDate first = observations.stream().map(o -> o.period().first()).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = observations.stream().map(o -> o.period().last()).max(LocalDate::compareTo).orElseThrow();
        return new Places(group.getFirst().frequency(), first, last, words);
    }

    // ── Words ────────────────────────────────────────────────────────────────────────────────────────────────────────

    /** The names, with the newest figures where all are of one period and few; a title says what is seen. */
    private String title(List<Member> members) {
        if (members.size() == 1) {
            return sentence.title(members.getFirst().series());
        }
        Set<Object> latest = new LinkedHashSet<>();
        members.forEach(m -> latest.add(m.series().latest().map(Observation::period)));
        if (members.size() <= NAMED && latest.size() == 1 && members.getFirst().series().latest().isPresent()) {
            List<String> said = members.stream().map(m -> words.say("compare.said", m.name(), newest(m.series()))).toList();
            return words.say("compare.title.latest", String.join("; ", said),
                    words.inPeriod(members.getFirst().series().latest().orElseThrow().period()));
        }
        return names(members);
    }

    private String newest(Series series) {
        Figure figure = series.latest().flatMap(Observation::shown).orElseThrow();
        return series.asChange(figure).map(words::change).orElseGet(() -> words.inWordsWithShortUnit(figure, series.unit(), series.multiplier()));
    }

    private String names(List<Member> members) {
        List<String> names = members.stream().map(Member::name).toList();
        if (names.size() <= NAMED + 1) {
            return String.join("; ", names);
        }
        return words.say("compare.title.more", String.join("; ", names.subList(0, NAMED)), names.size() - NAMED);
    }

    /** What a panel is called: the message of its series, or the names of several. */
    private String heading(List<Member> panel) {
        return panel.size() == 1 ? sentence.title(panel.getFirst().series()) : title(panel);
    }

    private String reading(List<Member> members) {
        return members.size() == 1 ? sentence.reading(members.getFirst().series())
                : String.join(" ", members.stream().map(m -> words.say("compare.reading", sentence.title(m.series()))).toList());
    }

    private String subtitle(Comparison comparison, List<Series> group) {
        Set<Scale> scales = new LinkedHashSet<>(group.stream().map(Scale::of).toList());
        List<String> parts = new ArrayList<>();
        if (scales.size() == 1) {
            Series first = group.getFirst();
            boolean alike = group.stream().map(s -> s.selection().transformation()).distinct().count() == 1;
            parts.add(alike ? TransformationText.of(first, words).measure(first.selection().transformation(), first.indicator())
                    : words.unitLong(first.unit(), first.multiplier()));
            parts.add(words.say("frequency." + first.frequency()));
        } else {
            parts.add(words.say("compare.subtitle.measures", group.size()));
        }
        comparison.knownOn().ifPresent(day -> parts.add(words.say("subtitle.known-on", day)));
        return String.join(" · ", parts);
    }

    private List<String> notes(List<Member> members) {
        List<String> notes = new ArrayList<>();
        for (Member m : members) {
            if (PictureChoice.figures(m.series()) < PictureChoice.LINE_FROM) {
                single.notes(m.series(), new DotWords(m.series(), words)).forEach(note -> notes.add(words.say("compare.note", m.name(), note)));
            }
        }
        return notes.size() <= MOST_NOTES ? notes : notes.subList(0, MOST_NOTES);
    }

    private List<String> sources(List<Series> all) {
        Set<String> lines = new LinkedHashSet<>();
        all.forEach(s -> lines.addAll(new DotWords(s, words).sources()));
        return ChartComposer.sources(List.copyOf(lines), words);
    }
}
