package barometer.ledger;

import barometer.derive.Basis;
import barometer.derive.Transformer;
import barometer.domain.Access;
import barometer.domain.Claim;
import barometer.domain.Definition;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Event;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Recorded;
import barometer.domain.Revision;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Source;
import barometer.domain.Transformation;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.files.DefinitionFields;
import barometer.ledger.Levels.Clocks;
import barometer.store.Dictionary;
import barometer.store.LedgerTables;
import barometer.store.Newest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way out: everything that is shown or leaves the program. It asks {@code Access} each time; what the viewer may not
 * see is unknown to him. The answer depends on revision, known-on day and permission alone, never on a clock.
 */
public final class Reading {

    private final LedgerTables tables;
    private final Access access;
    private final Levels levels;
    private final Newest<AsRedacted, Optional<Revision>> revisions = new Newest<>(32);
    private final Newest<Long, Long> redactions = new Newest<>(4);

    /** A revision as it reads since the newest redaction. */
    private record AsRedacted(long revision, long redaction) {
    }

    public Reading(LedgerTables tables, Access access) {
        this.tables = tables;
        this.access = access;
        this.levels = new Levels(tables);
    }

    /** The number of the newest revision, 0 for an empty ledger. */
    public long head() {
        return tables.revisions().head();
    }

    /** All indicators that the viewer may see, by topic in the order of definition. */
    public List<Indicator> indicators(Viewer viewer) {
        Dictionary dictionary = atHead();
        List<Indicator> seen = dictionary.indicators().values().stream().filter(i -> sees(viewer, i, dictionary)).toList();
        List<String> topics = seen.stream().map(Indicator::topic).distinct().toList();
        return seen.stream().sorted(Comparator.comparing(i -> topics.indexOf(i.topic()))).toList();
    }

    /** An indicator by code. */
    public Optional<Indicator> indicator(String code, Viewer viewer) {
        Dictionary dictionary = atHead();
        return dictionary.indicator(code).filter(i -> sees(viewer, i, dictionary));
    }

    /**
     * The series of a selection; empty where the code is unknown to the viewer.
     *
     * @throws Unreadable {@code not-accepted-frequency}, {@code not-a-revision}, or the refusal of a transformation
     */
    public Optional<Series> series(Selection selection, Viewer viewer) {
        long head = head();
        long revision = selection.revision().orElse(head);
        Dictionary now = tables.definitions().at(head);
        if (now.indicator(selection.indicator()).filter(i -> sees(viewer, i, now)).isEmpty()) {
            return Optional.empty();
        }
        if (revision > head) {
            throw new Unreadable("not-a-revision", String.valueOf(revision));
        }
        // Names and formulas as they were at the revision, permission as it is now.
        Dictionary then = tables.definitions().at(revision);
        return then.indicator(selection.indicator())
                .filter(i -> levels.allInputs(i, then, input -> seesNow(viewer, input.code(), now)))
                .map(i -> series(i, selection, new Clocks(revision, selection.knownOn(), redaction(head)), viewer, then, now));
    }

    private Series series(Indicator indicator, Selection selection, Clocks clocks, Viewer viewer, Dictionary then,
                          Dictionary now) {
        List<Frequency> available = indicator.frequencies().stream()
                .filter(f -> levels.of(indicator, f, clocks).stream().anyMatch(Reading::hasFigure)).toList();
        Frequency frequency = selection.frequency()
                .orElseGet(() -> available.isEmpty() ? indicator.frequencies().getFirst() : available.getFirst());
        if (!indicator.frequencies().contains(frequency)) {
            throw new Unreadable("not-accepted-frequency", frequency.code());
        }
        Optional<Indicator> other = Transformation.other(selection.transformation()).map(code -> other(code, viewer, then, now));
        Basis basis = levels.basis(indicator, frequency, clocks, other);
        Transformer.refusal(selection.transformation(), basis).ifPresent(code -> {
            throw new Unreadable(code, selection.transformation().toString());
        });
        List<Observation> observations = Transformer.apply(selection.transformation(), basis).stream()
                .filter(o -> within(o.period(), selection)).toList();
        List<History.Standing> said = said(indicator, observations, clocks, then);
        Set<String> cited = said.stream().map(s -> s.statement().citation().document().source()).collect(Collectors.toSet());
        List<Indicator> inputs = Stream.concat(levels.stated(indicator, then).stream(), other.stream())
                .filter(i -> !i.equals(indicator)).distinct().toList();
        List<Event> events = then.events().values().stream().filter(e -> e.indicators().contains(indicator.code()))
                .map(e -> linked(e, viewer, now)).toList();
        return new Series(indicator, selection, frequency, available, observations, said, events,
                then.sources().values().stream().filter(s -> cited.contains(s.code())).toList(), inputs, clocks.revision(),
                total(indicator, frequency, observations, clocks, viewer, then, now));
    }

