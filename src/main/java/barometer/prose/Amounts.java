package barometer.prose;

import barometer.domain.Language;
import barometer.domain.Multiplier;
import barometer.prose.Sentences.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of a sentence that count something: money, tonnes, percent, anything in millions. */
final class Amounts {

    private static final Pattern NUMBER = Plain.rule("(?<![\\p{L}0-9])(?<![\\p{L}0-9][-.,/:])" + Numerals.DIGITS + "|" + Numerals.WORD + "|\\ban?(?= (?:million|billion)\\b)");
    private static final Pattern MONEY = Plain.rule("(?:(?<![\\p{L}])(?:us_)?\\$|€|₽|¥|(?<![\\p{L}])(?:usd|eur|byn|rub|cny))_" + Numerals.DIGITS);
    private static final Pattern DIGITS_HERE = Plain.rule("_(?:" + Numerals.DIGITS + "|" + Numerals.WORD + ")");
    private static final Pattern HALF_OF = Plain.rule("\\b(?:пол(?=миллион|миллиард|триллион)|паў(?=мільён|мільен|мільярд))");
    private static final Pattern GOES_ON = Plain.rule("_(?:\\.\\.|…|[-–])_| (?:to|до|да|and|и|і) ");
    private static final Pattern JOINS = Plain.rule(" (?:and|и|і) ");
    private static final Pattern ARTICLE = Plain.rule("an?");
    private static final Pattern SMALLER = Plain.rule(" [0-9]{1,3}(?![0-9.,])");
    private static final Pattern BETWEEN = Plain.ending("\\b(?:between|между|паміж)(?:_\\$)?_");
    private static final Pattern NO_NOUN = Plain.rule("_(?:[.,;:()!?–]|$|\\b(?:in|on|for|from|and|or|than|by|to|this|which|that|while|against|compared|more|less|up|down|"
            + "в|во|на|за|и|что|это|против|к|по|до|с|или|больше|меньше|а|у|ў|і|што|гэта|супраць|да|па|ці|больш|менш|з)\\b)");

    private final Plain plain;
    private final Language language;

    Amounts(Plain plain, Language language) {
        this.plain = plain;
        this.language = language;
    }

    /** The amounts of a sentence, as they stand. @param taken places that are something else, such as periods */
    List<Amount> of(Sentence sentence, List<Span> taken) {
        List<Amount> found = new ArrayList<>();
        int at = sentence.start();
        while (true) {
            Optional<MatchResult> next = next(at, sentence.end());
            if (next.isEmpty()) {
                return found;
            }
            int start = next.get().start();
            Optional<Span> other = taken.stream().filter(t -> start >= t.start() && start < t.end()).findFirst();
            if (other.isPresent()) {
                at = other.get().end();
                continue;
            }
            int limit = taken.stream().filter(t -> t.start() > start).mapToInt(Span::start).min().orElse(sentence.end());
            Optional<Amount> amount = read(start, Math.min(limit, sentence.end()), sentence);
            amount.filter(a -> counts(a, sentence)).ifPresent(found::add);
            at = Math.max(amount.map(a -> a.at().end()).orElse(0), next.get().end());
        }
    }

    private Optional<MatchResult> next(int at, int end) {
        Optional<MatchResult> number = find(NUMBER, at, end);
        Optional<MatchResult> money = find(MONEY, at, end);
        Optional<MatchResult> half = find(HALF_OF, at, end);
        return java.util.stream.Stream.of(number, money, half).flatMap(Optional::stream)
                .min(java.util.Comparator.comparingInt(MatchResult::start));
    }

    private Optional<MatchResult> find(Pattern rule, int at, int end) {
        Matcher m = rule.matcher(plain.text()).region(at, end).useTransparentBounds(true);
        return m.find() ? Optional.of(m.toMatchResult()) : Optional.empty();
    }

    /** One number with what follows it. */
    private record Part(String digits, Optional<Multiplier> multiplier, Optional<String> unit, int end) {
    }

    private Optional<Amount> read(int start, int end, Sentence sentence) {
        Optional<Part> lower = part(start, end);
        if (lower.isEmpty()) {
            return Optional.empty();
        }
        Part part = lower.get();
        Optional<Amount> range = range(start, part, end, sentence);
        if (range.isPresent()) {
            return range;
        }
        return Optional.of(new Amount(new Span(start, part.end()), part.digits(), Optional.empty(), part.multiplier(), part.unit(),
                plain.ahead(NO_NOUN, part.end(), sentence.end()).isPresent() || part.end() >= sentence.end()));
    }

