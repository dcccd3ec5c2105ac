package barometer.prose;

import barometer.domain.Period;
import barometer.domain.Unreadable;
import barometer.prose.Mention.Role;
import barometer.prose.Mention.What;
import barometer.prose.Sentences.Sentence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the periods and days that a sentence names. */
final class Mentions {

    private static final String[] MONTHS = {"january|jan|январ[ьяе]|янв|студзен[ья]|студзені", "february|feb|феврал[ьяе]|фев|лют(?:ы|ага|ым)",
        "march|mar|март[ае]?|сакавік(?:а|у)?", "april|apr|апрел[ьяе]|апр|красавік(?:а|у)?", "may|ма[йяеюі]|травен[ья]", "june|jun|июн[ьяе]|чэрвен[ья]|чэрвені",
        "july|jul|июл[ьяе]|ліпен[ья]|ліпені", "august|aug|август[ае]?|авг|жні(?:вень|ўня|ўні)", "september|sept?|сентябр[ьяе]|сен|верас(?:ень|ня|ні)",
        "october|oct|октябр[ьяе]|окт|кастрычнік(?:а|у)?", "november|nov|ноябр[ьяе]|ноя|лістапад(?:а|зе)?", "december|dec|декабр[ьяе]|дек|снеж(?:ань|ня|ні)"};
    private static final String MONTH = "(?:" + String.join("|", MONTHS) + ")\\b\\.?";
    private static final String YEAR = "(?<year>(?:19|20)[0-9]{2})(?![0-9.,]*[0-9%])(?:-(?:го|м|й|га|му|ы)\\b)?(?<worded>_(?:год\\w*|г\\._г\\.|гг\\.|г\\.|г\\b))?";
    private static final String OF_YEAR = "(?:,? (?:of )?(?:the year )?" + YEAR + ")?";
    private static final String NTH = "(?<nth>[1-4]|iv|i{1,3}|і{1,3}|іv|first|second|third|fourth|перв\\w+|втор\\w+|трет\\w+|четверт\\w+|перш\\w+|друг\\w+|трэц\\w+|чацв[её]рт\\w+)"
            + "(?:-?(?:st|nd|rd|th|й|м|ом|го|ый|ы|і|ым|ага|е|ае|м))?";
    private static final String COUNT = "(?<count>[2-9]|1[01]|two|three|four|five|six|seven|eight|nine|ten|eleven|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать"
            + "|тры|чатыры|пяць|шэсць|сем|восем|дзевяць|дзесяць|адзінаццаць)";
    private static final List<String> COUNTS = List.of("", "", "two|два", "three|три|тры", "four|четыре|чатыры", "five|пять|пяць", "six|шесть|шэсць",
            "seven|семь|сем", "eight|восемь|восем", "nine|девять|дзевяць", "ten|десять|дзесяць", "eleven|одиннадцать|адзінаццаць");
    private static final String LAST_YEAR = "(?:last year|(?:the )?(?:previous|preceding) year|прошл\\w+ год\\w*|предыдущ\\w+ год\\w*|минувш\\w+ год\\w*|мінул\\w+ год\\w*|леташн\\w+ год\\w*"
            + "|папярэдн\\w+ год\\w*)(?:'s)?";
    private static final String SAME = "(?:the )?(?:same|corresponding) (?:period|months|month|quarter|time|half)|(?:аналогичн\\w+|соответствующ\\w+|т(?:ем|ому|ого|от|ом) же|так\\w+ же|прошлогодн\\w+)"
            + " (?:период\\w*|квартал\\w*|месяц\\w*|уровн\\w+|показател\\w+|полугоди\\w+)|(?:аналагічн\\w+|адпаведн\\w+|(?:та(?:го|му|ым)|тым|той) (?:ж|жа|самага|самым)|леташн\\w+|мінулагодн\\w+)"
            + " (?:перыяд\\w*|квартал\\w*|месяц\\w*|узроўн\\w+|паказчык\\w*|паўгоддз\\w+)";

    private record Form(Pattern rule, Function<Matcher, What> what, boolean bareYear) {
    }

