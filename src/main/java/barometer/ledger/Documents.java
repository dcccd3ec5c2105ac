package barometer.ledger;

import barometer.domain.Access;
import barometer.domain.Citation;
import barometer.domain.CleanText;
import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Recorded;
import barometer.domain.Statement;
import barometer.domain.Viewer;
import barometer.store.LedgerTables;
import barometer.store.Newest;
import barometer.store.Revisions;
import barometer.store.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The documents that standing figures come from, with what they carry. A document is no thing of its own in the ledger but a
 * part of each citation; to correct one is to state again, in one revision, all that it carries, so what it was called before
 * stays in the history, and undoing that revision takes the correction back.
 */
public final class Documents {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_ADDRESS = 2000;

    private final LedgerTables tables;
    private final Reading reading;
    private final Access access;
    private final Changes changes;
    private final Clock clock;
    private final Newest<Long, List<Statements.Use>> uses = new Newest<>(2);

    public Documents(LedgerTables tables, Reading reading, Access access, Changes changes, Clock clock) {
        this.tables = tables;
        this.reading = reading;
        this.access = access;
        this.changes = changes;
        this.clock = clock;
    }

    /** A document. @param indicators the codes of those it speaks of @param figures how many figures that stand come from it */
    public record Listed(Document document, Set<String> indicators, long figures) {
    }

    /** A figure that comes from a document. */
    public record Carried(Indicator indicator, History.Standing standing) {
    }

    /** What a document was before it was corrected. @param by the recording that corrected it */
    public record Before(Document document, Recorded by) {
    }

    // ── Reading ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /** The documents of figures that the viewer may see, the latest published first. */
    public List<Listed> all(Viewer viewer) {
        Map<Document, Listed> found = new LinkedHashMap<>();
        Map<String, Boolean> seen = new HashMap<>();
        for (Statements.Use use : uses.get(reading.head(), tables.statements()::documents)) {
            if (seen.computeIfAbsent(use.indicator(), code -> reading.indicator(code, viewer).isPresent())) {
                Document identity = new Document(use.document().source(), use.document().title(), "", use.document().published());
                found.merge(identity, new Listed(use.document(), Set.of(use.indicator()), use.figures()), Documents::together);
            }
        }
        return found.values().stream().sorted(Comparator.comparing((Listed l) -> l.document().published().orElse(LocalDate.MIN)).reversed()
                .thenComparing(l -> l.document().title())).toList();
    }

    private static Listed together(Listed one, Listed other) {
        Set<String> indicators = new TreeSet<>(one.indicators());
        indicators.addAll(other.indicators());
        return new Listed(one.document().address().isBlank() ? other.document() : one.document(), indicators, one.figures() + other.figures());
    }

