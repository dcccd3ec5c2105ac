package barometer.files;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Viewer;
import barometer.ledger.LedgerFile;
import barometer.text.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workbook can be counted with, and loses nothing of what a figure says. */
class ObservationsXlsxTest {

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

    private Workbook book(String selection, Language language) throws IOException {
        Series series = file.reading.series(Selection.parse(selection), Viewer.ANONYMOUS).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ObservationsXlsx.write(series, Words.of(language), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Cell cell(Workbook book, String period, String column) {
        Sheet sheet = book.getSheetAt(0);
        int at = Csv.COLUMNS.indexOf(column);
        for (Row row : sheet) {
            if (row.getCell(1).getStringCellValue().equals(period) && row.getCell(at) != null) {
                return row.getCell(at);
            }
        }
        throw new AssertionError("no row of " + period);
    }

    private static String shown(Cell cell) {
        return new DataFormatter(Locale.ROOT).formatCellValue(cell).replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trade?freq=A               | 2023    | figure | 48.7  | ≈ 48.7
            trade?freq=A               | 2022    | figure | 45.8  | ≈ 45.8
            trade?freq=A               | 2023    | change | 0.063 | +6.3%
            trade?freq=Q               | 2024-Q1 | figure | 12.08 | 12.08
            rail-transit               | 2023    | figure | 14    | > 14
            rail-transit               | 2023    | change | 2     | > ×2
            trade?freq=Q               | 2024-Q1 | lower  | 12.075 | 12.075
            trade?freq=Q&transform=yoy | 2024-Q1 | figure | 0.042 | +4.2%
            """)
    void aFigureIsANumberWhoseFormatBearsItsQualifier(String selection, String period, String column, double number, String seen) throws IOException {
        try (Workbook book = book(selection, Language.EN)) {
            Cell cell = cell(book, period, column);
            assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(cell.getNumericCellValue()).isEqualTo(number);
            assertThat(shown(cell)).isEqualTo(seen);
        }
    }

    @Test
    void theSecondSheetTellsWhatHasToBeKnown() throws IOException {
        try (Workbook book = book("trade?freq=A", Language.RU)) {
            StringBuilder all = new StringBuilder();
            book.getSheetAt(1).forEach(row -> row.forEach(c -> all.append(c.getStringCellValue()).append('\n')));
            assertThat(all.toString()).contains("trade").contains("млрд долларов США").contains("источником не указано");
        }
    }

    @Test
    void aTextIsNeverAFormula() throws IOException {
        file.record("""
                indicator,period,figure,source,document,published,note
                trade,2021,40.1,sb-belta,=HYPERLINK("http://x"),2022-03-01,@SUM(A1)
                """);
        try (Workbook book = book("trade?freq=A", Language.EN)) {
            for (String column : new String[] {"document", "note"}) {
                Cell cell = cell(book, "2021", column);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
            assertThat(cell(book, "2021", "document").getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
        }
    }

    @Test
    void moreDigitsThanASpreadsheetCountsWithStayAText() throws IOException {
        file.record("indicator,period,figure,source,document,published\ntrade,2021,1234567890123456.5,sb-belta,Yearbook,2022-03-01");
        try (Workbook book = book("trade?freq=A", Language.EN)) {
            assertThat(cell(book, "2021", "value").getStringCellValue()).isEqualTo("1234567890123456.5");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru-BY | trade;2024-Q1;12,08;exact;stated;12,08;12,075;12,085;A;+4,2%;2023-Q1
            de    | trade;2024-Q1;12,08;exact;stated;12,08;12,075;12,085;A;+4,2%;2023-Q1
            en-GB | trade,2024-Q1,12.08,exact,stated,12.08,12.075,12.085,A,+4.2%,2023-Q1
            """)
    void aCsvForExcelHasTheSeparatorAndTheDecimalMarkOfTheCountry(String language, String start) throws IOException {
        StringBuilder out = new StringBuilder();
        Csv.write(file.reading.series(Selection.parse("trade?freq=Q"), Viewer.ANONYMOUS).orElseThrow(), CsvDialect.excel(language), out);
        assertThat(out.toString()).startsWith("\uFEFF").contains("\r\n");
        assertThat(out.toString().lines()).anyMatch(line -> line.startsWith(start));
    }
}
