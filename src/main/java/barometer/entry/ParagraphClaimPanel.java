package barometer.entry;

import barometer.domain.Claim;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Row.Field;
import barometer.entry.ParagraphClaim.Decision;
import barometer.ledger.Checked;
import barometer.ledger.Finding;
import barometer.prose.Found;
import barometer.prose.Found.Said;
import barometer.text.Words;
import barometer.ui.Icon;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One claim: how it was read, which indicator it is about, what is doubtful or found, and the two decisions. */
final class ParagraphClaimPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLIS = 350;

    /** Changes a claim on the desk. */
    interface Changing {

        void change(int number, UnaryOperator<ParagraphClaim> change);
    }

    private final transient Words words;
    private final int number;
    private final transient Changing changing;
    private final ComboBox<Indicator> indicator = new ComboBox<>();
    private final Span fit = new Span();
    private final Div said = new Div();
    private final NativeButton confirm = new NativeButton();
    private final NativeButton leaveOut = new NativeButton();
    private final Div correcting = new Div();
    private final Map<Field, TextField> fields = new EnumMap<>(Field.class);

    ParagraphClaimPanel(Words words, ParagraphClaim claim, List<Indicator> indicators, Changing changing) {
        this.words = words;
        this.number = claim.number();
        this.changing = changing;
        Found found = claim.found();
        addClassName("claim");
        setId("claim-" + number);
        getElement().setAttribute("tabindex", "-1");
        Span badge = new Span(String.valueOf(number));
        badge.addClassName("claim-number");
        H3 headline = new H3(headline(found));
        Span period = new Span(found.period().map(words::period).orElseGet(() -> words.say(found.periodStated() ? "paragraph.period.open" : "paragraph.period.none")));
        period.addClassName("muted");
        Div top = new Div(headline, period);
        top.addClassName("claim-top");
        Span how = new Span(how(found));
        how.addClassNames("muted", "claim-how");
        indicator.setAriaLabel(words.say("paragraph.indicator", number));
        indicator.setPlaceholder(words.say("paragraph.indicator.none"));
        indicator.setId("claim-indicator-" + number);
        indicator.setItems(indicators);
        indicator.setItemLabelGenerator(i -> i.shortName().isBlank() ? words.name(i) : i.shortName().in(words.language()));
        indicator.setClearButtonVisible(true);
        indicator.getStyle().set("--vaadin-combo-box-overlay-width", "min(480px, 92vw)");
        claim.indicator().flatMap(mine -> indicators.stream().filter(i -> i.code().equals(mine.code())).findFirst()).ifPresent(indicator::setValue);
        indicator.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                changing.change(number, c -> c.about(Optional.ofNullable(e.getValue())));
            }
        });
        fit.addClassNames("muted", "claim-fit");
        NativeButton correct = new NativeButton(words.say("paragraph.correct"), e -> correcting.setVisible(!correcting.isVisible()));
        correct.addClassName("link");
        Div about = new Div(indicator, fit, how, correct);
        about.addClassName("claim-about");
        correcting.addClassName("claim-correcting");
        correcting.setVisible(false);
        said.addClassName("claim-said");
        said.getElement().setAttribute("aria-live", "polite");
        Div middle = new Div(top, about, correcting, said);
        middle.addClassName("claim-middle");
        decision(confirm, Icon.CHECK, "paragraph.confirm", Decision.CONFIRMED);
        decision(leaveOut, Icon.CROSS, "paragraph.leave-out", Decision.LEFT_OUT);
        Div decisions = new Div(confirm, leaveOut);
        decisions.addClassName("claim-decisions");
        add(badge, middle, decisions);
        corrections(claim);
    }

    /** The claim as people read it. */
    private String headline(Found found) {
        return switch (found.said()) {
            case Said.Level(var figure) -> found.unit().map(u -> words.withUnit(figure, u, Multiplier.UNITS)).orElseGet(() -> words.figure(figure));
            case Said.Changed(var change) -> found.base().map(base -> words.changeOn(new Claim.Changed(change, base))).orElseGet(() -> words.change(change));
        };
    }

    /** The qualifying words, or that there are none. */
    private String how(Found found) {
        return Stream.of(found.words().isBlank() ? words.say("paragraph.plain") : words.say("entry.quoted", found.words()),
                found.said() instanceof Said.Changed ? words.say("paragraph.change") : "").filter(t -> !t.isBlank()).collect(Collectors.joining(" · "));
    }

    private void decision(NativeButton button, Icon icon, String key, Decision decision) {
        button.add(icon.draw());
        button.addClassName("decide");
        button.setAriaLabel(words.say(key, number));
        button.getElement().setAttribute("title", words.say(key, number));
        button.addClickListener(e -> changing.change(number, c -> c.decided(c.decision() == decision ? Decision.OPEN : decision)));
    }

    private void corrections(ParagraphClaim claim) {
        Field figure = claim.change() ? Field.CHANGE : Field.FIGURE;
        field(figure, claim.change() ? "entry.change" : "entry.figure", claim);
        field(Field.PERIOD, "entry.period", claim);
        if (claim.change()) {
            field(Field.BASE, "entry.base", claim);
        }
        field(Field.WORDS, "entry.words", claim);
    }

    private void field(Field field, String key, ParagraphClaim claim) {
        TextField text = new TextField(words.say(key));
        text.setId("claim-" + field.header() + "-" + number);
        text.setValue(claim.field(field));
        text.setMaxLength(field == Field.WORDS ? 1000 : 120);
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                changing.change(number, c -> c.corrected(field, e.getValue().strip()));
            }
        });
        fields.put(field, text);
        correcting.add(text);
    }

    /** Shows what was decided and found. @param checked what the checks say, where it is confirmed */
    void show(ParagraphClaim claim, Optional<Checked.CheckedRow> checked) {
        press(confirm, claim.decision() == Decision.CONFIRMED);
        press(leaveOut, claim.decision() == Decision.LEFT_OUT);
        getElement().getClassList().set("confirmed", claim.decision() == Decision.CONFIRMED);
        getElement().getClassList().set("left-out", claim.decision() == Decision.LEFT_OUT);
        boolean doubtful = claim.decision() == Decision.OPEN && !claim.found().clear();
        getElement().getClassList().set("doubtful", doubtful);
        fit.setText(claim.suggestion().filter(s -> claim.indicator().equals(Optional.of(s.indicator())))
                .map(s -> words.say("paragraph.fit." + s.fit().name().toLowerCase(java.util.Locale.ROOT))).orElse(""));
        said.removeAll();
        claim.found().doubts().stream().sorted().forEach(d -> said.add(line(doubtful ? Icon.WARNING : Icon.INFO, doubtful ? "warning" : "information", "",
                words.say("paragraph.doubt." + d.code()))));
        fields.values().forEach(f -> f.setInvalid(false));
        checked.ifPresent(row -> findings(claim, row));
    }

    private void findings(ParagraphClaim claim, Checked.CheckedRow row) {
        claim.indicator().map(i -> new Remarks(i, words)).ifPresent(remarks -> row.findings().stream()
                .filter(f -> !f.code().equals("new-source") && !(f.severity() == Finding.Severity.ERROR && ParagraphDesk.ofSource(f))).forEach(f -> {
                    Remarks.Remark remark = remarks.of(f, row.row());
                    said.add(switch (f.severity()) {
                        case ERROR -> line(Icon.CROSS, "error", remark.verdict(), remark.sentence());
                        case WARNING -> line(Icon.WARNING, "warning", remark.verdict(), remark.sentence());
                        case INFORMATION -> line(f.code().startsWith("agrees") ? Icon.CHECK : Icon.INFO, f.code().startsWith("agrees") ? "consistent" : "information",
                                remark.verdict(), remark.sentence());
                    });
                    if (f.severity() == Finding.Severity.ERROR) {
                        TextField wrong = fields.get(ParagraphDesk.correctable(f, claim));
                        if (wrong != null) {
                            correcting.setVisible(true);
                            wrong.setInvalid(true);
                        }
                    }
                }));
        if (claim.indicator().isEmpty()) {
            said.add(line(Icon.CROSS, "error", words.say("entry.verdict.error"), words.say("paragraph.indicator.missing")));
        }
        row.reads().stream().findFirst().filter(r -> r.outcome() != Checked.Outcome.ADDED).ifPresent(r -> said.add(line(Icon.INFO, "information", "",
                words.say("entry.fate." + r.outcome().name().toLowerCase(java.util.Locale.ROOT)))));
    }

    private static Div line(Icon icon, String severity, String verdict, String sentence) {
        Span strong = new Span(verdict);
        strong.addClassName("verdict");
        Div text = verdict.isBlank() ? new Div(new Span(sentence)) : new Div(strong, new Span(" " + sentence));
        Div line = new Div(icon.draw(), text);
        line.addClassNames("finding", severity);
        return line;
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    /** The claim comes into view and takes the focus. */
    void lead() {
        getElement().executeJs("this.scrollIntoView({block: 'nearest'}); this.focus()");
    }
}
