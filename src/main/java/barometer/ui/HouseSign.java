package barometer.ui;

import barometer.domain.Branding;
import barometer.domain.Language;
import barometer.domain.Logo;

/** What of the house stands on every page: its sign in the bar, its colours, its lines below. */
public final class HouseSign {

    private static final String PROGRAM = "Barometer";

    private HouseSign() {
    }

    /** The name in the bar: that of the house, else that of the program. */
    public static String name(Branding branding, Language language) {
        String house = branding.house().in(language);
        return house.isBlank() ? PROGRAM : house;
    }

    /** Where the logo lies. */
    public static String logo(Logo logo) {
        return "branding/logo.png?v=" + logo.hash();
    }

    /** Where the colours lie. */
    static String colours(Branding branding) {
        return "branding/look.css?v=" + branding.version();
    }

    /** The link to the colours; blank where the house has none of its own. @param root see {@link PlainPage} */
    static String style(Branding branding, String root) {
        return branding.accent().isEmpty() ? "" : "<link rel=\"stylesheet\" href=\"" + PlainPage.escaped(root + colours(branding)) + "\">\n";
    }

    /** The sign as HTML: the logo, on a white plate, or the program's own. */
    static String sign(Branding branding) {
        return branding.logo().map(logo -> "<span class=\"plate\"><img src=\"" + PlainPage.escaped(logo(logo)) + "\" alt=\"\" width=\""
                + Math.round(28.0 * logo.width() / logo.height()) + "\" height=\"28\"></span>").orElse(MainLayout.MARK);
    }

    /** The colours of the house over those of the program: the bar, the quiet words upon it, the band. */
    public static String css(Branding branding) {
        return branding.accent().map(accent -> ":root:root { --navy: light-dark(" + accent.colour() + ", " + accent.deep() + "); --on-navy-2: "
                + accent.quiet() + "; --house-band: light-dark(" + accent.colour() + ", " + accent.onDark() + "); }\n").orElse("");
    }
}
