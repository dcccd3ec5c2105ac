package barometer.ledger;

import barometer.derive.Formula;
import barometer.domain.Definition;
import barometer.domain.Event;
import barometer.domain.Indicator;
import barometer.domain.Source;
import barometer.domain.Unreadable;
import barometer.store.Dictionary;
import barometer.store.Statements;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether definitions may be recorded: what defines an indicator is fixed once something was stated of it. */
final class DefinitionCheck {

    private final Dictionary before;
    private final Dictionary after;
    private final Statements statements;
    private final long head;

    DefinitionCheck(Dictionary before, List<Definition> definitions, Statements statements, long head) {
        this.before = before;
        this.after = before.with(definitions);
        this.statements = statements;
        this.head = head;
    }

    /** Refuses the first that may not be recorded. */
    void require(List<Definition> definitions) {
        for (Definition definition : definitions) {
            switch (definition) {
                case Indicator indicator -> require(indicator);
                case Source source -> requireShort(source.name(), 1500);
                case Event event -> require(event);
            }
        }
        requireFormulas();
    }

    /** Refuses where a formula, new or old, would no longer be right: what it names may have changed its unit. */
    void requireFormulas() {
        after.indicators().values().forEach(i -> {
            i.formula().ifPresent(formula -> requireFormula(i, formula));
            i.handling().balance().ifPresent(balance -> requireBalance(i, balance));
        });
    }

    /** What the figures have to come out as: of other indicators, that are stated too. */
    private void requireBalance(Indicator indicator, String balance) {
        for (String input : codes(balance)) {
            Indicator other = after.indicator(input).orElseThrow(() -> Refused.because("unknown-indicator", input));
            if (input.equals(indicator.code()) || other.calculated() || indicator.calculated()) {
                throw Refused.because("balance-of-stated", input);
            }
        }
        if (!Formula.parse(balance).comesOutIn(indicator.unit(), code -> after.indicator(code).orElseThrow().unit())) {
            throw Refused.because("formula-units", balance, indicator.unit().code());
        }
    }

    private void require(Indicator indicator) {
        if (indicator.name().isBlank()) {
            throw Refused.because("name-missing", indicator.code());
        }
        requireShort(indicator.name(), 1500);
        requireShort(indicator.shortName(), 600);
        requireShort(indicator.coverage(), 3000);
        requireShort(indicator.priceBasis(), 3000);
        requireShort(indicator.note(), 4000);
        requireShort(indicator.area(), 20);
        requireShort(indicator.counterpart().orElse(""), 20);
        requireShort(indicator.flow().orElse(""), 30);
        requireShort(indicator.adjustment(), 60);
        requireShort(indicator.handling().balance().orElse(""), 1000);
        Optional<Indicator> was = before.indicator(indicator.code());
        if (was.isPresent() && !was.get().measuresAs(indicator) && spokenOf(indicator.code())) {
            throw Refused.because("definition-fixed", indicator.code());
        }
        indicator.replaces().filter(code -> after.indicator(code).isEmpty()).ifPresent(code -> {
            throw Refused.because("unknown-indicator", code);
        });
        if (leadsBack(indicator)) {
            throw Refused.because("replaces-circle", indicator.code());
        }
        indicator.handling().ranks().stream().filter(code -> !after.sources().containsKey(code)).findFirst().ifPresent(code -> {
            throw Refused.because("unknown-source", code);
        });
    }

    /** Whether what it replaces, and so on, comes to itself again: its address would lead nowhere. */
    private boolean leadsBack(Indicator indicator) {
        Set<String> visited = new HashSet<>();
        Optional<String> next = indicator.replaces();
        while (next.isPresent() && visited.add(next.get())) {
            next = after.indicator(next.get()).flatMap(Indicator::replaces);
        }
        return next.isPresent();
    }

    private void requireFormula(Indicator indicator, String formula) {
        for (String input : codes(formula)) {
            if (after.indicator(input).isEmpty()) {
                throw Refused.because("unknown-indicator", input);
            }
        }
        if (reaches(indicator.code(), formula, new HashSet<>())) {
            throw Refused.because("formula-cycle", indicator.code());
        }
        if (!Formula.parse(formula).comesOutIn(indicator.unit(), code -> after.indicator(code).orElseThrow().unit())) {
            throw Refused.because("formula-units", formula, indicator.unit().code());
        }
    }

    private static Set<String> codes(String formula) {
        try {
            return Formula.parse(formula).codes();
        } catch (Unreadable e) {
            throw Refused.because(e.code(), e.text());
        }
    }

    private boolean reaches(String code, String formula, Set<String> visited) {
        for (String input : codes(formula)) {
            if (input.equals(code) || visited.add(input)
                    && after.indicator(input).flatMap(Indicator::formula).filter(f -> reaches(code, f, visited)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void require(Event event) {
        if (event.name().isBlank()) {
            throw Refused.because("name-missing", event.code());
        }
        requireShort(event.name(), 1500);
        requireShort(String.join(" ", event.indicators()), 4000);
        event.indicators().stream().filter(code -> after.indicator(code).isEmpty()).findFirst().ifPresent(code -> {
            throw Refused.because("unknown-indicator", code);
        });
    }

    private boolean spokenOf(String indicator) {
        return !statements.history(indicator, head).valid().isEmpty();
    }

    private static void requireShort(Object text, int longest) {
        if (text.toString().length() > longest) {
            throw Refused.because("too-long", String.valueOf(longest));
        }
    }

    /** Nothing is put in the place of a version that its writer has not seen. */
    static void requireSeen(Definition definition, Optional<Definition> seen, Dictionary now) {
        if (!now.standing(definition).equals(seen)) {
            throw Refused.because(seen.isEmpty() ? "definition-there" : "definition-moved", definition.code());
        }
    }
}
