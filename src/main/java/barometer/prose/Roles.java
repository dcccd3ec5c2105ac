package barometer.prose;

import barometer.domain.Period;
import barometer.prose.Mention.Role;
import barometer.prose.Mention.What;
import barometer.prose.Sentences.Sentence;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a period is named for, by the words around it: "in 2023", "than in 2022", "since 2010". */
final class Roles {

    private static final Pattern COMPARED = Plain.ending("(?:\\bthan(?: (?:in|for|during|at|the figure for|a))?|\\b(?:on|over|from|against|versus|vs\\.?)"
            + "|\\b(?:compared|comparison) (?:with|to)(?: that of)?|\\brelative to|\\b(?:above|below|exceed(?:ed|ing))|\\b(?:above|below|of|exceed(?:ed|ing)) the (?:level|figure|result)s?"
            + "|\\bas (?:in|for|during)"
            + "|\\bчем(?: (?:в|во|за|на))?|(?:сравнению|сравнении) с|\\b(?:к|ко|против|относительно)|\\b(?:выше|ниже|больше|меньше|превы\\w+)"
            + "|\\bчым(?: (?:у|ў|за|на))?|параўнанні (?:з|са)|параўнальна (?:з|са)|\\b(?:да|супраць|адносна)|(?:вышэй|ніжэй|больш|менш)(?: за)?|перавы\\w+|\\b(?:от|ад))"
            + "(?: (?:the|its|that of))?(?: (?:level|figure|total)s?(?: of| in| for)?)?(?: [уў]зроўн\\w+| [уў]зровень| паказчык\\w*| вынік\\w*| уровн\\w+| показател\\w+| итог\\w+| объем\\w*| аб'ём\\w*)?"
            + "(?: (?:за|в|у|ў|in|of|for))?(?: the)? ");
    private static final Pattern LEVEL_OF = Plain.ending("\\b(?:уровн[яею]|уровень|[уў]зровень|[уў]зроўн[юяі]|level of|levels of) ");
    private static final Pattern LEVEL_AHEAD = Plain.rule("(?:'s)? (?:levels?|figures?|totals?|результат|показател)\\b");
    private static final Pattern SPOKEN_OF = Plain.ending("(?:\\b(?:in|for|during|of|throughout|year|full-year|calendar|over|at|by the end of|в|во|за|у|ў|на|течение|итогам|концу|конец|выніках|канец|канца"
            + "|январе|на начало|results of)|[(])(?: the(?: (?:end|whole|course) of)?)?_");
    private static final Pattern DEADLINE = Plain.ending("\\b(?:by|until|till|since|before|after|dated|с|со|до|после|от|з|са|пасля|ад) (?:the )?");
    private static final Pattern AS_OF = Plain.ending("\\b(?:as of|as at|состоянию на|станам на|на) (?:the )?");

    private final Plain plain;

    Roles(Plain plain) {
        this.plain = plain;
    }

    /** The role of a mention; empty where it is no mention, but a number like any other. @param bare whether it is four digits alone */
    Optional<Role> of(What what, Span at, Sentence sentence, boolean bare) {
        if (what instanceof What.Full(Period.Day day)) {
            return Optional.of(plain.behind(AS_OF, sentence.start(), at.start()).isPresent() ? Role.SPOKEN_OF : Role.NEITHER);
        }
        if (what instanceof What.Yearless(int month, int length) && length == 0) {
            return Optional.of(Role.NEITHER);
        }
        if (plain.behind(COMPARED, sentence.start(), at.start()).isPresent() || plain.behind(LEVEL_OF, sentence.start(), at.start()).isPresent()
                || plain.ahead(LEVEL_AHEAD, at.end(), sentence.end()).isPresent()) {
            return Optional.of(Role.COMPARED_WITH);
        }
        if (plain.behind(DEADLINE, sentence.start(), at.start()).isPresent()) {
            return Optional.of(Role.NEITHER);
        }
        if (bare && plain.behind(SPOKEN_OF, sentence.start(), at.start()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Role.SPOKEN_OF);
    }
}
