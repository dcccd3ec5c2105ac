package barometer.ledger;

import static barometer.ledger.LedgerFile.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Access;
import barometer.domain.Frequency;
import barometer.domain.ReleaseRule;
import barometer.domain.Role;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.store.ReleaseRules;
import barometer.store.Writing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected when, over a real ledger that holds the article's figures: turnover of 2023 and of its quarter 2024-Q1. */
class ReleaseCalendarTest {

    private static final LocalDate JUNE_3 = LocalDate.of(2024, 6, 3);
    private static final Viewer ANYBODY = new Viewer(Optional.empty(), "", Set.of());

    private LedgerFile file;
    private ReleaseCalendar calendar;

    @BeforeEach
    void open() {
        file = LedgerFile.at("jdbc:h2:mem:calendar" + System.nanoTime()).shipped();
        calendar = new ReleaseCalendar(new ReleaseRules(new Writing(file.pool)), file.reading, new Access(false));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void expect(String indicator, String frequency, Integer days, String announced) {
        calendar.expect(new ReleaseRule(indicator, Frequency.parse(frequency), Optional.ofNullable(days), ReleaseRule.announced(announced)), STAFF);
    }

    private List<String> expected(LocalDate today) {
        return calendar.expected(ANYBODY, today).stream().map(e -> e.indicator().code() + " " + e.period() + " " + e.day() + " " + e.state()).toList();
    }

    @Test
    void the_period_after_the_last_stated_one_is_expected_so_many_days_after_its_end() {
        expect("trade", "Q", 45, "");
        assertThat(expected(JUNE_3)).startsWith("trade 2024-Q2 2024-08-14 AHEAD", "trade 2024-Q3 2024-11-14 AHEAD");
    }

    @Test
    void what_was_expected_and_is_not_stated_is_late() {
        expect("trade", "Q", 45, "");
        assertThat(expected(LocalDate.of(2024, 8, 14)).getFirst()).isEqualTo("trade 2024-Q2 2024-08-14 DUE");
        assertThat(expected(LocalDate.of(2024, 8, 15)).getFirst()).isEqualTo("trade 2024-Q2 2024-08-14 LATE");
    }

    @Test
    void what_was_recorded_is_expected_no_more() {
        expect("rail-transit", "A", 150, "");
        assertThat(expected(LocalDate.of(2025, 7, 1)).getFirst()).isEqualTo("rail-transit 2024 2025-05-30 LATE");
        file.record("""
                indicator,period,figure,source,document
                rail-transit,2024,>15,sb-belta,A bulletin""");
        assertThat(expected(LocalDate.of(2025, 7, 1)).getFirst()).isEqualTo("rail-transit 2025 2026-05-30 AHEAD");
    }

    @Test
    void an_announced_day_counts_before_the_rule() {
        expect("trade", "Q", 45, "2024-Q2=2024-08-20");
        assertThat(expected(JUNE_3)).startsWith("trade 2024-Q2 2024-08-20 AHEAD", "trade 2024-Q3 2024-11-14 AHEAD");
        expect("trade", "Q", null, "2024-Q2=2024-08-20");
        assertThat(expected(JUNE_3)).as("the newer rule stands alone").containsExactly("trade 2024-Q2 2024-08-20 AHEAD");
    }

    @Test
    void a_rule_can_be_taken_back() {
        expect("trade", "Q", 45, "");
        calendar.forget(calendar.rules(STAFF).getFirst(), STAFF);
        assertThat(expected(JUNE_3)).isEmpty();
    }

    @Test
    void only_those_who_record_say_what_is_expected() {
        Viewer manager = new Viewer(Optional.of(9L), "clara", Set.of(Role.MANAGER));
        assertThatThrownBy(() -> calendar.expect(new ReleaseRule("trade", Frequency.QUARTERLY, Optional.of(45), Map.of()), manager))
                .isInstanceOf(Denied.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trade   | M | 45   | ''                      | not-accepted-frequency
            nothing | Q | 45   | ''                      | indicator
            trade   | Q |      | ''                      | release-rule
            trade   | Q | 1001 | ''                      | days-after
            trade   | Q |      | 2024-05=2024-06-10      | release-period
            trade   | Q |      | 2024-Q2                 | announced
            trade   | Q |      | 2024-Q2=soon            | day
            trade   | Q |      | 2024-Q9=2024-08-20      | period
            """)
    void what_is_no_rule_is_refused_by_name(String indicator, String frequency, Integer days, String announced, String code) {
        assertThatThrownBy(() -> expect(indicator, frequency, days, announced)).isInstanceOfSatisfying(Unreadable.class, e ->
                assertThat(e.code()).isEqualTo(code));
        assertThat(calendar.rules(STAFF)).isEmpty();
    }
}
