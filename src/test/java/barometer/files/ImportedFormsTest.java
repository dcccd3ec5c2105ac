package barometer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import barometer.files.plan.Plan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a bulletin looks like, it reads the same from text in any encoding and from spreadsheets, old and new. */
class ImportedFormsTest {

    @TempDir
    private Path folder;

    /** How one table is kept in a file. */
    private enum Kept {
        SEMICOLONS, TABS_UTF16, WINDOWS_1251, XLSX, XLS, XLSX_BEHIND_A_COVER;

        byte[] bytes(String[][] cells) {
            return switch (this) {
                case SEMICOLONS -> text(cells, ";").getBytes(StandardCharsets.UTF_8);
                case TABS_UTF16 -> text(cells, "\t").getBytes(StandardCharsets.UTF_16);
                case WINDOWS_1251 -> text(cells, ";").getBytes(Charset.forName("windows-1251"));
                case XLSX -> book(new XSSFWorkbook(), cells, false);
                case XLS -> book(new HSSFWorkbook(), cells, false);
                case XLSX_BEHIND_A_COVER -> book(new XSSFWorkbook(), cells, true);
            };
        }

        boolean holds(String table) {
            return this != WINDOWS_1251 || Charset.forName("windows-1251").newEncoder().canEncode(table);
        }

        private static String text(String[][] cells, String separator) {
            return Arrays.stream(cells).map(line -> String.join(separator, line)).collect(Collectors.joining("\r\n")) + "\r\n";
        }

