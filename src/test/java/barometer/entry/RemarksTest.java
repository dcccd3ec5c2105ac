package barometer.entry;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.Samples;
import barometer.domain.Language;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.entry.Remarks.Action;
import barometer.ledger.Finding;
import barometer.ledger.LedgerFile;
import barometer.text.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said while somebody types, and what can be done at once. */
class RemarksTest {

    private final Remarks remarks = new Remarks(Samples.TRADE, Words.of(Language.EN));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # indicator    | period  | figure | change | finding             | what can be done
            trade          | 2023    | 1,234  |        | ambiguous           | Use 1234; Use 1.234
            trade          | 2023    | 5l.2   |        | letter-among-digits | Use 51.2
            trade          | 2024-Q1 |        | 104,7 %| ambiguous           | Use +4.7 %; Use +104.7 %
            trade          | 2023    |        | +104.7%| index-as-growth     | Use +4.7 %; Keep as typed
            trade-share    | 2024-Q1 |        | +2%    | percent-of-percent  | Use +2 pp; Keep as typed
            trade-share    | 2024-Q1 |        | +2     | write-points        | Use +2 pp
            trade          | 2024-05 | 4.1    |        | frequency           |
            """)
    void a_finding_offers_at_most_two_ways_out(String indicator, String period, String figure, String change, String code, String ways) {
        try (LedgerFile file = LedgerFile.at("jdbc:h2:mem:remarks" + System.nanoTime()).shipped()) {
            EntryDesk desk = new EntryDesk(file.reading, new Recording(file.reading, file.ledger, () -> LedgerFile.STAFF), () -> LedgerFile.STAFF);
            desk.choose(indicator);
            Row typed = EntryDeskTest.row(period, figure == null ? "" : figure, change == null ? "" : change, "sb-belta");
            Finding finding = desk.assess(typed).findings().stream().filter(f -> f.code().equals(code)).findFirst().orElseThrow();
            Remarks.Remark remark = new Remarks(Samples.INDICATORS.get(indicator), Words.of(Language.EN)).of(finding, typed);
            assertThat(remark.actions()).extracting(Action::label).map(RemarksTest::plain)
                    .isEqualTo(ways == null ? List.of() : List.of(ways.split("; ")));
            assertThat(remark.verdict()).isNotBlank();
            assertThat(remark.sentence()).isNotBlank();
        }
    }

    @Test
    void what_is_used_is_read_without_doubt() {
        Row typed = EntryDeskTest.row("2023", "1,234", "", "x");
        Remarks.Remark remark = remarks.of(new Finding(Finding.Severity.ERROR, 1, Optional.of(Field.FIGURE), "ambiguous",
                List.of("1,234", "1234; 1.234")), typed);
        assertThat(remark.actions()).containsExactly(new Action.Fill("Use 1234", Field.FIGURE, "1234"),
                new Action.Fill("Use 1.234", Field.FIGURE, "1.234"));
        assertThat(remark.sentence()).contains("“1,234”").contains("1234; 1.234");
    }

    @Test
    void a_figure_reads_in_words_with_its_unit_even_without_a_period() {
        assertThat(plain(remarks.reads(EntryDeskTest.row("", "≈ 48,7", "", ""), Assessment.NOTHING)))
                .isEqualTo("about 48.7 billion US dollars");
        assertThat(remarks.reads(EntryDeskTest.row("", "abc", "", ""), Assessment.NOTHING)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_missing_is_named_in_every_language(Language language) {
        Remarks other = new Remarks(Samples.TRADE, Words.of(language));
        assertThat(List.of(Field.PERIOD, Field.FIGURE, Field.SOURCE)).extracting(field -> other.sentence(new Finding(
                Finding.Severity.ERROR, 1, Optional.of(field), "required", List.of(field.header())))).doesNotHaveDuplicates()
                .allMatch(s -> s.endsWith("."));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
