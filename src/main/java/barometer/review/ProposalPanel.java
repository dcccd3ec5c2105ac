package barometer.review;

import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;

/** Old and new of each figure, with what is found beneath it. */
final class ProposalPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int ROWS_AT_FIRST = 100;

    private final transient Words words;

    ProposalPanel(Words words, List<Proposal.Line> lines) {
        this.words = words;
        addClassNames("card", "proposal");
        H2 heading = new H2(words.say("review.proposal"));
        heading.addClassName("card-title");
        NativeTable table = new NativeTable();
        table.addClassName("proposal-table");
        NativeTableRow heads = new NativeTableRow();
        Stream.of("review.column.indicator", "review.column.period", "review.column.before", "review.column.after", "review.column.outcome",
                "review.column.cited").forEach(key -> {
                    NativeTableHeaderCell cell = new NativeTableHeaderCell(words.say(key));
                    cell.getElement().setAttribute("scope", "col");
                    heads.add(cell);
                });
        table.getHead().add(heads);
        NativeTableBody body = table.getBody();
        lines.stream().limit(ROWS_AT_FIRST).forEach(line -> add(body, line));
        Div scroll = new Div(table);
        scroll.addClassName("proposal-scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "group").setAttribute("aria-label", words.say("review.proposal"));
        add(heading, scroll);
        if (lines.size() > ROWS_AT_FIRST) {
            Paragraph rest = new Paragraph(words.say("review.more-rows", lines.size() - ROWS_AT_FIRST));
            rest.addClassName("muted");
            add(rest);
        }
    }

    private void add(NativeTableBody body, Proposal.Line line) {
        Span badge = new Span(words.say("review.outcome." + line.outcome()));
        badge.addClassNames("badge", line.outcome());
        Span before = new Span(line.before().isBlank() ? "–" : line.before());
        if (!line.before().isBlank() && !line.before().equals(line.after())) {
            before.addClassName("replaced");
        }
        Span after = new Span(line.after());
        after.addClassName("after");
        body.add(new NativeTableRow(cell(new Span(line.indicator()), "indicator"), cell(new Span(line.period()), "period"),
                cell(before, "number"), cell(after, "number"), cell(badge, "outcome"), cell(new Span(line.cited()), "cited")));
        if (!line.findings().isEmpty() || !line.theirs().isBlank()) {
            Div found = new Div();
            found.addClassName("proposal-found");
            if (!line.theirs().isBlank()) {
                found.add(said("error", words.say("review.theirs", line.theirs())));
            }
            line.findings().forEach(f -> found.add(said(f.kind(), f.sentence())));
            NativeTableCell cell = cell(found, "found");
            cell.setColspan(6);
            NativeTableRow row = new NativeTableRow(cell);
            row.addClassName("found-row");
            body.add(row);
        }
    }

    private Component said(String kind, String sentence) {
        Span verdict = new Span(words.say("review.verdict." + kind));
        verdict.addClassName("verdict");
        Div said = new Div(verdict, new Span(" " + sentence));
        said.addClassNames("said", kind);
        return said;
    }

    private static NativeTableCell cell(Component content, String name) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName(name);
        return cell;
    }
}
