package barometer.entry;

import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Source;
import barometer.domain.Status;
import barometer.text.Words;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of one figure: where it stands, and what is said. It tells when something else is typed. */
final class FormPanel {

    private final Words words;
    private final Runnable changed;
    private final Runnable again;
    private final Map<Field, AbstractField<?, ?>> fields = new LinkedHashMap<>();
    private final SourcePanel source;
    private final Checkbox noPeriod;
    private final Select<Status> status = new Select<>();
    private final Section figureCard = new Section();
    private boolean filling;

    /** @param changed told after a short pause in typing @param again told to fill in the source of last time */
    FormPanel(Words words, Runnable changed, Runnable again) {
        this.words = words;
        this.changed = changed;
        this.again = again;
        source = new SourcePanel(words, changed, again);
        fields.putAll(source.fields());
        TextField period = text(Field.PERIOD, "entry.period", 60);
        TextField figure = text(Field.FIGURE, "entry.figure", 120);
        figure.addClassName("strong");
        figure.setPlaceholder(words.say("entry.figure.example"));
        TextField change = text(Field.CHANGE, "entry.change", 120);
        change.addClassName("strong");
        change.setPlaceholder(words.say("entry.change.example"));
        TextField base = text(Field.BASE, "entry.base", 60);
        base.setPlaceholder(words.say("entry.base.year-before"));
        TextField said = text(Field.WORDS, "entry.words", 1000);
        said.setPlaceholder(words.say("entry.words.none"));
        TextField rounded = text(Field.ROUNDED_TO, "entry.rounded-to", 20);
        status.setLabel(words.say("entry.status"));
        status.setItems(Stream.of(Status.values()).filter(s -> !s.missing() && s != Status.I).toList());
        status.setItemLabelGenerator(s -> words.say("status." + s));
        status.setValue(Status.A);
        put(Field.STATUS, status);
        noPeriod = new Checkbox(words.say("entry.no-period"));
        put(Field.PERIOD_STATED, noPeriod);
        card(figureCard, "entry.figure.title", "figure", grid("entry-fields figure", period, figure, change, base),
                grid("entry-fields more", said, rounded, status), noPeriod);
    }

    private void card(Section card, String title, String name, Component... parts) {
        H2 heading = new H2(words.say(title));
        heading.setId("entry-" + name + "-title");
        heading.addClassName("card-title");
        card.addClassNames("card", "entry-" + name);
        card.getElement().setAttribute("aria-labelledby", "entry-" + name + "-title");
        card.add(heading);
        card.add(parts);
    }

    private static Div grid(String classes, Component... parts) {
        Div grid = new Div(parts);
        grid.addClassNames(classes.split(" "));
        return grid;
    }

    private TextField text(Field field, String key, int longest) {
        TextField text = new TextField(words.say(key));
        text.setManualValidation(true);
        text.setMaxLength(longest);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(SourcePanel.PAUSE_MILLIS);
        text.getElement().setAttribute("autocomplete", "off");
        put(field, text);
        return text;
    }

    private void put(Field field, AbstractField<?, ?> component) {
        fields.put(field, component);
        component.setId("entry-" + field.header());
        ((HasValue<?, ?>) component).addValueChangeListener(e -> {
            if (!filling) {
                changed.run();
            }
        });
    }

    // ── What stands in the page ──────────────────────────────────────────────────────────────────────────────────────

    SourcePanel source() {
        return source;
    }

    /** @param below what is said of the figure */
    Section figureCard(Component... below) {
        figureCard.add(below);
        return figureCard;
    }

    /** Alt+S and Ctrl+Enter work wherever the focus is, as long as no dialog is open. */
    void shortcuts(Component page, Runnable record) {
        Shortcuts.addShortcutListener(page, again::run, Key.KEY_S, KeyModifier.ALT).setBrowserDefaultAllowed(false);
        Shortcuts.addShortcutListener(page, record::run, Key.ENTER, KeyModifier.CONTROL).setResetFocusOnActiveElement(true);
    }

    void about(Indicator indicator, List<Source> sources) {
        ((TextField) fields.get(Field.FIGURE)).setLabel(words.say("entry.figure.in",
                words.unitShort(indicator.unit(), indicator.multiplier())));
        ((TextField) fields.get(Field.PERIOD)).setHelperText(words.say("entry.period.example",
                indicator.frequencies().stream().map(this::example).collect(Collectors.joining(", "))));
        source.offer(sources);
    }

    private String example(Frequency frequency) {
        return frequency.periodOf(LocalDate.now().minusYears(1)).toString();
    }

    // ── What is typed ────────────────────────────────────────────────────────────────────────────────────────────────

    /** What is typed, as it is typed. @param note kept with the figure */
    Row row(String note) {
        Map<Field, String> typed = source.typed();
        fields.forEach((field, component) -> {
            if (component instanceof TextField text) {
                typed.put(field, text.getValue());
            }
        });
        typed.put(Field.STATUS, status.getValue() == null ? Status.A.name() : status.getValue().name());
        typed.put(Field.PERIOD_STATED, String.valueOf(!noPeriod.getValue()));
        typed.put(Field.NOTE, note);
        if (typed.get(Field.CHANGE).isBlank()) {
            typed.remove(Field.BASE); // a base alone says nothing yet
        }
        return new Row(1, typed);
    }

    void fill(Field field, String text) {
        ((TextField) fields.get(field)).setValue(text);
    }

    /** Empties what belongs to one figure; the source stays. */
    void clearFigure() {
        quietly(() -> {
            fields.forEach((field, component) -> {
                if (component instanceof TextField text && !source.fields().containsKey(field)) {
                    text.clear();
                }
            });
            status.setValue(Status.A);
            noPeriod.setValue(false);
        });
        changed.run();
    }

    private void quietly(Runnable act) {
        boolean before = filling;
        filling = true;
        try {
            act.run();
        } finally {
            filling = before;
        }
    }

    // ── What is wrong ────────────────────────────────────────────────────────────────────────────────────────────────

    /** Marks the fields that are wrong; the others are right. */
    void mark(Map<Field, String> errors) {
        source.mark(fields, errors);
    }

    void focusFirst(Set<Field> wrong) {
        fields.entrySet().stream().filter(e -> wrong.contains(e.getKey()) && e.getValue() instanceof Focusable<?>).findFirst()
                .ifPresent(e -> ((Focusable<?>) e.getValue()).focus());
    }

    void focusPeriod() {
        ((TextField) fields.get(Field.PERIOD)).focus();
    }
}
