package barometer.explore;

import barometer.domain.Observation;
import barometer.domain.Series;
import barometer.domain.Unreadable;
import barometer.text.Words;
import barometer.ui.CopyPanel;
import barometer.ui.Icon;
import barometer.ui.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What changed between two days or revisions: a line for each period that reads differently. */
final class ChangedDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    private final transient Series now;
    private final transient Timeline timeline;
    private final transient Words words;
    private final transient Function<Since, Optional<Series>> read;
    private final transient Consumer<Optional<Since>> moved;
    private final Div content = new Div();
    private boolean silent;

    /** @param read the series at an earlier moment @param moved told with which moment it is compared; none when it closes */
    ChangedDialog(Series now, Timeline timeline, Words words, Function<Since, Optional<Series>> read, Consumer<Optional<Since>> moved) {
        this.now = now;
        this.timeline = timeline;
        this.words = words;
        this.read = read;
        this.moved = moved;
        addClassName("explain");
        getElement().setAttribute("aria-label", words.say("changed"));
        content.addClassName("explain-content");
        add(content);
        addOpenedChangeListener(e -> {
            if (!e.isOpened() && !silent) {
                moved.accept(Optional.empty());
            }
        });
    }

    /** Opens with the moment that the address names already. */
    void arrive(Since since) {
        fill(since, Difference.between(read.apply(since), now));
        open();
    }

    private void show(Since since) {
        arrive(since);
        moved.accept(Optional.of(since));
    }

    void leave() {
        silent = true;
        close();
    }

    private void fill(Since since, List<Difference> differences) {
        NativeButton close = new NativeButton("", e -> close());
        close.add(Icon.CROSS.draw());
        close.setAriaLabel(words.say("explore.close"));
        close.addClassNames("button", "square", "compact");
        close.getElement().setAttribute("autofocus", true);
        Span small = new Span(words.shortName(now.indicator()));
        small.addClassName("muted");
        H2 head = new H2(words.say("changed"));
        Div top = new Div(new Div(small, head), close);
        top.addClassNames("explain-top", "changed-top");
        Div body = new Div(choice(since), differences.isEmpty() ? new Paragraph(words.say("changed.nothing")) : table(differences));
        body.addClassName("explain-body");
        Div bottom = new Div(CopyPanel.button(words.say("explain.link.view"), "", CopyPanel.HERE + "/" + Links.since(now.selection(), since.toString())));
        bottom.addClassName("explain-bottom");
        content.removeAll();
        content.add(top, body, bottom);
    }

    private Component choice(Since since) {
        List<Since> moments = new ArrayList<>();
        timeline.documents().descendingKeySet().forEach(day -> moments.add(new Since.Day(day)));
        timeline.revisions().descendingKeySet().forEach(number -> moments.add(new Since.Revision(number)));
        if (!moments.contains(since)) {
            moments.addFirst(since);
        }
        ComboBox<Since> box = new ComboBox<>(words.say("changed.since"));
        box.setItems(moments);
        box.setItemLabelGenerator(moment -> moment.text(words));
        box.setValue(since);
        box.setHelperText(words.say("changed.since.help"));
        box.setAllowCustomValue(true);
        box.setWidth("280px");
        box.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                show(e.getValue());
            }
        });
        box.addCustomValueSetListener(e -> {
            try {
                show(Since.parse(e.getDetail()));
            } catch (Unreadable unreadable) {
                box.setErrorMessage(words.find("unreadable." + unreadable.code(), unreadable.text()).orElse(unreadable.text()));
                box.setInvalid(true);
            }
        });
        Paragraph until = new Paragraph(words.say("changed.until", until()));
        until.addClassName("muted");
        Div row = new Div(box, until);
        row.addClassName("changed-choice");
        return row;
    }

    private String until() {
        String revision = words.say("chart.revision", now.revision());
        return now.selection().knownOn().map(day -> revision + ", " + words.say("chart.known-on", day)).orElse(revision);
    }

    private Component table(List<Difference> differences) {
        NativeTable table = new NativeTable();
        NativeTableHeader head = new NativeTableHeader();
        NativeTableRow names = new NativeTableRow();
        List.of("explore.column.period", "changed.before", "explain.revision.by", "changed.now", "changed.document")
                .forEach(key -> names.add(new NativeTableHeaderCell(words.say(key))));
        head.add(names);
        table.add(head);
        differences.stream().limit(MOST).forEach(d -> table.getBody().add(row(d)));
        Div out = new Div(table);
        out.addClassName("revisions");
        if (differences.size() > MOST) {
            out.add(new Paragraph(words.say("changed.more", differences.size() - MOST)));
        }
        return out;
    }

    private NativeTableRow row(Difference difference) {
        Span kind = new Span(words.say(switch (difference.kind()) {
            case NEW -> "changed.kind.new";
            case REVISED -> "changed.kind.revised";
            case GONE -> "changed.kind.gone";
            case ORIGIN -> "changed.kind.origin";
        }));
        kind.addClassNames("badge", difference.kind() == Difference.Kind.NEW ? "added" : "revised");
        Span figure = new Span(figure(difference.now()));
        figure.addClassName("strong");
        return new NativeTableRow(new NativeTableCell(new Div(Links.to(Links.explain(now.selection(), difference.period()), words.period(difference.period()))), kind),
                new NativeTableCell(figure(difference.before())), new NativeTableCell(difference.by().map(words::change).orElse("–")),
                new NativeTableCell(figure), new NativeTableCell(document(difference)));
    }

    private String figure(Optional<Observation> observation) {
        return observation.map(o -> switch (o) {
            case Observation.Stated s -> figure(s.figure());
            case Observation.Derived d -> figure(d.figure()) + ", " + words.say("figure.derived");
            case Observation.Missing m -> words.say("missing." + m.reason().code());
        }).orElse("–");
    }

    private String figure(barometer.domain.Figure figure) {
        return now.asChange(figure).map(words::change).orElseGet(() -> words.figure(figure));
    }

    private String document(Difference difference) {
        return difference.now().map(o -> switch (o) {
            case Observation.Stated s -> s.statement().statement().citation().document().title();
            case Observation.Derived d -> words.rule(d.derivation());
            case Observation.Missing m -> m.about().map(a -> a.withdrawn().map(w -> w.document().title())
                    .orElseGet(() -> a.statement().citation().document().title())).orElse("–");
        }).orElseGet(() -> words.say("explain.revision.retracted"));
    }
}
