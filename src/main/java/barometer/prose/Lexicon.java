package barometer.prose;

import barometer.domain.Qualifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The words around figures: how exact they are, which way they go, and that they are only hoped for. In three languages. */
final class Lexicon {

    /** Which way a change goes. */
    enum Way {
        UP, DOWN
    }

    private static final String[][] EXACTNESS = {
        {"AT_LEAST", "at least|(?:no|not) (?:less|fewer|lower) than|не (?:менее|меньше|ниже)(?:,? чем)?|(?:как )?минимум"
                + "|не (?:менш|меней|ніжэй)(?:,? чым| за)?|(?:як )?мінімум|>=|≥"},
        {"AT_MOST", "at most|(?:no|not) (?:more|higher|greater) than|up to|(?:did|does|do) not exceed|not exceeding|a maximum of"
                + "|не (?:более|больше|выше)(?:,? чем)?|не свыше|не превы\\w+|максимум|не (?:больш|болей|вышэй)(?:,? чым| за)?|не звыш"
                + "|не перавы\\w+|максімум|<=|≤"},
        {"ABOUT", "about|around|approximately|approx\\.?|roughly|some|circa|close to|in the region of|около(?: отметки| уровня)?(?: в)?|примерно|приблизительно|порядка"
                + "|приблизил\\w+ к|близк\\w+ к|каля(?: адзнакі| ўзроўню| узроўню)?(?: ў| у)?|прыкладна|прыблізна|парадку|набліз\\w+ да|блізк\\w+ да|≈|~"},
        {"OVER", "(?:(?:just|slightly|well|a little|far) )?(?:over|more than|above|in excess of|upwards of|greater than|higher than)"
                + "|exceed(?:ing|ed|s)|surpass(?:ing|ed|es)|topp(?:ing|ed)"
                + "|(?:(?:чуть|немногим|несколько|значительно|гораздо) )?(?:более(?:,? чем)?|больше(?:,? чем)?|свыше|выше)"
                + "|превы(?:сил\\w*|шает|шают|шал\\w*|сив|шая)(?: отметку(?: в)?)?|перевалил\\w* за(?: отметку(?: в)?)?"
                + "|(?:(?:крыху|значна|трохі) )?(?:больш(?:,? чым| за)?|болей(?:,? чым| за)?|звыш|вышэй(?: за)?)"
                + "|перавы(?:сі\\w+|шае|шаюць)(?: адзнаку(?: [уў])?)?|>"},
        {"NEARLY", "nearly|almost|just short of|почти|без малого|амаль(?: што)?"},
        {"UNDER", "(?:(?:just|slightly|well|a little) )?(?:under|less than|below|fewer than|lower than)"
                + "|(?:(?:чуть|немногим|несколько) )?(?:менее(?:,? чем)?|меньше(?:,? чем)?|ниже)"
                + "|(?:(?:крыху|ледзь|трохі) )?(?:менш(?:,? чым| за)?|меней(?:,? чым| за)?|ніжэй(?: за)?)|<"}};

    private static final Map<Pattern, Qualifier> QUALIFIERS = new LinkedHashMap<>();
    /** Any qualifying words. */
    static final String QUALIFYING;

    static {
        StringBuilder all = new StringBuilder();
        for (String[] row : EXACTNESS) {
            QUALIFIERS.put(Plain.rule("(?:" + row[1] + ")"), Qualifier.valueOf(row[0]));
            all.append(all.isEmpty() ? "" : "|").append(row[1]);
        }
        QUALIFYING = "(?<![\\p{L}])(?:" + all + ")";
    }

