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

class ChangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # text    | kind       | figure    | factor | direction
            +6.3%     | PERCENT    | 6.3       | 1.063  | 1
            -4%       | PERCENT    | -4        | 0.96   | -1
            +0%       | PERCENT    | 0         | 1.00   | 0
            ~+5%      | PERCENT    | ~5        | 1.05   | 1
            +3..+5%   | PERCENT    | 3..5      | 1.03   | 1
            -5..-3%   | PERCENT    | -5..-3    | 0.95   | -1
            -1.2pp    | POINTS     | -1.2      | -      | -1
            +0.4      | DIFFERENCE | 0.4       | -      | 1
            +400 mn   | DIFFERENCE | 400 mn    | -      | 1
            x2        | RATIO      | 2         | 2      | 1
            >x2       | RATIO      | >2        | 2      | 1
            x0.5      | RATIO      | 0.5       | 0.5    | -1
            x2..x3    | RATIO      | 2..3      | 2      | 1
            """)
    void aChangeIsItsOwnText(String text, Change.Kind kind, String figure, BigDecimal factor, int direction) {
        Change change = Change.parse(text);
        assertThat(change).hasToString(text);
        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.figure()).hasToString(figure);
        assertThat(change.factor()).isEqualTo(Optional.ofNullable(factor));
        assertThat(Integer.signum(change.direction())).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +6.3 %   | +6.3%
            -1.2 pp  | -1.2pp
            > x2     | >x2
            x2..3    | x2..x3
            +3..5%   | +3..+5%
            """)
    void spacesAndShorterRangesAreReadToo(String written, String canonical) {
        assertThat(Change.parse(written)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6.3%", "6.3", "+", "x", "x-2", "+6,3%", "2x", "+6.3%%", "~+3..+5%", "+x2"})
    void whatIsNoChangeIsRefused(String text) {
        assertThatThrownBy(() -> Change.parse(text)).isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.code()).isEqualTo("change"));
    }

    @Test
    void aRatioIsNeverNegativeAndOnlyADifferenceHasAMultiplier() {
        assertThatThrownBy(() -> new Change(Figure.parse("-2"), Change.Kind.RATIO)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> new Change(Figure.parse("2 mn"), Change.Kind.PERCENT)).isInstanceOf(Unreadable.class);
    }

    @Test
    void everyChangeReadsItsOwnTextBack() {
        Arbitrary.always(3_000, any -> {
            Change change = any.change();
            assertThat(Change.parse(change.toString())).isEqualTo(change);
        });
    }
}
