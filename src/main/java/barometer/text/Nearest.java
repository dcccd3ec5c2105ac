package barometer.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What may have been meant: the known word that comes nearest to one that nobody knows. */
public final class Nearest {

    /** Shorter words have too many neighbours. */
    public static final int LEAST = 3;
    private static final int LETTERS_TO_A_MISTAKE = 3;
    private static final int MOST_LETTERS = 80;

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
