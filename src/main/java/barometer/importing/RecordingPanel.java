package barometer.importing;

import barometer.domain.Row.Field;
import barometer.ledger.Trial;
import barometer.text.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Where the figures are said, a note, a reason where warnings are overruled, and the button that records all of the file. */
final class RecordingPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Consumer<Map<Field, String>> said;
    private final Map<Field, TextField> fields = new EnumMap<>(Field.class);
    private final TextArea note = new TextArea();
    private final TextArea reason = new TextArea();
    private final NativeButton record = new NativeButton();
    private final Paragraph why = new Paragraph();
    private final TextField profile = new TextField();
    private boolean filling;

    RecordingPanel(Words words, BiConsumer<String, String> onRecord, Consumer<Map<Field, String>> said, Consumer<String> onKeep) {
        this.words = words;
        this.said = said;
        addClassName("import-side");
        Section source = new Section(heading("entry.source.title"));
        source.addClassName("card");
        List.of(Field.SOURCE, Field.DOCUMENT, Field.PUBLISHED, Field.PLACE, Field.SAID_BY, Field.ADDRESS).forEach(field -> {
            TextField text = new TextField(words.say("import.said." + field.header()));
            text.setId("import-" + field.header());
            text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            text.addValueChangeListener(e -> tell());
            fields.put(field, text);
            source.add(text);
        });
        fields.get(Field.PUBLISHED).setPlaceholder("2024-05-28");
        note.setLabel(words.say("entry.note"));
        note.setMaxLength(2000);
        reason.setLabel(words.say("entry.reason"));
        reason.setHelperText(words.say("entry.reason.help"));
        reason.setId("import-reason");
        reason.setMaxLength(2000);
        record.setId("import-record");
        record.addClassNames("button", "primary");
        record.addClickListener(e -> onRecord.accept(reason.isVisible() ? reason.getValue().strip() : "", note.getValue()));
        why.addClassNames("muted", "small");
        Section recording = new Section(heading("import.record.title"), note, reason, record, why);
        recording.addClassName("card");
        profile.setLabel(words.say("import.profile.name"));
        profile.setMaxLength(120);
        NativeButton keep = new NativeButton(words.say("import.profile.keep"), e -> {
            if (!profile.getValue().isBlank()) {
                onKeep.accept(profile.getValue());
            }
        });
        keep.addClassName("button");
        Paragraph about = new Paragraph(words.say("import.profile.about"));
        about.addClassNames("muted", "small");
        Section profiles = new Section(heading("import.profile"), about, profile, keep);
        profiles.addClassName("card");
        add(source, recording, profiles);
    }

    private H2 heading(String key) {
        H2 heading = new H2(words.say(key));
        heading.addClassName("card-title");
        return heading;
    }

    private void tell() {
        if (!filling) {
            Map<Field, String> all = new EnumMap<>(Field.class);
            fields.forEach((field, text) -> {
                if (!text.isEmpty() && text.isVisible()) {
                    all.put(field, text.getValue().strip());
                }
            });
            said.accept(all);
        }
    }

    /** @param fresh whether the file has just come */
    void show(Trial trial, String name, boolean fresh) {
        filling = true;
        fields.forEach((field, text) -> {
            boolean inFile = trial.plan().columns().orElseThrow().stream().anyMatch(c -> c.field().filter(f -> f == field).isPresent());
            text.setVisible(!inFile);
            text.setValue(trial.plan().said().getOrDefault(field, ""));
        });
        if (fresh) {
            note.setValue(words.say("import.note", name));
            reason.clear();
            profile.clear();
        }
        filling = false;
        reason.setVisible(trial.warned() > 0);
        long news = trial.added() + trial.revised();
        String stands = !trial.questions().isEmpty() ? words.say("import.why.questions") : trial.refused() > 0
                ? words.say("import.why.refused", trial.refused()) : !trial.unmapped().isEmpty()
                ? words.say("import.why.unmapped", trial.unmapped().size()) : news == 0 ? words.say("import.why.nothing") : "";
        record.setText(words.say("import.record", news));
        record.setEnabled(stands.isEmpty());
        why.setText(stands.isEmpty() && trial.warned() > 0 ? words.say("import.why.warned", trial.warned()) : stands);
    }
}
