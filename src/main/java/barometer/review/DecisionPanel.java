package barometer.review;

import barometer.domain.KeptDraft;
import barometer.domain.KeptDraft.Act;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the viewer may do with a draft: its author sends it on its way, a colleague decides. */
final class DecisionPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient KeptDraft draft;
    private final transient Deeds deeds;
    private final long viewer;

    /** What the buttons do. */
    interface Deeds {

        void submit(Optional<Instant> release);

        void takeBack();

        void discard();

        void baseOnNewest();

        void commit(Optional<String> overrule);

        void giveBack(String comment);
    }

    DecisionPanel(Words words, KeptDraft draft, long viewer, Proposal proposal, Deeds deeds) {
        this.words = words;
        this.draft = draft;
        this.viewer = viewer;
        this.deeds = deeds;
        addClassNames("card", "decision");
        H2 heading = new H2(words.say(draft.by(viewer) ? "review.next" : "review.decision"));
        heading.addClassName("card-title");
        add(heading);
        if (draft.lets(Act.CHANGED, viewer) && proposal.conflict()) {
            add(text("review.base.text"), button("review.base", "", deeds::baseOnNewest));
        }
        if (draft.lets(Act.SUBMITTED, viewer)) {
            submitting();
        }
        if (draft.lets(Act.COMMITTED, viewer)) {
            committing(proposal);
        }
        if (draft.lets(Act.RETURNED, viewer)) {
            returning();
        }
        if (draft.state() == KeptDraft.State.IN_REVIEW && draft.by(viewer)) {
            add(text("review.own"));
        }
        Div quiet = new Div();
        quiet.addClassName("decision-buttons");
        if (draft.lets(Act.TAKEN_BACK, viewer)) {
            quiet.add(button("review.take-back", "", deeds::takeBack));
        }
        if (draft.lets(Act.DISCARDED, viewer)) {
            quiet.add(button("review.discard", "", deeds::discard));
        }
        add(quiet);
    }

    /** Whether there is anything that the viewer may do. */
    boolean any() {
        return List.of(Act.SUBMITTED, Act.COMMITTED, Act.RETURNED, Act.TAKEN_BACK, Act.DISCARDED).stream().anyMatch(a -> draft.lets(a, viewer));
    }

    private void submitting() {
        DateTimePicker release = new DateTimePicker(words.say("review.release"));
        release.setHelperText(words.say("review.release.help", ZoneId.systemDefault().getId()));
        release.setStep(Duration.ofMinutes(15));
        release.setLocale(words.language() == barometer.domain.Language.EN ? Locale.UK : Locale.forLanguageTag(words.language().tag()));
        DatePickerI18n texts = new DatePickerI18n();
        texts.setDateFormats("yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy");
        texts.setMonthNames(IntStream.rangeClosed(1, 12).mapToObj(m -> words.say("month.name", m)).toList());
        texts.setWeekdays(List.of(words.say("entry.weekdays").split(",")));
        texts.setWeekdaysShort(List.of(words.say("entry.weekdays.short").split(",")));
        texts.setFirstDayOfWeek(1);
        texts.setToday(words.say("entry.today"));
        texts.setCancel(words.say("entry.cancel"));
        release.setDatePickerI18n(texts);
        draft.release().ifPresent(r -> release.setValue(r.atZone(ZoneId.systemDefault()).toLocalDateTime()));
        release.setId("review-release");
        add(release, button("review.submit", "primary", () -> deeds.submit(Optional.ofNullable(release.getValue())
                .map(local -> local.atZone(ZoneId.systemDefault()).toInstant()))));
    }

    private void committing(Proposal proposal) {
        TextArea reason = area("review.reason", "review-reason");
        reason.setHelperText(words.say("review.reason.help"));
        draft.overrule().ifPresent(reason::setValue);
        reason.setVisible(proposal.warned());
        boolean waits = draft.release().filter(r -> r.isAfter(Instant.now())).isPresent();
        NativeButton commit = button(waits ? "review.approve" : "review.commit", "primary", () -> {
            boolean missing = reason.isVisible() && reason.getValue().isBlank();
            reason.setErrorMessage(words.say("review.reason.missing"));
            reason.setInvalid(missing);
            if (missing) {
                reason.focus();
            } else {
                deeds.commit(Optional.of(reason.getValue().strip()).filter(r -> !r.isBlank()));
            }
        });
        commit.setEnabled(!proposal.blocked());
        if (proposal.blocked()) {
            add(text("review.blocked"));
        }
        if (waits) {
            add(new Paragraph(words.say("review.waits", words.time(draft.release().orElseThrow()))));
        }
        add(reason, commit);
    }

    private void returning() {
        TextArea comment = area("review.comment", "review-comment");
        add(comment, button("review.return", "", () -> {
            boolean missing = comment.getValue().isBlank();
            comment.setErrorMessage(words.say("review.comment.missing"));
            comment.setInvalid(missing);
            if (missing) {
                comment.focus();
            } else {
                deeds.giveBack(comment.getValue());
            }
        }));
    }

    private TextArea area(String key, String id) {
        TextArea area = new TextArea(words.say(key));
        area.setId(id);
        area.setManualValidation(true);
        area.setMaxLength(2000);
        area.setWidthFull();
        return area;
    }

    private Component text(String key) {
        Paragraph text = new Paragraph(words.say(key));
        text.addClassName("muted");
        return text;
    }

    private NativeButton button(String key, String kind, Runnable act) {
        NativeButton button = new NativeButton(words.say(key), e -> act.run());
        button.addClassName("button");
        if (!kind.isBlank()) {
            button.addClassName(kind);
        }
        return button;
    }
}
