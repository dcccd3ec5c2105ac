package barometer.entry;

import barometer.text.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Function;

/** Asks why a figure is taken back as our own error, and does it. */
final class RetractDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Function<String, Optional<String>> act;
    private final TextArea reason;

    /** @param what the figure and its period @param act does it for a reason; answers what stands in the way, if anything */
    RetractDialog(Words words, String what, Function<String, Optional<String>> act) {
        this.words = words;
        this.act = act;
        setHeaderTitle(words.say("entry.retract.title", what));
        setWidth("min(520px, 92vw)");
        addClassName("entry-dialog");
        reason = new TextArea(words.say("entry.retract.reason"));
        reason.setId("retract-reason");
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        reason.setWidthFull();
        add(new Paragraph(words.say("entry.retract.text")), reason);
        Button retract = new Button(words.say("entry.retract"), e -> retract());
        retract.addThemeName("primary");
        getFooter().add(new Button(words.say("entry.cancel"), e -> close()), retract);
        addOpenedChangeListener(e -> {
            if (e.isOpened()) {
                reason.focus();
            }
        });
    }

    private void retract() {
        Optional<String> wrong = reason.getValue().isBlank() ? Optional.of(words.say("entry.reason.missing"))
                : act.apply(reason.getValue().strip());
        wrong.ifPresentOrElse(why -> {
            reason.setErrorMessage(why);
            reason.setInvalid(true);
            reason.focus();
        }, this::close);
    }
}
