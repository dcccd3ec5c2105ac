package barometer.entry;

import barometer.domain.Indicator;
import barometer.text.Words;
import barometer.ui.Links;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Function;

/** Why there is nothing to record in yet, and the ways on. */
final class HintPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Function<Indicator, String> address;

    /** @param address where an indicator is recorded */
    HintPanel(Words words, Function<Indicator, String> address) {
        this.words = words;
        this.address = address;
        addClassNames("card", "message");
    }

    /** No indicator is chosen yet. */
    void ask() {
        show(words.say("entry.choose.title"), words.say("entry.choose.text"), List.of());
    }

    /** What was asked for cannot be recorded. */
    void refuse(EntryDesk.Choice choice) {
        switch (choice) {
            case EntryDesk.Choice.Ready ready -> ask();
            case EntryDesk.Choice.Calculated(Indicator indicator, List<Indicator> inputs) -> show(
                    words.say("entry.calculated.title", words.name(indicator)), words.say("entry.calculated.text"), inputs);
            case EntryDesk.Choice.Unknown(String unknown) ->
                    show(words.say("error.unknown-indicator"), words.say("error.unknown-indicator.text", unknown), List.of());
        }
    }

    private void show(String headline, String text, List<Indicator> ways) {
        removeAll();
        Div actions = new Div();
        actions.addClassName("actions");
        ways.forEach(i -> {
            Anchor way = Links.to(address.apply(i), words.name(i));
            way.addClassName("button");
            actions.add(way);
        });
        add(new H2(headline), new Paragraph(text), actions);
    }
}
