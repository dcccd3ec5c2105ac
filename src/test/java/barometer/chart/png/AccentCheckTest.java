package barometer.chart.png;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Accent;
import barometer.domain.Colour;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccentCheckTest {

    @ParameterizedTest(name = "{0} fails at {1}")
    @CsvSource({"#0D2C4A,", "#7A1F2B,", "#FFD400,WORDS_ON_BAR", "#8FB8DE,WORDS_ON_BAR", "#C8202F,UNLIKE_REFUSED", "#14807A,UNLIKE_CONFIRMED",
            "#9C4610,UNLIKE_WARNING", "#FFFFFF,BAND_ON_LIGHT"})
    void a_colour_serves_or_fails_at_what_it_fails_at(String colour, AccentCheck.Measure fails) {
        AccentCheck check = AccentCheck.of(Accent.parse(colour));
        assertThat(check.holds()).isEqualTo(fails == null);
        assertThat(check.told().stream().filter(m -> !m.holds()).map(AccentCheck.Measured::measure).toList())
                .satisfies(failing -> assertThat(fails == null ? failing.isEmpty() : failing.contains(fails)).isTrue());
        assertThat(check.proposed().isPresent()).isEqualTo(fails != null);
    }

    @Test
    void whatever_is_asked_for_what_is_proposed_passes() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            Accent accent = new Accent(Colour.of(random.nextInt(1 << 24)));
            AccentCheck.of(accent).proposed().ifPresent(darker ->
                    assertThat(AccentCheck.of(new Accent(darker)).holds()).as(accent + " → " + darker).isTrue());
        }
    }
}
