package barometer.reports;

import barometer.delivery.Couriers;
import barometer.delivery.Scheduling;
import barometer.delivery.Told;
import barometer.domain.Access;
import barometer.domain.Delivery;
import barometer.domain.Destination;
import barometer.domain.Indicator;
import barometer.domain.Schedule;
import barometer.domain.ScheduleRule;
import barometer.ledger.Denied;
import barometer.ledger.Reading;
import barometer.publish.Reports;
import barometer.store.Accounts;
import barometer.ui.Links;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports that leave by themselves: the schedules, and the journal of what was delivered. */
@Route(value = Links.SCHEDULES, layout = MainLayout.class)
@RolesAllowed("REPORT")
@StyleSheet("context://assets/reports.css")
@StyleSheet("context://assets/schedules.css")
public class SchedulesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Scheduling scheduling;
    private final transient Reports reports;
    private final transient Reading reading;
    private final transient Accounts accounts;
    private final transient Access access;
    private final transient Visitor visitor;
    private final Div list = new Div();
    private final DeliveriesPanel journal;

    public SchedulesView(Scheduling scheduling, Reports reports, Reading reading, Accounts accounts, Access access, Visitor visitor) {
        super("reports", "schedules");
        this.scheduling = scheduling;
        this.reports = reports;
        this.reading = reading;
        this.accounts = accounts;
        this.access = access;
        this.visitor = visitor;
        title(say("schedules.title"));
        H1 title = new H1(say("schedules.title"));
        title.addClassName("page-title");
        Paragraph subtitle = new Paragraph(say("schedules.subtitle"));
        subtitle.addClassName("page-subtitle");
        NativeButton fresh = new NativeButton(say("schedules.new"), e -> edit(Optional.empty()));
        fresh.setId("schedule-new");
        fresh.addClassNames("button", "primary");
        Div head = new Div(new Div(title, subtitle), fresh);
        head.addClassName("page-head");
        list.addClassNames("card", "listing-card");
        journal = new DeliveriesPanel(scheduling, visitor, words());
        add(head, list, journal, ways());
        addAttachListener(attached -> {
            UI ui = attached.getUI();
            AutoCloseable ears = scheduling.onChange(() -> ui.access(this::show));
            addDetachListener(detached -> {
                detached.unregisterListener();
                close(ears);
            });
        });
    }

    private static void close(AutoCloseable ears) {
        try {
            ears.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        journal.filter(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        list.removeAll();
        List<Scheduling.Line> lines = scheduling.lines(visitor.viewer());
        if (lines.isEmpty()) {
            Paragraph none = new Paragraph(say("schedules.none"));
            none.addClassName("nothing");
            list.add(none);
        } else {
            list.add(table(lines));
        }
        journal.show();
    }

    // ── The schedules ────────────────────────────────────────────────────────────────────────────────────────────────

    private Component table(List<Scheduling.Line> lines) {
        NativeTable table = new NativeTable();
        table.addClassNames("listing", "schedule-list");
        table.getElement().setAttribute("aria-label", say("schedules.title"));
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("report", "when", "where", "next", "last")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(say("schedules.column." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.addClassName("schedule-" + column);
            head.add(cell);
        }
        table.getHead().add(head);
        lines.forEach(line -> table.getBody().add(row(line)));
        return table;
    }

    private NativeTableRow row(Scheduling.Line line) {
        Schedule schedule = line.schedule();
        Told told = new Told(words());
        Span name = new Span(schedule.name() + " · " + say("schedules.under", name(schedule.account())));
        name.addClassName("small");
        Div report = new Div(Links.to(Links.page(Links.REPORTS + "/" + schedule.report()), heading(schedule.report())), name);
        if (line.mayChange()) {
            report.add(deeds(schedule));
        }
        Div where = new Div();
        schedule.destinations().forEach(d -> where.add(new Div(mark(d), new Span(d.place()))));
        where.addClassName("schedule-places");
        Span next = new Span(!schedule.on() ? say("schedules.next.off") : line.next().map(words()::time).orElse(say("schedules.next.arrival")));
        Div last = new Div();
        line.last().ifPresentOrElse(d -> last.add(DeliveriesPanel.badge(d.state(), words()), new Span(words().time(d.madeAt()))),
                () -> last.add(new Span(say("schedules.last.none"))));
        Stream.concat(line.last().filter(d -> d.state() != Delivery.State.SENT).flatMap(Delivery::anyTrouble).stream(), line.obstacles().stream())
                .map(told::why).distinct().forEach(why -> last.add(trouble(why)));
        last.addClassName("schedule-outcome");
        return new NativeTableRow(cell("report", report), cell("when", new Span(told.when(schedule, this::indicator))), cell("where", where),
                cell("next", next), cell("last", last));
    }

    private static Span trouble(String text) {
        Span why = new Span(text);
        why.addClassNames("small", "schedule-trouble");
        return why;
    }

    private Component mark(Destination destination) {
        Span mark = new Span(say(switch (destination) {
            case Destination.Mail mail -> "schedules.mark.mail";
            case Destination.Folder folder -> "schedules.mark.folder";
            case Destination.Web web -> "schedules.mark.web";
        }));
        mark.addClassName("badge");
        return mark;
    }

    private Component deeds(Schedule schedule) {
        Div deeds = new Div(deed("schedules.edit", schedule, () -> edit(Optional.of(schedule))),
                deed("schedules.try", schedule, () -> new TrialDialog(scheduling, schedule, visitor, words()).open()));
        deeds.addClassName("schedule-deeds");
        return deeds;
    }

    private NativeButton deed(String key, Schedule schedule, Runnable act) {
        NativeButton button = new NativeButton(say(key), e -> act.run());
        button.addClassName("link");
        button.getElement().setAttribute("aria-label", say(key) + ": " + schedule.report() + ", " + schedule.name());
        return button;
    }

    private NativeTableCell cell(String column, Component... parts) {
        NativeTableCell cell = new NativeTableCell(parts);
        cell.addClassName("schedule-" + column);
        cell.getElement().setAttribute("data-label", say("schedules.column." + column));
        return cell;
    }

    private String heading(String report) {
        return reports.template(report, visitor.viewer()).map(k -> k.template().title().in(words().language())).filter(t -> !t.isBlank()).orElse(report);
    }

    private String indicator(String code) {
        return reading.indicator(code, visitor.viewer()).map(words()::shortName).orElse(code);
    }

    private String name(long account) {
        return accounts.byId(account).map(held -> held.account().name()).orElseGet(() -> say("review.account", String.valueOf(account)));
    }

    private void edit(Optional<Schedule> schedule) {
        List<String> names = access.may(visitor.viewer(), Access.Act.ADMINISTER)
                ? accounts.all().stream().filter(h -> h.account().active()).map(h -> h.account().name()).toList()
                : List.of(visitor.viewer().name());
        List<Indicator> arriving = reading.indicators(visitor.viewer()).stream().filter(i -> !i.handling().retired()
                || schedule.map(Schedule::rule).filter(r -> r instanceof ScheduleRule.Arrival a && a.indicators().contains(i.code())).isPresent()).toList();
        new ScheduleDialog(words(), schedule, new ScheduleDialog.Choice(reports.templates(visitor.viewer()), arriving, names, visitor.viewer().name(),
                id -> name(id), name -> accounts.byName(name).map(h -> h.account().id())), new ScheduleDialog.Deeds() {

                    @Override
                    public void save(Schedule saved) throws Denied {
                        scheduling.save(saved, visitor.viewer());
                        Notification.show(say("schedules.kept", saved.name()));
                    }

                    @Override
                    public void remove(Schedule gone) throws Denied {
                        scheduling.remove(gone.report(), gone.name(), visitor.viewer());
                        Notification.show(say("schedules.removed", gone.name()));
                    }
                }).open();
    }

    // ── The ways out ─────────────────────────────────────────────────────────────────────────────────────────────────

    private Component ways() {
        Couriers open = scheduling.couriers();
        H2 heading = new H2(say("schedules.ways"));
        heading.addClassName("group-title");
        Div card = new Div(way(open.toMails(), say(open.toMails() ? "schedules.way.mail" : "schedules.way.no-mail")),
                way(open.toFolders(), say(open.toFolders() ? "schedules.way.folder" : "schedules.way.no-folder")),
                way(!open.toHosts().isEmpty(), open.toHosts().isEmpty() ? say("schedules.way.no-hosts")
                        : say("schedules.way.hosts", String.join(", ", open.toHosts()))));
        card.addClassNames("card", "panel");
        return new Section(heading, card);
    }

    private static Component way(boolean open, String text) {
        Div line = new Div((open ? barometer.ui.Icon.CHECK : barometer.ui.Icon.WARNING).draw(), new Span(text));
        line.addClassName("finding-line");
        line.getElement().getClassList().set("fine", open);
        return line;
    }
}
