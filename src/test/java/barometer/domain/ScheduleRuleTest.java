package barometer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When reports leave by themselves. */
class ScheduleRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rule         | day        | last of its days | next
            daily        | 2024-06-03 | 2024-06-03 | 2024-06-04
            weekly(mon)  | 2024-06-03 | 2024-06-03 | 2024-06-10
            weekly(mon)  | 2024-06-02 | 2024-05-27 | 2024-06-03
            monthly(5)   | 2024-06-05 | 2024-06-05 | 2024-07-05
            monthly(5)   | 2024-06-04 | 2024-05-05 | 2024-06-05
            monthly(31)  | 2024-03-30 | 2024-02-29 | 2024-03-31
            monthly(31)  | 2023-03-01 | 2023-02-28 | 2023-03-31
            after(Q,30)  | 2024-04-30 | 2024-04-30 | 2024-07-30
            after(Q,30)  | 2024-04-29 | 2024-01-30 | 2024-04-30
            after(Q,0)   | 2024-06-30 | 2024-06-30 | 2024-09-30
            after(A,90)  | 2024-03-29 | 2023-03-31 | 2024-03-30
            after(S,15)  | 2024-07-15 | 2024-07-15 | 2025-01-15
            after(M,45)  | 2024-06-14 | 2024-06-14 | 2024-07-15
            """, useHeadersInDisplayName = true)
    void a_rule_of_days_knows_its_last_day_and_its_next(String rule, LocalDate day, LocalDate last, LocalDate next) {
        ScheduleRule.OfDays days = (ScheduleRule.OfDays) ScheduleRule.parse(rule);
        assertThat(days.upTo(day)).isEqualTo(last);
        assertThat(days.after(day)).isEqualTo(next);
        assertThat(ScheduleRule.parse(days.toString())).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily", "weekly(sun)", "monthly(31)", "after(Q,30)", "arrival(Q,trade)", "arrival(A,trade,rail-transit)"})
    void the_text_form_reads_back(String rule) {
        assertThat(ScheduleRule.parse(rule).toString()).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hourly", "weekly()", "weekly(noday)", "monthly(0)", "monthly(32)", "monthly(x)", "monthly(1,2)", "after(Q)", "after(W,3)",
        "after(Q,400)", "after(Q,-1)", "arrival(Q)", "0 9 * * 1"})
    void what_is_no_rule_is_refused(String rule) {
        assertThatThrownBy(() -> ScheduleRule.parse(rule)).isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.code()).isEqualTo("schedule-rule"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            now                  | day        | next
            2024-06-05T05:59:59Z | 2024-05-05 | 2024-06-05T06:00:00Z
            2024-06-05T06:00:00Z | 2024-06-05 | 2024-07-05T06:00:00Z
            """, useHeadersInDisplayName = true)
    void its_instant_is_that_time_in_its_zone(Instant now, LocalDate day, Instant next) {
        Schedule schedule = schedule("Europe/Minsk", "09:00", "monthly(5)");
        assertThat(schedule.lastDay(now)).contains(day);
        assertThat(schedule.next(now)).contains(next);
    }

    @Test
    void an_hour_that_the_clocks_skip_or_repeat_comes_once() {
        Schedule schedule = schedule("Europe/Warsaw", "02:30", "daily");
        assertThat(schedule.at(LocalDate.of(2024, 3, 31))).isEqualTo("2024-03-31T01:30:00Z");
        assertThat(schedule.at(LocalDate.of(2024, 10, 27))).isEqualTo("2024-10-27T00:30:00Z");
        assertThat(schedule.lastDay(Instant.parse("2024-10-27T01:30:00Z"))).contains(LocalDate.of(2024, 10, 27));
    }

    private static Schedule schedule(String zone, String time, String rule) {
        return new Schedule("brief", "plan", ScheduleRule.parse(rule), LocalTime.parse(time), ZoneId.of(zone), Schedule.File.PNG, Language.EN,
                List.of(new Destination.Folder("")), 7, true, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../secret        | destination-folder
            a/../b           | destination-folder
            /etc             | destination-folder
            a//b             | destination-folder
            .hidden          | destination-folder
            a\\b             | destination-folder
            """)
    void a_folder_never_leads_out(String path, String code) {
        assertThatThrownBy(() -> new Destination.Folder(path)).isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(new Destination.Folder("board/Квартал 1").place()).isEqualTo("board/Квартал 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://a.example/", "https://user:word@a.example/", "https:///x", "javascript:alert(1)", "a.example/x", "https://a b/"})
    void a_web_address_is_http_to_a_host(String address) {
        assertThatThrownBy(() -> Destination.Web.parse(address)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "anna@", "@b", "a@b\nBcc: c@d", "a b@c.example", "a@b,c@d", "<a@b>"})
    void a_mail_goes_to_one_plain_address(String address) {
        assertThatThrownBy(() -> Destination.Mail.check(address)).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_subject_is_one_line() {
        assertThatThrownBy(() -> new Destination.Mail(List.of("a@b.example"), "x\r\nBcc: c@d.example", "")).isInstanceOf(Unreadable.class);
    }
}
