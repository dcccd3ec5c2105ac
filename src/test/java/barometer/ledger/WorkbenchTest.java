package barometer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.Samples;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.Observation;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Unit;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst makes of the figures: transformations, lower frequencies, formulas, each at an address. */
class WorkbenchTest {

    @TempDir
    private static Path folder;
    private static LedgerFile file;

    @BeforeAll
    static void open() {
        file = LedgerFile.in(folder).shipped();
        Indicator hidden = Samples.indicator("hidden", "trade", "Hidden", "", "USD", barometer.domain.Multiplier.BILLIONS, Indicator.Aggregation.SUM,
                Optional.empty(), Frequency.ANNUAL, Frequency.QUARTERLY);
        file.ledger.define(List.of(new Indicator(hidden.code(), hidden.topic(), hidden.name(), hidden.shortName(), "BY", hidden.counterpart(), hidden.flow(),
                "N", hidden.unit(), hidden.multiplier(), LocalText.EMPTY, LocalText.EMPTY, hidden.aggregation(), hidden.frequencies(),
                Indicator.Visibility.INTERNAL, Optional.empty(), LocalText.EMPTY, Optional.empty(), Indicator.Handling.USUAL)), "", LedgerFile.STAFF);
        file.record("""
                indicator,period,figure,change,base,source
                hidden,2024-Q1,100.0,,,sb-belta
                trade,2022-Q1,10.5,,,sb-belta
                trade,2022-Q2,11.0,,,sb-belta
                trade,2022-01..2022-09,33.0,,,sb-belta
                trade,2022-Q4,13.0,,,sb-belta
                investment-russia,2023-Q1,1.20,,,sb-belta
                investment-russia,2023-Q2,1.30,,,sb-belta
                investment-russia,2023-Q3,1.40,,,sb-belta
                investment-russia,2023-Q4,1.50,,,sb-belta
                """);
    }

