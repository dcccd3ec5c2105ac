package barometer.text;

import barometer.domain.Bounds;
import barometer.domain.Change;
import barometer.domain.Claim;
import barometer.domain.Figure;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words of one language: the bundle {@code words_<language>}, and numbers, figures and periods as people of that
 * language read them. All that is shown comes from here; nothing here is meant for machines.
 */
public final class Words {

    private static final Map<Language, Words> ALL = all();

    private final Language language;
    private final Bundle bundle;

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
        return bundle.format(key, arguments, this::print);
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
        throw new UnsupportedOperationException();
    }

    /** A figure with its qualifier in words: {@code about 48.7}, {@code more than 14}. */
    public String inWords(Figure figure) {
        throw new UnsupportedOperationException();
    }

    /** A figure with sign and short unit: {@code ≈ 48.7 bn USD}, {@code 57.5 %}. */
    public String withUnit(Figure figure, Unit unit, Multiplier multiplier) {
        throw new UnsupportedOperationException();
    }

    /** A figure in words with long unit: {@code about 48.7 billion US dollars}. */
    public String inWordsWithUnit(Figure figure, Unit unit, Multiplier multiplier) {
        throw new UnsupportedOperationException();
    }

    /** A change with its sign: {@code +6.3 %}, {@code −1.2 pp}, {@code > ×2}. */
    public String change(Change change) {
        throw new UnsupportedOperationException();
    }

    /** A change with its base as a chip or bracket shows it: {@code +6.3 % on 2022}, {@code more than doubled on 2022}. */
    public String changeOn(Claim.Changed changed) {
        throw new UnsupportedOperationException();
    }

    /** What a figure claims: {@code 12.075 … 12.085}, {@code above 14, open}, {@code none claimed}. */
    public String bounds(Bounds bounds) {
        throw new UnsupportedOperationException();
    }

    /** A period: {@code 2023}, {@code Q1 2024}, {@code May 2024}, {@code 24 May 2024}, {@code Jan–Sep 2024}. */
    public String period(Period period) {
        throw new UnsupportedOperationException();
    }

    /** A period inside a sentence, with preposition: {@code in 2023}, {@code in the first quarter of 2024}. */
    public String inPeriod(Period period) {
        throw new UnsupportedOperationException();
    }

    /** What a change is on: {@code on 2022}, {@code к 2022 г.}. */
    public String onPeriod(Period base) {
        throw new UnsupportedOperationException();
    }

    /** A day: {@code 28 May 2024}. */
    public String day(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** A day or a span of days or months: {@code 23–24 May 2024}, {@code Nov 2023}. */
    public String span(Period from, Period to) {
        throw new UnsupportedOperationException();
    }

    /** A time of ours in the server's zone: {@code 24 Nov 2026, 10:02}. */
    public String time(Instant instant) {
        throw new UnsupportedOperationException();
    }

    /** The unit after a figure: {@code bn USD}, {@code %}, {@code Mt}. */
    public String unitShort(Unit unit, Multiplier multiplier) {
        throw new UnsupportedOperationException();
    }

    /** The unit in full: {@code billion US dollars}. */
    public String unitLong(Unit unit, Multiplier multiplier) {
        throw new UnsupportedOperationException();
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
