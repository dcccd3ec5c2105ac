package barometer.entry;

import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Source;
import barometer.text.Words;
import barometer.ui.Icon;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
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

/** Where the pasted text stands: source, document, speaker, day; once for all its figures. */
final class ParagraphSourcePanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLIS = 350;

    private final transient Words words;
    private final transient Runnable changed;
    private final ComboBox<String> source;
    private final Map<Field, TextField> fields = new EnumMap<>(Field.class);
    private final DayField published;
    private final NativeButton same = new NativeButton();
    private final Span sameText = new Span();
    private Map<String, String> names = Map.of();
    private boolean filling;

    /** @param again told to fill in the source of last time */
    ParagraphSourcePanel(Words words, Runnable changed, Runnable again) {
        this.words = words;
        this.changed = changed;
        H2 heading = new H2(words.say("entry.source.title"));
        heading.setId("paragraph-source-title");
        heading.addClassName("card-title");
        addClassName("card");
        getElement().setAttribute("aria-labelledby", "paragraph-source-title");
        source = new ComboBox<>(words.say("entry.source"));
        source.setId("paragraph-source");
        source.setAllowCustomValue(true);
        source.setManualValidation(true);
        source.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        source.addCustomValueSetListener(e -> source.setValue(e.getDetail().strip()));
        source.addValueChangeListener(e -> tell());
        published = new DayField(words.say("entry.published"), words);
        published.setId("paragraph-published");
        published.addValueChangeListener(e -> tell());
        Div grid = new Div(source, text(Field.DOCUMENT, "entry.document", 500), text(Field.PLACE, "entry.place", 900),
                text(Field.SAID_BY, "entry.said-by", 900), published, text(Field.ADDRESS, "entry.address", 2000));
        fields.get(Field.PLACE).setPlaceholder(words.say("paragraph.place.default"));
        fields.get(Field.SAID_BY).setPlaceholder(words.say("entry.said-by.none"));
        fields.get(Field.ADDRESS).setPlaceholder("https://");
        grid.addClassNames("entry-fields", "source");
        same.add(Icon.HISTORY.draw(), new Span(words.say("entry.same")));
        same.addClassName("button");
        same.addClickListener(e -> again.run());
        same.getElement().setAttribute("aria-keyshortcuts", "Alt+S");
        sameText.addClassName("muted");
        Div row = new Div(same, sameText);
        row.addClassName("entry-same");
        add(heading, grid, row);
    }

    private TextField text(Field field, String key, int longest) {
        TextField text = new TextField(words.say(key));
        text.setId("paragraph-" + field.header());
        text.setMaxLength(longest);
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.getElement().setAttribute("autocomplete", "off");
        text.addValueChangeListener(e -> tell());
        fields.put(field, text);
        return text;
    }

    private void tell() {
        if (!filling) {
            changed.run();
        }
    }

    /** The sources that are known; another may be typed. */
    void offer(List<Source> sources) {
        Language language = words.language();
        names = sources.stream().collect(Collectors.toMap(Source::code, s -> s.name().in(language), (a, b) -> a, LinkedHashMap::new));
        String chosen = source.getValue();
        filling = true;
        source.setItems(names.keySet());
        source.setValue(chosen);
        filling = false;
    }

    /** What "same source as last time" would fill in. */
    void remember(Optional<Row> last) {
        same.setEnabled(last.isPresent());
        sameText.setText(last.map(row -> Stream.of(row.get(Field.DOCUMENT).map(d -> words.say("entry.quoted", d)),
                row.get(Field.PUBLISHED).map(LocalDate::parse).map(words::day)).flatMap(Optional::stream).collect(Collectors.joining(", ")) + " · Alt+S")
                .orElseGet(() -> words.say("entry.same.none")));
    }

    void fill(Row row) {
        filling = true;
        fields.forEach((field, text) -> {
            if (field != Field.PLACE) { // the next text stands elsewhere
                text.setValue(row.get(field).map(t -> field == Field.SAID_BY ? LocalText.parse(t).toString() : t).orElse(""));
            }
        });
        source.setValue(row.get(Field.SOURCE).orElse(null));
        published.setValue(row.get(Field.PUBLISHED).map(LocalDate::parse).orElse(null));
        filling = false;
        changed.run();
    }

    /** What is typed; what is blank is left out. */
    Row row() {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        fields.forEach((field, text) -> typed.put(field, text.getValue()));
        typed.put(Field.SOURCE, source.getValue() == null ? "" : source.getValue());
        typed.put(Field.PUBLISHED, published.getValue() == null ? "" : published.getValue().toString());
        return new Row(0, typed);
    }

    /** The day of publication. */
    Optional<LocalDate> day() {
        return Optional.ofNullable(published.getValue());
    }

    /** Asks for the source, without which nothing is recorded. */
    void require(boolean missing) {
        source.setErrorMessage(missing ? words.say("entry.required.source") : "");
        source.setInvalid(missing);
        if (missing) {
            source.focus();
        }
    }
}
