package barometer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Unreadable;
import barometer.files.plan.Plan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no text: spreadsheets, SDMX, JSON-stat; and files that were spoilt. */
class ImportedFormatsTest {

    private static final String GENERIC = """
            <?xml version="1.0" encoding="UTF-8"?>
            <mes:GenericData xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:gen="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic">
             <mes:Header><mes:ID>1</mes:ID><mes:Sender id="BELSTAT"/><mes:Structure structureID="D" dimensionAtObservation="TIME_PERIOD"/></mes:Header>
             <mes:DataSet><gen:Series><gen:SeriesKey><gen:Value id="FREQ" value="Q"/><gen:Value id="GEO" value="BY"/></gen:SeriesKey>
              <gen:Attributes><gen:Value id="UNIT_MULT" value="6"/></gen:Attributes>
              <gen:Obs><gen:ObsDimension value="2024-Q1"/><gen:ObsValue value="115.3"/><gen:Attributes><gen:Value id="OBS_STATUS" value="P"/></gen:Attributes></gen:Obs>
              <gen:Obs><gen:ObsDimension value="2024-Q2"/><gen:ObsValue value="116.3"/></gen:Obs>
              <gen:Obs><gen:ObsDimension value="2024-Q3"/><gen:Attributes><gen:Value id="OBS_STATUS" value="M"/></gen:Attributes></gen:Obs>
             </gen:Series></mes:DataSet></mes:GenericData>""";
    private static final String SPECIFIC = """
            <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"><m:Header><m:Sender id="ECB"/></m:Header>
             <m:DataSet><Series FREQ="A" GEO="BY" UNIT_MULT="9"><Obs TIME_PERIOD="2023" OBS_VALUE="48.7" OBS_STATUS="A"/>
             <Obs TIME_PERIOD="2024" OBS_VALUE="NaN"/></Series></m:DataSet></m:StructureSpecificData>""";
    private static final String FLAT = """
            <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message">
             <m:DataSet><Obs FREQ="A" GEO="BY" TIME_PERIOD="2023" OBS_VALUE="48.7"/><Obs FREQ="A" GEO="RU" TIME_PERIOD="2023" OBS_VALUE="50.1"/></m:DataSet>
            </m:StructureSpecificData>""";
    private static final String OLD = """
            <message:GenericData xmlns:message="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message" xmlns:g="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/generic">
             <message:DataSet><g:Series><g:SeriesKey><g:Value concept="FREQ" value="M"/><g:Value concept="GEO" value="BY"/></g:SeriesKey>
             <g:Obs><g:Time>2024-05</g:Time><g:ObsValue value="7.5"/></g:Obs></g:Series></message:DataSet></message:GenericData>""";
    private static final String JSON_STAT = """
            {"version":"2.0","class":"dataset","label":"Trade","source":"Statistics office","id":["flow","time"],"size":[2,2],
             "role":{"time":["time"]},"value":[10.5,11.50,9.5,null],"status":{"1":"p"},
             "dimension":{"flow":{"category":{"index":["X","M"],"label":{"X":"Exports","M":"Imports"}}},
                          "time":{"category":{"index":{"2023":0,"2024":1}}}}}""";

    @TempDir
    private Path folder;

    private List<String> read(String text) {
        return Brought.text(folder, text).read();
    }

