package barometer.delivery;

import barometer.chart.png.PictureRoom;
import barometer.domain.Delivery;
import barometer.domain.Delivery.Parcel;
import barometer.domain.Delivery.State;
import barometer.domain.Destination;
import barometer.domain.IssuedReport;
import barometer.domain.Period;
import barometer.domain.Schedule;
import barometer.domain.ScheduleRule;
import barometer.domain.Trouble;
import barometer.domain.Trouble.Kind;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.ledger.Denied;
import barometer.publish.NotIssued;
import barometer.publish.ReportFinding;
import barometer.publish.Reports;
import barometer.store.Deliveries;
import barometer.store.OutcomeUnknown;
import barometer.store.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues what is due. What is due follows from the rule, the clock and what is written down, so a start after a standstill knows
 * it too: the last day that was missed is made up for, once. The issue, what is to be delivered and how far the schedule has come
 * are written in one act.
 */
final class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Schedules schedules;
    private final Deliveries deliveries;
    private final Reports reports;
    private final Permission permission;
    private final Arrivals arrivals;
    private final Clock clock;
    /** Up to which revision the arrivals of a rule were looked at, and what was found. */
    private final Map<ScheduleRule.Arrival, Looked> looked = new ConcurrentHashMap<>();

    private record Looked(long head, Optional<Period> newest) {
    }

    Dispatch(Schedules schedules, Deliveries deliveries, Reports reports, Permission permission, Arrivals arrivals, Clock clock) {
        this.schedules = schedules;
        this.deliveries = deliveries;
        this.reports = reports;
        this.permission = permission;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Issues what is due now; answers how many deliveries were written down. */
    int makeDue() {
        int made = 0;
        for (Schedules.Held held : schedules.on()) {
            try {
                Optional<String> occasion = due(held);
                if (occasion.isPresent() && make(held, occasion.get())) {
                    made++;
                }
            } catch (OutcomeUnknown e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("The schedule {} of the report {} cannot be followed", held.schedule().name(), held.schedule().report(), e);
            }
        }
        return made;
    }

    /** The last of its days or periods that has come by now: what a new schedule does not make up for. */
    String reached(Schedule schedule) {
        return switch (schedule.rule()) {
            case ScheduleRule.OfDays days -> schedule.lastDay(clock.instant()).map(LocalDate::toString).orElse("");
            case ScheduleRule.Arrival arrival -> newest(arrival).map(Period::toString).orElse("");
        };
    }

    private Optional<String> due(Schedules.Held held) {
        Optional<String> reached = Optional.of(reached(held.schedule())).filter(r -> !r.isEmpty());
        return reached.filter(r -> held.passed().isEmpty() || switch (held.schedule().rule()) {
            case ScheduleRule.OfDays days -> LocalDate.parse(r).isAfter(LocalDate.parse(held.passed()));
            case ScheduleRule.Arrival arrival -> Period.parse(r).compareTo(Period.parse(held.passed())) > 0;
        });
    }

    /** Reads the ledger anew only where something was recorded. */
    private Optional<Period> newest(ScheduleRule.Arrival rule) {
        long head = arrivals.head();
        return looked.compute(rule, (r, before) -> before != null && before.head() == head ? before : new Looked(head, arrivals.newest(r))).newest();
    }

    /** @return false where it is put off, or somebody else has made it */
    private boolean make(Schedules.Held held, String occasion) {
        Schedule schedule = held.schedule();
        if (deliveries.has(schedule.report(), schedule.name(), occasion)) {
            schedules.pass(schedule.report(), schedule.name(), occasion);
            return false;
        }
        int skipped = schedule.rule() instanceof ScheduleRule.OfDays && !held.passed().isEmpty()
                ? schedule.between(LocalDate.parse(held.passed()), LocalDate.parse(occasion)) : 0;
        try {
            issue(schedule, issued -> {
                deliveries.add(delivery(schedule, occasion, Optional.of(issued.number()), Optional.empty(), skipped));
                schedules.pass(schedule.report(), schedule.name(), occasion);
            });
            return true;
        } catch (PictureRoom.Full e) {
            return false;
        } catch (Undelivered e) {
            LOG.warn("The report {} was not issued by its schedule {}: {}", schedule.report(), schedule.name(), e.getMessage());
            deliveries.together(() -> {
                deliveries.add(delivery(schedule, occasion, Optional.empty(), Optional.of(e.trouble()), skipped));
                schedules.pass(schedule.report(), schedule.name(), occasion);
            });
            return true;
        }
    }

    /** Issues after all what could not be issued. @return false where it still cannot, which is written down */
    boolean makeAgain(Delivery delivery, Schedule schedule) {
        try {
            issue(schedule, issued -> deliveries.issued(delivery.id(), issued.number(), parcels(schedule)));
            return true;
        } catch (Undelivered e) {
            deliveries.notIssued(delivery.id(), e.trouble());
            return false;
        }
    }

    private void issue(Schedule schedule, java.util.function.Consumer<IssuedReport> together) throws Undelivered {
        try {
            Viewer viewer = permission.viewer(schedule.account());
            reports.issue(schedule.report(), Optional.of(schedule.language()), schedule.overrule(), viewer, together);
        } catch (NotIssued e) {
            throw new Undelivered(found(e), e);
        } catch (Denied e) {
            throw new Undelivered(Kind.NOT_ALLOWED, e, String.valueOf(schedule.account()));
        } catch (Unreadable e) {
            throw new Undelivered(e.code().equals("unknown-template") ? Trouble.of(Kind.NO_REPORT, schedule.report())
                    : Trouble.of(Kind.FINDING, e.code(), e.text()), e);
        } catch (PictureRoom.Full | OutcomeUnknown e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("The report {} could not be drawn for its schedule {}", schedule.report(), schedule.name(), e);
            throw new Undelivered(Kind.NOT_DRAWN, e, e.getClass().getSimpleName());
        }
    }

    /** What stands in the way most: an error, else a warning. */
    private static Trouble found(NotIssued e) {
        ReportFinding first = e.findings().stream().filter(f -> f.severity() == ReportFinding.Severity.ERROR).findFirst()
                .orElseGet(() -> e.findings().getFirst());
        List<String> all = new ArrayList<>(List.of(first.code()));
        all.addAll(first.arguments());
        return new Trouble(Kind.FINDING, all);
    }

    // ── What is written down ─────────────────────────────────────────────────────────────────────────────────────────

    private Delivery delivery(Schedule schedule, String occasion, Optional<Long> issue, Optional<Trouble> trouble, int skipped) {
        return new Delivery(0, schedule.report(), schedule.name(), occasion, false, now(), schedule.account(), schedule.language(), schedule.file(),
                issue, trouble, skipped, trouble.isPresent() ? List.of() : parcels(schedule));
    }

    /** A trial: the page as it is now, not issued, to these places. */
    Delivery trial(Schedule schedule, List<Destination> destinations) {
        Instant now = now();
        return new Delivery(0, schedule.report(), schedule.name(), "trial " + now.truncatedTo(ChronoUnit.MILLIS), true, now, schedule.account(),
                schedule.language(), schedule.file(), Optional.empty(), Optional.empty(), 0, parcels(destinations));
    }

    private List<Parcel> parcels(Schedule schedule) {
        return parcels(schedule.destinations());
    }

    /** Each recipient of a mail has a parcel of his own: one wrong address keeps nothing from the others. */
    private List<Parcel> parcels(List<Destination> destinations) {
        return destinations.stream().flatMap(d -> switch (d) {
            case Destination.Mail mail -> mail.recipients().stream().map(mail::to);
            case Destination.Folder folder -> Stream.of(folder);
            case Destination.Web web -> Stream.of(web);
        }).distinct().map(d -> new Parcel(0, 0, d, UUID.randomUUID().toString(), State.WAITING, 0, Optional.of(now()), Optional.empty(), Optional.empty()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