    @AfterAll
    static void close() {
        file.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the whole year follows from its quarters and from January to September; nobody stated it
            trade?freq=A                      | 2022 derived 46.0 [45.9 … 46.1]; 2023 stated ~48.7
            trade?freq=A&transform=yoy        | 2023 stated 6.3 [6.25 … 6.35]
            trade?freq=A&transform=diff-yoy   | 2023 derived ~2.7
            trade?freq=A&transform=index(2022) | 2022 derived 100 [100 … 100]; 2023 derived ~106
            trade?freq=Q&transform=ytd        | 2022-Q1 stated 10.5 [10.45 … 10.55]; 2022-Q2 derived 21.5 [21.4 … 21.6]; 2022-Q3 stated 33.0 [32.95 … 33.05]; 2022-Q4 derived 46.0 [45.9 … 46.1]; 2023-Q1 derived 11.59 [11.58 … 11.61]; 2023-Q4 stated ~48.7; 2024-Q1 stated 12.08 [12.075 … 12.085]
            trade?freq=S                      | 2022-S1 derived 21.5 [21.4 … 21.6]; 2022-S2 derived 24.5 [24.3 … 24.7]; 2024-S1 period-incomplete
            trade?freq=S&partial=true&from=2024 | 2024-S1 derived 12.08 [12.07 … 12.09]
            trade?freq=Q&transform=pct&to=2022 | 2022-Q2 derived 5 [3 … 6]; 2022-Q3 derived 5 [2 … 7]; 2022-Q4 derived 13 [10 … 16]
            investment-russia?freq=A          | 2023 derived 5.40 [5.38 … 5.42]; 2024 period-incomplete
            investment-russia?freq=A&partial=true | 2023 derived 5.40 [5.38 … 5.42]; 2024 derived 1.63 [1.62 … 1.64]
            investment-russia?freq=Q&transform=share(trade) | 2023-Q1 input-implied; 2024-Q1 derived 13.5 [13.4 … 13.6]
            investment-russia?freq=Q&transform=share(investment-total)&from=2024 | 2024-Q1 derived 57.5 [57.0 … 58.0]
            rail-transit?transform=log        | 2023 derived >2.63 [2.63 …]
            rail-transit?transform=yoy        | 2023 derived >100 [100 …]
            rail-transit?transform=dlog       | 2023 derived >60 [60 …]
            currency-share?transform=log      | 2024-05-24 derived >4.4 [4.4 …]
            # formulas: of the indicator and others, in its unit where it comes out in that
            trade?formula=trade / trade-share&from=2024 | 2024-Q1 derived ~20
            trade?formula=trade - lag(trade, 1)&freq=Q&to=2022 | 2022-Q1 input-missing; 2022-Q2 derived 0.5 [0.4 … 0.6]; 2022-Q3 derived 0.5 [0.2 … 0.8]; 2022-Q4 derived 1.5 [1.2 … 1.8]
            trade?formula=trade - lag(trade, 1)&freq=A | 2022 input-missing; 2023 derived ~2.7
            trade-share?formula=investment-russia / trade&from=2024 | 2024-Q1 derived 13.5 [13.4 … 13.6]
            investment-russia?formula=max(investment-russia, trade / 10)&from=2024 | 2024-Q1 derived 1.63 [1.62 … 1.64]
            investment-russia?formula=investment-russia * 2&freq=A | 2023 derived 10.8 [10.7 … 10.9]
            """)
    void eachAddressHasItsFigures(String address, String expected) {
        assertThat(shown(series(address, Viewer.ANONYMOUS))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trade?transform=share(hidden)       | other-unknown           | hidden
            trade?transform=share(nothing)      | other-unknown           | nothing
            trade?transform=contribution(hidden) | other-unknown          | hidden
            trade?formula=trade + hidden        | other-unknown           | hidden
            trade?formula=trade + nothing       | other-unknown           | nothing
            trade?formula=trade / / 2           | formula                 | / 2
            trade?formula=trade + rail-transit  | formula-units           | trade + rail-transit
            trade?formula=rail-transit / currency-share | formula-frequencies | rail-transit / currency-share
            trade?freq=M                        | not-accepted-frequency  | M
            trade-share?freq=A                  | not-accepted-frequency  | A
            trade-total?freq=M                  | not-accepted-frequency  | M
            trade?transform=share(trade-share)  | other-unit              | share(trade-share)
            trade?freq=A&transform=share(investment-share) | other-unit   | share(investment-share)
            trade-share?transform=pct           | percent-of-percent      | pct
            trade?freq=A&transform=index(2022-Q1) | index-base-short      | index(2022-Q1)
            """)
    void whatCannotBeIsRefusedAndNamesThePart(String address, String code, String part) {
        assertThatThrownBy(() -> series(address, Viewer.ANONYMOUS)).isInstanceOfSatisfying(Unreadable.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.text()).isEqualTo(part);
        });
    }

    @Test
    void whoMaySeeTheOtherIndicatorMayCompareWithIt() {
        assertThat(shown(series("trade?freq=Q&transform=share(hidden)&from=2024", LedgerFile.STAFF))).isEqualTo("2024-Q1 derived 12.08 [12.06 … 12.10]");
        assertThat(shown(series("trade?formula=hidden - trade&from=2024", LedgerFile.STAFF))).isEqualTo("2024-Q1 derived 87.9 [87.8 … 88.0]");
    }

    @Test
    void aLowerFrequencyIsAvailableWhereItHasFiguresButTheStatedOneComesFirst() {
        Series series = series("investment-russia", Viewer.ANONYMOUS);
        assertThat(series.frequency()).isEqualTo(Frequency.QUARTERLY);
        assertThat(series.available()).containsExactly(Frequency.ANNUAL, Frequency.HALF_YEARLY, Frequency.QUARTERLY);
        assertThat(series("trade-share", Viewer.ANONYMOUS).available()).containsExactly(Frequency.QUARTERLY);
    }

    @Test
    void whatIsPutTogetherNamesWhatWasSaidOfItsParts() {
        Series year = series("trade?freq=A&to=2022", Viewer.ANONYMOUS);
        assertThat(year.said()).extracting(s -> s.statement().period().toString()).containsExactly("2022-Q4", "2022-01..2022-09");
        assertThat(year.sources()).extracting("code").containsExactly("sb-belta");
        Series index = series("trade?freq=A&transform=index(2022)", Viewer.ANONYMOUS);
        assertThat(index.said()).extracting(s -> s.statement().period().toString()).contains("2022-Q4", "2022-01..2022-09", "2023");
        Series share = series("investment-russia?transform=share(trade)&from=2024", Viewer.ANONYMOUS);
        assertThat(share.said()).extracting(s -> s.statement().indicator()).contains("investment-russia", "trade");
        assertThat(share.inputs()).extracting(Indicator::code).containsExactly("trade");
    }

    @Test
    void aFormulaIsAnIndicatorForOneLook() {
        Series series = series("trade?formula=trade / trade-share", Viewer.ANONYMOUS);
        assertThat(series.indicator().name().in(barometer.domain.Language.EN)).isEqualTo("Trade turnover ÷ Russia’s share of foreign trade");
        assertThat(series.indicator().unit()).isEqualTo(new Unit("USD"));
        assertThat(series.inputs()).extracting(Indicator::code).containsExactly("trade", "trade-share");
        assertThat(series.events()).isEmpty();
        assertThat(series.total()).isEmpty();
        assertThat(file.reading.indicator("trade", Viewer.ANONYMOUS).orElseThrow().formula()).isEmpty();
        assertThat(series("trade?formula=trade / investment-russia&from=2024", Viewer.ANONYMOUS).unit()).isEqualTo(Unit.NUMBER);
        assertThat(Selection.parse(series.selection().toString())).isEqualTo(series.selection());
    }

    @Test
    void aLagIsNamedInWordsInATitle() {
        Series series = series("trade?formula=trade - lag(trade, 4)&freq=Q", Viewer.ANONYMOUS);
        assertThat(series.indicator().name().in(barometer.domain.Language.EN)).isEqualTo("Trade turnover − Trade turnover (4 periods before)");
        assertThat(series.indicator().name().in(barometer.domain.Language.RU)).endsWith("Товарооборот (4 периода назад)");
    }

    @Test
    void whatWasKnownOnADayIsTransformedAsItWasThen() {
        assertThat(shown(series("trade?freq=A&transform=yoy&knownOn=2024-05-27", Viewer.ANONYMOUS))).isEmpty();
        assertThat(shown(series("trade?freq=Q&formula=trade * 2&knownOn=2024-05-28", Viewer.ANONYMOUS))).isEqualTo("2024-Q1 derived 24.16 [24.15 … 24.17]");
    }

    private static Series series(String address, Viewer viewer) {
        return file.reading.series(Selection.parse(address.replace(" ", "%20").replace("%20+%20", "%20%2B%20")), viewer).orElseThrow();
    }

    private static String shown(Series series) {
        return series.observations().stream().map(o -> o.period() + " " + switch (o) {
            case Observation.Stated s -> "stated " + s.figure() + bounds(s);
            case Observation.Derived d -> "derived " + d.figure() + bounds(d);
            case Observation.Missing m -> m.reason().code();
        }).collect(Collectors.joining("; "));
    }

    private static String bounds(Observation o) {
        return !o.claims().claimed() ? "" : " [" + o.claims().lower().map(BigDecimal::toPlainString).orElse("") + " …"
                + o.claims().upper().map(u -> " " + u.toPlainString()).orElse("") + "]";
    }
}
