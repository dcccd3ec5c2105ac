package barometer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.derive.Headline;
import barometer.domain.Language;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Viewer;
import barometer.ledger.LedgerFile;
import barometer.text.Words;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a single number when it is asked where it comes from. */
class ExplanationTest {

    private static final Words EN = Words.of(Language.EN);

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

    private Explanation explain(String selection, String period) {
        Series series = file.reading.series(Selection.parse(selection), Viewer.ANONYMOUS).orElseThrow();
        return Explanation.of(file.reading, Viewer.ANONYMOUS, series, Period.parse(period));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trade?freq=A              | 2022    | 48.7 / 1.063   | 48.7:1 /:0 1.063:2
            trade?freq=Q              | 2023-Q1 | 12.08 / 1.042  | 12.08:1 /:0 1.042:2
            """)
    void aDerivedFigureTellsItsRuleAndEachNumberOfItIsAnInput(String selection, String period, String expression, String boxes) {
        Explanation explained = explain(selection, period);
        assertThat(((Observation.Derived) explained.observation()).derivation().expression()).isEqualTo(expression);
        assertThat(RuleBoxes.of(explained.inputs(), expression)).extracting(b -> b.text() + ":" + b.input()).containsExactly(boxes.split(" "));
        assertThat(explained.inputs()).allSatisfy(input -> assertThat(input.said()).isPresent());
    }

    @Test
    void theNumbersOfAFormulaLeadToTheirIndicators() {
        Explanation explained = explain("investment-total", "2024-Q1");
        assertThat(explained.inputs()).extracting(i -> i.indicator().code() + " " + i.input().period())
                .containsExactlyInAnyOrder("investment-russia 2024-Q1", "investment-share 2024-Q1");
        assertThat(RuleBoxes.of(explained.inputs(), ((Observation.Derived) explained.observation()).derivation().expression()))
                .filteredOn(b -> b.input() > 0).hasSize(2);
    }

    @Test
    void aStatedFigureTellsWhatDependsOnIt() {
        assertThat(explain("trade?freq=A", "2023").dependents()).extracting(d -> d.indicator().code() + " " + d.derived().period())
                .containsExactly("trade 2022");
        assertThat(explain("investment-russia", "2024-Q1").dependents()).extracting(d -> d.indicator().code()).contains("investment-total");
        assertThat(explain("trade?freq=A", "2022").dependents()).isEmpty();
    }

    @Test
    void aPlaceThatNobodySpokeOfSaysSo() {
        assertThat(explain("trade?freq=Q", "2023-Q3").observation()).isInstanceOfSatisfying(Observation.Missing.class,
                m -> assertThat(m.reason()).isEqualTo(Observation.Reason.NOT_STATED));
    }

    @Test
    void rivalsAreToldWithTheGroundOnWhichTheHeadlineSpeaksFirst() {
        file.record("""
                indicator,period,figure,source,document,published
                trade,2023,48.5,Statistics Bulletin,A bulletin,2024-06-01
                trade,2023,49,Another paper,A late article,2024-05-01
                """);
        Explanation explained = explain("trade?freq=A", "2023");
        assertThat(((Observation.Stated) explained.observation()).figure()).hasToString("48.5");
        assertThat(explained.rivals()).extracting(r -> r.said().statement().figure() + " " + r.ground())
                .containsExactlyInAnyOrder("~48.7 " + Headline.Ground.PUBLISHED, "49 " + Headline.Ground.PUBLISHED);
    }

    @Test
    void theRevisionTableTellsFirstEachRevisionAndByHowMuch() {
        file.record("indicator,period,figure,source,document,published\ntrade,2021,40.1,sb-belta,Yearbook,2022-03-01");
        file.record("indicator,period,figure,source,document,published\ntrade,2021,40.4,sb-belta,Yearbook,2023-03-01");
        file.record("indicator,period,figure,source,document,published\ntrade,2021,~40,sb-belta,Yearbook,2024-03-01");
        file.record("indicator,period,figure,source,document,published\ntrade,2021,>41,sb-belta,Yearbook,2024-04-01");
        List<Revised> revisions = explain("trade?freq=A", "2021").revisions();
        assertThat(revisions).extracting(r -> r.statement().orElseThrow().figure() + " " + r.kind().code() + " " + r.difference().map(EN::change).orElse("–"))
                .map(ExplanationTest::plain).containsExactly("40.1 first –", "40.4 revised +0.3", "~40 revised ≈ −0.4", ">41 revised –");
        assertThat(explain("trade?freq=A&revision=2", "2021").revisions()).hasSize(1);
    }

    @Test
    void whatWasRetractedIsNotTheFigureBefore() {
        file.record("indicator,period,figure,source,document,published\ntrade,2021,40.1,sb-belta,Yearbook,2022-03-01");
        long wrong = file.record("indicator,period,figure,source,document,published\ntrade,2021,44.0,sb-belta,Yearbook,2023-03-01").revision();
        file.ledger.retract(new barometer.domain.EntryRef(wrong, 1), "a slip", LedgerFile.STAFF);
        file.record("indicator,period,figure,source,document,published\ntrade,2021,40.4,sb-belta,Yearbook,2023-03-01");
        assertThat(explain("trade?freq=A", "2021").revisions()).extracting(r -> r.kind().code() + " " + r.difference().map(EN::change).orElse("–"))
                .containsExactly("first –", "revised +3.9", "retracted –", "revised +0.3");
    }

    @Test
    void aCitationNamesFigureDocumentRevisionAndAnAddressThatStays() {
        Explanation explained = explain("trade?freq=Q", "2023-Q1");
        Cited cited = Cited.of(explained, "11.59 bn USD", "indicators/" + explained.pinned(), EN);
        assertThat(plain(cited.text("https://here"))).contains("Q1 2023: 11.59 bn USD, derived as 12.08 ÷ 1.042")
                .contains("“Minsk and Moscow remain committed to strengthening integration”, 28 May 2024, trade paragraph")
                .contains("Revision 1").endsWith("https://here/indicators/trade?freq=Q&revision=1");
        assertThat(cited.bibtex("https://here")).startsWith("@misc{barometer-trade-2023-Q1-r1,").contains("year = {2024}");
        assertThat(cited.ris("https://here").lines()).contains("TY  - DATA", "PY  - 2024", "ER  - ");
    }
}
