package barometer.explore;

import barometer.domain.Selection;
import barometer.text.Words;
import barometer.ui.Icon;
import barometer.ui.Links;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What is made of the indicator and others: a formula, tried before it becomes the address. */
final class FormulaPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Selection selection;
    private final transient Words words;
    private final transient Controls controls;
    private final transient BiConsumer<String, Selection> changed;
    private final TextField text = new TextField();
    private final Popover menu = new Popover();

    FormulaPanel(Selection selection, Words words, Controls controls, BiConsumer<String, Selection> changed) {
        this.selection = selection;
        this.words = words;
        this.controls = controls;
        this.changed = changed;
        addClassName("control");
        Span label = new Span(words.say("explore.formula"));
        label.addClassName("control-label");
        String shown = selection.formula().orElse("–");
        NativeButton button = new NativeButton();
        button.add(new Span(), new Span(shown), Icon.DOWN.draw());
        button.addClassNames("field", "formula");
        button.setId("formula");
        button.setAriaLabel(words.say("explore.formula") + ": " + selection.formula().orElse(words.say("explore.formula.none")));
        menu.setTarget(button);
        menu.setPosition(PopoverPosition.BOTTOM_START);
        menu.setAriaLabel(words.say("explore.formula"));
        menu.addClassNames("span-menu", "formula-menu");
        menu.add(content());
        menu.addOpenedChangeListener(e -> {
            if (e.isOpened()) {
                text.focus();
            }
        });
        add(label, button, menu);
    }

    private Div content() {
        String code = selection.indicator();
        text.setLabel(words.say("explore.formula"));
        text.setValue(selection.formula().orElse(""));
        text.setPlaceholder(code + " - lag(" + code + ", 1)");
        text.setMaxLength(500);
        text.setWidthFull();
        text.setId("formula-text");
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        text.addKeyDownListener(Key.ENTER, e -> apply());
        Paragraph hint = new Paragraph(words.say("explore.formula.hint", code));
        hint.addClassName("small");
        NativeButton apply = new NativeButton(words.say("explore.formula.apply"), e -> apply());
        apply.addClassNames("button", "primary");
        apply.setId("formula-apply");
        Div out = new Div(text, hint, apply);
        if (selection.formula().isPresent()) {
            NativeButton clear = new NativeButton(words.say("explore.formula.clear"), e -> lead(Optional.empty()));
            clear.addClassNames("button", "wide");
            out.add(clear);
            if (controls.defines()) {
                Anchor keep = Links.to(Links.define(selection), words.say("explore.formula.keep"));
                keep.addClassNames("button", "wide");
                keep.setId("formula-keep");
                out.add(keep);
            }
        }
        return out;
    }

    private void apply() {
        String written = text.getValue().strip();
        Optional<String> wrong = written.isEmpty() ? Optional.empty() : controls.fault().apply(wanted(Optional.of(written)));
        text.setInvalid(wrong.isPresent());
        text.setErrorMessage(wrong.orElse(""));
        if (wrong.isEmpty()) {
            lead(Optional.of(written).filter(w -> !w.isEmpty()));
        }
    }

    /** Frequency and span were chosen for other figures. */
    private Selection wanted(Optional<String> formula) {
        Selection plain = Selection.of(selection.indicator()).knownOn(selection.knownOn()).atRevision(selection.revision());
        return plain.with(selection.form()).withFormula(formula);
    }

    private void lead(Optional<String> formula) {
        menu.close();
        changed.accept("formula", wanted(formula));
    }
}