    /** The other indicator that a transformation looks at; one that the viewer may not see is unknown to him. */
    private Indicator other(String code, Viewer viewer, Dictionary then, Dictionary now) {
        return then.indicator(code).filter(i -> seesNow(viewer, code, now)
                        && levels.allInputs(i, then, input -> seesNow(viewer, input.code(), now)))
                .orElseThrow(() -> new Unreadable("other-unknown", code));
    }

    private static boolean hasFigure(Observation observation) {
        return observation.shown().isPresent() || !observation.changes().isEmpty();
    }

    private static boolean within(Period period, Selection selection) {
        return selection.from().filter(from -> period.first().isBefore(from.first())).isEmpty()
                && selection.to().filter(to -> period.last().isAfter(to.last())).isEmpty();
    }

    /** Newest period first; of one period the level before its changes, the inputs of a formula in its order. */
    private List<History.Standing> said(Indicator indicator, List<Observation> observations, Clocks clocks, Dictionary then) {
        Set<Period> shown = observations.stream().map(Observation::period).collect(Collectors.toSet());
        List<History.Standing> said = new ArrayList<>();
        for (Indicator stated : levels.stated(indicator, then)) {
            levels.standing(stated.code(), clocks).stream().filter(s -> shown.contains(s.statement().period()))
                    .sorted(Comparator.comparing(s -> s.statement().claim() instanceof Claim.Level ? 0 : 1)).forEach(said::add);
        }
        said.sort(Comparator.comparing((History.Standing s) -> s.statement().period()).reversed());
        return said;
    }

    private Optional<Series.Total> total(Indicator indicator, Frequency frequency, List<Observation> observations,
                                         Clocks clocks, Viewer viewer, Dictionary then, Dictionary now) {
        Optional<Period> last = observations.reversed().stream().filter(o -> o.shown().isPresent()).findFirst()
                .map(Observation::period);
        return last.flatMap(period -> levels.totalsOf(indicator, then)
                .filter(total -> total.frequencies().contains(frequency))
                .filter(total -> seesNow(viewer, total.code(), now)
                        && levels.allInputs(total, then, input -> seesNow(viewer, input.code(), now)))
                .flatMap(total -> levels.of(total, frequency, clocks).stream()
                        .filter(o -> o.period().equals(period) && o.shown().isPresent()).map(o -> new Series.Total(total, o)))
                .findFirst());
    }

    /** All that was ever recorded of an indicator. */
    public Optional<History> history(String code, Viewer viewer) {
        long head = head();
        return indicator(code, viewer).map(i -> levels.history(i.code(), head, redaction(head)));
    }

    /** The code that an old address leads on to: of the indicator that replaces this one, where the viewer may see both. */
    public Optional<String> successor(String code, Viewer viewer) {
        Dictionary now = atHead();
        return Optional.ofNullable(now.successors().get(code)).filter(next -> seesNow(viewer, code, now) && seesNow(viewer, next, now))
                .map(next -> successor(next, viewer).orElse(next));
    }

    /** Every version of a definition, newest first; of an indicator only where the viewer may see it. */
    public List<Version> versions(Definition definition, Viewer viewer) {
        if (definition instanceof Indicator i && indicator(i.code(), viewer).isEmpty()) {
            return List.of();
        }
        History history = tables.definitions().history(head());
        Set<EntryRef> valid = history.valid().stream().map(Recorded::ref).collect(Collectors.toSet());
        List<Version> versions = new ArrayList<>();
        Map<String, String> before = Map.of();
        for (Recorded recorded : history.entries()) {
            if (recorded.entry() instanceof Entry.Defined(Definition d) && d.code().equals(definition.code())
                    && d.getClass() == definition.getClass()) {
                boolean counts = valid.contains(recorded.ref());
                versions.addFirst(new Version(recorded, d, counts, Version.changes(before, d)));
                before = counts ? DefinitionFields.of(d) : before;
            }
        }
        return List.copyOf(versions);
    }

