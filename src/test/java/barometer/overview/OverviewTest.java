package barometer.overview;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Viewer;
import barometer.ledger.LedgerFile;
import barometer.overview.Tile.Band;
import barometer.text.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The overview of the article's figures, read from a real ledger. */
class OverviewTest {

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

    private static Overview read(Language language, Optional<LocalDate> knownOn) {
        return Overview.read(file.reading, Viewer.ANONYMOUS, Words.of(language), knownOn);
    }

    private static Tile tile(Language language, String id) {
        return read(language, Optional.empty()).topics().stream().flatMap(t -> t.tiles().stream()).filter(t -> t.id().equals(id))
                .findFirst().orElseThrow();
    }

    /** No-break spaces are compared as spaces. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | trade-A            | ≈ 48.7 | bn USD         | 2023
            EN | trade-Q            | 12.08  | bn USD         | Q1 2024
            EN | trade-share-Q      | ≈ 60   | %              | Q1 2024
            EN | investment-share-Q | 57.5   | %              | Q1 2024
            EN | investment-russia-Q| 1.63   | bn USD         | Q1 2024
            EN | currency-share-D   | > 90   | %              | ''
            EN | rail-transit-A     | > 14   | Mt             | 2023
            RU | trade-A            | ≈ 48,7 | млрд долл. США | 2023
            BE | rail-transit-A     | > 14   | млн т          | 2023
            """)
    void eachTileShowsTheFigureAsItsSourceStatesIt(Language language, String id, String figure, String unit, String period) {
        Tile tile = tile(language, id);
        assertThat(plain(tile.figure())).isEqualTo(figure);
        assertThat(plain(tile.unit())).isEqualTo(unit);
        assertThat(plain(tile.period())).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({"trade-A,Bars", "trade-Q,Bars", "trade-share-Q,Track", "investment-share-Q,Track", "investment-russia-Q,Part",
            "currency-share-D,Track", "rail-transit-A,Bars"})
    void thePictureFitsHowManyFiguresThereAre(String id, String picture) {
        assertThat(tile(Language.EN, id).band().getClass().getSimpleName()).isEqualTo(picture);
    }

    @Test
    void theYearBeforeIsDerivedWhereSomethingFollowsAndEmptyWhereNothingDoes() {
        List<Tile.Bar> trade = bars(tile(Language.EN, "trade-A").band());
        assertThat(trade).extracting(Tile.Bar::derived).containsExactly(true, false);
        assertThat(trade).extracting(b -> plain(b.text())).containsExactly("≈ 45.8", "≈ 48.7");
        List<Tile.Bar> rail = bars(tile(Language.EN, "rail-transit-A").band());
        assertThat(rail.getFirst().name()).isEqualTo("2022");
        assertThat(rail.getFirst().share()).isEmpty();
        assertThat(rail.getLast().share()).hasValue(1.0);
    }

    private static List<Tile.Bar> bars(Band band) {
        return ((Tile.Bars) band).bars();
    }

    @Test
    void onlyStatedChangesHaveAChipAndItNamesItsBase() {
        assertThat(tile(Language.EN, "trade-A").chip()).hasValueSatisfying(chip -> {
            assertThat(plain(chip.change())).isEqualTo("+6.3 %");
            assertThat(chip.base()).isEqualTo("on 2022");
            assertThat(chip.direction()).isPositive();
        });
        assertThat(tile(Language.EN, "rail-transit-A").chip()).hasValueSatisfying(chip -> assertThat(chip.change()).isEqualTo("more than doubled"));
        assertThat(tile(Language.EN, "trade-share-Q").chip()).isEmpty();
    }

    @Test
    void aShareTellsItsDerivedWholeAndAFigureWithoutAPeriodTheDayItWasSaid() {
        assertThat(plain(tile(Language.EN, "trade-share-Q").remark())).isEqualTo("of *≈ 20* bn USD, derived");
        assertThat(plain(tile(Language.EN, "investment-share-Q").remark())).isEqualTo("of *2.83* bn USD, derived");
        assertThat(plain(tile(Language.EN, "currency-share-D").remark())).isEqualTo("said on 24 May 2024, no period stated");
    }

    @Test
    void calculatedIndicatorsHaveNoTileOfTheirOwn() {
        assertThat(read(Language.EN, Optional.empty()).topics()).flatExtracting(Overview.Topic::tiles).extracting(Tile::id)
                .doesNotContain("trade-total-Q", "investment-total-Q").hasSize(7);
    }

    @Test
    void topicsFillRowsOfThree() {
        assertThat(read(Language.EN, Optional.empty()).topics()).extracting(Overview.Topic::span).containsExactly(3, 2, 1, 2);
    }

    @Test
    void whatChangedLastCountsStatementsAndNamesNobody() {
        List<Change> changes = read(Language.EN, Optional.empty()).changes();
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().statements()).isEqualTo(10);
        assertThat(changes.getFirst().lines()).hasSize(7).extracting(l -> plain(l.figure())).contains("≈ 48.7 bn USD", "> 14 Mt");
        assertThat(changes.toString().toLowerCase(Locale.ROOT)).doesNotContain("shipped");
    }

    @Test
    void allFourDatesAreListed() {
        assertThat(read(Language.EN, Optional.empty()).events()).hasSize(4).filteredOn(e -> e.planned()).hasSize(2);
    }

    @Test
    void beforeTheFirstDocumentNothingIsKnown() {
        Overview before = read(Language.EN, Optional.of(LocalDate.of(2024, 5, 1)));
        assertThat(before.figures()).isFalse();
        assertThat(read(Language.EN, Optional.of(LocalDate.of(2024, 5, 28))).figures()).isTrue();
    }
}
