package barometer.derive;

import java.math.BigDecimal;
import java.math.MathContext;

/** The natural logarithm, to fifteen digits; its ends are moved outwards by more than it can be wrong. */
final class Logarithm {

    private static final MathContext DIGITS = new MathContext(15);
    private static final BigDecimal DOUBT = new BigDecimal("1E-13");

    private Logarithm() {
    }

    /** @param number above zero, of any size */
    static BigDecimal of(BigDecimal number) {
        // A double holds no more than 308 digits before the mark; the rest is a matter of powers of ten.
        int power = number.precision() - number.scale() - 1;
        double mantissa = number.movePointLeft(power).doubleValue();
        return BigDecimal.valueOf(Math.log(mantissa) + power * Math.log(10)).round(DIGITS);
    }

    static BigDecimal below(BigDecimal number) {
        return of(number).subtract(DOUBT);
    }

    static BigDecimal above(BigDecimal number) {
        return of(number).add(DOUBT);
    }
}
