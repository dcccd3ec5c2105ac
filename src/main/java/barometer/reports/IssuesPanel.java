package barometer.reports;

import barometer.domain.IssuedReport;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What was issued, the newest first. */
final class IssuesPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;

    IssuesPanel(List<IssuedReport> issues, Words words) {
        this.words = words;
        addClassNames("card", "listing-card");
        if (issues.isEmpty()) {
            add(new Paragraph(words.say("reports.nothing")));
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassNames("listing", "issues");
        table.getElement().setAttribute("aria-label", words.say("reports.issued"));
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("number", "title", "issued", "language", "known", "revision", "hash")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.say("reports.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        head.add(new NativeTableHeaderCell(""));
        table.getHead().add(head);
        issues.forEach(issue -> table.getBody().add(row(issue)));
        add(table);
    }

    private NativeTableRow row(IssuedReport issue) {
        Anchor png = new Anchor("api/v1/issues/" + issue.number() + ".png", "PNG");
        png.setRouterIgnore(true);
        png.getElement().setAttribute("download", issue.fileName());
        Span hash = new Span(issue.sha256().substring(0, 4) + " … " + issue.sha256().substring(60));
        hash.getElement().setAttribute("title", issue.sha256());
        return new NativeTableRow(cell("number", new Span(String.valueOf(issue.number()))), cell("title", new Span(issue.title())),
                cell("issued", new Span(words.time(issue.at()))),
                cell("language", new Span(Words.of(issue.language()).say("language.name"))),
                cell("known", new Span(issue.knownOn().map(words::day).orElse(words.say("reports.latest")))),
                cell("revision", new Span(String.valueOf(issue.revision()))), cell("hash", hash), new NativeTableCell(png));
    }

    private NativeTableCell cell(String column, Component... parts) {
        NativeTableCell cell = new NativeTableCell(parts);
        cell.getElement().setAttribute("data-label", words.say("reports.column." + column));
        return cell;
    }
}
