package barometer.compare;

import barometer.chart.ComparisonChoice;
import barometer.domain.Arrangement;
import barometer.domain.Comparison;
import barometer.domain.Form;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Series;
import barometer.text.Words;
import barometer.ui.KnownOnField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The toolbar of a comparison: arrangement, form, span, known on, events. What has no effect is disabled and says why. */
final class CompareControlsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Comparison comparison;
    private final transient List<Series> all;
    private final transient Words words;
    private final transient BiConsumer<String, Comparison> lead;

    /** @param whole the series without a span, so that it can be widened again */
    CompareControlsPanel(Comparison comparison, List<Series> all, List<Series> whole, NavigableMap<LocalDate, Integer> documents, Words words,
                         BiConsumer<String, Comparison> lead) {
        this.comparison = comparison;
        this.all = all;
        this.words = words;
        this.lead = lead;
        addClassName("toolbar");
        add(arrangement(), form(), period("compare.from", "from", whole, true), period("compare.to", "to", whole, false),
                new KnownOnField(comparison.knownOn(), documents, (Optional<LocalDate> day) -> lead.accept("known", comparison.knownOn(day))), events());
    }

    private Component arrangement() {
        return choose("compare.arrangement", "arrangement", Arrays.asList(Arrangement.values()), comparison.arrangement(),
                a -> words.say("arrangement." + a), a -> ComparisonChoice.refusal(all, a), comparison::with);
    }

    private Component form() {
        return choose("explore.form", "form", Arrays.asList(Form.values()), comparison.form(), f -> words.say("form." + f),
                f -> ComparisonChoice.refusal(all, comparison.arrangement(), f), comparison::with);
    }

    private <T> Component choose(String label, String id, List<T> items, T value, Function<T, String> name, Function<T, Optional<String>> refusal,
                                 Function<T, Comparison> wanted) {
        Select<T> select = new Select<>();
        select.setItems(items);
        select.setItemLabelGenerator(item -> refusal.apply(item).map(key -> name.apply(item) + " – " + words.say(key)).orElseGet(() -> name.apply(item)));
        select.setItemEnabledProvider(item -> item.equals(value) || refusal.apply(item).isEmpty());
        select.setValue(value);
        select.setId(id);
        select.setAriaLabel(words.say(label));
        select.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                lead.accept(id, wanted.apply(e.getValue()));
            }
        });
        return labelled(label, select);
    }

    private Component period(String label, String id, List<Series> whole, boolean first) {
        List<Period> periods = new ArrayList<>(whole.stream().flatMap(s -> s.observations().stream()).map(Observation::period).distinct().sorted().toList());
        Optional<Period> chosen = first ? comparison.from() : comparison.to();
        chosen.filter(p -> !periods.contains(p)).ifPresent(periods::add);
        List<Optional<Period>> items = new ArrayList<>(List.of(Optional.empty()));
        periods.forEach(p -> items.add(Optional.of(p)));
        Function<Optional<Period>, Optional<String>> refusal = p -> p.filter(at -> first ? comparison.to().filter(to -> to.last().isBefore(at.first())).isPresent()
                : comparison.from().filter(from -> at.last().isBefore(from.first())).isPresent()).map(at -> "compare.refusal.order");
        return choose(label, id, items, chosen, p -> p.map(words::period).orElseGet(() -> words.say(first ? "compare.from.all" : "compare.to.all")), refusal,
                p -> first ? comparison.between(p, comparison.to()) : comparison.between(comparison.from(), p));
    }

    private Component events() {
        boolean any = all.stream().anyMatch(s -> !s.events().isEmpty());
        Checkbox box = new Checkbox(words.say(any ? "compare.events" : "compare.events.none"), comparison.events() && any);
        box.setId("events");
        box.setEnabled(any);
        box.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                lead.accept("events", comparison.withEvents(e.getValue()));
            }
        });
        return box;
    }

    private Component labelled(String key, Component control) {
        Span label = new Span(words.say(key));
        label.addClassName("control-label");
        Div out = new Div(label, control);
        out.addClassName("control");
        return out;
    }
}
