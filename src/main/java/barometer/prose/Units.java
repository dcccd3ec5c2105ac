package barometer.prose;

import barometer.domain.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The units that texts name, in all three languages. */
final class Units {

    /** Percentage points; no unit of a figure, only of a change. */
    static final String POINTS = "POINTS";
    /** Roubles of a country that is not named. */
    static final String ROUBLES = "ROUBLES";
    static final String PERCENT = Unit.PERCENT.code();

    /** Counted one by one: too common in prose to be a figure unless there are many. */
    private static final Set<String> COUNTED = Set.of("PERSONS", "UNITS");

    private static final Map<Pattern, String> BEFORE = table(new String[][] {
        {"USD", "(?:us_)?\\$|usd"}, {"EUR", "€|eur"}, {"RUB", "₽|rub"}, {"BYN", "byn"}, {"CNY", "¥|cny"}});

    private static final Map<Pattern, String> AFTER = table(new String[][] {
        {POINTS, "(?:percentage|per cent|percent|%)[ -]points?\\b|p\\.p\\.|pps?\\b|points?\\b|п\\._п\\.|пп\\b|процентн\\w+ пункт\\w*|працэнтн\\w+ пункт\\w*"},
        {PERCENT, "%|per[ -]?cent\\b|процент(?:а|ов|ам|ами)?\\b|працэнт(?:а|аў|ы|амі)?\\b"},
        {"USD", "\\$|usd\\b|(?:us |u\\.s\\. |american |американск\\w+ |амерыканск\\w+ )?(?:dollars?\\b|доллар\\w*|долл\\b\\.?|долар\\w*|дол\\b\\.?)(?: (?:сша|зша)\\b)?"},
        {"EUR", "€|eur\\b|euros?\\b|евро\\b|еўра\\b"},
        {"BYN", "byn\\b|belarusian ro?ubles?|белорусск\\w+ рубл\\w+|бел\\._руб\\w*\\.?|беларуск\\w+ рубл\\w+"},
        {"RUB", "₽|rub\\b|russian ro?ubles?|российск\\w+ рубл\\w+|рос\\._руб\\w*\\.?|расійск\\w+ рубл\\w+|рас\\._руб\\w*\\.?"},
        {"CNY", "cny\\b|(?:chinese )?yuan\\b|(?:китайск\\w+ |кітайск\\w+ )?юан\\w+"},
        {ROUBLES, "ro?ubles?\\b|рубл\\w+|руб\\b\\.?"},
        {"TONNE_KM", "tonne-?_kilomet\\w+|t[·.-]?km\\b|тонно-километр\\w*|т[·.-]?км\\b|тона-кіламетр\\w*"},
        {"TONNE", "(?:metric )?(?:tonnes?|tons?)\\b|t\\b|тонн\\w*|тон(?:ы|аў)?\\b|т\\b"},
        {"KWH", "kwh\\b|kilowatt[ -]hours?|квт[·⋅*.-]?_?ч\\b|киловатт-час\\w*|кват-гадзін\\w*|квт-г\\b"},
        {"BARREL", "barrels?\\b|баррел\\w+|барэл\\w+"},
        {"M3", "cubic met(?:re|er)s?|m3\\b|кубометр\\w*|куб\\._м\\b|кубических метров|кубаметр\\w*|кубічных метраў"},
        {"M2", "square met(?:re|er)s?|m2\\b|кв\\._м\\b|квадратных метров|квадратных метраў"},
        {"HECTARE", "hectares?\\b|ha\\b|гектар\\w*|га\\b"},
        {"TEU", "teus?\\b|дфэ\\b"},
        {"PERSONS", "(?:people|persons?|passengers?|tourists?|visitors?|workers?|employees?|inhabitants)\\b|человек\\w*|чел\\b\\.?|пассажир\\w*"
                + "|турист\\w*|жител\\w+|работник\\w*|чалавек\\w*|чал\\b\\.?|пасажыр\\w*|турыст\\w*|жыхар\\w+|работнік\\w*"},
        {"UNITS", "(?:units?|pieces|vehicles|cars|tractors|trucks|lorries)\\b|единиц\\w*|штук\\w*|шт\\b\\.?|автомобил\\w+|трактор\\w*|адзін(?:ак|кі)\\b"
                + "|аўтамабіл\\w+"}});

    /** Mass with its multiplier in one sign. */
    private static final Pattern PER = Plain.rule("_(?:per (?!cent)\\w+|/_\\w+|an? (?:barrel|tonne|ton|litre|kilo\\w*|head|day|month|hour|share|person)\\b"
            + "|(?:за|на) (?:кажд\\w+ |кожн\\w+ )?(?:баррел|тонн|литр|кил|штук|душу|человек|барэл|тону|літр|кіл|чалавек)\\w*|в (?:сутки|час|день)\\b|у (?:суткі|дзень)\\b)");

    private Units() {
    }

    private static Map<Pattern, String> table(String[][] rows) {
        Map<Pattern, String> table = new LinkedHashMap<>();
        for (String[] row : rows) {
            table.put(Plain.rule("(?:(?<=млн|млрд|трлн|тыс|mln|bln)\\.)?_(?:" + row[1] + ")"), row[0]);
        }
        return table;
    }

    /** A unit and where it ends. */
    record Named(String code, int end) {

        boolean counted() {
            return COUNTED.contains(code);
        }
    }

    static Optional<Named> before(Plain plain, int at, int end) {
        return first(BEFORE, plain, at, end);
    }

    static Optional<Named> after(Plain plain, int at, int end) {
        return first(AFTER, plain, at, end);
    }

    private static Optional<Named> first(Map<Pattern, String> table, Plain plain, int at, int end) {
        for (Map.Entry<Pattern, String> row : table.entrySet()) {
            var m = plain.ahead(row.getKey(), at, end);
            if (m.isPresent()) {
                return Optional.of(new Named(row.getValue(), m.get().end()));
            }
        }
        return Optional.empty();
    }

    /** Whether what stands here makes a price or a rate of it: "a barrel", «за тонну». */
    static boolean isRate(Plain plain, int at, int end) {
        return plain.ahead(PER, at, end).isPresent();
    }

    /** The unit of a figure; empty where the country is open. */
    static Optional<Unit> unit(String code) {
        return code.equals(ROUBLES) || code.equals(POINTS) ? Optional.empty() : Optional.of(new Unit(code));
    }

    static boolean isMoney(String code) {
        return Set.of("USD", "EUR", "BYN", "RUB", "CNY", ROUBLES).contains(code);
    }
}
