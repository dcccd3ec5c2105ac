package barometer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Document;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Source;
import barometer.domain.Transformation;
import barometer.domain.Viewer;
import barometer.explain.Saying;
import barometer.ledger.LedgerFile;
import barometer.text.FigureRow;
import barometer.text.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the explorer says of the article's figures: table, statements, what follows, and controls without effect. */
class ExploreTest {

    private static final Words EN = Words.of(Language.EN);

    @TempDir
    static Path folder;
    private static LedgerFile file;

    @BeforeAll
    static void open() {
        file = LedgerFile.in(folder).shipped();
    }

    @AfterAll
    static void close() {
        file.close();
    }

    private static Series series(String selection) {
        return file.reading.series(Selection.parse(selection), Viewer.ANONYMOUS).orElseThrow();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trade?freq=A     | 0 | 2023              | ≈ 48.7 | about 48.7   | none claimed      | stated  | +6.3 % on 2022
            trade?freq=A     | 1 | 2022              | ≈ 45.8 | about 45.8   | none claimed      | derived | –
            trade?freq=Q     | 0 | Q1 2024           | 12.08  | 12.08        | 12.075 … 12.085   | stated  | +4.2 % on Q1 2023
            trade?freq=Q     | 1 | Q2 2023 – Q4 2023 | –      | not stated   | –                 | ''      | –
            trade?freq=Q     | 2 | Q1 2023           | 11.59  | 11.59        | 11.58 … 11.61     | derived | –
            investment-total | 0 | Q1 2024           | 2.83   | 2.83         | 2.82 … 2.85       | derived | –
            trade-total      | 0 | Q1 2024           | ≈ 20   | about 20     | none claimed      | derived | –
            rail-transit     | 0 | 2023              | > 14   | more than 14 | above 14, open    | stated  | more than doubled on 2022
            """)
    void theTableHasEveryObservationAndTheGapsBetween(String selection, int line, String period, String figure, String reads, String interval,
                                                      String origin, String change) {
        FigureRow row = FigureRow.of(series(selection), EN).get(line);
        assertThat(List.of(row.period(), row.figure(), row.reads(), row.interval(), row.origin(), row.change()).stream().map(ExploreTest::plain))
                .containsExactly(period, figure, reads, interval, origin, change);
    }

    @Test
    void theYearBeforeRailTransitHasNoFigureAnywhere() {
        assertThat(FigureRow.of(series("rail-transit"), EN).get(1)).satisfies(row -> {
            assertThat(row.figure()).isEqualTo("–");
            assertThat(row.reads()).contains("not stated");
        });
        assertThat(Saying.of(series("rail-transit"), EN).getFirst().follows().text()).contains("2022").contains("nothing bounds it");
    }

    @Test
    void aStatementTellsItsWordsItsSpeakerAndItsPlace() {
        Saying level = Saying.of(series("trade?freq=A"), EN).getFirst();
        assertThat(level.kind()).isEqualTo("level");
        assertThat(level.facts()).containsEntry("explore.words", "“about”").containsEntry("explore.said-by", "not named");
        assertThat(plain(level.facts().get("explore.published"))).isEqualTo("28 May 2024");
        assertThat(level.facts().get("explore.where")).contains("Minsk and Moscow remain committed").contains("trade paragraph");
        assertThat(Saying.of(series("rail-transit"), EN).getFirst().facts()).containsEntry("explore.said-by", "President of Russia");
    }

    @Test
    void aDocumentWithoutATitleIsCalledByItsSource() {
        List<Source> sources = List.of(new Source("post", LocalText.parse("The Post |ru| Почта"), Source.Kind.PRESS));
        Document untitled = new Document("post", "", "", Optional.empty());
        assertThat(Saying.titled(untitled, sources, Words.of(Language.RU))).isEqualTo("Почта");
        assertThat(Saying.titled(new Document("post", "No 1", "", Optional.empty()), sources, EN)).isEqualTo("“No 1”");
    }

    @Test
    void whatFollowsIsShownWithItsRuleAndWithItsIntervalOrWhyThereIsNone() {
        Saying.Follows annual = Saying.of(series("trade?freq=A"), EN).getFirst().follows();
        assertThat(plain(annual.headline())).isEqualTo("2022: ≈ 45.8 bn USD");
        assertThat(plain(annual.rule())).startsWith("48.7 ÷ 1.063 = 45.8");
        assertThat(annual.text()).contains("No interval claimed").contains("48.7");
        Saying.Follows quarterly = Saying.of(series("trade?freq=Q"), EN).getFirst().follows();
        assertThat(plain(quarterly.headline())).isEqualTo("Q1 2023: 11.59 bn USD");
        assertThat(quarterly.text()).isEqualTo("Between 11.58 and 11.61.");
    }

    @Test
    void numbersInARuleAreWrittenAsTheReadersLanguageWritesThem() {
        assertThat(Saying.of(series("trade?freq=A"), Words.of(Language.RU)).getFirst().follows().rule()).startsWith("48,7 ÷ 1,063 = 45,8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trade-share?freq=Q | needs a year before
            currency-share     | needs a year before
            """)
    void transformationsWithoutEffectSayWhy(String selection, String reason) {
        Controls controls = Controls.of(file.reading, Viewer.ANONYMOUS, series(selection), EN, false).orElseThrow();
        assertThat(controls.transformations()).filteredOn(c -> !c.open()).extracting(Controls.Choice::refusal).contains(reason);
        assertThat(controls.whyNoTransformation()).isPresent();
    }

    @Test
    void aSpanNeedsASecondStatedFigure() {
        assertThat(Controls.of(file.reading, Viewer.ANONYMOUS, series("trade?freq=A"), EN, false).orElseThrow().spans()).isFalse();
    }

    @Test
    void aStatedChangeIsEnoughForTheChangeOnAYearBefore() {
        Controls controls = Controls.of(file.reading, Viewer.ANONYMOUS, series("trade?freq=A"), EN, false).orElseThrow();
        assertThat(controls.transformations()).filteredOn(Controls.Choice::open).extracting(Controls.Choice::value)
                .containsExactly(Transformation.LEVEL, Transformation.PCT, Transformation.YOY, Transformation.PCT_ANNUAL,
                        Transformation.DLOG, Transformation.DLOG_ANNUAL);
        assertThat(controls.whyNoTransformation()).isEmpty();
        assertThat(plain(FigureRow.of(series("trade?freq=A&transform=yoy"), EN).getFirst().figure())).isEqualTo("6.3 %");
    }
}
