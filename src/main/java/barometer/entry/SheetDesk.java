package barometer.entry;

import barometer.derive.Headline;
import barometer.derive.Observations;
import barometer.domain.Claim;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Row.Field;
import barometer.domain.Source;
import barometer.domain.Viewer;
import barometer.entry.Judgement.Judged;
import barometer.ledger.Checked;
import barometer.ledger.Finding;
import barometer.ledger.Preview;
import barometer.ledger.Reading;
import barometer.text.CellReader.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The desk at which figures of several indicators and periods are recorded at once: what stands, how all that is written reads. */
final class SheetDesk {

    private static final int MOST_INDICATORS = 12;

    private final Reading reading;
    private final Recording recording;
    private final Supplier<Viewer> viewer;
    private List<Indicator> indicators = List.of();

    SheetDesk(Reading reading, Recording recording, Supplier<Viewer> viewer) {
        this.reading = reading;
        this.recording = recording;
        this.viewer = viewer;
    }

    /** Turns to indicators; those that nobody may state are left out. */
    void choose(List<String> codes) {
        indicators = codes.stream().distinct().limit(MOST_INDICATORS).flatMap(c -> reading.indicator(c, viewer.get()).stream())
                .filter(i -> !i.calculated()).toList();
        recording.look();
    }

    List<Indicator> indicators() {
        return indicators;
    }

    Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    /** Whether something that is shown has entries that the user has not seen. */
    boolean hasNews() {
        return indicators.stream().anyMatch(i -> history(i).entries().stream().anyMatch(r -> recording.isNews(r.ref())));
    }

    private History history(Indicator indicator) {
        return reading.history(indicator.code(), viewer.get()).orElse(new History(List.of()));
    }

    // ── What stands ──────────────────────────────────────────────────────────────────────────────────────────────────

    /**
     * What a cell shows before anybody writes into it.
     *
     * @param statement what is stated, of the source that was named if it says anything
     * @param derived   what follows, where nobody states it
     */
    record Stands(Optional<History.Standing> statement, Optional<Observation.Derived> derived) {
    }

    /** What stands of the indicators: by figure and change of each period. @param source the code of the source that is looked at, blank for none */
    Map<Spot, Stands> stands(String source) {
        Map<String, Source.Kind> kinds = new HashMap<>();
        reading.sources(viewer.get()).forEach(s -> kinds.put(s.code(), s.kind()));
        Function<String, Source.Kind> kindOf = code -> kinds.getOrDefault(code, Source.Kind.PRESS);
        Map<Spot, Stands> found = new HashMap<>();
        for (Indicator indicator : indicators) {
            Collection<History.Standing> standing = history(indicator).standing();
            Comparator<History.Standing> order = Comparator.comparing((History.Standing s) -> source(s).equals(source) ? 0 : 1)
                    .thenComparing(Headline.order(indicator.handling().ranks(), kindOf));
            indicator.frequencies().forEach(f -> Observations.levels(indicator, f, standing, kindOf).forEach(o -> {
                if (o instanceof Observation.Derived derived) {
                    found.put(new Spot(indicator.code(), o.period().toString(), false), new Stands(Optional.empty(), Optional.of(derived)));
                }
            }));
            standing.stream().filter(s -> s.withdrawn().isEmpty() && (isLevel(s) || onYearBefore(s))).sorted(order.reversed()).forEach(s -> {
                boolean change = !isLevel(s);
                found.put(new Spot(indicator.code(), s.statement().period().toString(), change), new Stands(Optional.of(s), Optional.empty()));
            });
        }
        return found;
    }

    private static boolean isLevel(History.Standing standing) {
        return standing.statement().claim() instanceof Claim.Level;
    }

    private static boolean onYearBefore(History.Standing standing) {
        return standing.statement().claim() instanceof Claim.Changed changed
                && standing.statement().period().yearBefore().filter(changed.base()::equals).isPresent();
    }

    private static String source(History.Standing standing) {
        return standing.statement().citation().document().source();
    }

    /** Whether somebody else has recorded it since the user looked. */
    boolean isNew(History.Standing standing) {
        return recording.isNews(standing.since());
    }

    // ── What is written ──────────────────────────────────────────────────────────────────────────────────────────────

    /** How all that is written reads; without a source it is read as if there were one. @throws barometer.ledger.Denied */
    Judgement judge(SheetDraft draft) {
        List<SheetDraft.Written> rows = draft.rows(this::indicator);
        boolean named = draft.source().get(Field.SOURCE).isPresent();
        List<SheetDraft.Written> sure = rows.stream().filter(w -> w.unsure().isEmpty()).toList();
        Map<Integer, Checked.CheckedRow> checked = sure.isEmpty() ? Map.of() : recording.check(sure.stream().map(SheetDraft.Written::row)
                        .map(row -> named ? row : row.with(Field.SOURCE, EntryDesk.NOT_YET)).toList()).rows().stream()
                .collect(Collectors.toMap(c -> c.row().number(), c -> c));
        List<Judged> judged = new ArrayList<>();
        for (SheetDraft.Written written : rows) {
            judged.add(written.unsure().map(two -> unsure(written, two, draft)).orElseGet(() -> {
                Checked.CheckedRow row = checked.get(written.row().number());
                return new Judged(written, row.reads(), row.findings().stream().filter(f -> !f.code().equals("new-source")).toList());
            }));
        }
        return new Judgement(List.copyOf(judged));
    }

    private static Judged unsure(SheetDraft.Written written, Cell.Unsure two, SheetDraft draft) {
        return new Judged(written, List.of(), List.of(new Finding(Finding.Severity.ERROR, written.row().number(), Optional.of(Field.FIGURE),
                "ambiguous", List.of(draft.text(written.figure()), two.fraction() + "; " + two.thousands()))));
    }

    /** Records rows as one revision. @param reason why warnings are overruled, blank for none */
    Outcome record(Judgement ready, String note, String reason) {
        return recording.record(ready.rows().stream().map(j -> j.written().row()).toList(), note, reason);
    }

    /** The chart of an indicator as it would be with what is written. */
    Optional<Preview> preview(Indicator indicator, Judgement judged) {
        return Preview.of(indicator, history(indicator), judged.statements(indicator), reading.sources(viewer.get()), reading.head(), LocalDate.now());
    }
}
