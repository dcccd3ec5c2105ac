package barometer.delivery;

import barometer.chart.png.PictureRoom;
import barometer.domain.Delivery;
import barometer.domain.Delivery.Parcel;
import barometer.domain.Delivery.State;
import barometer.domain.Destination;
import barometer.domain.Hash;
import barometer.domain.IssuedReport;
import barometer.domain.PictureTaken;
import barometer.domain.PictureTaken.Subject;
import barometer.domain.Trouble;
import barometer.domain.Trouble.Kind;
import barometer.domain.Viewer;
import barometer.publish.PictureJournal;
import barometer.publish.Reports;
import barometer.store.Deliveries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes parcels where they go. An attempt is claimed on the disk before it begins and settled on the disk when it has ended; a
 * claim that nobody settles ends by itself, and then the parcel is taken again, under the same key. A mail that its server may
 * have is not.
 */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** The pauses after failed attempts; after the attempt that follows the last, it is given up. */
    static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4));
    /** Longer than any attempt takes. */
    static final Duration CLAIM = Duration.ofMinutes(10);
    private static final int AT_ONCE = 4;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Deliveries deliveries;
    private final Reports reports;
    private final Permission permission;
    private final Couriers couriers;
    private final PictureJournal pictures;
    private final Clock clock;
    private final Set<String> under = ConcurrentHashMap.newKeySet();
    /** A server that hangs holds its own kind alone. */
    private final Map<Class<? extends Destination>, Semaphore> hands = Map.of(Destination.Folder.class, new Semaphore(AT_ONCE),
            Destination.Mail.class, new Semaphore(AT_ONCE), Destination.Web.class, new Semaphore(AT_ONCE));

    Outbox(Deliveries deliveries, Reports reports, Permission permission, Couriers couriers, PictureJournal pictures, Clock clock) {
        this.deliveries = deliveries;
        this.reports = reports;
        this.permission = permission;
        this.couriers = couriers;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** Begins to take all that is due; what finds no free hand waits for the next time. */
    void sendDue(Executor executor, Runnable settled) {
        for (Parcel parcel : deliveries.due(clock.instant())) {
            Semaphore free = hands.get(parcel.destination().getClass());
            if (under.contains(parcel.key()) || !free.tryAcquire()) {
                continue;
            }
            under.add(parcel.key());
            executor.execute(() -> {
                try {
                    attempt(parcel);
                } catch (RuntimeException e) {
                    LOG.error("A delivery to {} could not be settled", parcel.destination().place(), e);
                } finally {
                    under.remove(parcel.key());
                    free.release();
                    settled.run();
                }
            });
        }
    }

    /** How many are being taken now. */
    int underway() {
        return under.size();
    }

    private void attempt(Parcel due) {
        if (due.state() == State.HANDED) {
            settle(due, Trouble.of(Kind.MAIL_UNSURE, due.destination().place()));
            return;
        }
        Delivery delivery = deliveries.delivery(due.delivery()).orElseThrow();
        if (due.attempts() >= most(delivery)) {
            settle(due, due.trouble().orElse(Trouble.of(Kind.UNKNOWN, "")));
            return;
        }
        Parcel claimed = moved(due, State.WAITING, due.attempts() + 1, Optional.of(clock.instant().plus(CLAIM)), Optional.empty());
        if (!deliveries.move(due, claimed)) {
            return;
        }
        Parcel handed = moved(claimed, State.HANDED, claimed.attempts(), claimed.next(), Optional.empty());
        boolean[] over = new boolean[1];
        try {
            Consignment consignment = consignment(delivery, claimed);
            couriers.carry(claimed.destination(), consignment, () -> {
                if (!deliveries.move(claimed, handed)) {
                    throw new IllegalStateException("the parcel has moved meanwhile");
                }
                over[0] = true;
            });
            Parcel from = over[0] ? handed : claimed;
            deliveries.move(from, moved(from, State.SENT, from.attempts(), Optional.empty(), Optional.empty()));
            pictures.note(consignment.taken());
            LOG.info("{} was delivered to {}", delivery.report(), claimed.destination().place());
        } catch (Undelivered e) {
            settle(over[0] ? handed : claimed, e.trouble(), most(delivery));
        } catch (PictureRoom.Full e) {
            deliveries.move(claimed, moved(due, State.WAITING, due.attempts(), Optional.of(clock.instant().plusSeconds(10)), due.trouble()));
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("A delivery of {} to {} failed", delivery.report(), claimed.destination().place(), e);
            settle(over[0] ? handed : claimed, over[0] ? Trouble.of(Kind.MAIL_UNSURE, claimed.destination().place())
                    : Trouble.of(Kind.UNKNOWN, e.getClass().getSimpleName()), most(delivery));
        }
    }

    private static int most(Delivery delivery) {
        return delivery.trial() ? 1 : PAUSES.size() + 1;
    }

    private void settle(Parcel from, Trouble trouble) {
        settle(from, trouble, 0);
    }

    private void settle(Parcel from, Trouble trouble, int most) {
        boolean again = trouble.kind().passing() && from.attempts() < most;
        Optional<Instant> next = again ? Optional.of(clock.instant().plus(PAUSES.get(from.attempts() - 1))) : Optional.empty();
        State state = again ? State.WAITING : trouble.kind() == Kind.MAIL_UNSURE ? State.UNSURE : State.FAILED;
        deliveries.move(from, moved(from, state, from.attempts(), next, Optional.of(trouble)));
        LOG.warn("A delivery to {} failed at attempt {}: {}", from.destination().place(), from.attempts(), trouble.kind() + " " + String.join(" ", trouble.arguments()));
    }

    private Parcel moved(Parcel from, State state, int attempts, Optional<Instant> next, Optional<Trouble> trouble) {
        boolean settled = state == State.SENT || state == State.FAILED || state == State.UNSURE;
        return new Parcel(from.delivery(), from.ordinal(), from.destination(), from.key(), state, attempts, next, trouble,
                settled ? Optional.of(clock.instant().truncatedTo(ChronoUnit.MICROS)) : Optional.empty());
    }

    /** Given up or unsure, and to be taken once more by a person's word: under the same key. */
    void again(Parcel parcel) {
        deliveries.move(parcel, moved(parcel, State.WAITING, 0, Optional.of(clock.instant()), Optional.empty()));
    }

    // ── What is taken ────────────────────────────────────────────────────────────────────────────────────────────────

    /** Asks for permission anew at each attempt, so what was taken away meanwhile does not leave any more. */
    private Consignment consignment(Delivery delivery, Parcel parcel) throws Undelivered {
        Viewer viewer = permission.viewer(delivery.account());
        boolean mail = parcel.destination() instanceof Destination.Mail;
        if (delivery.issue().isEmpty()) {
            return trial(delivery, parcel, viewer, mail);
        }
        IssuedReport issue = reports.issue(delivery.issue().get(), viewer).orElseThrow(() -> new Undelivered(Kind.NOT_SEEN));
        byte[] content = switch (delivery.file()) {
            case PNG -> reports.picture(issue, viewer);
            case PDF -> reports.pdf(issue, viewer);
        };
        if (content.length == 0) {
            throw new Undelivered(Kind.NOT_SEEN);
        }
        PictureTaken taken = taken(delivery, Subject.ISSUE, issue.indicators(), issue.version(), issue.revision(), issue.knownOn(),
                issue.language().tag(), content);
        return new Consignment(parcel.key(), issue.template(), issue.fileName().replaceFirst("\\.png$", delivery.file().ending()), delivery.file(), content,
                mail ? reports.drawnAgain(issue, Letters.PREVIEW_WIDTH, viewer) : new byte[0], issue.title(), Optional.of(issue.number()),
                LocalDate.ofInstant(issue.at(), clock.getZone()), issue.language(), taken.sha256(), taken);
    }

    private Consignment trial(Delivery delivery, Parcel parcel, Viewer viewer, boolean mail) throws Undelivered {
        Reports.Kept kept = reports.template(delivery.report(), viewer).orElseThrow(() -> new Undelivered(Kind.NO_REPORT, delivery.report()));
        Reports.Page page = reports.page(kept.template(), Optional.of(delivery.language()), viewer);
        byte[] content = switch (delivery.file()) {
            case PNG -> reports.png(page, kept.template().paper().width());
            case PDF -> reports.pdf(page);
        };
        long revision = page.provenance().views().stream().flatMap(v -> v.selections().getFirst().revision().stream()).findFirst().orElse(0L);
        PictureTaken taken = taken(delivery, Subject.REPORT, page.indicators(), kept.version(), revision, kept.template().knownOn(),
                kept.template().paper() + " " + delivery.language().tag(), content);
        return new Consignment(parcel.key(), delivery.report(), "trial-" + delivery.report() + "-" + STAMP.format(delivery.madeAt()) + delivery.file().ending(),
                delivery.file(), content, mail ? reports.png(page, Letters.PREVIEW_WIDTH) : new byte[0], page.spec().title(), Optional.empty(),
                LocalDate.ofInstant(delivery.madeAt(), clock.getZone()), delivery.language(), taken.sha256(), taken);
    }

    private PictureTaken taken(Delivery delivery, Subject subject, Collection<String> indicators, int version, long revision,
                               Optional<LocalDate> knownOn, String form, byte[] content) {
        return new PictureTaken(0, clock.instant().truncatedTo(ChronoUnit.MICROS), Optional.of(delivery.account()), subject,
                delivery.file().ending().substring(1), PictureTaken.Way.DELIVERY, indicators.stream().sorted().distinct().toList(), "version " + version, "",
                revision, knownOn, form, delivery.issue(), Optional.of(delivery.report()), Hash.sha256(content), content.length);
    }
}
