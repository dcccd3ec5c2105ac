package barometer.catalogue;

import barometer.domain.Frequency;
import barometer.domain.Multiplier;
import barometer.domain.Selection;
import barometer.domain.Unit;
import barometer.domain.Unreadable;
import barometer.ledger.Changes;
import barometer.ledger.Reading;
import barometer.ledger.Search;
import barometer.ledger.Search.Facet;
import barometer.ui.Address;
import barometer.ui.Links;
import barometer.ui.Live;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All indicators, found as one types and narrowed by facets, each with its newest figure. The address holds what is looked for. */
@Route(value = "catalogue", layout = MainLayout.class)
@AnonymousAllowed
public class CatalogueView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final int VALUES = 12;
    private static final String WORDS = "q";
    private static final String ORDER = "order";
    private static final int NEAR = 5;
    private static final Set<String> KNOWN = Stream.concat(Stream.of(WORDS, ORDER), Arrays.stream(Facet.values()).map(Facet::toString))
            .collect(Collectors.toUnmodifiableSet());

    /** From the field down into the list, along it, and back up. */
    private static final String KEYS = """
            this.addEventListener('keydown', event => {
                const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], field = this.querySelector('#find-indicator');
                const links = [...this.querySelectorAll('.listing a, .near a')], here = links.indexOf(document.activeElement);
                if (!step || !links.length || here < 0 && (step < 0 || !field.contains(document.activeElement))) return;
                event.preventDefault();
                here + step < 0 ? field.focus() : links[Math.min(links.length - 1, here + step)].focus();
            })""";

    private final transient Reading reading;
    private final transient Visitor visitor;
    private final TextField field = new TextField();
    private final Paragraph count = new Paragraph();
    private final Aside facets = new Aside();
    private final Div results = new Div();
    private final Div body = new Div();
    private final transient Live live;
    private transient Search.Query query = Search.Query.ALL;
    private int most = PAGE;

    public CatalogueView(Reading reading, Changes changes, Visitor visitor) {
        super("catalogue");
        this.reading = reading;
        this.visitor = visitor;
        live = new Live(this, changes, reading.head(), head -> {
            show();
            return "";
        });
        count.addClassName("page-subtitle");
        count.getElement().setAttribute("role", "status");
        facets.addClassName("facets");
        facets.getElement().setAttribute("aria-label", say("catalogue.narrow"));
        body.add(facets, results);
        body.addClassName("catalogue-body");
        prepare();
        lay();
        getElement().executeJs(KEYS);
    }

    private void lay() {
        title(say("catalogue.title"));
        H1 title = new H1(say("catalogue.title"));
        title.addClassName("page-title");
        add(title, count, field, body);
        add(live.parts());
    }

    private void prepare() {
        field.setAriaLabel(say("catalogue.find"));
        field.setPlaceholder(say("catalogue.find"));
        field.setClearButtonVisible(true);
        field.addClassName("catalogue-find");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(120);
        field.setId("find-indicator");
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                look(query.with(e.getValue()));
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = new Address(event.getLocation(), KNOWN);
        try {
            Map<String, String> parameters = address.single();
            Map<Facet, String> chosen = new LinkedHashMap<>();
            for (Facet facet : Facet.values()) {
                Optional.ofNullable(parameters.get(facet.toString())).filter(value -> !value.isBlank()).ifPresent(value -> chosen.put(facet, checked(facet, value)));
            }
            query = new Search.Query(parameters.getOrDefault(WORDS, ""), chosen, order(parameters.getOrDefault(ORDER, "")));
        } catch (Unreadable unreadable) {
            unreadable(unreadable, address.nearest(unreadable, typed -> Optional.empty()), Links.page(Links.CATALOGUE), say("catalogue.all"));
            return;
        }
        field.setValue(query.words());
        most = PAGE;
        if (body.getParent().isEmpty()) { // a message stood here
            removeAll();
            lay();
        }
        show();
    }

    /** @throws Unreadable where a value is none of its kind */
    private static String checked(Facet facet, String value) {
        return switch (facet) {
            case UNIT -> new Unit(value).code();
            case FREQUENCY -> Frequency.parse(value).code();
            case TOPIC, AREA, SOURCE -> value;
        };
    }

    private static Search.Order order(String text) {
        return Arrays.stream(Search.Order.values()).filter(o -> o.toString().equals(text) || text.isEmpty()).findFirst()
                .orElseThrow(() -> new Unreadable("choice", text));
    }

    /** Another query: the address follows, the page stays. */
    private void look(Search.Query other) {
        query = other;
        most = PAGE;
        show();
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address(query)));
    }

    private static String address(Search.Query query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!query.words().isBlank()) {
            parameters.put(WORDS, query.words());
        }
        query.chosen().forEach((facet, value) -> parameters.put(facet.toString(), value));
        if (query.order() != Search.Order.FITTING) {
            parameters.put(ORDER, query.order().toString());
        }
        return Links.page(Links.CATALOGUE, parameters);
    }

    private void show() {
        Search.Found found = reading.search().find(query, visitor.viewer(), words().language(), most);
        count.setText(say("catalogue.found", found.total()));
        facets.removeAll();
        facets.add(order());
        found.facets().forEach((facet, values) -> {
            if (values.size() > 1 || query.chosen().containsKey(facet)) {
                facets.add(facet(facet, values));
            }
        });
        results.removeAll();
        if (found.first().isEmpty()) {
            results.add(nothing());
            return;
        }
        List<Listed> listed = found.first().stream().map(i -> Listed.of(i, reading, visitor.viewer(), words())).toList();
        boolean byTopic = query.words().isBlank() && query.order() == Search.Order.FITTING && found.total() <= most;
        if (byTopic) {
            Map<String, List<Listed>> topics = new LinkedHashMap<>();
            listed.forEach(one -> topics.computeIfAbsent(one.topic(), t -> new java.util.ArrayList<>()).add(one));
            topics.forEach((topic, those) -> results.add(section(name(Facet.TOPIC, topic), those)));
        } else {
            results.add(new ListingPanel(listed, say("catalogue.title"), words()));
        }
        if (found.total() > found.first().size()) {
            NativeButton more = new NativeButton(say("catalogue.more", found.total() - found.first().size()), e -> {
                most += PAGE;
                show();
            });
            more.addClassNames("button", "catalogue-more");
            results.add(more);
        }
    }

    private Component section(String topic, List<Listed> listed) {
        H2 name = new H2(topic);
        name.addClassName("group-title");
        return new Section(name, new ListingPanel(listed, topic, words()));
    }

    private Component facet(Facet facet, Map<String, Integer> values) {
        H2 name = new H2(say("catalogue.facet." + facet));
        UnorderedList list = new UnorderedList();
        values.entrySet().stream().limit(VALUES).forEach(value -> {
            boolean chosen = value.getKey().equals(query.chosen().get(facet));
            NativeButton button = new NativeButton("", e -> look(query.with(facet, chosen ? "" : value.getKey())));
            Span number = new Span(String.valueOf(value.getValue()));
            number.addClassName("muted");
            button.add(new Span(name(facet, value.getKey())), number);
            button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
            list.add(new ListItem(button));
        });
        return new Section(name, list);
    }

    private String name(Facet facet, String value) {
        return switch (facet) {
            case TOPIC -> words().find("topic." + value).orElse(value);
            case AREA -> words().find("area." + value).orElse(value);
            case UNIT -> words().unitLong(new Unit(value), Multiplier.UNITS);
            case FREQUENCY -> words().find("frequency.name." + value).orElse(value);
            case SOURCE -> reading.sources(visitor.viewer()).stream().filter(s -> s.code().equals(value)).findFirst().map(s -> s.name().in(words().language())).orElse(value);
        };
    }

    /** In which order: by topic and how well they fit, or what was spoken of last first. */
    private Component order() {
        UnorderedList list = new UnorderedList();
        for (Search.Order order : Search.Order.values()) {
            NativeButton button = new NativeButton("", e -> look(query.with(order)));
            button.add(new Span(say("catalogue.order." + order)));
            button.getElement().setAttribute("aria-pressed", String.valueOf(order == query.order()));
            list.add(new ListItem(button));
        }
        return new Section(new H2(say("catalogue.order")), list);
    }

    /** What can be done where nothing was found: what is called nearly so, a facet lifted, everything. */
    private Component nothing() {
        Div near = new Div();
        near.addClassNames("actions", "near");
        reading.search().near(query.words(), visitor.viewer(), NEAR)
                .forEach(i -> near.add(Links.to(Links.explore(Selection.of(i.code())), words().shortName(i))));
        Div ways = new Div();
        ways.addClassName("actions");
        query.chosen().forEach((facet, value) -> ways.add(way(say("catalogue.without", name(facet, value)), query.with(facet, ""))));
        ways.add(way(say("catalogue.all"), Search.Query.ALL));
        Div nothing = new Div(new H2(say(reading.head() == 0 ? "empty.ledger" : "catalogue.nothing")));
        if (near.getComponentCount() > 0) {
            nothing.add(new Paragraph(say("catalogue.near")), near);
        }
        nothing.add(new Paragraph(say("catalogue.nothing.text")), ways);
        nothing.addClassNames("card", "message");
        return nothing;
    }

    private Component way(String text, Search.Query to) {
        Anchor way = Links.to(address(to), text);
        way.addClassName("button");
        return way;
    }
}