    private static byte[] bytes(Workbook book) {
        try (book; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A bulletin with a title, days for periods, numbers, texts, a formula and an error. */
    private static Workbook bulletin(Workbook book) {
        Sheet sheet = book.createSheet("Торговля");
        sheet.createRow(0).createCell(0).setCellValue("Trade, million USD");
        Row header = sheet.createRow(2);
        header.createCell(0).setCellValue("Quarter");
        header.createCell(1).setCellValue("Exports");
        header.createCell(2).setCellValue("Imports");
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("dd.mm.yyyy"));
        for (int i = 0; i < 3; i++) {
            Row row = sheet.createRow(3 + i);
            row.createCell(0).setCellValue(LocalDate.of(2024, 3 * i + 3, i == 1 ? 30 : i == 0 ? 31 : 30));
            row.getCell(0).setCellStyle(day);
            row.createCell(1).setCellValue(1234.1 + i / 10.0);
            row.createCell(2).setCellValue(i == 1 ? "1 234,5*" : "…");
        }
        sheet.getRow(5).createCell(2).setCellFormula("B4+B5");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return book;
    }

    private static final List<String> BULLETIN = List.of("Exports|2024-Q1|1234.1||mn", "Exports|2024-Q2|1234.2||mn", "Imports|2024-Q2|1234.5||mn",
            "Exports|2024-Q3|1234.3||mn", "Imports|2024-Q3|2468.3||mn");

    @Test
    void a_spreadsheet_reads_with_its_days_texts_and_calculated_values() {
        assertThat(Brought.bytes(folder, "b.xlsx", bytes(bulletin(new XSSFWorkbook()))).read()).containsExactlyElementsOf(BULLETIN);
    }

    @Test
    void so_does_an_old_one() {
        assertThat(Brought.bytes(folder, "b.xls", bytes(bulletin(new HSSFWorkbook()))).read()).containsExactlyElementsOf(BULLETIN);
    }

    @Test
    void a_formula_that_was_never_calculated_and_an_error_are_refused() throws IOException {
        Workbook book = new XSSFWorkbook();
        Sheet sheet = book.createSheet();
        sheet.createRow(0).createCell(0).setCellValue("when");
        sheet.getRow(0).createCell(1).setCellValue("trade");
        for (int i = 0; i < 3; i++) {
            sheet.createRow(i + 1).createCell(0).setCellValue(2021 + i);
        }
        sheet.getRow(1).createCell(1).setCellValue(1.5);
        sheet.getRow(2).createCell(1).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
        sheet.getRow(3).createCell(1).setCellFormula("B2*2");
        assertThat(Brought.bytes(folder, "b.xlsx", bytes(book)).read())
                .containsExactly("trade|2021|1.5|", "!3:2 spreadsheet-error #DIV/0!", "!4:2 formula-without-value =");
    }

    @Test
    void sdmx_reads_generic_specific_flat_and_old() {
        assertThat(read(GENERIC)).containsExactly("Q.BY|2024-Q1|115.3|P|mn", "Q.BY|2024-Q2|116.3||mn");
        assertThat(read(SPECIFIC)).containsExactly("A.BY|2023|48.7|A|bn");
        assertThat(read(FLAT)).containsExactly("A.BY|2023|48.7|", "A.RU|2023|50.1|");
        assertThat(read(OLD)).containsExactly("M.BY|2024-05|7.5|");
        assertThat(Brought.text(folder, GENERIC).understood(Plan.GUESSED).plan().said()).containsValue("BELSTAT");
    }

    @Test
    void json_stat_reads_by_the_words_of_its_categories() {
        assertThat(read(JSON_STAT)).containsExactly("Exports|2023|10.5|", "Exports|2024|11.50|P", "Imports|2023|9.5|");
        assertThat(read(JSON_STAT.replace("[10.5,11.50,9.5,null]", "{\"0\":10.5,\"2\":9.5}"))).containsExactly("Exports|2023|10.5|", "Imports|2023|9.5|");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><m:GenericData xmlns:m='sdmx'><a>&a;</a></m:GenericData>",
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><m:GenericData xmlns:m='sdmx'><a>&b;</a></m:GenericData>"})
    void xml_entities_are_never_resolved(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Unreadable.class).hasMessageMatching("(?s)(xml-entities|broken-xml).*");
    }

    @Test
    void an_archive_that_unpacks_to_more_than_anybody_packed_is_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook><sheets><sheet name='a' id='r1'/></sheets></workbook>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            zip.write("<R><Relationship Id='r1' Target='worksheets/sheet1.xml'/></R>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData><row r='1'><c t='inlineStr'><is><t>".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        Brought bomb = Brought.bytes(folder, "bomb.xlsx", out.toByteArray());
        assertThatThrownBy(bomb::read).isInstanceOf(Unreadable.class);
    }

    /** Whatever becomes of a file on its way, it reads as some of its own figures, or is refused by a name that has words. */
    @Test
    void a_spoilt_file_is_refused_or_says_no_figure_that_it_does_not_hold() {
        List<byte[]> files = List.of(GENERIC.getBytes(StandardCharsets.UTF_8), JSON_STAT.getBytes(StandardCharsets.UTF_8),
                bytes(bulletin(new XSSFWorkbook())), bytes(bulletin(new HSSFWorkbook())),
                "Показатель;2021;2022\nЭкспорт;1 234,5;…\nИмпорт;«12;более 14\n".getBytes(StandardCharsets.UTF_8));
        Random random = new Random(20240528);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] spoilt = Spoilt.of(files.get(i % files.size()), random);
            try {
                Brought.bytes(folder, "f", spoilt).read();
            } catch (Unreadable e) {
                refused++;
                assertThat(barometer.text.Words.of(barometer.domain.Language.EN).find("unreadable." + e.code(), e.text())).as(e.code()).isPresent();
            }
        }
        assertThat(refused).isBetween(30, 290);
    }

    @Test
    void a_file_that_was_cut_reads_as_a_beginning_of_its_figures() {
        String whole = "period,indicator,value\n" + String.join("\n", Arrays.asList("2019,trade,35.5", "2020,trade,29.4", "2021,trade,40.1")) + "\n";
        List<String> all = read(whole);
        for (int cut = 40; cut < whole.length(); cut++) {
            if (whole.charAt(cut) == '\n') {
                List<String> some = read(whole.substring(0, cut));
                assertThat(all.subList(0, some.size())).isEqualTo(some);
            }
        }
    }
}
