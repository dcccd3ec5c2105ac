package barometer.ledger;

import barometer.derive.Formula;
import barometer.domain.Definition;
import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Event;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Recorded;
import barometer.domain.Revision;
import barometer.domain.Source;
import barometer.store.Dictionary;
import barometer.store.LedgerTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which entries can be undone: those in force, and of definitions those that nothing else stands on. */
final class Undoing {

    private final LedgerTables tables;
    private final long head;
    private final Map<String, History> histories = new HashMap<>();
    private final List<Recorded> definitions;

    Undoing(LedgerTables tables, long head) {
        this.tables = tables;
        this.head = head;
        this.definitions = tables.definitions().history(head).inForce();
    }

    /** The entries of a revision that count and can be undone: what was blanked is gone. */
    List<Recorded> inForce(Revision revision) {
        return revision.entries().stream().filter(r -> !(r.entry() instanceof Entry.Redacted)).filter(this::inForce).toList();
    }

    private boolean inForce(Recorded recorded) {
        return indicatorOf(recorded).map(code -> history(code).inForce().stream())
                .orElseGet(definitions::stream).anyMatch(r -> r.ref().equals(recorded.ref()));
    }

    /** The indicator whose history an entry belongs to; a definition, and what undoes one, belong to none. */
    Optional<String> indicatorOf(Recorded recorded) {
        return switch (recorded.entry()) {
            case Entry.Stated stated -> Optional.of(stated.statement().indicator());
            case Entry.Withdrawn withdrawn -> indicatorOf(withdrawn.entry());
            case Entry.Retracted retracted -> indicatorOf(retracted.entry());
            case Entry.Redacted redacted -> Optional.of(redacted.indicator());
            case Entry.Defined defined -> Optional.empty();
        };
    }

    private Optional<String> indicatorOf(EntryRef ref) {
        return tables.revisions().entry(ref).flatMap(this::indicatorOf);
    }

    private History history(String indicator) {
        return histories.computeIfAbsent(indicator, code -> tables.statements().history(code, head));
    }

    /** Refuses where a definition among the entries is in use by something that would stay. */
    void require(List<Recorded> entries) {
        Set<EntryRef> undone = entries.stream().map(Recorded::ref).collect(Collectors.toSet());
        for (Recorded recorded : entries) {
            if (recorded.entry() instanceof Entry.Defined(Definition definition)
                    && !restored(definition, undone) && inUse(definition, undone)) {
                throw Refused.because("definition-in-use", definition.code());
            }
        }
        if (entries.stream().anyMatch(r -> indicatorOf(r).isEmpty())) {
            requireFormulas(entries);
        }
    }

    /** What stood before a definition stands again without it, and its formula may have come to lead in a circle since. */
    private void requireFormulas(List<Recorded> entries) {
        List<Recorded> all = new ArrayList<>(tables.definitions().history(head).entries());
        for (Recorded r : entries) {
            all.add(new Recorded(new EntryRef(head + 1, all.size() + 1), new Entry.Retracted(r.ref(), ""), r.at(), r.account(),
                    r.countsFrom()));
        }
        List<Definition> left = new History(all).valid().stream()
                .flatMap(r -> r.entry() instanceof Entry.Defined(Definition d) ? Stream.of(d) : Stream.empty()).toList();
        Dictionary after = new Dictionary(Map.of(), Map.of(), Map.of()).with(left);
        new DefinitionCheck(after, List.of(), tables.statements(), head).requireFormulas();
    }

    /** Whether another version stays that says the same of what it measures. */
    private boolean restored(Definition definition, Set<EntryRef> undone) {
        return definitions.stream().filter(r -> !undone.contains(r.ref()))
                .anyMatch(r -> r.entry() instanceof Entry.Defined(Definition other) && other.code().equals(definition.code())
                        && other.getClass() == definition.getClass()
                        && !(other instanceof Indicator was && definition instanceof Indicator now && !was.measuresAs(now)));
    }

    private boolean inUse(Definition definition, Set<EntryRef> undone) {
        return switch (definition) {
            case Event event -> false;
            case Source source -> staying(undone).contains(source.code());
            case Indicator indicator -> history(indicator.code()).valid().stream().anyMatch(r -> !undone.contains(r.ref()))
                    || isInput(indicator.code(), undone);
        };
    }

    private boolean isInput(String code, Set<EntryRef> undone) {
        return definitions.stream().filter(r -> !undone.contains(r.ref()))
                .anyMatch(r -> r.entry() instanceof Entry.Defined(Indicator other)
                        && other.formula().filter(f -> Formula.parse(f).codes().contains(code)).isPresent());
    }

    /** The sources of the statements and withdrawals that would stay. */
    private Set<String> staying(Set<EntryRef> undone) {
        Set<String> sources = new HashSet<>();
        for (String indicator : tables.definitions().at(head).indicators().keySet()) {
            for (Recorded r : history(indicator).valid()) {
                if (!undone.contains(r.ref())) {
                    switch (r.entry()) {
                        case Entry.Stated stated -> sources.add(stated.statement().citation().document().source());
                        case Entry.Withdrawn withdrawn -> sources.add(withdrawn.document().source());
                        case Entry.Retracted retracted -> { }
                        case Entry.Redacted redacted -> { }
                        case Entry.Defined defined -> { }
                    }
                }
            }
        }
        return sources;
    }

    /** A document with which a source takes something back. @throws Refused */
    static void requireDocument(Document document, Dictionary dictionary, LocalDate today) {
        if (!dictionary.sources().containsKey(document.source())) {
            throw Refused.because("unknown-source", document.source());
        }
        document.published().filter(day -> day.isAfter(today)).ifPresent(day -> {
            throw Refused.because("published-in-future", day.toString(), today.toString());
        });
        if (document.title().length() > 500 || document.address().length() > 2000) {
            throw Refused.because("too-long", "500");
        }
    }
}
