package barometer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Frequency;
import barometer.domain.Language;
import barometer.domain.Period;
import barometer.domain.Unreadable;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods as people type them. */
class PeriodReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023                     | 2023
            2023 г.                  | 2023
            2023 год                 | 2023
            Q1 2024                  | 2024-Q1
            q1 2024                  | 2024-Q1
            2024 Q1                  | 2024-Q1
            2024-Q1                  | 2024-Q1
            1 кв. 2024               | 2024-Q1
            I кв. 2024               | 2024-Q1
            I квартал 2024 г.        | 2024-Q1
            IV квартал 2024 года     | 2024-Q4
            ІІ кв. 2024              | 2024-Q2
            2-й квартал 2024         | 2024-Q2
            1st quarter of 2024      | 2024-Q1
            H1 2024                  | 2024-S1
            I полугодие 2024         | 2024-S1
            II паўгоддзе 2024        | 2024-S2
            2024-S2                  | 2024-S2
            May 2024                 | 2024-05
            Sept 2024                | 2024-09
            September 2024           | 2024-09
            май 2024                 | 2024-05
            в мае 2024 г.            | 2024-05
            лютага 2024              | 2024-02
            05.2024                  | 2024-05
            05/2024                  | 2024-05
            2024-05                  | 2024-05
            Jan–Sep 2024             | 2024-01..2024-09
            янв.–сент. 2024          | 2024-01..2024-09
            январь-сентябрь 2024     | 2024-01..2024-09
            студз.–верас. 2024       | 2024-01..2024-09
            Jan-Jun 2024             | 2024-S1
            24.05.2024               | 2024-05-24
            24 May 2024              | 2024-05-24
            May 24, 2024             | 2024-05-24
            24 мая 2024 г.           | 2024-05-24
            2 лістапада 2024         | 2024-11-02
            week 21, 2024            | 2024-W21
            W21 2024                 | 2024-W21
            21-я неделя 2024         | 2024-W21
            2024-W21                 | 2024-W21
            """)
    void whatPeopleTypeIsRead(String typed, String period) {
        assertThat(PeriodReader.read(typed)).hasToString(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023/24        | fiscal-year
            FY 2024        | fiscal-year
            Q5 2024        | period
            32.05.2024     | period
            30 Feb 2024    | period
            Marked 2024    | period
            Sep–Jan 2024   | period
            24             | period
            week 54, 2024  | period
            05/06/2024     | period
            nothing        | period
            """)
    void whatIsNoPeriodIsRefused(String typed, String code) {
        assertThatThrownBy(() -> PeriodReader.read(typed)).isInstanceOfSatisfying(Unreadable.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.text()).isEqualTo(typed);
        });
    }

    static Stream<Period> periods() {
        Random random = new Random(20240524);
        return IntStream.range(0, 300).mapToObj(i -> {
            LocalDate day = LocalDate.of(1900 + random.nextInt(200), 1 + random.nextInt(12), 1 + random.nextInt(28));
            int month = 1 + random.nextInt(11);
            return i % 7 == 6 ? new Period.Months(day.getYear(), month, 2 + random.nextInt(12 - month))
                    : Frequency.values()[i % 6 % Frequency.values().length].periodOf(day);
        });
    }

    @Test
    void everyPeriodIsReadBackFromItsTextAndFromItsWordsInEveryLanguage() {
        periods().forEach(period -> {
            assertThat(PeriodReader.read(period.toString())).isEqualTo(period);
            for (Language language : Language.values()) {
                String alone = Words.of(language).period(period);
                String in = Words.of(language).inPeriod(period);
                assertThat(PeriodReader.read(alone)).as(alone).isEqualTo(period);
                assertThat(PeriodReader.read(in)).as(in).isEqualTo(period);
            }
        });
    }
}
