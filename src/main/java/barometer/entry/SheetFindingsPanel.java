package barometer.entry;

import barometer.domain.Indicator;
import barometer.entry.Judgement.Judged;
import barometer.ledger.Finding;
import barometer.text.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is found on the sheet, cell by cell, the gravest first; each leads to its cell. Spoken politely. */
final class SheetFindingsPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 40;

    private final transient Words words;
    private final transient Consumer<Spot> go;
    private final UnorderedList list = new UnorderedList();
    private final Span count = new Span();

    /** @param go leads to a cell */
    SheetFindingsPanel(Words words, Consumer<Spot> go) {
        this.words = words;
        this.go = go;
        addClassName("sheet-findings");
        count.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        add(count, list);
    }

    /** @param listed whether they are listed here, since they stand nowhere else */
    void show(Judgement judgement, SheetDraft draft, Function<String, Optional<Indicator>> indicators, boolean listed) {
        list.removeAll();
        List<Judged> judged = judgement.rows();
        long errors = judged.stream().filter(Judged::refused).count();
        long warnings = judged.stream().filter(j -> !j.refused() && j.warned()).count();
        count.setText(judged.isEmpty() ? "" : words.say("entry.sheet.count", judged.size(), errors, warnings));
        judged.stream().filter(j -> listed).flatMap(j -> j.findings().stream().filter(f -> !f.code().equals("required")).map(f -> new Found(j, f)))
                .sorted(Comparator.comparing(f -> f.finding().severity())).limit(MOST)
                .forEach(f -> indicators.apply(f.judged().written().figure().indicator()).ifPresent(i -> list.add(line(f, i, draft))));
    }

    private record Found(Judged judged, Finding finding) {
    }

    private ListItem line(Found found, Indicator indicator, SheetDraft draft) {
        Spot spot = found.judged().written().figure();
        Remarks.Remark remark = new Remarks(indicator, words).of(found.finding(), found.judged().written().row());
        String where = draft.period(spot.line()).map(words::period).orElseGet(() -> draft.periodText(spot.line())) + " · " + words.shortName(indicator);
        NativeButton jump = new NativeButton(where, e -> go.accept(spot));
        jump.addClassName("link");
        Span verdict = new Span(remark.verdict());
        verdict.addClassName("verdict");
        ListItem item = new ListItem(jump, verdict, new Span(remark.sentence()));
        item.addClassNames("sheet-finding", found.finding().severity().name().toLowerCase(Locale.ROOT));
        return item;
    }
}
