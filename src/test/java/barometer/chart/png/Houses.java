package barometer.chart.png;

import barometer.chart.Imprint;
import barometer.domain.Accent;
import barometer.domain.Branding;
import barometer.domain.Language;
import barometer.domain.LocalText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A made-up house with all that a house can have. */
public final class Houses {

    /** A sign of shapes alone, three times as wide as tall. */
    public static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">
              <defs><linearGradient id="g"><stop offset="0" stop-color="#7A1F2B"/><stop offset="1" stop-color="#C05A3A"/></linearGradient></defs>
              <rect x="10" y="10" width="80" height="80" rx="12" fill="url(#g)"/>
              <path d="M28 66 50 30 72 66Z" fill="#fff"/>
              <rect x="110" y="30" width="180" height="14" fill="#15202B"/><rect x="110" y="56" width="120" height="14" fill="#55616D"/>
            </svg>""";

    private Houses() {
    }

    public static Branding branding() {
        return new Branding(0, LocalText.parse("Sample Institute |ru| Институт-образец |be| Інстытут-узор"),
                LocalText.parse("12 Sample Street, Minsk · sample.example |ru| Минск, улица Примерная, 12 · sample.example"
                        + " |be| Мінск, вуліца Прыкладная, 12 · sample.example"),
                LocalText.parse("Free to use with the source named (CC BY 4.0)"
                        + " |ru| Можно использовать с указанием источника (CC BY 4.0) |be| Можна выкарыстоўваць са спасылкай на крыніцу (CC BY 4.0)"),
                Optional.of(Accent.parse("#7A1F2B")), Optional.of(LogoFile.read(SVG.getBytes(StandardCharsets.UTF_8))));
    }

    public static Imprint imprint() {
        return Imprint.of(branding(), Language.EN);
    }
}