    private static final String UP_VERBS = "grew|soared|leapt|swelled|rebounded|grown?|grows|growing|rose|risen|rises?|rising|increas(?:ed?|es|ing)|up(?! to)|expanded|climbed|jumped"
            + "|surged|advanced|gained|exceeded|surpassed|growth|increase|rise|вырос\\w*|возрос\\w*|взлете\\w+|нарасти\\w+|расшири\\w+|окреп\\w*|увелич\\w+|прибав\\w+|поднял\\w+|повысил\\w+"
            + "|повышени\\w+|превысил\\w*|рост(?:а|у|ом|е)?|прирост\\w*|приросл\\w*|плюс|вырас\\w*|узляце\\w+|нарасці\\w+|пашыры\\w+|узмацн\\w+|узрас\\w+|узрос\\w*|павяліч\\w+|павелічэн\\w+"
            + "|прырос\\w*|прыбав\\w+|падня\\w+|павысі\\w+|павышэнн\\w+|перавысі\\w+|plus";
    private static final String DOWN_VERBS = "fell|slipped|plunged|tumbled|sank|sunk|dipped|falls?|fallen|falling|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|drop(?:s|ped|ping)?|down|shrank|shrunk|shrinking"
            + "|contracted|contraction|reduc(?:ed|tion)|slumped|slid|minus|сни[зж]\\w+|сокра[тщ]\\w+|упал\\w*|рухну\\w+|обвали\\w+|сузи\\w+|ослаб\\w*|падени\\w+|уменьш\\w+|просел\\w*|спад\\w*|минус"
            + "|зні[зж]\\w+|скара[цч]\\w+|упа(?:ў|ла|ло|лі)|рухну\\w+|абвалі\\w+|прасе\\w+|аслаб\\w*|падзенн\\w+|паменш\\w+|памянш\\w+|мінус|опустил\\w+|апусці\\w+";
    private static final String UP_NOUNS = "growth|increase|rise|gain|рост(?:а|у|ом|е)?|прирост\\w*|увеличение|прырост\\w*|павелічэнне";
    private static final String DOWN_NOUNS = "decline|decrease|drop|fall|reduction|снижени\\w+|сокращени\\w+|падени\\w+|уменьшени\\w+|спад\\w*|зніжэнн\\w+"
            + "|скарачэнн\\w+|падзенн\\w+|памяншэнн\\w+";
    /** What is gained or lost has no "by" before it. */
    private static final String GAINED = "gained|added|прибавил\\w*|набрал\\w*|прыбавіл\\w*|прыбавіў|набра[ўл]\\w*";
    private static final String LOST = "lost|shed|потерял\\w*|недосчитал\\w*|страці[ўл]\\w*";
    private static final String AMOUNTED = "was|were|is|of|came to|stood at|reached|amounted to|totalled|made|made up|составил\\w*|достиг\\w*|равен|равна|равнял\\w+"
            + "|оценивается в|скла(?:ў|ла|ло|лі)|дасягну\\w+|роўны|роўная|–|:";

    /** A word that goes one way, wherever it stands. */
    static final Map<Pattern, Way> WAYS = ways("\\b(?:" + UP_VERBS + ")\\b", "\\b(?:" + DOWN_VERBS + ")\\b");
    /** "grew", "up", "growth of", right before the figure. */
    static final Map<Pattern, Way> RIGHT_BEFORE = ways(
            "\\b(?:(?:" + UP_VERBS + ")(?: (?:a|another|further|some|year on year|\\w+ly|also))*|(?:" + UP_NOUNS + ")(?: of| in| –)?)_–?_$",
            "\\b(?:(?:" + DOWN_VERBS + ")(?: (?:a|another|further|some|year on year|\\w+ly|also))*|(?:" + DOWN_NOUNS + ")(?: of| in| –)?)_–?_$");
    /** "growth of exports was", "прирост ВВП в 2023 году составил". */
    static final Map<Pattern, Way> SUBJECT = ways("\\b(?:" + GAINED + ")(?: [^\\s,;()%]+){0,6} $|\\b(?:" + UP_NOUNS + ")(?: [^\\s,;()%]+){0,8} (?:" + AMOUNTED + ")_$",
            "\\b(?:" + LOST + ")(?: [^\\s,;()%]+){0,6} $|\\b(?:" + DOWN_NOUNS + ")(?: [^\\s,;()%]+){0,8} (?:" + AMOUNTED + ")_$");
    /** "more than", «больше», right after the figure. */
    static final Map<Pattern, Way> RIGHT_AFTER = ways(
            "_,?_(?:more(?! or)|higher|greater|larger|up\\b|growth|increase|rise|gain|above|больше|выше|роста\\b|прироста\\b|больш\\b|вышэй|росту\\b|прыросту\\b)",
            "_,?_(?:less(?! or)|lower|fewer|smaller|down\\b|decline|decrease|drop|below|меньше|ниже|снижения\\b|менш\\b|ніжэй|зніжэння\\b|спаду\\b)");
    /** A rate of growth as statistics offices give it: the year before is 100. */
    static final Pattern INDEX_BEFORE = Plain.rule("\\b(?:темп\\w* роста|тэмп\\w* росту|индекс|індэкс|index of)\\b(?: [^\\s,;()%]+){0,8}_$");
    static final Pattern INDEX_AFTER = Plain.rule("_(?:к|ко) (?:уровн|показател|соответствующ|аналогичн|прошл|предыдущ|тому же|таком|"
            + "январ|феврал|март|апрел|ма[юя]\\b|июн|июл|август|сентябр|октябр|ноябр|декабр|[i1-4]+[ -]|перв|втор|трет|четверт|20[0-9]{2})"
            + "|_да (?:ўзроўн|узроўн|адпаведн|аналагічн|мінул|леташн|папярэдн|таго (?:ж|самага)|студзен|лютага|сакавік|красавік|мая|чэрвен|ліпен"
            + "|жніўн|верасн|кастрычнік|лістапад|снежн|[iі1-4]+[ -]|першага|другога|трэцяга|чацвертага|20[0-9]{2})"
            + "|_(?:of|against|relative to) (?:the )?(?:(?:20[0-9]{2}|previous year|last year|year before)(?:'?s)? (?:level|figure)|level of"
            + "|(?:same|corresponding) (?:period|months|quarter))");

