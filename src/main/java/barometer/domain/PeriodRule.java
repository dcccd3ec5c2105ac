package barometer.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the span of a block moves when new periods arrive. Text forms: {@code fixed} keeps both ends, {@code extend} keeps the
 * beginning and takes new periods in, {@code roll(5)} shows the last five.
 */
public sealed interface PeriodRule {

    /** The most places that a block rolls over. */
    int MOST = 1000;

    /** Both ends stay. */
    record Fixed() implements PeriodRule {
        @Override
        public String toString() {
            return "fixed";
        }
    }

    /** The beginning stays, new periods come. */
    record Extend() implements PeriodRule {
        @Override
        public String toString() {
            return "extend";
        }
    }

    /** The last few. @param places how many places of the series' frequency, counted back from its last figure */
    record Roll(int places) implements PeriodRule {

        public Roll {
            if (places < 1 || places > MOST) {
                throw new Unreadable("period-rule", "roll(" + places + ")");
            }
        }

        @Override
        public String toString() {
            return "roll(" + places + ")";
        }
    }

    Pattern ROLL = Pattern.compile("roll\\((\\d{1,4})\\)");

    /** Reads the text form. @throws Unreadable {@code period-rule} */
    static PeriodRule parse(String text) {
        Matcher roll = ROLL.matcher(text.strip());
        if (roll.matches()) {
            return new Roll(Integer.parseInt(roll.group(1)));
        }
        return switch (text.strip()) {
            case "fixed" -> new Fixed();
            case "extend" -> new Extend();
            default -> throw new Unreadable("period-rule", text);
        };
    }
}
