package barometer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandingTest {

    @ParameterizedTest
    @CsvSource({"#000000,#FFFFFF,21", "#FFFFFF,#FFFFFF,1", "#777777,#FFFFFF,4.48", "#0D2C4A,#FFFFFF,14.25", "#FF0000,#FFFFFF,4.00"})
    void contrast_is_counted_as_wcag_counts_it(String one, String other, double ratio) {
        assertThat(Colour.parse(one).contrast(Colour.parse(other))).isCloseTo(ratio, within(0.05));
        assertThat(Colour.parse(other).contrast(Colour.parse(one))).isCloseTo(ratio, within(0.05));
    }

    @Test
    void the_difference_of_two_colours_is_nothing_for_one_and_the_same_and_the_same_from_both_sides() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Colour one = Colour.of(random.nextInt(1 << 24));
            Colour other = Colour.of(random.nextInt(1 << 24));
            assertThat(one.difference(one)).isCloseTo(0, within(1e-9));
            assertThat(one.difference(other)).isCloseTo(other.difference(one), within(1e-9));
        }
        assertThat(Colour.BLACK.difference(Colour.WHITE)).isCloseTo(100, within(0.01));
        // Of the palette: the worst pair of its first four is 17.7 apart.
        assertThat(Colour.parse("#1B5E9B").difference(Colour.parse("#14807A"))).isBetween(17.0, 35.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0D2C4A", "#0D2C4", "#0D2C4AFF", "#0D2C4G", "navy", "url(#x)", "#0D2C4A;x"})
    void what_is_no_colour_is_refused(String text) {
        assertThatThrownBy(() -> Colour.parse(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void whatever_the_accent_its_band_is_seen_on_dark_and_its_quiet_words_are_read_where_white_ones_are() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            Accent accent = new Accent(Colour.of(random.nextInt(1 << 24)));
            assertThat(accent.onDark().contrast(Colour.parse("#131F2B"))).as(accent.toString()).isGreaterThanOrEqualTo(Accent.SHAPES);
            if (accent.colour().contrast(Colour.WHITE) >= Accent.WORDS) {
                assertThat(accent.quiet().contrast(accent.colour())).as(accent.toString()).isGreaterThanOrEqualTo(Accent.WORDS);
                assertThat(accent.deep().contrast(Colour.WHITE)).as(accent.toString()).isGreaterThanOrEqualTo(Accent.WORDS);
            }
        }
    }

    @Test
    void a_name_too_long_for_a_bar_and_a_line_break_in_a_line_are_refused() {
        LocalText longName = LocalText.parse("x".repeat(Branding.LONGEST_NAME + 1));
        assertThatThrownBy(() -> new Branding(0, longName, LocalText.EMPTY, LocalText.EMPTY, Optional.empty(), Optional.empty()))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> new Branding(0, LocalText.EMPTY, LocalText.parse("two\nlines"), LocalText.EMPTY, Optional.empty(), Optional.empty()))
                .isInstanceOf(Unreadable.class);
    }
}
