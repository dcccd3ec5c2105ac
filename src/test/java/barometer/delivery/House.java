package barometer.delivery;

import barometer.chart.png.PictureRoom;
import barometer.chart.png.PngPage;
import barometer.domain.Access;
import barometer.domain.Branding;
import barometer.domain.Delivery;
import barometer.domain.Destination;
import barometer.domain.Language;
import barometer.domain.Role;
import barometer.domain.Schedule;
import barometer.domain.ScheduleRule;
import barometer.domain.Viewer;
import barometer.files.ScheduleJson;
import barometer.files.TemplateJson;
import barometer.ledger.LedgerFile;
import barometer.publish.PictureJournal;
import barometer.publish.Reports;
import barometer.store.Accounts;
import barometer.store.Brandings;
import barometer.store.Deliveries;
import barometer.store.IssuedReports;
import barometer.store.PicturesTaken;
import barometer.store.Schedules;
import barometer.store.Templates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A house that sends reports: a real database file, a clock that stands still until it is moved, and the couriers of a test. */
final class House implements AutoCloseable {

    static final ZoneId MINSK = ZoneId.of("Europe/Minsk");
    private static final String TEMPLATE = """
            {"title": "Trade <in> brief", "page": "A5 landscape", "blocks": [%s]}""";
    private static final String BLOCK = "{\"type\":\"tiles\",\"figures\":[\"trade?freq=A\"]}";

    /** A clock that is set by hand. */
    static final class Hand extends Clock {

        private Instant now;

        Hand(String now) {
            this.now = Instant.parse(now);
        }

        void set(String instant) {
            now = Instant.parse(instant);
        }

        void set(Instant instant) {
            now = instant;
        }

        void wind(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    final Hand clock;
    final LedgerFile ledger;
    final Accounts accounts;
    final Reports reports;
    final IssuedReports issues;
    final Deliveries deliveries;
    final Schedules schedules;
    final PictureJournal pictures;
    final Scheduling scheduling;
    final Viewer manager;
    final Viewer other;
    final Viewer administrator;

    private House(LedgerFile ledger, Hand clock, Couriers couriers) {
        this.clock = clock;
        this.ledger = ledger;
        accounts = new Accounts(ledger.tables.writing(), clock);
        issues = new IssuedReports(ledger.tables.writing());
        schedules = new Schedules(ledger.tables.writing(), ScheduleJson::write, ScheduleJson::read);
        deliveries = new Deliveries(ledger.tables.writing(), ScheduleJson::write, ScheduleJson::destination);
        reports = new Reports(new Templates(ledger.tables.writing()), issues, new Brandings(ledger.tables.writing()), ledger.reading, new Access(false), new PngPage(), new PictureRoom(), clock,
                "https://barometer.example", "test");
        pictures = new PictureJournal(new PicturesTaken(ledger.tables.writing()), new Access(false), clock, Optional.empty());
        scheduling = new Scheduling(schedules, deliveries, reports, ledger.reading, accounts, new Access(false), couriers, pictures, clock);
        manager = account("olga", Role.MANAGER);
        other = account("pavel", Role.MANAGER);
        administrator = account("admin", Role.ADMINISTRATOR);
    }

    private Viewer account(String name, Role role) {
        if (accounts.byName(name).isEmpty()) {
            accounts.add(name, "no password", Set.of(role), false, Language.EN);
        }
        return Viewer.of(accounts.byName(name).orElseThrow().account());
    }

    /** A new house with the shipped figures and a report called brief. */
    static House in(Path folder, Hand clock, Couriers couriers) {
        House house = new House(LedgerFile.in(folder).shipped(), clock, couriers);
        house.report("brief", BLOCK);
        return house;
    }

    /** The same house after a start. */
    static House again(Path folder, Hand clock, Couriers couriers) {
        return new House(LedgerFile.again(folder), clock, couriers);
    }

    void report(String name, String blocks) {
        reports.save(TemplateJson.read(TEMPLATE.formatted(blocks).getBytes(StandardCharsets.UTF_8), Optional.of(name), ledger.reading.head()),
                Optional.empty(), manager).orElseThrow();
    }

    /** Couriers that reach a folder alone. */
    static Couriers toFolder(Path root) {
        return new Couriers(new FolderCourier(Optional.of(root)), new MailCourier(Optional.empty(), new Letters("", Clock.systemUTC(), () -> Branding.NONE)),
                new WebCourier(Hosts.of("", ""), WebCourier.Patience.USUAL));
    }

    Schedule schedule(String rule, Destination... destinations) {
        return new Schedule("brief", "plan", ScheduleRule.parse(rule), LocalTime.of(9, 0), MINSK, Schedule.File.PNG, Language.EN, List.of(destinations),
                manager.account().orElseThrow(), true, "");
    }

    /** One round, all of it on this thread. */
    void round() {
        scheduling.round(Runnable::run);
    }

    /** All deliveries, the oldest first. */
    List<Delivery> all() {
        return deliveries.deliveries(Deliveries.Wanted.ALL, 1000).reversed();
    }

    Delivery only() {
        List<Delivery> all = all();
        if (all.size() != 1) {
            throw new AssertionError("deliveries: " + all);
        }
        return all.getFirst();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
