package barometer.domain;

/**
 * What is counted, as a code: {@code USD}, {@code TONNE}, {@code PERCENT}. The words for it stand in the word bundles
 * where the code is known there, else the code itself is shown.
 */
public record Unit(String code) {

    /** A share or rate in percent. Its differences are in percentage points, and it has no percent change. */
    public static final Unit PERCENT = new Unit("PERCENT");
    /** A plain number. */
    public static final Unit NUMBER = new Unit("PURE_NUMB");
    /** An index: a hundred at its base. */
    public static final Unit INDEX = new Unit("INDEX");
    /** A natural logarithm. */
    public static final Unit LOG = new Unit("LOG");
    /** A hundred times the difference of two logarithms. */
    public static final Unit LOG_PERCENT = new Unit("LOG_PERCENT");

    public Unit {
        if (!code.matches("[A-Z][A-Z0-9_]{0,29}")) {
            throw new Unreadable("unit", code);
        }
    }

    /** Whether the unit is a percentage. */
    public boolean isPercent() {
        return equals(PERCENT);
    }

    @Override
    public String toString() {
        return code;
    }
}
