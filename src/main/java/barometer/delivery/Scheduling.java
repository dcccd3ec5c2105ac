package barometer.delivery;

import barometer.domain.Access;
import barometer.domain.Delivery;
import barometer.domain.Delivery.State;
import barometer.domain.Destination;
import barometer.domain.Schedule;
import barometer.domain.Trouble;
import barometer.domain.Trouble.Kind;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.ledger.Denied;
import barometer.ledger.Reading;
import barometer.publish.PictureJournal;
import barometer.publish.Reports;
import barometer.store.Accounts;
import barometer.store.Deliveries;
import barometer.store.Deliveries.Wanted;
import barometer.store.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/**
 * Schedules and the journal of deliveries, for whoever makes reports. A manager's schedules run under his own account; an
 * administrator may set any, and change those of others.
 */
public final class Scheduling {

    private static final int MOST_SCHEDULES = 500;

    /**
     * A schedule with all that is to be known of it.
     *
     * @param next      when it leaves next; empty where that is not a matter of days, and where it is off
     * @param last      its newest delivery, trials left out
     * @param obstacles what would be in its way now
     * @param mayChange whether the viewer may
     */
    public record Line(Schedule schedule, Optional<Instant> next, Optional<Delivery> last, List<Trouble> obstacles, boolean mayChange) {
    }

    private final Schedules schedules;
    private final Deliveries deliveries;
    private final Reports reports;
    private final Permission permission;
    private final Access access;
    private final Couriers couriers;
    private final Clock clock;
    private final Dispatch dispatch;
    private final Outbox outbox;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Scheduling(Schedules schedules, Deliveries deliveries, Reports reports, Reading reading, Accounts accounts, Access access,
                      Couriers couriers, PictureJournal pictures, Clock clock) {
        this.schedules = schedules;
        this.deliveries = deliveries;
        this.reports = reports;
        this.permission = new Permission(accounts, access);
        this.access = access;
        this.couriers = couriers;
        this.clock = clock;
        this.dispatch = new Dispatch(schedules, deliveries, reports, permission, new Arrivals(reading), clock);
        this.outbox = new Outbox(deliveries, reports, permission, couriers, pictures, clock);
    }

    // ── Schedules ────────────────────────────────────────────────────────────────────────────────────────────────────

    /** All schedules. @throws Denied */
    public List<Line> lines(Viewer viewer) {
        require(viewer);
        return schedules.all().stream().map(held -> line(held.schedule(), viewer)).toList();
    }

    /** A schedule. @throws Denied */
    public Optional<Line> line(String report, String name, Viewer viewer) {
        require(viewer);
        return schedules.schedule(report, name).map(held -> line(held.schedule(), viewer));
    }

    private Line line(Schedule schedule, Viewer viewer) {
        List<Trouble> obstacles = new ArrayList<>();
        permission.obstacle(schedule.account()).ifPresent(obstacles::add);
        schedule.destinations().stream().flatMap(d -> couriers.obstacle(d).stream()).distinct().forEach(obstacles::add);
        Optional<Delivery> last = deliveries.deliveries(new Wanted(Optional.of(schedule.report()), Optional.of(schedule.name()), Optional.empty(),
                Optional.empty()), 20).stream().filter(d -> !d.trial()).findFirst();
        return new Line(schedule, schedule.on() ? schedule.next(clock.instant()) : Optional.empty(), last, List.copyOf(obstacles),
                mayChange(schedule, viewer));
    }

    /** What the operator opened: folders, mails, hosts. */
    public Couriers couriers() {
        return couriers;
    }

    /**
     * Keeps a schedule in place of the one of its name. A new one, and one that leaves by another rule, begins with the next of
     * its days or periods; what is past is not made up for.
     *
     * @throws Denied     for another's schedule, or under another's account
     * @throws Unreadable where the report or the account is unknown
     */
    public Line save(Schedule schedule, Viewer viewer) {
        require(viewer);
        Optional<Schedules.Held> before = schedules.schedule(schedule.report(), schedule.name());
        if (!mayChange(schedule, viewer) || before.filter(b -> !mayChange(b.schedule(), viewer)).isPresent()) {
            throw new Denied(Access.Act.ADMINISTER);
        }
        if (reports.template(schedule.report(), viewer).isEmpty()) {
            throw new Unreadable("unknown-template", schedule.report());
        }
        permission.obstacle(schedule.account()).filter(t -> schedule.on()).ifPresent(t -> {
            throw new Unreadable("schedule-account", t.arguments().getFirst());
        });
        if (before.isEmpty() && schedules.all().size() >= MOST_SCHEDULES) {
            throw new Unreadable("schedules-many", String.valueOf(MOST_SCHEDULES));
        }
        boolean same = before.filter(b -> b.schedule().on() && b.schedule().rule().equals(schedule.rule()) && b.schedule().time().equals(schedule.time())
                && b.schedule().zone().equals(schedule.zone())).isPresent();
        String passed = same ? before.get().passed() : dispatch.reached(schedule);
        deliveries.together(() -> {
            schedules.put(schedule, passed, clock.instant());
            if (!schedule.on()) {
                deliveries.giveUp(schedule.report(), schedule.name(), Trouble.of(Kind.STOPPED), clock.instant());
            }
        });
        tell();
        return line(schedule, viewer);
    }

