package barometer.reports;

import barometer.domain.Language;
import barometer.text.Words;
import barometer.ui.Icon;
import barometer.ui.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The bar above the desk: which report, whether it is saved, its language and day, and what can be done with it. */
final class BarPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Composing composing;
    private final transient Words words;

    /**
     * @param number  of the next issue
     * @param spoken  the language that the page is looked at and issued in
     * @param blocked whether something stands in the way of issuing
     */
    BarPanel(Desk desk, String title, long number, Language spoken, boolean blocked, Consumer<Language> speak, Runnable save, Runnable issue) {
        this.desk = desk;
        this.composing = desk.composing();
        this.words = desk.words();
        addClassName("report-bar");
        H1 heading = new H1(title);
        heading.addClassName("page-title");
        Button keep = new Button(words.say("reports.save"), e -> save.run());
        keep.setId("save");
        keep.setEnabled(composing.changed());
        Span state = new Span(composing.changed() ? words.say("reports.unsaved") : words.say("reports.saved", String.valueOf(composing.version())));
        state.addClassNames("badge", composing.changed() ? "changed" : "kept");
        Div space = new Div();
        space.addClassName("bar-space");
        add(Links.to(Links.page(Links.REPORTS), words.say("reports.title")), heading, state, space, spoken(spoken, speak), known(),
                step("undo", Icon.UNDO, "reports.undo", composing.canUndo(), composing::undo),
                step("redo", Icon.REDO, "reports.redo", composing.canRedo(), composing::redo), keep);
        if (!composing.changed()) {
            add(download("PNG", spoken), download("PDF", spoken));
        }
        Button main = new Button(words.say("reports.issue", String.valueOf(number)), e -> issue.run());
        main.addThemeName("primary");
        main.setId("issue");
        main.setEnabled(!blocked);
        add(main);
    }

    private Component step(String id, Icon icon, String key, boolean open, Runnable act) {
        NativeButton button = BlocksPanel.small(id, icon, words.say(key), () -> desk.changed().accept(act));
        button.setEnabled(open);
        return button;
    }

    private Component spoken(Language spoken, Consumer<Language> speak) {
        Select<Language> choice = new Select<>();
        choice.setId("language");
        choice.setAriaLabel(words.say("reports.column.language"));
        choice.setItems(Language.values());
        choice.setItemLabelGenerator(l -> Words.of(l).say("language.name"));
        choice.setValue(spoken);
        choice.addValueChangeListener(e -> speak.accept(e.getValue()));
        return choice;
    }

    private Component known() {
        DatePicker known = new DatePicker();
        known.setId("known");
        known.setAriaLabel(words.say("reports.page.known"));
        known.setPrefixComponent(new Span(words.say("reports.page.known")));
        known.setClearButtonVisible(true);
        known.setPlaceholder(words.say("reports.latest"));
        known.setLocale(words.language() == Language.EN ? Locale.UK : words.language().locale());
        composing.template().knownOn().ifPresent(known::setValue);
        known.addValueChangeListener(e -> desk.typed().accept(() -> composing.become(composing.template().knownOn(Optional.ofNullable(e.getValue())))));
        return known;
    }

    private Component download(String kind, Language spoken) {
        Anchor link = new Anchor("api/v1/reports/" + composing.template().name() + "." + kind.toLowerCase(Locale.ROOT) + "?lang=" + spoken.tag(),
                Icon.DOWNLOAD.draw(), new Span(kind));
        link.getElement().setAttribute("aria-label", words.say("reports.draft", kind));
        link.addClassName("button");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
