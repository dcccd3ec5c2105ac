package barometer.chart.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Language;
import barometer.domain.Unreadable;
import barometer.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What size a picture may have. */
class PngSizeTest {

    @ParameterizedTest
    @CsvSource({"200, 200, 1", "4000, 4000, 1", "4000, 200, 3", "1600, 900, 3", "3162, 3162, 2"})
    void sizesUpToFortyMillionPixelsAreDrawn(int width, int height, int scale) {
        assertThat(new PngSize(width, height, scale).width()).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"199, 900, 1, width", "4001, 900, 1, width", "1600, 199, 1, height", "1600, 4001, 1, height", "1600, 900, 0, scale",
        "1600, 900, 4, scale", "4000, 4000, 2, too-many-pixels", "3163, 3163, 2, too-many-pixels"})
    void othersAreRefusedAndSayWhy(int width, int height, int scale, String code) {
        assertThatThrownBy(() -> new PngSize(width, height, scale)).isInstanceOfSatisfying(Unreadable.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            for (Language language : Language.values()) {
                assertThat(Words.of(language).find("unreadable." + code, refused.text())).isPresent();
            }
        });
    }

    @Test
    void whatAnAddressLeavesOutHasItsDefault() {
        assertThat(PngSize.parse(null, "", " ")).isEqualTo(PngSize.DEFAULT).isEqualTo(new PngSize(1600, 900, 1));
        assertThat(PngSize.parse("818", "418", "2")).isEqualTo(new PngSize(818, 418, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "1e3", "800px", "99999999999"})
    void whatIsNoWholeNumberIsRefused(String text) {
        assertThatThrownBy(() -> PngSize.parse(text, null, null)).isInstanceOfSatisfying(Unreadable.class,
                refused -> assertThat(refused.code()).isEqualTo("width"));
    }

    @Test
    void aThemeIsLightUnlessItSaysDark() {
        assertThat(Theme.parse(null)).isEqualTo(Theme.LIGHT);
        for (Theme theme : Theme.values()) {
            assertThat(Theme.parse(theme.toString())).isEqualTo(theme);
        }
        assertThatThrownBy(() -> Theme.parse("sepia")).isInstanceOf(Unreadable.class);
    }
}
