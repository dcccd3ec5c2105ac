package barometer.admin;

import barometer.domain.Entry.Redacted.Part;
import barometer.domain.EntryRef;
import barometer.ledger.Finding;
import barometer.ledger.Redactions;
import barometer.ledger.Refused;
import barometer.text.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Asks what of a statement is to be blanked for good, and on which ground; tells the key once. */
final class RedactDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final CheckboxGroup<Part> parts = new CheckboxGroup<>();
    private final TextArea ground = new TextArea();

    /** @param held the parts that the statement has @param done once it is blanked and the key has been read */
    RedactDialog(Words words, EntryRef entry, Set<Part> held, BiFunction<Set<Part>, String, Redactions.Blanked> act, Runnable done) {
        this.words = words;
        setHeaderTitle(words.say("redact.title", entry.toString()));
        setWidth("min(560px, 94vw)");
        parts.setLabel(words.say("redact.parts"));
        parts.setItems(held.stream().sorted().toList());
        parts.setItemLabelGenerator(part -> words.say("redact.part." + part.name().toLowerCase(Locale.ROOT)));
        parts.setValue(held);
        ground.setLabel(words.say("redact.ground"));
        ground.setId("redact-ground");
        ground.setManualValidation(true);
        ground.setRequiredIndicatorVisible(true);
        ground.setMaxLength(2000);
        ground.setWidthFull();
        add(new Paragraph(words.say("redact.text")), parts, ground);
        Button redact = new Button(words.say("redact.do"), e -> redact(act, done));
        redact.addThemeNames("primary", "error");
        getFooter().add(new Button(words.say("entry.cancel"), e -> close()), redact);
    }

    private void redact(BiFunction<Set<Part>, String, Redactions.Blanked> act, Runnable done) {
        try {
            told(act.apply(parts.getValue(), ground.getValue()), done);
        } catch (Refused refused) {
            ground.setErrorMessage(refused.checked().findings().stream().map((Finding f) -> f.reason(words)).collect(Collectors.joining(" ")));
            ground.setInvalid(true);
            ground.focus();
        }
    }

    private void told(Redactions.Blanked blanked, Runnable done) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(words.say("redact.done", blanked.revision()));
        Code key = new Code(blanked.key());
        key.addClassName("redact-key");
        add(new Paragraph(words.say("redact.key")), key);
        setCloseOnOutsideClick(false);
        getFooter().add(new Button(words.say("explore.close"), e -> close()));
        addOpenedChangeListener(e -> {
            if (!e.isOpened()) {
                done.run();
            }
        });
    }
}
