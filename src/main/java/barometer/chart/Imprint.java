package barometer.chart;

import barometer.domain.Accent;
import barometer.domain.Branding;
import barometer.domain.Language;
import barometer.domain.Logo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a house adds to a picture of its own: logo and colour above, its lines below, in the language of the picture. A plain
 * picture, which goes on somebody else's page, has none of it.
 *
 * @param house   its name
 * @param licence on which terms the picture may be used
 */
public record Imprint(Optional<Accent> accent, Optional<Logo> logo, String house, String footer, String licence) {

    /** The picture of no house. */
    public static final Imprint NONE = of(Branding.NONE, Language.EN);

    /** What a house adds in a language. */
    public static Imprint of(Branding branding, Language language) {
        return new Imprint(branding.accent(), branding.logo(), branding.house().in(language), branding.footer().in(language),
                branding.licence().in(language));
    }

    /** The lines below, the one that gives way first at the front. */
    public List<String> lines() {
        String own = Stream.of(house, footer).filter(text -> !text.isBlank()).collect(Collectors.joining(" · "));
        return Stream.of(own, licence).filter(text -> !text.isBlank()).toList();
    }
}
