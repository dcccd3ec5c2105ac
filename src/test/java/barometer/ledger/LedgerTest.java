package barometer.ledger;

import static barometer.ledger.LedgerFile.OTHER;
import static barometer.ledger.LedgerFile.STAFF;
import static barometer.ledger.LedgerFile.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import barometer.domain.Definition;
import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Event;
import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Role;
import barometer.domain.Row;
import barometer.domain.Selection;
import barometer.domain.Viewer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What recording does, and what it refuses to do. */
class LedgerTest {

    private static final Document CORRECTION = new Document("sb-belta", "A correction", "", Optional.of(LocalDate.of(2024, 6, 2)));

    @TempDir
    Path folder;
    private LedgerFile file;

    @BeforeEach
    void open() {
        file = LedgerFile.in(folder).shipped();
    }

    @AfterEach
    void close() {
        file.close();
    }

    // ── Shipped data ─────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void shipped_data_enter_once() {
        assertThat(file.tables.revisions().head()).isEqualTo(1);
        file.shipped();
        assertThat(file.tables.revisions().head()).isEqualTo(1);
        assertThat(file.reading.indicators(Viewer.ANONYMOUS)).extracting(Indicator::code).containsExactly("trade", "trade-share",
                "trade-total", "investment-share", "investment-russia", "investment-total", "currency-share", "rail-transit");
    }

    // ── Recording ────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_figure_comes_back_as_it_was_stated() {
        Receipt receipt = file.record("""
                indicator,period,figure,source
                trade,2021,48.70,sb-belta
                """);
        assertThat(receipt).extracting(Receipt::revision, Receipt::added, Receipt::revised, Receipt::unchanged)
                .containsExactly(2L, 1L, 0L, 0L);
        assertThat(figures("trade?from=2021&to=2021")).isEqualTo("2021 48.70");
    }

    @Test
    void the_same_again_is_no_revision_another_figure_revises_another_source_is_added() {
        String row = "indicator,period,figure,source,published\ntrade,2021,%s,%s,2024-05-30\n";
        file.record(row.formatted("38.0", "sb-belta"));
        assertThat(file.record(row.formatted("38.0", "sb-belta")))
                .extracting(Receipt::revision, Receipt::unchanged).containsExactly(2L, 1L);
        assertThat(file.record(row.formatted("38.00", "sb-belta")))
                .extracting(Receipt::revision, Receipt::revised).containsExactly(3L, 1L);
        assertThat(file.record(row.formatted("38.1", "Another paper")))
                .extracting(Receipt::revision, Receipt::added).containsExactly(4L, 1L);
        assertThat(file.reading.sources(STAFF)).extracting(Definition::code).containsExactly("sb-belta", "another-paper");
    }

    @Test
    void a_figure_and_its_change_in_one_row_are_two_statements() {
        assertThat(file.record("""
                indicator,period,figure,change,source
                trade,2021,38.0,-1.2%,sb-belta
                """).added()).isEqualTo(2);
    }

    @Test
    void one_bad_row_keeps_all_rows_out() {
        assertThatThrownBy(() -> file.record("""
                indicator,period,figure,source
                trade,2020,30.0,sb-belta
                trade,2021,a lot,sb-belta
                """)).asInstanceOf(type(Refused.class)).satisfies(e ->
                assertThat(e.checked().findings()).anySatisfy(f -> assertThat(f.row()).isEqualTo(2)));
        assertThat(file.tables.revisions().head()).isEqualTo(1);
    }

    @Test
    void a_warning_stands_in_the_way_until_a_reason_is_given() {
        List<Row> rows = LedgerFile.rows("""
                indicator,period,figure,source,published
                trade,2024,50.0,sb-belta,2024-06-01
                """);
        assertThatThrownBy(() -> file.ledger.commit(new Draft(Optional.empty(), rows, Optional.empty(), Optional.empty(), ""), STAFF))
                .asInstanceOf(type(Refused.class)).satisfies(e -> assertThat(e.conflict()).isFalse());
        assertThat(file.ledger.commit(new Draft(Optional.empty(), rows, Optional.empty(), Optional.of("an estimate"), ""), STAFF)
                .added()).isEqualTo(1);
    }

    // ── Two people ───────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void of_two_people_the_second_sees_both_values_and_decides() {
        String row = "indicator,period,figure,source\ntrade,2021,%s,sb-belta\n";
        file.ledger.commit(draft(row.formatted("38.0"), 1), STAFF);

        Draft second = draft(row.formatted("38.4"), 1);
        assertThatThrownBy(() -> file.ledger.commit(second, OTHER)).asInstanceOf(type(Refused.class)).satisfies(e -> {
            assertThat(e.conflict()).isTrue();
            var standing = e.checked().rows().getFirst().conflict().orElseThrow();
            assertThat(standing.statement().claim()).hasToString("38.0");
            assertThat(standing.recorded().account()).isEqualTo(7);
            assertThat(e.checked().rows().getFirst().reads().getFirst().statement().claim()).hasToString("38.4");
        });
        assertThat(figures("trade?from=2021&to=2021")).isEqualTo("2021 38.0");

        file.ledger.commit(draft(row.formatted("38.4"), 2), OTHER);
        assertThat(figures("trade?from=2021&to=2021")).isEqualTo("2021 38.4");
    }

    @Test
    void a_figure_that_its_source_took_back_meanwhile_is_not_written_over_unseen() {
        String row = "indicator,period,figure,source\ntrade,2021,%s,sb-belta\n";
        file.ledger.commit(draft(row.formatted("38.0"), 1), STAFF);
        Document correction = new Document("sb-belta", "A correction", "", Optional.of(LocalDate.of(2024, 6, 1)));
        file.ledger.withdraw(new EntryRef(2, 1), correction, "a slip of the pen", STAFF);

        assertThatThrownBy(() -> file.ledger.commit(draft(row.formatted("38.4"), 2), OTHER))
                .asInstanceOf(type(Refused.class)).satisfies(e -> {
            var standing = e.checked().rows().getFirst().conflict().orElseThrow();
            assertThat(standing.withdrawn()).isPresent();
            assertThat(standing.since().revision()).isEqualTo(3);
        });

        file.ledger.commit(draft(row.formatted("38.4"), 3), OTHER);
        assertThat(figures("trade?from=2021&to=2021")).isEqualTo("2021 38.4");
    }

    @Test
    void who_says_the_same_again_is_in_nobodys_way() {
        String row = "indicator,period,figure,source\ntrade,2021,38.0,sb-belta\n";
        file.ledger.commit(draft(row, 1), STAFF);
        assertThat(file.ledger.commit(draft(row, 1), OTHER).unchanged()).isEqualTo(1);
    }

    // ── Undoing ──────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_retraction_lets_stand_again_what_stood_before() {
        long revision = file.record("indicator,period,figure,source\ntrade,2023,50.1,sb-belta\n").revision();
        assertThat(figures("trade?from=2023")).isEqualTo("2023 50.1");
        file.ledger.retract(new EntryRef(revision, 1), "misread", STAFF);
        assertThat(figures("trade?from=2023")).isEqualTo("2023 ~48.7");
        assertThat(figures("trade?from=2023&revision=" + revision)).isEqualTo("2023 50.1");
        assertThatThrownBy(() -> file.ledger.retract(new EntryRef(revision, 1), "misread", STAFF)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> file.ledger.retract(new EntryRef(1, 5), " ", STAFF)).isInstanceOf(Refused.class);
    }

    @Test
    void a_retraction_can_be_retracted() {
        long revision = file.record("indicator,period,figure,source\ntrade,2023,50.1,sb-belta\n").revision();
        Receipt retracted = file.ledger.retract(new EntryRef(revision, 1), "misread", STAFF);
        file.ledger.retract(new EntryRef(retracted.revision(), 1), "it was right", STAFF);
        assertThat(figures("trade?from=2023")).isEqualTo("2023 50.1");
    }

    @Test
    void a_revision_is_reverted_as_a_whole() {
        long revision = file.record("""
                indicator,period,figure,source
                trade,2021,38.0,A new paper
                trade,2020,30.0,A new paper
                """).revision();
        assertThat(file.ledger.revert(revision, "the wrong file", STAFF).revised()).isEqualTo(3);
        assertThat(figures("trade?to=2021")).isEmpty();
        assertThat(file.reading.sources(STAFF)).extracting(Definition::code).containsExactly("sb-belta");
    }

    @Test
    void what_others_stand_on_is_not_undone() {
        file.record("indicator,period,figure,source\ntrade,2021,38.0,sb-belta\n");
        assertThatThrownBy(() -> file.ledger.revert(1, "away with it", STAFF)).isInstanceOf(Refused.class)
                .satisfies(e -> assertThat(((Refused) e).checked().findings()).extracting(Finding::code)
                        .containsExactly("definition-in-use"));
    }

    @Test
    void what_a_source_took_back_is_missing_from_that_day_on() {
        file.ledger.withdraw(statement("trade-share"), CORRECTION, "the source corrects itself", STAFF);
        assertThat(figures("trade-share")).isEqualTo("2024-Q1 withdrawn");
        assertThat(figures("trade-share?knownOn=2024-06-01")).isEqualTo("2024-Q1 ~60");
        assertThat(figures("trade-total")).isEqualTo("2024-Q1 input-missing");
        assertThatThrownBy(() -> file.ledger.withdraw(statement("trade-share"), CORRECTION, "again", STAFF))
                .isInstanceOf(Refused.class);
    }

    // ── Definitions ──────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void names_may_change_what_is_measured_may_not() {
        Indicator trade = file.reading.indicator("trade", STAFF).orElseThrow();
        file.ledger.define(List.of(with(trade, LocalText.parse("Turnover"), Multiplier.BILLIONS)), "", STAFF);
        assertThat(file.reading.indicator("trade", STAFF).orElseThrow().name()).hasToString("Turnover");
        assertThat(file.reading.series(Selection.parse("trade?revision=1"), STAFF).orElseThrow().indicator()).isEqualTo(trade);
        assertThatThrownBy(() -> file.ledger.define(List.of(with(trade, trade.name(), Multiplier.MILLIONS)), "", STAFF))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"trade / nothing, unknown-indicator", "trade-total / trade-share, formula-cycle", "trade /, formula-short",
        "trade * trade, formula-units", "trade + rail-transit, formula-units", "trade / rail-transit, formula-units",
        "trade-share, formula-units", "trade + 5, formula-units"})
    void a_formula_that_makes_no_sense_is_refused(String formula, String code) {
        Indicator total = file.reading.indicator("trade-total", STAFF).orElseThrow();
        assertThatThrownBy(() -> file.ledger.define(List.of(with(total, formula)), "", STAFF)).asInstanceOf(type(Refused.class))
                .satisfies(e -> assertThat(e.checked().findings()).extracting(Finding::code).containsExactly(code));
    }

    @ParameterizedTest
    @CsvSource({"trade / trade-share * 1", "trade + investment-russia", "trade * trade / (trade - 0 * trade)"})
    void a_formula_that_makes_sense_is_kept_and_the_old_one_too(String formula) {
        Indicator total = file.reading.indicator("trade-total", STAFF).orElseThrow();
        file.ledger.define(List.of(with(total, formula)), "", STAFF);
        assertThat(file.reading.indicator("trade-total", STAFF).orElseThrow().formula()).contains(formula);
        assertThat(figures("trade-total?revision=1")).isEqualTo("2024-Q1 ~20");
    }

    @Test
    void coverage_is_part_of_what_is_measured_its_translation_is_not() {
        Indicator trade = file.reading.indicator("trade", STAFF).orElseThrow();
        assertThatThrownBy(() -> file.ledger.define(List.of(covering(trade, "goods alone")), "", STAFF))
                .asInstanceOf(type(Refused.class)).satisfies(LedgerTest::isFixed);
        assertThat(covering(trade, "goods alone").measuresAs(covering(trade, "goods alone |ru| только товары"))).isTrue();
    }

    private static void isFixed(Refused e) {
        assertThat(e.checked().findings()).extracting(Finding::code).containsExactly("definition-fixed");
    }

    @Test
    void undoing_a_formula_that_would_close_a_circle_is_refused() {
        Indicator total = file.reading.indicator("trade-total", STAFF).orElseThrow();
        file.ledger.define(List.of(coded("part", with(total, "trade * 1"))), "", STAFF);
        file.ledger.define(List.of(with(total, "part * 1")), "", STAFF);
        Receipt straight = file.ledger.define(List.of(with(total, "trade * 1")), "", STAFF);
        file.ledger.define(List.of(coded("part", with(total, "trade-total * 1"))), "", STAFF);
        assertThatThrownBy(() -> file.ledger.retract(new EntryRef(straight.revision(), 1), "no", STAFF))
                .asInstanceOf(type(Refused.class))
                .satisfies(e -> assertThat(e.checked().findings()).extracting(Finding::code).containsExactly("formula-cycle"));
        assertThat(figures("part")).isEqualTo(figures("trade?freq=Q").replaceAll("2023-Q1 [^,]*, ", ""));
    }

    @Test
    void a_retired_indicator_takes_no_figures_and_keeps_those_it_has() {
        Indicator trade = file.reading.indicator("trade", STAFF).orElseThrow();
        file.ledger.define(List.of(trade.with(new Indicator.Handling(true, List.of()))), "the table has ended", STAFF);
        assertThatThrownBy(() -> file.ledger.commit(draft("indicator,period,figure,source\ntrade,2021,38.4,sb-belta\n", 9), STAFF))
                .asInstanceOf(type(Refused.class)).satisfies(e -> assertThat(e.checked().findings())
                        .extracting(Finding::code).contains("indicator-retired"));
        assertThat(figures("trade?freq=A")).isEqualTo("2022 ~45.8, 2023 ~48.7");
        file.ledger.define(List.of(trade), "it goes on after all", STAFF);
        file.ledger.commit(draft("indicator,period,figure,source\ntrade,2021,38.4,sb-belta\n", 9), STAFF);
    }

    @Test
    void an_indicator_says_whose_word_comes_first() {
        file.ledger.commit(draft("indicator,period,figure,source\ntrade,2021,38.4,sb-belta\ntrade,2021,38.5,office\n", 9), STAFF);
        Indicator trade = file.reading.indicator("trade", STAFF).orElseThrow();
        assertThat(trade.handling()).isEqualTo(Indicator.Handling.USUAL);
        for (String first : List.of("sb-belta", "office")) {
            file.ledger.define(List.of(trade.with(new Indicator.Handling(false, List.of(first)))), "whose word", STAFF);
            assertThat(figures("trade?from=2021&to=2021")).isEqualTo("2021 " + (first.equals("office") ? "38.5" : "38.4"));
        }
        assertThatThrownBy(() -> file.ledger.define(List.of(trade.with(new Indicator.Handling(false, List.of("nobody")))), "", STAFF))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_replaces_itself_by_way_of_another_is_refused() {
        Indicator trade = file.reading.indicator("trade", STAFF).orElseThrow();
        file.ledger.define(List.of(replacing("trade-new", "trade", trade)), "", STAFF);
        assertThatThrownBy(() -> file.ledger.define(List.of(replacing("trade", "trade-new", trade)), "", STAFF))
                .asInstanceOf(type(Refused.class)).satisfies(e -> assertThat(e.checked().findings())
                        .extracting(Finding::code).contains("replaces-circle"));
    }

    @Test
    void defining_what_is_defined_is_no_revision() {
        Indicator trade = file.reading.indicator("trade", STAFF).orElseThrow();
        assertThat(file.ledger.define(List.of(trade), "", STAFF))
                .extracting(Receipt::revision, Receipt::unchanged).containsExactly(1L, 1L);
    }

    // ── Who may ──────────────────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"ANALYST", "MANAGER"})
    void who_does_not_record_is_denied_everything(Role role) {
        Viewer viewer = new Viewer(Optional.of(9L), "clara", Set.of(role));
        Draft draft = draft("indicator,period,figure,source\ntrade,2021,38.0,sb-belta\n");
        for (Viewer denied : List.of(viewer, Viewer.ANONYMOUS)) {
            assertThatThrownBy(() -> file.ledger.check(draft, denied)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> file.ledger.commit(draft, denied)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> file.ledger.retract(new EntryRef(1, 1), "no", denied)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> file.ledger.revert(1, "no", denied)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> file.ledger.withdraw(statement("trade"), CORRECTION, "no", denied)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> file.ledger.define(List.of(), "", denied)).isInstanceOf(Denied.class);
        }
        assertThat(file.tables.revisions().head()).isEqualTo(1);
    }

    @Test
    void an_internal_indicator_is_unknown_to_strangers_and_so_is_what_follows_from_it() {
        Indicator share = file.reading.indicator("trade-share", STAFF).orElseThrow();
        file.ledger.define(List.of(internal(share)), "", STAFF);
        assertThat(file.reading.indicators(Viewer.ANONYMOUS)).extracting(Indicator::code)
                .doesNotContain("trade-share", "trade-total").contains("trade");
        for (String hidden : List.of("trade-share", "trade-total", "trade-share?revision=1", "no-such-code")) {
            assertThat(file.reading.series(Selection.parse(hidden), Viewer.ANONYMOUS)).isEmpty();
            assertThat(file.reading.series(Selection.parse(hidden), STAFF).isPresent()).isEqualTo(!hidden.startsWith("no"));
        }
        assertThat(file.reading.history("trade-share", Viewer.ANONYMOUS)).isEmpty();
        assertThat(file.reading.series(Selection.parse("trade?freq=Q"), Viewer.ANONYMOUS).orElseThrow().total()).isEmpty();
        assertThat(file.reading.latest(9, Viewer.ANONYMOUS).stream().flatMap(r -> r.entries().stream())
                .map(r -> r.entry().toString())).noneMatch(e -> e.contains("trade-share"));
    }

    @Test
    void an_event_beside_a_series_names_no_indicator_that_the_viewer_may_not_see() {
        file.ledger.define(List.of(internal(file.reading.indicator("rail-transit", STAFF).orElseThrow())), "", STAFF);
        Selection beside = Selection.parse("currency-share");
        assertThat(file.reading.series(beside, Viewer.ANONYMOUS).orElseThrow().events().getFirst().indicators())
                .containsExactly("currency-share");
        assertThat(file.reading.series(beside, STAFF).orElseThrow().events().getFirst().indicators()).hasSize(2);
    }

    @Test
    void an_event_of_internal_indicators_alone_is_unknown_to_strangers() {
        file.ledger.define(List.of(internal(file.reading.indicator("trade", STAFF).orElseThrow())), "", STAFF);
        assertThat(file.reading.events(Viewer.ANONYMOUS)).extracting(Event::code)
                .doesNotContain("forum-of-regions").contains("visit-to-minsk", "sco-summit");
        assertThat(file.reading.events(STAFF)).extracting(Event::code).contains("forum-of-regions");
    }

    private String figures(String selection) {
        return file.reading.series(Selection.parse(selection), STAFF).orElseThrow().observations().stream()
                .map(o -> o.period() + " " + (o instanceof Observation.Missing m ? m.reason().code() : o.shown().orElseThrow()))
                .collect(Collectors.joining(", "));
    }

    private EntryRef statement(String indicator) {
        return file.reading.history(indicator, STAFF).orElseThrow().entries().stream()
                .filter(r -> r.entry() instanceof Entry.Stated).findFirst().orElseThrow().ref();
    }

    private static Indicator with(Indicator i, LocalText name, Multiplier multiplier) {
        return new Indicator(i.code(), i.topic(), name, i.shortName(), i.area(), i.counterpart(), i.flow(), i.adjustment(), i.unit(),
                multiplier, i.coverage(), i.priceBasis(), i.aggregation(), i.frequencies(), i.visibility(), i.formula(), i.note(),
                i.replaces());
    }

    private static Indicator with(Indicator i, String formula) {
        return new Indicator(i.code(), i.topic(), i.name(), i.shortName(), i.area(), i.counterpart(), i.flow(), i.adjustment(),
                i.unit(), i.multiplier(), i.coverage(), i.priceBasis(), i.aggregation(), i.frequencies(), i.visibility(),
                Optional.of(formula), i.note(), i.replaces());
    }

    private static Indicator covering(Indicator i, String coverage) {
        return new Indicator(i.code(), i.topic(), i.name(), i.shortName(), i.area(), i.counterpart(), i.flow(), i.adjustment(),
                i.unit(), i.multiplier(), LocalText.parse(coverage), i.priceBasis(), i.aggregation(), i.frequencies(),
                i.visibility(), i.formula(), i.note(), i.replaces());
    }

    private static Indicator replacing(String code, String old, Indicator i) {
        return new Indicator(code, i.topic(), i.name(), i.shortName(), i.area(), i.counterpart(), i.flow(), i.adjustment(),
                i.unit(), i.multiplier(), i.coverage(), i.priceBasis(), i.aggregation(), i.frequencies(), i.visibility(),
                i.formula(), i.note(), Optional.of(old));
    }

    private static Indicator coded(String code, Indicator i) {
        return new Indicator(code, i.topic(), i.name(), i.shortName(), i.area(), i.counterpart(), i.flow(), i.adjustment(),
                i.unit(), i.multiplier(), i.coverage(), i.priceBasis(), i.aggregation(), i.frequencies(), i.visibility(),
                i.formula(), i.note(), i.replaces());
    }

    private static Indicator internal(Indicator i) {
        return new Indicator(i.code(), i.topic(), i.name(), i.shortName(), i.area(), i.counterpart(), i.flow(), i.adjustment(),
                i.unit(), i.multiplier(), i.coverage(), i.priceBasis(), i.aggregation(), i.frequencies(),
                Indicator.Visibility.INTERNAL, i.formula(), i.note(), i.replaces());
    }
}
