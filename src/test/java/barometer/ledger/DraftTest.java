package barometer.ledger;

import static barometer.ledger.LedgerFile.STAFF;
import static barometer.ledger.LedgerFile.draft;
import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Statement;
import barometer.text.Words;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How rows are understood. Nothing here is recorded. */
class DraftTest {

    private static LedgerFile file;

    @BeforeAll
    static void open(@TempDir Path folder) {
        file = LedgerFile.in(folder).shipped();
    }

    @AfterAll
    static void close() {
        file.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "trade        | 2021         | ≈ 38,5          | -                    | ~38.5         |",
        "trade        | 2021         | about 38.5      | -                    | ~38.5         | about",
        "trade        | 2021         | 48.70           | -                    | 48.70         |",
        "trade        | 2021         | 48.70 bn        | -                    | 48.70         |",
        "trade        | 2021         | 48700 mn        | -                    | 48700 mn      |",
        "rail-transit | 2021         | более 7         | -                    | >7            | более",
        "rail-transit | 2021         | -               | more than doubled    | >x2 on 2020   | more than doubled",
        "rail-transit | 2021         | -               | +6.3 %               | +6.3% on 2020 |",
        "trade        | I кв. 2021   | 10.1            | -                    | 10.1          |",
        "trade-share  | Q1 2021      | 55 %            | -                    | 55            |",
    })
    void a_row_is_read_as_people_write_it(String indicator, String period, String figure, String change, String claim, String words) {
        Row row = row(Map.of(Field.INDICATOR, indicator, Field.PERIOD, period, Field.FIGURE, figure == null ? "" : figure,
                Field.CHANGE, change == null ? "" : change, Field.SOURCE, "sb-belta"));
        Statement read = only(row).reads().getFirst().statement();
        assertThat(written(read)).isEqualTo(claim);
        assertThat(read.citation().words()).isEqualTo(words == null ? "" : words);
    }

    private static String written(Statement s) {
        return s.claim() + s.key().base().map(b -> " on " + b).orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PERIOD        |             | required",
        "PERIOD        | 2023/24     | fiscal-year",
        "PERIOD        | someday     | period",
        "PERIOD        | 2021-05     | frequency",
        "FIGURE        |             | required",
        "FIGURE        | a lot       | figure",
        "FIGURE        | 1,234       | ambiguous",
        "SOURCE        |             | required",
        "INDICATOR     | nothing     | unknown-indicator",
        "INDICATOR     | trade-total | calculated",
        "STATUS        | ?           | status",
        "STATUS        | M           | status-missing",
        "PUBLISHED     | yesterday   | day",
        "PUBLISHED     | 2024-06-04  | published-in-future",
        "ADDRESS       | javascript:alert(1) | address",
        "PERIOD_STATED | perhaps     | yes-no",
        "PERIOD_STATED | no          | period-not-day",
        "ROUNDED_TO    | 0           | rounded-to",
        "VALUE         | 38.6        | value-disagrees",
        "QUALIFIER     | about       | qualifier-disagrees",
        "QUALIFIER     | roughly     | qualifier",
        "BASE          | 2020        | base-without-change",
        "CHANGE        | a little    | change",
        "ORIGIN        | hearsay     | unknown-origin",
    })
    void what_is_wrong_is_said_of_its_field(Field field, String text, String code) {
        Checked.CheckedRow checked = only(good().with(field, text == null ? "" : text));
        assertThat(checked.findings()).filteredOn(f -> f.severity() == Finding.Severity.ERROR)
                .extracting(f -> f.field().orElseThrow() + " " + f.code()).startsWith(field + " " + code);
        assertThat(checked.refused()).isTrue();
        for (Language language : Language.values()) {
            assertThat(checked.findings().getFirst().reason(Words.of(language))).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"38.5, '', 38.5", "38.50, exact, 38.50", "38.5, about, ~38.5", "38, at-least, >=38", "~38, '', ~38"})
    void a_value_and_its_qualifier_stand_for_a_figure(String value, String qualifier, String figure) {
        Row row = good().with(Field.FIGURE, "").with(Field.VALUE, value).with(Field.QUALIFIER, qualifier);
        assertThat(only(row).reads().getFirst().statement().claim()).hasToString(figure);
    }

    @ParameterizedTest
    @CsvSource({"ORIGIN, derived, derived-skipped", "STATUS, I, derived-skipped", "ORIGIN, missing, missing-skipped"})
    void what_nobody_stated_is_skipped(Field field, String text, String code) {
        Checked.CheckedRow checked = only(good().with(field, text));
        assertThat(checked.reads()).isEmpty();
        assertThat(checked.refused()).isFalse();
        assertThat(checked.findings()).extracting(Finding::code).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sb-belta", "Materials of sb.by and belta.by", "материалы SB.BY и belta.by"})
    void a_source_is_known_by_its_code_and_by_its_name_in_any_language(String source) {
        Checked.CheckedRow checked = only(good().with(Field.SOURCE, source));
        assertThat(checked.reads().getFirst().statement().citation().document().source()).isEqualTo("sb-belta");
        assertThat(checked.findings()).extracting(Finding::code).doesNotContain("new-source");
    }

    @ParameterizedTest
    @CsvSource({"The Paper, the-paper", "Советская Белоруссия, sovetskaya-belorussiya", "Звязда, zvyazda", "2024, source",
        "日報, source"})
    void an_unknown_source_is_made_with_its_title(String title, String code) {
        Checked.CheckedRow checked = only(good().with(Field.SOURCE, title));
        assertThat(checked.reads().getFirst().statement().citation().document().source()).isEqualTo(code);
        assertThat(checked.findings()).extracting(Finding::code).contains("new-source");
    }

    @Test
    void two_rows_with_one_key_are_one_too_many() {
        Checked checked = file.ledger.check(draft("""
                indicator,period,figure,source
                trade,2021,38.0,sb-belta
                trade,2021,38.1,sb-belta
                """), STAFF);
        assertThat(checked.rows().getLast().findings()).extracting(Finding::code).contains("duplicate");
    }

    @Test
    void a_note_and_a_reason_have_no_control_characters_either() {
        Draft draft = new Draft(Optional.empty(), List.of(), Optional.empty(), Optional.of("\0\u0007"), "one\ntwo\0");
        assertThat(draft.note()).isEqualTo("one two");
        assertThat(draft.overrule()).contains("");
    }

    @Test
    void control_characters_and_nul_go_and_long_texts_are_refused() {
        Checked.CheckedRow checked = only(good().with(Field.NOTE, "two\nlines\u0000\u0007"));
        assertThat(checked.reads().getFirst().statement().note()).isEqualTo("two lines");
        assertThat(only(good().with(Field.NOTE, "n".repeat(4001))).findings()).extracting(Finding::code).containsExactly("too-long");
        assertThat(only(good().with(Field.FIGURE, "1".repeat(201))).refused()).isTrue();
    }

    @Test
    void the_longest_texts_that_are_taken_fit_the_table() {
        Row row = good().with(Field.NOTE, "n".repeat(4000)).with(Field.DOCUMENT, "d".repeat(500)).with(Field.WORDS, "w".repeat(1000))
                .with(Field.PLACE, "p".repeat(900)).with(Field.SAID_BY, "s".repeat(900)).with(Field.SOURCE, "q".repeat(300))
                .with(Field.ADDRESS, "https://" + "a".repeat(1992)).with(Field.FIGURE, "1." + "2".repeat(29)).with(Field.PERIOD, "1900");
        Receipt receipt = file.ledger.commit(new Draft(Optional.empty(), List.of(row), Optional.empty(), Optional.of("test"), ""), STAFF);
        assertThat(receipt.added()).isEqualTo(1);
        file.ledger.revert(receipt.revision(), "test", STAFF);
    }

    @Test
    void what_stands_is_shown_beside_what_would_become_of_it() {
        Checked checked = file.ledger.check(draft("""
                indicator,period,figure,source,document,published
                trade,2023,~48.7,sb-belta,Minsk and Moscow remain committed to strengthening integration,2024-05-28
                trade,2024-Q1,12.09,sb-belta,A later one,2024-06-01
                trade,2022,46.0,sb-belta,A later one,2024-06-01
                """), STAFF);
        assertThat(checked.rows().stream().flatMap(r -> r.reads().stream()).map(r -> r.outcome() + " "
                + r.before().map(b -> b.statement().claim().toString()).orElse("-")).collect(Collectors.joining(", ")))
                .isEqualTo("UNCHANGED ~48.7, REVISED 12.08, ADDED -");
    }

    private static Row good() {
        return row(Map.of(Field.INDICATOR, "trade", Field.PERIOD, "2021", Field.FIGURE, "38.5", Field.SOURCE, "sb-belta"));
    }

    private static Row row(Map<Field, String> fields) {
        return new Row(1, new EnumMap<>(fields));
    }

    private static Checked.CheckedRow only(Row row) {
        return file.ledger.check(new Draft(Optional.empty(), List.of(row), Optional.empty(), Optional.empty(), ""), STAFF).rows()
                .getFirst();
    }
}
