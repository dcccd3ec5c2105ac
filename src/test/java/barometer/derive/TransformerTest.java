package barometer.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.Samples;
import barometer.domain.Derivation;
import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Recorded;
import barometer.domain.Statement;
import barometer.domain.Transformation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes on the year before: stated ones first, computed ones by what the levels claim. */
class TransformerTest {

    private static final Indicator TRADE = Samples.TRADE;
    private static final Indicator SHARE = Samples.indicator("share", "trade", "A share", "Share", "PERCENT", Multiplier.UNITS,
            Indicator.Aggregation.NONE, Optional.empty(), Frequency.ANNUAL);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 2022  | 2023   | change in percent        | difference
            45.8    | 48.7   | 6 [6 … 7]                | 2.9 [2.8 … 3.0]
            11.59   | 12.08  | 4.2 [4.1 … 4.4]          | 0.49 [0.48 … 0.50]
            12.08   | 11.59  | -4.06 [-4.14 … -3.97]    | -0.49 [-0.50 … -0.48]
            48.7    | 48.7   | 0 [-1 … 1]               | 0.0 [-0.1 … 0.1]
            ~45.8   | 48.7   | ~6 none                  | ~2.9 none
            45.8    | ~48.7  | ~6 none                  | ~2.9 none
            50      | 60     | ~20 none                 | ~10 none
            45.8    | >48.7  | >6 [6 …]                 | >2.8 [2.8 …]
            45.8    | >=48.7 | >=6 [6 …]                | >=2.8 [2.8 …]
            >45.8   | 48.7   | <7 [… 7]                 | <3.0 [… 3.0]
            45.8    | <48.7  | <7 [… 7]                 | <3.0 [… 3.0]
            >45.8   | >48.7  | open-inputs              | open-inputs
            ~45.8   | >48.7  | open-inputs              | open-inputs
            >45.8   | <48.7  | <7 [… 7]                 | <2.9 [… 2.9]
            8.1..8.3 | 9.0   | 7..12 [7 … 12]           | 0.6..1.0 [0.6 … 1.0]
            45.8    | 48700 mn | ~6 none                | ~2.9 none
            0.0     | 48.7   | base-not-positive        | 48.7 [48.6 … 48.8]
            -1.0    | 2.0    | base-not-positive        | 3.0 [2.9 … 3.1]
            2.0     | -1.0   | -150 [-154 … -146]       | -3.0 [-3.1 … -2.9]
            """)
    void aChangeIsComputedFromTwoStatedLevels(String before, String now, String percent, String difference) {
        List<Statement> said = List.of(Samples.level(TRADE, "2022", before), Samples.level(TRADE, "2023", now));
        assertThat(shown(TRADE, Transformation.YOY, said)).containsExactly("2023 " + (percent.contains("-inputs") || percent.contains("base")
                ? percent : "derived " + percent));
        assertThat(shown(TRADE, Transformation.DIFF_YOY, said)).containsExactly("2023 " + (difference.contains("-inputs")
                ? difference : "derived " + difference));
    }

    @Test
    void theRuleAndItsInputsAreNamed() {
        List<Statement> said = List.of(Samples.level(TRADE, "2022", "45.8"), Samples.level(TRADE, "2023", "~48.7"));
        Derivation rate = ((Observation.Derived) transformed(TRADE, Transformation.YOY, said).getFirst()).derivation();
        assertThat(rate.rule()).isEqualTo(Derivation.Rule.CHANGE_PERCENT);
        assertThat(rate.expression()).isEqualTo("(48.7 / 45.8 - 1) * 100");
        assertThat(rate.exact()).isEqualTo("6.331877729");
        assertThat(rate.inputs()).extracting(Derivation.Input::text).containsExactly("~48.7", "45.8");
        Derivation difference = ((Observation.Derived) transformed(TRADE, Transformation.DIFF_YOY, said).getFirst()).derivation();
        assertThat(difference.rule()).isEqualTo(Derivation.Rule.CHANGE_DIFFERENCE);
        assertThat(difference.expression()).isEqualTo("48.7 - 45.8");
    }

    @Test
    void aStatedChangeIsPreferredToAComputedOne() {
        List<Statement> said = List.of(Samples.level(TRADE, "2022", "45.8"), Samples.level(TRADE, "2023", "48.7"),
                Samples.change(TRADE, "2023", "+6.3%", "2022"));
        assertThat(shown(TRADE, Transformation.YOY, said)).containsExactly("2023 stated 6.3 [6.25 … 6.35]");
        assertThat(shown(TRADE, Transformation.DIFF_YOY, said)).containsExactly("2023 derived 2.9 [2.8 … 3.0]");
    }

    @Test
    void aStatedChangeNeedsNoLevel() {
        assertThat(shown(TRADE, Transformation.YOY, List.of(Samples.change(TRADE, "2023", "~-4%", "2022"))))
                .containsExactly("2023 stated ~-4 none");
        assertThat(shown(TRADE, Transformation.DIFF_YOY, List.of(Samples.change(TRADE, "2023", "+2.9", "2022"))))
                .containsExactly("2023 stated 2.9 [2.85 … 2.95]");
    }

    @Test
    void aStatedChangeOnAnotherPeriodIsNoChangeOnTheYearBefore() {
        assertThat(shown(TRADE, Transformation.YOY, List.of(Samples.level(TRADE, "2023", "48.7"), Samples.change(TRADE, "2023", "+6.3%", "2021"))))
                .isEmpty();
    }

    @Test
    void theBestSourceSpeaksAndTheOthersStandBeside() {
        Observation.Stated o = (Observation.Stated) transformed(TRADE, Transformation.YOY, List.of(
                Samples.change(TRADE, "2023", "+6.3%", "2022"),
                Samples.change(TRADE, "2023", "+6.1%", "2022", Samples.OFFICE, LocalDate.of(2024, 3, 20)))).getFirst();
        assertThat(o.figure()).hasToString("6.1");
        assertThat(o.alsoStated()).extracting(s -> s.statement().claim().toString()).containsExactly("+6.3%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x2.0  | derived 100 [90 … 110]
            >x2   | derived >100 [100 …]
            ~x2   | derived ~100 none
            <x0.5 | derived <-50 [… -50]
            """)
    void howManyTimesIsAChangeInPercentToo(String ratio, String percent) {
        assertThat(shown(TRADE, Transformation.YOY, List.of(Samples.change(TRADE, "2023", ratio, "2022")))).containsExactly("2023 " + percent);
    }

    @Test
    void sharesDifferInPercentagePointsAndNeverInPercent() {
        assertThat(Transformer.refusal(SHARE, Transformation.YOY)).contains("percent-of-percent");
        assertThat(Transformer.refusal(SHARE, Transformation.DIFF_YOY)).isEmpty();
        assertThat(Transformer.refusal(TRADE, Transformation.YOY)).isEmpty();
        assertThatThrownBy(() -> Transformer.apply(Transformation.YOY, Basis.of(SHARE, Frequency.ANNUAL, List.of()))).isInstanceOf(IllegalArgumentException.class);
        assertThat(shown(SHARE, Transformation.DIFF_YOY, List.of(Samples.level(SHARE, "2022", "55.2"), Samples.level(SHARE, "2023", "57.5"))))
                .containsExactly("2023 derived 2.3 [2.2 … 2.4]");
        assertThat(shown(SHARE, Transformation.DIFF_YOY, List.of(Samples.level(SHARE, "2023", "57.5"),
                Samples.change(SHARE, "2023", "+2.5pp", "2022")))).containsExactly("2023 stated 2.5 [2.45 … 2.55]");
    }

    @Test
    void periodsAreMatchedByTheCalendarNotByCountingRows() {
        assertThat(shown(TRADE, Transformation.YOY, List.of(Samples.level(TRADE, "2019", "40.1"), Samples.level(TRADE, "2021", "44.4"),
                Samples.level(TRADE, "2022", "45.8"), Samples.level(TRADE, "2023", "48.7"))))
                .containsExactly("2022 derived 3 [2 … 4]", "2023 derived 6 [6 … 7]");
    }

    @Test
    void noRateIsComputedFromAnImpliedBase() {
        assertThat(shown(TRADE, Transformation.DIFF_YOY, List.of(Samples.level(TRADE, "2023", "48.7"),
                Samples.change(TRADE, "2023", "+6.3%", "2022")))).containsExactly("2023 input-implied");
    }

    @Test
    void whatWasTakenBackStaysMissing() {
        History history = Samples.history(Samples.level(TRADE, "2022", "45.8"), Samples.level(TRADE, "2023", "48.7"));
        Document correction = new Document(Samples.PRESS.code(), "Correction", "", Optional.empty());
        List<Recorded> entries = new ArrayList<>(history.entries());
        entries.add(Samples.recorded(2, 1, new Entry.Withdrawn(new EntryRef(1, 2), correction, "wrong")));
        List<Observation> levels = Observations.levels(TRADE, Frequency.ANNUAL, new History(entries).standing(), Samples::kind);
        assertThat(Shown.all(Transformer.apply(Transformation.YOY, Basis.of(TRADE, Frequency.ANNUAL, levels)))).containsExactly("2023 withdrawn");
    }

    @Test
    void levelsStayWhatTheyAre() {
        List<Observation> levels = levels(TRADE, List.of(Samples.level(TRADE, "2023", "48.7")));
        assertThat(Transformer.apply(Transformation.LEVEL, Basis.of(TRADE, Frequency.ANNUAL, levels))).isEqualTo(levels);
    }

    @Test
    void aLongSeriesHasAChangeFromItsSecondYearOn() {
        List<Observation> levels = Observations.levels(Samples.OUTPUT, Frequency.QUARTERLY, Samples.quarterly().standing(), Samples::kind);
        assertThat(Transformer.apply(Transformation.YOY, Basis.of(Samples.OUTPUT, Frequency.QUARTERLY, levels))).hasSize(76).allMatch(o -> o.claims().closed());
    }

    private static List<String> shown(Indicator indicator, Transformation transformation, List<Statement> said) {
        return Shown.all(transformed(indicator, transformation, said));
    }

    private static List<Observation> transformed(Indicator indicator, Transformation transformation, List<Statement> said) {
        return Transformer.apply(transformation, Basis.of(indicator, Frequency.ANNUAL, levels(indicator, said)));
    }

    private static List<Observation> levels(Indicator indicator, List<Statement> said) {
        return Observations.levels(indicator, Frequency.ANNUAL, Samples.history(said).standing(), Samples::kind);
    }
}
