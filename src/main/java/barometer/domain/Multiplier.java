package barometer.domain;

/** The power of ten in which a figure counts its unit; codes as in SDMX CL_UNIT_MULT, signs as in the text form of a figure. */
public enum Multiplier {
    UNITS(0, ""), THOUSANDS(3, "k"), MILLIONS(6, "mn"), BILLIONS(9, "bn"), TRILLIONS(12, "tn");

    private final int power;
    private final String sign;

    Multiplier(int power, String sign) {
        this.power = power;
        this.sign = sign;
    }

    /** The power of ten, which is the SDMX code. */
    public int power() {
        return power;
    }

    /** The sign in the text form of a figure, empty for units. */
    public String sign() {
        return sign;
    }

    /** Reads a sign such as {@code bn} or a power such as {@code 9}. */
    public static Multiplier parse(String text) {
        for (Multiplier m : values()) {
            if (m.sign.equals(text) || String.valueOf(m.power).equals(text)) {
                return m;
            }
        }
        throw new Unreadable("multiplier", text);
    }
}
