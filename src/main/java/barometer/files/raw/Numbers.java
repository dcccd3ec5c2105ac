package barometer.files.raw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** Numbers as spreadsheets hold them: in binary, of which fifteen digits mean something. */
final class Numbers {

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private Numbers() {
    }

    /** Plain digits of what a cell holds, as its owner typed it; empty where it is no number. */
    static Optional<String> plain(String stored) {
        try {
            BigDecimal number = new BigDecimal(stored.strip());
            if (Math.abs((long) number.scale()) > 100) {
                return Optional.empty();
            }
            BigDecimal meant = number.precision() > 15 ? number.round(DIGITS) : number;
            if (meant.scale() > 0) {
                meant = meant.stripTrailingZeros();
            }
            return Optional.of(meant.signum() == 0 ? "0" : meant.scale() < 0 ? meant.setScale(0).toPlainString() : meant.toPlainString());
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The day of a serial number; with a time of day it is the day alone. */
    static Optional<LocalDate> day(String stored, boolean from1904) {
        try {
            long serial = new BigDecimal(stored.strip()).setScale(0, RoundingMode.FLOOR).longValueExact();
            if (serial < 1 || serial > 2_958_465) {
                return Optional.empty();
            }
            // 1900 had no 29 February, but spreadsheets count one.
            return Optional.of(from1904 ? LocalDate.of(1904, 1, 1).plusDays(serial)
                    : LocalDate.of(1899, 12, serial < 60 ? 31 : 30).plusDays(serial));
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
