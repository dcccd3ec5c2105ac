package barometer.chart;

import barometer.domain.Arrangement;
import barometer.domain.Comparison;
import barometer.domain.Event;
import barometer.domain.Figure;
import barometer.domain.Observation;
import barometer.domain.Series;
import barometer.text.Sentence;
import barometer.text.TransformationText;
import barometer.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words around the charts of a comparison. */
final class ComparisonWords {

    private static final int MOST_NOTES = 6;
    private static final int NAMED = 3;

    private final Words words;
    private final Sentence sentence;
    private final ChartComposer single;

    ComparisonWords(Words words) {
        this.words = words;
        this.sentence = new Sentence(words);
        this.single = new ChartComposer(words);
    }

    /** The message of one series; the names of several, with their newest figures where all are of one period and few. */
    String title(List<Member> members) {
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
        List<String> names = members.stream().map(Member::name).toList();
        return names.size() <= NAMED + 1 ? String.join("; ", names)
                : words.say("compare.title.more", String.join("; ", names.subList(0, NAMED)), names.size() - NAMED);
    }

    private String newest(Series series) {
        Figure figure = series.latest().flatMap(Observation::shown).orElseThrow();
        return series.asChange(figure).map(words::change).orElseGet(() -> words.inWordsWithShortUnit(figure, series.unit(), series.multiplier()));
    }

    String reading(List<Member> members) {
        return members.size() == 1 ? sentence.reading(members.getFirst().series())
                : String.join(" ", members.stream().map(m -> ended(sentence.title(m.series()))).toList());
    }

    /** A sentence that ends in «2022 г.» has its full stop already. */
    private static String ended(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    String subtitle(Comparison comparison, Arrangement arrangement, List<Member> members) {
        Set<Scale> scales = new LinkedHashSet<>(members.stream().map(m -> Scale.of(m.series())).toList());
        Series first = members.getFirst().series();
        List<String> parts = new ArrayList<>();
        if (scales.size() == 1) {
            boolean alike = members.stream().map(m -> m.series().selection().transformation()).distinct().count() == 1;
            parts.add(alike ? TransformationText.of(first, words).measure(first.selection().transformation(), first.indicator())
                    : words.unitLong(first.unit(), first.multiplier()));
            parts.add(words.say("frequency." + first.frequency()));
        } else {
            parts.add(words.say("compare.subtitle.measures", members.size()));
        }
        if (arrangement == Arrangement.SEASONAL) {
            parts.add(words.say("compare.subtitle.seasonal"));
        }
        comparison.knownOn().ifPresent(day -> parts.add(words.say("subtitle.known-on", day)));
        return String.join(" · ", parts);
    }

    /** What has to be known of few figures, and that events stand beside no indicator that they are not linked to. */
    List<String> notes(List<Member> members, Comparison comparison, List<List<Member>> panels) {
        List<String> notes = new ArrayList<>();
        for (Member m : members) {
            if (PictureChoice.figures(m.series()) < PictureChoice.LINE_FROM) {
                single.notes(m.series(), new DotWords(m.series(), words)).forEach(note -> notes.add(words.say("compare.note", m.name(), note)));
            }
        }
        List<String> kept = new ArrayList<>(notes.size() <= MOST_NOTES ? notes : notes.subList(0, MOST_NOTES));
        if (comparison.events() && panels.stream().anyMatch(ComparisonWords::leavesEventsOut)) {
            kept.add(words.say("compare.note.events"));
        }
        return kept;
    }

    private static boolean leavesEventsOut(List<Member> panel) {
        List<Event> linked = panel.stream().flatMap(m -> m.series().events().stream()).distinct().toList();
        return linked.stream().anyMatch(event -> !panel.stream().allMatch(m -> event.indicators().contains(m.series().indicator().code())));
    }

    List<String> sources(List<Series> all) {
        Set<String> lines = new LinkedHashSet<>();
        all.forEach(s -> lines.addAll(new DotWords(s, words).sources()));
        return ChartComposer.sources(List.copyOf(lines), words);
    }
}
