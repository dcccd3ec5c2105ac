package barometer.reports;

import barometer.domain.Form;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.PeriodRule;
import barometer.domain.Selection;
import barometer.domain.Template;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.text.Words;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the block that is looked at shows, and how it moves when new periods arrive. */
final class BlockPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Composing composing;
    private final transient Words words;
    private final transient Reading reading;
    private final transient Consumer<Runnable> change;
    private final transient List<Selection> offered = new ArrayList<>();
    private final transient List<Indicator> indicators;

    BlockPanel(Composing composing, Words words, Reading reading, Viewer viewer, Consumer<Runnable> change) {
        this.composing = composing;
        this.words = words;
        this.reading = reading;
        this.change = change;
        this.indicators = reading.indicators(viewer);
        for (Indicator indicator : indicators) {
            reading.series(Selection.of(indicator.code()), viewer).ifPresent(series -> {
                for (Frequency frequency : series.available()) {
                    offered.add(Selection.of(indicator.code()).with(frequency));
                }
            });
        }
        addClassNames("card", "panel");
        H2 heading = new H2(words.say("reports.block", String.valueOf(composing.selected() + 1)));
        heading.addClassName("panel-title");
        add(heading);
        switch (composing.block().orElseThrow()) {
            case Template.Tiles tiles -> tiles(tiles);
            case Template.Chart chart -> series(chart.selection(), chart.rule(), chart.heading(), chart.wide(), Template.Chart::new);
            case Template.Table table -> series(table.selection(), table.rule(), table.heading(), table.wide(), Template.Table::new);
            case Template.Text text -> text(text);
            case Template.Notes notes -> add(new Paragraph(words.say("reports.notes.text")));
        }
    }

    private void replace(Template.Block block) {
        change.accept(() -> composing.replace(block));
    }

    private String name(Selection selection) {
        String name = indicators.stream().filter(i -> i.code().equals(selection.indicator())).map(words::shortName).findFirst()
                .orElse(selection.indicator());
        return selection.frequency().map(f -> name + " · " + words.say("frequency." + f)).orElse(name);
    }

    private void tiles(Template.Tiles tiles) {
        MultiSelectComboBox<Selection> figures = new MultiSelectComboBox<>(words.say("reports.kind.tiles"));
        List<Selection> items = new ArrayList<>(offered);
        tiles.figures().stream().filter(f -> !items.contains(f)).forEach(items::add);
        figures.setItems(items);
        figures.setItemLabelGenerator(this::name);
        figures.setValue(tiles.figures());
        figures.setWidthFull();
        figures.addValueChangeListener(e -> {
            if (!e.getValue().isEmpty()) {
                replace(new Template.Tiles(List.copyOf(e.getValue())));
            }
        });
        add(figures);
    }

    private void text(Template.Text text) {
        TextArea markdown = new TextArea(words.say("reports.markdown"), text.markdown().in(words.language()), "");
        markdown.setWidthFull();
        markdown.setMinHeight("180px");
        markdown.addValueChangeListener(e -> replace(new Template.Text(SheetPanel.written(text.markdown(), words.language(), e.getValue()), text.wide())));
        Checkbox wide = new Checkbox(words.say("reports.wide"), text.wide());
        wide.addValueChangeListener(e -> replace(new Template.Text(text.markdown(), e.getValue())));
        add(markdown, wide);
    }

    /** How a block is made of its parts. */
    private interface Maker {
        Template.Block make(Selection selection, PeriodRule rule, Optional<Template.Heading> heading, boolean wide);
    }

    private void series(Selection selection, PeriodRule rule, Optional<Template.Heading> heading, boolean wide, Maker maker) {
        ComboBox<Selection> which = new ComboBox<>(words.say("reports.series"));
        List<Selection> items = new ArrayList<>(offered);
        Selection bare = Selection.of(selection.indicator());
        Selection shown = selection.frequency().map(bare::with).orElse(bare);
        if (!items.contains(shown)) {
            items.add(shown);
        }
        which.setItems(items);
        which.setItemLabelGenerator(this::name);
        which.setValue(shown);
        which.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                replace(maker.make(e.getValue().with(selection.form()), rule, heading, wide));
            }
        });
        Select<Form> form = new Select<>();
        form.setLabel(words.say("reports.form"));
        form.setItems(Form.values());
        form.setItemLabelGenerator(f -> words.say("form." + f));
        form.setValue(selection.form());
        form.addValueChangeListener(e -> replace(maker.make(selection.with(e.getValue()), rule, heading, wide)));
        add(which, form, rules(selection, rule, heading, wide, maker));
        TextField from = new TextField(words.say("reports.from"), selection.from().map(Object::toString).orElse(""), "");
        from.setPlaceholder("2022");
        from.addValueChangeListener(e -> change.accept(() -> composing.replace(maker.make(
                selection.between(period(e.getValue()), selection.to()), rule, heading, wide))));
        TextField to = new TextField(words.say("reports.to"), selection.to().map(Object::toString).orElse(""), "");
        to.addValueChangeListener(e -> change.accept(() -> composing.replace(maker.make(
                selection.between(selection.from(), period(e.getValue())), rule, heading, wide))));
        TextField title = new TextField(words.say("reports.heading"), heading.map(h -> h.text().in(words.language())).orElse(""), "");
        title.setPlaceholder(words.say("reports.heading.made"));
        title.addValueChangeListener(e -> {
            var text = SheetPanel.written(heading.map(Template.Heading::text).orElse(barometer.domain.LocalText.EMPTY), words.language(), e.getValue().strip());
            change.accept(() -> composing.replace(maker.make(selection, rule,
                    text.isBlank() ? Optional.empty() : Optional.of(new Template.Heading(text, Math.max(1, reading.head()))), wide)));
        });
        Checkbox across = new Checkbox(words.say("reports.wide"), wide);
        across.addValueChangeListener(e -> replace(maker.make(selection, rule, heading, e.getValue())));
        switch (rule) {
            case PeriodRule.Fixed fixed -> add(from, to);
            case PeriodRule.Extend extend -> add(from);
            case PeriodRule.Roll roll -> { }
        }
        add(title, across);
        getChildren().forEach(child -> child.getElement().getStyle().set("width", "100%"));
    }

    private Div rules(Selection selection, PeriodRule rule, Optional<Template.Heading> heading, boolean wide, Maker maker) {
        Select<String> kind = new Select<>();
        kind.setLabel(words.say("reports.rule"));
        kind.setItems("fixed", "extend", "roll");
        kind.setItemLabelGenerator(k -> words.say("reports.rule." + k));
        kind.setValue(switch (rule) {
            case PeriodRule.Fixed fixed -> "fixed";
            case PeriodRule.Extend extend -> "extend";
            case PeriodRule.Roll roll -> "roll";
        });
        kind.addValueChangeListener(e -> replace(maker.make(selection, e.getValue().equals("roll") ? new PeriodRule.Roll(4)
                : PeriodRule.parse(e.getValue()), heading, wide)));
        Div row = new Div(kind);
        row.addClassName("rule-row");
        if (rule instanceof PeriodRule.Roll(int places)) {
            IntegerField count = new IntegerField(words.say("reports.places"));
            count.setMin(1);
            count.setMax(PeriodRule.MOST);
            count.setStepButtonsVisible(true);
            count.setValue(places);
            count.addValueChangeListener(e -> {
                if (e.getValue() != null && e.getValue() > 0 && e.getValue() <= PeriodRule.MOST) {
                    replace(maker.make(selection, new PeriodRule.Roll(e.getValue()), heading, wide));
                }
            });
            row.add(count);
        }
        return row;
    }

    private static Optional<Period> period(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Period.parse(text));
    }
}
