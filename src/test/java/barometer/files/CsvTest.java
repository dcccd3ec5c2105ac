package barometer.files;

import static barometer.ledger.LedgerFile.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.Samples;
import barometer.domain.Definition;
import barometer.domain.Event;
import barometer.domain.LocalText;
import barometer.domain.Period;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Selection;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.ledger.Checked;
import barometer.ledger.Draft;
import barometer.ledger.Finding;
import barometer.ledger.LedgerFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures out as CSV, and in again. */
class CsvTest {

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

    @Test
    void the_article_leaves_with_all_that_was_said() {
        assertThat(written("trade?freq=A").lines()).containsExactly(
                "indicator,period,figure,qualifier,origin,value,lower,upper,status,change,base,source,saidBy,words,document,place,"
                        + "address,published,periodStated,roundedTo,note,revision",
                "trade,2022,~45.8,about,derived,45.8,,,I,,,,,,,,,,,,,",
                "trade,2023,~48.7,about,stated,48.7,,,A,,,sb-belta,,about,Minsk and Moscow remain committed to strengthening"
                        + " integration,trade paragraph |ru| абзац о торговле |be| абзац пра гандаль,,2024-05-28,true,,,1",
                "trade,2023,,exact,stated,,,,A,+6.3%,2022,sb-belta,,,Minsk and Moscow remain committed to strengthening"
                        + " integration,trade paragraph |ru| абзац о торговле |be| абзац пра гандаль,,2024-05-28,true,,,1");
        assertThat(written("rail-transit")).contains("rail-transit,2022,,,missing,,,,M,");
        assertThat(written("investment-total")).contains("investment-total,2024-Q1,2.83,exact,derived,2.83,2.82,2.85,I,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trade?freq=A", "trade?freq=Q", "trade-share", "trade-total", "investment-share", "investment-russia",
        "investment-total", "currency-share", "rail-transit"})
    void what_was_written_changes_nothing_when_it_is_read(String selection) {
        requireUnchanged(selection);
    }

    /** The property behind it: whatever was stated comes back as it stands, whatever follows from it is skipped. */
    @Test
    void any_statements_written_and_read_change_nothing() {
        Random random = new Random(31);
        for (int round = 0; round < 12; round++) {
            List<Row> rows = new ArrayList<>();
            for (int i = 1; i <= 25; i++) {
                rows.add(anyRow(i, random));
            }
            Checked checked = file.ledger.check(draft(rows), STAFF);
            List<Row> sound = checked.rows().stream().filter(r -> !r.refused()).map(Checked.CheckedRow::row).toList();
            assertThat(sound).as("rows that can be recorded, of %s", checked.findings()).hasSizeGreaterThan(5);
            file.ledger.commit(draft(sound), STAFF);
            requireUnchanged("trade?freq=A");
            requireUnchanged("trade?freq=Q");
            requireUnchanged("trade-total");
        }
    }