    private Optional<Amount> range(int start, Part lower, int end, Sentence sentence) {
        Optional<MatchResult> goesOn = plain.ahead(GOES_ON, lower.end(), end);
        if (goesOn.isEmpty()) {
            return Optional.empty();
        }
        Optional<Part> upper = part(goesOn.get().end(), end);
        boolean joined = plain.ahead(JOINS, lower.end(), end).isPresent();
        if (upper.isEmpty() || upper.get().unit().isEmpty() && upper.get().multiplier().isEmpty()
                || joined && plain.behind(BETWEEN, sentence.start(), start).isEmpty()) {
            return Optional.empty();
        }
        boolean alike = lower.unit().isEmpty() || lower.unit().equals(upper.get().unit()) || upper.get().unit().isEmpty();
        boolean times = lower.multiplier().isEmpty() || lower.multiplier().equals(upper.get().multiplier());
        boolean rises = new BigDecimal(upper.get().digits()).compareTo(new BigDecimal(lower.digits())) > 0;
        if (!alike || !times || !rises || moves(start, sentence)) {
            return Optional.empty();
        }
        return Optional.of(new Amount(new Span(start, upper.get().end()), lower.digits(), Optional.of(upper.get().digits()),
                upper.get().multiplier(), upper.get().unit().or(lower::unit),
                plain.ahead(NO_NOUN, upper.get().end(), sentence.end()).isPresent()));
    }

    /** "Rose from 8.1 to 8.3" is a way, and no range. */
    private boolean moves(int start, Sentence sentence) {
        Head head = Head.before(plain, sentence, start, start);
        return head.link() == Head.Link.FROM
                && Lexicon.WAYS.keySet().stream().anyMatch(w -> plain.last(w, sentence.start(), head.start()).isPresent());
    }

    private Optional<Part> part(int start, int end) {
        Optional<Units.Named> money = Units.before(plain, start, end);
        int at = money.map(Units.Named::end).orElse(start);
        Optional<MatchResult> half = plain.ahead(HALF_OF, at, end);
        Optional<MatchResult> number = half.isPresent() ? half : plain.ahead(DIGITS_HERE, at, end);
        String digits;
        if (half.isPresent()) {
            digits = "0.5";
        } else if (number.isPresent()) {
            digits = Numerals.read(number.get().group(), language).orElse("");
        } else if (plain.text().startsWith("a", at)) { // a million
            number = plain.ahead(ARTICLE, at, end);
            digits = "1";
        } else {
            return Optional.empty();
        }
        if (digits.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        at = number.get().end();
        Optional<Numerals.Times> times = Numerals.multiplier(plain, at, end, money.isPresent());
        Optional<Multiplier> multiplier = times.map(Numerals.Times::multiplier);
        at = times.map(Numerals.Times::end).orElse(at);
        if (multiplier.isPresent()) { // 1 million 250 thousand
            Optional<Part> rest = rest(digits, multiplier.get(), at, end);
            if (rest.isPresent()) {
                digits = rest.get().digits();
                multiplier = rest.get().multiplier();
                at = rest.get().end();
            }
        }
        Optional<Units.Named> unit = money.isPresent() ? money : Units.after(plain, at, end);
        int stop = money.isPresent() ? at : unit.map(Units.Named::end).orElse(at);
        return Optional.of(new Part(digits, multiplier, unit.map(Units.Named::code), stop));
    }

    private Optional<Part> rest(String digits, Multiplier before, int at, int end) {
        Optional<MatchResult> number = plain.ahead(SMALLER, at, end);
        if (number.isEmpty() || !digits.matches("[0-9]+")) {
            return Optional.empty();
        }
        return Numerals.multiplier(plain, number.get().end(), end, false).filter(t -> before.power() - t.multiplier().power() == 3)
                .map(t -> new Part(new BigDecimal(digits).scaleByPowerOfTen(3).add(new BigDecimal(number.get().group().strip())).toBigInteger()
                        .toString(), Optional.of(t.multiplier()), Optional.empty(), t.end()));
    }

    /** Whether it is a figure at all: a number that counts nothing is none, nor is a handful of people, nor a price. */
    private boolean counts(Amount amount, Sentence sentence) {
        if (amount.unit().isEmpty() && amount.multiplier().isEmpty() || Units.isRate(plain, amount.at().end(), sentence.end())
                || plain.ahead(Lexicon.IDIOM, amount.at().end(), sentence.end()).isPresent()) {
            return false;
        }
        boolean counted = amount.unit().filter(u -> new Units.Named(u, 0).counted()).isPresent();
        return !counted || amount.multiplier().isPresent() || amount.value().compareTo(BigDecimal.valueOf(1000)) >= 0;
    }
}
