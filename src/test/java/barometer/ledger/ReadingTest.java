package barometer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Bounds;
import barometer.domain.Frequency;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The article's figures as they leave the ledger. */
class ReadingTest {

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "trade?freq=A            | 2023       | stated  | ~48.7  | none",
        "trade?freq=A            | 2022       | derived | ~45.8  | none",
        "trade?freq=Q            | 2024-Q1    | stated  | 12.08  | 12.075 .. 12.085",
        "trade?freq=Q            | 2023-Q1    | derived | 11.59  | 11.58 .. 11.61",
        "trade-share             | 2024-Q1    | stated  | ~60    | none",
        "trade-total             | 2024-Q1    | derived | ~20    | none",
        "investment-share        | 2024-Q1    | stated  | 57.5   | 57.45 .. 57.55",
        "investment-russia       | 2024-Q1    | stated  | 1.63   | 1.625 .. 1.635",
        "investment-total        | 2024-Q1    | derived | 2.83   | 2.82 .. 2.85",
        "currency-share          | 2024-05-24 | stated  | >90    | 90 ..",
        "rail-transit            | 2023       | stated  | >14    | 14 ..",
        "rail-transit            | 2022       | missing | –      | none",
        "trade?freq=A&transform=yoy | 2023    | stated  | 6.3    | 6.25 .. 6.35",
    })
    void the_article_reads_as_it_was_stated_and_as_it_follows(String selection, String period, String origin, String figure,
                                                              String bounds) {
        Observation found = series(selection).observations().stream().filter(o -> o.period().equals(Period.parse(period)))
                .findFirst().orElseThrow();
        assertThat(switch (found) {
            case Observation.Stated s -> "stated";
            case Observation.Derived d -> "derived";
            case Observation.Missing m -> "missing";
        }).isEqualTo(origin);
        assertThat(found.shown().map(Object::toString).orElse("–")).isEqualTo(figure);
        assertThat(written(found.claims())).isEqualTo(bounds);
    }

    private static String written(Bounds bounds) {
        return bounds.claimed() ? (bounds.lower().map(BigDecimal::toPlainString).orElse("") + " .. "
                + bounds.upper().map(BigDecimal::toPlainString).orElse("")).strip() : "none";
    }

    @Test
    void nothing_is_said_of_2022_by_the_transit_figures() {
        Observation.Missing missing = (Observation.Missing) series("rail-transit").observations().getFirst();
        assertThat(missing.period()).hasToString("2022");
        assertThat(missing.reason()).isEqualTo(Observation.Reason.BASE_NOT_BOUNDED);
    }

    @Test
    void without_a_frequency_the_first_that_has_figures_is_read() {
        assertThat(series("trade").frequency()).isEqualTo(Frequency.ANNUAL);
        assertThat(series("trade").available()).containsExactly(Frequency.ANNUAL, Frequency.QUARTERLY);
        assertThat(series("investment-total").frequency()).isEqualTo(Frequency.QUARTERLY);
    }

    @ParameterizedTest
    @CsvSource({"trade?freq=M, not-accepted-frequency", "trade?revision=99, not-a-revision",
        "trade-share?transform=yoy, ''"})
    void what_cannot_be_read_is_refused_with_its_reason(String selection, String code) {
        assertThatThrownBy(() -> series(selection)).isInstanceOfSatisfying(Unreadable.class, e -> {
            if (!code.isEmpty()) {
                assertThat(e.code()).isEqualTo(code);
            }
        });
    }

    @Test
    void what_was_said_stands_newest_period_first_the_level_before_its_change() {
        assertThat(series("trade?freq=Q").said().stream().map(s -> s.statement().claim().toString()))
                .containsExactly("12.08", "+4.2%");
        Series total = series("investment-total");
        assertThat(total.said().stream().map(s -> s.statement().indicator()))
                .containsExactly("investment-russia", "investment-share");
        assertThat(total.inputs()).extracting("code").containsExactly("investment-russia", "investment-share");
        assertThat(total.sources()).extracting("code").containsExactly("sb-belta");
    }

    @ParameterizedTest
    @CsvSource({"trade-share, trade-total, ~20", "investment-share, investment-total, 2.83",
        "investment-russia, investment-total, 2.83", "trade?freq=Q, trade-total, ~20"})
    void a_share_or_a_part_brings_its_total(String selection, String total, String figure) {
        Series.Total found = series(selection).total().orElseThrow();
        assertThat(found.indicator().code()).isEqualTo(total);
        assertThat(found.observation().shown().map(Object::toString)).contains(figure);
    }

    @ParameterizedTest
    @CsvSource({"trade?freq=A", "investment-total", "currency-share"})
    void other_series_have_no_total(String selection) {
        assertThat(series(selection).total()).isEmpty();
    }

    @Test
    void a_span_cuts_the_series() {
        assertThat(periods("trade?from=2023&to=2023")).isEqualTo("2023");
        assertThat(periods("trade?to=2022")).isEqualTo("2022");
        assertThat(periods("trade?from=2030")).isEmpty();
    }

    @Test
    void events_stand_beside_the_indicators_they_are_linked_to() {
        assertThat(series("trade").events()).extracting("code").containsExactly("forum-of-regions");
        assertThat(series("trade-share").events()).isEmpty();
        assertThat(file.reading.events(Viewer.ANONYMOUS)).extracting("code")
                .containsExactly("sco-summit", "forum-of-regions", "visit-to-minsk", "nuclear-plant-completed");
    }

    @Test
    void before_the_article_was_published_nothing_was_known() {
        assertThat(series("trade?knownOn=2024-05-27").observations()).isEmpty();
        assertThat(series("trade?knownOn=2024-05-28").observations()).hasSize(2);
    }

    @Test
    void a_revision_reads_as_it_was_then() {
        file.record("""
                indicator,period,figure,source,published
                trade,2023,48.6,sb-belta,2024-06-01
                trade,2022,46.0,sb-belta,2024-06-01
                """);
        assertThat(shown("trade?revision=1")).isEqualTo("2022 ~45.8, 2023 ~48.7");
        assertThat(shown("trade")).isEqualTo("2022 46.0, 2023 48.6");
        assertThat(shown("trade?knownOn=2024-05-30")).isEqualTo("2022 ~45.8, 2023 ~48.7");
        assertThat(series("trade?revision=1").revision()).isEqualTo(1);
    }

    @Test
    void the_last_revisions_come_with_their_entries() {
        file.record("""
                indicator,period,figure,source
                trade,2021,38.0,sb-belta
                """);
        var latest = file.reading.latest(5, Viewer.ANONYMOUS);
        assertThat(latest).extracting("number").containsExactly(2L, 1L);
        assertThat(latest.getFirst().entries()).hasSize(1);
        assertThat(latest.getLast().entries().stream()
                .filter(r -> r.entry() instanceof barometer.domain.Entry.Stated)).hasSize(10);
        assertThat(file.reading.latest(1, Viewer.ANONYMOUS)).extracting("number").containsExactly(2L);
    }

    @Test
    void of_a_large_revision_the_last_entries_are_told_and_that_there_are_more() {
        StringBuilder rows = new StringBuilder("indicator,period,figure,source\n");
        for (int year = 1000; year < 1000 + 3 * Reading.PART; year++) {
            rows.append("trade,").append(year).append(",38.1,sb-belta\n");
        }
        file.record(rows.toString());
        Reading.Latest large = file.reading.latest(1, Viewer.ANONYMOUS).getFirst();
        assertThat(large.whole()).isFalse();
        assertThat(large.entries()).hasSize(Reading.PART);
        assertThat(large.entries().getLast().ref().ordinal()).isEqualTo(3 * Reading.PART);
        assertThat(file.reading.latest(2, Viewer.ANONYMOUS).getLast().whole()).isTrue();
    }

    private Series series(String selection) {
        return file.reading.series(Selection.parse(selection), Viewer.ANONYMOUS).orElseThrow();
    }

    private String periods(String selection) {
        return series(selection).observations().stream().map(o -> o.period().toString()).collect(Collectors.joining(" "));
    }

    private String shown(String selection) {
        return series(selection).observations().stream()
                .map(o -> o.period() + " " + o.shown().map(Object::toString).orElse("–")).collect(Collectors.joining(", "));
    }
}
