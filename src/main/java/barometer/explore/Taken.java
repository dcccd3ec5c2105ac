package barometer.explore;

import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.View;
import barometer.text.FigureRow;
import barometer.text.Words;
import barometer.ui.Links;
import barometer.ui.Take;
import barometer.ui.Theme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the explorer gives away.
 *
 * @param shown what is in view
 * @param title of the chart, for the frame
 */
record Taken(Series series, Selection shown, String title, Words words) implements Take.View {

    private static final List<String> COLUMNS = List.of("period", "figure", "reads", "interval", "origin", "change", "place");

    @Override
    public boolean part() {
        return shown.from().isPresent() || shown.to().isPresent();
    }

    @Override
    public boolean pinned() {
        return shown.revision().isPresent();
    }

    @Override
    public long revision() {
        return series.revision();
    }

    @Override
    public String table() {
        Stream<List<String>> head = Stream.of(COLUMNS.stream().map(column -> words.say("explore.column." + column)).toList());
        Stream<List<String>> lines = FigureRow.of(series, words).stream().map(r -> List.of(r.period(), r.figure(), r.reads(), r.interval(),
                r.origin().isEmpty() ? "–" : words.say("figure." + r.origin()), r.change(), r.place()));
        return Stream.concat(head, lines).map(cells -> cells.stream().map(Take::cell).collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
    }

    @Override
    public Take take(boolean all, boolean pinned) {
        Selection span = all ? shown.between(Optional.empty(), Optional.empty()) : shown;
        Selection taken = pinned ? span.with(series.frequency()).atRevision(Optional.of(series.revision())) : span.atRevision(Optional.empty());
        String language = words.language().tag();
        // A frame that moves on with the figures is not named after those of today.
        return new Take(Optional.of(Links.picture(taken, words.language(), Theme.current())), Optional.of(Links.takePicture(View.of(taken))), Links.csv(taken),
                tag -> Links.observations(taken, ".csv", "excel", tag), Links.observations(taken, ".xlsx", "lang", language),
                Links.observations(taken, "", "lang", language), Links.explore(taken), Links.embed(taken, words.language(), Theme.SYSTEM),
                pinned ? title : words.name(series.indicator()));
    }
}