    /** What is not yet: a plan, a forecast, a hope. */
    static final Pattern NOT_YET = Plain.rule("\\b(?:will|would|shall|could|(?:is|are) to|expect(?:s|ed)?|expectations?|forecasts?|predict\\w*|project(?:s|ed|ions?)"
            + "|plan(?:s|ned)?|aims?|aiming|target(?:s|ed)?|goals?|intends?|hopes?|may reach|should|"
            + "планиру\\w+|запланирован\\w+|планам?и?|ожида\\w+|прогноз\\w*|намер\\w+|предстоит|цель|целью|целев\\w+|рассчитыва\\w+|должн\\w+|будет|будут"
            + "|превысит|достигнет|составит|вырастет|вырастут|увеличится|сократится|снизится|довести|нарастить"
            + "|плануе\\w+|запланаван\\w+|чакае\\w+|прагноз\\w*|мае намер|маюць намер|мэта|мэтай|мэтав\\w+|разлічвае\\w*|павін\\w+|будзе|будуць|перавысіць"
            + "|дасягне|складзе|вырасце|павялічыцца|скароціцца|знізіцца|давесці|нарасціць)\\b");
    /** The present day is meant, so no period is taken over. */
    static final Pattern NOW = Plain.rule("\\b(?:today|now|currently|at present|nowadays|already|сегодня|сейчас|теперь|уже|в настоящее время|сёння|сення|цяпер|зараз|ужо"
            + "|на сегодня|на сення)\\b");
    /** A share is spoken of, so that "half" and "a third" are one. */
    static final Pattern SHARE = Plain.rule("\\b(?:share|accounts? for|accounted for|accounting for|mak(?:es?|ing) up|made up|came from|went to|of the total|worth|доля|доли|долю"
            + "|прих[ое]ди\\w+|пришл\\w+|составля\\w+|составил\\w*|удельный вес|долі|прып[а]\\w+|складае\\w*|скла(?:ў|ла|ло|лі)|удзельная вага)\\b");
    /** No statistics: a certainty, an offer, a chance. */
    static final Pattern IDIOM = Plain.rule("_(?:sure|certain|discount|chance|probability|stake|уверен\\w*|гаранти\\w+|скидк\\w+|вероятност\\w+|упэўнен\\w*|зніжк\\w+|гарант\\w+)");

    private Lexicon() {
    }

    private static Map<Pattern, Way> ways(String up, String down) {
        Map<Pattern, Way> ways = new LinkedHashMap<>();
        ways.put(Plain.rule(up), Way.UP);
        ways.put(Plain.rule(down), Way.DOWN);
        return ways;
    }

    /** What qualifying words mean. */
    static Qualifier qualifier(String words) {
        return QUALIFIERS.entrySet().stream().filter(q -> q.getKey().matcher(words).matches()).findFirst().map(Map.Entry::getValue)
                .orElse(Qualifier.EXACT);
    }

    /** As a fall turns them round: "fell by more than 3 %" is less than −3 %. */
    static Qualifier turned(Qualifier q) {
        return switch (q) {
            case OVER -> Qualifier.UNDER;
            case AT_LEAST -> Qualifier.AT_MOST;
            case UNDER -> Qualifier.OVER;
            case AT_MOST -> Qualifier.AT_LEAST;
            case EXACT, ABOUT, NEARLY, RANGE -> q;
        };
    }
}
