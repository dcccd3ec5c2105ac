package barometer.derive;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.Samples;
import barometer.domain.Derivation;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Transformation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from the article's ten claims, and what does not. */
class ArticleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trade        | ANNUAL | 2022       | ~45.8 | none            | 48.7 / 1.063  | 45.81373471 | ~48.7 +6.3%
            trade        | QUARTERLY | 2023-Q1    | 11.59 | 11.58 … 11.61   | 12.08 / 1.042 | 11.59309021 | 12.08 +4.2%
            """)
    void anEarlierLevelIsImpliedByStatedGrowth(String code, Frequency frequency, String period, String figure, String bounds,
                                               String expression, String exact, String inputs) {
        Observation.Derived derived = (Observation.Derived) at(levels(code, frequency), period);
        assertThat(derived.figure()).hasToString(figure);
        assertThat(Shown.bounds(derived)).isEqualTo(bounds);
        assertThat(derived.derivation().rule()).isEqualTo(Derivation.Rule.IMPLIED_BASE);
        assertThat(derived.derivation().expression()).isEqualTo(expression);
        assertThat(derived.derivation().exact()).isEqualTo(exact);
        assertThat(derived.derivation().inputs()).allMatch(Derivation.Input::stated)
                .extracting(Derivation.Input::text).containsExactly(inputs.split(" "));
    }

    @Test
    void nothingBoundsTheRailTransitOf2022() {
        List<Observation> levels = levels("rail-transit", Frequency.ANNUAL);
        assertThat(levels).extracting(o -> o.period().toString()).containsExactly("2022", "2023");
        assertThat(levels.getFirst()).isInstanceOfSatisfying(Observation.Missing.class, m -> {
            assertThat(m.reason()).isEqualTo(Observation.Reason.BASE_NOT_BOUNDED);
            assertThat(m.about()).hasValueSatisfying(s -> assertThat(s.statement().claim()).hasToString(">x2"));
        });
        assertThat(Shown.of(levels.getLast())).isEqualTo("2023 stated >14 [14 …]");
    }

    @Test
    void whatIsStatedStandsAsItWasStatedWithItsExactBounds() {
        assertThat(Shown.all(levels("trade", Frequency.ANNUAL))).containsExactly("2022 derived ~45.8 none", "2023 stated ~48.7 none");
        assertThat(Shown.of(at(levels("trade", Frequency.QUARTERLY), "2024-Q1"))).isEqualTo("2024-Q1 stated 12.08 [12.075 … 12.085]");
        assertThat(Shown.all(levels("currency-share", Frequency.DAILY))).containsExactly("2024-05-24 stated >90 [90 …]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            investment-total | 2.83 | 2.82 … 2.85 | 1.63 / 57.5% | 2.834782609 | 1.63 57.5
            trade-total      | ~20  | none        | 12.08 / 60%  | 20.13333333 | 12.08 ~60
            """)
    void totalsFollowFromAPartAndItsShare(String code, String figure, String bounds, String expression, String exact, String inputs) {
        Observation.Derived total = (Observation.Derived) calculated(code, "2024-Q1").orElseThrow();
        assertThat(total.figure()).hasToString(figure);
        assertThat(Shown.bounds(total)).isEqualTo(bounds);
        assertThat(total.derivation().rule()).isEqualTo(Derivation.Rule.FORMULA);
        assertThat(total.derivation().expression()).isEqualTo(expression);
        assertThat(total.derivation().exact()).isEqualTo(exact);
        assertThat(total.derivation().inputs()).extracting(Derivation.Input::text).containsExactly(inputs.split(" "));
    }

    @Test
    void noTotalIsMadeOfAnImpliedLevel() {
        assertThat(calculated("trade-total", "2023-Q1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trade        | ANNUAL | 2023 stated 6.3 [6.25 … 6.35]
            trade        | QUARTERLY | 2024-Q1 stated 4.2 [4.15 … 4.25]
            rail-transit | ANNUAL | 2023 derived >100 [100 …]
            """)
    void growthIsTheStatedChange(String code, Frequency frequency, String shown) {
        assertThat(Shown.all(Transformer.apply(Transformation.YOY, Basis.of(Samples.INDICATORS.get(code), frequency, levels(code, frequency)))))
                .containsExactly(shown);
    }

    private static List<Observation> levels(String code, Frequency frequency) {
        return Observations.levels(Samples.INDICATORS.get(code), frequency, Samples.articleStanding(code), Samples::kind);
    }

    private static Optional<Observation> calculated(String code, String period) {
        Indicator target = Samples.INDICATORS.get(code);
        return Formula.parse(target.formula().orElseThrow()).evaluate(target, Period.parse(period), Samples.INDICATORS,
                (input, at) -> levels(input, Frequency.QUARTERLY).stream().filter(o -> o.period().equals(at)).findFirst());
    }

    private static Observation at(List<Observation> levels, String period) {
        return levels.stream().filter(o -> o.period().equals(Period.parse(period))).findFirst().orElseThrow();
    }
}
