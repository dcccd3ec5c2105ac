package barometer.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Language;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.ledger.LedgerFile;
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

/** What changed between two moments, by either clock. */
class DifferenceTest {

    private static final Words EN = Words.of(Language.EN);

    @TempDir
    Path folder;
    private LedgerFile file;

    @BeforeEach
    void open() {
        file = LedgerFile.in(folder).shipped();
        file.record("indicator,period,figure,source,document,published\ntrade,2021,40.1,sb-belta,Yearbook,2022-03-01");
        long slip = file.record("indicator,period,figure,source,document,published\ntrade,2020,99,sb-belta,Yearbook,2022-03-01").revision();
        file.record("indicator,period,figure,source,document,published\ntrade,2021,40.4,sb-belta,Yearbook,2023-03-01");
        file.ledger.retract(new barometer.domain.EntryRef(slip, 1), "a slip", LedgerFile.STAFF);
        file.record("indicator,period,figure,source,document,published\ntrade,2022,45.8,sb-belta,Yearbook,2024-06-01");
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Optional<Series> series(Selection selection) {
        return file.reading.series(selection, Viewer.ANONYMOUS);
    }

    private List<String> changed(String now, String since) {
        Selection selection = Selection.parse(now);
        return Difference.between(series(Since.parse(since).of(selection)), series(selection).orElseThrow()).stream()
                .map(d -> d.period() + " " + d.kind() + d.by().map(by -> " " + EN.change(by)).orElse("")).map(t -> t.replace('\u00a0', ' ')).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trade?freq=A                    | 2022-12-31 | 2023 NEW, 2022 NEW, 2021 REVISED +0.3
            trade?freq=A                    | 2024-05-31 | 2022 REVISED
            trade?freq=A                    | r3         | 2022 REVISED, 2021 REVISED +0.3, 2020 GONE
            trade?freq=A                    | r5         | 2022 REVISED
            trade?freq=A&knownOn=2023-12-31 | 2022-12-31 | 2021 REVISED +0.3
            trade?freq=A&revision=4         | r2         | 2021 REVISED +0.3, 2020 NEW
            """)
    void thePeriodsThatReadDifferentlyAreListed(String now, String since, String expected) {
        assertThat(String.join(", ", changed(now, since))).isEqualTo(expected);
    }

    @Test
    void nothingChangedBetweenAMomentAndItself() {
        assertThat(changed("trade?freq=A&revision=4", "r4")).isEmpty();
    }

    @Test
    void whatWasNotThereYetIsNewThroughout() {
        Series now = series(Selection.parse("trade?freq=A")).orElseThrow();
        assertThat(Difference.between(Optional.empty(), now)).extracting(Difference::kind).containsOnly(Difference.Kind.NEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-28", "r3"})
    void aMomentIsItsOwnText(String text) {
        assertThat(Since.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2024", "r0", "3", "r-1", "2024-02-30"})
    void whatIsNoMomentIsRefused(String text) {
        assertThatThrownBy(() -> Since.parse(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void theTimelineHasBothClocks() {
        Timeline timeline = Timeline.of(file.reading, Viewer.ANONYMOUS, series(Selection.parse("trade?freq=A")).orElseThrow());
        assertThat(timeline.revisions().keySet()).contains(1L, 2L, 3L, 4L);
        assertThat(timeline.documents()).containsKey(java.time.LocalDate.of(2024, 5, 28));
        assertThat(Timeline.of(file.reading, Viewer.ANONYMOUS, series(Selection.of("investment-total")).orElseThrow()).documents()).isNotEmpty();
    }
}
