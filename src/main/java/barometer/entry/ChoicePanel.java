package barometer.entry;

import barometer.domain.Indicator;
import barometer.text.Words;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Which indicator is recorded, found by name in any language or by code; its unit and frequencies stand beside it. */
final class ChoicePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final ComboBox<Indicator> choice = new ComboBox<>();
    private final Span about = new Span();

    ChoicePanel(Words words, List<Indicator> indicators, Consumer<Indicator> chosen) {
        this.words = words;
        addClassName("entry-head");
        H1 name = new H1(words.say("frame.entry"));
        name.addClassName("page-title");
        choice.setAriaLabel(words.say("entry.indicator"));
        choice.setPlaceholder(words.say("entry.indicator.choose"));
        choice.setId("entry-indicator");
        choice.setItemLabelGenerator(words::name);
        choice.setRenderer(new ComponentRenderer<>(this::item));
        choice.getStyle().set("--vaadin-combo-box-overlay-width", "min(560px, 92vw)");
        choice.setItems((indicator, typed) -> searched(indicator).contains(typed.strip().toLowerCase(Locale.ROOT)), indicators);
        choice.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                chosen.accept(e.getValue());
            }
        });
        about.addClassNames("muted", "entry-about");
        add(name, choice, about);
    }

    private Div item(Indicator indicator) {
        Span code = new Span(indicator.code());
        code.addClassName("muted");
        Div item = new Div(new Span(words.name(indicator)), code);
        item.addClassName("entry-item");
        return item;
    }

    private static String searched(Indicator indicator) {
        return (indicator.code() + " " + indicator.name().texts().values() + " " + indicator.shortName().texts().values())
                .toLowerCase(Locale.ROOT);
    }

    void show(Indicator indicator) {
        choice.setValue(indicator);
        about.setText(words.unitLong(indicator.unit(), indicator.multiplier()) + " · "
                + indicator.frequencies().stream().map(f -> words.say("frequency." + f)).collect(Collectors.joining(", ")));
    }

    /** None is chosen. */
    void ask() {
        choice.clear();
        about.setText(words.say("entry.indicator.help"));
        choice.focus();
    }
}
