package barometer.explore;

import barometer.domain.Form;
import barometer.domain.Frequency;
import barometer.domain.Period;
import barometer.domain.Selection;
import barometer.explore.Controls.Choice;
import barometer.text.Words;
import barometer.ui.Icon;
import barometer.ui.KnownOnField;
import barometer.ui.Links;
import barometer.ui.RevisionPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The explorer's toolbar: frequency, transformation, span, form, known on. What has no effect is disabled and says why. */
final class ControlsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Controls controls;
    private final transient Selection selection;
    private final transient Words words;
    private final transient BiConsumer<String, Selection> changed;
    private final Div options = new Div();

    /** @param changed told the name of the control and the selection that it asks for */
    ControlsPanel(Controls controls, Selection selection, Timeline timeline, Words words,
                  BiConsumer<String, Selection> changed) {
        this.controls = controls;
        this.selection = selection;
        this.words = words;
        this.changed = changed;
        addClassName("toolbar");
        options.addClassName("options");
        options.add(new TransformationPanel(controls, selection, words, changed),
                new FormulaPanel(selection, words, controls, changed), span());
        if (controls.hasForms()) {
            options.add(form());
        }
        Div since = new Div();
        since.addClassName("known-since");
        Since.last(timeline).ifPresent(moment -> since.add(Links.to(Links.since(selection, moment.toString()), words.say("changed.lead"))));
        options.add(new KnownOnField(selection.knownOn(), timeline.documents(), (Optional<LocalDate> day) ->
                changed.accept("known", selection.knownOn(day)))
                .with(new RevisionPanel(selection.revision(), timeline.revisions(), timeline.head(), number ->
                        changed.accept("known", selection.atRevision(number))), since));
        NativeButton more = new NativeButton(words.say("explore.options"), e -> options.getClassNames().set("open", !options.hasClassName("open")));
        more.addClassNames("button", "options-button");
        add(frequency(), more, options);
        if (selection.partial() || !controls.all().indicator().frequencies().contains(controls.all().frequency())) {
            options.add(partial());
        }
    }

    /** Of a frequency that is put together: whether a period of which only a part has figures is shown. */
    private Component partial() {
        Checkbox box = new Checkbox(words.say("explore.partial"), selection.partial());
        box.setId("partial");
        box.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                changed.accept("partial", selection.withPartial(e.getValue()));
            }
        });
        return box;
    }

    private Component frequency() {
        List<Choice<Frequency>> choices = controls.frequencies();
        if (choices.size() == 1) {
            return labelled("explore.frequency", words.say("explore.only", words.say("frequency." + choices.getFirst().value().code())),
                    shut(choices.getFirst().name()));
        }
        Div segments = new Div();
        segments.addClassName("segments");
        segments.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("explore.frequency"));
        String why = "";
        for (Choice<Frequency> choice : choices) {
            NativeButton segment = new NativeButton();
            segment.add(new Span(choice.name()));
            segment.addClickListener(e -> changed.accept("frequency-" + choice.value(),
                    selection.with(choice.value()).between(Optional.empty(), Optional.empty())));
            if (!controls.all().indicator().frequencies().contains(choice.value())) {
                Span derived = new Span(words.say("explore.frequency.derived"));
                derived.addClassName("derived-word");
                segment.add(derived);
                segment.getElement().setAttribute("title", words.say("explore.frequency.derived.why"));
            }
            segment.setId("frequency-" + choice.value());
            segment.getElement().setAttribute("aria-pressed", String.valueOf(choice.value() == controls.all().frequency()));
            segment.setEnabled(choice.open());
            why = choice.open() ? why : choice.name() + ": " + choice.refusal();
            segments.add(segment);
        }
        return labelled("explore.frequency", why, segments);
    }

    private Component form() {
        return choose("explore.form", "form", controls.forms(), selection.form(), (Form f) -> selection.with(f));
    }

    private <T> Component choose(String label, String id, List<Choice<T>> choices, T value, Function<T, Selection> selected) {
        Select<Choice<T>> select = new Select<>();
        select.setItems(choices);
        select.setItemLabelGenerator(c -> c.open() ? c.name() : c.name() + " – " + c.refusal());
        select.setItemEnabledProvider(Choice::open);
        select.setValue(choices.stream().filter(c -> c.value().equals(value)).findFirst().orElse(null));
        select.setId(id);
        select.setAriaLabel(words.say(label));
        select.setWidth("100%");
        select.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                changed.accept(id, selected.apply(e.getValue().value()));
            }
        });
        return labelled(label, "", select);
    }

    private Component span() {
        List<Period> periods = controls.periods();
        if (periods.isEmpty()) {
            return labelled("explore.span", words.say("explore.needs-figures"), shut("–"));
        }
        Period first = selection.from().orElse(periods.getFirst());
        Period last = selection.to().orElse(periods.getLast());
        String shown = first.equals(last) ? words.period(first) : words.period(first) + " – " + words.period(last);
        if (!controls.spans()) {
            return labelled("explore.span", words.say("explore.all-there-is"), shut(shown));
        }
        NativeButton button = new NativeButton();
        button.add(new Span(), new Span(shown), Icon.DOWN.draw());
        button.addClassName("field");
        button.setId("span");
        button.setAriaLabel(words.say("explore.span") + ": " + shown);
        Popover menu = new Popover();
        menu.setTarget(button);
        menu.setPosition(PopoverPosition.BOTTOM_START);
        menu.setAriaLabel(words.say("explore.span"));
        menu.addClassName("span-menu");
        ComboBox<Period> from = period("explore.from", periods, first);
        ComboBox<Period> to = period("explore.to", periods, last);
        NativeButton show = new NativeButton(words.say("explore.show"), e -> {
            Period a = from.getValue() == null ? periods.getFirst() : from.getValue();
            Period b = to.getValue() == null ? periods.getLast() : to.getValue();
            boolean order = a.compareTo(b) <= 0;
            menu.close();
            changed.accept("span", span(order ? a : b, order ? b : a));
        });
        show.addClassNames("button", "primary");
        Div quick = new Div();
        quick.addClassName("quick");
        presets().forEach(preset -> quick.add(preset.button(menu)));
        menu.add(quick, from, to, show);
        Div both = new Div(button, menu);
        return labelled("explore.span", "", both);
    }

    private ComboBox<Period> period(String key, List<Period> periods, Period value) {
        ComboBox<Period> box = new ComboBox<>(words.say(key));
        box.setItems(periods);
        box.setItemLabelGenerator(words::period);
        box.setValue(periods.contains(value) ? value : null);
        box.setWidthFull();
        return box;
    }

    private Selection span(Period from, Period to) {
        List<Period> periods = controls.periods();
        return selection.between(Optional.of(from).filter(p -> !p.equals(periods.getFirst())), Optional.of(to).filter(p -> !p.equals(periods.getLast())));
    }

    private record Preset(String name, Runnable chosen) {

        NativeButton button(Popover menu) {
            NativeButton button = new NativeButton(name, e -> {
                menu.close();
                chosen.run();
            });
            button.addClassNames("button", "compact");
            return button;
        }
    }

    private List<Preset> presets() {
        List<Preset> out = new ArrayList<>();
        List<Period> periods = controls.periods();
        out.add(new Preset(words.say("explore.span.all"), () -> changed.accept("span", selection.between(Optional.empty(), Optional.empty()))));
        for (int years : new int[] {10, 5, 1}) {
            LocalDate start = periods.getLast().last().minusYears(years);
            if (periods.getFirst().first().isBefore(start)) {
                Period from = periods.stream().filter(p -> p.first().isAfter(start)).findFirst().orElse(periods.getLast());
                out.add(new Preset(words.say("explore.span.years", years), () -> changed.accept("span", span(from, periods.getLast()))));
            }
        }
        return out;
    }

    /** A control that has nothing to choose from: it stays readable, and out of the way of the keyboard. */
    private static Component shut(String text) {
        Div shut = new Div(new Span(text));
        shut.addClassName("field");
        shut.addClassName("shut");
        shut.getElement().setAttribute("aria-disabled", "true");
        return shut;
    }

    private Component labelled(String key, String why, Component control) {
        Span label = new Span(new Span(words.say(key)));
        label.addClassName("control-label");
        if (!why.isBlank()) {
            Span reason = new Span(" " + why);
            reason.addClassName("reason");
            label.add(reason);
        }
        Div out = new Div(label, control);
        out.addClassName("control");
        return out;
    }
}
