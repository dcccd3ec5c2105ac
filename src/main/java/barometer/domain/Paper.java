package barometer.domain;

import java.util.Locale;

/** The sheet of a report: its size, and whether it lies or stands. Text form: {@code A4 landscape}. */
public record Paper(Size size, boolean landscape) {

    /** The sheet that a report has unless somebody chooses another. */
    public static final Paper A4_LANDSCAPE = new Paper(Size.A4, true);

    /** A size, with the pixels of its long and its short side: paper at 300 dots an inch, a screen at 4K. */
    public enum Size {
        A5("A5", 2480, 1748), A4("A4", 3508, 2480), A3("A3", 4961, 3508), WIDE("16:9", 3840, 2160);

        private final String code;
        private final int longer;
        private final int shorter;

        Size(String code, int longer, int shorter) {
            this.code = code;
            this.longer = longer;
            this.shorter = shorter;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** Pixels across. */
    public int width() {
        return landscape ? size.longer : size.shorter;
    }

    /** Pixels down. */
    public int height() {
        return landscape ? size.shorter : size.longer;
    }

    /** Reads the text form; without a word for its direction a sheet lies. @throws Unreadable {@code paper} */
    public static Paper parse(String text) {
        String[] words = text.strip().split(" +");
        for (Size size : Size.values()) {
            if (size.code.equals(words[0].toUpperCase(Locale.ROOT))) {
                if (words.length == 1 || words.length == 2 && words[1].equals("landscape")) {
                    return new Paper(size, true);
                }
                if (words.length == 2 && words[1].equals("portrait")) {
                    return new Paper(size, false);
                }
            }
        }
        throw new Unreadable("paper", text);
    }

    @Override
    public String toString() {
        return size + (landscape ? " landscape" : " portrait");
    }
}
