package barometer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.Arbitrary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # text             | first      | last       | frequency | a year before    | before     | after
            2023               | 2023-01-01 | 2023-12-31 | A         | 2022             | 2022       | 2024
            2024-S1            | 2024-01-01 | 2024-06-30 | S         | 2023-S1          | 2023-S2    | 2024-S2
            2024-Q1            | 2024-01-01 | 2024-03-31 | Q         | 2023-Q1          | 2023-Q4    | 2024-Q2
            2024-02            | 2024-02-01 | 2024-02-29 | M         | 2023-02          | 2024-01    | 2024-03
            2024-01..2024-09   | 2024-01-01 | 2024-09-30 | -         | 2023-01..2023-09 | -          | -
            2024-02..2024-04   | 2024-02-01 | 2024-04-30 | -         | 2023-02..2023-04 | -          | -
            2024-W21           | 2024-05-20 | 2024-05-26 | W         | 2023-W21         | 2024-W20   | 2024-W22
            2020-W53           | 2020-12-28 | 2021-01-03 | W         | -                | 2020-W52   | 2021-W01
            2021-W01           | 2021-01-04 | 2021-01-10 | W         | 2020-W01         | 2020-W53   | 2021-W02
            2024-05-24         | 2024-05-24 | 2024-05-24 | D         | 2023-05-24       | 2024-05-23 | 2024-05-25
            2024-02-29         | 2024-02-29 | 2024-02-29 | D         | -                | 2024-02-28 | 2024-03-01
            0001               | 0001-01-01 | 0001-12-31 | A         | -                | -          | 0002
            0001-01-01         | 0001-01-01 | 0001-01-01 | D         | -                | -          | 0001-01-02
            9999-Q4            | 9999-10-01 | 9999-12-31 | Q         | 9998-Q4          | 9999-Q3    | -
            """)
    void aPeriodIsItsOwnText(String text, LocalDate first, LocalDate last, String frequency, String yearBefore, String previous,
                             String next) {
        Period period = Period.parse(text);
        assertThat(period).hasToString(text);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.frequency().map(Frequency::code)).isEqualTo(Optional.ofNullable(frequency));
        assertThat(period.yearBefore().map(Period::toString)).isEqualTo(Optional.ofNullable(yearBefore));
        assertThat(period.previous().map(Period::toString)).isEqualTo(Optional.ofNullable(previous));
        assertThat(period.next().map(Period::toString)).isEqualTo(Optional.ofNullable(next));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-01..2024-06 | 2024-S1
            2024-07..2024-09 | 2024-Q3
            2024-01..2024-12 | 2024
            2024-05..2024-05 | 2024-05
            2024-A1          | 2024
            2024-M05         | 2024-05
            2024-W1          | 2024-W01
            """)
    void anotherSpellingIsTheSamePeriod(String written, String canonical) {
        assertThat(Period.parse(written)).isEqualTo(Period.parse(canonical)).hasToString(canonical);
        assertThat(Period.parse(" " + written + " ")).isEqualTo(Period.parse(canonical));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023/24", "2023/2024", "2023 / 24", "FY2024", "fy 2023"})
    void fiscalYearsAreRefusedByName(String text) {
        assertRefused(text, "fiscal-year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2024-", "2024-Q0", "2024-Q5", "2024-S3", "2024-A2", "2024-13", "2024-00", "2024-W00", "2021-W53",
        "2023-02-29", "2024-06-31", "2024-09..2024-01", "2023-11..2024-01", "2024-q1", "0000", "12024", "2024Q1", "2024-Q1x", "-2024"})
    void anythingElseIsRefused(String text) {
        assertRefused(text, "period");
    }

    private static void assertRefused(String text, String code) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOfSatisfying(Unreadable.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.text()).isEqualTo(text);
                });
    }

    @Test
    void everyPeriodReadsItsOwnTextBack() {
        Arbitrary.always(2_000, any -> {
            Period period = any.period();
            assertThat(Period.parse(period.toString())).isEqualTo(period);
        });
    }

    @Test
    void everyRunOfMonthsOfAYearReadsItsOwnTextBack() {
        for (int month = 1; month <= 12; month++) {
            for (int length = 1; month + length <= 13; length++) {
                Period run = new Period.Months(2024, month, length);
                assertThat(Period.parse(run.toString())).isEqualTo(run);
            }
        }
    }

    @Test
    void periodsAreOrderedByEndThenTheShorterFirst() {
        List<String> ordered = List.of("2023-11", "2023-12-31", "2023-W52", "2023-12", "2023-Q4", "2023-07..2023-12", "2023", "2024-01-01");
        List<Period> shuffled = new ArrayList<>(ordered.stream().map(Period::parse).toList());
        java.util.Collections.shuffle(shuffled, new java.util.Random(7));
        // July to December is the second half of the year, and says so.
        assertThat(shuffled.stream().sorted().map(Period::toString))
                .containsExactly("2023-11", "2023-12-31", "2023-W52", "2023-12", "2023-Q4", "2023-S2", "2023", "2024-01-01");
    }

    @Test
    void orderIsTotalAndAgreesWithEquality() {
        Arbitrary.always(2_000, any -> {
            Period a = any.period();
            Period b = any.period();
            Period c = any.period();
            assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
            if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
                assertThat(a.compareTo(c)).isNotPositive();
            }
        });
    }

    @Test
    void neighboursTouchAndLeadBack() {
        Arbitrary.always(2_000, any -> {
            Period period = any.period();
            period.next().ifPresent(next -> {
                assertThat(next.first()).isEqualTo(period.last().plusDays(1));
                assertThat(next.previous()).contains(period);
                assertThat(next).isGreaterThan(period);
            });
        });
    }

    @Test
    void aYearBeforeKeepsWhatThePeriodIs() {
        Arbitrary.always(2_000, any -> any.period().yearBefore().ifPresent(before ->
                assertThat(before.frequency()).isEqualTo(Period.parse(before.toString()).frequency())));
    }

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void thePeriodOfADayContainsIt(Frequency frequency) {
        for (LocalDate day = LocalDate.of(2019, 12, 20); day.isBefore(LocalDate.of(2021, 1, 15)); day = day.plusDays(1)) {
            Period period = frequency.periodOf(day);
            assertThat(period.contains(new Period.Day(day))).isTrue();
            assertThat(period.frequency()).contains(frequency);
        }
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-Q1, true", "2024, 2024-12-31, true", "2024-Q1, 2024, false", "2024-Q1, 2024-Q1, true",
        "2024-Q1, 2024-04-01, false", "2024, 2024-W01, true", "2024, 2020-W53, false", "2020, 2020-W53, false"})
    void aPeriodContainsEveryPeriodWhoseDaysItHas(String period, String other, boolean contains) {
        assertThat(Period.parse(period).contains(Period.parse(other))).isEqualTo(contains);
    }

    @Test
    void betweenTwoPeriodsLieAllOfTheSameFrequency() {
        assertThat(Period.between(Period.parse("2023-Q3"), Period.parse("2024-Q2"))).extracting(Period::toString)
                .containsExactly("2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2");
        assertThat(Period.between(Period.parse("2024"), Period.parse("2023"))).isEmpty();
        assertThat(Period.between(Period.parse("9998"), Period.parse("9999"))).hasSize(2);
    }
}