        /** Plain numbers are numbers there, all else is text. */
        private static byte[] book(Workbook book, String[][] cells, boolean cover) {
            try (book; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                if (cover) {
                    book.createSheet("Содержание").createRow(0).createCell(0).setCellValue("Бюллетень, 2024");
                }
                Sheet sheet = book.createSheet("Таблица");
                for (int r = 0; r < cells.length; r++) {
                    Row row = sheet.createRow(r);
                    for (int c = 0; c < cells[r].length; c++) {
                        set(row.createCell(c), cells[r][c]);
                    }
                }
                book.write(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void set(Cell cell, String text) {
            if (text.matches("-?(0|[1-9]\\d*)(,\\d*[1-9])?")) {
                cell.setCellValue(Double.parseDouble(text.replace(',', '.')));
            } else if (!text.isEmpty()) {
                cell.setCellValue(text);
            }
        }
    }

    static Stream<Arguments> forms() {
        List<Arguments> forms = List.of(
                arguments("a year only over the first of its quarters, two series and more", """
                        ;2023;;;;2024;;;
                        Показатель;I кв.;II кв.;III кв.;IV кв.;I кв.;II кв.;III кв.;IV кв.
                        Экспорт;11,5;11,6;11,7;11,8;12,1;12,2;…;н/д
                        Импорт;5,5;5,6;5,7;5,8;5,9;6,1;-;-
                        Сальдо;6,1;6,2;6,3;6,4;6,5;6,6;;
                        """, "Экспорт|2023-Q1|11.5|;Экспорт|2023-Q2|11.6|;Экспорт|2023-Q3|11.7|;Экспорт|2023-Q4|11.8|;Экспорт|2024-Q1|12.1|;Экспорт|2024-Q2|12.2|;"
                        + "Импорт|2023-Q1|5.5|;Импорт|2023-Q2|5.6|;Импорт|2023-Q3|5.7|;Импорт|2023-Q4|5.8|;Импорт|2024-Q1|5.9|;Импорт|2024-Q2|6.1|;"
                        + "Сальдо|2023-Q1|6.1|;Сальдо|2023-Q2|6.2|;Сальдо|2023-Q3|6.3|;Сальдо|2023-Q4|6.4|;Сальдо|2024-Q1|6.5|;Сальдо|2024-Q2|6.6|"),
                arguments("a year only over the first of its months", """
                        ;2023;;2024;
                        ;ноябрь;декабрь;январь;февраль
                        Экспорт;1,5;1,6;1,7;1,8
                        Импорт;2,5;2,6;2,7;2,8
                        """, "Экспорт|2023-11|1.5|;Экспорт|2023-12|1.6|;Экспорт|2024-01|1.7|;Экспорт|2024-02|1.8|;"
                        + "Импорт|2023-11|2.5|;Импорт|2023-12|2.6|;Импорт|2024-01|2.7|;Импорт|2024-02|2.8|"),
                arguments("the year only in the first of its lines", """
                        год;квартал;экспорт;импорт
                        2023;I;1,5;2,5
                        ;II;1,6;2,6
                        2024;I;1,7;2,7
                        """, "экспорт|2023-Q1|1.5|;импорт|2023-Q1|2.5|;экспорт|2023-Q2|1.6|;импорт|2023-Q2|2.6|;экспорт|2024-Q1|1.7|;импорт|2024-Q1|2.7|"),
                arguments("the first months of a year, and its half", """
                        Период;Экспорт
                        янв.–март 2024;3,5
                        янв.–июнь 2024;7,5
                        январь–сентябрь 2024;9,5
                        I полугодие 2023 г.;6,5
                        9 мес. 2023;8,5
                        """, "Экспорт|2024-Q1|3.5|;Экспорт|2024-S1|7.5|;Экспорт|2024-01..2024-09|9.5|;Экспорт|2023-S1|6.5|;Экспорт|2023-01..2023-09|8.5|"),
                arguments("quarters and halves in all their forms", """
                        Период;Экспорт
                        2 кв. 2024;1,5
                        Q3 2024;1,6
                        IV квартал 2024 г.;1,7
                        I полугодие 2024;1,8
                        6M 2023;1,9
                        """, "Экспорт|2024-Q2|1.5|;Экспорт|2024-Q3|1.6|;Экспорт|2024-Q4|1.7|;Экспорт|2024-S1|1.8|;Экспорт|2023-S1|1.9|"),
                arguments("days that end quarters", """
                        Дата;Экспорт
                        2024-03-31;1,5
                        2024-06-30;1,6
                        2024-09-30;1,7
                        """, "Экспорт|2024-Q1|1.5|;Экспорт|2024-Q2|1.6|;Экспорт|2024-Q3|1.7|"),
                arguments("the 15th for a month", """
                        Дата;Экспорт
                        15.01.2024;1,5
                        15.02.2024;1,6
                        15.03.2024;1,7
                        """, "Экспорт|2024-01|1.5|;Экспорт|2024-02|1.6|;Экспорт|2024-03|1.7|"),
                arguments("three dashes before numbers, and three for none", """
                        Период;Сальдо;Прочее
                        2020;-3,5;–
                        2021;–3,6;—
                        2022;−3,7;-
                        2023;—3,8;---
                        """, "Сальдо|2020|-3.5|;Сальдо|2021|-3.6|;Сальдо|2022|-3.7|;Сальдо|2023|-3.8|"),
                arguments("dashes that every encoding has", """
                        Период;Сальдо;Прочее
                        2020;-3,5;-
                        2021;–3,6;–
                        2022;—3,7;—
                        """, "Сальдо|2020|-3.5|;Сальдо|2021|-3.6|;Сальдо|2022|-3.7|"),
                arguments("footnote marks glued to numbers, names and periods", """
                        Показатель;2022;2023¹
                        Экспорт*;10,5²;11,25*
                        Импорт1);9,5 1);9,75
                        """, "Экспорт|2022|10.5|;Экспорт|2023|11.25|;Импорт|2022|9.5|;Импорт|2023|9.75|"),
                arguments("footnote marks that every encoding has", """
                        Показатель;2022;2023*
                        Экспорт*;10,5*;11,25**
                        Импорт1);9,5 1);9,75
                        """, "Экспорт|2022|10.5|;Экспорт|2023|11.25|;Импорт|2022|9.5|;Импорт|2023|9.75|"),
                arguments("flags after values", """
                        Показатель;2022;2023;2024
                        Экспорт;10,5;10,7 p;11,2 (e)
                        Импорт;:;9,75 b;12,5p
                        """, "Экспорт|2022|10.5|;Экспорт|2023|10.7|P;Экспорт|2024|11.2|E;Импорт|2023|9.75|B;Импорт|2024|12.5|P"),
                arguments("several spaces between thousands", """
                        Период;Экспорт
                        2022;1 234,5
                        2023;12\u00a0345,75
                        2024;1\u00a0234\u00a0567,25
                        """, "Экспорт|2022|1234.5|;Экспорт|2023|12345.75|;Экспорт|2024|1234567.25|"),
                arguments("thin and narrow spaces and apostrophes between thousands", """
                        Период;Экспорт
                        2021;1\u2009234,5
                        2022;12\u202f345,75
                        2023;1’234’567,25
                        """, "Экспорт|2021|1234.5|;Экспорт|2022|12345.75|;Экспорт|2023|1234567.25|"),
                arguments("a title, a unit, a header in two lines, a note below", """
                        Внешняя торговля
                        млрд долл. США
                        Год;Экспорт;;Импорт;
                        ;всего;в Россию;всего;из России
                        2022;38,3;22,9;38,5;20,1
                        2023;40,1;25,9;43,2;22,7
                        Источник: Белстат.
                        """, "Экспорт · всего|2022|38.3||bn;Экспорт · в Россию|2022|22.9||bn;Импорт · всего|2022|38.5||bn;Импорт · из России|2022|20.1||bn;"
                        + "Экспорт · всего|2023|40.1||bn;Экспорт · в Россию|2023|25.9||bn;Импорт · всего|2023|43.2||bn;Импорт · из России|2023|22.7||bn"),
                arguments("what sources write", """
                        Период;Экспорт
                        2021;около 48,7
                        2022;более 14
                        2023;8,1–8,3
                        2024;почти 50
                        """, "Экспорт|2021|около 48.7|;Экспорт|2022|более 14|;Экспорт|2023|8.1–8.3|;Экспорт|2024|почти 50|"));
        return forms.stream().flatMap(form -> Arrays.stream(Kept.values()).filter(kept -> kept.holds((String) form.get()[1]))
                .map(kept -> arguments(form.get()[0], kept, form.get()[1], form.get()[2])));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("forms")
    void a_form_reads_the_same_however_it_is_kept(String name, Kept kept, String table, String figures) {
        String[][] cells = table.lines().map(line -> line.split(";", -1)).toArray(String[][]::new);
        Brought file = Brought.bytes(folder, "file", kept.bytes(cells));
        assertThat(file.understood(Plan.GUESSED).questions()).isEmpty();
        assertThat(file.read()).containsExactly(figures.split(";"));
    }
}
