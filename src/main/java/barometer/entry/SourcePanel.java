package barometer.entry;

import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Source;
import barometer.text.Words;
import barometer.ui.DayField;
import barometer.ui.Icon;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where figures stand: source, document, place, speaker, day and address, and those of last time again. */
final class SourcePanel extends Section {

    private static final long serialVersionUID = 1L;
    static final int PAUSE_MILLIS = 350;

    private final transient Words words;
    private final transient Runnable changed;
    private final transient Map<Field, AbstractField<?, ?>> fields = new LinkedHashMap<>();
    private final ComboBox<String> source;
    private final DayField published;
    private final NativeButton same = new NativeButton();
    private final Span sameText = new Span();
    private transient Map<String, String> sourceNames = Map.of();
    private boolean filling;

    /** @param changed told when something else stands here @param again told to fill in the source of last time */
    SourcePanel(Words words, Runnable changed, Runnable again) {
        this.words = words;
        this.changed = changed;
        addClassNames("card", "entry-source");
        H2 heading = new H2(words.say("entry.source.title"));
        heading.setId("entry-source-title");
        heading.addClassName("card-title");
        getElement().setAttribute("aria-labelledby", "entry-source-title");
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
        same.add(Icon.HISTORY.draw(), new Span(words.say("entry.same")));
        same.addClassName("button");
        same.addClickListener(e -> again.run());
        same.getElement().setAttribute("aria-keyshortcuts", "Alt+S");
        sameText.addClassName("muted");
        Div sameRow = new Div(same, sameText);
        sameRow.addClassName("entry-same");
        Div grid = new Div(source, document, place, saidBy, published, address);
        grid.addClassNames("entry-fields", "source");
        add(heading, grid, sameRow);
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

    /** The fields, to be marked and focused with others. */
    Map<Field, AbstractField<?, ?>> fields() {
        return fields;
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

    /** What stands in the fields, as it is typed. */
    Map<Field, String> typed() {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        fields.forEach((field, component) -> {
            if (component instanceof TextField text) {
                typed.put(field, text.getValue());
            }
        });
        typed.put(Field.SOURCE, source.getValue() == null ? "" : source.getValue());
        typed.put(Field.PUBLISHED, published.getValue() == null ? "" : published.getValue().toString());
        return typed;
    }

    /** Whether the day is written in a way that is no day; its field says so itself. */
    boolean dayUnreadable() {
        return published.getValue() == null && published.isInvalid();
    }

    /** Fills in where figures stand. */
    void fill(Row row) {
        quietly(() -> {
            fields.forEach((field, component) -> {
                if (component instanceof TextField text) {
                    text.setValue(row.get(field).orElse(""));
                }
            });
            source.setValue(row.get(Field.SOURCE).orElse(null));
            published.setValue(row.get(Field.PUBLISHED).map(LocalDate::parse).orElse(null));
        });
        changed.run();
    }

    /** Says what is wrong with a field, or that nothing is. */
    void mark(Map<Field, String> errors) {
        mark(fields, errors);
    }

    /** Marks the fields that are wrong; the others are right. A day that cannot be read says so itself. */
    void mark(Map<Field, AbstractField<?, ?>> all, Map<Field, String> errors) {
        all.forEach((field, component) -> {
            if (component instanceof HasValidationProperties validated && !(component == published && dayUnreadable())) {
                String error = errors.get(field);
                validated.setErrorMessage(error == null ? "" : error);
                validated.setInvalid(error != null);
            }
        });
    }

    void focusSource() {
        source.focus();
    }

    void focusDay() {
        published.focus();
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
}
