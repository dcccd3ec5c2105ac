package barometer.explain;

import barometer.domain.Claim;
import barometer.domain.Indicator;
import barometer.text.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The revision table: what was recorded of a period, the newest first, and by how much it differs from what stood before. */
final class RevisionsPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("explain.revision.number", "explain.revision.figure", "explain.revision.by",
            "explain.revision.source", "explain.revision.recorded");

    private final transient Words words;

    RevisionsPanel(List<Revised> revisions, Indicator indicator, Words words) {
        this.words = words;
        addClassName("revisions");
        NativeTable table = new NativeTable();
        NativeTableHeader head = new NativeTableHeader();
        NativeTableRow names = new NativeTableRow();
        COLUMNS.forEach(key -> names.add(new NativeTableHeaderCell(words.say(key))));
        head.add(names);
        table.add(head);
        for (Revised revised : revisions.reversed()) {
            table.getBody().add(row(revised, indicator));
        }
        add(table);
    }

    private NativeTableRow row(Revised revised, Indicator indicator) {
        Span figure = new Span(revised.statement().map(s -> switch (s.claim()) {
            case Claim.Level level -> words.withUnit(level.figure(), indicator.unit(), indicator.multiplier());
            case Claim.Changed changed -> words.changeOn(changed);
        }).orElse("–"));
        figure.addClassName(revised.kind() == Revised.Kind.RETRACTED || revised.kind() == Revised.Kind.WITHDRAWN ? "undone" : "strong");
        Span badge = new Span(words.say("explain.revision." + revised.kind().code()));
        badge.addClassNames("badge", revised.kind().code());
        NativeTableCell by = new NativeTableCell(revised.difference().map(words::change).orElse("–"));
        Span time = new Span(words.time(revised.recorded().at()));
        Span counts = new Span(words.say("explore.counts-from", revised.recorded().countsFrom()));
        counts.addClassNames("muted", "small-print");
        Div source = new Div(revised.statement().map(s -> s.citation().document().title()).orElse(""));
        if (!revised.reason().isBlank()) {
            source.add(new Div(revised.reason()));
        }
        return new NativeTableRow(new NativeTableCell(String.valueOf(revised.recorded().ref().revision())),
                new NativeTableCell(new Div(figure), badge), by, new NativeTableCell(source), new NativeTableCell(new Div(time), counts));
    }
}
