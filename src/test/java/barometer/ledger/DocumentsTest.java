package barometer.ledger;

import static barometer.ledger.LedgerFile.NOON;
import static barometer.ledger.LedgerFile.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Access;
import barometer.domain.Document;
import barometer.domain.Indicator;
import barometer.domain.Role;
import barometer.domain.Selection;
import barometer.domain.Viewer;
import barometer.ledger.Documents.Listed;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents that figures come from, and their correction. */
class DocumentsTest {

    @TempDir
    Path folder;
    private LedgerFile file;
    private Documents documents;

    @BeforeEach
    void open() {
        file = LedgerFile.in(folder).shipped();
        documents = new Documents(file.tables, file.reading, new Access(false), file.changes, NOON);
        file.record("""
                indicator,period,figure,source,document,published,address,place
                trade,2021,38.4,sb-belta,Yearbok 2021,2022-03-01,,table 3
                rail-transit,2021,5.1,sb-belta,Yearbok 2021,2022-03-01,,table 9
                trade,2020,29.4,sb-belta,Bulletin,2021-03-01,https://example.org/b,
                """);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Listed one(String title) {
        return documents.find(title, STAFF).getFirst();
    }

    private Document as(String title, String day, String address) {
        return new Document("sb-belta", title, address, Optional.ofNullable(day).map(LocalDate::parse));
    }

    @Test
    void eachIsListedWithWhatItCarriesTheLatestFirst() {
        assertThat(documents.all(STAFF)).extracting(l -> l.document().published().orElseThrow()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(one("Yearbok")).satisfies(l -> {
            assertThat(l.indicators()).containsExactlyInAnyOrder("trade", "rail-transit");
            assertThat(l.figures()).isEqualTo(2);
            assertThat(documents.carried(l, STAFF)).extracting(c -> c.indicator().code() + " " + c.standing().statement().claim())
                    .containsExactlyInAnyOrder("trade 38.4", "rail-transit 5.1");
        });
    }

    @ParameterizedTest
    @CsvSource({"yearbok,1", "2021-03-01,1", "EXAMPLE.org,1", "bulletin belta,1", "sb-belta yearbok bulletin,0", "nothing of the kind,0"})
    void oneIsFoundByTitleSourceDayAndAddress(String letters, int found) {
        assertThat(documents.find(letters, STAFF)).hasSize(found);
    }

    @Test
    void aCorrectionStatesAllFiguresAgainAndTheHistoryKeepsWhatItWas() {
        Receipt receipt = documents.correct(one("Yearbok").document(), as("Yearbook 2021", "2022-03-11", "https://example.org/y"), "a slip", STAFF);
        assertThat(receipt.revised()).isEqualTo(2);
        assertThat(documents.find("Yearbok", STAFF)).isEmpty();
        Listed corrected = one("Yearbook");
        assertThat(corrected.figures()).isEqualTo(2);
        List<Documents.Carried> carried = documents.carried(corrected, STAFF);
        assertThat(carried).extracting(c -> c.standing().statement().citation().place().toString()).containsExactlyInAnyOrder("table 3", "table 9");
        assertThat(documents.before(carried, STAFF)).singleElement().satisfies(b -> {
            assertThat(b.document().title()).isEqualTo("Yearbok 2021");
            assertThat(b.by().ref().revision()).isEqualTo(receipt.revision());
        });
        assertThat(file.reading.series(Selection.parse("trade?from=2021&to=2021&revision=" + (receipt.revision() - 1)), STAFF).orElseThrow().said())
                .extracting(s -> s.statement().citation().document().title()).containsExactly("Yearbok 2021");
        file.ledger.revert(receipt.revision(), "it was right", STAFF);
        assertThat(one("Yearbok").figures()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''            | 2022-03-01 | ''                  | why | title-missing
            Yearbok 2021  | 2022-03-01 | ''                  | why | document-carries-nothing
            Yearbook      | 2030-01-01 | ''                  | why | published-in-future
            Yearbook      | 2022-03-01 | javascript:alert(1) | why | address
            Yearbook      | 2022-03-01 | ''                  | ' ' | reason-missing
            """)
    void whatMakesNoSenseIsRefusedAndChangesNothing(String title, String day, String address, String reason, String code) {
        long head = file.reading.head();
        assertThatThrownBy(() -> documents.correct(one("Yearbok").document(), as(title, day, address), reason, STAFF)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.checked().findings()).extracting(Finding::code).containsExactly(code));
        assertThat(file.reading.head()).isEqualTo(head);
    }

    @Test
    void whoMayNotRecordCorrectsNothingAndWhatOneMayNotSeeHasNoDocuments() {
        Viewer analyst = new Viewer(Optional.of(9L), "analyst", Set.of(Role.ANALYST));
        assertThatThrownBy(() -> documents.correct(one("Yearbok").document(), as("Yearbook", null, ""), "why", analyst)).isInstanceOf(Denied.class);
        Indicator trade = file.reading.indicator("rail-transit", STAFF).orElseThrow();
        file.ledger.define(List.of(new Indicator("inside", "trade", trade.name(), trade.shortName(), "BY", Optional.empty(), Optional.empty(), "N", trade.unit(),
                trade.multiplier(), trade.coverage(), trade.priceBasis(), trade.aggregation(), trade.frequencies(), Indicator.Visibility.INTERNAL,
                Optional.empty(), trade.note(), Optional.empty())), "", STAFF);
        file.record("indicator,period,figure,source,document\ninside,2021,1.5,sb-belta,Minutes of a meeting\n");
        assertThat(documents.find("minutes", STAFF)).hasSize(1);
        assertThat(documents.find("minutes", Viewer.ANONYMOUS)).isEmpty();
    }
}
