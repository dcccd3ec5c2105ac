package barometer.entry;

import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Source;
import barometer.domain.Statement;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.ledger.Checked;
import barometer.ledger.Denied;
import barometer.ledger.Preview;
import barometer.ledger.Reading;
import barometer.text.PeriodReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The desk at which figures of one indicator are recorded. It remembers which revision its user has seen: what somebody
 * else has recorded since of the same period and source is never overwritten without being shown.
 */
final class EntryDesk {

    /** Stands for a source that is not named yet, so that a figure can be read before it. */
    static final String NOT_YET = "—";

    private final Reading reading;
    private final Recording recording;
    private final Supplier<Viewer> viewer;
    private Optional<Indicator> indicator = Optional.empty();

    EntryDesk(Reading reading, Recording recording, Supplier<Viewer> viewer) {
        this.reading = reading;
        this.recording = recording;
        this.viewer = viewer;
    }

    // ── The indicator ────────────────────────────────────────────────────────────────────────────────────────────────

    /** What became of a choice. */
    sealed interface Choice {

        /** Its figures can be recorded. */
        record Ready(Indicator indicator) implements Choice {
        }

        /** It follows from others; those can be recorded. */
        record Calculated(Indicator indicator, List<Indicator> inputs) implements Choice {
        }

        /** There is none of that code. */
        record Unknown(String code) implements Choice {
        }
    }

    /** The indicators that figures are stated of. */
    List<Indicator> indicators() {
        return reading.indicators(viewer.get()).stream().filter(i -> !i.calculated()).toList();
    }

    /** Turns to an indicator. */
    Choice choose(String code) {
        Optional<Indicator> found = reading.indicator(code, viewer.get());
        indicator = found.filter(i -> !i.calculated());
        return found.<Choice>map(i -> i.calculated() ? new Choice.Calculated(i, inputs(i)) : new Choice.Ready(i))
                .orElseGet(() -> new Choice.Unknown(code));
    }

    private List<Indicator> inputs(Indicator calculated) {
        List<String> terms = List.of(calculated.formula().orElse("").split("[^a-z0-9-]+"));
        return indicators().stream().filter(i -> terms.contains(i.code())).toList();
    }

    Optional<Indicator> indicator() {
        return indicator;
    }

    /** All that was ever recorded of the indicator. */
    History history() {
        return indicator.flatMap(i -> reading.history(i.code(), viewer.get())).orElse(new History(List.of()));
    }

    /** The newest revision. */
    long head() {
        return reading.head();
    }

    /** At which frequency a row would be seen. */
    Optional<Frequency> frequencyOf(Row typed) {
        return typed.get(Field.PERIOD).flatMap(text -> {
            try {
                return PeriodReader.read(text).frequency();
            } catch (Unreadable unreadable) {
                return Optional.empty();
            }
        });
    }

    /** Whether the indicator has entries that the user has not seen. */
    boolean hasNews() {
        return history().entries().stream().anyMatch(r -> recording.isNews(r.ref()));
    }

    /** What is checked, recorded and taken back here. */
    Recording recording() {
        return recording;
    }

    /** The chart as it would be with these statements. */
    Optional<Preview> preview(List<Statement> drafted) {
        return indicator.flatMap(i -> Preview.of(i, history(), drafted, reading.sources(viewer.get()), reading.head(),
                LocalDate.now()));
    }

    List<Source> sources() {
        return reading.sources(viewer.get());
    }

    // ── What is typed ────────────────────────────────────────────────────────────────────────────────────────────────

    /** How a row reads and what is to be said of it. Nothing is found where nothing is typed. @throws Denied */
    Assessment assess(Row typed) {
        if (indicator.isEmpty() || blank(typed)) {
            return Assessment.NOTHING;
        }
        boolean named = typed.get(Field.SOURCE).isPresent();
        Checked.CheckedRow checked = recording.check(List.of(mine(named ? typed : typed.with(Field.SOURCE, NOT_YET)))).rows().getFirst();
        if (named) {
            return new Assessment(checked.reads(), checked.findings(), false);
        }
        return new Assessment(checked.reads(), checked.findings().stream().filter(f -> !f.code().equals("new-source")).toList(),
                true);
    }

    private Row mine(Row typed) {
        return indicator.map(i -> typed.with(Field.INDICATOR, i.code())).orElse(typed);
    }

    private static boolean blank(Row typed) {
        return List.of(Field.PERIOD, Field.FIGURE, Field.CHANGE).stream().allMatch(f -> typed.get(f).isEmpty());
    }

    /** Records a row. @param reason why warnings are overruled, blank for none */
    Outcome record(Row typed, String reason) {
        return recording.record(List.of(mine(typed)), "", reason);
    }
}
