package barometer.reports;

import barometer.domain.IssuedReport;
import barometer.domain.Viewer;
import barometer.publish.Reports;
import barometer.text.Words;
import barometer.ui.Links;
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

/** What was issued, the newest first, and whether newer figures exist. */
final class IssuesPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Reports reports;
    private final transient Viewer viewer;

    /** @param searched whether there may be others */
    IssuesPanel(List<IssuedReport> issues, boolean searched, Reports reports, Viewer viewer, Words words) {
        this.words = words;
        this.reports = reports;
        this.viewer = viewer;
        addClassNames("card", "listing-card");
        if (issues.isEmpty()) {
            Paragraph nothing = new Paragraph(words.say(searched ? "reports.nothing-found" : "reports.nothing"));
            nothing.addClassName("nothing");
            add(nothing);
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassNames("listing", "issues");
        table.getElement().setAttribute("aria-label", words.say("reports.issued"));
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("number", "title", "issued", "language", "known", "revision", "hash", "state")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.say("reports.column." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.addClassName("issue-" + column);
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
        int newer = reports.since(issue, viewer).list().size();
        Span state = new Span(newer == 0 ? words.say("reports.current") : words.say("reports.newer", newer));
        state.addClassName(newer == 0 ? "muted" : "badge");
        if (newer > 0) {
            state.addClassName("warning");
        }
        Anchor number = Links.to(Links.page(Links.REPORTS + "/issues/" + issue.number()), String.valueOf(issue.number()));
        Anchor title = Links.to(Links.page(Links.REPORTS + "/issues/" + issue.number()), issue.title());
        NativeTableRow row = new NativeTableRow(cell("number", number), cell("title", title),
                cell("issued", new Span(words.time(issue.at()))),
                cell("language", new Span(Words.of(issue.language()).say("language.name"))),
                cell("known", new Span(issue.knownOn().map(words::day).orElse(words.say("reports.latest")))),
                cell("revision", new Span(String.valueOf(issue.revision()))), cell("hash", hash), cell("state", state));
        row.add(new NativeTableCell(png));
        return row;
    }

    private NativeTableCell cell(String column, Component... parts) {
        NativeTableCell cell = new NativeTableCell(parts);
        cell.addClassName("issue-" + column);
        cell.getElement().setAttribute("data-label", words.say("reports.column." + column));
        return cell;
    }
}
