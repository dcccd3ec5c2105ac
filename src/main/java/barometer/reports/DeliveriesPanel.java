package barometer.reports;

import barometer.delivery.Scheduling;
import barometer.delivery.Told;
import barometer.domain.Delivery;
import barometer.domain.Delivery.Parcel;
import barometer.domain.Delivery.State;
import barometer.domain.Unreadable;
import barometer.ledger.Denied;
import barometer.store.Deliveries.Wanted;
import barometer.text.Words;
import barometer.ui.Links;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The journal of deliveries, newest first. The page's address is its filter. */
final class DeliveriesPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int PART = 50;

    private final transient Scheduling scheduling;
    private final transient Visitor visitor;
    private final transient Words words;
    private final Select<String> report = new Select<>();
    private final Select<State> state = new Select<>();
    private final Div card = new Div();
    private transient Map<String, String> filter = Map.of();
    private int most = PART;
    private boolean filling;

    DeliveriesPanel(Scheduling scheduling, Visitor visitor, Words words) {
        this.scheduling = scheduling;
        this.visitor = visitor;
        this.words = words;
        H2 heading = new H2(words.say("deliveries.title"));
        heading.addClassName("group-title");
        report.setLabel(words.say("deliveries.report"));
        report.setId("deliveries-report");
        report.setEmptySelectionAllowed(true);
        report.setEmptySelectionCaption(words.say("deliveries.any-report"));
        report.addValueChangeListener(e -> filtered("report", e.getValue()));
        state.setLabel(words.say("deliveries.state"));
        state.setId("deliveries-state");
        state.setItems(State.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(words.say("deliveries.any-state"));
        state.setItemLabelGenerator(s -> s == null ? words.say("deliveries.any-state") : new Told(words).state(s));
        state.addValueChangeListener(e -> filtered("state", e.getValue() == null ? "" : code(e.getValue())));
        Div fields = new Div(report, state);
        fields.addClassName("deliveries-filter");
        card.addClassNames("card", "deliveries-card");
        add(heading, fields, card);
    }

    private static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Takes the filter of the page's address; what is no outcome filters nothing. */
    void filter(QueryParameters query) {
        Map<String, String> given = new LinkedHashMap<>();
        query.getSingleParameter("report").filter(r -> !r.isBlank()).ifPresent(r -> given.put("report", r));
        query.getSingleParameter("state").filter(s -> Stream.of(State.values()).anyMatch(v -> code(v).equals(s))).ifPresent(s -> given.put("state", s));
        filter = given;
        most = PART;
    }

    private void filtered(String name, String value) {
        if (filling) {
            return;
        }
        Map<String, String> changed = new LinkedHashMap<>(filter);
        if (value == null || value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        Links.go(Links.page(Links.SCHEDULES, changed));
    }

    void show() {
        filling = true;
        List<String> names = Stream.concat(scheduling.lines(visitor.viewer()).stream().map(l -> l.schedule().report()),
                Optional.ofNullable(filter.get("report")).stream()).distinct().sorted().toList();
        report.setItems(names);
        report.setValue(filter.get("report"));
        Optional<State> wanted = Stream.of(State.values()).filter(s -> code(s).equals(filter.get("state"))).findFirst();
        state.setValue(wanted.orElse(null));
        filling = false;
        card.removeAll();
        List<Delivery> found = scheduling.journal(new Wanted(Optional.ofNullable(filter.get("report")), Optional.empty(), wanted, Optional.empty()),
                most + 1, visitor.viewer());
        if (found.isEmpty()) {
            Paragraph none = new Paragraph(words.say("deliveries.none"));
            none.addClassName("nothing");
            card.add(none);
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("deliveries");
        found.stream().limit(most).forEach(d -> list.add(item(d)));
        card.add(list);
        if (found.size() > most) {
            NativeButton older = new NativeButton(words.say("deliveries.older"), e -> {
                most += PART;
                show();
            });
            older.addClassName("button");
            card.add(older);
        }
    }

    private ListItem item(Delivery delivery) {
        Span when = new Span(words.time(delivery.madeAt()));
        when.addClassName("muted");
        Span name = new Span(delivery.report() + " · " + delivery.schedule());
        name.addClassName("strong");
        Div head = new Div(name);
        head.addClassName("delivery-head");
        delivery.issue().ifPresentOrElse(n -> head.add(Links.to(Links.page(Links.REPORTS + "/issues/" + n), words.say("deliveries.issue", String.valueOf(n)))),
                () -> { });
        Span about = new Span(delivery.trial() ? words.say("deliveries.trial") : words.say("deliveries.occasion", occasion(delivery)));
        about.addClassName("muted");
        head.add(about);
        Div text = new Div(head);
        text.addClassName("delivery-text");
        delivery.trouble().ifPresent(t -> text.add(small(new Told(words).why(t), "schedule-trouble")));
        if (delivery.skipped() > 0) {
            text.add(small(words.say("deliveries.skipped", delivery.skipped()), "muted"));
        }
        delivery.parcels().forEach(p -> text.add(parcel(p)));
        Div end = new Div(badge(delivery.state(), words));
        end.addClassName("delivery-end");
        if ((delivery.state() == State.FAILED || delivery.state() == State.UNSURE) && scheduling.mayChange(delivery.account(), visitor.viewer())) {
            NativeButton again = new NativeButton(words.say(delivery.state() == State.UNSURE ? "deliveries.again.unsure" : "deliveries.again"),
                    e -> again(delivery));
            again.addClassName("link");
            again.getElement().setAttribute("aria-label", again.getText() + ": " + delivery.report() + ", " + words.time(delivery.madeAt()));
            end.add(again);
        }
        return new ListItem(when, text, end);
    }

    private String occasion(Delivery delivery) {
        return delivery.occasion().matches("\\d{4}-\\d{2}-\\d{2}") ? words.day(java.time.LocalDate.parse(delivery.occasion()))
                : words.period(barometer.domain.Period.parse(delivery.occasion()));
    }

    private Component parcel(Parcel parcel) {
        String told = Stream.concat(Stream.of(new Told(words).state(parcel.state())), Stream.concat(
                parcel.attempts() > 1 ? Stream.of(words.say("deliveries.attempts", parcel.attempts())) : Stream.empty(),
                parcel.state() == State.WAITING && parcel.trouble().isPresent() ? parcel.next().map(n -> words.say("deliveries.next", words.time(n))).stream()
                        : Stream.empty())).collect(Collectors.joining(", "));
        Div line = new Div(new Span(parcel.destination().place()), small(told, "muted"));
        line.addClassName("delivery-parcel");
        parcel.trouble().filter(t -> parcel.state() != State.SENT).ifPresent(t -> line.add(small(new Told(words).why(t), "schedule-trouble")));
        return line;
    }

    private static Span small(String text, String look) {
        Span span = new Span(text);
        span.addClassNames("small", look);
        return span;
    }

    private void again(Delivery delivery) {
        try {
            scheduling.again(delivery.id(), visitor.viewer());
        } catch (Denied denied) {
            Notification.show(words.say("schedules.denied"));
        } catch (Unreadable gone) {
            Notification.show(words.find("unreadable." + gone.code(), gone.text()).orElse(gone.getMessage()));
        }
    }

    /** How it stands, as a badge. */
    static Span badge(State state, Words words) {
        Span badge = new Span(new Told(words).state(state));
        badge.addClassNames("badge", switch (state) {
            case SENT -> "added";
            case WAITING, HANDED -> "stated";
            case UNSURE -> "warning";
            case FAILED -> "refused";
        });
        return badge;
    }
}