    /** All sources. */
    public List<Source> sources() {
        return List.copyOf(atHead().sources().values());
    }

    /**
     * All events, newest first; the indicators they name are those the viewer may see. One that was linked only to others
     * is as unknown as they are.
     */
    public List<Event> events(Viewer viewer) {
        Dictionary dictionary = atHead();
        return dictionary.events().values().stream()
                .filter(e -> e.indicators().isEmpty() || !linked(e, viewer, dictionary).indicators().isEmpty())
                .map(e -> linked(e, viewer, dictionary))
                .sorted(Comparator.comparing((Event e) -> e.from().first()).reversed()).toList();
    }

    /** An event names only indicators that the viewer may see. */
    private Event linked(Event e, Viewer viewer, Dictionary now) {
        return new Event(e.code(), e.from(), e.to(), e.name(), e.planned(),
                e.indicators().stream().filter(code -> seesNow(viewer, code, now)).collect(Collectors.toSet()));
    }

    /** The last revisions that recorded statements, newest first, with the entries that the viewer may see. */
    public List<Revision> latest(int count, Viewer viewer) {
        List<Revision> latest = new ArrayList<>();
        Dictionary dictionary = atHead();
        long upTo = head();
        while (latest.size() < count && upTo > 0) {
            List<Long> numbers = tables.revisions().withStatements(upTo, count);
            numbers.stream().flatMap(n -> revision(n).stream())
                    .map(r -> seen(r, viewer, dictionary))
                    .filter(r -> r.entries().stream().anyMatch(e -> !(e.entry() instanceof Entry.Defined)))
                    .limit(count - latest.size()).forEach(latest::add);
            upTo = numbers.size() < count ? 0 : numbers.getLast() - 1;
        }
        return List.copyOf(latest);
    }

    private Optional<Revision> revision(long number) {
        return revisions.get(new AsRedacted(number, redaction(head())), at -> tables.revisions().revision(at.revision()));
    }

    /** The newest redaction up to a head: one head, one answer. */
    private long redaction(long head) {
        return redactions.get(head, tables.revisions()::lastRedaction);
    }

    private Revision seen(Revision revision, Viewer viewer, Dictionary dictionary) {
        return new Revision(revision.number(), revision.account(), revision.at(), revision.note(),
                revision.entries().stream().filter(r -> sees(viewer, r, dictionary)).toList());
    }

    private boolean sees(Viewer viewer, Recorded recorded, Dictionary dictionary) {
        return switch (recorded.entry()) {
            case Entry.Stated stated -> seesNow(viewer, stated.statement().indicator(), dictionary);
            case Entry.Retracted retracted -> seesTarget(viewer, retracted.entry(), dictionary);
            case Entry.Withdrawn withdrawn -> seesTarget(viewer, withdrawn.entry(), dictionary);
            case Entry.Redacted redacted -> seesNow(viewer, redacted.indicator(), dictionary);
            case Entry.Defined(Definition definition) -> !(definition instanceof Indicator i) || seesNow(viewer, i.code(), dictionary);
        };
    }

    private boolean seesTarget(Viewer viewer, EntryRef ref, Dictionary dictionary) {
        return tables.statements().indicatorOf(ref).map(code -> seesNow(viewer, code, dictionary))
                .orElseGet(() -> revision(ref.revision()).stream().flatMap(r -> r.entries().stream())
                        .filter(r -> r.ref().equals(ref)).allMatch(r -> sees(viewer, r, dictionary)));
    }

    private boolean seesNow(Viewer viewer, String code, Dictionary now) {
        return now.indicator(code).filter(i -> sees(viewer, i, now)).isPresent();
    }

    private boolean sees(Viewer viewer, Indicator indicator, Dictionary now) {
        return access.maySee(viewer, indicator)
                && levels.allInputs(indicator, now, input -> access.maySee(viewer, input));
    }

    private Dictionary atHead() {
        return tables.definitions().at(head());
    }
}