    /** Those whose title, source, address or day has all of these words in it. */
    public List<Listed> find(String letters, Viewer viewer) {
        List<String> wanted = List.of(letters.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        Map<String, String> names = new HashMap<>();
        reading.sources(viewer).forEach(s -> names.put(s.code(), s.name().toString()));
        return all(viewer).stream().filter(l -> {
            Document d = l.document();
            String text = String.join(" ", d.title(), d.source(), names.getOrDefault(d.source(), ""), d.address(),
                    d.published().map(LocalDate::toString).orElse("")).toLowerCase(Locale.ROOT);
            return wanted.stream().allMatch(text::contains);
        }).toList();
    }

    /** The document of this source, title and day, as it stands. */
    public Optional<Listed> find(Document document, Viewer viewer) {
        return all(viewer).stream().filter(l -> l.document().sameAs(document)).findFirst();
    }

    /** The figures that come from a document, by indicator and period. */
    public List<Carried> carried(Listed listed, Viewer viewer) {
        List<Carried> carried = new ArrayList<>();
        for (String code : listed.indicators()) {
            reading.indicator(code, viewer).ifPresent(indicator -> reading.history(code, viewer).orElseThrow().standing().stream()
                    .filter(s -> s.statement().citation().document().sameAs(listed.document()))
                    .sorted(Comparator.comparing(s -> s.statement().period())).forEach(s -> carried.add(new Carried(indicator, s))));
        }
        return List.copyOf(carried);
    }

    /** What the document of these figures was before, newest first: the same claim, cited otherwise. */
    public List<Before> before(List<Carried> carried, Viewer viewer) {
        Map<Document, Before> found = new LinkedHashMap<>();
        for (Carried c : carried) {
            Recorded next = c.standing().recorded();
            for (Recorded r : reading.history(c.indicator().code(), viewer).orElseThrow().inForce().reversed()) {
                if (r.ref().compareTo(next.ref()) < 0 && r.entry() instanceof Entry.Stated(Statement s)
                        && s.key().equals(c.standing().statement().key()) && s.claim().equals(c.standing().statement().claim())) {
                    if (!s.citation().document().equals(((Entry.Stated) next.entry()).statement().citation().document())) {
                        found.putIfAbsent(s.citation().document(), new Before(s.citation().document(), next));
                    }
                    next = r;
                }
            }
        }
        return found.values().stream().sorted(Comparator.comparing((Before b) -> b.by().ref()).reversed()).toList();
    }

    // ── Correcting ───────────────────────────────────────────────────────────────────────────────────────────────────

    /**
     * States all that a document carries again, as of a document of another title, address or day. The source stays: whose
     * figure it is, is part of what is stated.
     *
     * @throws Refused @throws Denied
     */
    public Receipt correct(Document was, Document corrected, String reason, Viewer viewer) {
        if (viewer.account().isEmpty() || !access.may(viewer, Access.Act.RECORD)) {
            throw new Denied(Access.Act.RECORD);
        }
        String why = CleanText.line(reason).strip();
        Ledger.requireReason(why);
        Document is = new Document(was.source(), CleanText.line(corrected.title()).strip(), CleanText.line(corrected.address()).strip(), corrected.published());
        require(is);
        Receipt receipt = new Turn(tables.writing(), changes).take(() -> {
            tables.revisions().lockedHead();
            List<Carried> carried = find(was, viewer).map(l -> carried(l, viewer)).orElse(List.of()).stream()
                    .filter(c -> c.standing().withdrawn().isEmpty() && !c.standing().statement().citation().document().equals(is)).toList();
            if (carried.isEmpty()) {
                throw Refused.because("document-carries-nothing", was.title());
            }
            List<Entry> entries = carried.stream().map(c -> (Entry) new Entry.Stated(moved(c.standing().statement(), is))).toList();
            return new Receipt(tables.revisions().append(new Revisions.Act(viewer.account().get(), why, Optional.empty()), entries, clock),
                    0, entries.size(), 0, List.of());
        });
        changes.nudge();
        return receipt;
    }

    private static Statement moved(Statement s, Document to) {
        Citation c = s.citation();
        return new Statement(s.indicator(), s.period(), s.claim(), s.status(), new Citation(to, c.place(), c.saidBy(), c.words()), s.note(),
                s.periodStated(), s.roundedTo());
    }

    private void require(Document is) {
        if (is.title().isEmpty() || is.title().length() > LONGEST_TITLE) {
            throw Refused.because(is.title().isEmpty() ? "title-missing" : "too-long", String.valueOf(LONGEST_TITLE));
        }
        if (is.address().length() > LONGEST_ADDRESS) {
            throw Refused.because("too-long", String.valueOf(LONGEST_ADDRESS));
        }
        if (!is.address().isEmpty() && !is.address().matches("https?://[^\\s<>\"]+")) {
            throw Refused.because("address", is.address());
        }
        LocalDate today = LocalDate.now(clock);
        is.published().filter(day -> day.isAfter(today)).ifPresent(day -> {
            throw Refused.because("published-in-future", day.toString(), today.toString());
        });
    }
}
