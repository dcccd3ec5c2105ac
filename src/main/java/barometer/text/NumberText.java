package barometer.text;

/** Digits as people read them. They are never rounded and none is added: 48.70 keeps its zero. */
final class NumberText {

    static final char SPACE = '\u00a0';
    static final char MINUS = '\u2212';

    private NumberText() {
    }

    /** Plain digits with a decimal mark, a real minus, and groups of three where five digits or more stand before the mark. */
    static String number(String plainDigits, char decimalMark) {
        boolean negative = plainDigits.startsWith("-");
        String digits = negative ? plainDigits.substring(1) : plainDigits;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder out = new StringBuilder(negative ? String.valueOf(MINUS) : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && whole.length() > 4 && (whole.length() - i) % 3 == 0) {
                out.append(SPACE);
            }
            out.append(whole.charAt(i));
        }
        return point < 0 ? out.toString() : out.append(decimalMark).append(digits, point + 1, digits.length()).toString();
    }
}
