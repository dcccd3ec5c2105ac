package barometer.text;

import barometer.domain.Bounds;
import barometer.domain.Change;
import barometer.domain.Claim;
import barometer.domain.Derivation;
import barometer.domain.Figure;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Unit;
import java.math.BigDecimal;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one language: the bundle {@code words_<language>}, and numbers, figures and periods as people of that
 * language read them. All that is shown comes from here; nothing here is meant for machines.
 */
public final class Words {

    /** Belarusian «у» at the head of a word is «ў» after a vowel: «дол. ЗША ў 2023 г.»; what precedes is known here only. */
    private static final Pattern SHORT_U = Pattern.compile("(?<=[аеёіоуыэюя][ \u00a0])у(?=[ \u00a0]|двая|трая)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Map<Language, Words> ALL = all();

    private final Language language;
    private final Bundle bundle;
    private final FigureText figures = new FigureText(this);
    private final PeriodText periods = new PeriodText(this);

    private Words(Language language) {
        this.language = language;
        this.bundle = new Bundle(language);
    }

    private static Map<Language, Words> all() {
        Map<Language, Words> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Words(language));
        }
        return all;
    }

    /** The words of a language; the same object each time. */
    public static Words of(Language language) {
        return ALL.get(language);
    }

    /** The order of names in an alphabetical list of this language. */
    public Comparator<String> order() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language.tag()));
        return collator::compare;
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /**
     * The text of a key, an ICU message pattern with numbered arguments. A number, figure, change, period, day, indicator or
     * local text among the arguments is printed as people of the language read it. An unknown key is an error in the program.
     */
    public String say(String key, Object... arguments) {
        return find(key, arguments).orElseThrow(() -> new IllegalArgumentException("no words for " + key + " in " + language));
    }

    /** The text of a key that may not exist, such as the name of a unit. */
    public Optional<String> find(String key, Object... arguments) {
        Optional<String> text = bundle.format(key, arguments, this::print);
        return language == Language.BE ? text.map(t -> SHORT_U.matcher(t).replaceAll("ў")) : text;
    }

    private String print(Object argument) {
        return switch (argument) {
            case Integer n -> number(n.toString());
            case Long n -> number(n.toString());
            case BigDecimal n -> number(n.toPlainString());
            case Figure figure -> figure(figure);
            case Change change -> change(change);
            case Period period -> period(period);
            case LocalDate day -> day(day);
            case Instant instant -> time(instant);
            case Indicator indicator -> name(indicator);
            case LocalText text -> text.in(language);
            case Object other -> other.toString();
        };
    }

    /** Plain digits as people read them: decimal mark, grouping, a real minus: {@code 1 234,50}. */
    public String number(String plainDigits) {
        return NumberText.number(plainDigits, language == Language.EN ? '.' : ',');
    }

    /** A figure with its sign: {@code ≈ 48.7}, {@code > 14}, {@code 8.1–8.3}; a multiplier of its own in words. */
    public String figure(Figure figure) {
        return figures.figure("figure", figure);
    }

    /** A figure with its qualifier in words: {@code about 48.7}, {@code more than 14}. */
    public String inWords(Figure figure) {
        return figures.figure("figure.words", figure);
    }

    /** A figure with sign and short unit: {@code ≈ 48.7 bn USD}, {@code 57.5 %}. */
    public String withUnit(Figure figure, Unit unit, Multiplier multiplier) {
        return figures.withUnit("figure", figure, unit, multiplier, "short");
    }

    /** A figure in words with its unit as running text has it: {@code about 48.7 billion US dollars}, «около 48,7 млрд долл. США». */
    public String inWordsWithUnit(Figure figure, Unit unit, Multiplier multiplier) {
        return figures.withUnit("figure.words", figure, unit, multiplier, figures.sentenceLength(unit));
    }

    /** A figure in words with its short unit, as titles have it: {@code about 48.7 bn USD}. */
    public String inWordsWithShortUnit(Figure figure, Unit unit, Multiplier multiplier) {
        return figures.withUnit("figure.words", figure, unit, multiplier, "short");
    }

    /** A change with its sign: {@code +6.3 %}, {@code −1.2 pp}, {@code > ×2}. */
    public String change(Change change) {
        return figures.change(change);
    }

    /** A change with its base as a chip or bracket shows it: {@code +6.3 % on 2022}, {@code more than doubled on 2022}. */
    public String changeOn(Claim.Changed changed) {
        return figures.changeOn(changed);
    }

    /** The rule of a derived figure with its numbers as people write them: {@code (12.08 ÷ 11.59 − 1) × 100}. */
    public String rule(Derivation derivation) {
        String signs = derivation.expression().replace(" / ", " ÷ ").replace(" * ", " × ").replace(" - ", " − ");
        return NUMBER.matcher(signs).replaceAll(m -> Matcher.quoteReplacement(number(m.group())));
    }

    /** What a figure claims: {@code 12.075 … 12.085}, {@code above 14, open}, {@code none claimed}. */
    public String bounds(Bounds bounds) {
        return figures.bounds(bounds);
    }

    /** A period: {@code 2023}, {@code Q1 2024}, {@code May 2024}, {@code 24 May 2024}, {@code Jan–Sep 2024}. */
    public String period(Period period) {
        return periods.alone(period);
    }

    /** A period inside a sentence, with preposition: {@code in 2023}, {@code in Q1 2024}, «в I квартале 2024 г.». */
    public String inPeriod(Period period) {
        return periods.in(period);
    }

    /** What a change is on: {@code on 2022}, {@code к 2022 г.}. */
    public String onPeriod(Period base) {
        return periods.on(base);
    }

    /** A day: {@code 28 May 2024}. */
    public String day(LocalDate day) {
        return periods.day(day);
    }

    /** A day or a span of days or months: {@code 23–24 May 2024}, {@code Nov 2023}. */
    public String span(Period from, Period to) {
        return periods.span(from, to);
    }

    /** A time of ours in the server's zone: {@code 24 Nov 2026, 10:02}. */
    public String time(Instant instant) {
        return periods.time(instant);
    }

    /** The unit after a figure: {@code bn USD}, {@code %}, {@code Mt}. */
    public String unitShort(Unit unit, Multiplier multiplier) {
        return figures.unit(unit, multiplier, "short");
    }

    /** The unit in full: {@code billion US dollars}. */
    public String unitLong(Unit unit, Multiplier multiplier) {
        return figures.unit(unit, multiplier, "long");
    }

    /** The name of an indicator in this language. */
    public String name(Indicator indicator) {
        return indicator.name().in(language());
    }

    /** Its name where there is little room. */
    public String shortName(Indicator indicator) {
        return indicator.shortName().isBlank() ? name(indicator) : indicator.shortName().in(language());
    }
}
