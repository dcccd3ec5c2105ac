package barometer.define;

import barometer.domain.Definition;
import barometer.domain.Event;
import barometer.domain.Indicator;
import barometer.domain.Source;
import barometer.domain.Unreadable;
import barometer.files.DefinitionFields.Kind;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.ui.Links;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that is defined, a kind at a time: found by a few letters, opened, made anew, taken in from a file. */
@Route("entry/definitions")
@StyleSheet("context://assets/define.css")
@RolesAllowed("DEFINE")
public class DefinitionsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;

    private final transient DefinitionDesk desk;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph count = new Paragraph();
    private final Div told = new Div();
    private transient Kind kind = Kind.INDICATORS;
    private transient List<Definition> all = List.of();

    public DefinitionsView(Reading reading, Ledger ledger, Visitor visitor) {
        super("definitions");
        desk = new DefinitionDesk(reading, ledger, visitor::viewer, words());
        title(say("define.title"));
        list.addClassName("define-list");
        count.addClassName("muted");
        told.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            kind = event.getLocation().getQueryParameters().getSingleParameter("kind").map(Kind::parse).orElse(Kind.INDICATORS);
        } catch (Unreadable unreadable) {
            message(say("error.address"), say("unreadable." + unreadable.code(), unreadable.text()),
                    Links.to(Links.page(Links.DEFINITIONS), say("define.title")));
            return;
        }
        removeAll();
        add(head(), tabs(), told, tools(), count, list);
        refresh();
    }

    private Component head() {
        H1 title = new H1(say("define.title"));
        title.addClassName("page-title");
        Paragraph text = new Paragraph(say("define.text"));
        text.addClassName("page-subtitle");
        Anchor make = Links.to(Links.page(Links.DEFINITIONS + "/" + kind), say("define.new." + kind));
        make.addClassNames("button", "primary");
        Div head = new Div(new Div(title, text), make);
        head.addClassName("page-head");
        return head;
    }

    private Component tabs() {
        Nav tabs = new Nav();
        tabs.addClassName("define-tabs");
        tabs.setAriaLabel(say("define.kinds"));
        for (Kind one : Kind.values()) {
            Anchor tab = Links.to(Links.page(Links.DEFINITIONS, Map.of("kind", one.toString())), say("define.kind." + one));
            if (one == kind) {
                tab.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(tab);
        }
        return tabs;
    }

    private Component tools() {
        TextField find = new TextField();
        find.setPlaceholder(say("define.find"));
        find.setAriaLabel(say("define.find"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(e -> show(e.getValue()));
        Anchor download = new Anchor("api/v1/definitions?kind=" + kind, say("define.download"));
        download.addClassName("button");
        download.setRouterIgnore(true);
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> taken(about.fileName(), bytes)));
        upload.setAcceptedFileTypes("text/csv", ".csv");
        upload.setMaxFileSize(5_000_000);
        upload.setDropAllowed(false);
        upload.setUploadButton(new com.vaadin.flow.component.button.Button(say("define.upload")));
        Div tools = new Div(find, upload, download);
        tools.addClassName("define-tools");
        return tools;
    }

    private void taken(String name, byte[] bytes) {
        told.removeAll();
        Paragraph said = switch (desk.record(new ByteArrayInputStream(bytes), say("define.from-file", name))) {
            case DefinitionDesk.Outcome.Recorded(var receipt) -> new Paragraph(say("define.file.done", name, receipt.added(),
                    receipt.revised(), receipt.unchanged()));
            case DefinitionDesk.Outcome.Not(var field, var why) -> {
                Paragraph trouble = new Paragraph(say("define.file.refused", name) + " " + why);
                trouble.addClassName("trouble");
                yield trouble;
            }
        };
        told.add(said);
        refresh();
    }

    private void refresh() {
        all = desk.all(kind);
        show("");
    }

    private void show(String letters) {
        String wanted = letters.strip().toLowerCase(Locale.ROOT);
        List<Definition> found = all.stream().filter(d -> (d.code() + " " + desk.name(d)).toLowerCase(Locale.ROOT).contains(wanted)).toList();
        count.setText(found.isEmpty() ? say(wanted.isEmpty() ? "define.none" : "define.none-found")
                : found.size() > MOST_SHOWN ? say("define.too-many", found.size(), MOST_SHOWN) : "");
        count.setVisible(!count.getText().isEmpty());
        list.removeAll();
        found.stream().limit(MOST_SHOWN).forEach(d -> list.add(item(d)));
        list.setVisible(!found.isEmpty());
    }

    private ListItem item(Definition definition) {
        Anchor name = Links.to(Links.page(Links.DEFINITIONS + "/" + kind + "/" + definition.code()), desk.name(definition));
        Span code = new Span(definition.code());
        code.addClassName("define-code");
        Div facts = new Div();
        facts.addClassName("define-facts");
        switch (definition) {
            case Indicator i -> {
                facts.add(new Span(words().unitLong(i.unit(), i.multiplier())));
                badge(facts, i.calculated(), "catalogue.calculated", "level");
                badge(facts, i.visibility() == Indicator.Visibility.INTERNAL, "visibility.internal", "warning");
                badge(facts, i.handling().retired(), "define.retired", "refused");
            }
            case Source s -> facts.add(new Span(say("source.kind." + s.kind())));
            case Event e -> facts.add(new Span(words().period(e.from()) + (e.to().equals(e.from()) ? "" : " – " + words().period(e.to()))));
        }
        return new ListItem(new Div(name, code), facts);
    }

    private void badge(Div facts, boolean there, String key, String look) {
        if (there) {
            Span badge = new Span(say(key));
            badge.addClassNames("badge", look);
            facts.add(badge);
        }
    }
}
