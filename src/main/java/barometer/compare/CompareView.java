package barometer.compare;

import barometer.chart.TraceNames;
import barometer.domain.Access;
import barometer.domain.Comparison;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Pick;
import barometer.domain.Series;
import barometer.domain.Unreadable;
import barometer.explain.ExplainDialog;
import barometer.explain.Explanation;
import barometer.ledger.Changes;
import barometer.ledger.Comparing;
import barometer.ledger.Reading;
import barometer.ledger.Search;
import barometer.ui.Address;
import barometer.ui.Blank;
import barometer.ui.KnownOnField;
import barometer.ui.Links;
import barometer.ui.Live;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Several series in one picture. The address is the state: each control leads to another address, and any address can be opened. */
@Route(value = "compare", layout = MainLayout.class)
@AnonymousAllowed
public class CompareView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Reading reading;
    private final transient Comparing comparing;
    private final transient Access access;
    private final transient Visitor visitor;
    private final transient Live live;
    private transient Comparison comparison;
    private transient List<Series> shown = List.of();
    private String focused = "";

    public CompareView(Reading reading, Comparing comparing, Changes changes, Access access, Visitor visitor) {
        super("compare");
        this.reading = reading;
        this.comparing = comparing;
        this.access = access;
        this.visitor = visitor;
        this.live = new Live(this, changes, reading.head(), head -> refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = new Address(event.getLocation().getPath(), event.getLocation().getQueryParameters().getParameters(), Comparison.PARAMETERS,
                Set.of(Comparison.SERIES));
        try {
            comparison = Comparison.of(address.all());
            tried(comparison);
            show(comparing.series(comparison, visitor.viewer()).orElseThrow(() -> new Unreadable("not-defined-then",
                    comparison.revision().map(Object::toString).orElse(""))));
        } catch (Unreadable unreadable) {
            unreadable(unreadable, address.nearest(unreadable, typed -> reading.search().nearestCode(typed, visitor.viewer())),
                    Links.page(Links.COMPARE), say("compare.begin"));
        }
    }

    private void show(List<Series> all) {
        removeAll();
        shown = all;
        List<History> histories = comparison.picks().stream().map(Pick::indicator).distinct().flatMap(code -> reading.history(code, visitor.viewer()).stream()).toList();
        Comparison whole = comparison.between(Optional.empty(), Optional.empty());
        List<Series> uncut = whole.equals(comparison) ? all : comparing.series(whole, visitor.viewer()).orElse(all);
        PicksPanel picks = new PicksPanel(comparison, all, uncut, TraceNames.of(all, words()), this::found, this::days, words(),
                this::tried, this::lead);
        Component main;
        if (all.isEmpty()) {
            title(say("compare.title"));
            main = empty();
        } else {
            ComparedPanel card = new ComparedPanel(comparison, all, new CompareControlsPanel(comparison, all, uncut, KnownOnField.documents(histories), words(),
                    this::lead), words(), this::explain, pick -> lead("compared", comparison.focusedOn(Optional.of(pick))));
            card.setId("compared");
            if (access.may(visitor.viewer(), Access.Act.REPORT)) {
                card.reports(comparison);
            }
            title(card.headline());
            main = card;
        }
        Div side = new Div(picks);
        side.addClassName("side");
        Div body = new Div(side, main);
        body.addClassNames("explore-body", "compare-body");
        add(body);
        add(live.parts());
        if (!focused.isEmpty()) {
            getElement().executeJs("document.getElementById($0)?.focus()", focused);
            focused = "";
        }
    }

    /** Explains a number here, and not on the page of its indicator: what it is compared with stays in view. */
    private void explain(Series series, Period period) {
        boolean made = comparison.picks().stream().noneMatch(p -> p.indicator().equals(series.indicator().code()));
        Optional<String> page = made ? Optional.of(Links.compare(comparison.atRevision(Optional.of(series.revision())))) : Optional.empty();
        new ExplainDialog(series, words(), at -> Explanation.of(reading, visitor.viewer(), series, at), at -> { }, page).arrive(period);
    }

    private List<Indicator> found(String typed, int most) {
        return reading.search().find(new Search.Query(typed, Map.of()), visitor.viewer(), words().language(), most).first();
    }

    /** @throws Unreadable where it cannot be shown */
    private void tried(Comparison wanted) {
        comparing.unknown(wanted, visitor.viewer()).ifPresent(code -> {
            throw new Unreadable("other-unknown", code);
        });
        comparing.series(wanted, visitor.viewer());
    }

    private List<LocalDate> days(String code) {
        return reading.history(code, visitor.viewer()).map(h -> List.copyOf(KnownOnField.documents(List.of(h)).descendingKeySet())).orElse(List.of());
    }

    private Component empty() {
        Section card = new Section(Blank.axis(), new H1(say("compare.empty")), new Paragraph(say("compare.empty.text")));
        card.addClassNames("card", "message");
        return card;
    }

    private void lead(String control, Comparison wanted) {
        if (!wanted.equals(comparison)) {
            focused = control;
            Links.go(Links.compare(wanted));
        }
    }

    /** Takes in what was recorded elsewhere; a page that is pinned to a revision never changes. */
    private String refresh() {
        if (comparison == null || comparison.revision().isPresent() || comparison.picks().isEmpty()) {
            return "";
        }
        Optional<List<Series>> next = comparing.series(comparison, visitor.viewer());
        if (next.isEmpty() || next.get().stream().map(Series::observations).toList().equals(shown.stream().map(Series::observations).toList())) {
            return "";
        }
        show(next.get());
        return say("live.updated") + ".";
    }
}
