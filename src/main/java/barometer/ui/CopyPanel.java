package barometer.ui;

import barometer.text.Words;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;

/** A text to take away: it is shown as it will be copied, and a button copies it. */
public final class CopyPanel extends Div {

    /** Stands in a text for the address of this program, which only the browser knows. */
    public static final String HERE = "\uE000";

    private static final long serialVersionUID = 1L;
    private static final String BASE = "new URL('.', document.baseURI).href.slice(0, -1)";
    /** Pages that came without TLS have no clipboard of the new kind; then a selected field is copied, as of old. */
    private static final String COPY = """
            const copy = async text => {
                try { await navigator.clipboard.writeText(text); }
                catch (refused) {
                    const field = Object.assign(document.createElement('textarea'), { value: text });
                    field.style.cssText = 'position:fixed;opacity:0';
                    button.after(field); field.select();
                    const done = document.execCommand('copy'); field.remove(); button.focus();
                    if (!done) throw refused;
                }
            };
            """;

    private final Pre shown = new Pre();
    private final String text;

    /** @param label what the text is, blank where the page says so already */
    public CopyPanel(String label, String text) {
        this.text = text;
        Words words = Languages.words();
        addClassName("copy-panel");
        if (!label.isBlank()) {
            Span name = new Span(label);
            name.addClassName("copy-label");
            add(name);
        }
        shown.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", label.isBlank() ? words.say("copy.text") : label);
        Div row = new Div(shown, button(words.say("copy"), label, text));
        row.addClassName("copy-row");
        add(row);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        shown.getElement().executeJs("this.textContent = $0.replaceAll($1, " + BASE + ")", text, HERE);
    }

    /** A button that copies a text and says so in its own place. @param of what the text is, for a screen reader */
    public static NativeButton button(String name, String of, String text) {
        NativeButton button = new NativeButton();
        Span says = new Span(name);
        says.getElement().setAttribute("aria-live", "polite");
        button.add(Icon.COPY.draw(), says);
        button.addClassNames("button", "compact");
        if (!of.isBlank()) {
            button.setAriaLabel(name + ": " + of);
        }
        button.getElement().executeJs("""
                const button = this, says = $0, name = says.textContent;
                """ + COPY + """
                button.addEventListener('click', async () => {
                    const text = $1.replaceAll($2, """ + BASE + """
                );
                    try { await copy(text); says.textContent = $3; } catch (refused) { says.textContent = $4; }
                    setTimeout(() => says.textContent = name, 3000);
                })""", says.getElement(), text, HERE, Languages.words().say("copy.done"), Languages.words().say("copy.refused"));
        return button;
    }
}
