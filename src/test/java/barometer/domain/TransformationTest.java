package barometer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.Arbitrary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A transformation is its own text. */
class TransformationTest {

    @ParameterizedTest
    @ValueSource(strings = {"level", "diff", "diff-yoy", "pct", "yoy", "pct-annual", "dlog", "dlog-annual", "log", "ytd", "ma(4)", "ma(60)",
        "sum(2)", "index(2019)", "index(2024-01..2024-09)", "index(2018..2020)", "index(2018-Q3..2019-Q2)", "index(2024-05-24)",
        "share(trade-total)", "contribution(trade-total)"})
    void readsItsTextFormBack(String text) {
        assertThat(Transformation.parse(text)).hasToString(text);
    }

    @Test
    void everyTransformationReadsItsOwnTextBackWhichNeedsNoEscapingInAnAddress() {
        Arbitrary.always(1_000, any -> {
            Transformation transformation = any.transformation();
            assertThat(Transformation.parse(transformation.toString())).isEqualTo(transformation);
            assertThat(transformation.toString()).matches("[a-z0-9AWSQM().-]+");
        });
    }

    @ParameterizedTest
    @CsvSource({"lin, level", "chg, diff", "ch1, diff-yoy", "pch, pct", "pc1, yoy", "pca, pct-annual", "cch, dlog", "cca, dlog-annual", "log, log",
        "index(2019-Q1..2019-Q4), index(2019)", "index(2024-01..2024-06), index(2024-S1)", "index(2019-Q2..2019-Q3), index(2019-04..2019-09)"})
    void theCodesOfFredAndLongerFormsAreReadAndRewritten(String written, String rewritten) {
        assertThat(Transformation.parse(written)).hasToString(rewritten);
    }

    @Test
    void theMenuKeepsTheOrderOfFred() {
        assertThat(Transformation.plain().subList(0, 9)).isEqualTo(
                List.of("lin", "chg", "ch1", "pch", "pc1", "pca", "cch", "cca", "log").stream().map(Transformation::parse).toList());
    }

    @ParameterizedTest
    @CsvSource({"'', transformation", "YOY, transformation", "mean(4), transformation", "ma4, transformation", "ma(4)(4), transformation",
        "ma(), transformation-periods", "ma(1), transformation-periods", "sum(61), transformation-periods", "ma(04), transformation-periods",
        "ma(99999999999), transformation-periods", "index(), transformation-base", "index(soon), transformation-base",
        "index(2018..2019..2020), transformation-base", "index(2018-01..2018-03..2019), transformation-base", "index(2020..2018), range-order",
        "share(), code", "share(Trade), code", "contribution(x y), code"})
    void whatIsNoneIsRefusedWithWhatIsWrong(String text, String code) {
        assertThatThrownBy(() -> Transformation.parse(text)).isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void differencesOfPercentagesAreInPoints() {
        assertThat(Transformation.DIFF.measure().change(Unit.PERCENT)).contains(Change.Kind.POINTS);
        assertThat(Transformation.DIFF_YOY.measure().change(new Unit("USD"))).contains(Change.Kind.DIFFERENCE);
        assertThat(Transformation.LEVEL.measure().change(Unit.PERCENT)).isEmpty();
    }
}
