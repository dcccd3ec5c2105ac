package barometer.reports;

import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasPrefix;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** A text in all languages, beside or below each other, so that none is forgotten. */
final class TextsField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<Language, TextFieldBase<?, String>> fields = new EnumMap<>(Language.class);

    /**
     * @param id      the beginning of the ids of its fields
     * @param hint    what stands in an empty field
     * @param many    whether it may have many lines
     * @param written told the whole text each time that one language of it has changed
     */
    TextsField(String label, String id, LocalText text, String hint, boolean many, Words words, Consumer<LocalText> written) {
        addClassName("texts");
        Span heading = new Span(label);
        heading.addClassName("control-label");
        add(heading);
        Div all = new Div();
        all.addClassName("texts-languages");
        for (Language language : Language.values()) {
            TextFieldBase<?, String> field = many ? new TextArea() : new TextField();
            field.setValue(text.texts().getOrDefault(language, ""));
            field.setPlaceholder(hint);
            field.setId(id + "-" + language.tag());
            field.setAriaLabel(label + ", " + Words.of(language).say("language.name"));
            field.getElement().setAttribute("lang", language.tag());
            Span mark = new Span(language.tag().toUpperCase(java.util.Locale.ROOT));
            mark.addClassName("small");
            ((HasPrefix) field).setPrefixComponent(mark);
            field.addValueChangeListener(e -> {
                if (e.isFromClient()) {
                    written.accept(text());
                }
            });
            fields.put(language, field);
            all.add((Component) field);
        }
        add(all);
    }

    private LocalText text() {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        fields.forEach((language, field) -> texts.put(language, field.getValue()));
        return new LocalText(texts);
    }
}
