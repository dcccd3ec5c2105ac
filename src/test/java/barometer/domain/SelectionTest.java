package barometer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.Arbitrary;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The state of a view is its address. */
class SelectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"trade", "trade?freq=Q", "trade?freq=A&transform=yoy&from=2010&to=2023&knownOn=2024-05-28&revision=12&form=column",
        "rail-transit?transform=diff-yoy", "trade?freq=A&transform=index(2018..2020)&partial=true", "trade?transform=share(trade-total)", "rate?freq=D&from=2024-01-01&to=2024-05", "trade?from=2024-01..2024-09&form=table"})
    void anAddressReproducesTheView(String text) {
        assertThat(Selection.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"trade?transform=level&form=auto, trade", "trade?form=line&freq=Q, trade?freq=Q&form=line", "trade?transform=pc1, trade?transform=yoy",
        "trade?transform=lin, trade", "trade?transform=ch1, trade?transform=diff-yoy", "trade?partial=false, trade", "trade?freq=, trade"})
    void whatIsTheDefaultIsLeftOutAndTheOrderIsFixed(String written, String canonical) {
        assertThat(Selection.parse(written)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource({"trade?freq=X, frequency", "trade?transform=sum, transformation", "trade?from=2023/24, fiscal-year", "trade?to=soon, period",
        "trade?knownOn=2024-5-28, day", "trade?knownOn=0000-01-01, day", "trade?knownOn=-0044-03-15, day",
        "trade?knownOn=%2B999999999-12-31, day", "trade?knownOn=2024-02-30, day", "trade?revision=0, revision", "trade?revision=-1, revision", "trade?form=pie, form",
        "trade?colour=red, parameter", "trade?partial=yes, partial", "trade?transform=ma(1), transformation-periods", "trade?freq, parameter", "Trade, code", "trade?from=2024&to=2023, range-order"})
    void anUnknownNameOrValueIsRefused(String text, String code) {
        assertThatThrownBy(() -> Selection.parse(text)).isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void namesThatAreNotOfASelectionAreLeftToOthers() {
        assertThat(Selection.of("trade", Map.of("lang", "ru", "freq", "Q"))).hasToString("trade?freq=Q");
    }

    @Test
    void everySelectionReadsItsOwnTextBack() {
        Arbitrary.always(2_000, any -> {
            Period a = any.period();
            Period b = any.period();
            boolean inOrder = !b.last().isBefore(a.first());
            Selection selection = new Selection(any.oneOf("trade", "rail-transit", "x"),
                    Optional.of(any.oneOf(Frequency.values())).filter(f -> any.between(0, 1) == 0), any.transformation(),
                    Optional.of(inOrder ? a : b).filter(p -> any.between(0, 1) == 0), Optional.of(inOrder ? b : a).filter(p -> any.between(0, 1) == 0),
                    Optional.of(LocalDate.of(2024, 1, 1).plusDays(any.between(0, 400))).filter(p -> any.between(0, 1) == 0),
                    Optional.of((long) any.between(1, 1_000_000)).filter(p -> any.between(0, 1) == 0), any.oneOf(Form.values()),
                    any.between(0, 3) == 0,
                    Optional.of(any.oneOf("trade / trade-share", "a + b * (c - 2.5)", "max(a, lag(b, 4))")).filter(f -> any.between(0, 3) == 0));
            assertThat(Selection.parse(selection.toString())).isEqualTo(selection);
        });
    }
}
