package barometer.compare;

import barometer.chart.ComparedTable;
import barometer.domain.Arrangement;
import barometer.domain.Comparison;
import barometer.domain.Form;
import barometer.domain.View;
import barometer.text.Words;
import barometer.ui.Links;
import barometer.ui.Take;
import barometer.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a comparison gives away.
 *
 * @param drawn    as it is drawn: what the figures do not allow is left out
 * @param compared the table
 * @param names    of its series, for a frame that moves on with the figures
 */
record Taken(Comparison drawn, ComparedTable compared, long shown, String title, List<String> names, Words words) implements Take.View {

    @Override
    public boolean part() {
        return drawn.from().isPresent() || drawn.to().isPresent();
    }

    @Override
    public boolean pinned() {
        return drawn.revision().isPresent();
    }

    @Override
    public long revision() {
        return shown;
    }

    /** Origin stands in a column of its own beside each figure, so that a figure stays a number. */
    @Override
    public String table() {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(words.say("explore.column.period")));
        for (int i = 0; i < compared.names().size(); i++) {
            head.add((compared.names().get(i) + ", " + compared.units().get(i)).replaceAll(", $", ""));
            head.add(words.say("explore.column.origin"));
        }
        lines.add(head);
        for (ComparedTable.Line line : compared.lines().reversed()) {
            List<String> cells = new ArrayList<>(List.of(line.period()));
            line.cells().forEach(cell -> cells.addAll(List.of(cell.text(), cell.told())));
            lines.add(cells);
        }
        return lines.stream().map(cells -> cells.stream().map(Take::cell).collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
    }

    @Override
    public Take take(boolean all, boolean pinned) {
        Comparison span = all ? drawn.between(Optional.empty(), Optional.empty()) : drawn;
        Comparison taken = span.atRevision(pinned ? Optional.of(shown) : Optional.empty());
        Map<String, String> language = Map.of("lang", words.language().tag());
        return new Take(taken.form() == Form.TABLE ? Optional.empty() : Optional.of(Links.picture(taken, words.language(), Theme.current())),
                taken.form() == Form.TABLE ? Optional.empty() : Optional.of(Links.takePicture(View.of(taken))),
                Links.observations(taken, ".csv", Map.of()), tag -> Links.observations(taken, ".csv", Map.of("excel", tag)),
                Links.observations(taken, ".xlsx", language), Links.observations(taken, "", language), Links.compare(taken),
                Links.embed(taken, words.language(), Theme.SYSTEM), pinned ? title : named());
    }

    private String named() {
        return drawn.arrangement() == Arrangement.TOGETHER || !drawn.arrangement().pairs() ? String.join("; ", names)
                : words.say("arrangement." + drawn.arrangement()) + ": " + String.join("; ", names);
    }
}
