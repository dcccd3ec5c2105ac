package barometer.ledger;

import barometer.derive.Balance;
import barometer.derive.Formula;
import barometer.domain.Figure;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Period;
import barometer.domain.Row.Field;
import barometer.domain.Statement;
import barometer.ledger.Balances.Rule;
import barometer.text.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds a level against the stated levels of other indicators that it has to add up with. */
final class Balancing {

    /** As many parts as a sentence can name. */
    private static final int MOST_NAMED = 6;

    private final Balances balances;
    private final Function<String, Indicator> indicators;
    private final Function<String, CheckContext> contexts;

    /** @param contexts what is said of an indicator, in the draft and before it */
    Balancing(Balances balances, Function<String, Indicator> indicators, Function<String, CheckContext> contexts) {
        this.balances = balances;
        this.indicators = indicators;
        this.contexts = contexts;
    }

    void compare(Indicator indicator, Statement candidate, Findings found) {
        for (Rule rule : balances.of(indicator.code())) {
            switch (rule) {
                case Rule.Comes comes -> comes(comes, candidate, found);
                case Rule.Within within -> within(within, candidate, found);
            }
        }
    }

    private void comes(Rule.Comes rule, Statement candidate, Findings found) {
        boolean whole = candidate.indicator().equals(rule.whole().code());
        Optional<Period> period = whole ? Optional.of(candidate.period()) : rule.formula().bearsOn(candidate.indicator(), candidate.period());
        Optional<Balance.Part> total = period.flatMap(p -> at(rule.whole().code(), p, candidate));
        if (total.isEmpty()) {
            return;
        }
        Optional<Balance> balance = Balance.of(total.get(), rule.formula(), (code, p) -> at(code, p, candidate));
        if (balance.isPresent()) {
            String text = local(words -> rule.formula().text((code, lag) -> named(words, period.flatMap(p -> before(p, lag))
                    .flatMap(p -> at(code, p, candidate)).orElseThrow())));
            add(found, balance.get().holds(), total.get(), text, balance.get().computed());
        } else {
            rule.formula().summed().ifPresent(codes -> above(total, codes.stream().flatMap(code -> at(code, candidate.period(), candidate).stream()).toList(), found));
        }
    }

    private static void add(Findings found, boolean holds, Balance.Part whole, String text, Figure computed) {
        Object[] arguments = {whole.level().claim(), whole.level().period(), name(whole.indicator()), text, computed};
        if (holds) {
            found.information(Field.FIGURE, "agrees-with-balance", arguments);
        } else {
            found.warning(Field.FIGURE, "contradicts-balance", arguments);
        }
    }

    private void within(Rule.Within rule, Statement candidate, Findings found) {
        List<Balance.Part> parts = rule.parts().stream().flatMap(i -> at(i.code(), candidate.period(), candidate).stream()).toList();
        if (rule.whole().isPresent()) {
            Optional<Balance.Part> whole = at(rule.whole().get().code(), candidate.period(), candidate);
            if (whole.isPresent()) {
                above(whole, parts, found);
            }
        } else if (parts.size() > 1) {
            above(Optional.empty(), parts, found);
        }
    }

    private static void above(Optional<Balance.Part> whole, List<Balance.Part> parts, Findings found) {
        Balance.above(whole, parts).ifPresent(sum -> {
            String text = local(words -> parts.stream().limit(MOST_NAMED).map(p -> named(words, p)).collect(Collectors.joining(" + "))
                    + (parts.size() > MOST_NAMED ? " + …" : ""));
            if (whole.isPresent()) {
                found.warning(Field.FIGURE, "parts-above-whole", whole.get().level().claim(), whole.get().level().period(),
                        name(whole.get().indicator()), text, sum);
            } else {
                found.warning(Field.FIGURE, "shares-above-whole", parts.getFirst().level().period(), text, sum);
            }
        });
    }

    /** The candidate itself, or what is stated of another indicator, by the same source where it states it. */
    private Optional<Balance.Part> at(String code, Period period, Statement candidate) {
        Indicator indicator = indicators.apply(code);
        return code.equals(candidate.indicator()) && period.equals(candidate.period()) ? Optional.of(new Balance.Part(indicator, candidate))
                : contexts.apply(code).level(period, CheckContext.source(candidate)).map(s -> new Balance.Part(indicator, s));
    }

    private static Optional<Period> before(Period period, int lag) {
        Optional<Period> at = Optional.of(period);
        for (int i = 0; i < lag; i++) {
            at = at.flatMap(Period::previous);
        }
        return at;
    }

    private static String named(Words words, Balance.Part part) {
        return words.shortName(part.indicator()) + " " + words.withUnit(part.level().figure(), part.indicator().unit(), part.indicator().multiplier());
    }

    private static String name(Indicator indicator) {
        return local(words -> words.shortName(indicator));
    }

    /** A text of each language, for words that are chosen later. */
    private static String local(Function<Words, String> text) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, text.apply(Words.of(language)));
        }
        return new LocalText(texts).toString();
    }
}
