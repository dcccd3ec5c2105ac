package barometer.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Delivery;
import barometer.domain.Delivery.State;
import barometer.domain.Destination;
import barometer.domain.PictureTaken;
import barometer.domain.Schedule;
import barometer.domain.ScheduleRule;
import barometer.domain.Trouble.Kind;
import barometer.ledger.Denied;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is due is issued once, whatever becomes of the program, and never beyond what its account may. */
class DispatchTest {

    private static final Destination OUT = new Destination.Folder("out");

    @TempDir
    private Path folder;
    @TempDir
    private Path root;

    private final House.Hand clock = new House.Hand("2024-06-03T05:00:00Z");

    private House house() {
        return House.in(folder, clock, House.toFolder(root));
    }

    @Test
    void a_schedule_leaves_at_its_time_and_not_before_and_once() throws Exception {
        try (House house = house()) {
            house.scheduling.save(house.schedule("daily", OUT), house.manager);
            house.round();
            assertThat(house.all()).isEmpty();
            clock.set("2024-06-03T06:00:00Z");
            house.round();
            house.round();
            Delivery delivery = house.only();
            assertThat(delivery.occasion()).isEqualTo("2024-06-03");
            assertThat(delivery.state()).isEqualTo(State.SENT);
            assertThat(Files.readAllBytes(root.resolve("out/brief-1-en.png"))).isEqualTo(house.issues.picture(1));
            assertThat(house.issues.issue(1).orElseThrow().account()).isEqualTo(house.manager.account().orElseThrow());
        }
    }

    @Test
    void what_was_delivered_stands_in_the_journal_of_pictures_and_what_was_not_does_not() throws Exception {
        try (House house = house()) {
            house.scheduling.save(house.schedule("daily", OUT, new Destination.Folder("taken")), house.manager);
            Files.writeString(root.resolve("taken"), "a file where a folder is wanted");
            clock.set("2024-06-03T06:00:00Z");
            house.round();
            assertThat(house.pictures.read(PictureTaken.Wanted.ALL, 10, house.manager).pictures()).singleElement().satisfies(picture -> {
                assertThat(picture.way()).isEqualTo(PictureTaken.Way.DELIVERY);
                assertThat(picture.subject()).isEqualTo(PictureTaken.Subject.ISSUE);
                assertThat(picture.issue()).contains(1L);
                assertThat(picture.indicators()).containsExactly("trade");
                assertThat(picture.account()).isEqualTo(house.manager.account());
                assertThat(picture.sha256()).isEqualTo(house.issues.issue(1).orElseThrow().sha256());
            });
        }
    }

    /** Property: over any sequence of restarts and standstills a day leaves once, and the last one missed is made up for. */
    @Test
    void each_day_leaves_exactly_once_over_any_sequence_of_restarts() {
        Random random = new Random(20240603);
        House house = house();
        house.scheduling.save(house.schedule("weekly(wed)", OUT), house.manager);
        Schedule schedule = house.schedules.on().getFirst().schedule();
        Set<String> expected = new TreeSet<>();
        List<Integer> skipped = new ArrayList<>();
        LocalDate passed = LocalDate.parse(house.schedules.on().getFirst().passed());
        for (int step = 0; step < 60; step++) {
            clock.wind(random.nextInt(6) == 0 ? Duration.ofDays(random.nextInt(1, 40)) : Duration.ofHours(random.nextInt(1, 60)));
            if (random.nextInt(4) == 0) {
                house.close();
                house = House.again(folder, clock, House.toFolder(root));
                house.scheduling.begin();
            }
            house.round();
            LocalDate last = schedule.lastDay(clock.instant()).orElseThrow();
            if (expected.add(last.toString()) && !last.isAfter(passed)) {
                expected.remove(last.toString());
            } else if (last.isAfter(passed)) {
                skipped.add((int) Duration.between(passed.atStartOfDay(), last.atStartOfDay()).toDays() / 7 - 1);
                passed = last;
            }
        }
        assertThat(house.all()).extracting(Delivery::occasion).hasSizeGreaterThan(10).containsExactlyElementsOf(expected);
        assertThat(house.all()).extracting(Delivery::skipped).containsExactlyElementsOf(skipped);
        assertThat(house.all()).allMatch(d -> d.state() == State.SENT);
        assertThat(house.issues.last()).isEqualTo(expected.size());
        house.close();
    }

    @Test
    void a_period_that_arrives_for_all_indicators_lets_the_report_leave_once() {
        try (House house = house()) {
            house.scheduling.save(house.schedule("arrival(Q,trade,investment-russia)", OUT), house.manager);
            house.round();
            assertThat(house.all()).as("what was there already does not leave").isEmpty();
            house.ledger.record("indicator,period,figure,source\ntrade,2024-Q2,13.1,paper");
            house.round();
            assertThat(house.all()).as("one of two").isEmpty();
            house.ledger.record("indicator,period,figure,source\ninvestment-russia,2024-Q2,1.7,paper");
            house.round();
            house.ledger.record("indicator,period,figure,source\ninvestment-russia,2024-Q2,1.8,paper");
            house.round();
            assertThat(house.only().occasion()).isEqualTo("2024-Q2");
        }
    }

    @Test
    void two_periods_that_arrive_at_once_leave_as_one_report() {
        try (House house = house()) {
            house.scheduling.save(house.schedule("arrival(Q,trade)", OUT), house.manager);
            house.ledger.record("indicator,period,figure,source\ntrade,2024-Q2,13.1,paper\ntrade,2024-Q3,13.2,paper");
            house.round();
            assertThat(house.only().occasion()).isEqualTo("2024-Q3");
        }
    }

