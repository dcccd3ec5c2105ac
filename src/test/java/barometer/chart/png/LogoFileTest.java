package barometer.chart.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Logo;
import barometer.domain.Unreadable;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogoFileTest {

    @Test
    void a_png_is_trimmed_made_smaller_and_written_anew() throws IOException {
        BufferedImage image = new BufferedImage(3000, 1000, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(0x7A1F2B));
        g.fillRect(300, 100, 2400, 800);
        Logo logo = LogoFile.read(png(image));
        assertThat(logo.width()).isEqualTo(1200);
        assertThat(logo.height()).isEqualTo(400);
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(kept.getRGB(600, 200) & 0xFFFFFF).isEqualTo(0x7A1F2B);
        assertThat(kept.getRGB(2, 2) >>> 24).isGreaterThan(200);
    }

    @Test
    void an_svg_becomes_pixels_and_nothing_of_its_text_stays() {
        Logo logo = LogoFile.read(Houses.SVG.getBytes(StandardCharsets.UTF_8));
        assertThat((double) logo.width() / logo.height()).isBetween(3.4, 3.6); // trimmed to its shapes
        assertThat(new String(logo.png(), StandardCharsets.ISO_8859_1)).doesNotContain("svg").startsWith("\u0089PNG");
    }

    @Test
    void the_same_file_makes_the_same_logo() {
        byte[] svg = Houses.SVG.getBytes(StandardCharsets.UTF_8);
        assertThat(LogoFile.read(svg)).isEqualTo(LogoFile.read(svg));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a script            | logo-unsafe | <svg SVG viewBox="0 0 9 9"><script>alert(1)</script></svg>
            an act on loading   | logo-unsafe | <svg SVG viewBox="0 0 9 9" onload="alert(1)"><rect width="9" height="9"/></svg>
            foreign markup      | logo-unsafe | <svg SVG viewBox="0 0 9 9"><foreignObject><p>x</p></foreignObject></svg>
            a picture elsewhere | logo-unsafe | <svg SVG viewBox="0 0 9 9"><image href="http://inner.example/x.png" width="9" height="9"/></svg>
            a shape elsewhere   | logo-unsafe | <svg SVG viewBox="0 0 9 9"><use href="file:///etc/passwd#x"/></svg>
            a fill elsewhere    | logo-unsafe | <svg SVG viewBox="0 0 9 9"><rect width="9" height="9" fill="url(http://inner.example/#g)"/></svg>
            a hidden address    | logo-unsafe | <svg SVG viewBox="0 0 9 9"><style>rect{fill:\\75rl(http://inner.example)}</style><rect width="9" height="9"/></svg>
            an import           | logo-unsafe | <svg SVG viewBox="0 0 9 9"><style>@import 'http://inner.example/x.css';</style></svg>
            an entity           | logo-unsafe | <!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]><svg SVG viewBox="0 0 9 9"><text>&e;</text></svg>
            a moving part       | logo-unsafe | <svg SVG viewBox="0 0 9 9"><rect width="9" height="9"><animate attributeName="x"/></rect></svg>
            many copies         | logo-too-detailed | <svg SVG viewBox="0 0 9 9"><g id="a"/>USES</svg>
            no end              | logo-broken | <svg SVG viewBox="0 0 9 9"><rect
            no size             | logo-size   | <svg SVG><rect width="9" height="9"/></svg>
            nothing drawn       | logo-empty  | <svg SVG viewBox="0 0 90 90"></svg>
            white on white      | logo-faint  | <svg SVG viewBox="0 0 90 90"><rect width="90" height="90" fill="#fefefe"/></svg>
            a page              | logo-kind   | <html><body>x</body></html>
            """)
    void what_does_more_than_draw_or_draws_nothing_is_refused_with_its_reason(String what, String code, String svg) {
        byte[] file = svg.replace("SVG", "xmlns=\"http://www.w3.org/2000/svg\"").replace("USES", "<use href=\"#a\"/>".repeat(40)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> LogoFile.read(file)).isInstanceOf(Unreadable.class)
                .satisfies(e -> assertThat(((Unreadable) e).code()).isEqualTo(code));
    }

    @Test
    void a_png_cut_or_changed_anywhere_is_read_or_refused_and_never_anything_else() throws IOException {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.BLACK);
        g.fillOval(0, 0, 60, 40);
        byte[] good = png(image);
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] bad = i % 2 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            if (i % 2 == 1) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            }
            try {
                LogoFile.read(bad);
            } catch (Unreadable e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(150);
    }

    @Test
    void a_small_file_that_would_unpack_into_an_enormous_picture_is_refused_by_its_head() throws IOException {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        byte[] png = png(image);
        png[18] = (byte) 0xFF; // the width in the header: 65 281
        png[19] = 1;
        assertThatThrownBy(() -> LogoFile.read(png)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> LogoFile.read(new byte[LogoFile.MOST_BYTES + 1])).isInstanceOf(Unreadable.class)
                .satisfies(e -> assertThat(((Unreadable) e).code()).isEqualTo("logo-too-large"));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
