package barometer.derive;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.Samples;
import barometer.domain.Derivation;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lower frequency than is stated is put together by the indicator's own kind. */
class AggregationTest {

    private static Indicator indicator(Indicator.Aggregation kind, Frequency... frequencies) {
        return Samples.indicator("x", "trade", "X", "", kind == Indicator.Aggregation.SUM ? "USD" : "PERCENT", Multiplier.UNITS, kind, Optional.empty(), frequencies);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SUM     | Q | A | 2023-Q1 1.0, 2023-Q2 2.0, 2023-Q3 3.0, 2023-Q4 4.0 | 2023 derived 10.0 [9.8 … 10.2]
            AVERAGE | Q | A | 2023-Q1 1.0, 2023-Q2 2.0, 2023-Q3 3.0, 2023-Q4 4.0 | 2023 derived 2.5 [2.4 … 2.6]
            END     | Q | A | 2023-Q1 1.0, 2023-Q2 2.0, 2023-Q3 3.0, 2023-Q4 4.0 | 2023 derived 4.0 [3.95 … 4.05]
            NONE    | Q | A | 2023-Q1 1.0, 2023-Q2 2.0, 2023-Q3 3.0, 2023-Q4 4.0 |
            SUM     | Q | S | 2023-Q1 1.0, 2023-Q2 2.0, 2023-Q3 3.0 | 2023-S1 derived 3.0 [2.9 … 3.1]; 2023-S2 period-incomplete
            AVERAGE | M | Q | 2023-01 1.0, 2023-02 2.0, 2023-04 2.0 | 2023-Q1 period-incomplete; 2023-Q2 period-incomplete
            AVERAGE | M | Q | 2023-01 1.0, 2023-02 ~2, 2023-03 2.0 | 2023-Q1 derived ~2 none
            AVERAGE | M | Q | 2023-01 1.0, 2023-02 >2, 2023-03 2.0 | 2023-Q1 derived >1 [1 …]
            END     | M | Q | 2023-03 ~2 | 2023-Q1 derived ~2 none
            END     | M | Q | 2023-03 60 | 2023-Q1 derived 60 none
            END     | M | Q | 2023-01 1.0, 2023-02 2.0 | 2023-Q1 period-incomplete
            SUM     | M | Q | 2023-01 1.0, 2023-02 2.0 | 2023-Q1 period-incomplete
            """)
    void sumMeanOrEndOfPeriodAsTheIndicatorHasIt(Indicator.Aggregation kind, String from, String to, String stated, String expected) {
        assertThat(shown(indicator(kind, Frequency.parse(from)), Frequency.parse(to), stated, false)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SUM     | 2023-01 1.0, 2023-02 2.0 | 2023-Q1 derived 3.0 [2.9 … 3.1]
            AVERAGE | 2023-01 1.0, 2023-02 2.0 | 2023-Q1 derived 1.5 [1.4 … 1.6]
            END     | 2023-01 1.0, 2023-02 2.0 | 2023-Q1 derived 2.0 [1.95 … 2.05]
            """)
    void aPartOfAPeriodIsShownWhereItIsAskedForAndMarked(Indicator.Aggregation kind, String stated, String expected) {
        Indicator indicator = indicator(kind, Frequency.MONTHLY);
        assertThat(shown(indicator, Frequency.QUARTERLY, stated, true)).isEqualTo(expected);
        assertThat(((Observation.Derived) levels(indicator, Frequency.QUARTERLY, stated, true).getFirst()).derivation().rule())
                .isEqualTo(Derivation.Rule.PERIOD_PART);
    }

    @Test
    void aStatedFigureIsNeverReplacedAndNoPlaceIsMadeInAFrequencyThatIsStated() {
        Indicator indicator = indicator(Indicator.Aggregation.AVERAGE, Frequency.ANNUAL, Frequency.QUARTERLY);
        assertThat(shown(indicator, Frequency.ANNUAL, "2022 9.0, 2022-Q1 1.0, 2022-Q2 2.0, 2022-Q3 3.0, 2022-Q4 4.0, 2023-Q1 5.0", false))
                .isEqualTo("2022 stated 9.0 [8.95 … 9.05]");
        assertThat(shown(indicator, Frequency.ANNUAL, "2022 9.0, 2023-Q1 5.0", true)).isEqualTo("2022 stated 9.0 [8.95 … 9.05]; 2023 derived 5.0 [4.9 … 5.1]");
    }

