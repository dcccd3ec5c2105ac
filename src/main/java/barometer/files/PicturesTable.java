package barometer.files;

import barometer.domain.PictureTaken;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The journal of pictures as CSV and as a workbook, to be taken away. */
public final class PicturesTable {

    private static final List<String> COLUMNS = List.of("at", "account", "subject", "format", "way", "indicators", "state", "span", "revision",
            "knownOn", "form", "issue", "report", "sha256", "bytes");
    private static final List<Integer> NUMBERS = List.of(8, 11, 14);

    private PicturesTable() {
    }

    /** Writes the names of the columns. */
    public static void header(Appendable out) throws IOException {
        Table.write(List.of(COLUMNS), out);
    }

    /** Writes lines. @param names the name of an account */
    public static void write(List<PictureTaken> pictures, LongFunction<String> names, Appendable out) throws IOException {
        Table.write(pictures.stream().map(picture -> cells(picture, names).stream().map(Table::guarded).toList()).toList(), out);
    }

    /** Writes a workbook of one sheet; texts are texts, never formulas. */
    public static void xlsx(Iterable<PictureTaken> pictures, LongFunction<String> names, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(200)) {
            Sheet sheet = book.createSheet("pictures");
            sheet.createFreezePane(0, 1);
            fill(sheet.createRow(0), COLUMNS, false);
            int number = 1;
            for (PictureTaken picture : pictures) {
                fill(sheet.createRow(number++), cells(picture, names), true);
            }
            book.write(out);
        }
    }

    private static void fill(Row row, List<String> cells, boolean numbers) {
        for (int i = 0; i < cells.size(); i++) {
            if (numbers && NUMBERS.contains(i) && !cells.get(i).isEmpty()) {
                row.createCell(i).setCellValue(Long.parseLong(cells.get(i)));
            } else {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
    }

    private static List<String> cells(PictureTaken picture, LongFunction<String> names) {
        return List.of(picture.at().toString(), picture.account().map(names::apply).orElse(""), picture.subject().code(), picture.format(),
                picture.way().code(), String.join(" ", picture.indicators()), picture.state(), picture.span(), String.valueOf(picture.revision()),
                picture.knownOn().map(Object::toString).orElse(""), picture.form(), picture.issue().map(Object::toString).orElse(""),
                picture.template().orElse(""), picture.sha256(), String.valueOf(picture.bytes()));
    }
}
