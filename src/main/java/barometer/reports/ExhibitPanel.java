package barometer.reports;

import barometer.chart.TraceNames;
import barometer.derive.Transformer;
import barometer.domain.Arrangement;
import barometer.domain.Comparison;
import barometer.domain.Form;
import barometer.domain.Frequency;
import barometer.domain.LocalText;
import barometer.domain.Period;
import barometer.domain.PeriodRule;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Template.Chart;
import barometer.domain.Template.Exhibit;
import barometer.domain.Template.Heading;
import barometer.domain.Template.Table;
import barometer.domain.Transformation;
import barometer.domain.Unreadable;
import barometer.domain.View;
import barometer.ledger.Comparing;
import barometer.text.TransformationText;
import barometer.text.Words;
import barometer.ui.IndicatorField;
import barometer.ui.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A chart or a table: which view it shows, how the view's span moves when new periods arrive, its title. */
final class ExhibitPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PLACES = 4;

    private final transient Desk desk;
    private final transient Words words;

    ExhibitPanel(Desk desk, Exhibit exhibit) {
        this.desk = desk;
        this.words = desk.words();
        addClassName("stack");
        add(choice("reports.kind", "kind", List.of("chart", "table"), exhibit instanceof Chart ? "chart" : "table", k -> words.say("reports.kind." + k),
                k -> become(true, e -> k.equals("chart") ? new Chart(e.view(), e.rule(), e.heading(), e.wide())
                        : new Table(e.view().with(Form.AUTO), e.rule(), e.heading(), e.wide()))));
        switch (exhibit.view()) {
            case View.One(Selection selection) -> one(selection);
            case View.Several(Comparison comparison) -> several(comparison);
        }
        if (exhibit instanceof Chart) {
            List<Form> forms = Arrays.stream(Form.values()).filter(f -> f != Form.TABLE && (exhibit.view() instanceof View.Several || !f.stacks())).toList();
            add(choice("reports.form", "form", forms, exhibit.view().form(), f -> words.say("form." + f), f -> view(false, v -> v.with(f))));
        }
        add(address(exhibit.view()), rule(exhibit.rule()));
        span(exhibit);
        TextsField title = new TextsField(words.say("reports.heading"), "heading", exhibit.heading().map(Heading::text).orElse(LocalText.EMPTY),
                words.say("reports.heading.made"), false, words, text -> become(false, e -> e.with(text.isBlank() ? Optional.empty()
                        : Optional.of(new Heading(text, Math.max(1, desk.reading().head()))))));
        add(title, BlockPanel.across(desk, exhibit.wide(), wide -> become(false, e -> e.across(wide))));
    }

    private void become(boolean anew, UnaryOperator<Exhibit> next) {
        BlockPanel.become(desk, Exhibit.class, anew, next);
    }

    private void view(boolean anew, UnaryOperator<View> next) {
        become(anew, e -> e.with(next.apply(e.view())));
    }

    private <T> Select<T> choice(String label, String id, List<T> items, T value, Function<T, String> name, Consumer<T> chosen) {
        Select<T> select = new Select<>();
        select.setLabel(words.say(label));
        select.setId(id);
        select.setItems(items);
        select.setItemLabelGenerator(name::apply);
        select.setValue(value);
        select.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                chosen.accept(e.getValue());
            }
        });
        return select;
    }

    // ── One series ───────────────────────────────────────────────────────────────────────────────────────────────────

    private void one(Selection selection) {
        IndicatorField indicator = new IndicatorField(words.say("reports.series"), desk.reading(), desk.viewer(), words);
        indicator.setId("indicator");
        desk.reading().indicator(selection.indicator(), desk.viewer()).ifPresent(indicator::setValue);
        indicator.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                view(true, v -> View.of(Selection.of(e.getValue().code()).with(v.form())));
            }
        });
        add(indicator);
        series(selection).ifPresent(series -> add(frequency(series), transformation(series)));
        selection.formula().ifPresent(formula -> add(told("reports.formula", formula)));
        selection.knownOn().ifPresent(day -> add(told("reports.page.known", words.day(day))));
    }

    private Optional<Series> series(Selection selection) {
        try {
            return desk.reading().series(selection, desk.viewer());
        } catch (Unreadable e) {
            return Optional.empty(); // what is amiss stands among the findings
        }
    }

    private Component frequency(Series series) {
        return choice("reports.frequency", "frequency", series.available(), series.frequency(), f -> words.say("frequency.name." + f.code()),
                (Frequency f) -> one(true, s -> s.with(f)));
    }

    private Component transformation(Series series) {
        TransformationText text = TransformationText.of(series, words);
        Transformation now = series.selection().transformation();
        List<Transformation> known = new ArrayList<>(Transformation.plain());
        if (!known.contains(now)) {
            known.add(now);
        }
        Select<Transformation> select = choice("reports.transformation", "transformation", known, now, t -> text.name(t, series.indicator().unit()),
                t -> one(false, s -> s.with(t)));
        select.setItemEnabledProvider(t -> t.equals(now) || Transformer.refusal(series.indicator(), t).isEmpty());
        return select;
    }

    private void one(boolean anew, UnaryOperator<Selection> next) {
        view(anew, v -> v instanceof View.One(Selection selection) ? View.of(next.apply(selection)) : v);
    }

    // ── Several series ───────────────────────────────────────────────────────────────────────────────────────────────

    private void several(Comparison comparison) {
        add(told("compare.series", String.join("; ", names(comparison))));
        add(choice("compare.arrangement", "arrangement", List.of(Arrangement.values()), comparison.arrangement(), a -> words.say("arrangement." + a),
                a -> view(false, v -> v instanceof View.Several(Comparison c) ? View.of(c.with(a)) : v)));
        comparison.knownOn().ifPresent(day -> add(told("reports.page.known", words.day(day))));
    }

    private List<String> names(Comparison comparison) {
        try {
            Optional<List<Series>> all = new Comparing(desk.reading()).series(comparison, desk.viewer());
            return all.map(series -> TraceNames.of(series, words)).orElseGet(() -> comparison.picks().stream().map(Object::toString).toList());
        } catch (Unreadable e) {
            return comparison.picks().stream().map(Object::toString).toList();
        }
    }

    // ── Either ───────────────────────────────────────────────────────────────────────────────────────────────────────

    /** The way to the page where the view is looked at and changed, and back: its address can be pasted here. */
    private Component address(View view) {
        TextField field = new TextField(words.say("reports.view.address"), view.toString(), "");
        field.setId("view");
        field.setHelperText(words.say("reports.view.address.hint"));
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                BlockPanel.read(field, words, e.getValue(), Links::read).ifPresent(read -> view(true, v -> read.with(v.form() == Form.AUTO ? read.form() : v.form())));
            }
        });
        Anchor open = new Anchor(Links.view(view), words.say(view instanceof View.One ? "reports.view.open" : "reports.view.compare"));
        open.setTarget("_blank");
        Div out = new Div(field, open);
        out.addClassName("stack");
        return out;
    }

    private Component rule(PeriodRule rule) {
        Select<String> kind = choice("reports.rule", "rule", List.of("fixed", "extend", "roll"), switch (rule) {
            case PeriodRule.Fixed fixed -> "fixed";
            case PeriodRule.Extend extend -> "extend";
            case PeriodRule.Roll roll -> "roll";
        }, k -> words.say("reports.rule." + k), k -> become(true, e -> e.with(k.equals("roll") ? new PeriodRule.Roll(PLACES) : PeriodRule.parse(k))));
        kind.setHelperText(words.say(switch (rule) {
            case PeriodRule.Fixed fixed -> "reports.rule.fixed.text";
            case PeriodRule.Extend extend -> "reports.rule.extend.text";
            case PeriodRule.Roll roll -> "reports.rule.roll.text";
        }));
        return kind;
    }

    /** What of the span is chosen by hand; the rest is the rule's. */
    private void span(Exhibit exhibit) {
        switch (exhibit.rule()) {
            case PeriodRule.Fixed fixed -> {
                Div row = new Div(end("reports.from", "from", exhibit.view().from(), true), end("reports.to", "to", exhibit.view().to(), false));
                row.addClassName("rule-row");
                add(row);
            }
            case PeriodRule.Extend extend -> add(end("reports.from", "from", exhibit.view().from(), true));
            case PeriodRule.Roll(int places) -> {
                IntegerField count = new IntegerField(words.say("reports.places"));
                count.setId("places");
                count.setMin(1);
                count.setMax(PeriodRule.MOST);
                count.setStepButtonsVisible(true);
                count.setValue(places);
                count.addValueChangeListener(e -> {
                    if (e.isFromClient() && e.getValue() != null && e.getValue() > 0 && e.getValue() <= PeriodRule.MOST) {
                        become(false, ex -> ex.with(new PeriodRule.Roll(e.getValue())));
                    }
                });
                add(count);
            }
        }
    }

    private TextField end(String label, String id, Optional<Period> value, boolean first) {
        TextField field = new TextField(words.say(label), value.map(Object::toString).orElse(""), "");
        field.setId(id);
        field.setPlaceholder("2022");
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                BlockPanel.read(field, words, e.getValue(), text -> text.isEmpty() ? Optional.<Period>empty() : Optional.of(Period.parse(text)))
                        .ifPresent(period -> view(false, v -> first ? v.between(period, v.to()) : v.between(v.from(), period)));
            }
        });
        return field;
    }

    private Component told(String key, String text) {
        Span label = new Span(words.say(key));
        label.addClassName("control-label");
        Div out = new Div(label, new Span(text));
        out.addClassName("fact-line");
        return out;
    }
}
