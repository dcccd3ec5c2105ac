package barometer.prose;

import barometer.domain.Change;
import barometer.domain.Change.Kind;
import barometer.domain.Figure;
import barometer.domain.Qualifier;
import barometer.domain.Unreadable;
import barometer.prose.Found.Said;
import barometer.prose.Lexicon.Way;
import barometer.prose.Sentences.Sentence;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells how much it was from how much it changed, by the words around an amount. */
final class Turns {

    private static final BigDecimal LEAST_INDEX = BigDecimal.valueOf(50);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Plain plain;

    Turns(Plain plain) {
        this.plain = plain;
    }

    /** What an amount says; empty where that is not understood. @param amount with its sign, if it bears one */
    Optional<Said> said(Amount amount, Head head, Sentence sentence) {
        try {
            Optional<Way> way = way(amount, head, sentence);
            if (way.isPresent()) {
                return changed(amount, head.qualifier(), way.get());
            }
            if (amount.isPoints() || head.link() == Head.Link.BY && amount.isPercent()) {
                return Optional.empty();
            }
            if (isIndex(amount, head, sentence)) {
                return Optional.of(index(amount, head));
            }
            return Optional.of(new Said.Level(amount.figure(head.qualifier())));
        } catch (Unreadable unreadable) {
            return Optional.empty(); // more digits than a figure has, a range that falls
        }
    }

    /** The sign before an amount, if it bears one and not a dash. */
    Optional<Way> sign(int start) {
        char before = plain.at(start - 1);
        boolean free = " (".indexOf(plain.at(start - 2)) >= 0;
        return !free ? Optional.empty() : before == '+' ? Optional.of(Way.UP) : before == '-' || before == '–' ? Optional.of(Way.DOWN) : Optional.empty();
    }

    private Optional<Way> way(Amount amount, Head head, Sentence sentence) {
        Optional<Way> sign = sign(amount.at().start());
        if (sign.isPresent()) {
            return sign;
        }
        if (head.link() == Head.Link.TO || head.link() == Head.Link.FROM) {
            return Optional.empty();
        }
        return ahead(Lexicon.RIGHT_AFTER, amount.at().end(), sentence.end()).or(() -> switch (head.link()) {
            case BY -> nearest(sentence.start(), head.start());
            case NONE -> behind(Lexicon.RIGHT_BEFORE, sentence.start(), head.start())
                    .or(() -> amount.isPercent() && !isRateOfGrowth(head, sentence) ? behind(Lexicon.SUBJECT, sentence.start(), head.start()) : Optional.empty());
            case TO, FROM -> Optional.empty();
        });
    }

    /** The last word before a place that goes one way. */
    Optional<Way> nearest(int start, int end) {
        Optional<MatchResult> last = Optional.empty();
        Optional<Way> way = Optional.empty();
        for (Map.Entry<Pattern, Way> row : Lexicon.WAYS.entrySet()) {
            Optional<MatchResult> m = plain.last(row.getKey(), start, end);
            if (m.isPresent() && (last.isEmpty() || m.get().start() > last.get().start())) {
                last = m;
                way = Optional.of(row.getValue());
            }
        }
        return way;
    }

    Optional<Way> behind(Map<Pattern, Way> rules, int start, int at) {
        return rules.entrySet().stream().filter(r -> plain.behind(r.getKey(), start, at).isPresent()).findFirst().map(Map.Entry::getValue);
    }

    Optional<Way> ahead(Map<Pattern, Way> rules, int at, int end) {
        return rules.entrySet().stream().filter(r -> plain.ahead(r.getKey(), at, end).isPresent()).findFirst().map(Map.Entry::getValue);
    }

    private boolean isRateOfGrowth(Head head, Sentence sentence) {
        return plain.behind(Lexicon.INDEX_BEFORE, sentence.start(), head.start()).isPresent();
    }

    private boolean isIndex(Amount amount, Head head, Sentence sentence) {
        return amount.isPercent() && amount.value().compareTo(LEAST_INDEX) >= 0
                && (plain.ahead(Lexicon.INDEX_AFTER, amount.at().end(), sentence.end()).isPresent() || isRateOfGrowth(head, sentence));
    }

    /** 105.2 % of the year before is +5.2 %. */
    private static Said index(Amount amount, Head head) {
        String digits = amount.value().subtract(HUNDRED).toPlainString();
        Optional<String> upper = amount.upper().map(u -> new BigDecimal(u).subtract(HUNDRED).toPlainString());
        return new Said.Changed(new Change(new Figure(upper.isPresent() ? Qualifier.RANGE : head.qualifier(), digits, upper, Optional.empty()), Kind.PERCENT));
    }

    private static Optional<Said> changed(Amount amount, Qualifier qualifier, Way way) {
        Kind kind = amount.isPoints() ? Kind.POINTS : amount.isPercent() ? Kind.PERCENT : Kind.DIFFERENCE;
        Figure figure = amount.figure(qualifier);
        if (way == Way.DOWN) {
            if (qualifier == Qualifier.NEARLY) {
                return Optional.empty(); // nearly −5 would lie above it, and has no form
            }
            figure = new Figure(amount.upper().isPresent() ? Qualifier.RANGE : Lexicon.turned(qualifier), "-" + amount.upper().orElse(amount.digits()),
                    amount.upper().map(u -> "-" + amount.digits()), amount.multiplier());
        }
        return Optional.of(new Said.Changed(new Change(figure, kind)));
    }
}
