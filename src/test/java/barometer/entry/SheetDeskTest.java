package barometer.entry;

import static barometer.ledger.LedgerFile.OTHER;
import static barometer.ledger.LedgerFile.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Frequency;
import barometer.domain.Period;
import barometer.domain.Row.Field;
import barometer.domain.Viewer;
import barometer.ledger.LedgerFile;
import barometer.text.CellReader.DecimalMark;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sheet over a real ledger that holds the article's figures: what is written, how it reads, what is recorded. */
class SheetDeskTest {

    private LedgerFile file;
    private SheetDesk desk;
    private final SheetDraft draft = new SheetDraft();

    @BeforeEach
    void open() {
        file = LedgerFile.at("jdbc:h2:mem:sheet" + System.nanoTime()).shipped();
        desk = desk(STAFF);
        draft.source(Map.of(Field.SOURCE, "Yearbook", Field.DOCUMENT, "Trade in figures", Field.PUBLISHED, "2024-06-01"));
    }

    private SheetDesk desk(Viewer viewer) {
        return desk(viewer, new Recording(file.reading, file.ledger, () -> viewer));
    }

    private SheetDesk desk(Viewer viewer, Recording recording) {
        SheetDesk made = new SheetDesk(file.reading, recording, () -> viewer);
        made.choose(List.of("trade", "rail-transit"));
        return made;
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static Spot at(String indicator, String period) {
        return new Spot(indicator, period, false);
    }

    private List<String> standing(String indicator, String period) {
        return file.reading.history(indicator, STAFF).orElseThrow().standing().stream().map(s -> s.statement())
                .filter(s -> s.period().equals(Period.parse(period))).map(s -> s.claim().toString()).toList();
    }

    // ── What is written ──────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void figures_of_several_indicators_are_one_revision_and_what_is_refused_stays_behind() {
        draft.write(at("trade", "2021"), "≈ 40,1 (+3.1 %)");
        draft.write(at("trade", "2020"), "3l.2");
        draft.write(at("trade", "2019"), "…");
        draft.write(at("rail-transit", "2021"), "более 6");
        long before = file.reading.head();
        Judgement judged = desk.judge(draft);
        assertThat(judged.rows()).extracting(Judgement.Judged::fate).containsExactlyInAnyOrder("added", "refused", "added");
        assertThat(desk.record(judged.ready(), "", "ok")).isEqualTo(new Outcome.Done(before + 1, false));
        assertThat(standing("trade", "2021")).containsExactlyInAnyOrder("~40.1", "+3.1%");
        assertThat(standing("rail-transit", "2021")).containsExactly(">6");
        draft.forget(judged.ready().spots());
        assertThat(draft.spots()).containsExactlyInAnyOrder(at("trade", "2020"), at("trade", "2019"));
    }

    @Test
    void a_change_beside_its_figure_is_the_same_row() {
        draft.write(at("trade", "2021"), "40.1");
        draft.write(new Spot("trade", "2021", true), "more than doubled");
        assertThat(desk.judge(draft).rows()).hasSize(1).first().satisfies(j -> assertThat(j.reads()).hasSize(2));
    }

    @Test
    void a_free_line_says_its_period_as_people_write_it() {
        draft.writePeriod(Spot.free(1), "2 кв. 2023");
        draft.write(at("trade", Spot.free(1)), "12,1");
        assertThat(desk.judge(draft).statements()).extracting(s -> s.period().toString()).containsExactly("2023-Q2");
        draft.writePeriod(Spot.free(1), "FY2023");
        assertThat(desk.judge(draft).allRefused()).isTrue();
    }

    @Test
    void a_number_that_can_be_read_in_two_ways_is_asked_about_once_for_the_whole_sheet() {
        draft.write(at("trade", "2021"), "1.234");
        draft.write(at("trade", "2020"), "1.198");
        assertThat(desk.judge(draft).rows()).allSatisfy(j -> assertThat(j.findings()).extracting(f -> f.code()).containsExactly("ambiguous"));
        draft.choose(DecimalMark.POINT);
        assertThat(desk.judge(draft).statements()).extracting(s -> s.claim().toString()).containsExactlyInAnyOrder("1.234", "1.198");
    }

    @Test
    void without_a_source_all_is_read_as_if_there_were_one() {
        draft.source(Map.of());
        draft.write(at("trade", "2021"), "40.1");
        assertThat(desk.judge(draft).statements()).hasSize(1);
    }

    @Test
    void a_copy_is_written_on_by_itself() {
        draft.write(at("trade", "2021"), "40.1");
        draft.noted("a note", "a reason");
        SheetDraft copy = draft.copy();
        copy.write(at("trade", "2021"), "41");
        copy.writePeriod(Spot.free(1), "2020");
        assertThat(draft.text(at("trade", "2021"))).isEqualTo("40.1");
        assertThat(draft.periodText(Spot.free(1))).isEmpty();
        assertThat(List.of(copy.note(), copy.reason())).containsExactly("a note", "a reason");
    }