    @Test
    void completeMonthsSpeakWhereQuartersAreNotComplete() {
        Indicator indicator = indicator(Indicator.Aggregation.AVERAGE, Frequency.QUARTERLY, Frequency.MONTHLY);
        String stated = "2023-Q1 5.0, 2023-01 1.0, 2023-02 1.0, 2023-03 1.0, 2023-04 1.0, 2023-05 1.0, 2023-06 1.0";
        assertThat(shown(indicator, Frequency.HALF_YEARLY, stated, false)).isEqualTo("2023-S1 derived 1.0 [0.9 … 1.1]");
        assertThat(shown(indicator, Frequency.QUARTERLY, stated, false)).isEqualTo("2023-Q1 stated 5.0 [4.95 … 5.05]; 2023-Q2 derived 1.0 [0.9 … 1.1]");
    }

    @Test
    void tenThousandDaysMakeMonthsAndYears() {
        History history = Samples.daily();
        List<Observation> days = Observations.levels(Samples.RATE, Frequency.DAILY, history.standing(), Samples::kind);
        List<Observation> years = Aggregation.levels(Samples.RATE, Frequency.ANNUAL, List.of(), f -> days, false);
        assertThat(years.getFirst()).isInstanceOf(Observation.Derived.class);
        assertThat(years.getLast()).isInstanceOfSatisfying(Observation.Missing.class, m -> assertThat(m.reason()).isEqualTo(Observation.Reason.PERIOD_INCOMPLETE));
        Observation.Derived year = (Observation.Derived) years.get(years.size() - 2);
        assertThat(year.period()).hasToString("2023");
        assertThat(year.derivation().inputs().getFirst().period()).hasToString("2023-12-31");
    }

    @Test
    void daysOnWhichNothingIsQuotedAreNoGap() {
        Indicator rate = Samples.indicator("x", "trade", "X", "", "BYN", Multiplier.UNITS, Indicator.Aggregation.AVERAGE, Optional.empty(), Frequency.DAILY);
        assertThat(shown(rate, Frequency.MONTHLY, "2024-02-01 3.0, 2024-02-05 3.0, 2024-02-12 3.0, 2024-02-23 3.6", false)).isEqualTo("2024-02 derived 3.2 [3.1 … 3.2]");
        assertThat(shown(rate, Frequency.MONTHLY, "2024-02-01 3.0, 2024-02-23 3.6", false)).isEqualTo("2024-02 period-incomplete");
        assertThat(shown(rate, Frequency.MONTHLY, "2024-02-01 3.0, 2024-02-10 3.6", false)).isEqualTo("2024-02 period-incomplete");
    }

    @Test
    void weeksTileNothing() {
        assertThat(Aggregation.reaches(indicator(Indicator.Aggregation.SUM, Frequency.WEEKLY), Frequency.MONTHLY)).isFalse();
        assertThat(Aggregation.reaches(indicator(Indicator.Aggregation.SUM, Frequency.DAILY), Frequency.WEEKLY)).isTrue();
        assertThat(Aggregation.reaches(indicator(Indicator.Aggregation.SUM, Frequency.ANNUAL), Frequency.QUARTERLY)).isFalse();
        assertThat(Aggregation.reaches(indicator(Indicator.Aggregation.NONE, Frequency.QUARTERLY), Frequency.ANNUAL)).isFalse();
    }

    private static String shown(Indicator indicator, Frequency frequency, String stated, boolean partial) {
        return String.join("; ", Shown.all(levels(indicator, frequency, stated, partial)));
    }

    private static List<Observation> levels(Indicator indicator, Frequency frequency, String stated, boolean partial) {
        List<Statement> said = Arrays.stream(stated.split(", ")).map(s -> Samples.level(indicator, s.split(" ")[0], s.split(" ")[1])).toList();
        History history = Samples.history(said);
        return Aggregation.levels(indicator, frequency, Observations.levels(indicator, frequency, history.standing(), Samples::kind),
                part -> Observations.levels(indicator, part, history.standing(), Samples::kind), partial);
    }
}