    private static final List<Form> FORMS = List.of(
            form("(?:19|20)[0-9]{2}_[-–/]_(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9-])(?:_(?:год\\w*|гг?\\.))?|(?:from|between|с|з) (?:19|20)[0-9]{2} (?:to|and|по|па) (?:19|20)[0-9]{2}(?: год\\w*)?"
                    + "|\\b(?:19|20)[0-9]0(?:s\\b|-(?:е|х|я|ых))|(?:in|over|for|за|в|у) the (?:last|past) \\w+ years|за (?:последние|апошнія) \\w+ (?:лет|года|год|гадоў|гады)",
                    m -> new What.NoPeriodOfOurs()),
            form("(?:" + SAME + ")(?: (?:of|in|a|за|в|у|ў))*(?: (?:" + YEAR + "|(?:the )?(?<before>" + LAST_YEAR + "|year (?:earlier|before|ago))))?",
                    m -> m.group("year") != null ? new What.SameIn(year(m)) : new What.YearBefore()),
            form("\\b(?:previous|preceding) (?:quarter|month)\\b|\\b(?:предыдущ\\w+|прошл\\w+) (?:квартал\\w*|месяц\\w*)|\\b(?:папярэдн\\w+|мінул\\w+) (?:квартал\\w*|месяц\\w*)",
                    m -> new What.PeriodBefore()),
            form("\\b(?:a year (?:earlier|before|ago)|(?:the )?year (?:earlier|before)|годом ранее|год назад|годом раньше|год таму|годам раней)\\b", m -> new What.YearBefore()),
            form("\\b(?:" + LAST_YEAR + "|летась)(?!\\w)", m -> new What.LastYear()),
            form("\\b(?:this year|(?:эт|текущ)\\w+ год\\w*|(?:гэт|бягуч)\\w+ год\\w*|сёлета|селета)\\b", m -> new What.ThisYear()),
            form("(?<![\\p{L}])" + NTH + "_(?:quarter|квартал\\w*|кв\\b\\.?)" + OF_YEAR, m -> months(m, nth(m) * 3 - 2, 3)),
            form("\\bq(?<nth>[1-4])" + OF_YEAR, m -> months(m, nth(m) * 3 - 2, 3)),
            form("(?<![0-9])(?<year>(?:19|20)[0-9]{2}),?_q(?<nth>[1-4])\\b", m -> months(m, nth(m) * 3 - 2, 3)),
            form("(?<![\\p{L}])" + NTH + "_(?:half|полугоди\\w+|паўгоддз\\w+)(?! an?\\b)" + OF_YEAR, m -> months(m, nth(m) * 6 - 5, 6)),
            form("\\b[hs](?<nth>[12])" + OF_YEAR, m -> months(m, nth(m) * 6 - 5, 6)),
            form("(?:first |перв\\w+ |перш\\w+ )?(?<![\\p{L}0-9.,])" + COUNT + " (?:months|месяц\\w*)" + OF_YEAR, Mentions::firstMonths),
            form("(?:(?:from|с|со|з|са) )?(?<![\\p{L}])(?<first>" + MONTH + ")(?:_[-–]_| (?:to|through|по|до|да|па) )(?<last>" + MONTH + ")" + OF_YEAR, Mentions::run),
            form("(?<![0-9])(?<day>[0-9]{1,2})(?:st|nd|rd|th)? (?:of )?(?<name>" + MONTH + ")" + OF_YEAR, Mentions::day),
            form("(?<![\\p{L}])(?<name>" + MONTH + ") (?<day>[0-9]{1,2})(?![0-9])(?:st|nd|rd|th)?(?:, " + YEAR + ")?", Mentions::day),
            form("(?<![0-9.])(?<day>[0-9]{1,2})\\.(?<nth>0[1-9]|1[0-2])\\." + YEAR, m -> full(LocalDate.of(year(m), nth(m), Integer.parseInt(m.group("day"))))),
            form("(?<![\\p{L}])(?<name>" + MONTH + "),? (?:of )?" + YEAR, m -> months(m, monthOf(m.group("name")), 1)),
            form("(?<=\\bin |\\bduring |\\bfor |\\bв |\\bво |\\bу |\\bў |\\bза )(?<name>" + MONTH + ")(?! [0-9])", m -> months(m, monthOf(m.group("name")), 1)),
            new Form(Plain.rule("(?<![\\p{L}0-9])(?<![0-9][-.,/:]|[$€])" + YEAR), m -> months(m, 1, 12), true));