    private static Row anyRow(int number, Random random) {
        String[] texts = {"", "plain", "=1+1", "'=quoted", "+plus", "-minus", "@at", "a, \"b\"", "''@", "'", "два |be| два", "-"};
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.INDICATOR, "trade");
        fields.put(Field.PERIOD, (1990 + random.nextInt(25)) + (random.nextBoolean() ? "" : "-Q" + (1 + random.nextInt(4))));
        String digits = random.nextInt(1, 90) + "." + random.nextInt(10) + "0";
        fields.put(Field.FIGURE, List.of("", "~", ">", "<=", "<~").get(random.nextInt(5)) + digits + (random.nextInt(5) == 0 ? " mn" : ""));
        if (random.nextBoolean()) {
            fields.put(Field.CHANGE, List.of("+1.5%", "~-3%", ">x2", "+0.40", "-1.2..+3.4%").get(random.nextInt(5)));
        }
        if (random.nextInt(4) == 0 && fields.containsKey(Field.CHANGE)) {
            fields.remove(Field.FIGURE);
        }
        fields.put(Field.SOURCE, List.of("sb-belta", "Paper =A", "Бумага").get(random.nextInt(3)));
        for (Field field : List.of(Field.DOCUMENT, Field.PLACE, Field.SAID_BY, Field.WORDS, Field.NOTE)) {
            fields.put(field, texts[random.nextInt(texts.length)]);
        }
        fields.put(Field.STATUS, List.of("A", "P", "E", "").get(random.nextInt(4)));
        fields.put(Field.PUBLISHED, random.nextBoolean() ? "2024-05-30" : "");
        fields.put(Field.ROUNDED_TO, random.nextInt(3) == 0 ? "0.1" : "");
        return new Row(number, fields);
    }

    private void requireUnchanged(String selection) {
        List<Row> rows = Csv.rows(stream(written(selection)));
        Checked checked = file.ledger.check(draft(rows), STAFF);
        assertThat(checked.rows()).allSatisfy(row -> {
            assertThat(row.refused()).as("%s", row).isFalse();
            assertThat(row.reads()).allSatisfy(r -> {
                assertThat(r.outcome()).as("%s", row).isEqualTo(Checked.Outcome.UNCHANGED);
                assertThat(r.statement()).isEqualTo(r.before().orElseThrow().statement());
            });
            if (row.reads().isEmpty()) {
                assertThat(row.findings()).extracting(Finding::code).containsAnyOf("derived-skipped", "missing-skipped");
            }
        });
        assertThat(checked.rows()).hasSameSizeAs(rows);
    }

    @Test
    void a_series_of_changes_is_never_taken_for_levels() {
        String growth = written("trade?freq=A&transform=yoy");
        assertThat(growth).contains("trade,2023,+6.3%,exact,stated,6.3,6.25,6.35,A,+6.3%,2022,");
        Checked checked = file.ledger.check(draft(Csv.rows(stream(growth))), STAFF);
        assertThat(checked.rows().getFirst().refused()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "indicator,colour     | unknown-column",
        "indicator,indicator  | repeated-column",
        "''                   | no-header",
        "'period,figure\n2021,1,2' | too-many-cells",
        "'period,note\n2021,\"open' | csv",
    })
    void a_file_that_is_none_says_why(String text, String code) {
        assertThatThrownBy(() -> Csv.rows(stream(text))).isInstanceOfSatisfying(Unreadable.class, e ->
                assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void a_file_is_utf_8_with_or_without_its_mark() {
        assertThat(Csv.rows(stream("\uFEFFperiod,note\n2021,≈ о\n")).getFirst().get(Field.NOTE)).contains("≈ о");
        byte[] windows = {'n', 'o', 't', 'e', '\n', (byte) 0xEF, (byte) 0xF0};
        assertThatThrownBy(() -> Csv.rows(new ByteArrayInputStream(windows))).isInstanceOfSatisfying(Unreadable.class, e ->
                assertThat(e.code()).isEqualTo("not-utf-8"));
    }

    @Test
    void a_file_has_an_end() {
        String rows = "period,figure\n" + "2021,1\n".repeat(Csv.MOST_ROWS);
        assertThat(Csv.rows(stream(rows))).hasSize(Csv.MOST_ROWS);
        assertThatThrownBy(() -> Csv.rows(stream(rows + "2021,1\n"))).isInstanceOfSatisfying(Unreadable.class, e ->
                assertThat(e.code()).isEqualTo("too-many-rows"));
        assertThatThrownBy(() -> Csv.rows(stream("note\n" + "n".repeat(Csv.MOST_BYTES)))).isInstanceOfSatisfying(Unreadable.class, e ->
                assertThat(e.code()).isEqualTo("too-large"));
    }

    @Test
    void definitions_written_and_read_are_the_same() throws IOException {
        List<Definition> indicators = List.copyOf(Samples.INDICATORS.values());
        assertThat(DefinitionsCsv.read(stream(written(indicators)))).isEqualTo(indicators);
        List<Definition> sources = List.of(Samples.PRESS, Samples.OFFICE);
        assertThat(DefinitionsCsv.read(stream(written(sources)))).isEqualTo(sources);
        List<Definition> events = List.of(new Event("summit", Period.parse("2024-07"), Period.parse("2024-07"),
                LocalText.parse("=Summit |ru| Саммит"), true, Set.of("trade", "rail-transit")));
        assertThat(DefinitionsCsv.read(stream(written(events)))).isEqualTo(events);
    }

    @Test
    void a_wrong_definition_is_named_by_line_and_field() {
        assertThatThrownBy(() -> DefinitionsCsv.read(stream("code,name,kind\na,A,press\nb,B,rumour\n")))
                .isInstanceOfSatisfying(DefinitionsCsv.WrongLine.class, e -> {
            assertThat(e.line()).isEqualTo(2);
            assertThat(e.wrong().field()).isEqualTo("kind");
            assertThat(e.wrong().why().code()).isEqualTo("choice");
        });
        assertThatThrownBy(() -> DefinitionsCsv.read(stream("code,name\na,A\n"))).isInstanceOfSatisfying(Unreadable.class,
                e -> assertThat(e.code()).isEqualTo("definitions"));
    }

    private static String written(List<Definition> definitions) throws IOException {
        StringBuilder out = new StringBuilder();
        DefinitionsCsv.write(definitions, out);
        return out.toString();
    }

    private String written(String selection) {
        try {
            StringBuilder out = new StringBuilder();
            Csv.write(file.reading.series(Selection.parse(selection), Viewer.ANONYMOUS).orElseThrow(), out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Draft draft(List<Row> rows) {
        return new Draft(Optional.empty(), rows, Optional.empty(), Optional.of("test"), "");
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
