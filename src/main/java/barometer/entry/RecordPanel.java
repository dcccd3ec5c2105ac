package barometer.entry;

import barometer.ledger.Checked;
import barometer.text.Words;
import barometer.domain.Claim;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;

/** What recording would do, the note, the reason where warnings are overruled, and the button that does it. */
final class RecordPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final List<String> FATES = List.of("added", "also-stated", "revised", "unchanged", "refused");

    private final transient Words words;
    private final Div fates = new Div();
    private final TextArea note = new TextArea();
    private final TextArea reason = new TextArea();
    private final NativeButton record = new NativeButton();
    private final Paragraph becomes = new Paragraph();

    RecordPanel(Words words, Runnable onRecord, Runnable onDiscard) {
        this.words = words;
        addClassNames("card", "entry-record");
        H2 heading = new H2(words.say("entry.draft"));
        heading.setId("entry-record-title");
        heading.addClassName("card-title");
        getElement().setAttribute("aria-labelledby", "entry-record-title");
        fates.addClassName("fates");
        area(note, "entry.note", 4000);
        area(reason, "entry.reason", 2000);
        reason.setId("entry-reason");
        reason.setHelperText(words.say("entry.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setVisible(false);
        reason.addValueChangeListener(e -> wrongReason(false));
        record.addClassNames("button", "primary");
        record.setId("entry-record");
        record.getElement().setAttribute("aria-keyshortcuts", "Control+Enter");
        record.addClickListener(e -> onRecord.run());
        NativeButton discard = new NativeButton(words.say("entry.discard"), e -> onDiscard.run());
        discard.addClassName("button");
        Div buttons = new Div(record, discard);
        buttons.addClassName("entry-buttons");
        becomes.addClassNames("muted", "small");
        add(heading, fates, note, reason, buttons, becomes);
    }

    private void area(TextArea area, String key, int longest) {
        area.setLabel(words.say(key));
        area.setManualValidation(true);
        area.setMaxLength(longest);
        area.setMinRows(1);
        area.setValueChangeMode(ValueChangeMode.LAZY);
    }

    /** What recording one figure would do. @param head the newest revision */
    void show(Assessment assessment, long head) {
        String size = size(assessment.reads());
        String period = assessment.reads().isEmpty() ? "" : words.period(assessment.reads().getFirst().statement().period());
        show(assessment.fate().map(f -> Map.of(f, period)).orElse(Map.of()), assessment.needsReason(), words.say("entry.record." + size),
                size.equals("nothing") ? words.say("entry.record.nothing.text") : words.say("entry.becomes", head + 1));
    }

    /**
     * What recording would do.
     *
     * @param outcomes what becomes of which figures: {@code added}, {@code revised}, {@code also-stated}, {@code unchanged}, {@code refused}
     * @param warned   whether a reason is asked for
     * @param label    the act and its size
     * @param text     what comes of it
     */
    void show(Map<String, String> outcomes, boolean warned, String label, String text) {
        fates.removeAll();
        FATES.stream().filter(outcomes::containsKey).forEach(f -> fates.add(fate(f, outcomes.get(f))));
        fates.setVisible(!outcomes.isEmpty());
        reason.setVisible(warned);
        record.setText(label);
        becomes.setText(text);
    }

    private Div fate(String fate, String which) {
        Span name = new Span(words.say("entry.fate." + fate));
        Div line = new Div(name, new Span(which));
        line.addClassNames("fate", fate);
        return line;
    }

    /** What the button would record: the words are {@code entry.record.<size>}. */
    static String size(List<Checked.Reads> reads) {
        List<Checked.Reads> fresh = reads.stream().filter(r -> r.outcome() != Checked.Outcome.UNCHANGED).toList();
        if (!reads.isEmpty() && fresh.isEmpty()) {
            return "nothing";
        }
        boolean level = fresh.isEmpty() || fresh.stream().anyMatch(r -> r.statement().claim() instanceof Claim.Level);
        boolean change = fresh.stream().anyMatch(r -> r.statement().claim() instanceof Claim.Changed);
        return level && change ? "both" : change ? "change" : "figure";
    }

    /** Offers to keep what is written as a draft instead. */
    void keeping(Runnable keep) {
        NativeButton button = new NativeButton(words.say("entry.keep-draft"), e -> keep.run());
        button.addClassName("link");
        button.setId("entry-keep-draft");
        add(button);
    }

    /** @param typed told when note or reason say something else */
    void whenTyped(Runnable typed) {
        note.addValueChangeListener(e -> typed.run());
        reason.addValueChangeListener(e -> typed.run());
    }

    String note() {
        return note.getValue();
    }

    /** Why warnings are overruled; blank where none is asked for. */
    String reason() {
        return reason.isVisible() ? reason.getValue().strip() : "";
    }

    void giveReason(String text) {
        reason.setValue(text);
    }

    /** The note and the reason of a draft that was kept; of many figures the note is the revision's. */
    void fill(String noteText, String reasonText) {
        note.setLabel(words.say("entry.sheet.note"));
        note.setValue(noteText);
        reason.setValue(reasonText);
    }

    /** The reason as it is typed, asked for or not. */
    String typedReason() {
        return reason.getValue();
    }

    /** Marks the reason as missing, or as given. */
    void wrongReason(boolean missing) {
        reason.setErrorMessage(missing ? words.say("entry.reason.missing") : "");
        reason.setInvalid(missing);
        if (missing) {
            reason.focus();
        }
    }

    void clear() {
        note.clear();
        reason.clear();
        wrongReason(false);
    }
}