    // ── What stands ──────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void cells_show_what_stands_of_the_named_source_first_and_what_is_derived_where_nothing_does() {
        draft.write(at("trade", "2023"), "48.9");
        desk.record(desk.judge(draft).ready(), "", "ok");
        assertThat(desk.stands("sb-belta").get(at("trade", "2023")).statement()).hasValueSatisfying(s ->
                assertThat(s.statement().claim()).hasToString("~48.7"));
        assertThat(desk.stands("yearbook").get(at("trade", "2023")).statement()).hasValueSatisfying(s ->
                assertThat(s.statement().claim()).hasToString("48.9"));
        assertThat(desk.stands("").get(at("trade", "2022")).derived()).hasValueSatisfying(d -> assertThat(d.figure()).hasToString("~45.8"));
    }

    @Test
    void of_a_year_to_date_the_single_quarter_follows_and_is_held_against_what_is_typed() {
        draft.write(at("trade", "2022-Q1"), "9.8");
        draft.write(at("trade", "2022-S1"), "20.4");
        draft.write(at("trade", "2022-01..2022-09"), "33.0");
        Scale toDate = new Scale(Frequency.QUARTERLY, true);
        assertThat(List.of("2022-Q1", "2022-S1", "2022-01..2022-09", "2022")).allSatisfy(p -> assertThat(toDate.has(Period.parse(p))).isTrue());
        draft.write(at("trade", "2022-S1"), "");
        desk.record(desk.judge(draft).ready(), "", "ok");
        draft.clear();
        draft.write(at("trade", "2022-Q2"), "10.6");
        desk.record(desk.judge(draft).ready(), "", "ok");
        assertThat(desk.stands("").get(at("trade", "2022-Q3")).derived()).hasValueSatisfying(d -> assertThat(d.figure()).hasToString("12.6"));
        draft.clear();
        draft.write(at("trade", "2022-Q3"), "21.6");
        assertThat(desk.judge(draft).rows().getFirst().findings()).extracting(f -> f.code()).contains("contradicts-parts", "replaces-derived");
    }

    @Test
    void a_scale_has_its_periods_without_gaps_up_to_today() {
        assertThat(new Scale(Frequency.QUARTERLY, true).periods(List.of(Period.parse("2023-S1")), LocalDate.of(2024, 2, 1)))
                .extracting(Period::toString).containsExactly("2023-S1", "2023-01..2023-09", "2023", "2024-Q1");
        assertThat(new Scale(Frequency.ANNUAL, false).periods(List.of(Period.parse("2021"), Period.parse("2021-Q1")), LocalDate.of(2024, 2, 1)))
                .extracting(Period::toString).containsExactly("2021", "2022", "2023", "2024");
        assertThat(new Scale(Frequency.MONTHLY, true).periods(List.of(), LocalDate.of(2024, 2, 1))).hasSize(6)
                .last().hasToString("2024-01..2024-02");
        assertThat(Scale.parse("Q-ytd")).isEqualTo(new Scale(Frequency.QUARTERLY, true)).hasToString("Q-ytd");
    }

    // ── Two at once ──────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void of_many_clashes_each_is_told_and_the_others_wait() {
        Recording others = new Recording(file.reading, file.ledger, () -> OTHER);
        SheetDesk second = desk(OTHER, others);
        draft.write(at("trade", "2021"), "40.1");
        draft.write(at("trade", "2020"), "38.1");
        draft.write(at("trade", "2019"), "36.1");
        desk.record(desk.judge(draft).ready(), "", "ok");
        draft.write(at("trade", "2021"), "40.2");
        draft.write(at("trade", "2020"), "38.2");
        draft.write(at("trade", "2019"), "36.1");
        draft.write(at("trade", "2018"), "35.0");
        Judgement mine = second.judge(draft);
        Outcome.Conflict conflict = (Outcome.Conflict) second.record(mine.ready(), "", "ok");
        assertThat(conflict.clashes()).extracting(c -> c.period().toString()).containsExactlyInAnyOrder("2021", "2020");
        assertThat(standing("trade", "2018")).isEmpty();
        others.shown(conflict.clashes());
        draft.forget(mine.spotsOf(conflict.clashes().getFirst().mine()));
        assertThat(second.record(second.judge(draft).ready(), "", "ok")).isInstanceOf(Outcome.Done.class);
        assertThat(standing("trade", "2018")).containsExactly("35.0");
    }

    /** Two desks work on the same three periods at the same time; who is told of a clash looks at it and tries again. */
    @Test
    void two_desks_at_once_lose_nothing_and_nobody_replaces_what_he_has_not_seen() throws InterruptedException {
        Rivals rivals = new Rivals(file, 2, 60);
        rivals.run();
        assertThat(rivals.problems()).isEmpty();
        assertThat(rivals.recorded()).isEqualTo(120);
    }
}
