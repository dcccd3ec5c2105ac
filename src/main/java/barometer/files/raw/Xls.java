package barometer.files.raw;

import barometer.domain.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** A spreadsheet of Excel 97 to 2003. A sheet has at most 65 536 rows, so the whole of a file fits into memory. */
public record Xls(Path file, List<String> sheets) implements RawFile {

    private static final long MOST_BYTES = 50_000_000;

    /** @throws Unreadable where it is no such spreadsheet, or a protected one */
    static Xls open(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Unreadable("too-large", String.valueOf(MOST_BYTES / 1_000_000));
            }
        } catch (IOException e) {
            throw new Unreadable("broken-spreadsheet", "");
        }
        try (Workbook book = workbook(file)) {
            List<String> names = IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
            if (names.isEmpty()) {
                throw new Unreadable("no-sheet", "");
            }
            return new Xls(file, names);
        } catch (IOException e) {
            throw new Unreadable("broken-spreadsheet", "");
        }
    }

    /** POI tells of a broken file by exceptions of many kinds. */
    private static Workbook workbook(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new HSSFWorkbook(in);
        } catch (org.apache.poi.EncryptedDocumentException e) {
            throw new Unreadable("encrypted", "");
        } catch (org.apache.poi.hssf.OldExcelFormatException e) {
            throw new Unreadable("excel-95", "");
        } catch (IOException | RuntimeException e) {
            throw e instanceof Unreadable known ? known : new Unreadable("broken-spreadsheet", "");
        }
    }

    @Override
    public String format() {
        return "xls";
    }

    @Override
    public Opening opening(Opening wanted) {
        String sheet = wanted.sheet().orElse(sheets.getFirst());
        if (!sheets.contains(sheet)) {
            throw new Unreadable("sheet", sheet);
        }
        return new Opening(Optional.empty(), Optional.empty(), Optional.of(sheet));
    }

    @Override
    public Lines lines(Opening opening) {
        Workbook book = workbook(file);
        Sheet sheet = book.getSheet(opening.sheet().orElseThrow());
        if (sheet == null) {
            throw new Unreadable("sheet", opening.sheet().orElseThrow());
        }
        Iterator<Line> lines = read(sheet).iterator();
        return new Lines() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public Line next() {
                return lines.next();
            }

            @Override
            public void close() {
                try {
                    book.close();
                } catch (IOException e) {
                    throw new Unreadable("broken-spreadsheet", "");
                }
            }
        };
    }

    private static List<Line> read(Sheet sheet) {
        List<Line> lines = new ArrayList<>();
        try {
            for (Row row : sheet) {
                List<Cell> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(Optional.ofNullable(row.getCell(i)).map(Xls::cell).orElse(Cell.BLANK));
                }
                Line line = new Line(row.getRowNum() + 1, cells);
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
        } catch (RuntimeException e) {
            throw new Unreadable("broken-spreadsheet", "");
        }
        return lines;
    }

    private static Cell cell(org.apache.poi.ss.usermodel.Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> DateUtil.isCellDateFormatted(cell)
                    ? new Cell(cell.getLocalDateTimeCellValue().toLocalDate().toString(), Cell.Kind.DAY)
                    : Numbers.plain(String.valueOf(cell.getNumericCellValue())).map(n -> new Cell(n, Cell.Kind.NUMBER))
                            .orElse(Cell.text(String.valueOf(cell.getNumericCellValue())));
            case STRING -> Cell.text(cell.getStringCellValue());
            case BOOLEAN -> Cell.text(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> Cell.text("#ERROR!");
            case FORMULA, BLANK, _NONE -> Cell.BLANK;
        };
    }
}
