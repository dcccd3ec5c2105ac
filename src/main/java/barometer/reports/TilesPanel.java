package barometer.reports;

import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Selection;
import barometer.domain.Template.Tiles;
import barometer.text.Words;
import barometer.ui.Icon;
import barometer.ui.IndicatorField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The headline figures of a block in their order. */
final class TilesPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Words words;

    TilesPanel(Desk desk, Tiles tiles) {
        this.desk = desk;
        this.words = desk.words();
        addClassName("stack");
        for (int i = 0; i < tiles.figures().size(); i++) {
            add(row(tiles, i));
        }
        if (tiles.figures().size() < Tiles.MOST) {
            IndicatorField more = new IndicatorField(words.say("reports.tiles.add"), desk.reading(), desk.viewer(), words);
            more.setId("tile-add");
            more.addValueChangeListener(e -> {
                if (e.isFromClient() && e.getValue() != null) {
                    change(figures -> figures.add(Selection.of(e.getValue().code())));
                }
            });
            add(more);
        }
    }

    private void change(Consumer<List<Selection>> act) {
        BlockPanel.become(desk, Tiles.class, true, tiles -> {
            List<Selection> figures = new ArrayList<>(tiles.figures());
            act.accept(figures);
            return new Tiles(figures);
        });
    }

    private Component row(Tiles tiles, int at) {
        Selection figure = tiles.figures().get(at);
        Optional<Indicator> indicator = desk.reading().indicator(figure.indicator(), desk.viewer());
        String called = indicator.map(words::shortName).orElse(figure.indicator());
        Span name = new Span(called);
        name.addClassName("tile-name");
        Div row = new Div(name);
        row.addClassName("tile-row");
        indicator.filter(i -> i.frequencies().size() > 1).ifPresent(i -> {
            Select<Frequency> frequency = new Select<>();
            frequency.setId("tile-frequency-" + at);
            frequency.setItems(i.frequencies());
            frequency.setItemLabelGenerator(f -> words.say("frequency.name." + f.code()));
            frequency.setAriaLabel(words.say("reports.frequency") + ", " + called);
            frequency.setValue(figure.frequency().orElse(null));
            frequency.addValueChangeListener(e -> change(figures -> figures.set(at, figure.with(e.getValue()))));
            row.add(frequency);
        });
        NativeButton up = BlocksPanel.small("tile-up-" + at, Icon.UP, words.say("reports.up", called),
                () -> change(figures -> figures.add(at - 1, figures.remove(at))));
        up.setEnabled(at > 0);
        NativeButton remove = BlocksPanel.small("tile-remove-" + at, Icon.CROSS, words.say("reports.remove", called),
                () -> change(figures -> figures.remove(at)));
        remove.setEnabled(tiles.figures().size() > 1);
        row.add(up, remove);
        return row;
    }
}
