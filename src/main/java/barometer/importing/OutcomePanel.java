package barometer.importing;

import barometer.ledger.Finding;
import barometer.ledger.Trial;
import barometer.text.Words;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What would become of the file: counts, then what is refused, warned of, revised and added, place by place. */
final class OutcomePanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 100;

    private final transient Words words;
    private final Div counts = new Div();
    private final Div list = new Div();

    OutcomePanel(Words words) {
        this.words = words;
        addClassName("card");
        H2 heading = new H2(words.say("import.outcome"));
        heading.addClassName("card-title");
        counts.addClassName("import-counts");
        counts.getElement().setAttribute("role", "status");
        list.addClassName("import-outcome");
        list.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", words.say("import.outcome"));
        add(heading, counts, list);
    }

    void show(Trial trial) {
        counts.removeAll();
        counts.add(badge("added", trial.added()), badge("revised", trial.revised()), badge("unchanged", trial.unchanged()),
                badge("refused", trial.refused()), badge("warning", trial.warned()));
        Anchor download = new Anchor(DownloadHandler.fromInputStream(event -> {
            byte[] bytes = OutcomeCsv.of(trial, words).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(bytes), "import.csv", "text/csv;charset=UTF-8", bytes.length);
        }), words.say("import.download"));
        download.addClassNames("button", "compact");
        download.getElement().setAttribute("download", true);
        counts.add(download);
        list.removeAll();
        NativeTableBody body = new NativeTableBody();
        Stream.of(trial.refusals().stream().map(r -> finding("refused", r.row(), r.column(), r.finding())),
                trial.warnings().stream().map(w -> finding("warning", w.row(), w.column(), w.finding())),
                trial.becomes().stream().filter(b -> b.before().isPresent()).map(this::becomes),
                trial.becomes().stream().filter(b -> b.before().isEmpty()).map(this::becomes))
                .flatMap(s -> s).limit(MOST_SHOWN).forEach(body::add);
        NativeTableRow names = new NativeTableRow();
        Stream.of("import.col.what", "import.col.place", "import.col.period", "import.col.figure", "import.col.why").forEach(key ->
                names.add(new NativeTableHeaderCell(words.say(key))));
        list.setVisible(body.getChildren().findAny().isPresent());
        list.add(new NativeTable(new NativeTableHeader(names), body));
        long all = trial.refused() + trial.warned() + trial.added() + trial.revised();
        if (all > MOST_SHOWN) {
            Paragraph more = new Paragraph(words.say("import.outcome.more", all - MOST_SHOWN));
            more.addClassName("muted");
            list.add(more);
        }
    }

    private Span badge(String outcome, long count) {
        Span badge = new Span(words.say("import.count." + outcome, count));
        badge.addClassNames("badge", count == 0 ? "none" : outcome);
        return badge;
    }

    private NativeTableRow finding(String outcome, int row, int column, Finding finding) {
        return line(outcome, row, column, "", "", finding.reason(words) + " " + finding.remedy(words));
    }

    private NativeTableRow becomes(Trial.Becomes b) {
        return line(b.outcome().name().toLowerCase(java.util.Locale.ROOT), b.row(), b.column(), words.period(b.period()),
                b.before().map(old -> old + " → ").orElse("") + b.claim(), b.indicator());
    }

    private NativeTableRow line(String outcome, int row, int column, String period, String figure, String why) {
        Span badge = new Span(words.say("import.is." + outcome));
        badge.addClassNames("badge", outcome);
        NativeTableCell first = new NativeTableCell();
        first.add(badge);
        String place = words.say("import.place", row, column);
        NativeTableRow line = new NativeTableRow(first, new NativeTableCell(place), new NativeTableCell(period));
        NativeTableCell number = new NativeTableCell(figure);
        number.addClassName("number");
        line.add(number, new NativeTableCell(why));
        return line;
    }
}
