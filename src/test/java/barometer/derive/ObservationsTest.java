package barometer.derive;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.Arbitrary;
import barometer.Samples;
import barometer.domain.Bounds;
import barometer.domain.Change;
import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Figure;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Qualifier;
import barometer.domain.Recorded;
import barometer.domain.Source;
import barometer.domain.Statement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the standing statements of an indicator amount to. */
class ObservationsTest {

    private static final Indicator TRADE = Samples.TRADE;
    private static final Indicator SHARE = Samples.indicator("share", "trade", "A share", "Share", "PERCENT", Multiplier.UNITS,
            Indicator.Aggregation.NONE, Optional.empty(), Frequency.ANNUAL);
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 20);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 28);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # level 2023 | on 2022    | what follows for 2022
            48.7         | +6.3%      | derived 45.8 [45.7 … 45.9]
            ~48.7        | +6.3%      | derived ~45.8 none
            48.7         | ~+6.3%     | derived ~45.8 none
            60           | +6.3%      | derived ~60 none
            48.7         | +10%       | derived ~44 none
            48.7         | -4%        | derived 51 [50 … 52]
            48.7         | -0.5%      | derived 48.9 [48.8 … 49.1]
            48.70        | +6.3%      | derived 45.81 [45.78 … 45.84]
            48.7         | +2.9       | derived 45.8 [45.7 … 45.9]
            48.7         | -2.9       | derived 51.6 [51.5 … 51.7]
            48.7         | +2900 mn   | derived ~45.8 none
            48.7         | +2.90      | derived 45.8 [45.7 … 45.9]
            48.7         | x2         | derived 20 [10 … 40]
            48.7         | x2.0       | derived 24 [23 … 25]
            8.1..8.3     | +5.0%      | derived 7.7..8.0 [7.7 … 8.0]
            8.4          | +3..+5%    | derived 7.9..8.3 [7.9 … 8.3]
            # one end open
            >14          | +5%        | derived >13 [13 …]
            >=14         | +5%        | derived >=13 [13 …]
            >14          | x2.1       | derived >6.5 [6.5 …]
            <7           | x2.0       | derived <4 [… 4]
            <=7          | x2.0       | derived <=4 [… 4]
            14           | >x2        | derived <8 [… 8]
            14           | >=x2       | derived <=8 [… 8]
            14           | <x2        | derived >6 [6 …]
            14           | <+5%       | derived >12 [12 …]
            >14          | +2         | derived >11 [11 …]
            14           | >+2        | derived <13 [… 13]
            # one end each way: only the bounded side is claimed
            >14          | <x2        | derived >7 [7 …]
            <14          | >x2        | derived <7 [… 7]
            # open the same way, or open and about: nothing bounds it
            >14          | >x2        | base-not-bounded
            <14          | <x2        | base-not-bounded
            >14          | >+2        | base-not-bounded
            >14          | ~+5%       | base-not-bounded
            ~14          | >x2        | base-not-bounded
            <~14         | x2.0       | derived ~7.0 none
            # signs: a rate on nothing, or on less than nothing
            0.0          | +5.0%      | base-not-bounded
            -4.2         | +5.0%      | base-not-bounded
            4.2          | -100.0%    | base-not-bounded
            4.2          | -120.0%    | base-not-bounded
            4.2          | x0         | base-not-bounded
            -4.2         | +1.1       | derived -5.3 [-5.4 … -5.2]
            """)
    void aLevelAndAChangeImplyTheBase(String level, String change, String follows) {
        assertThat(Shown.all(levels(TRADE, Samples.level(TRADE, "2023", level), Samples.change(TRADE, "2023", change, "2022"))).getFirst())
                .isEqualTo("2022 " + follows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            60.0 | +1.9pp | derived 58.1 [58.0 … 58.2]
            ~60  | +1.9pp | derived ~60 none
            60.0 | +1.9%  | base-not-bounded
            60.0 | x2.0   | base-not-bounded
            """)
    void aShareFollowsFromPercentagePointsAlone(String level, String change, String follows) {
        assertThat(Shown.all(levels(SHARE, Samples.level(SHARE, "2023", level), Samples.change(SHARE, "2023", change, "2022"))).getFirst())
                .isEqualTo("2022 " + follows);
    }

    @Test
    void whatALevelWasRoundedToCounts() {
        Statement s = Samples.level(TRADE, "2023", "60");
        Statement rounded = new Statement(s.indicator(), s.period(), s.claim(), s.status(), s.citation(), "", true, Optional.of(BigDecimal.ONE));
        assertThat(Shown.all(levels(TRADE, rounded, Samples.change(TRADE, "2023", "+6.3%", "2022"))))
                .containsExactly("2022 derived 56 [55 … 57]", "2023 stated 60 [59.5 … 60.5]");
    }

    @Test
    void aStatedLevelTakesThePlaceOfTheImpliedOne() {
        assertThat(Shown.all(levels(TRADE, Samples.level(TRADE, "2023", "48.7"), Samples.change(TRADE, "2023", "+6.3%", "2022"),
                Samples.level(TRADE, "2022", "45.9")))).containsExactly("2022 stated 45.9 [45.85 … 45.95]", "2023 stated 48.7 [48.65 … 48.75]");
    }

    @Test
    void nothingIsImpliedFromWhatIsItselfImplied() {
        assertThat(Shown.all(levels(TRADE, Samples.level(TRADE, "2023", "48.7"), Samples.change(TRADE, "2023", "+6.3%", "2022"),
                Samples.change(TRADE, "2022", "-5.1%", "2021")))).containsExactly("2021 base-not-bounded",
                        "2022 derived 45.8 [45.7 … 45.9]", "2023 stated 48.7 [48.65 … 48.75]");
    }

    @Test
    void aChangeWithoutALevelSaysThatMuch() {
        List<Observation> levels = levels(TRADE, Samples.change(TRADE, "2023", "+6.3%", "2022"));
        assertThat(Shown.all(levels)).containsExactly("2022 base-not-bounded", "2023 only-change-stated");
        assertThat(levels.getLast().changes()).hasSize(1);
    }

    @Test
    void aBaseOfAnotherFrequencyIsNoPlaceInTheSeries() {
        assertThat(Shown.all(levels(TRADE, Samples.level(TRADE, "2023", "48.7"), Samples.change(TRADE, "2023", "+6.3%", "2022-Q4"))))
                .containsExactly("2023 stated 48.7 [48.65 … 48.75]");
    }

    @Test
    void onlyPeriodsOfTheFrequencyAreListed() {
        Collection<History.Standing> all = Samples.history(Samples.level(TRADE, "2023", "48.7"), Samples.level(TRADE, "2024-Q1", "12.08")).standing();
        assertThat(Shown.all(Observations.levels(TRADE, Frequency.QUARTERLY, all, Samples::kind)))
                .containsExactly("2024-Q1 stated 12.08 [12.075 … 12.085]");
        assertThat(Observations.levels(TRADE, Frequency.MONTHLY, all, Samples::kind)).isEmpty();
    }

    @Test
    void theHeadlineIsOfTheBestKindOfSourceThenTheLaterPublished() {
        Observation.Stated o = (Observation.Stated) levels(TRADE,
                Samples.level(TRADE, "2023", "48.1", Samples.OFFICE, MARCH), Samples.level(TRADE, "2023", "48.2", Samples.AGENCY, MAY),
                Samples.level(TRADE, "2023", "48.3", Samples.PRESS, MAY)).getFirst();
        assertThat(o.figure()).hasToString("48.1");
        assertThat(o.alsoStated()).extracting(s -> s.statement().claim().toString()).containsExactly("48.2", "48.3");
        Source other = new Source("other-paper", Samples.PRESS.name(), Source.Kind.PRESS);
        Observation.Stated later = (Observation.Stated) levels(TRADE, Samples.level(TRADE, "2023", "48.4", other, MAY),
                Samples.level(TRADE, "2023", "48.3", Samples.PRESS, MARCH)).getFirst();
        assertThat(later.figure()).hasToString("48.4");
        Observation.Stated lastRecorded = (Observation.Stated) levels(TRADE, Samples.level(TRADE, "2023", "48.4", other, MAY),
                Samples.level(TRADE, "2023", "48.3", Samples.PRESS, MAY)).getFirst();
        assertThat(lastRecorded.figure()).hasToString("48.3");
    }

    @Test
    void aChangeIsReadWithTheLevelOfItsOwnSource() {
        assertThat(Shown.all(levels(TRADE, Samples.level(TRADE, "2023", "50.0", Samples.OFFICE, MARCH), Samples.level(TRADE, "2023", "48.7"),
                Samples.change(TRADE, "2023", "+6.3%", "2022"))).getFirst()).isEqualTo("2022 derived 45.8 [45.7 … 45.9]");
        assertThat(Shown.all(levels(TRADE, Samples.level(TRADE, "2023", "50.0", Samples.OFFICE, MARCH),
                Samples.change(TRADE, "2023", "+6.3%", "2022"))).getFirst()).isEqualTo("2022 derived 47.0 [46.9 … 47.2]");
    }

    @Test
    void theChangeOnTheYearBeforeComesFirst() {
        Observation o = levels(TRADE, Samples.level(TRADE, "2023", "48.7"), Samples.change(TRADE, "2023", "+9.9%", "2020"),
                Samples.change(TRADE, "2023", "+6.3%", "2022")).getLast();
        assertThat(o.changes()).extracting(s -> s.statement().claim().toString()).containsExactly("+6.3%", "+9.9%");
    }

    @Test
    void whatTheSourceTookBackIsMissingAndImpliesNothing() {
        EntryRef level = new EntryRef(1, 1);
        Document correction = new Document(Samples.PRESS.code(), "Correction", "", Optional.of(MAY));
        History history = Samples.history(Samples.level(TRADE, "2023", "48.7"), Samples.change(TRADE, "2023", "+6.3%", "2022"));
        List<Recorded> entries = new ArrayList<>(history.entries());
        entries.add(Samples.recorded(2, 1, new Entry.Withdrawn(level, correction, "wrong")));
        assertThat(Shown.all(Observations.levels(TRADE, Frequency.ANNUAL, new History(entries).standing(), Samples::kind)))
                .containsExactly("2022 base-not-bounded", "2023 withdrawn");
    }

    @Test
    void anotherSourceSpeaksWhereOneTookItsFigureBack() {
        Document correction = new Document(Samples.OFFICE.code(), "Correction", "", Optional.of(MAY));
        History history = Samples.history(Samples.level(TRADE, "2023", "48.1", Samples.OFFICE, MARCH), Samples.level(TRADE, "2023", "48.7"));
        List<Recorded> entries = new ArrayList<>(history.entries());
        entries.add(Samples.recorded(2, 1, new Entry.Withdrawn(new EntryRef(1, 1), correction, "wrong")));
        assertThat(Shown.all(Observations.levels(TRADE, Frequency.ANNUAL, new History(entries).standing(), Samples::kind)))
                .containsExactly("2023 stated 48.7 [48.65 … 48.75]");
    }

    /** Whatever the truth is that level and change allow, it lies in what is claimed of the base. */
    @Test
    void aClaimHoldsEveryTruthThatTheInputsAllow() {
        Arbitrary.always(3_000, any -> {
            Figure level = any.positive();
            Change change = new Change(any.positive(), Change.Kind.RATIO);
            Observation base = levels(TRADE, Samples.level(TRADE, "2023", level.toString()),
                    Samples.change(TRADE, "2023", change.toString(), "2022")).getFirst();
            if (base instanceof Observation.Derived derived) {
                boolean unclaimed = !level.bounds(Multiplier.UNITS, Optional.empty()).claimed()
                        || !change.figure().bounds(Multiplier.UNITS, Optional.empty()).claimed();
                assertThat(derived.figure().qualifier() == Qualifier.ABOUT).isEqualTo(unclaimed);
                assertThat(derived.bounds().claimed()).isEqualTo(!unclaimed);
                BigDecimal now = truth(any, level);
                BigDecimal factor = truth(any, change.figure());
                if (!unclaimed && now.signum() > 0 && factor.signum() > 0) {
                    BigDecimal truth = now.divide(factor, MathContext.DECIMAL128);
                    assertThat(derived.bounds().overlaps(Bounds.between(truth, truth)))
                            .as(level + " / " + factor + " = " + truth + " in " + derived.bounds()).isTrue();
                }
            }
        });
    }

    private static BigDecimal truth(Arbitrary any, Figure figure) {
        Bounds bounds = figure.bounds(Multiplier.UNITS, Optional.empty());
        BigDecimal value = figure.valueIn(Multiplier.UNITS);
        BigDecimal low = bounds.lower().orElse(BigDecimal.ZERO);
        BigDecimal high = bounds.upper().orElse(value.multiply(BigDecimal.valueOf(50)));
        return low.add(high.subtract(low).multiply(BigDecimal.valueOf(any.between(0, 1000), 3)));
    }

    @Test
    void aPlaceOfALongSeriesIsAStatementEach() {
        List<Observation> levels = Observations.levels(Samples.OUTPUT, Frequency.QUARTERLY, Samples.quarterly().standing(), Samples::kind);
        assertThat(levels).hasSize(80).allMatch(o -> o instanceof Observation.Stated);
        assertThat(levels).extracting(Observation::period).isSorted().startsWith(Period.parse("2004-Q1")).endsWith(Period.parse("2023-Q4"));
    }

    private static List<Observation> levels(Indicator indicator, Statement... statements) {
        return Observations.levels(indicator, Frequency.ANNUAL, Samples.history(statements).standing(), Samples::kind);
    }
}
