package barometer.files;

import barometer.domain.Unreadable;
import java.text.DecimalFormatSymbols;
import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * How a CSV file is written.
 *
 * @param separator between cells
 * @param decimal   the decimal mark of numbers
 * @param signed    whether a byte order mark stands first, by which Excel knows UTF-8
 * @param ending    of a line
 */
public record CsvDialect(char separator, char decimal, boolean signed, String ending) {

    /** Comma, point, UTF-8: what this program reads, and every program that is no spreadsheet. */
    public static final CsvDialect PLAIN = new CsvDialect(',', '.', false, "\n");

    /**
     * As the Excel of a country opens it by a double click: where the comma is the decimal mark, the semicolon separates.
     *
     * @param language a language tag, with or without a country: {@code ru-BY}, {@code de}
     */
    public static CsvDialect excel(String language) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(language).build();
            if (locale.getLanguage().isEmpty()) {
                throw new Unreadable("language-tag", language);
            }
            char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
            return new CsvDialect(decimal == ',' ? ';' : ',', decimal == ',' ? ',' : '.', true, "\r\n");
        } catch (IllformedLocaleException e) {
            throw new Unreadable("language-tag", language);
        }
    }

    /** A number, or a text that holds numbers, in this dialect. */
    String number(String text) {
        return decimal == '.' ? text : text.replaceAll("(?<=\\d)\\.(?=\\d)", String.valueOf(decimal));
    }
}
