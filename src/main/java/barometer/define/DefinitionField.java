package barometer.define;

import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One field of a form: what stands there as text, and the component that shows it. */
final class DefinitionField {

    private final Component component;
    private final Supplier<String> text;
    private final HasValidationProperties complaint;

    private DefinitionField(Component component, Supplier<String> text, HasValidationProperties complaint) {
        this.component = component;
        this.text = text;
        this.complaint = complaint;
    }

    /** A short text. */
    static DefinitionField text(String label, String helper, String value) {
        TextField field = new TextField(label);
        field.setHelperText(helper.isEmpty() ? null : helper);
        field.setValue(value);
        return quiet(field, field, field::getValue);
    }

    /** A text in each language, one below the other. */
    static DefinitionField local(String label, String value, boolean many, Words words) {
        LocalText before = LocalText.parse(value);
        Map<Language, Supplier<String>> texts = new EnumMap<>(Language.class);
        Div group = new Div();
        group.addClassName("define-languages");
        HasValidationProperties first = null;
        for (Language language : Language.values()) {
            String name = label + " · " + Words.of(language).say("language.name");
            String text = before.texts().getOrDefault(language, "");
            if (many) {
                TextArea area = new TextArea(name);
                area.setValue(text);
                area.getElement().setAttribute("lang", language.tag());
                quiet(area, area, area::getValue);
                texts.put(language, area::getValue);
                group.add(area);
                first = first == null ? area : first;
            } else {
                TextField field = new TextField(name);
                field.setValue(text);
                field.getElement().setAttribute("lang", language.tag());
                quiet(field, field, field::getValue);
                texts.put(language, field::getValue);
                group.add(field);
                first = first == null ? field : first;
            }
        }
        return new DefinitionField(group, () -> {
            Map<Language, String> said = new EnumMap<>(Language.class);
            texts.forEach((language, text) -> said.put(language, text.get()));
            return new LocalText(said).toString();
        }, first);
    }

    /** One of several that are known, or another where that is allowed. */
    static DefinitionField choice(String label, String helper, List<String> known, String value, boolean others,
                                  Function<String, String> name) {
        ComboBox<String> box = new ComboBox<>(label);
        List<String> items = new ArrayList<>(new LinkedHashSet<>(known));
        if (!value.isEmpty() && !items.contains(value)) {
            items.add(value);
        }
        box.setItems(items);
        box.setItemLabelGenerator(name::apply);
        box.setHelperText(helper.isEmpty() ? null : helper);
        box.setClearButtonVisible(!known.isEmpty());
        box.setAllowCustomValue(others);
        box.addCustomValueSetListener(e -> {
            items.add(e.getDetail().strip());
            box.setItems(items);
            box.setValue(e.getDetail().strip());
        });
        box.setValue(value.isEmpty() ? null : value);
        return quiet(box, box, () -> box.getValue() == null ? "" : box.getValue());
    }

    /** One of few, all in view. */
    static DefinitionField radio(String label, List<String> choices, String value, Function<String, String> name) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>(label);
        group.setItems(choices);
        group.setItemLabelGenerator(name::apply);
        group.setValue(choices.contains(value) ? value : choices.getFirst());
        return quiet(group, group, group::getValue);
    }

    /** Several of few, written with spaces between them. */
    static DefinitionField several(String label, List<String> choices, String value, Function<String, String> name) {
        CheckboxGroup<String> group = new CheckboxGroup<>(label);
        group.setItems(choices);
        group.setItemLabelGenerator(name::apply);
        group.setValue(Arrays.stream(value.split(" ")).filter(choices::contains).collect(Collectors.toSet()));
        return quiet(group, group, () -> choices.stream().filter(group.getValue()::contains).collect(Collectors.joining(" ")));
    }

    /** Yes or no. */
    static DefinitionField yesNo(String label, String helper, String value) {
        Checkbox box = new Checkbox(label);
        box.setHelperText(helper.isEmpty() ? null : helper);
        box.setValue(value.equals("yes"));
        return quiet(box, box, () -> box.getValue() ? "yes" : "");
    }

    private static <C extends Component & HasValidationProperties> DefinitionField quiet(C component, HasValue<?, ?> value,
                                                                                       Supplier<String> text) {
        value.addValueChangeListener(e -> component.setInvalid(false));
        return new DefinitionField(component, text, component);
    }

    Component component() {
        return component;
    }

    /** What stands in the field, as {@code DefinitionFields} reads it. */
    String text() {
        return text.get();
    }

    /** It can no longer be changed. @param why shown beneath it; empty where that is said of the whole group */
    DefinitionField fixed(String why) {
        component.getChildren().filter(HasEnabled.class::isInstance).forEach(part -> ((HasEnabled) part).setEnabled(false));
        if (component instanceof HasEnabled whole) {
            whole.setEnabled(false);
        }
        component.getElement().setProperty("helperText", why);
        return this;
    }

    /** What is wrong with it stands beneath it. */
    void complain(String why) {
        complaint.setErrorMessage(why);
        complaint.setInvalid(true);
        complaint.getElement().callJsFunction("focus");
    }
}
