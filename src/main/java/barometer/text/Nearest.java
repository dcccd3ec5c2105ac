package barometer.text;

import barometer.domain.Arrangement;
import barometer.domain.Form;
import barometer.domain.Frequency;
import barometer.domain.Language;
import barometer.domain.Period;
import barometer.domain.Transformation;
import barometer.domain.Unreadable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may have been meant: the known word that comes nearest to one that nobody knows. */
public final class Nearest {

    /** Shorter words have too many neighbours. */
    public static final int LEAST = 3;
    private static final int LETTERS_TO_A_MISTAKE = 3;
    private static final int MOST_LETTERS = 80;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)[12]\\d{3}(?!\\d)");

    private Nearest() {
    }

    /** Of known words the one with the fewest mistakes between it and what was typed; empty where none is close. */
    public static Optional<String> among(String typed, Collection<String> known) {
        String small = typed.strip().toLowerCase(Locale.ROOT);
        return known.stream().filter(word -> close(small, word.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt(word -> distance(small, word.toLowerCase(Locale.ROOT))));
    }

    /** Whether few mistakes lie between two words: one letter in three wrong, missing, too many or changed over at most. */
    public static boolean close(String a, String b) {
        int allowed = Math.max(1, Math.max(a.length(), b.length()) / LETTERS_TO_A_MISTAKE);
        return Math.abs(a.length() - b.length()) <= allowed && a.length() <= MOST_LETTERS && distance(a, b) <= allowed;
    }

    /**
     * What may have been meant where a text could not be read: a value that can stand in its place, in its text form. Codes of
     * indicators are for those to find who know them.
     */
    public static Optional<String> meant(Unreadable wrong) {
        String text = wrong.text().strip();
        return switch (wrong.code()) {
            case "frequency" -> Arrays.stream(Frequency.values()).filter(f -> !text.isEmpty() && f.name().startsWith(text.substring(0, 1).toUpperCase(Locale.ROOT))
                    || text.toUpperCase(Locale.ROOT).equals("Y") && f == Frequency.ANNUAL).map(Frequency::code).findFirst();
            case "transformation" -> among(text.replace('_', '-'), Transformation.plain().stream().map(Object::toString).toList());
            case "form" -> among(text, Arrays.stream(Form.values()).map(Form::toString).toList());
            case "arrangement" -> among(text, Arrays.stream(Arrangement.values()).map(Arrangement::toString).toList());
            case "language" -> among(text, Arrays.stream(Language.values()).map(Language::tag).toList());
            case "theme" -> among(text, List.of("light", "dark", "system"));
            case "period", "fiscal-year" -> period(text).map(Period::toString);
            case "day" -> period(text).map(p -> p.last().toString());
            case "revision" -> Optional.of(text.replaceAll("\\D", "").replaceFirst("^0+", "")).filter(n -> n.matches("\\d{1,18}"));
            case "partial" -> Optional.of(text.toLowerCase(Locale.ROOT).matches("1|yes|on|t.*") ? "true" : "false");
            case "events" -> Optional.of(text.toLowerCase(Locale.ROOT).matches("0|no|false|none|of?") ? "off" : "on");
            case "code" -> Optional.of(Folding.fold(text).replace(' ', '-')).filter(code -> code.matches("[a-z][a-z0-9-]{0,59}"));
            default -> Optional.empty();
        };
    }

    private static Optional<Period> period(String text) {
        try {
            return Optional.of(PeriodReader.read(text.replaceFirst("^(\\d{4})[-/.]?([QSqs])([1-4])$", "$1-$2$3").toUpperCase(Locale.ROOT)));
        } catch (Unreadable none) {
            Matcher year = YEAR.matcher(text);
            return year.find() ? Optional.of(new Period.Months(Integer.parseInt(year.group()), 1, 12)) : Optional.empty();
        }
    }

    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                steps[i][j] = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
