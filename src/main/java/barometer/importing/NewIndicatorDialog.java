package barometer.importing;

import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Unit;
import barometer.domain.Unreadable;
import barometer.ledger.Trial.SeriesSeen;
import barometer.text.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Defines an indicator for a series that none is defined for; what is not asked here can be told later. */
final class NewIndicatorDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient List<SeriesSeen> seen;
    private final TextField code;
    private final TextField name;
    private final TextField topic;
    private final TextField unit;
    private final Select<Multiplier> multiplier = new Select<>();
    private final Select<Indicator.Aggregation> aggregation = new Select<>();
    private final Select<Indicator.Visibility> visibility = new Select<>();
    private final Paragraph wrong = new Paragraph();

    NewIndicatorDialog(Words words, String key, List<SeriesSeen> seen, List<String> topics, Consumer<Indicator> defined) {
        this.words = words;
        this.seen = seen;
        setHeaderTitle(words.say("import.define.title", key));
        code = field("import.define.code", key.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", ""));
        name = field("import.define.name", key);
        topic = field("import.define.topic", topics.isEmpty() ? "trade" : topics.getFirst());
        unit = field("import.define.unit", "USD");
        multiplier.setLabel(words.say("import.multiplier"));
        multiplier.setItems(Multiplier.values());
        multiplier.setItemLabelGenerator(m -> words.find("import.multiplier." + (m == Multiplier.UNITS ? "0" : m.sign())).orElse(m.sign()));
        multiplier.setValue(Multiplier.UNITS);
        aggregation.setLabel(words.say("import.define.aggregation"));
        aggregation.setItems(Indicator.Aggregation.values());
        aggregation.setItemLabelGenerator(a -> words.say("import.aggregation." + a));
        aggregation.setValue(Indicator.Aggregation.NONE);
        visibility.setLabel(words.say("import.define.visibility"));
        visibility.setItems(Indicator.Visibility.values());
        visibility.setItemLabelGenerator(v -> words.say("import.visibility." + v));
        visibility.setValue(Indicator.Visibility.PUBLIC);
        wrong.addClassName("trouble");
        wrong.getElement().setAttribute("role", "alert");
        Div fields = new Div(name, code, topic, unit, multiplier, aggregation, visibility);
        fields.addClassName("import-define");
        add(fields, wrong);
        Button take = new Button(words.say("import.define.take"), e -> define().ifPresent(i -> {
            close();
            defined.accept(i);
        }));
        take.addThemeName("primary");
        getFooter().add(new Button(words.say("import.cancel"), e -> close()), take);
    }

    private TextField field(String label, String value) {
        TextField field = new TextField(words.say(label));
        field.setValue(value);
        return field;
    }

    private Optional<Indicator> define() {
        try {
            List<Frequency> frequencies = seen.stream().flatMap(s -> s.frequency().stream()).distinct().toList();
            LocalText title = LocalText.parse(name.getValue());
            return Optional.of(new Indicator(code.getValue().strip(), topic.getValue().strip(), title, title, "BY", Optional.empty(), Optional.empty(),
                    "N", new Unit(unit.getValue().strip()), multiplier.getValue(), LocalText.EMPTY, LocalText.EMPTY, aggregation.getValue(),
                    frequencies.isEmpty() ? Arrays.asList(Frequency.ANNUAL) : frequencies, visibility.getValue(), Optional.empty(), LocalText.EMPTY,
                    Optional.empty()));
        } catch (Unreadable e) {
            wrong.setText(words.say("unreadable." + e.code(), e.text()));
            return Optional.empty();
        }
    }
}