    private final Plain plain;
    private final Roles roles;

    Mentions(Plain plain) {
        this.plain = plain;
        this.roles = new Roles(plain);
    }

    private static Form form(String rule, Function<Matcher, What> what) {
        return new Form(Plain.rule(rule), what, false);
    }

    /** The mentions of a sentence, as they stand. */
    List<Mention> of(Sentence sentence) {
        List<Mention> found = new ArrayList<>();
        for (Form form : FORMS) {
            Matcher m = form.rule().matcher(plain.text()).region(sentence.start(), sentence.end()).useTransparentBounds(true);
            while (m.find()) {
                Span at = new Span(m.start(), m.end());
                if (found.stream().noneMatch(f -> f.at().meets(at))) {
                    what(form, m).ifPresent(what -> roles.of(what, at, sentence, form.bareYear() && m.group("worded") == null)
                            .ifPresent(role -> found.add(new Mention(at, what, role))));
                }
            }
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    private java.util.Optional<What> what(Form form, Matcher m) {
        try {
            return java.util.Optional.ofNullable(form.what().apply(m)).filter(w -> capital(w, m));
        } catch (Unreadable | DateTimeException none) {
            return java.util.Optional.empty();
        }
    }

    /** "May" and "March" are months in English only where they are written so. */
    private boolean capital(What what, Matcher m) {
        return !(m.groupCount() > 0 && m.pattern().namedGroups().containsKey("name") && m.group("name") != null
                && m.group("name").matches("may|mar|march|sep|dec|jan|oct") && Character.isLowerCase(plain.written().charAt(m.start("name"))));
    }

    private static int year(Matcher m) {
        return Integer.parseInt(m.group("year"));
    }

    private static What full(LocalDate day) {
        return new What.Full(new Period.Day(day));
    }

    private static What months(Matcher m, int month, int length) {
        Period.Months named = new Period.Months(m.group("year") == null ? 2000 : year(m), month, length); // the third half is none
        return m.group("year") == null ? new What.Yearless(month, length) : new What.Full(named);
    }

    /** "In nine months" is a while; "the first nine months", «за 9 месяцев 2024 года» are a period. */
    private static What firstMonths(Matcher m) {
        boolean first = !m.group().strip().startsWith(m.group("count"));
        if (!first && m.group("year") == null) {
            return null;
        }
        String count = m.group("count");
        for (int n = 2; n < COUNTS.size(); n++) {
            if (count.equals(String.valueOf(n)) || count.matches(COUNTS.get(n))) {
                return months(m, 1, n);
            }
        }
        return null;
    }

    private static What run(Matcher m) {
        int first = monthOf(m.group("first"));
        int last = monthOf(m.group("last"));
        return last <= first ? null : months(m, first, last - first + 1);
    }

    private static What day(Matcher m) {
        int day = Integer.parseInt(m.group("day"));
        int month = monthOf(m.group("name"));
        return day < 1 || day > 31 ? null : m.group("year") == null ? new What.Yearless(month, 0) : full(LocalDate.of(year(m), month, day));
    }

    private static int monthOf(String name) {
        String bare = name.replace(".", "");
        for (int i = 0; i < 12; i++) {
            if (bare.matches(MONTHS[i])) {
                return i + 1;
            }
        }
        throw new Unreadable("period", name);
    }

    private static int nth(Matcher m) {
        String nth = m.group("nth").replace('і', 'i');
        return switch (nth) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            default -> Character.isDigit(nth.charAt(0)) ? Integer.parseInt(nth)
                    : nth.matches("first|перв.*|перш.*") ? 1 : nth.matches("second|втор.*|друг.*") ? 2 : nth.matches("third|трет.*|трэц.*") ? 3 : 4;
        };
    }
}
