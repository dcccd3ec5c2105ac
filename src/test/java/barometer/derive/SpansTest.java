package barometer.derive;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.Arbitrary;
import barometer.Samples;
import barometer.domain.Derivation;
import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Recorded;
import barometer.domain.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spans that tile derive each other: years, halves, quarters, months and totals since the year began. */
class SpansTest {

    private static final Indicator FLOW = Samples.indicator("flow", "trade", "Flow", "", "USD", Multiplier.BILLIONS, Indicator.Aggregation.SUM,
            Optional.empty(), Frequency.ANNUAL, Frequency.HALF_YEARLY, Frequency.QUARTERLY, Frequency.MONTHLY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # frequency | what is stated | what the series has
            A | 2023-Q1 11.6, 2023-Q2 12.1, 2023-Q3 12.3, 2023-Q4 12.7 | 2023 derived 48.7 [48.5 … 48.9]
            A | 2023-S1 23.7, 2023-Q3 12.3, 2023-10 4.0, 2023-11 4.1, 2023-12 4.6 | 2023 derived 48.7 [48.4 … 49.0]
            A | 2023-01..2023-09 36.0, 2023-Q4 12.7 | 2023 derived 48.7 [48.6 … 48.8]
            A | 2023-Q1 ~11.6, 2023-Q2 12.1, 2023-Q3 12.3, 2023-Q4 12.7 | 2023 derived ~48.7 none
            A | 2023-Q1 >11.6, 2023-Q2 12.1, 2023-Q3 12.3, 2023-Q4 12.7 | 2023 derived >48.5 [48.5 …]
            A | 2023-Q1 11.6, 2023-Q2 12.1, 2023-Q4 12.7 |
            Q | 2023 48.7, 2023-01..2023-09 36.0 | 2023-Q4 derived 12.7 [12.6 … 12.8]
            Q | 2023-S1 23.7, 2023-Q1 11.6 | 2023-Q1 stated 11.6 [11.55 … 11.65]; 2023-Q2 derived 12.1 [12.0 … 12.2]
            Q | 2024-01..2024-02 8.0, 2024-03 4.1 | 2024-Q1 derived 12.1 [12.0 … 12.2]
            Q | 2024-01..2024-11 50.0, 2024-12 4.2, 2024-01..2024-09 40.0 | 2024-Q4 derived 14.2 [14.0 … 14.4]
            Q | 2023 48.7, 2024-01..2024-09 36.0 |
            M | 2024-01..2024-02 8.0, 2024-Q1 12.1, 2024-01 3.9 | 2024-01 stated 3.9 [3.85 … 3.95]; 2024-02 derived 4.1 [4.0 … 4.2]; 2024-03 derived 4.1 [4.0 … 4.2]
            S | 2023 48.7, 2023-Q1 11.6, 2023-Q2 12.1 | 2023-S1 derived 23.7 [23.6 … 23.8]; 2023-S2 derived 25.0 [24.8 … 25.2]
            """)
    void aSpanIsTheSumOfThoseThatTileItOrALongerOneLessTheRest(String frequency, String stated, String expected) {
        assertThat(String.join("; ", Shown.all(levels(Frequency.parse(frequency), stated)))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void theRuleNamesThePartsAndWhichOfThemIsTakenAway() {
        Derivation sum = ((Observation.Derived) levels(Frequency.ANNUAL, "2023-S1 23.7, 2023-S2 25.0").getFirst()).derivation();
        assertThat(sum.rule()).isEqualTo(Derivation.Rule.SPAN_SUM);
        assertThat(sum.expression()).isEqualTo("23.7 + 25.0");
        Derivation rest = ((Observation.Derived) levels(Frequency.QUARTERLY, "2023-S1 23.7, 2023-01..2023-09 36.0").getFirst()).derivation();
        assertThat(rest.rule()).isEqualTo(Derivation.Rule.SPAN_DIFFERENCE);
        assertThat(rest.expression()).isEqualTo("36.0 - 23.7");
        assertThat(rest.inputs()).extracting(i -> i.period().toString()).containsExactly("2023-01..2023-09", "2023-S1");
        assertThat(rest.inputs()).allMatch(Derivation.Input::stated);
    }

    @Test
    void whatClaimsSomethingGoesBeforeWhatIsOnlyAbout() {
        // Two halves would be shorter, but one is "about"; the four quarters say it exactly.
        assertThat(Shown.all(levels(Frequency.ANNUAL, "2023-S1 ~23, 2023-S2 25.0, 2023-Q1 11.6, 2023-Q2 12.1, 2023-Q3 12.3, 2023-Q4 12.7")))
                .containsExactly("2023 derived 48.7 [48.5 … 48.9]");
    }

    @Test
    void whatFollowsFromStatedSpansGoesBeforeWhatAChangeImplies() {
        List<Statement> said = new ArrayList<>(statements("2023 48.7, 2022-S1 22.0, 2022-S2 23.9"));
        said.add(Samples.change(FLOW, "2023", "+6.3%", "2022"));
        assertThat(Shown.all(Observations.levels(FLOW, Frequency.ANNUAL, Samples.history(said).standing(), Samples::kind)))
                .containsExactly("2022 derived 45.9 [45.8 … 46.0]", "2023 stated 48.7 [48.65 … 48.75]");
    }

    @Test
    void whatWasWithdrawnIsNotPutTogetherAgain() {
        List<Recorded> entries = new ArrayList<>(Samples.history(statements("2023 48.7, 2023-S1 23.7, 2023-S2 25.0")).entries());
        entries.add(Samples.recorded(2, 1, new Entry.Withdrawn(new EntryRef(1, 1), new Document(Samples.PRESS.code(), "Correction", "", Optional.empty()), "wrong")));
        assertThat(Shown.all(Observations.levels(FLOW, Frequency.ANNUAL, new barometer.domain.History(entries).standing(), Samples::kind)))
                .containsExactly("2023 withdrawn");
    }

    @Test
    void onlyWhatAddsUpOverTimeIsPutTogetherFromSpans() {
        Indicator index = Samples.indicator("flow", "trade", "Index", "", "INDEX", Multiplier.UNITS, Indicator.Aggregation.AVERAGE, Optional.empty(),
                Frequency.ANNUAL, Frequency.QUARTERLY);
        assertThat(Observations.levels(index, Frequency.ANNUAL,
                Samples.history(statements("2023-Q1 1.0, 2023-Q2 1.0, 2023-Q3 1.0, 2023-Q4 1.0")).standing(), Samples::kind)).isEmpty();
    }

    @Test
    void whateverSpansAreStatedTheTrueValueLiesWithinWhatFollows() {
        Arbitrary.always(400, any -> {
            BigDecimal[] months = new BigDecimal[12];
            Arrays.setAll(months, i -> new BigDecimal(any.between(1, 200)).movePointLeft(1).add(new BigDecimal(any.between(0, 999)).movePointLeft(5)));
            List<String> stated = new ArrayList<>();
            for (int i = any.between(1, 9); i > 0; i--) {
                int month = any.between(1, 12);
                int length = any.between(1, 13 - month);
                BigDecimal total = sum(months, month, length).setScale(1, java.math.RoundingMode.HALF_UP);
                stated.add(new Period.Months(2023, month, length) + " " + total.toPlainString());
            }
            for (Frequency frequency : FLOW.frequencies()) {
                for (Observation o : levels(frequency, String.join(", ", stated))) {
                    Period.Months period = (Period.Months) o.period();
                    BigDecimal truth = sum(months, period.month(), period.length());
                    assertThat(truth).as(stated + " " + o).isBetween(o.claims().lower().orElseThrow(), o.claims().upper().orElseThrow());
                }
            }
        });
    }

    private static BigDecimal sum(BigDecimal[] months, int month, int length) {
        return Arrays.stream(months, month - 1, month - 1 + length).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Observation> levels(Frequency frequency, String stated) {
        return Observations.levels(FLOW, frequency, Samples.history(statements(stated)).standing(), Samples::kind);
    }

    private static List<Statement> statements(String stated) {
        return Arrays.stream(stated.split(", ")).map(s -> Samples.level(FLOW, s.split(" ")[0], s.split(" ")[1])).toList();
    }
}
