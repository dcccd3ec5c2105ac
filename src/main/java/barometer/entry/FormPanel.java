package barometer.entry;

import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Source;
import barometer.domain.Status;
import barometer.text.Words;
import barometer.ui.Icon;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of one figure: where it stands, and what is said. It tells when something else is typed. */
final class FormPanel {

    private static final int PAUSE_MILLIS = 350;
    /** What stays after a figure was recorded: the next one is mostly of the same source. */
    private static final Set<Field> OF_SOURCE = Set.of(Field.SOURCE, Field.DOCUMENT, Field.PLACE, Field.SAID_BY, Field.PUBLISHED,
            Field.ADDRESS);

    private final Words words;
    private final Runnable changed;
    private final Runnable again;
    private final Map<Field, AbstractField<?, ?>> fields = new LinkedHashMap<>();
    private final ComboBox<String> source;
    private final DayField published;
    private final Checkbox noPeriod;
    private final Select<Status> status = new Select<>();
    private final NativeButton same;
    private final Span sameText = new Span();
    private final Section sourceCard = new Section();
    private final Section figureCard = new Section();
    private Map<String, String> sourceNames = Map.of();
    private boolean filling;

    /** @param changed told after a short pause in typing @param again told to fill in the source of last time */
    FormPanel(Words words, Runnable changed, Runnable again) {
        this.words = words;
        this.changed = changed;
        this.again = again;
        source = new ComboBox<>(words.say("entry.source"));
        source.setAllowCustomValue(true);
        source.setManualValidation(true);
        source.setItemLabelGenerator(code -> sourceNames.getOrDefault(code, code));
        source.addCustomValueSetListener(e -> source.setValue(e.getDetail().strip()));
        source.setHelperText(words.say("entry.source.help"));
        put(Field.SOURCE, source);
        TextField document = text(Field.DOCUMENT, "entry.document", 500);
        TextField place = text(Field.PLACE, "entry.place", 900);
        TextField saidBy = text(Field.SAID_BY, "entry.said-by", 900);
        saidBy.setPlaceholder(words.say("entry.said-by.none"));
        published = new DayField(words.say("entry.published"), words);
        put(Field.PUBLISHED, published);
        TextField address = text(Field.ADDRESS, "entry.address", 2000);
        address.setPlaceholder("https://");
        same = new NativeButton();
        same.add(Icon.HISTORY.draw(), new Span(words.say("entry.same")));
        same.addClassName("button");
        same.addClickListener(e -> again.run());
        same.getElement().setAttribute("aria-keyshortcuts", "Alt+S");
        sameText.addClassName("muted");
        Div sameRow = new Div(same, sameText);
        sameRow.addClassName("entry-same");
        card(sourceCard, "entry.source.title", "source", grid("entry-fields source", source, document, place, saidBy, published, address), sameRow);

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
        text.setValueChangeTimeout(PAUSE_MILLIS);
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

    Section sourceCard() {
        return sourceCard;
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
        offer(sources);
    }

    private String example(Frequency frequency) {
        return frequency.periodOf(LocalDate.now().minusYears(1)).toString();
    }

    /** The sources that are known; another may be typed. */
    void offer(List<Source> sources) {
        Language language = words.language();
        sourceNames = sources.stream().collect(Collectors.toMap(Source::code, s -> s.name().in(language), (a, b) -> a, LinkedHashMap::new));
        String chosen = source.getValue();
        quietly(() -> {
            source.setItems(sourceNames.keySet());
            source.setValue(chosen);
        });
    }

    /** What "same source as last time" would fill in. */
    void remember(Optional<Row> last) {
        same.setEnabled(last.isPresent());
        sameText.setText(last.map(row -> Stream.of(row.get(Field.DOCUMENT).map(d -> words.say("entry.quoted", d)), row.get(Field.PLACE).map(this::local),
                row.get(Field.PUBLISHED).map(LocalDate::parse).map(words::day)).flatMap(Optional::stream)
                .collect(Collectors.joining(", ")) + " · Alt+S").orElseGet(() -> words.say("entry.same.none")));
    }

    private String local(String text) {
        return LocalText.parse(text).in(words.language());
    }

    // ── What is typed ────────────────────────────────────────────────────────────────────────────────────────────────

    /** What is typed, as it is typed. @param note kept with the figure */
    Row row(String note) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        fields.forEach((field, component) -> {
            if (component instanceof TextField text) {
                typed.put(field, text.getValue());
            }
        });
        typed.put(Field.SOURCE, source.getValue() == null ? "" : source.getValue());
        typed.put(Field.PUBLISHED, published.getValue() == null ? "" : published.getValue().toString());
        typed.put(Field.STATUS, status.getValue() == null ? Status.A.name() : status.getValue().name());
        typed.put(Field.PERIOD_STATED, String.valueOf(!noPeriod.getValue()));
        typed.put(Field.NOTE, note);
        if (typed.get(Field.CHANGE).isBlank()) {
            typed.remove(Field.BASE); // a base alone says nothing yet
        }
        return new Row(1, typed);
    }

    /** Whether the day is written in a way that is no day; its field says so itself. */
    boolean dayUnreadable() {
        return published.getValue() == null && published.isInvalid();
    }

    /** Fills in where the figure stands. */
    void fillSource(Row row) {
        quietly(() -> {
            OF_SOURCE.forEach(field -> {
                if (fields.get(field) instanceof TextField text) {
                    text.setValue(row.get(field).orElse(""));
                }
            });
            source.setValue(row.get(Field.SOURCE).orElse(null));
            published.setValue(row.get(Field.PUBLISHED).map(LocalDate::parse).orElse(null));
        });
        changed.run();
    }

    void fill(Field field, String text) {
        ((TextField) fields.get(field)).setValue(text);
    }

    /** Empties what belongs to one figure; the source stays. */
    void clearFigure() {
        quietly(() -> {
            fields.forEach((field, component) -> {
                if (component instanceof TextField text && !OF_SOURCE.contains(field)) {
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
        fields.forEach((field, component) -> {
            if (component instanceof HasValidationProperties validated && !(component == published && dayUnreadable())) {
                String error = errors.get(field);
                validated.setErrorMessage(error == null ? "" : error);
                validated.setInvalid(error != null);
            }
        });
    }

    void focusFirst(Set<Field> wrong) {
        fields.entrySet().stream().filter(e -> wrong.contains(e.getKey()) && e.getValue() instanceof Focusable<?>).findFirst()
                .ifPresent(e -> ((Focusable<?>) e.getValue()).focus());
    }

    void focusPeriod() {
        ((TextField) fields.get(Field.PERIOD)).focus();
    }
}
