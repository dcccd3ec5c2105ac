package barometer.overview;

import barometer.domain.Access;
import barometer.domain.Selection;
import barometer.domain.Unreadable;
import barometer.ledger.Changes;
import barometer.ledger.Reading;
import barometer.ui.Address;
import barometer.ui.FigureKeyPanel;
import barometer.ui.KnownOnField;
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
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The first page: every indicator's newest figure. */
@Route(value = "", layout = MainLayout.class)
@AnonymousAllowed
public class OverviewView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Reading reading;
    private final transient Visitor visitor;
    private final transient Access access;
    private final transient Live live;
    private final Map<String, IndicatorTile> tiles = new LinkedHashMap<>();
    private transient Overview shown;
    private transient Optional<LocalDate> knownOn = Optional.empty();
    private Aside rail = new Aside();

    public OverviewView(Reading reading, Changes changes, Visitor visitor, Access access) {
        super("overview");
        this.reading = reading;
        this.visitor = visitor;
        this.access = access;
        this.live = new Live(this, changes, reading.head(), head -> refresh());
        title(say("frame.overview"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = new Address(event.getLocation(), Set.of("knownOn"));
        try {
            knownOn = Selection.of("any", address.single()).knownOn();
        } catch (Unreadable unreadable) {
            unreadable(unreadable, address.nearest(unreadable, typed -> Optional.empty()), Links.page(Links.OVERVIEW), say("error.to-overview"));
            return;
        }
        show(read());
    }

    private Overview read() {
        return Overview.read(reading, visitor.viewer(), words(), knownOn);
    }

    private void show(Overview overview) {
        shown = overview;
        removeAll();
        tiles.clear();
        if (overview.histories().isEmpty() || KnownOnField.documents(overview.histories()).isEmpty()) {
            add(empty());
        } else {
            rail = new Aside();
            rail.addClassName("rail");
            rail.getElement().setAttribute("aria-label", say("overview.rail"));
            fill(rail, overview);
            add(head(overview), overview.figures() ? new Div(grid(overview), rail) : new Div(nothingYet(overview), rail));
            getChildren().reduce((a, b) -> b).ifPresent(body -> body.addClassName("overview-body"));
        }
        add(live.parts());
    }

    private Component head(Overview overview) {
        H1 title = new H1(say("overview.title"));
        title.addClassName("page-title");
        Paragraph subtitle = new Paragraph(say("overview.subtitle", overview.indicators())
                + knownOn.map(day -> " · " + say("overview.known-on", words().day(day))).orElse(""));
        subtitle.addClassName("page-subtitle");
        KnownOnField field = new KnownOnField(knownOn, KnownOnField.documents(overview.histories()), day ->
                Links.go(Links.page(Links.OVERVIEW, day.map(d -> Map.of("knownOn", d.toString())).orElse(Map.of()))));
        Div head = new Div(new Div(title, subtitle), field);
        head.addClassName("overview-head");
        return head;
    }

    private Component grid(Overview overview) {
        Div grid = new Div();
        grid.addClassName("topics");
        for (Overview.Topic topic : overview.topics()) {
            H2 name = new H2(topic.name());
            name.addClassName("group-title");
            Div inner = new Div();
            inner.addClassName("tiles");
            topic.tiles().forEach(tile -> {
                IndicatorTile shownTile = new IndicatorTile(tile, words());
                tiles.put(tile.id(), shownTile);
                inner.add(shownTile);
            });
            Section section = new Section(name, inner);
            section.addClassNames("topic", "span-" + topic.span(), "tiles-" + Math.min(topic.tiles().size(), 3),
                    topic.tiles().size() % 2 == 1 ? "odd" : "even");
            grid.add(section);
        }
        FigureKeyPanel key = new FigureKeyPanel();
        key.addClassName("overview-key");
        grid.add(key);
        if (overview.all() > Reading.FRONT_PAGE) {
            grid.add(topics(overview.counts()));
        }
        return grid;
    }

    /** Where there are more indicators than tiles: every topic with its number, leading to the catalogue. */
    private Component topics(Map<String, Integer> counts) {
        UnorderedList list = new UnorderedList();
        counts.forEach((topic, number) -> {
            Span count = new Span(say("overview.topic-count", number));
            count.addClassName("muted");
            list.add(new ListItem(Links.to(Links.page(Links.CATALOGUE, Map.of("topic", topic)), words().find("topic." + topic).orElse(topic)), count));
        });
        list.addClassNames("card", "topic-counts");
        H2 name = new H2(say("overview.all-topics"));
        name.addClassName("group-title");
        Section section = new Section(name, list);
        section.addClassNames("topic", "span-3");
        return section;
    }

    private void fill(Aside aside, Overview overview) {
        aside.removeAll();
        if (!overview.changes().isEmpty()) {
            aside.add(new ChangesPanel(overview.changes(), words()));
        }
        if (!overview.events().isEmpty()) {
            aside.add(new DatesPanel(overview.events(), words()));
        }
    }

    private Component empty() {
        Paragraph text = new Paragraph(say("empty.ledger.text"));
        Div ways = new Div(access.may(visitor.viewer(), Access.Act.RECORD) ? way(Links.page(Links.ENTRY), "empty.record", true)
                : visitor.viewer().signedIn() ? new Div() : way(Links.page(Links.SIGN_IN), "frame.signin", true));
        ways.addClassName("actions");
        Div card = new Div(barometer.ui.Blank.axis(), new H1(say("empty.ledger")), text, ways);
        card.addClassNames("card", "message");
        return card;
    }

    /** The documents that tell of something came later than the day that was asked for. */
    private Component nothingYet(Overview overview) {
        LocalDate first = KnownOnField.documents(overview.histories()).firstKey();
        Anchor then = way(Links.page(Links.OVERVIEW, Map.of("knownOn", first.toString())), "empty.known.today", false);
        then.setText(say("empty.known.first", words().day(first)));
        Div ways = new Div(way(Links.page(Links.OVERVIEW), "empty.known.today", true), then);
        ways.addClassName("actions");
        Div card = new Div(barometer.ui.Blank.axis(), new H2(say("empty.known", words().day(knownOn.orElse(first)))),
                new Paragraph(say("empty.known.text", words().day(first))), ways);
        card.addClassNames("card", "message");
        return card;
    }

    private Anchor way(String href, String key, boolean primary) {
        Anchor way = Links.to(href, say(key));
        way.addClassName("button");
        if (primary) {
            way.addClassName("primary");
        }
        return way;
    }

    /** Takes in what was recorded elsewhere: the tiles keep their places, and those that changed are marked. */
    private String refresh() {
        Overview next = read();
        List<String> changed = new ArrayList<>();
        List<Tile> all = next.topics().stream().flatMap(t -> t.tiles().stream()).toList();
        List<Tile> before = shown == null ? List.of() : shown.topics().stream().flatMap(t -> t.tiles().stream()).toList();
        if (!tiles.keySet().stream().toList().equals(all.stream().map(Tile::id).toList())) {
            show(next);
        } else {
            for (int i = 0; i < all.size(); i++) {
                if (!Objects.equals(all.get(i), before.get(i))) {
                    tiles.get(all.get(i).id()).show(all.get(i), true);
                    changed.add(all.get(i).reading());
                }
            }
            fill(rail, next);
            shown = next;
        }
        return changed.isEmpty() ? "" : say("live.updated") + ". " + String.join(" ", changed);
    }
}
