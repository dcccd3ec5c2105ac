package barometer.prose;

import barometer.domain.Change;
import barometer.domain.Change.Kind;
import barometer.domain.Figure;
import barometer.domain.Language;
import barometer.domain.Qualifier;
import barometer.domain.Unreadable;
import barometer.prose.Found.Said;
import barometer.prose.Lexicon.Way;
import barometer.prose.Sentences.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is said in times and fractions: "more than doubled", «в 2,1 раза», "fell by a third", "half of the imports". */
final class Multiples {

    /** Something found, not yet placed in time. @param fraction whether it is a fraction in words */
    record Multiple(Span at, Head head, Said said, boolean fraction) {
    }

    private static final Map<Pattern, String> VERBS = table("doubled|doubling|удвоил(?:ся|ась|ось|ись)|падвоі(?:ўся|лася|лося|ліся)", "2",
            "tripled|tripling|trebled|утроил(?:ся|ась|ось|ись)|патроі(?:ўся|лася|лося|ліся)", "3", "quadrupled", "4", "halved|halving", "0.5");
    private static final Map<Pattern, String> ADVERBS = table("two-?fold|twice as (?:much|many|high|large)|twice the|вдвое|[уў]двая", "2",
            "three-?fold|втрое|[уў]трая", "3", "four-?fold|вчетверо|[уў]чацвера|[уў]чацвёра", "4", "five-?fold|впятеро", "5", "ten-?fold", "10");
    private static final Pattern TIMES = Plain.rule("\\b[вуў] (?<east>" + Numerals.DIGITS + "|" + Numerals.WORD + ") раз(?:а|ы|оў)?\\b"
            + "|(?<![\\p{L}0-9.,])(?<fold>[0-9]+(?:\\.[0-9]+)?)[ -]?fold\\b"
            + "|(?<![\\p{L}0-9.,])(?<times>[0-9]+(?:\\.[0-9]+)?|two|three|four|five|six|seven|eight|nine|ten) times(?= (?:more|higher|larger|greater|as|the))");
    private static final Map<Pattern, String> FRACTIONS = table("(?:two thirds|две трети|дзве траціны)", "67",
            "(?:three quarters|три четверти|тры чвэрці)", "75", "(?:a |one )?(?:third)|треть|трети|траціну|траціна|траціны", "33",
            "(?:a |one )quarter|четверть|четверти|чвэрць|чвэрці", "25", "(?:a |one )fifth|пят(?:ую|ая) часть|пят(?:ую|ая) частку", "20",
            "(?:a |one )tenth|десят(?:ую|ая) часть|дзесят(?:ую|ая) частку", "10",
            "half|половин(?:у|а|ы)|наполовину|палов(?:у|а|ы|іну|іна)|напалову", "50");
    private static final Pattern DAYS_AND_KINDS = Plain.rule(" (?:day|hour|year|time|century|dozen|way|and half|а|quarter|of (?:the )?(?:year|day|month)\\b|of 20|года|дня|квартал)|-?\\w*-(?:year|day|hour)"
            + "| (?:мест|раз|раза|час|countr|mill|bill|thous|an? |a mill)");
    private static final Pattern ORDINAL = Plain.ending("\\b(?:the|first|second|last|third|his|her|its|first and|в|во|у|ў) ");
    private static final Pattern OTHER_COMPARISON = Plain.rule(" \\p{L}+(?:ее|ей|эй|ше|ай)\\b");
    private static final Pattern MORE = Plain.rule(" (?:больше|выше|больш|вышэй|more|higher|greater|larger|as|the)\\b");
    private static final Pattern LESS = Plain.rule(" (?:меньше|ниже|менш|ніжэй|less|lower|fewer)\\b");
    private static final Pattern NOT_DONE = Plain.ending("\\b(?:be|been to|to be) ");
    private static final Pattern SHARE_OF = Plain.rule(" (?:of|всех|всего|общ\\w+|усіх|усяго|агульн\\w+|[\\p{L}]{4,})");

    private final Plain plain;
    private final Language language;
    private final Turns turns;

    Multiples(Plain plain, Language language, Turns turns) {
        this.plain = plain;
        this.language = language;
        this.turns = turns;
    }