    @Test
    void what_is_changed_in_a_schedule_loses_no_day_and_doubles_none() {
        try (House house = house()) {
            house.scheduling.save(house.schedule("daily", OUT), house.manager);
            clock.set("2024-06-03T06:00:00Z");
            house.scheduling.save(house.schedule("daily", OUT, new Destination.Folder("other")), house.manager);
            house.round();
            assertThat(house.only().parcels()).as("its places were changed at the very instant").hasSize(2);
            Schedule later = new Schedule("brief", "plan", ScheduleRule.parse("daily"), LocalTime.of(10, 0), House.MINSK, Schedule.File.PNG,
                    barometer.domain.Language.EN, List.of(OUT), house.manager.account().orElseThrow(), true, "");
            house.scheduling.save(later, house.manager);
            clock.set("2024-06-03T07:00:00Z");
            house.round();
            house.only();
            clock.set("2024-06-04T07:00:00Z");
            house.round();
            assertThat(house.all()).extracting(Delivery::occasion).containsExactly("2024-06-03", "2024-06-04");
        }
    }

    @Test
    void an_account_that_is_closed_or_lost_its_right_draws_nothing_and_the_journal_says_why() {
        try (House house = house()) {
            house.scheduling.save(house.schedule("daily", OUT), house.manager);
            long id = house.manager.account().orElseThrow();
            house.accounts.setRoles(id, Set.of(barometer.domain.Role.ANALYST));
            clock.set("2024-06-03T06:00:00Z");
            house.round();
            assertThat(house.only().trouble().orElseThrow().kind()).isEqualTo(Kind.NOT_ALLOWED);
            house.accounts.deactivate(id);
            clock.set("2024-06-04T06:00:00Z");
            house.round();
            assertThat(house.all().getLast().trouble().orElseThrow().kind()).isEqualTo(Kind.ACCOUNT_CLOSED);
            assertThat(house.all()).allMatch(d -> d.state() == State.FAILED);
            assertThat(house.issues.last()).as("nothing was issued").isZero();
            assertThat(root).isEmptyDirectory();
        }
    }

    @Test
    void a_right_that_is_lost_between_the_issue_and_the_sending_keeps_it_in_the_house() {
        try (House house = house()) {
            house.scheduling.save(house.schedule("daily", OUT), house.manager);
            clock.set("2024-06-03T06:00:00Z");
            house.scheduling.round(task -> { }); // the program ends before it sends
            assertThat(house.only().issue()).contains(1L);
            house.accounts.deactivate(house.manager.account().orElseThrow());
        }
        try (House again = House.again(folder, clock, House.toFolder(root))) {
            again.round();
            assertThat(again.only().parcels().getFirst().trouble().orElseThrow().kind()).isEqualTo(Kind.ACCOUNT_CLOSED);
            assertThat(root).isEmptyDirectory();
        }
    }

    @Test
    void a_page_that_cannot_be_issued_is_told_and_issued_after_all_when_it_can() {
        try (House house = house()) {
            house.report("brief", "{\"type\":\"tiles\",\"figures\":[\"no-such-indicator\"]}");
            house.scheduling.save(house.schedule("daily", OUT), house.manager);
            clock.set("2024-06-03T06:00:00Z");
            house.round();
            Delivery failed = house.only();
            assertThat(new Told(barometer.text.Words.of(barometer.domain.Language.EN)).why(failed.trouble().orElseThrow()))
                    .contains("was not issued").contains("no-such-indicator");
            assertThat(house.scheduling.troubled(house.other)).hasSize(1);
            house.report("brief", "{\"type\":\"tiles\",\"figures\":[\"trade?freq=A\"]}");
            house.scheduling.again(failed.id(), house.manager);
            house.round();
            assertThat(house.only().state()).isEqualTo(State.SENT);
            assertThat(house.scheduling.troubled(house.other)).isEmpty();
        }
    }

    @Test
    void a_manager_changes_his_own_schedules_and_an_administrator_all() {
        try (House house = house()) {
            Schedule own = house.schedule("daily", OUT);
            house.scheduling.save(own, house.manager);
            assertThatThrownBy(() -> house.scheduling.save(own, house.other)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> house.scheduling.remove("brief", "plan", house.other)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> house.scheduling.tryOut("brief", "plan", java.util.Optional.empty(), house.other)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> house.scheduling.lines(barometer.ledger.LedgerFile.STAFF)).isInstanceOf(Denied.class);
            house.scheduling.save(own.on(false), house.administrator);
            assertThat(house.scheduling.line("brief", "plan", house.other).orElseThrow().mayChange()).isFalse();
            house.scheduling.remove("brief", "plan", house.administrator);
            assertThat(house.scheduling.lines(house.manager)).isEmpty();
        }
    }

    @Test
    void what_is_switched_off_sends_nothing_that_still_waits() {
        try (House house = house()) {
            house.scheduling.save(house.schedule("daily", OUT), house.manager);
            clock.set("2024-06-03T06:00:00Z");
            house.scheduling.round(task -> { });
            house.scheduling.save(house.schedule("daily", OUT).on(false), house.manager);
            assertThat(house.only().parcels().getFirst().trouble().orElseThrow().kind()).isEqualTo(Kind.STOPPED);
            clock.set(Instant.parse("2024-06-05T06:00:00Z"));
            house.round();
            house.only();
            assertThat(root).isEmptyDirectory();
        }
    }
}
