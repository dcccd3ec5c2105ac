package barometer.compare;

import barometer.chart.ComparisonChoice;
import barometer.chart.ComparisonComposer;
import barometer.derive.Formula;
import barometer.derive.Transformer;
import barometer.domain.Comparison;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Pick;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Transformation;
import barometer.domain.Unreadable;
import barometer.text.TransformationText;
import barometer.text.Words;
import barometer.ui.Icon;
import barometer.ui.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** The series of a comparison: found by name, put in order, each with its frequency, its transformation and its day. */
final class PicksPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST_DAYS = 24;

    private final transient Comparison comparison;
    private final transient List<Series> all;
    private final transient List<Series> whole;
    private final transient List<String> names;
    private final transient Words words;
    private final transient Consumer<Comparison> tried;
    private final transient BiConsumer<String, Comparison> lead;

    /**
     * @param all   the series of the picks, in their order
     * @param whole the same without a span
     * @param names what they are called
     * @param find  so many of the indicators that fit what is typed, the best first
     * @param days  the days by which something about an indicator was published
     * @param tried reads a comparison, or throws {@link Unreadable}
     * @param lead  told the control that was used and the comparison that it asks for
     */
    PicksPanel(Comparison comparison, List<Series> all, List<Series> whole, List<String> names, BiFunction<String, Integer, List<Indicator>> find, Function<String, List<LocalDate>> days,
               Words words, Consumer<Comparison> tried, BiConsumer<String, Comparison> lead) {
        this.tried = tried;
        this.comparison = comparison;
        this.all = all;
        this.whole = whole;
        this.names = names;
        this.words = words;
        this.lead = lead;
        addClassNames("card", "picks");
        H2 title = new H2(words.say("compare.series"));
        Span count = new Span(words.say("compare.count", all.size(), Comparison.MOST));
        count.addClassName("muted");
        Div head = new Div(title, count);
        head.addClassName("side-head");
        OrderedList list = new OrderedList();
        for (int i = 0; i < all.size(); i++) {
            list.add(pick(i, days));
        }
        add(head, list, finder(find), formula());
    }

    private ListItem pick(int index, Function<String, List<LocalDate>> days) {
        Pick pick = comparison.picks().get(index);
        Series series = all.get(index);
        Span swatch = new Span();
        swatch.addClassNames("pick-swatch", ComparisonComposer.role(comparison, pick).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Anchor name = Links.to(Links.explore(explored(pick)), words.shortName(series.indicator()));
        name.addClassName("pick-name");
        Div buttons = new Div();
        buttons.addClassName("pick-buttons");
        if (all.size() > ComparisonChoice.COLOURS) {
            boolean focused = comparison.focus().map(pick::equals).orElse(index == 0);
            NativeButton focus = button(Icon.CHECK, "compare.focus", index, "focus-", e -> comparison.focusedOn(Optional.of(pick)));
            focus.getElement().setAttribute("aria-pressed", String.valueOf(focused));
            buttons.add(focus);
        }
        NativeButton up = button(Icon.UP, "compare.up", index, "up-", e -> moved(index, -1));
        up.setEnabled(index > 0);
        NativeButton down = button(Icon.DOWN, "compare.down", index, "down-", e -> moved(index, 1));
        down.setEnabled(index < all.size() - 1);
        buttons.add(up, down, button(Icon.CROSS, "compare.remove", index, "remove-", e -> without(index)));
        Div head = new Div(swatch, name, buttons);
        head.addClassName("pick-head");
        Div controls = new Div(frequency(index, pick, series), transformation(index, pick, series), day(index, pick, days));
        controls.addClassName("pick-controls");
        return new ListItem(head, controls);
    }

    private Selection explored(Pick pick) {
        Selection selection = comparison.selection(pick);
        return selection.between(Optional.empty(), Optional.empty());
    }

    private NativeButton button(Icon icon, String key, int index, String id, Function<Integer, Comparison> wanted) {
        String focus = switch (id) {
            case "up-" -> "up-" + Math.max(0, index - 1);
            case "down-" -> "down-" + Math.min(all.size() - 1, index + 1);
            case "remove-" -> "find-series";
            default -> id + index;
        };
        NativeButton button = new NativeButton("", e -> lead.accept(focus, wanted.apply(index)));
        button.add(icon.draw());
        button.setId(id + index);
        button.setAriaLabel(words.say(key, names.get(index)));
        button.getElement().setAttribute("title", words.say(key, names.get(index)));
        button.addClassNames("button", "square", "small-square");
        return button;
    }

    private Comparison moved(int index, int by) {
        List<Pick> picks = new ArrayList<>(comparison.picks());
        picks.add(index + by, picks.remove(index));
        return comparison.with(picks);
    }

    private Comparison without(int index) {
        List<Pick> picks = new ArrayList<>(comparison.picks());
        picks.remove(index);
        return comparison.with(picks);
    }

    private Comparison replaced(int index, Pick pick) {
        List<Pick> picks = new ArrayList<>(comparison.picks());
        picks.set(index, pick);
        return comparison.with(picks);
    }

    private Component frequency(int index, Pick pick, Series series) {
        return choose("compare.frequency", index, "frequency-", series.indicator().frequencies(), series.frequency(),
                f -> words.say("frequency.name." + f.code()), f -> series.available().contains(f), f -> pick.with(Optional.of(f)));
    }

    private Component transformation(int index, Pick pick, Series series) {
        TransformationText text = TransformationText.of(series, words);
        List<Transformation> known = new ArrayList<>(Transformation.plain());
        base().ifPresent(base -> known.add(new Transformation.Index(base)));
        if (!known.contains(pick.transformation())) {
            known.add(pick.transformation());
        }
        return choose("compare.transformation", index, "transformation-", known, pick.transformation(), t -> text.name(t, series.indicator().unit()),
                t -> Transformer.refusal(series.indicator(), t).isEmpty(), pick::with);
    }

    /** The first year in which every series has a figure: where indexes of all of them can begin. */
    private Optional<Period> base() {
        List<Integer> firsts = whole.stream().map(s -> s.observations().stream().filter(o -> o.shown().isPresent()).findFirst()
                .map(o -> o.period().first().getYear()).orElse(-1)).toList();
        return firsts.contains(-1) || firsts.isEmpty() ? Optional.empty() : Optional.of(new Period.Months(Collections.max(firsts), 1, 12));
    }

    /** How two days are laid over each other: the same indicator twice, each known on a day of its own. */
    private Component day(int index, Pick pick, Function<String, List<LocalDate>> days) {
        List<Optional<LocalDate>> known = new ArrayList<>(List.of(Optional.empty()));
        days.apply(pick.indicator()).stream().limit(MOST_DAYS).forEach(day -> known.add(Optional.of(day)));
        if (!known.contains(pick.knownOn())) {
            known.add(pick.knownOn());
        }
        return choose("compare.known", index, "day-", known, pick.knownOn(),
                d -> d.map(day -> words.say("chart.known-on", words.day(day))).orElseGet(() -> words.say("compare.known.all")), d -> true, pick::knownOn);
    }

    private <T> Component choose(String key, int index, String id, List<T> items, T value, Function<T, String> name, Function<T, Boolean> open,
                                 Function<T, Pick> picked) {
        Select<T> select = new Select<>();
        select.setItems(items);
        select.setItemLabelGenerator(name::apply);
        select.setItemEnabledProvider(item -> open.apply(item) && (item.equals(value) || !comparison.picks().contains(picked.apply(item))));
        select.setValue(value);
        select.setId(id + index);
        select.setAriaLabel(words.say(key, names.get(index)));
        select.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                lead.accept(id + index, replaced(index, picked.apply(e.getValue())));
            }
        });
        return select;
    }

    /** Finds an indicator as the catalogue does, and adds it; one that is there already comes with what still tells it apart. */
    private Component finder(BiFunction<String, Integer, List<Indicator>> find) {
        ComboBox<Indicator> finder = new ComboBox<>(words.say("compare.add"));
        finder.setItems(query -> find.apply(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream().skip(query.getOffset()));
        finder.setItemLabelGenerator(words::name);
        finder.setId("find-series");
        finder.setPlaceholder(words.say("compare.add.text"));
        finder.setWidthFull();
        boolean full = all.size() >= Comparison.MOST;
        finder.setEnabled(!full);
        if (full) {
            finder.setHelperText(words.say("compare.full", Comparison.MOST));
        }
        finder.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                added(e.getValue()).ifPresentOrElse(pick -> {
                    List<Pick> picks = new ArrayList<>(comparison.picks());
                    picks.add(pick);
                    lead.accept("find-series", comparison.with(picks));
                }, () -> finder.setHelperText(words.say("compare.there-already")));
            }
        });
        return finder;
    }

    /** A formula of indicators as a series: tried before it becomes part of the address. */
    private Component formula() {
        TextField written = new TextField(words.say("compare.formula"));
        written.setPlaceholder("trade - lag(trade, 4)");
        written.setId("add-formula");
        written.setMaxLength(500);
        written.setWidthFull();
        written.setEnabled(all.size() < Comparison.MOST);
        NativeButton add = new NativeButton(words.say("compare.formula.add"));
        add.addClassName("button");
        add.setId("add-formula-button");
        Runnable take = () -> {
            Optional<String> wrong = added(written.getValue().strip());
            written.setInvalid(wrong.isPresent());
            written.setErrorMessage(wrong.orElse(""));
        };
        add.addClickListener(e -> take.run());
        written.addKeyDownListener(Key.ENTER, e -> take.run());
        written.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        Div out = new Div(written, add);
        out.addClassName("formula-finder");
        return out;
    }

    /** Adds a formula under the indicator that it names first. @return why it cannot be added, in words */
    private Optional<String> added(String written) {
        try {
            Formula formula = Formula.parse(written);
            String first = formula.codes().stream().findFirst().orElseThrow(() -> new Unreadable("formula-no-input", written));
            List<Pick> picks = new ArrayList<>(comparison.picks());
            picks.add(Pick.of(first).withFormula(Optional.of(formula.toString())));
            Comparison wanted = comparison.with(picks);
            tried.accept(wanted);
            lead.accept("add-formula", wanted);
            return Optional.empty();
        } catch (Unreadable e) {
            return Optional.of(words.find("unreadable." + e.code(), e.text()).orElse(e.text()));
        }
    }

    private Optional<Pick> added(Indicator indicator) {
        List<Pick> candidates = new ArrayList<>(List.of(Pick.of(indicator.code())));
        for (Frequency f : indicator.frequencies()) {
            candidates.add(Pick.of(indicator.code()).with(Optional.of(f)));
        }
        return candidates.stream().filter(p -> !comparison.picks().contains(p)).findFirst();
    }
}
