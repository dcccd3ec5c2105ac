package barometer.entry;

import barometer.ledger.Finding;
import barometer.text.Words;
import barometer.ui.Icon;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** How it reads, and what the checks say of it; spoken politely, and only when it says something else than before. */
final class FindingsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Consumer<Remarks.Action> act;
    private final Span reads = new Span();
    private final Div list = new Div();
    private transient List<Remarks.Remark> shown = List.of();

    FindingsPanel(Words words, Consumer<Remarks.Action> act) {
        this.words = words;
        this.act = act;
        addClassName("findings");
        getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        Span label = new Span(words.say("entry.reads"));
        label.addClassName("muted");
        Div line = new Div(label, reads);
        line.addClassName("reads");
        add(line, list);
    }

    /** @param reading how it reads, blank where it cannot be read @param typed whether anything is typed */
    void show(String reading, boolean typed, List<Remarks.Remark> remarks) {
        String text = !reading.isBlank() ? reading : words.say(typed ? "entry.reads.not" : "entry.reads.understood");
        if (!text.equals(reads.getText())) {
            reads.setText(text);
        }
        reads.setClassName("muted", reading.isBlank());
        if (!remarks.equals(shown)) {
            shown = remarks;
            list.removeAll();
            remarks.forEach(r -> list.add(line(r)));
        }
    }

    private Div line(Remarks.Remark remark) {
        Icon icon = switch (remark.finding().severity()) {
            case ERROR -> Icon.CROSS;
            case WARNING -> Icon.WARNING;
            case INFORMATION -> remark.finding().code().startsWith("agrees") ? Icon.CHECK : Icon.INFO;
        };
        Span verdict = new Span(remark.verdict());
        verdict.addClassName("verdict");
        Div text = new Div(verdict);
        if (remark.finding().severity() != Finding.Severity.ERROR) { // the sentence of an error stands at its field
            text.add(new Span(" " + remark.sentence()));
        }
        remark.actions().forEach(action -> {
            NativeButton button = new NativeButton(action.label(), e -> act.accept(action));
            button.addClassNames("link");
            text.add(button);
        });
        Div line = new Div(icon.draw(), text);
        line.addClassNames("finding", severity(remark.finding()));
        return line;
    }

    private static String severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION -> finding.code().startsWith("agrees") ? "consistent" : "information";
        };
    }
}