    /** Takes a schedule away; what waits by it is given up, the journal stays. @return false where there is none @throws Denied */
    public boolean remove(String report, String name, Viewer viewer) {
        require(viewer);
        Optional<Schedules.Held> held = schedules.schedule(report, name);
        held.ifPresent(h -> {
            requireChange(h.schedule(), viewer);
            deliveries.together(() -> {
                deliveries.giveUp(report, name, Trouble.of(Kind.STOPPED), clock.instant());
                schedules.remove(report, name);
            });
            tell();
        });
        return held.isPresent();
    }

    // ── Deliveries ───────────────────────────────────────────────────────────────────────────────────────────────────

    /**
     * Sends the page as it is now, once and not issued: to an address, or to all places of the schedule.
     *
     * @return the id of the delivery
     * @throws Denied for another's schedule
     */
    public long tryOut(String report, String name, Optional<String> recipient, Viewer viewer) {
        require(viewer);
        Schedule schedule = schedules.schedule(report, name).map(Schedules.Held::schedule).orElseThrow(() -> new Unreadable("unknown-schedule", name));
        requireChange(schedule, viewer);
        List<Destination> places = recipient.map(to -> List.<Destination>of(schedule.destinations().stream()
                .flatMap(d -> d instanceof Destination.Mail mail ? Optional.of(mail).stream() : Optional.<Destination.Mail>empty().stream()).findFirst()
                .orElse(new Destination.Mail(List.of(to), "", "")).to(to))).orElse(schedule.destinations());
        long id = deliveries.add(dispatch.trial(schedule, places));
        tell();
        return id;
    }

    /** Takes up again what was given up or is unsure of a delivery: what was not issued is issued now. @throws Denied */
    public boolean again(long id, Viewer viewer) {
        require(viewer);
        Optional<Delivery> found = deliveries.delivery(id);
        if (found.isEmpty()) {
            return false;
        }
        Delivery delivery = found.get();
        if (!mayChange(delivery.account(), viewer)) {
            throw new Denied(Access.Act.ADMINISTER);
        }
        if (delivery.trouble().isPresent()) {
            Schedule schedule = schedules.schedule(delivery.report(), delivery.schedule()).map(Schedules.Held::schedule)
                    .orElseThrow(() -> new Unreadable("unknown-schedule", delivery.schedule()));
            requireChange(schedule, viewer);
            dispatch.makeAgain(delivery, schedule);
        }
        delivery.parcels().stream().filter(p -> p.state() == State.FAILED || p.state() == State.UNSURE).forEach(outbox::again);
        tell();
        return true;
    }

    /** The newest deliveries that are wanted. @throws Denied */
    public List<Delivery> journal(Wanted wanted, int most, Viewer viewer) {
        require(viewer);
        return deliveries.deliveries(wanted, most);
    }

    /** A delivery. @throws Denied */
    public Optional<Delivery> delivery(long id, Viewer viewer) {
        require(viewer);
        return deliveries.delivery(id);
    }

    /** The schedules whose last delivery has failed or is unsure, for a page of reports. @throws Denied */
    public List<Line> troubled(Viewer viewer) {
        return lines(viewer).stream().filter(line -> line.last().map(Delivery::state).filter(s -> s == State.FAILED || s == State.UNSURE).isPresent()).toList();
    }

    /** Whether the viewer may change what runs under an account. */
    public boolean mayChange(long account, Viewer viewer) {
        return access.may(viewer, Access.Act.REPORT) && (viewer.account().filter(own -> own == account).isPresent() || access.may(viewer, Access.Act.ADMINISTER));
    }

    private boolean mayChange(Schedule schedule, Viewer viewer) {
        return mayChange(schedule.account(), viewer);
    }

    private void requireChange(Schedule schedule, Viewer viewer) {
        if (!mayChange(schedule, viewer)) {
            throw new Denied(Access.Act.ADMINISTER);
        }
    }

    private void require(Viewer viewer) {
        if (!access.may(viewer, Access.Act.REPORT)) {
            throw new Denied(Access.Act.REPORT);
        }
    }

    // ── The round ────────────────────────────────────────────────────────────────────────────────────────────────────

    /** Takes up what an earlier run of the program left amid an attempt. */
    void begin() {
        deliveries.takeUp(clock.instant());
    }

    /** Issues what is due and begins to take parcels where they go. */
    void round(Executor executor) {
        if (dispatch.makeDue() > 0) {
            tell();
        }
        outbox.sendDue(executor, this::tell);
    }

    /** How many parcels are being taken now. */
    int underway() {
        return outbox.underway();
    }

    /** Hears of each change of schedules and deliveries; closing ends it. */
    public AutoCloseable onChange(Runnable listener) {
        Runnable own = listener::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
