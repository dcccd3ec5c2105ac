package barometer.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.Samples;
import barometer.domain.Bounds;
import barometer.domain.Derivation;
import barometer.domain.Figure;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Statement;
import barometer.domain.Unreadable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A calculated indicator: how its formula reads, and what it is worth at a period. */
class FormulaTest {

    private static final Period YEAR = Period.parse("2023");
    private static final Map<String, Indicator> INPUTS = Map.of(
            "a", indicator("a", "USD", Multiplier.BILLIONS), "b", indicator("b", "USD", Multiplier.BILLIONS),
            "m", indicator("m", "USD", Multiplier.MILLIONS), "share", indicator("share", "PERCENT", Multiplier.UNITS),
            "x-y", indicator("x-y", "USD", Multiplier.BILLIONS));
    private static final Indicator TOTAL = indicator("total", "USD", Multiplier.BILLIONS);
    private static final Indicator RATE = indicator("rate", "PERCENT", Multiplier.UNITS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trade / trade-share           | trade / trade-share       | trade, trade-share
            a + b * x-y                   | a + b * x-y               | a, b, x-y
            (a + b) * x-y                 | (a + b) * x-y             | a, b, x-y
            ( a  +  b )                   | a + b                     | a, b
            a - (b - a)                   | a - (b - a)               | a, b
            (a - b) - a                   | a - b - a                 | a, b
            a / (b * 2.50)                | a / (b * 2.50)            | a, b
            ((((a))))                     | a                         | a
            100 * (1 - share)             | 100 * (1 - share)         | share
            """)
    void aFormulaReadsItsOwnTextBack(String text, String canonical, String codes) {
        Formula formula = Formula.parse(text);
        assertThat(formula).hasToString(canonical);
        assertThat(Formula.parse(canonical)).hasToString(canonical);
        assertThat(String.join(", ", formula.codes())).isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a +", "+ a", "a b", "a ++ b", "a+b", "(a", "a)", "()", "a / / b", "A / B", "1 + 2", "a ^ 2", "- a",
        "a , b", "1e5 * a", "a * .5", "торговля / 2"})
    void whatIsNoFormulaIsRefused(String text) {
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.code()).isEqualTo("formula"));
    }

    @Test
    void aFormulaIsNeitherLongNorDeepNorWide() {
        List<String> tooMuch = List.of("a + ".repeat(125) + "a", "(".repeat(21) + "a" + ")".repeat(21),
                "a + b + c + d + e + f + g + h + i + j + k");
        for (String text : tooMuch) {
            assertThatThrownBy(() -> Formula.parse(text)).isInstanceOfSatisfying(Unreadable.class,
                    e -> assertThat(e.code()).isEqualTo("formula-limits"));
        }
        assertThat(Formula.parse("(".repeat(20) + "a" + ")".repeat(20))).hasToString("a");
        assertThat(Formula.parse("a + b + c + d + e + f + g + h + i + j").codes()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # formula         | inputs                     | in billions
            a / share         | a 1.63, share 57.5         | derived 2.83 [2.82 … 2.85]
            a / share         | a 12.08, share ~60         | derived ~20 none
            a / share         | a 12.08, share 60          | derived ~20 none
            a / share         | a >1.63, share 57.5        | derived >2.83 [2.83 …]
            a / share         | a 1.63, share >90          | derived <2 [… 2]
            a / share         | a >1.63, share >90         | open-inputs
            a / share         | a >1.63, share ~60         | open-inputs
            a * share         | a 12.08, share 57.5        | derived 6.95 [6.93 … 6.96]
            a + b             | a 12.08, b 1.2             | derived 13.3 [13.2 … 13.4]
            a - b             | a 12.08, b 11.59           | derived 0.49 [0.48 … 0.50]
            a + b             | a >14, b <7                | open-inputs
            a + b             | a >14, b >=7               | derived >21 [21 …]
            a - b             | a >14, b <7                | derived >7 [7 …]
            a + b             | a 12.0, b ~7.0             | derived ~19.0 none
            a + m             | a 12.08, m 1630            | derived ~13.71 none
            a + m             | a 12.08, m 1631            | derived 13.71 [13.70 … 13.72]
            a + m             | a 12.08, m 1.63 bn         | derived 13.71 [13.70 … 13.72]
            a * 2             | a 12.08                    | derived 24.16 [24.15 … 24.17]
            a / 3             | a 12.08                    | derived 4.027 [4.025 … 4.029]
            a / b             | a 12.08, b 0.0             | division-by-zero
            a / b             | a 12.08, b 0               | division-by-zero
            a / (b - a)       | a 12.0, b 12.1             | division-by-zero
            a * (1 - share)   | a 10.0, share 57.5         | derived 4.25 [4.22 … 4.28]
            # an input that appears twice is one number: not between 0.98 and 1.02
            a / a             | a 1.63                     | derived 0.00000000100 [0.00000000100 … 0.00000000100]
            a + b - a         | a 12.08, b 1.25            | derived 1.25 [1.24 … 1.26]
            a * b / (a + b)   | a 2.00, b 3.00             | derived 1.20 [1.19 … 1.21]
            """)
    void theValueCountsTheDigitsAndBoundsOfItsInputs(String formula, String inputs, String expected) {
        assertThat(Shown.of(evaluate(TOTAL, formula, inputs).orElseThrow())).isEqualTo("2023 " + expected);
    }

