package barometer.explore;

import barometer.domain.Access;
import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Unreadable;
import barometer.explain.ExplainDialog;
import barometer.explain.Explanation;
import barometer.explain.Saying;
import barometer.ledger.Changes;
import barometer.ledger.Reading;
import barometer.ledger.ReleaseCalendar;
import barometer.ui.Address;
import barometer.ui.Links;
import barometer.ui.Live;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One indicator. Its address is its state: each control leads to another address, and any address can be opened. */
@Route(value = "indicators/:code", layout = MainLayout.class)
@AnonymousAllowed
public class ExploreView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final Set<String> KNOWN = Stream.concat(Selection.PARAMETERS.stream(), Stream.of(Links.AT, Links.SINCE))
            .collect(Collectors.toUnmodifiableSet());

    private final transient Reading reading;
    private final transient Access access;
    private final transient Visitor visitor;
    private final transient ReleaseCalendar calendar;
    private final transient Live live;
    private transient Selection selection;
    private transient Selection shown;
    private transient ChartCardPanel card;
    private transient ExplainDialog drawer;
    private transient ChangedDialog changed;
    private String focused = "";

    public ExploreView(Reading reading, Changes changes, ReleaseCalendar calendar, Access access, Visitor visitor) {
        super("explore");
        this.reading = reading;
        this.access = access;
        this.visitor = visitor;
        this.calendar = calendar;
        this.live = new Live(this, changes, reading.head(), head -> refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        if (reading.indicator(code, visitor.viewer()).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Optional<String> successor = reading.successor(code, visitor.viewer());
        if (successor.isPresent() && !event.getLocation().getQueryParameters().getParameters().containsKey("revision")) {
            event.forwardTo("indicators/" + successor.get(), event.getLocation().getQueryParameters());
            return;
        }
        Address address = new Address(event.getLocation(), KNOWN);
        try {
            Map<String, String> parameters = address.single();
            Optional<Period> at = Optional.ofNullable(parameters.remove(Links.AT)).map(Period::parse);
            Optional<Since> since = Optional.ofNullable(parameters.remove(Links.SINCE)).map(Since::parse);
            selection = Selection.of(code, parameters);
            Series series = reading.series(selection, visitor.viewer())
                    .orElseThrow(() -> new Unreadable("not-defined-then", selection.revision().map(Object::toString).orElse("")));
            at.ifPresent(period -> requireWithin(period, series));
            show(series);
            at.ifPresent(drawer::arrive);
            since.ifPresent(changed::arrive);
        } catch (Unreadable unreadable) {
            unreadable(unreadable, address.nearest(unreadable, typed -> reading.search().nearestCode(typed, visitor.viewer())),
                    Links.explore(Selection.of(code)), say("error.address.show"));
        }
    }

    /** A number that is explained is one of these, or at least stands between them. */
    private static void requireWithin(Period period, Series series) {
        if (period.frequency().filter(series.frequency()::equals).isEmpty()) {
            throw new Unreadable("not-accepted-frequency", period.toString());
        }
        if (series.observations().isEmpty() || period.compareTo(series.observations().getFirst().period()) < 0
                || period.compareTo(series.observations().getLast().period()) > 0) {
            throw new Unreadable("outside", period.toString());
        }
    }

    private void show(Series series) {
        if (drawer != null) {
            drawer.leave();
            changed.leave();
        }
        removeAll();
        Indicator indicator = series.indicator();
        Timeline timeline = Timeline.of(reading, visitor.viewer(), series);
        Controls controls = Controls.of(reading, visitor.viewer(), series, words(), access.may(visitor.viewer(), Access.Act.DEFINE)).orElseThrow();
        card = new ChartCardPanel(series, controls, timeline, words(), this::lead);
        if (access.may(visitor.viewer(), Access.Act.REPORT)) {
            card.reports();
        }
        title(card.headline());
        shown = selection;
        SidePanel side = new SidePanel(series, controls.many(), words(), this::explain);
        calendar.next(series.indicator().code(), visitor.viewer(), LocalDate.now()).ifPresent(side::expects);
        drawer = new ExplainDialog(series, words(), period -> Explanation.of(reading, visitor.viewer(), series, period), this::explained);
        changed = new ChangedDialog(series, timeline, words(), since -> reading.series(since.of(selection.with(series.frequency())), visitor.viewer()), this::compared);
        card.onPick(drawer::show);
        Div body = new Div(card, side);
        body.addClassName("explore-body");
        add(crumbs(indicator), body);
        add(live.parts());
        if (!focused.isEmpty()) {
            getElement().executeJs("document.getElementById($0)?.focus()", focused);
            focused = "";
        }
    }

    private Component crumbs(Indicator indicator) {
        OrderedList list = new OrderedList(new ListItem(Links.to(Links.page(Links.OVERVIEW), say("frame.overview"))),
                new ListItem(Links.to(Links.page(Links.CATALOGUE), words().find("topic." + indicator.topic()).orElse(indicator.topic()))));
        Span here = new Span(words().shortName(indicator));
        here.getElement().setAttribute("aria-current", "page");
        list.add(new ListItem(here));
        Nav crumbs = new Nav(list);
        crumbs.addClassName("crumbs");
        crumbs.setAriaLabel(say("explore.crumbs"));
        return crumbs;
    }

    /** A control asks for another selection. A zoom changes the address in place, everything else is a step of its own. */
    private void lead(String control, Selection wanted) {
        if (control.isEmpty()) {
            shown = wanted;
            UI.getCurrent().getPage().getHistory().replaceState(null, Links.explore(wanted));
        } else if (!wanted.equals(selection)) {
            focused = control;
            Links.go(Links.explore(wanted));
        }
    }

    /** The number of a statement: here where it is a figure of this series, else at its own indicator. */
    private void explain(Saying saying) {
        Period period = saying.period();
        if (saying.indicator().equals(selection.indicator())) {
            drawer.show(period);
        } else {
            Selection own = Selection.of(saying.indicator()).knownOn(selection.knownOn()).atRevision(selection.revision());
            Links.go(Links.explain(period.frequency().map(own::with).orElse(own), period));
        }
    }

    /** The address says which number is explained. */
    private void explained(Optional<Period> at) {
        UI.getCurrent().getPage().getHistory().replaceState(null, at.map(period -> Links.explain(shown, period)).orElseGet(() -> Links.explore(shown)));
    }

    private void compared(Optional<Since> since) {
        UI.getCurrent().getPage().getHistory().replaceState(null, since.map(moment -> Links.since(shown, moment.toString())).orElseGet(() -> Links.explore(shown)));
    }

    /** Takes in what was recorded elsewhere; a page that is pinned to a revision never changes. */
    private String refresh() {
        if (selection == null || selection.revision().isPresent()) {
            return "";
        }
        Optional<Series> next = reading.series(selection, visitor.viewer());
        if (next.isEmpty() || card == null) {
            return "";
        }
        Series before = card.series();
        if (next.get().observations().equals(before.observations()) && next.get().said().equals(before.said())) {
            return "";
        }
        show(next.get());
        card.fresh(before);
        return say("live.updated") + ". " + card.reading();
    }

}
