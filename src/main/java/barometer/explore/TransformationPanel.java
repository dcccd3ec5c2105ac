package barometer.explore;

import barometer.domain.Period;
import barometer.domain.Selection;
import barometer.domain.Transformation;
import barometer.domain.Transformation.Average;
import barometer.domain.Transformation.Contribution;
import barometer.domain.Transformation.Index;
import barometer.domain.Transformation.Plain;
import barometer.domain.Transformation.Share;
import barometer.domain.Transformation.Sum;
import barometer.explore.Controls.Choice;
import barometer.text.Words;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Which transformation: FRED's in FRED's order, then those that are given something, and beside it what they are given. */
final class TransformationPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final String ID = "transformation";

    private final transient Controls controls;
    private final transient Selection selection;
    private final transient Words words;
    private final transient BiConsumer<String, Selection> changed;

    TransformationPanel(Controls controls, Selection selection, Words words, BiConsumer<String, Selection> changed) {
        this.controls = controls;
        this.selection = selection;
        this.words = words;
        this.changed = changed;
        addClassName("transformation");
        Optional<String> shut = controls.whyNoTransformation();
        Span label = new Span(new Span(words.say("explore.transformation")));
        label.addClassName("control-label");
        shut.ifPresent(why -> {
            Span reason = new Span(" " + why);
            reason.addClassName("reason");
            label.add(reason);
        });
        Div control = new Div(label, shut.isPresent() ? shut() : menu());
        control.addClassName("control");
        add(control);
        given();
    }

    private Div shut() {
        Div shut = new Div(new Span(words.say("transformation.level")));
        shut.addClassNames("field", "shut");
        shut.getElement().setAttribute("aria-disabled", "true");
        return shut;
    }

    private Select<Choice<Transformation>> menu() {
        Select<Choice<Transformation>> select = new Select<>();
        select.setItems(controls.transformations());
        select.setItemLabelGenerator(c -> c.open() ? c.name() : c.name() + " – " + c.refusal());
        select.setItemEnabledProvider(Choice::open);
        select.setValue(controls.transformations().stream().filter(c -> c.value().equals(selection.transformation())).findFirst().orElse(null));
        select.setId(ID);
        select.setAriaLabel(words.say("explore.transformation"));
        select.setWidth("100%");
        select.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                changed.accept(ID, selection.with(e.getValue().value()));
            }
        });
        return select;
    }

    /** What the chosen transformation is given: a base, a number of periods. Another indicator is named in the address. */
    private void given() {
        switch (selection.transformation()) {
            case Plain plain -> { }
            case Index index -> add(labelled("explore.base", base(index)));
            case Average average -> add(labelled("explore.periods", periods(average.periods(), true)));
            case Sum sum -> add(labelled("explore.periods", periods(sum.periods(), false)));
            case Share share -> { }
            case Contribution contribution -> { }
        }
    }

    private ComboBox<Period> base(Index index) {
        TreeSet<Period> bases = new TreeSet<>(controls.periods());
        controls.periods().forEach(p -> bases.add(new Period.Months(p.last().getYear(), 1, 12)));
        bases.add(index.from());
        ComboBox<Period> box = new ComboBox<>();
        box.setItems(List.copyOf(bases));
        box.setItemLabelGenerator(words::period);
        box.setValue(index.from().equals(index.to()) ? index.from() : null);
        box.setPlaceholder(words.span(index.from(), index.to()));
        box.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                changed.accept("given", selection.with(new Index(e.getValue())));
            }
        });
        return named(box, "explore.base");
    }

    private ComboBox<Integer> periods(int now, boolean mean) {
        ComboBox<Integer> box = new ComboBox<>();
        box.setItems(IntStream.rangeClosed(Transformation.FEWEST_PERIODS, Transformation.MOST_PERIODS).boxed().toList());
        box.setValue(now);
        box.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                changed.accept("given", selection.with(mean ? new Average(e.getValue()) : new Sum(e.getValue())));
            }
        });
        return named(box, "explore.periods");
    }

    private <T> ComboBox<T> named(ComboBox<T> box, String key) {
        box.setId("given");
        box.setAriaLabel(words.say(key));
        box.addClassName("given");
        return box;
    }

    private Div labelled(String key, ComboBox<?> box) {
        Span label = new Span(words.say(key));
        label.addClassName("control-label");
        Div control = new Div(label, box);
        control.addClassName("control");
        return control;
    }
}
