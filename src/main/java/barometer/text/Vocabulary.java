package barometer.text;

import barometer.domain.Multiplier;
import barometer.domain.Qualifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The words with which sources qualify figures, in all three languages at once; «ё» is written «е» here, as {@link Typed} has it. */
final class Vocabulary {

    /** Which way a change goes. */
    enum Direction {
        UP, DOWN
    }

    static final Map<Pattern, Qualifier> QUALIFIERS = table(
            Map.entry("<~", Qualifier.NEARLY), Map.entry(">=|=>|≥|⩾", Qualifier.AT_LEAST), Map.entry("<=|=<|≤|⩽", Qualifier.AT_MOST),
            Map.entry(">", Qualifier.OVER), Map.entry("<", Qualifier.UNDER), Map.entry("≈|~|≃", Qualifier.ABOUT),
            words("about|around|approximately|approx\\.?|roughly|some|circa|около|примерно|приблизительно|порядка|каля|прыкладна|прыблізна"
                    + "|парадку", Qualifier.ABOUT),
            words("at least|(?:no|not) (?:less|fewer) than|не менее(?: чем)?|не меньше(?: чем)?|как минимум|минимум|не менш(?: за| чым)?"
                    + "|не меней(?: за| чым)?|як мінімум|мінімум", Qualifier.AT_LEAST),
            words("at most|(?:no|not) more than|up to|не более(?: чем)?|не больше(?: чем)?|не свыше|до|максимум|не больш(?: за| чым)?"
                    + "|не болей(?: за| чым)?|не звыш|да|максімум", Qualifier.AT_MOST),
            words("over|more than|exceeding|above|in excess of|upwards of|greater than|более(?: чем)?|больше(?: чем)?|свыше|выше"
                    + "|больш(?: за| чым)?|болей(?: за| чым)?|звыш|вышэй за", Qualifier.OVER),
            words("nearly|almost|почти|без малого|амаль(?: што)?", Qualifier.NEARLY),
            words("under|less than|below|fewer than|менее(?: чем)?|меньше(?: чем)?|ниже|менш(?: за| чым)?|меней(?: за| чым)?|ніжэй за",
                    Qualifier.UNDER));

    static final Map<Pattern, Multiplier> MULTIPLIERS = table(
            words("trillions?|trn|tn|трлн\\.?|триллион(?:а|ов)?|трыльен(?:а|аў|ы)?", Multiplier.TRILLIONS),
            words("billions?|bln|bn|млрд\\.?|миллиард(?:а|ов)?|мільярд(?:а|аў|ы)?", Multiplier.BILLIONS),
            words("millions?|mln|mn|млн\\.?|миллион(?:а|ов)?|мільен(?:а|аў|ы)?", Multiplier.MILLIONS),
            words("thousands?|thsd|k|тыс\\.?|тысяч[аиуы]?", Multiplier.THOUSANDS));

    static final Pattern PERCENT = Pattern.compile("%(?!-?point)|(?:per ?cent|процент(?:а|ов)?|працэнт(?:а|аў|ы)?)(?!\\p{L})");
    static final Pattern POINTS = Pattern.compile("(?:pps?|p\\. ?p\\.?|(?:percentage|%)[ -]points?|п\\. ?п\\.?|пп"
            + "|процентн\\p{L}+ пункт\\p{L}*|працэнтн\\p{L}+ пункт\\p{L}*)(?!\\p{L})");
    static final Pattern RANGE_OPENS = whole("from|between|от|между|ад|паміж");
    static final Pattern RANGE_GOES_ON = Pattern.compile("\\.\\.\\.?|…|[-–—]|(?:to|and|до|и|да|і)(?!\\p{L})");

    static final Map<Pattern, Direction> DIRECTIONS = table(
            words("up|growth|grew|grown|rose|risen|rise|increased?|gain(?:ed)?|plus|рост|вырос(?:ла|ло|ли)?|увеличил(?:ся|ась|ось|ись)"
                    + "|увеличение|прирост|плюс|вырас(?:ла|ло|лі)?|павялічы(?:ўся|лася|лося|ліся)|павелічэнне|прырост", Direction.UP),
            words("down|fell|fallen|fall|declined?|decreased?|drop(?:ped)?|reduction|minus|снижение|снизил(?:ся|ась|ось|ись)|сокращение"
                    + "|сократил(?:ся|ась|ось|ись)|падение|упал[аои]?|уменьшение|уменьшил(?:ся|ась|ось|ись)|спад|минус|зніжэнне"
                    + "|знізі(?:ўся|лася|лося|ліся)|скарачэнне|скараці(?:ўся|лася|лося|ліся)|падзенне|упа(?:ў|ла|ло|лі)"
                    + "|паменшы(?:ўся|лася|лося|ліся)|памяншэнне|мінус", Direction.DOWN));
    static final Map<Pattern, Direction> DIRECTIONS_AFTER = table(
            words("up|growth|higher|more|больше|выше|роста|прироста|больш|вышэй|росту|прыросту", Direction.UP),
            words("down|lower|less|меньше|ниже|менш|ніжэй|зніжэння|снижения", Direction.DOWN));
    static final Pattern FILLERS = whole("has|have|had|was|is|by|of|на|составил[аои]?|склаў|склала");
    /** "Grew to 104 %" tells a level, not a change. */
    static final Pattern UP_TO = whole("up to|to|до|да");

    static final Map<Pattern, String> RATIOS = table(
            words("halved|halving|вдвое меньше|вполовину|наполовину|[уў]двая менш(?:ы|ая|ае)?|напалову", "0.5"),
            words("doubled?|doubling|two-?fold|twice|вдвое|в два раза|удвоил(?:ся|ась|ось|ись)|удвоение|[уў]двая|[уў] два разы"
                    + "|падвоі(?:ўся|лася|лося|ліся)|падваенне", "2"),
            words("tripled?|trebled|three-?fold|втрое|в три раза|утроил(?:ся|ась|ось|ись)|утроение|[уў]трая|[уў] тры разы"
                    + "|патроі(?:ўся|лася|лося|ліся)", "3"),
            words("quadrupled?|four-?fold|вчетверо|в четыре раза|[уў]чацвера|[уў] чатыры разы", "4"));
    static final Pattern TIMES_BEFORE = Pattern.compile("[x×х](?= ?\\d)|[вуў](?= \\d)");
    static final Pattern TIMES_AFTER = Pattern.compile("(?:[x×х]|-?fold|times(?: as (?:much|many|large|high))?|раза?|разы|разоў)(?!\\p{L})");

    private Vocabulary() {
    }

    private static <T> Map.Entry<String, T> words(String alternatives, T value) {
        return Map.entry(whole(alternatives).pattern(), value);
    }

    private static Pattern whole(String alternatives) {
        return Pattern.compile("(?:" + alternatives.replace(" ", " +") + ")(?!\\p{L})");
    }

    @SafeVarargs
    private static <T> Map<Pattern, T> table(Map.Entry<String, T>... rows) {
        Map<Pattern, T> table = new LinkedHashMap<>();
        for (Map.Entry<String, T> row : rows) {
            table.put(Pattern.compile(row.getKey()), row.getValue());
        }
        return java.util.Collections.unmodifiableMap(table);
    }
}
