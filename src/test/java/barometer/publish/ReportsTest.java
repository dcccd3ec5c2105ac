package barometer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.chart.PageSpec;
import barometer.chart.png.Houses;
import barometer.chart.png.Provenance;
import barometer.domain.Hash;
import barometer.domain.Access;
import barometer.domain.Branding;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.IssuedReport;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Role;
import barometer.domain.View;
import barometer.domain.Viewer;
import barometer.ledger.Denied;
import barometer.ledger.LedgerFile;
import barometer.ledger.Redactions;
import barometer.text.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Templates, pages and issues over a real ledger. */
class ReportsTest {

    private static final String HEADER = "indicator,period,figure,change,base,source,document,published\n";

    @TempDir
    private Path folder;
    private Press press;

    @BeforeEach
    void open() {
        press = new Press(folder);
    }

    @AfterEach
    void close() {
        press.close();
    }

    // ── The shipped page ─────────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_shipped_page_has_every_figure_of_the_article_and_can_be_issued_in_each_language(Language language) {
        Reports.Page page = press.reports.page(quarterly().template(), Optional.of(language), Press.MANAGER);
        assertThat(page.blocked()).isFalse();
        List<String> figures = page.spec().parts().stream().flatMap(part -> switch (part) {
            case PageSpec.Tiles tiles -> tiles.tiles().stream().map(PageSpec.Tile::figure);
            case PageSpec.Chart chart -> chart.panels().charts().stream().flatMap(spec -> spec.traces().stream()).flatMap(t -> t.dots().stream()).map(d -> d.label());
            case PageSpec.Table table -> java.util.stream.Stream.<String>of();
            case PageSpec.Prose prose -> java.util.stream.Stream.<String>of();
            case PageSpec.Notes notes -> java.util.stream.Stream.<String>of();
            case PageSpec.Absent absent -> java.util.stream.Stream.<String>of();
        }).map(figure -> figure.replace(',', '.').replace('\u00a0', ' ').replace('\u202f', ' ')).toList();
        assertThat(figures).contains("≈ 48.7", "12.08", "≈ 60", "1.63", "> 14", "> 90", "≈ 45.8", "11.59", "57.5 %");
    }

    @Test
    void a_template_is_shipped_once_and_a_second_start_leaves_what_people_made_of_it() {
        press.save("quarterly", "A5 portrait", "Ours", "{\"type\":\"notes\"}");
        new ShippedTemplates(press.templates, press.reports).load();
        assertThat(quarterly().version()).isEqualTo(2);
        assertThat(press.reports.versions("quarterly", Press.MANAGER)).hasSize(2);
    }

    @Test
    void what_says_nothing_new_makes_no_version_and_an_older_base_is_refused() {
        Reports.Kept kept = quarterly();
        assertThat(press.reports.save(kept.template(), Optional.of(1), Press.MANAGER).orElseThrow().version()).isEqualTo(1);
        press.save("quarterly", "{\"type\":\"notes\"}");
        assertThat(press.reports.save(kept.template(), Optional.of(1), Press.MANAGER)).isEmpty();
    }

    // ── Issues ───────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void an_issue_is_drawn_again_from_the_ledger_bit_for_bit_after_the_figures_have_moved() {
        IssuedReport issue = issue();
        byte[] picture = press.reports.picture(issue, Press.MANAGER);
        assertThat(Hash.sha256(picture)).isEqualTo(issue.sha256());
        press.ledger.record(HEADER + "trade,2024-Q1,12.1,,,sb-belta,Figures mended,2024-06-02\ntrade,2024-Q2,13.2,,,sb-belta,Figures mended,2024-06-02");
        press.save("quarterly", "{\"type\":\"notes\"}");
        assertThat(press.again().drawnAgain(issue, Press.MANAGER)).isEqualTo(picture);
    }

    @Test
    void an_issue_is_drawn_again_with_the_look_that_it_had_and_the_next_one_has_the_new_look() {
        Branding old = press.brandings.save(Houses.branding(), 0, 1, Instant.EPOCH).orElseThrow();
        IssuedReport issue = issue();
        byte[] picture = press.reports.picture(issue, Press.MANAGER);
        press.brandings.save(new Branding(0, old.house(), LocalText.parse("Another line"), old.licence(), Optional.empty(), Optional.empty()), 1, 1, Instant.EPOCH);
        assertThat(issue.branding()).isEqualTo(1);
        assertThat(press.again().drawnAgain(issue, Press.MANAGER)).isEqualTo(picture);
        assertThat(issue().branding()).isEqualTo(2);
        assertThat(Provenance.read(picture).orElseThrow().licence()).startsWith("Free to use");
    }

    @Test
    void the_pdf_of_an_issue_is_made_again_to_the_same_bytes() {
        IssuedReport issue = issue();
        byte[] pdf = press.reports.pdf(issue, Press.MANAGER);
        press.ledger.record(HEADER + "trade,2024-Q2,13.2,,,sb-belta,Figures mended,2024-06-02");
        assertThat(press.again().pdf(issue, Press.MANAGER)).isEqualTo(pdf);
    }

    @Test
    void what_was_redacted_since_is_not_on_the_picture_any_more() {
        IssuedReport issue = issue();
        byte[] picture = press.reports.picture(issue, Press.MANAGER);
        EntryRef figure = press.ledger.reading.history("trade", Press.MANAGER).orElseThrow().entries().stream()
                .filter(r -> r.entry() instanceof Entry.Stated s && s.statement().claim().toString().equals("12.08")).findFirst().orElseThrow().ref();
        new Redactions(press.ledger.tables, new Access(false), press.ledger.changes, LedgerFile.NOON).redact(figure,
                Set.of(Entry.Redacted.Part.FIGURE), "court order", new Viewer(Optional.of(2L), "root", Set.of(Role.ADMINISTRATOR)));
        byte[] after = press.reports.picture(issue, Press.MANAGER);
        assertThat(after).isNotEqualTo(picture).isEqualTo(press.again().drawnAgain(issue, Press.MANAGER));
        assertThat(press.reports.page(quarterly().template(), Optional.empty(), Press.MANAGER).spec().toString()).doesNotContain("12.08");
    }

    @Test
    void the_picture_names_its_number_its_address_and_what_it_shows() {
        IssuedReport issue = issue();
        assertThat(issue.number()).isEqualTo(1);
        assertThat(issue.address()).isEqualTo("barometer.example/r/1");
        assertThat(issue.fileName()).isEqualTo("quarterly-1-en.png");
        Provenance provenance = Provenance.read(press.reports.picture(issue, Press.MANAGER)).orElseThrow();
        assertThat(provenance.issue()).contains(1L);
        assertThat(provenance.views()).contains(View.parse("trade?freq=A&from=2022&revision=1"));
        assertThat(issue().number()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trade,2024-Q1,12.1,,,sb-belta,Figures mended,2024-06-02    | trade 2024-Q1 | CHANGED | revised by the same source, revision 2
            trade,2024-Q2,13.2,,,sb-belta,Figures,2024-06-02           | trade 2024-Q2 | ADDED   | added, revision 2
            trade,2023-Q1,11.6,,,office,Figures,2024-06-02             | trade 2023-Q1 | CHANGED | stated now, revision 2; derived before
            rail-transit,2022,6.9,,,sb-belta,Figures,2024-06-02        | rail-transit 2022 | ADDED | added, revision 2
            """)
    void what_has_changed_since_an_issue_is_told_with_its_reason(String row, String point, Difference.Kind kind, String reason) {
        IssuedReport issue = issue();
        assertThat(press.reports.since(issue, Press.MANAGER).list()).isEmpty();
        press.ledger.record(HEADER + row);
        assertThat(press.reports.since(issue, Press.MANAGER).list())
                .extracting(d -> d.indicator().code() + " " + d.period(), Difference::kind, d -> d.reason(Words.of(Language.EN)))
                .contains(org.assertj.core.groups.Tuple.tuple(point, kind, reason));
    }

    @Test
    void a_figure_that_moves_takes_along_what_is_derived_from_it_and_two_issues_compare_the_same_way() {
        IssuedReport first = issue();
        press.ledger.record(HEADER + "trade,2024-Q1,12.1,,,sb-belta,Figures mended,2024-06-02");
        IssuedReport second = issue();
        assertThat(press.reports.between(first, second, Press.MANAGER).list())
                .extracting(d -> d.indicator().code() + " " + d.period()).contains("trade 2024-Q1", "trade 2023-Q1");
        assertThat(press.reports.between(first, second, Press.MANAGER).list().stream().filter(d -> d.period().toString().equals("2024-Q1")
                && d.indicator().code().equals("trade")).findFirst().orElseThrow().amount().orElseThrow()).isEqualByComparingTo("0.02");
        assertThat(press.reports.since(second, Press.MANAGER).list()).isEmpty();
    }

    @Test
    void the_next_issue_of_a_rolling_block_has_moved_on_by_itself() {
        press.save("rolling", "{\"type\":\"table\",\"series\":\"trade?freq=Q\",\"periods\":\"roll(2)\"}");
        press.ledger.record(HEADER + "trade,2024-Q2,13.2,,,sb-belta,Figures,2024-06-02\ntrade,2024-Q3,13.5,,,sb-belta,Figures,2024-06-02");
        PageSpec.Table table = (PageSpec.Table) press.reports.page(press.reports.template("rolling", Press.MANAGER).orElseThrow().template(),
                Optional.empty(), Press.MANAGER).spec().parts().getFirst();
        assertThat(table.rows()).extracting(row -> row.cells().getFirst().text()).containsExactly("Q2 2024", "Q3 2024");
    }

    @Test
    void a_failure_amid_the_issuing_leaves_neither_record_nor_picture() {
        JdbcClient jdbc = JdbcClient.create(press.ledger.pool);
        // A disk that takes the record and no picture.
        jdbc.sql("alter table issued_picture add constraint no_room check (part < 0)").update();
        assertThatThrownBy(this::issue).isInstanceOf(RuntimeException.class);
        assertThat(press.reports.issues(IssuedReport.Wanted.ALL, 10, Press.MANAGER).issues()).isEmpty();
        jdbc.sql("alter table issued_picture drop constraint no_room").update();
        assertThat(issue().number()).isEqualTo(1);
    }

    // ── Several series, formulas, days ────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trade:Q&series=investment-russia:Q                 | 1 | Q1 2024
            trade:A&series=trade:Q&series=rail-transit&arrange=multiples | 3 | 2023
            trade:Q&series=investment-russia:Q&arrange=mirror  | 2 | Q1 2024
            trade:Q&series=investment-russia:Q&form=stacked    | 1 | Q1 2024
            trade:Q&series=investment-russia:Q&form=stacked100 | 1 | Q1 2024
            """)
    void a_comparison_stands_on_a_page_as_a_picture_and_as_a_table(String picks, int charts, String period) {
        Reports.Page page = page("{\"type\":\"chart\",\"compare\":\"series=" + picks + "\"},{\"type\":\"table\",\"compare\":\"series=" + picks
                + "\"},{\"type\":\"notes\"}");
        assertThat(page.findings()).isEmpty();
        assertThat(((PageSpec.Chart) page.spec().parts().getFirst()).panels().charts()).hasSize(charts);
        PageSpec.Table table = (PageSpec.Table) page.spec().parts().get(1);
        assertThat(table.columns()).hasSizeGreaterThan(picks.split("series=").length);
        assertThat(table.rows()).anyMatch(row -> row.cells().getFirst().text().equals(period));
        assertThat(((PageSpec.Notes) page.spec().parts().get(2)).lines()).anyMatch(line -> line.contains("Source")).anyMatch(line -> line.contains("*\u00a0derived"));
        assertThat(table.rows().stream().flatMap(r -> r.cells().stream()).filter(PageSpec.Cell::derived)).isNotEmpty().allMatch(c -> c.flag().equals("*"));
        assertThat(page.provenance().indicators()).contains("trade");
    }

    @Test
    void a_comparison_rolls_by_the_frequency_of_its_first_series() {
        press.ledger.record(HEADER + "trade,2024-Q2,13.2,,,sb-belta,Figures,2024-06-02\ntrade,2024-Q3,13.5,,,sb-belta,Figures,2024-06-02");
        Reports.Page page = page("{\"type\":\"table\",\"compare\":\"series=trade:Q&series=investment-russia:Q\",\"periods\":\"roll(3)\"}");
        assertThat(((PageSpec.Table) page.spec().parts().getFirst()).rows()).extracting(row -> row.cells().getFirst().text())
                .containsExactly("Q1 2024", "Q2 2024", "Q3 2024");
    }

    @Test
    void what_has_changed_counts_formulas_and_each_series_of_a_comparison() {
        press.save("mixed", """
                {"type":"chart","series":"trade?freq=Q&formula=trade%20-%20investment-russia"},
                {"type":"chart","compare":"series=trade:Q&series=investment-russia:Q"}""");
        IssuedReport issue = press.reports.issue("mixed", Optional.empty(), "", Press.MANAGER);
        press.ledger.record(HEADER + "investment-russia,2024-Q1,1.65,,,sb-belta,Figures mended,2024-06-02");
        assertThat(press.reports.since(issue, Press.MANAGER).list()).extracting(d -> d.period() + " " + d.after().orElseThrow().shown().orElseThrow())
                .contains("2024-Q1 1.65", "2024-Q1 10.43");
    }

    @Test
    void a_day_of_a_block_stays_with_it_and_the_day_of_the_page_goes_before() {
        press.ledger.record(HEADER + "trade,2023,49.9,,,sb-belta,Figures mended,2024-06-02");
        String block = "{\"type\":\"chart\",\"series\":\"trade?freq=A&knownOn=2024-05-30\"}";
        assertThat(page(block).spec().toString()).contains("48.7").doesNotContain("49.9");
        Reports.Kept kept = press.save("dated", block);
        Reports.Page later = press.reports.page(kept.template().knownOn(Optional.of(java.time.LocalDate.of(2024, 6, 3))), Optional.empty(), Press.MANAGER);
        assertThat(later.spec().toString()).contains("49.9");
        IssuedReport issue = press.reports.issue("dated", Optional.empty(), "", Press.MANAGER);
        assertThat(press.reports.since(issue, Press.MANAGER).list()).isEmpty();
    }

    @Test
    void a_page_without_a_block_for_them_still_has_its_notes_and_sources() {
        Reports.Page page = page("{\"type\":\"chart\",\"series\":\"trade?freq=A\"}");
        assertThat(((PageSpec.Notes) page.spec().parts().getLast()).lines()).anyMatch(line -> line.contains("Minsk and Moscow"));
        assertThat(page.places()).extracting(PageSpec.Place::part).containsExactly(0);
        assertThat(page("{\"type\":\"text\",\"markdown\":\"Words\"}").spec().parts()).hasSize(1);
    }

    private Reports.Page page(String blocks) {
        return press.reports.page(press.save("tried", "A3 landscape", "A page", blocks).template(), Optional.empty(), Press.MANAGER);
    }

    // ── Looking for issues ───────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void issues_are_found_by_number_report_account_indicator_and_day_page_by_page() {
        press.save("small", "{\"type\":\"chart\",\"series\":\"rail-transit\"}");
        for (int i = 1; i <= 7; i++) {
            press.reports.issue(i % 2 == 0 ? "small" : "quarterly", Optional.empty(), "", Press.MANAGER);
        }
        IssuedReport.Wanted all = IssuedReport.Wanted.ALL;
        assertThat(numbers(all, 3)).containsExactly(7L, 6L, 5L);
        assertThat(press.reports.issues(all, 3, Press.MANAGER).next()).contains(5L);
        assertThat(numbers(all.below(5), 10)).containsExactly(4L, 3L, 2L, 1L);
        assertThat(press.reports.issues(all.below(5), 4, Press.MANAGER).next()).isEmpty();
        assertThat(numbers(IssuedReport.Wanted.of("small"), 10)).containsExactly(6L, 4L, 2L);
        assertThat(numbers(wanted(Optional.of(3L), Optional.empty(), Optional.empty()), 10)).containsExactly(3L);
        assertThat(numbers(wanted(Optional.empty(), Optional.of("currency-share"), Optional.empty()), 10)).containsExactly(7L, 5L, 3L, 1L);
        assertThat(numbers(wanted(Optional.empty(), Optional.of("trade"), Optional.of(9L)), 10)).hasSize(4);
        assertThat(numbers(wanted(Optional.empty(), Optional.empty(), Optional.of(1L)), 10)).isEmpty();
        assertThat(numbers(new IssuedReport.Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(LedgerFile.NOON.instant().plusSeconds(1)), Optional.empty(), Optional.empty()), 10)).isEmpty();
        assertThatThrownBy(() -> press.reports.issues(wanted(Optional.empty(), Optional.empty(), Optional.of(9L)), 10, Viewer.ANONYMOUS))
                .isInstanceOf(Denied.class);
    }

    private static IssuedReport.Wanted wanted(Optional<Long> number, Optional<String> indicator, Optional<Long> account) {
        return new IssuedReport.Wanted(number, Optional.empty(), account, indicator, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private List<Long> numbers(IssuedReport.Wanted wanted, int most) {
        return press.reports.issues(wanted, most, Press.MANAGER).issues().stream().map(IssuedReport::number).toList();
    }

    // ── Who may ──────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void templates_are_for_managers_and_issues_for_all_who_may_see_what_they_show() {
        IssuedReport issue = issue();
        assertThatThrownBy(() -> press.reports.templates(LedgerFile.STAFF)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> press.reports.issue("quarterly", Optional.empty(), "", LedgerFile.STAFF)).isInstanceOf(Denied.class);
        assertThat(press.reports.issue(issue.number(), Viewer.ANONYMOUS)).contains(issue);
        assertThat(press.reports.picture(issue, Viewer.ANONYMOUS)).isNotEmpty();
    }

    @Test
    void an_issue_that_is_marked_internal_is_unknown_to_strangers() {
        press.reports.save(new barometer.domain.Template("inside", barometer.domain.LocalText.EMPTY, barometer.domain.LocalText.EMPTY,
                barometer.domain.Paper.A4_LANDSCAPE, Language.EN, Optional.empty(), true, barometer.domain.Template.FILE_NAME,
                quarterly().template().blocks()), Optional.empty(), Press.MANAGER);
        IssuedReport issue = press.reports.issue("inside", Optional.empty(), "", Press.MANAGER);
        assertThat(press.reports.issues(IssuedReport.Wanted.ALL, 10, Viewer.ANONYMOUS).issues()).isEmpty();
        assertThat(press.reports.picture(issue, Viewer.ANONYMOUS)).isEmpty();
        assertThat(press.reports.since(issue, Viewer.ANONYMOUS).list()).isEmpty();
        assertThat(press.reports.issues(IssuedReport.Wanted.ALL, 10, LedgerFile.STAFF).issues()).containsExactly(issue);
    }

    // ── What is found before ─────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                                             | error -1 no-blocks
            {"type":"chart","series":"nowhere"}                                                            | error 0 unknown-indicator
            {"type":"chart","series":"trade?freq=D"}                                                       | error 0 not-accepted-frequency
            {"type":"chart","series":"trade?freq=A&from=2030"}                                             | warning 0 no-figures
            {"type":"chart","compare":"series=trade:A&series=nowhere"}                                            | error 0 unknown-indicator
            {"type":"chart","compare":"series=trade:Q&series=trade-share:Q&arrange=difference"}                    | warning 0 refused
            {"type":"chart","series":"trade?freq=A&form=line"}                                                     | warning 0 refused
            {"type":"chart","compare":"series=trade:Q&series=investment-russia:Q","title":"A trade of 99"}         | warning 0 number-not-in-picture
            {"type":"chart","compare":"series=trade:Q&series=investment-russia:Q","title":"1.63 beside 12.08"}     | ''
            {"type":"chart","series":"trade?freq=A","title":"Trade reached 50 billion"}                    | warning 0 number-not-in-picture
            {"type":"chart","series":"trade?freq=A","title":"Trade in 2023: about 48.7"}                   | ''
            {"type":"tiles","figures":["trade?freq=A"]},{"type":"chart","series":"trade?freq=A","wide":true},{"type":"chart","series":"trade?freq=A","wide":true},{"type":"chart","series":"trade?freq=A","wide":true},{"type":"chart","series":"trade?freq=A","wide":true} | error 4 left-out; error 3 left-out
            """)
    void what_is_amiss_is_found_before_a_page_is_issued(String blocks, String findings) {
        Reports.Kept kept = press.save("tried", blocks);
        assertThat(String.join("; ", press.found(kept))).isEqualTo(findings);
        if (findings.contains("error") || findings.contains("warning")) {
            assertThatThrownBy(() -> press.reports.issue("tried", Optional.empty(), findings.contains("error") ? "whatever" : "", Press.MANAGER))
                    .isInstanceOf(NotIssued.class);
            assertThat(press.reports.issues(IssuedReport.Wanted.ALL, 10, Press.MANAGER).issues()).isEmpty();
        }
    }

    @Test
    void a_title_written_by_hand_has_to_be_looked_at_when_the_figures_move_and_a_reason_overrules() {
        Reports.Kept kept = press.save("tried", "{\"type\":\"chart\",\"series\":\"trade?freq=A\",\"title\":\"Trade grew\"}");
        assertThat(press.found(kept)).isEmpty();
        press.ledger.record(HEADER + "trade,2023,~48.9,,,sb-belta,Figures mended,2024-06-02");
        assertThat(press.found(kept)).containsExactly("warning 0 check-title");
        IssuedReport issue = press.reports.issue("tried", Optional.empty(), "still true", Press.MANAGER);
        assertThat(issue.reason()).isEqualTo("still true");
    }

    @Test
    void long_words_never_break_a_page_and_are_told() {
        String words = "a very long title that goes on ".repeat(12);
        Reports.Kept kept = press.save("tried", "A5 portrait", words, "{\"type\":\"chart\",\"series\":\"trade?freq=A\",\"title\":\"" + words
                + "\"},{\"type\":\"notes\"}");
        assertThat(press.found(kept)).contains("warning -1 shortened", "warning 0 shortened");
        assertThat(press.reports.png(kept, Optional.of(Language.RU), Optional.of(800), Press.MANAGER)).isNotEmpty();
    }

    private Reports.Kept quarterly() {
        return press.reports.template("quarterly", Press.MANAGER).orElseThrow();
    }

    private IssuedReport issue() {
        return press.reports.issue("quarterly", Optional.empty(), "", Press.MANAGER);
    }
}
