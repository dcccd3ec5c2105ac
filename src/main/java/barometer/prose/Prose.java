package barometer.prose;

import barometer.domain.Language;
import barometer.domain.Period;
import barometer.domain.Unit;
import barometer.prose.Found.Doubt;
import barometer.prose.Found.Said;
import barometer.prose.Placing.Place;
import barometer.prose.Sentences.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a text: the figures it states, in the order in which they stand. */
public final class Prose {

    /** The longest text that is read, in characters. */
    public static final int MOST_CHARACTERS = 100_000;

    private static final int QUOTATION = 110;
    private static final Pattern NOT_YET_AHEAD = Plain.rule("[^,.;]{0,30}" + Lexicon.NOT_YET.pattern());

    private final Plain plain;
    private final Optional<LocalDate> day;
    private final Amounts amounts;
    private final Turns turns;
    private final Multiples multiples;
    private final Mentions mentions;
    private final List<Found> found = new ArrayList<>();
    private Optional<Period> spokenOf = Optional.empty();
    private Optional<String> money = Optional.empty();

    private Prose(String text, Language language, Optional<LocalDate> day) {
        this.plain = new Plain(text);
        this.day = day;
        this.amounts = new Amounts(plain, language);
        this.turns = new Turns(plain);
        this.multiples = new Multiples(plain, language, turns);
        this.mentions = new Mentions(plain);
    }

    /**
     * The figures of a text.
     *
     * @param language how its numbers are written
     * @param day      when it was published: "last year" is a year then
     */
    public static List<Found> read(String text, Language language, Optional<LocalDate> day) {
        Prose prose = new Prose(text, language, day);
        Sentences.of(prose.plain).forEach(prose::read);
        return List.copyOf(prose.found);
    }

    /** The language of a text, by letters that only one of them has. */
    public static Language guess(String text) {
        long latin = text.chars().filter(c -> c < 128 && Character.isLetter(c)).count();
        long cyrillic = text.chars().filter(c -> Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CYRILLIC).count();
        long belarusian = text.chars().filter(c -> "ўіЎІ".indexOf(c) >= 0).count();
        long russian = text.chars().filter(c -> "ищъИЩЪ".indexOf(c) >= 0).count();
        return latin >= cyrillic ? Language.EN : belarusian > russian ? Language.BE : Language.RU;
    }

    /** Something that a sentence says, before it is known of which period. */
    private record Spoken(Span at, Head head, Said said, Optional<String> unit, Set<Doubt> doubts) {
    }

    private void read(Sentence sentence) {
        if (sentence.opens()) {
            spokenOf = Optional.empty();
        }
        List<Mention> periods = mentions.of(sentence);
        List<Multiples.Multiple> times = multiples.of(sentence);
        List<Span> taken = new ArrayList<>(periods.stream().map(Mention::at).toList());
        times.forEach(t -> taken.add(t.at()));
        List<Amount> counted = amounts.of(sentence, taken);
        List<Span> figures = new ArrayList<>(counted.stream().map(Amount::at).toList());
        times.forEach(t -> figures.add(t.at()));
        Optional<Period> before = plain.within(Lexicon.NOW, sentence.start(), sentence.end()) ? Optional.empty() : spokenOf;
        Placing placing = new Placing(plain, periods, figures, before, day);
        List<Spoken> spoken = new ArrayList<>();
        counted.forEach(a -> spoken(a, sentence).ifPresent(spoken::add));
        times.forEach(t -> spoken.add(new Spoken(t.at(), t.head(), t.said(), t.said() instanceof Said.Level ? Optional.of(Units.PERCENT) : Optional.empty(),
                t.fraction() ? Set.of(Doubt.FRACTION) : Set.of())));
        spoken.sort(Comparator.comparingInt(s -> s.at().start()));
        spoken.stream().filter(s -> !hoped(s, sentence)).forEach(s -> place(s, placing, sentence));
        spokenOf = placing.after();
    }

    private Optional<Spoken> spoken(Amount amount, Sentence sentence) {
        Set<Doubt> doubts = new TreeSet<>();
        boolean signed = turns.sign(amount.at().start()).isPresent();
        Head head = Head.before(plain, sentence, amount.at().start() - (signed ? 1 : 0), amount.at().end());
        Amount whole = amount;
        if (amount.isMoney()) {
            money = amount.unit();
        } else if (amount.unit().isEmpty()) {
            if (amount.bare() && money.isPresent()) {
                whole = amount.with(money.get());
                doubts.add(Doubt.UNIT_CARRIED);
            } else {
                doubts.add(Doubt.UNIT_OPEN);
            }
        }
        if (amount.isMoney() && Units.unit(amount.unit().get()).isEmpty()) {
            doubts.add(Doubt.UNIT_OPEN);
        }
        Amount read = whole;
        return turns.said(read, head, sentence).map(said -> new Spoken(signed ? read.startingAt(read.at().start() - 1).at() : read.at(), head, said,
                read.isPercent() && said instanceof Said.Changed || read.isPoints() ? Optional.empty() : read.unit(), doubts));
    }

    /** Whether it is planned or expected, and so no figure of what was. */
    private boolean hoped(Spoken s, Sentence sentence) {
        return plain.last(Lexicon.NOT_YET, sentence.start(), s.at().start()).isPresent()
                || plain.ahead(NOT_YET_AHEAD, s.at().end(), sentence.end()).isPresent();
    }

    private void place(Spoken s, Placing placing, Sentence sentence) {
        Place place = placing.of(s.at(), s.said() instanceof Said.Changed, s.head().link() == Head.Link.FROM);
        if (!place.known()) {
            return;
        }
        Set<Doubt> doubts = new TreeSet<>(s.doubts());
        doubts.addAll(place.doubts());
        boolean stated = place.period().isPresent() || place.doubts().contains(Doubt.PERIOD_OPEN);
        if (!stated) {
            doubts.add(Doubt.PERIOD_OPEN);
        }
        Optional<Unit> unit = s.unit().flatMap(Units::unit);
        found.add(new Found(s.said(), unit, place.period(), stated, place.base(), s.at(), s.head().qualifying(), place.at(), words(s), quotation(s, sentence), doubts));
    }

    /** The qualifying words; what says its number in words is quoted whole. */
    private String words(Spoken s) {
        String qualifying = s.head().words(plain);
        boolean inWords = plain.written(s.at().start(), s.at().end()).chars().noneMatch(Character::isDigit) && s.said() instanceof Said.Changed;
        return !inWords ? qualifying : s.head().qualifying().filter(q -> q.end() <= s.at().start()).isPresent()
                ? plain.written(s.head().qualifying().get().start(), s.at().end()) : plain.written(s.at().start(), s.at().end());
    }

    /** The figure with some words on both sides, never cut within a word. */
    private String quotation(Spoken s, Sentence sentence) {
        int start = Math.max(sentence.start(), s.at().start() - QUOTATION / 2);
        int end = Math.min(sentence.end(), Math.max(s.at().end(), start + QUOTATION));
        while (start > sentence.start() && plain.at(start - 1) != ' ') {
            start--;
        }
        while (end < sentence.end() && plain.at(end) != ' ') {
            end++;
        }
        return (start > sentence.start() ? "… " : "") + plain.written(start, end) + (end < sentence.end() ? " …" : "");
    }
}
