package barometer.admin;

import barometer.text.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;

/** A password or token that is shown this once, to be copied. */
final class SecretPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** Where the page has no right to the clipboard (plain HTTP), the text is selected for the reader to copy. */
    private static final String COPY = """
            const code = $0, button = $1;
            const select = () => { const range = document.createRange(); range.selectNodeContents(code);
              const selection = getSelection(); selection.removeAllRanges(); selection.addRange(range); };
            button.addEventListener('click', async () => {
              try { await navigator.clipboard.writeText(code.textContent); }
              catch { select(); if (!document.execCommand('copy')) return; }
              button.textContent = $2; });""";

    private SecretPanel(String secret, Words words) {
        addClassName("secret-text");
        var code = new Code(secret);
        var copy = new Button(words.say("profile.token.copy"));
        add(code, copy);
        addAttachListener(attached -> getElement().executeJs(COPY, code.getElement(), copy.getElement(),
                words.say("profile.token.copied")));
    }

    static SecretPanel of(String secret, Words words) {
        return new SecretPanel(secret, words);
    }
}
