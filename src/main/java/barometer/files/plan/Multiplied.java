package barometer.files.plan;

import barometer.domain.Multiplier;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure that counts in a multiplier its column or file names. */
public final class Multiplied {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private Multiplied() {
    }

    /** The text with the sign of the multiplier behind it; single units, which have no sign, are counted in thousands. */
    public static String figure(String text, Multiplier multiplier) {
        if (multiplier != Multiplier.UNITS) {
            return text + " " + multiplier.sign();
        }
        Matcher m = NUMBER.matcher(text);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(out, new BigDecimal(m.group()).movePointLeft(3).toPlainString());
        }
        m.appendTail(out);
        return out + " " + Multiplier.THOUSANDS.sign();
    }
}