    @Test
    void aShareComesOutInPercent() {
        assertThat(Shown.of(evaluate(RATE, "a / b", "a 1.63, b 2.83").orElseThrow())).isEqualTo("2023 derived 57.6 [57.3 … 57.9]");
        assertThat(Shown.of(evaluate(RATE, "m / a", "m 163, a 2.83").orElseThrow())).isEqualTo("2023 derived 5.76 [5.73 … 5.79]");
    }

    @Test
    void anInputThatIsNotStatedLeavesTheTotalMissing() {
        assertThat(Shown.of(evaluate(TOTAL, "a + b", "a 12.08").orElseThrow())).isEqualTo("2023 input-missing");
        assertThat(evaluate(TOTAL, "a + b", "m 1")).isEmpty();
    }

    @Test
    void anotherCalculatedIndicatorIsAnInputThatWasAskedFor() {
        Observation part = evaluate(TOTAL, "a / share", "a 1.63, share 57.5").orElseThrow();
        Observation whole = Formula.parse("total * 2").evaluate(TOTAL, YEAR, Map.of("total", TOTAL), code -> Optional.of(part)).orElseThrow();
        assertThat(Shown.of(whole)).isEqualTo("2023 derived 5.67 [5.64 … 5.70]");
        assertThat(((Observation.Derived) whole).derivation().inputs()).containsExactly(
                new Derivation.Input("total", YEAR, "2.83", false));
    }

    @Test
    void theExpressionShowsTheNumbersPutIn() {
        Observation.Derived d = (Observation.Derived) evaluate(TOTAL, "(a + m) / share", "a >12.08, m 1.63 bn, share 57.5").orElseThrow();
        assertThat(d.derivation().expression()).isEqualTo("(12.08 + 1.63 bn) / 57.5%");
        assertThat(d.derivation().inputs()).extracting(Derivation.Input::text).containsExactly(">12.08", "1.63 bn", "57.5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 … 3   | 4 … 6   | 0.3334 … 0.75 | 8 … 18    | -4 … -1
            2 …     | 4 … 6   | 0.3334 …      | 8 …       | -4 …
            … 3     | 4 … 6   | … 0.75        | … 18      | … -1
            2 … 3   | 4 …     | … 0.75        | 8 …       | … -1
            2 …     | 4 …     | none          | 8 …       | none
            -3 … -2 | 4 … 6   | -0.75 … -0.3333 | -18 … -8 | -9 … -6
            -2 … 3  | 4 … 6   | -0.5 … 0.75   | -12 … 18  | -8 … -1
            2 … 3   | -6 … -4 | -0.75 … -0.3333 | -18 … -8 | 6 … 9
            2 … 3   | -1 … 4  | none          | -3 … 12   | -2 … 4
            2 … 3   | 0 … 4   | 0.5 …         | 0 … 12    | -2 … 3
            """)
    void intervalsAreDividedMultipliedAndSubtracted(String a, String b, String quotient, String product, String difference) {
        assertThat(text(Interval.over(bounds(a), bounds(b)))).isEqualTo(quotient);
        assertThat(text(Interval.times(bounds(a), bounds(b)))).isEqualTo(product);
        assertThat(text(Interval.minus(bounds(a), bounds(b)))).isEqualTo(difference);
    }

    private static Bounds bounds(String text) {
        String[] ends = text.split("…", -1);
        return new Bounds(Optional.of(ends[0].strip()).filter(e -> !e.isEmpty()).map(BigDecimal::new),
                Optional.of(ends[1].strip()).filter(e -> !e.isEmpty()).map(BigDecimal::new));
    }

    private static String text(Bounds b) {
        return b.claimed() ? (b.lower().map(FormulaTest::short4).orElse("") + " … " + b.upper().map(FormulaTest::short4).orElse("")).strip() : "none";
    }

    private static String short4(BigDecimal number) {
        return number.setScale(4, java.math.RoundingMode.CEILING).stripTrailingZeros().toPlainString();
    }

    private static Optional<Observation> evaluate(Indicator target, String formula, String inputs) {
        Map<String, Observation> at = new HashMap<>();
        for (String input : inputs.split(", ")) {
            String code = input.substring(0, input.indexOf(' '));
            Statement s = Samples.level(INPUTS.get(code), "2023", Figure.parse(input.substring(input.indexOf(' ') + 1)).toString());
            List<History.Standing> standing = List.copyOf(Samples.history(s).standing());
            at.put(code, Observations.levels(INPUTS.get(code), Frequency.ANNUAL, standing, Samples::kind).getFirst());
        }
        return Formula.parse(formula).evaluate(target, YEAR, INPUTS, code -> Optional.ofNullable(at.get(code)));
    }

    private static Indicator indicator(String code, String unit, Multiplier multiplier) {
        return Samples.indicator(code, "trade", code, code, unit, multiplier, Indicator.Aggregation.NONE, Optional.empty(), Frequency.ANNUAL);
    }
}
