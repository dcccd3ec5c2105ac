package barometer.domain;

import java.util.Optional;

/**
 * How a house shows what it publishes. Every change is a new version; what was issued keeps the one that it had.
 *
 * @param version 0: the program's own look
 * @param house   the name of the house; blank: the program's
 * @param footer  a line below every picture and page
 * @param licence on which terms it may be used; written into the files as well
 */
public record Branding(int version, LocalText house, LocalText footer, LocalText licence, Optional<Accent> accent, Optional<Logo> logo) {

    /** The program's own look. */
    public static final Branding NONE = new Branding(0, LocalText.EMPTY, LocalText.EMPTY, LocalText.EMPTY, Optional.empty(), Optional.empty());

    /** How long a name, and how long a line may be. */
    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_LINE = 200;

    public Branding {
        check(house, LONGEST_NAME);
        check(footer, LONGEST_LINE);
        check(licence, LONGEST_LINE);
    }

    private static void check(LocalText text, int longest) {
        text.texts().values().forEach(t -> {
            if (t.length() > longest) {
                throw new Unreadable("branding-too-long", t.substring(0, 40) + "…");
            }
            if (t.chars().anyMatch(Character::isISOControl)) {
                throw new Unreadable("branding-control", t.replaceAll("\\p{Cntrl}", "�"));
            }
        });
    }

    /** The same as another version. */
    public Branding as(int number) {
        return new Branding(number, house, footer, licence, accent, logo);
    }

    /** Whether two versions look the same. */
    public boolean sameAs(Branding other) {
        return as(0).equals(other.as(0));
    }
}
