package barometer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.Arbitrary;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # text    | qualifier | what it claims in billions  | digits that count
            48.7      | EXACT     | 48.65 … 48.75               | 3
            12.08     | EXACT     | 12.075 … 12.085             | 4
            48.70     | EXACT     | 48.695 … 48.705             | 4
            60        | EXACT     | none                        | 1
            60.0      | EXACT     | 59.95 … 60.05               | 3
            61        | EXACT     | 60.5 … 61.5                 | 2
            1200      | EXACT     | none                        | 2
            0         | EXACT     | none                        | 1
            0.05      | EXACT     | 0.045 … 0.055               | 1
            -1.2      | EXACT     | -1.25 … -1.15               | 2
            ~48.7     | ABOUT     | none                        | 3
            ~60       | ABOUT     | none                        | 1
            >14       | OVER      | 14 …                        | 2
            >=14      | AT_LEAST  | 14 …                        | 2
            <~50      | NEARLY    | none                        | 1
            <7        | UNDER     | … 7                         | 1
            <=7       | AT_MOST   | … 7                         | 1
            8.1..8.3  | RANGE     | 8.1 … 8.3                   | 2
            -3..-1    | RANGE     | -3 … -1                     | 1
            48.7 bn   | EXACT     | 48.65 … 48.75               | 3
            48700 mn  | EXACT     | none                        | 3
            48701 mn  | EXACT     | 48.7005 … 48.7015           | 5
            1.5 tn    | EXACT     | 1450 … 1550                 | 2
            >14 mn    | OVER      | 0.014 …                     | 2
            """)
    void aFigureKeepsItsDigitsAndClaimsWhatTheySay(String text, Qualifier qualifier, String claims, int digits) {
        Figure figure = Figure.parse(text);
        assertThat(figure).hasToString(text);
        assertThat(figure.qualifier()).isEqualTo(qualifier);
        assertThat(shown(figure.bounds(Multiplier.BILLIONS, Optional.empty()))).isEqualTo(claims);
        assertThat(figure.significantDigits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            60     | 1    | 59.5 … 60.5
            60     | 10   | 55 … 65
            60     | 5    | 57.5 … 62.5
            48.7   | 0.5  | 48.45 … 48.95
            60 mn  | 1    | 0.0595 … 0.0605
            ~60    | 1    | none
            >60    | 1    | 60 …
            """)
    void whatItWasRoundedToWidensOrGivesTheClaim(String text, BigDecimal roundedTo, String claims) {
        assertThat(shown(Figure.parse(text).bounds(Multiplier.BILLIONS, Optional.of(roundedTo)))).isEqualTo(claims);
    }

    private static String shown(Bounds bounds) {
        return bounds.claimed() ? (bounds.lower().map(b -> b.stripTrailingZeros().toPlainString()).orElse("") + " … "
                + bounds.upper().map(b -> b.stripTrailingZeros().toPlainString()).orElse("")).strip() : "none";
    }

    @Test
    void valuesAreCountedInTheMultiplierThatIsWanted() {
        assertThat(Figure.parse("48.7").valueIn(Multiplier.BILLIONS)).isEqualTo("48.7");
        assertThat(Figure.parse("48.70").valueIn(Multiplier.BILLIONS)).isEqualTo("48.70");
        assertThat(Figure.parse("48700 mn").valueIn(Multiplier.BILLIONS)).isEqualTo("48.700");
        assertThat(Figure.parse("1.5 tn").valueIn(Multiplier.BILLIONS)).isEqualByComparingTo("1500");
        assertThat(Figure.parse("8.1..8.3").upperIn(Multiplier.UNITS)).isEqualTo("8.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,234", "1.", ".5", "007", "1e6", "48.7bnn", "+5", "~>5", "~8.1..8.3", "--5", "5%", "≈ 48.7"})
    void whatIsNoFigureIsRefused(String text) {
        assertThatThrownBy(() -> Figure.parse(text)).isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.code()).isEqualTo("figure"));
    }

    @Test
    void aRangeRunsUpwardsAndAFigureHasAtMostThirtyDigits() {
        assertThatThrownBy(() -> Figure.parse("8.3..8.1")).isInstanceOfSatisfying(Unreadable.class,
                e -> assertThat(e.code()).isEqualTo("range-order"));
        assertThat(Figure.parse("9".repeat(30)).digits()).hasSize(30);
        assertThatThrownBy(() -> Figure.parse("9".repeat(31))).isInstanceOfSatisfying(Unreadable.class,
                e -> assertThat(e.code()).isEqualTo("too-many-digits"));
    }

    @Test
    void everyFigureReadsItsOwnTextBack() {
        Arbitrary.always(3_000, any -> {
            Figure figure = any.figure();
            assertThat(Figure.parse(figure.toString())).isEqualTo(figure);
        });
    }

    @Test
    void everyClaimHoldsTheFigureItself() {
        Arbitrary.always(3_000, any -> {
            Figure figure = any.figure();
            Bounds bounds = figure.bounds(Multiplier.MILLIONS, Optional.empty());
            BigDecimal value = figure.valueIn(Multiplier.MILLIONS);
            assertThat(bounds.overlaps(Bounds.between(value, value))).isTrue();
            assertThat(bounds.claimed() && !bounds.closed())
                    .isEqualTo(figure.qualifier().opensUpwards() || figure.qualifier().opensDownwards());
        });
    }

    @Test
    void unitsHaveNoSignSoNoFigureNamesThem() {
        assertThatThrownBy(() -> new Figure(Qualifier.EXACT, "5", Optional.empty(), Optional.of(Multiplier.UNITS)))
                .isInstanceOf(Unreadable.class);
    }
}
