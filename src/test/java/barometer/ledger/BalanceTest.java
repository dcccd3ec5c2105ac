package barometer.ledger;

import static barometer.ledger.LedgerFile.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Definition;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Indicator.Aggregation;
import barometer.domain.Indicator.Handling;
import barometer.domain.Indicator.Visibility;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Unit;
import barometer.domain.Viewer;
import barometer.text.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of several indicators that have to add up: parts and their total, shares and 100 %, whatever a definition ties together. */
class BalanceTest {

    @TempDir
    Path folder;
    private LedgerFile file;

    @BeforeEach
    void define() {
        file = LedgerFile.in(folder).shipped();
        file.ledger.define(List.<Definition>of(
                level("goods", "RU", "turnover", Multiplier.BILLIONS, ""), level("goods-out", "RU", "exports", Multiplier.BILLIONS, ""), level("goods-in", "RU", "imports", Multiplier.MILLIONS, ""),
                level("goods-cn", "CN", "turnover", Multiplier.BILLIONS, ""), level("goods-world", "W1", "turnover", Multiplier.BILLIONS, ""),
                share("share-ru", "RU", ""), share("share-cn", "CN", ""), share("share-kz", "KZ", ""),
                level("cargo", "", "", Multiplier.MILLIONS, "cargo-rail + cargo-road"), level("cargo-rail", "", "", Multiplier.MILLIONS, ""), level("cargo-road", "", "", Multiplier.MILLIONS, ""),
                share("cash", "", "1 - card"), share("card", "", "")), "", STAFF);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static Indicator level(String code, String counterpart, String flow, Multiplier multiplier, String balance) {
        return indicator(code, "sample", counterpart, flow, "TONNE", multiplier, Aggregation.SUM, balance);
    }

    private static Indicator share(String code, String counterpart, String balance) {
        return indicator(code, "sample", counterpart, "", "PERCENT", Multiplier.UNITS, Aggregation.NONE, balance);
    }

    private static Indicator indicator(String code, String topic, String counterpart, String flow, String unit, Multiplier multiplier,
                                       Aggregation aggregation, String balance) {
        return new Indicator(code, topic, LocalText.parse(code + " |ru| показатель " + code), LocalText.EMPTY, "BY", given(counterpart), given(flow), "N",
                new Unit(unit), multiplier, LocalText.EMPTY, LocalText.EMPTY, aggregation, List.of(Frequency.ANNUAL, Frequency.QUARTERLY),
                Visibility.PUBLIC, Optional.empty(), LocalText.EMPTY, Optional.empty(), Handling.USUAL.withBalance(given(balance)));
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # stands                                    | is recorded          | is found
            # by what they measure: exports and imports, counted in different powers of ten, make the turnover
            goods-out 30.1; goods-in 17402              | goods 47.6           | INFORMATION agrees-with-balance 47.5
            goods-out 30.1; goods-in 17402              | goods 47.5           | INFORMATION agrees-with-balance 47.5
            goods-out 30.1; goods-in 17402              | goods 47.7           | WARNING contradicts-balance 47.5
            goods-out 30.1; goods 47.5                  | goods-in 17498       | INFORMATION agrees-with-balance 47.6
            goods-out 30.1; goods 47.5                  | goods-in 17702       | WARNING contradicts-balance 47.8
            goods-out 30.1; goods 47.5                  | goods-in >17700      | WARNING contradicts-balance >47.7
            goods-out 30.1; goods 47.5                  | goods-in >17100      | INFORMATION agrees-with-balance >47.1
            goods-out 30.1; goods-in 17402              | goods ~48            | INFORMATION agrees-with-balance 47.5
            goods-out 30.1                              | goods-in 17402       | -
            # a part alone is never more than its whole
            goods 47.5                                  | goods-out 47.5       | -
            goods 47.5                                  | goods-out 47.6       | -
            goods 47.5                                  | goods-out 47.7       | WARNING parts-above-whole 47.7
            goods-out 47.7                              | goods 47.5           | WARNING parts-above-whole 47.7
            # partners are together at most the whole world
            goods-cn 8.1; goods-world 55.5              | goods 47.4           | -
            goods-cn 8.1; goods-world 55.5              | goods 47.6           | WARNING parts-above-whole 55.7
            # shares of several partners are together at most 100 %
            share-ru 57.5; share-cn 12.4                | share-kz 30.1        | -
            share-ru 57.5; share-cn 12.4                | share-kz 30.2        | -
            share-ru 57.5; share-cn 12.4                | share-kz 30.3        | WARNING shares-above-whole 100.2
            share-ru ~57.5; share-cn 12.4               | share-kz 30.4        | WARNING shares-above-whole ~100.3
            share-ru ~58; share-cn 12.4                 | share-kz 30.3        | -
            share-ru <80; share-cn 12.4                 | share-kz 30.3        | -
            share-ru >70; share-cn 12.4                 | share-kz 30.3        | WARNING shares-above-whole >110
            # what a definition sets
            cargo-rail 14.2; cargo-road 30.6            | cargo 44.9           | INFORMATION agrees-with-balance 44.8
            cargo-rail 14.2; cargo-road 30.6            | cargo 45.0           | WARNING contradicts-balance 44.8
            card 62.5                                   | cash 37.5            | INFORMATION agrees-with-balance 37.5
            card 62.5                                   | cash 37.6            | INFORMATION agrees-with-balance 37.5
            card 62.5                                   | cash 37.7            | WARNING contradicts-balance 37.5
            """)
    void levelsHaveToAddUpByTheirRoundingIntervals(String stands, String recorded, String expected) {
        file.record("indicator,period,figure,source\n" + lines(stands));
        Checked checked = check(lines(recorded));
        List<String> found = checked.findings().stream().filter(f -> f.code().matches(".*(balance|-whole)"))
                .map(f -> f.severity() + " " + f.code() + " " + f.arguments().getLast()).toList();
        assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    private static String lines(String texts) {
        StringBuilder lines = new StringBuilder();
        for (String text : texts.split("; ")) {
            lines.append(text.substring(0, text.indexOf(' '))).append(",2023,").append(text.substring(text.indexOf(' ') + 1)).append(",sb-belta\n");
        }
        return lines.toString();
    }

    private Checked check(String lines) {
        return file.ledger.check(new Draft(Optional.empty(), LedgerFile.rows("indicator,period,figure,source\n" + lines), Optional.empty(), Optional.empty(), ""), STAFF);
    }

    @Test
    void wordsNameThePartsInTheLanguageOfWhoReads() {
        file.record("indicator,period,figure,source\n" + lines("goods-out 30.1; goods-in 17402"));
        Finding found = check(lines("goods 48.7")).findings().stream().filter(f -> f.code().equals("contradicts-balance")).findFirst().orElseThrow();
        assertThat(found.reason(Words.of(Language.EN))).startsWith("goods: 48.7 for 2023 does not fit goods-out 30.1").contains(" + goods-in 17").endsWith("which gives 47.5.");
        assertThat(found.reason(Words.of(Language.RU))).startsWith("показатель goods: 48,7 за 2023").contains("показатель goods-out 30,1", "47,5");
    }

    @Test
    void aDraftIsHeldAgainstItselfAcrossIndicators() {
        assertThat(check(lines("goods-out 30.1; goods-in 17402; goods 48.7")).findings()).filteredOn(f -> f.code().equals("contradicts-balance")).hasSize(3);
    }

    @Test
    void whatIsHeldAgainstIsWhatTheSameSourceSays() {
        file.record("indicator,period,figure,source\ncargo-rail,2023,14.2,sb-belta\ncargo-road,2023,30.6,sb-belta\ncargo-road,2023,33.0,Another paper\n");
        assertThat(check("cargo,2023,44.8,sb-belta\n").findings()).anyMatch(f -> f.code().equals("agrees-with-balance"));
    }

    @Test
    void twoThatMeasureAlikeTieNobody() {
        file.ledger.define(List.of(level("goods-again", "RU", "exports", Multiplier.BILLIONS, "")), "", STAFF);
        file.record("indicator,period,figure,source\n" + lines("goods-out 30.1; goods-in 17402"));
        assertThat(check(lines("goods 60")).findings()).noneMatch(f -> f.code().contains("balance"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"goods-out + goods", "trade-total", "goods-out + nothing", "share-ru + goods-out", "goods-out +"})
    void whatMakesNoSenseIsNoBalance(String balance) {
        Indicator goods = level("goods", "RU", "turnover", Multiplier.BILLIONS, balance);
        assertThatThrownBy(() -> file.ledger.define(List.of(goods), "", STAFF)).isInstanceOf(Refused.class);
    }

    @Test
    void aBalanceOfWhatOneMayNotSeeIsNotTold() {
        Indicator inside = indicator("inside", "sample", "", "", "TONNE", Multiplier.MILLIONS, Aggregation.SUM, "");
        Indicator hidden = new Indicator(inside.code(), inside.topic(), inside.name(), inside.shortName(), inside.area(), inside.counterpart(), inside.flow(),
                inside.adjustment(), inside.unit(), inside.multiplier(), inside.coverage(), inside.priceBasis(), inside.aggregation(), inside.frequencies(),
                Visibility.INTERNAL, inside.formula(), inside.note(), inside.replaces());
        Indicator cargo = level("cargo", "", "", Multiplier.MILLIONS, "cargo-rail + inside");
        file.ledger.define(List.of(hidden, cargo), "", STAFF);
        assertThat(file.reading.indicator("cargo", STAFF).orElseThrow().handling().balance()).contains("cargo-rail + inside");
        assertThat(file.reading.indicator("cargo", Viewer.ANONYMOUS).orElseThrow().handling().balance()).isEmpty();
        assertThat(file.reading.indicators(Viewer.ANONYMOUS).toString()).doesNotContain("inside");
    }
}
