package barometer.entry;

import static barometer.ledger.LedgerFile.OTHER;
import static barometer.ledger.LedgerFile.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Recorded;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Selection;
import barometer.domain.Statement;
import barometer.domain.Viewer;
import barometer.ledger.Denied;
import barometer.ledger.LedgerFile;
import barometer.store.OutcomeUnknown;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk over a real ledger that holds the article's figures. */
class EntryDeskTest {

    private LedgerFile file;
    private Viewer me = STAFF;
    private EntryDesk desk;
    private RuntimeException failure;

    @BeforeEach
    void open() {
        file = LedgerFile.at("jdbc:h2:mem:desk" + System.nanoTime()).shipped();
        desk = desk(this::viewer);
        desk.choose("trade");
    }

    private EntryDesk desk(Supplier<Viewer> who) {
        return new EntryDesk(file.reading, new Recording(file.reading, file.ledger, who), who);
    }

    private Viewer viewer() {
        if (failure != null) {
            throw failure;
        }
        return me;
    }

    @AfterEach
    void close() {
        file.close();
    }

    // ── The indicator ────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void only_indicators_that_somebody_states_are_offered() {
        assertThat(desk.indicators()).extracting(i -> i.code())
                .containsExactlyInAnyOrder("trade", "trade-share", "investment-share", "investment-russia", "currency-share", "rail-transit");
    }

    @Test
    void a_calculated_indicator_leads_to_those_it_follows_from() {
        assertThat(desk.choose("trade-total")).isInstanceOfSatisfying(EntryDesk.Choice.Calculated.class, c ->
                assertThat(c.inputs()).extracting(i -> i.code()).containsExactly("trade", "trade-share"));
        assertThat(desk.indicator()).isEmpty();
    }

    @Test
    void a_code_that_is_unknown_is_none() {
        assertThat(desk.choose("nothing")).isEqualTo(new EntryDesk.Choice.Unknown("nothing"));
    }

    // ── Typing ───────────────────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # period    | figure       | change              | makes
            2023        | ≈ 48,9       |                     | ~48.9
            2021        | более 40     |                     | >40
            I кв. 2023  | 11.6         | +3.1 %              | 11.6, +3.1%
            2022        |              | more than doubled   | >x2
            """)
    void a_figure_reads_as_its_source_words_it_even_before_the_source_is_named(String period, String figure, String change, String makes) {
        Assessment read = desk.assess(row(period, figure == null ? "" : figure, change == null ? "" : change, ""));
        assertThat(read.statements()).extracting(s -> s.claim().toString()).containsExactly(makes.split(", "));
        assertThat(read.sourceless()).isTrue();
        assertThat(read.findings()).extracting(f -> f.code()).doesNotContain("new-source", "required");
    }

    @Test
    void nothing_is_found_where_nothing_is_typed() {
        assertThat(desk.assess(row("", "", "", "sb-belta"))).isEqualTo(Assessment.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
            "2023, ≈ 48.7, unchanged", "2023, ≈ 48.9, revised", "2022, 45.8, added", "2024-05, 4.1, refused", "2023, 4l.2, refused"})
    void what_would_become_of_it_is_told(String period, String figure, String fate) {
        Row typed = row(period, figure, "", "sb-belta").with(Field.DOCUMENT, "Minsk and Moscow remain committed to strengthening integration")
                .with(Field.PUBLISHED, "2024-05-28");
        assertThat(desk.assess(typed).fate()).contains(fate);
    }

    @Test
    void another_source_of_the_same_is_also_stated() {
        assertThat(desk.assess(row("2023", "48.7", "", "Some paper")).fate()).contains("also-stated");
    }

    @Test
    void nobody_checks_without_the_right_to_record() {
        me = Viewer.ANONYMOUS;
        assertThatThrownBy(() -> desk.assess(row("2023", "1", "", "x"))).isInstanceOf(Denied.class);
    }

    // ── Recording ────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_figure_is_recorded_and_read_back_as_it_was_stated() {
        assertThat(desk.record(row("2022", "45.80", "", "Some paper"), "")).isEqualTo(new Outcome.Done(2, false));
        Observation first = file.reading.series(Selection.parse("trade?freq=A"), STAFF).orElseThrow().observations().getFirst();
        assertThat(first.shown().orElseThrow()).hasToString("45.80");
        assertThat(desk.hasNews()).as("one’s own recording").isFalse();
        assertThat(desk.record(row("2022", "45.80", "", "Some paper"), "")).isEqualTo(new Outcome.Done(2, true));
    }

    @Test
    void an_error_or_a_warning_without_reason_stops_it_and_a_reason_lets_it_through() {
        assertThat(desk.record(row("2022", "45,8,1", "", "Some paper"), "")).isInstanceOf(Outcome.Stopped.class);
        Row doubtful = row("2022", "60", "", "sb-belta");
        assertThat(desk.assess(doubtful).needsReason()).isTrue();
        assertThat(desk.record(doubtful, " ")).isInstanceOfSatisfying(Outcome.Stopped.class, stopped ->
                assertThat(stopped.findings()).extracting(f -> f.code()).contains("contradicts-change"));
        assertThat(desk.record(doubtful, "The paper says so.")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_is_undone_leaves_things_as_they_were() {
        desk.record(row("2022", "45.8", "", "Some paper"), "");
        assertThat(desk.recording().undo(2, "A slip.")).isEqualTo(new Outcome.Done(3, false));
        assertThat(file.reading.series(Selection.parse("trade?freq=A"), STAFF).orElseThrow().statedCount()).isEqualTo(1);
    }

    @Test
    void a_lost_right_and_a_reason_that_is_missing_are_told_apart() {
        assertThat(desk.recording().retract(new EntryRef(1, 1), "")).isInstanceOf(Outcome.Stopped.class);
        me = new Viewer(Optional.of(7L), "anna", Set.of());
        assertThat(desk.record(row("2022", "45.8", "", "Some paper"), "")).isEqualTo(new Outcome.NotAllowed());
    }

    @Test
    void a_failed_write_is_told_apart_from_one_whose_outcome_is_unknown() {
        Row typed = row("2022", "45.8", "", "Some paper");
        failure = new IllegalStateException("no connection");
        assertThat(desk.record(typed, "")).isEqualTo(new Outcome.Failed(false));
        failure = new OutcomeUnknown(new IOException("the disk is gone"));
        assertThat(desk.record(typed, "")).isEqualTo(new Outcome.Failed(true));
    }

    @Test
    void what_the_source_took_back_is_withdrawn() {
        EntryRef level = file.reading.history("trade", STAFF).orElseThrow().standing().iterator().next().recorded().ref();
        Document correction = new Document("sb-belta", "Correction", "", Optional.of(LocalDate.of(2024, 6, 1)));
        assertThat(desk.recording().withdraw(level, correction, "Counted twice.")).isInstanceOf(Outcome.Done.class);
        assertThat(Lines.of(desk.history()).get(Period.parse("2023"))).extracting(Lines.Line::state).contains(Lines.State.WITHDRAWN);
    }

    // ── Two people ───────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void who_comes_second_sees_both_figures_and_decides() {
        EntryDesk second = desk(() -> OTHER);
        second.choose("trade");
        assertThat(desk.record(row("2025", "51.1", "", "Some paper"), "ok")).isInstanceOf(Outcome.Done.class);
        assertThat(second.hasNews()).isTrue();

        Row mine = row("2025", "52.2", "", "Some paper");
        Outcome.Conflict conflict = (Outcome.Conflict) second.record(mine, "ok");
        Outcome.Clash clash = conflict.clashes().getFirst();
        assertThat(stated(clash.since())).containsExactly("51.1");
        assertThat(clash.seen()).isEmpty();
        assertThat(clash.mine()).extracting(s -> s.claim().toString()).containsExactly("52.2");
        assertThat(standing("2025")).containsExactly("51.1");

        second.recording().shown(conflict.clashes());
        assertThat(second.record(mine, "ok")).isInstanceOf(Outcome.Done.class);
        assertThat(standing("2025")).containsExactly("52.2");
        assertThat(Lines.of(desk.history()).get(Period.parse("2025"))).extracting(Lines.Line::state)
                .containsExactly(Lines.State.STANDS, Lines.State.REVISED);
    }

    @Test
    void a_third_figure_after_the_two_were_shown_is_a_conflict_again() {
        EntryDesk second = desk(() -> OTHER);
        second.choose("trade");
        desk.record(row("2025", "51.1", "", "Some paper"), "ok");
        Row mine = row("2025", "52.2", "", "Some paper");
        Outcome.Conflict first = (Outcome.Conflict) second.record(mine, "ok");
        desk.record(row("2025", "51.3", "", "Some paper"), "ok");
        second.recording().shown(first.clashes());
        assertThat(second.record(mine, "ok")).isInstanceOfSatisfying(Outcome.Conflict.class, again ->
                assertThat(stated(again.clashes().getFirst().since())).containsExactly("51.3"));
    }

    @Test
    void figures_of_other_periods_are_no_conflict() {
        EntryDesk second = desk(() -> OTHER);
        second.choose("trade");
        desk.record(row("2025", "51.1", "", "Some paper"), "ok");
        assertThat(second.record(row("2022", "45.8", "", "Some paper"), "ok")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void looking_at_the_newest_figures_ends_the_news() {
        EntryDesk second = desk(() -> OTHER);
        second.choose("trade");
        desk.record(row("2025", "51.1", "", "Some paper"), "ok");
        second.recording().look();
        assertThat(second.hasNews()).isFalse();
        assertThat(desk.hasNews()).as("one’s own recording").isFalse();
    }

    // ── The same source as last time ─────────────────────────────────────────────────────────────────────────────────

    @Test
    void the_source_of_last_time_is_that_of_the_same_account() {
        assertThat(desk.recording().sameSource()).isEmpty();
        desk.record(row("2022", "45.8", "", "Some paper").with(Field.DOCUMENT, "Yearbook").with(Field.PLACE, "table 3")
                .with(Field.SAID_BY, "An office").with(Field.PUBLISHED, "2024-05-30").with(Field.WORDS, "nearly"), "ok");
        assertThat(desk.recording().sameSource()).hasValueSatisfying(row -> assertThat(row.fields()).isEqualTo(Map.of(Field.SOURCE, "some-paper",
                Field.DOCUMENT, "Yearbook", Field.PLACE, "table 3", Field.SAID_BY, "An office", Field.PUBLISHED, "2024-05-30")));
        me = OTHER;
        assertThat(desk.recording().sameSource()).isEmpty();
    }

    @Test
    void a_withdrawal_made_meanwhile_is_shown_with_what_stood_before() {
        desk.record(row("2025", "51.1", "", "Some paper"), "ok");
        EntryDesk second = desk(() -> OTHER);
        second.choose("trade");
        EntryRef mine = Lines.of(desk.history()).get(Period.parse("2025")).getFirst().ref();
        desk.recording().withdraw(mine, new Document("some-paper", "Correction", "", Optional.of(LocalDate.of(2024, 6, 2))), "Counted twice.");
        assertThat(second.record(row("2025", "52.2", "", "Some paper"), "ok")).isInstanceOfSatisfying(Outcome.Conflict.class, conflict -> {
            assertThat(conflict.clashes().getFirst().since()).extracting(Recorded::entry).hasExactlyElementsOfTypes(Entry.Withdrawn.class);
            assertThat(conflict.clashes().getFirst().seen()).extracting(s -> s.statement().claim().toString()).containsExactly("51.1");
        });
    }

    @Test
    void a_retraction_made_meanwhile_is_shown_too() {
        desk.record(row("2025", "51.1", "", "Some paper"), "ok");
        EntryDesk second = desk(() -> OTHER);
        second.choose("trade");
        desk.recording().undo(2, "A slip.");
        assertThat(second.record(row("2025", "52.2", "", "Some paper"), "ok")).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void one_s_own_recording_never_hides_what_another_did_just_before_it() {
        EntryDesk second = desk(() -> OTHER);
        second.choose("trade");
        desk.record(row("2025", "51.1", "", "Some paper"), "ok");
        assertThat(second.record(row("2022", "45.8", "", "Some paper"), "ok")).isInstanceOf(Outcome.Done.class);
        assertThat(second.record(row("2025", "52.2", "", "Some paper"), "ok")).isInstanceOf(Outcome.Conflict.class);
    }

    private static List<String> stated(List<Recorded> entries) {
        return entries.stream().flatMap(r -> r.entry() instanceof Entry.Stated s ? Stream.of(s.statement().claim().toString()) : Stream.empty()).toList();
    }

    private List<String> standing(String period) {
        return file.reading.history("trade", STAFF).orElseThrow().standing().stream().map(s -> s.statement())
                .filter(s -> s.period().equals(Period.parse(period))).map(Statement::claim).map(Object::toString).toList();
    }

    static Row row(String period, String figure, String change, String source) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.PERIOD, period);
        fields.put(Field.FIGURE, figure);
        fields.put(Field.CHANGE, change);
        fields.put(Field.SOURCE, source);
        return new Row(1, fields);
    }
}
