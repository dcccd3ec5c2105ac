package barometer.define;

import barometer.domain.Definition;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Source;
import barometer.files.DefinitionFields;
import barometer.files.DefinitionFields.Kind;
import barometer.text.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a definition in groups, as a form. */
final class FieldsPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> UNITS = List.of("USD", "EUR", "BYN", "RUB", "TONNE", "PERCENT", "PERSON", "INDEX");
    private static final List<String> ADJUSTMENTS = List.of("N", "S", "W", "Y", "T");
    private static final List<String> FLOWS = List.of("exports", "imports", "turnover");

    private final transient Words words;
    private final transient Map<String, String> values;
    private final transient Set<String> fixed;
    private final transient DefinitionDesk desk;
    private final transient Map<String, DefinitionField> fields = new LinkedHashMap<>();

    /** @param begun what stands in a new form, by field */
    FieldsPanel(Kind kind, Optional<Definition> definition, Map<String, String> begun, DefinitionDesk desk, Words words) {
        this.words = words;
        this.desk = desk;
        this.values = definition.map(DefinitionFields::of).orElse(begun);
        this.fixed = definition.map(desk::fixed).orElse(Set.of());
        addClassName("define-fields");
        switch (kind) {
            case INDICATORS -> indicator(definition.isPresent());
            case SOURCES -> {
                group("define.group.names", code(definition.isPresent()), "name");
                field("kind", DefinitionField.radio(label("kind"), texts(Source.Kind.values()), value("kind"),
                        k -> words.say("source.kind." + k)));
                group("define.group.rank", "kind");
            }
            case EVENTS -> {
                group("define.group.names", code(definition.isPresent()), "name");
                field("planned", DefinitionField.yesNo(label("planned"), "", value("planned")));
                group("define.group.when", "from", "to", "planned");
                group("define.group.linked", "indicators");
            }
        }
    }

    private void indicator(boolean defined) {
        field("topic", DefinitionField.choice(label("topic"), help("topic"), desk.topics(), value("topic"), true,
                topic -> words.find("topic." + topic).orElse(topic)));
        group("define.group.names", code(defined), "topic", "name", "shortName", "note");
        field("unit", DefinitionField.choice(label("unit"), help("unit"), UNITS, value("unit"), true, u -> u));
        field("multiplier", DefinitionField.choice(label("multiplier"), "", Arrays.stream(Multiplier.values()).map(Multiplier::sign)
                .filter(sign -> !sign.isEmpty()).toList(), value("multiplier"), false, m -> words.say("multiplier." + Multiplier.parse(m).power() + ".long")));
        field("adjustment", DefinitionField.choice(label("adjustment"), "", ADJUSTMENTS, values.isEmpty() ? "N" : value("adjustment"), true,
                a -> words.find("adjustment." + a).orElse(a)));
        field("flow", DefinitionField.choice(label("flow"), "", FLOWS, value("flow"), true,
                f -> words.find("flow." + f).orElse(f)));
        field("aggregation", DefinitionField.radio(label("aggregation"), texts(Indicator.Aggregation.values()), value("aggregation"),
                a -> words.say("aggregation." + a)));
        field("frequencies", DefinitionField.several(label("frequencies"), texts(Frequency.values()), value("frequencies"),
                f -> words.say("frequency." + f)));
        group("define.group.measure", "unit", "multiplier", "area", "counterpart", "flow", "adjustment", "coverage", "priceBasis",
                "aggregation", "frequencies", "formula");
        field("visibility", DefinitionField.radio(label("visibility"), texts(Indicator.Visibility.values()), value("visibility"),
                v -> words.say("visibility." + v)));
        field("retired", DefinitionField.yesNo(label("retired"), help("retired"), value("retired")));
        field("pinned", DefinitionField.yesNo(label("pinned"), help("pinned"), value("pinned")));
        group("define.group.handling", "visibility", "pinned", "ranks", "jump", "balance", "replaces", "retired");
    }

    private String code(boolean defined) {
        DefinitionField code = DefinitionField.text(label("code"), help("code"), value("code"));
        field("code", defined ? code.fixed(words.say("define.fixed.code")) : code);
        return "code";
    }

    private void field(String name, DefinitionField field) {
        fields.put(name, fixed.contains(name) ? field.fixed("") : field);
    }

    /** Shows fields under a heading; one that needs nothing special is made here. */
    private void group(String heading, String... names) {
        Div content = new Div();
        content.addClassName("define-group");
        for (String name : names) {
            if (!fields.containsKey(name)) {
                field(name, switch (name) {
                    case "name", "shortName" -> DefinitionField.local(label(name), value(name), false, words);
                    case "note", "coverage", "priceBasis" -> DefinitionField.local(label(name), value(name), true, words);
                    default -> DefinitionField.text(label(name), help(name), value(name));
                });
            }
            content.add(fields.get(name).component());
        }
        Section section = new Section(new H2(words.say(heading)));
        if (Arrays.stream(names).anyMatch(fixed::contains)) {
            Paragraph why = new Paragraph(words.say("define.fixed"));
            why.addClassName("define-why");
            section.add(why);
        }
        section.add(content);
        section.addClassName("card");
        add(section);
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    private String label(String name) {
        return words.say("define.field." + name);
    }

    private String help(String name) {
        return words.find("define.help." + name).orElse("");
    }

    private static List<String> texts(Object[] values) {
        return Arrays.stream(values).map(Object::toString).toList();
    }

    /** What stands in the form, field by field. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, field) -> texts.put(name, field.text()));
        return texts;
    }

    /** Says beneath a field what is wrong with it. */
    void complain(String name, String why) {
        fields.get(name).complain(why);
    }
}