    private static Map<Pattern, String> table(String... rows) {
        Map<Pattern, String> table = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i += 2) {
            table.put(Plain.rule("\\b(?:" + rows[i] + ")\\b"), rows[i + 1]);
        }
        return table;
    }

    List<Multiple> of(Sentence sentence) {
        List<Multiple> found = new ArrayList<>();
        VERBS.forEach((rule, ratio) -> each(rule, sentence, m -> {
            if (plain.behind(NOT_DONE, sentence.start(), m.start()).isEmpty()) {
                ratio(m.start(), m.end(), ratio, Optional.of(Way.UP), sentence).ifPresent(found::add);
            }
        }));
        ADVERBS.forEach((rule, ratio) -> each(rule, sentence, m -> compared(m.start(), m.end(), ratio, sentence).ifPresent(found::add)));
        each(TIMES, sentence, m -> {
            String number = m.group("east") != null ? m.group("east") : m.group("fold") != null ? m.group("fold") : m.group("times");
            Numerals.read(number, m.group("east") != null ? language : Language.EN)
                    .flatMap(n -> compared(m.start(), m.end(), n, sentence)).ifPresent(found::add);
        });
        FRACTIONS.forEach((rule, percent) -> each(rule, sentence, m -> {
            if (found.stream().noneMatch(f -> f.at().meets(new Span(m.start(), m.end())))) {
                fraction(m.start(), m.end(), percent, sentence).ifPresent(found::add);
            }
        }));
        return found;
    }

    private void each(Pattern rule, Sentence sentence, java.util.function.Consumer<Matcher> act) {
        Matcher m = rule.matcher(plain.text()).region(sentence.start(), sentence.end()).useTransparentBounds(true);
        while (m.find()) {
            act.accept(m);
        }
    }

    /** Times as much, where something is said to grow or fall; "twice as fast" is none. */
    private Optional<Multiple> compared(int start, int end, String ratio, Sentence sentence) {
        boolean more = plain.ahead(MORE, end, sentence.end()).isPresent();
        boolean less = plain.ahead(LESS, end, sentence.end()).isPresent();
        if (!more && !less && plain.ahead(OTHER_COMPARISON, end, sentence.end()).isPresent()) {
            return Optional.empty();
        }
        Optional<Way> way = less ? Optional.of(Way.DOWN) : more ? Optional.of(Way.UP) : turns.nearest(sentence.start(), start);
        return way.isEmpty() ? Optional.empty() : ratio(start, end, ratio, way, sentence);
    }

    private Optional<Multiple> ratio(int start, int end, String ratio, Optional<Way> way, Sentence sentence) {
        Head head = Head.before(plain, sentence, start, end);
        boolean falls = way.equals(Optional.of(Way.DOWN));
        try {
            String digits = falls ? BigDecimal.ONE.divide(new BigDecimal(ratio)).toPlainString() : ratio;
            if (falls && head.qualifier() == Qualifier.NEARLY) {
                return Optional.empty();
            }
            Qualifier qualifier = falls || ratio.equals("0.5") ? Lexicon.turned(head.qualifier()) : head.qualifier();
            return Optional.of(new Multiple(new Span(start, end), head,
                    new Said.Changed(new Change(Figure.of(qualifier, digits), Kind.RATIO)), false));
        } catch (ArithmeticException | Unreadable noForm) { // a third of something has no end in digits
            return Optional.empty();
        }
    }

    private Optional<Multiple> fraction(int start, int end, String percent, Sentence sentence) {
        Head head = Head.before(plain, sentence, start, end);
        if (plain.ahead(DAYS_AND_KINDS, end, sentence.end()).isPresent()
                || head.link() == Head.Link.NONE && plain.behind(ORDINAL, sentence.start(), start).isPresent()) {
            return Optional.empty();
        }
        boolean exact = !percent.equals("33") && !percent.equals("67");
        Qualifier qualifier = head.qualifier() == Qualifier.EXACT && !exact ? Qualifier.ABOUT : head.qualifier();
        Optional<Way> after = turns.ahead(Lexicon.RIGHT_AFTER, end, sentence.end());
        Optional<Way> way = after.isPresent() ? after
                : head.link() == Head.Link.BY || plain.text().startsWith("на", start) ? turns.nearest(sentence.start(), head.start()) : Optional.empty();
        if (way.isPresent()) {
            boolean falls = way.get() == Way.DOWN;
            if (falls && qualifier == Qualifier.NEARLY) {
                return Optional.empty();
            }
            Figure figure = Figure.of(falls ? Lexicon.turned(qualifier) : qualifier, falls ? "-" + percent : percent);
            return Optional.of(new Multiple(new Span(start, end), head, new Said.Changed(new Change(figure, Kind.PERCENT)), true));
        }
        boolean share = head.link() == Head.Link.NONE && plain.within(Lexicon.SHARE, sentence.start(), sentence.end())
                && plain.ahead(SHARE_OF, end, sentence.end()).isPresent();
        return share ? Optional.of(new Multiple(new Span(start, end), head, new Said.Level(Figure.of(qualifier, percent)), true)) : Optional.empty();
    }
}
