package barometer.domain;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** How often a series has a period, in the codes of SDMX CL_FREQ; the order is from the longest period to the shortest. */
public enum Frequency {
    ANNUAL("A", 12), HALF_YEARLY("S", 6), QUARTERLY("Q", 3), MONTHLY("M", 1), WEEKLY("W", 0), DAILY("D", 0);

    private final String code;
    private final int months;

    Frequency(String code, int months) {
        this.code = code;
        this.months = months;
    }

    /** The SDMX code, one letter. */
    public String code() {
        return code;
    }

    /** Months in one period; 0 for weeks and days. */
    public int months() {
        return months;
    }

    /** The period of this frequency that a day lies in. */
    public Period periodOf(LocalDate day) {
        return switch (this) {
            case DAILY -> new Period.Day(day);
            case WEEKLY -> new Period.Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case ANNUAL, HALF_YEARLY, QUARTERLY, MONTHLY ->
                    new Period.Months(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, months);
        };
    }

    /** The number of the period that a day lies in; consecutive periods have consecutive numbers. */
    public long ordinalOf(LocalDate day) {
        return switch (this) {
            case DAILY -> day.toEpochDay();
            case WEEKLY -> Math.floorDiv(day.toEpochDay() + 3, 7L);
            case ANNUAL, HALF_YEARLY, QUARTERLY, MONTHLY -> (day.getYear() * 12L + day.getMonthValue() - 1) / months;
        };
    }

    /** The period of a number, the inverse of {@link #ordinalOf}. */
    public Period periodAt(long ordinal) {
        return switch (this) {
            case DAILY -> new Period.Day(LocalDate.ofEpochDay(ordinal));
            case WEEKLY -> periodOf(LocalDate.ofEpochDay(ordinal * 7 - 3));
            case ANNUAL, HALF_YEARLY, QUARTERLY, MONTHLY -> {
                long month = ordinal * months;
                yield new Period.Months((int) (month / 12), (int) (month % 12) + 1, months);
            }
        };
    }

    /** Reads an SDMX code such as {@code Q}. */
    public static Frequency parse(String code) {
        for (Frequency f : values()) {
            if (f.code.equals(code)) {
                return f;
            }
        }
        throw new Unreadable("frequency", code);
    }

    /** The SDMX code. */
    @Override
    public String toString() {
        return code;
    }
}
