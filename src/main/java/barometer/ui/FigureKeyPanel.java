package barometer.ui;

import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** "How to read a figure": what the end of a mark says. */
public final class FigureKeyPanel extends Div {

    private static final long serialVersionUID = 1L;

    public FigureKeyPanel() {
        Words words = Languages.words();
        addClassName("figure-key");
        UnorderedList list = new UnorderedList();
        list.add(row(words, "plain", Swatch.plain()), row(words, "about", Swatch.about()), row(words, "over", Swatch.over()),
                row(words, "derived", Swatch.derived()), row(words, "none", Swatch.none()));
        add(new H2(words.say("reading.key")), list);
    }

    private static ListItem row(Words words, String key, Component swatch) {
        return new ListItem(swatch, new Span(words.say("reading.key." + key)));
    }
}
