package barometer.entry;

import barometer.domain.Document;
import barometer.text.Words;
import barometer.ui.DayField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.BiFunction;

/** Asks in which document the source took its figure back, and why; the figure is missing from that day on. */
final class WithdrawDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient BiFunction<Document, String, Optional<String>> act;
    private final String source;
    private final TextField title;
    private final DayField day;
    private final TextArea reason;

    /** @param source the code of the source @param act does it; answers what stands in the way, if anything */
    WithdrawDialog(Words words, String what, String source, BiFunction<Document, String, Optional<String>> act) {
        this.words = words;
        this.source = source;
        this.act = act;
        setHeaderTitle(words.say("entry.withdraw.title", what));
        setWidth("min(520px, 92vw)");
        addClassName("entry-dialog");
        title = new TextField(words.say("entry.withdraw.document"));
        title.setManualValidation(true);
        title.setMaxLength(500);
        title.setRequiredIndicatorVisible(true);
        day = new DayField(words.say("entry.published"), words);
        reason = new TextArea(words.say("entry.withdraw.reason"));
        reason.setManualValidation(true);
        reason.setMaxLength(2000);
        reason.setRequiredIndicatorVisible(true);
        Div fields = new Div(title, day, reason);
        fields.addClassName("entry-stack");
        add(new Paragraph(words.say("entry.withdraw.text")), fields);
        Button withdraw = new Button(words.say("entry.withdraw"), e -> withdraw());
        withdraw.addThemeName("primary");
        getFooter().add(new Button(words.say("entry.cancel"), e -> close()), withdraw);
        addOpenedChangeListener(e -> {
            if (e.isOpened()) {
                title.focus();
            }
        });
    }

    private void withdraw() {
        mark(title.getValue().isBlank(), reason.getValue().isBlank() ? Optional.of(words.say("entry.reason.missing")) : Optional.empty());
        if (title.isInvalid()) {
            title.focus();
        } else if (reason.isInvalid()) {
            reason.focus();
        } else if (day.getValue() == null && day.isInvalid()) {
            day.focus();
        } else {
            Document document = new Document(source, title.getValue().strip(), "", Optional.ofNullable(day.getValue()));
            act.apply(document, reason.getValue().strip()).ifPresentOrElse(why -> mark(false, Optional.of(why)), this::close);
        }
    }

    private void mark(boolean untitled, Optional<String> wrong) {
        title.setErrorMessage(untitled ? words.say("entry.withdraw.document.missing") : "");
        title.setInvalid(untitled);
        reason.setErrorMessage(wrong.orElse(""));
        reason.setInvalid(wrong.isPresent());
    }
}
