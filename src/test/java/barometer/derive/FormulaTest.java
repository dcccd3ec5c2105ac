package barometer.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.Arbitrary;
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
import java.util.ArrayList;
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
            a / lag(a, 4) - 1             | a / lag(a, 4) - 1         | a
            max( a , b ,x-y ) * 2         | max(a, b, x-y) * 2        | a, b, x-y
            abs(a - (b + min(a, b)))      | abs(a - (b + min(a, b)))  | a, b
            (lag) + min * max(a,b)        | lag + min * max(a, b)     | lag, min, a, b
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
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOfSatisfying(Unreadable.class,
                e -> assertThat(e.code()).matches("formula(-short|-no-input)?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a b               | formula          | b
            a / / b           | formula          | / b
            a * (b + )        | formula          | )
            a + торговля * 2  | formula          | торговля * 2
            a +               | formula-short    | a +
            (a                | formula-short    | (a
            max(a             | formula-short    | max(a
            1 + 2             | formula-no-input | 1 + 2
            ln(a)             | formula-function | ln
            sum(a, b)         | formula-function | sum
            abs(a, b)         | formula-function | abs
            min(a)            | formula-function | min
            lag(a + b, 2)     | formula          | + b , 2 )
            lag((a + b), 2)   | formula-lag      | lag((a + b), 2)
            lag(lag(a, 1), 2) | formula-lag      | lag(lag(a, 1), 2)
            lag(3, 2)         | formula-lag      | lag(3, 2)
            lag(a, 0)         | formula-lag      | lag(a, 0)
            lag(a, 1.5)       | formula-lag      | lag(a, 1.5)
            lag(a, 121)       | formula-lag      | lag(a, 121)
            lag(a, b)         | formula-lag      | lag(a, b)
            lag(a)            | formula          | )
            lag(              | formula-lag      | lag(
            """)
    void theRefusalNamesThePlace(String text, String code, String place) {
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOfSatisfying(Unreadable.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.text()).isEqualTo(place);
        });
    }

    @Test
    void anyTextIsAFormulaOrIsRefused() {
        List<String> tokens = List.of("a", "b", "1", "2.5", "+", "-", "*", "/", "(", ")", ",", "lag", "abs", "min", "max", " ");
        Arbitrary.always(5_000, any -> {
            StringBuilder text = new StringBuilder();
            for (int i = any.between(1, 14); i > 0; i--) {
                text.append(tokens.get(any.between(0, tokens.size() - 1))).append(any.oneOf("", " "));
            }
            try {
                String canonical = Formula.parse(text.toString()).toString();
                assertThat(Formula.parse(canonical)).hasToString(canonical);
            } catch (Unreadable refused) {
                assertThat(refused.code()).startsWith("formula");
            }
        });
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
            min(a, b)         | a 12.08, b 11.59           | derived 11.59 [11.58 … 11.60]
            max(a, b)         | a 12.08, b 11.59           | derived 12.08 [12.07 … 12.09]
            max(a, b)         | a ~12, b 11.59             | derived ~12 none
            max(a, b)         | a >14, b 11.59             | derived >14 [14 …]
            min(a, b)         | a >14, b 20                | open-inputs
            min(a, b)         | a >14, b 20.0              | derived 14..21 [14 … 21]
            abs(a - b)        | a 11.59, b 12.08           | derived 0.49 [0.48 … 0.50]
            abs(a - b)        | a 12.08, b 12.08           | derived 0.00 [0.00 … 0.01]
            abs(a - b)        | a 11.59, b >12.08          | derived >0.48 [0.48 …]
            abs(a - b) + a    | a 12.08, b 12.08           | derived 12.08 [12.07 … 12.10]
            # an input that appears twice is one number: not between 0.98 and 1.02
            a / a             | a 1.63                     | derived 0.00000000100 [0.00000000100 … 0.00000000100]
            a + b - a         | a 12.08, b 1.25            | derived 1.25 [1.24 … 1.26]
            a * b / (a + b)   | a 2.00, b 3.00             | derived 1.20 [1.19 … 1.21]
            """)
    void theValueCountsTheDigitsAndBoundsOfItsInputs(String formula, String inputs, String expected) {
        assertThat(Shown.of(evaluate(TOTAL, formula, inputs).orElseThrow())).isEqualTo("2023 " + expected);
    }

    @Test
    void aLagLooksAtThePeriodsBefore() {
        List<Observation> levels = Observations.levels(INPUTS.get("a"), Frequency.ANNUAL, Samples.history(Samples.level(INPUTS.get("a"), "2021", "10.0"),
                Samples.level(INPUTS.get("a"), "2022", "12.0"), Samples.level(INPUTS.get("a"), "2024", "18.0")).standing(), Samples::kind);
        Formula growth = Formula.parse("a - lag(a, 1)");
        List<String> found = new ArrayList<>();
        for (String year : List.of("2020", "2021", "2022", "2023", "2024", "2025")) {
            growth.evaluate(TOTAL, Period.parse(year), INPUTS, (code, p) -> levels.stream().filter(o -> o.period().equals(p)).findFirst())
                    .ifPresent(o -> found.add(Shown.of(o)));
        }
        assertThat(found).containsExactly("2021 input-missing", "2022 derived 2.0 [1.9 … 2.1]", "2024 input-missing");
        assertThat(growth.bearsOn("a", Period.parse("2021"))).contains(Period.parse("2021"));
        assertThat(Formula.parse("lag(a, 2) + b").bearsOn("a", Period.parse("2021"))).contains(Period.parse("2023"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a + b          | USD
            a / b          | PURE_NUMB
            a / share      | USD
            max(a, m)      | USD
            lag(a, 4)      | USD
            share * 2      | PURE_NUMB
            a + share      |
            max(a, share)  |
            a * b          |
            1 / a          |
            a - abs(share) |
            """)
    void likeIsAddedToLikeAndWhatComesOutHasAUnit(String formula, String unit) {
        assertThat(Formula.parse(formula).unit(code -> INPUTS.get(code).unit()).map(Object::toString)).isEqualTo(Optional.ofNullable(unit));
    }

    @Test
    void aCalculatedWholeNumberKeepsItsDigitsOnTheNextStep() {
        // 2000 of four digits: written without its place it would look like one of a single digit.
        Indicator n = indicator("n", "USD", Multiplier.UNITS);
        Observation whole = evaluate(INPUTS.get("b"), "a * 1000 / share", "a 160.0, share 8000").orElseThrow();
        assertThat(whole.shown().orElseThrow()).hasToString("~2000");
        Observation exact = evaluate(INPUTS.get("b"), "a * 1000 / share", "a 160.0, share 8000.0").orElseThrow();
        assertThat(exact.shown().orElseThrow()).hasToString("2000");
        assertThat(((Observation.Derived) exact).derivation().place()).isZero();
        assertThat(Formula.parse("b / 3").evaluate(INPUTS.get("b"), YEAR, INPUTS, (code, at) -> Optional.of(exact)).orElseThrow()
                .shown().orElseThrow()).hasToString("666.7");
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
        Observation whole = Formula.parse("total * 2").evaluate(TOTAL, YEAR, Map.of("total", TOTAL), (code, at) -> Optional.of(part)).orElseThrow();
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
        return Formula.parse(formula).evaluate(target, YEAR, INPUTS, (code, p) -> Optional.ofNullable(at.get(code)).filter(o -> o.period().equals(p)));
    }

    private static Indicator indicator(String code, String unit, Multiplier multiplier) {
        return Samples.indicator(code, "trade", code, code, unit, multiplier, Indicator.Aggregation.NONE, Optional.empty(), Frequency.ANNUAL);
    }
}
