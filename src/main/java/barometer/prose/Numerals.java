package barometer.prose;

import barometer.domain.Language;
import barometer.domain.Multiplier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in digits, as each language writes them, and small ones in words. */
final class Numerals {

    /** Digits with spaces, commas and full stops among them. */
    static final String DIGITS = "(?:[0-9]{1,3}(?:\\s[0-9]{3})+(?![0-9])(?:[.,][0-9]+)?|[0-9]+(?:[.,][0-9]+)*)";

    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();
    static final String WORD;

    static {
        String[][] words = {{"1.5", "one and a half|полтора|полторы|полутора|паўтара|паўтары"}, {"2.5", "two and a half|два с половиной|два з паловай"},
            {"0.5", "half an?"}, {"11", "eleven|одиннадцат[ьи]|адзінаццаць"}, {"12", "twelve|двенадцат[ьи]|дванаццаць"},
            {"15", "fifteen|пятнадцат[ьи]|пятнаццаць"}, {"20", "twenty|двадцат[ьи]|дваццаць"}, {"30", "thirty|тридцат[ьи]|трыццаць"},
            {"40", "forty|сорока?|сорак"}, {"50", "fifty|пят(?:ьдесят|идесяти)|пяцьдзясят"}, {"1", "one|один|одного|адзін|аднаго"},
            {"2", "two|два|две|двух|дзве|двух"}, {"3", "three|три|трех|тры|трох"}, {"4", "four|четыре|четырех|чатыры|чатырох"},
            {"5", "five|пят[ьи]|пяц[ьі]"}, {"6", "six|шест[ьи]|шэсц[ьі]"}, {"7", "seven|сем[ьи]|сем|сямі"},
            {"8", "eight|восемь|восьми|восем|васьмі"}, {"9", "nine|девят[ьи]|дзевяц[ьі]"}, {"10", "ten|десят[ьи]|дзесяц[ьі]"}};
        StringBuilder all = new StringBuilder();
        for (String[] row : words) {
            WORDS.put(Plain.rule(row[1]), row[0]);
            all.append(all.isEmpty() ? "" : "|").append(row[1]);
        }
        WORD = "\\b(?:" + all + ")\\b";
    }

    /** The multipliers; a letter alone only where it touches its digits. */
    private static final Map<Pattern, Multiplier> MULTIPLIERS = Map.of(
            Plain.rule("_(?:trillions?|trn|tn|трлн|триллион(?:а|ов)?|трыльен(?:а|аў|ы)?)\\b"), Multiplier.TRILLIONS,
            Plain.rule("_(?:billions?|bln|bn|млрд|миллиард(?:а|ов|ам|ами)?|мільярд(?:а|аў|ы|амі)?)\\b"), Multiplier.BILLIONS,
            Plain.rule("_(?:millions?|mln|mn|млн|миллион(?:а|ов|ам|ами)?|мільен(?:а|аў|ы|амі)?)\\b"), Multiplier.MILLIONS,
            Plain.rule("(?:_(?:thousands?|thsd|тыс|тысяч[аиуы]?|тысячамі?)\\b|(?<=[0-9])k\\b)"), Multiplier.THOUSANDS);
    private static final Pattern GLUED_MILLION = Plain.rule("(?<=[0-9])m\\b");
    private static final Pattern GLUED_BILLION = Plain.rule("(?<=[0-9])b\\b");

    private Numerals() {
    }

    /** A multiplier and where it ends. */
    record Times(Multiplier multiplier, int end) {
    }

    /** The multiplier at a place. @param money whether "m" and "b" mean millions and billions */
    static Optional<Times> multiplier(Plain plain, int at, int end, boolean money) {
        for (Map.Entry<Pattern, Multiplier> row : MULTIPLIERS.entrySet()) {
            var m = plain.ahead(row.getKey(), at, end);
            if (m.isPresent()) {
                return Optional.of(new Times(row.getValue(), m.get().end()));
            }
        }
        return !money ? Optional.empty() : plain.ahead(GLUED_MILLION, at, end).map(m -> new Times(Multiplier.MILLIONS, m.end()))
                .or(() -> plain.ahead(GLUED_BILLION, at, end).map(m -> new Times(Multiplier.BILLIONS, m.end())));
    }

    /** The plain digits of a number; empty where it may mean more than one, or none. */
    static Optional<String> read(String number, Language language) {
        String s = number.replaceAll("\\s", "");
        if (s.isEmpty() || !Character.isDigit(s.charAt(0))) {
            return WORDS.entrySet().stream().filter(w -> w.getKey().matcher(number.strip()).matches()).findFirst().map(Map.Entry::getValue);
        }
        boolean grouped = number.strip().matches(".*\\s.*");
        String digits = switch (language) {
            case EN -> english(s, grouped);
            case RU, BE -> eastern(s, grouped);
        };
        return Optional.of(digits).filter(d -> d.matches("(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,10})?"));
    }

    private static String english(String s, boolean grouped) {
        if (!grouped && s.matches("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?")) {
            return s.replace(",", "");
        }
        return s.matches("[0-9]+,[0-9]{1,2}") ? s.replace(',', '.') : s;
    }

    private static String eastern(String s, boolean grouped) {
        if (s.matches("[0-9]{1,3}\\.[0-9]{3}") && !s.startsWith("0")) {
            return ""; // 1.250: thousands or a fraction
        }
        if (!grouped && s.matches("[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(?:\\.[0-9]{3}){2,}")) {
            return s.replace(".", "").replace(',', '.');
        }
        return s.replace(',', '.');
    }
}
