package barometer.files;

import barometer.domain.Change;
import barometer.domain.Figure;
import barometer.domain.Qualifier;
import barometer.domain.Series;
import barometer.domain.Unreadable;
import barometer.text.Metadata;
import barometer.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A series as a workbook: the columns of the CSV, with numbers that a spreadsheet can count with. The qualifier of a figure
 * stands in the number format of its cell, so {@code ≈ 48.7} is seen and 48.7 is counted. A text is never a formula.
 */
public final class ObservationsXlsx {

    private static final Set<String> NUMBERS = Set.of("value", "lower", "upper", "roundedTo", "revision");
    private static final int MOST_DIGITS = 15;
    private static final String PERCENT = "%";
    private static final int AT_ONCE = 200;

    private final Workbook book;
    private final Words words;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private int rows = 1;

    private ObservationsXlsx(Workbook book, Words words) {
        this.book = book;
        this.words = words;
    }

    /** Writes the observations of a series, and on a second sheet what has to be known to read them. */
    public static void write(Series series, Words words, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(AT_ONCE)) {
            book.setCompressTempFiles(true);
            ObservationsXlsx xlsx = new ObservationsXlsx(book, words);
            Sheet sheet = xlsx.sheet(Csv.COLUMNS);
            xlsx.figures(sheet, Csv.COLUMNS, Csv.lines(series));
            xlsx.about(Metadata.of(series, words));
            book.write(out);
        }
    }

    /** Writes several series below each other, each line with what its series is called in front, and what has to be known of each. */
    public static void write(Map<String, Series> named, Words words, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(AT_ONCE)) {
            book.setCompressTempFiles(true);
            ObservationsXlsx xlsx = new ObservationsXlsx(book, words);
            List<String> columns = Stream.concat(Stream.of(Csv.SERIES), Csv.COLUMNS.stream()).toList();
            Sheet sheet = xlsx.sheet(columns);
            List<Metadata.Fact> facts = new ArrayList<>();
            named.forEach((name, series) -> {
                xlsx.figures(sheet, columns, Csv.lines(series).stream().map(line -> {
                    Map<String, String> all = new LinkedHashMap<>(line);
                    all.put(Csv.SERIES, name);
                    return all;
                }).toList());
                facts.add(new Metadata.Fact(Csv.SERIES, words.say("xlsx.series"), name));
                facts.addAll(Metadata.of(series, words));
            });
            xlsx.about(facts);
            book.write(out);
        }
    }

    private Sheet sheet(List<String> columns) {
        Sheet sheet = book.createSheet(words.say("xlsx.figures"));
        sheet.createFreezePane(2, 1);
        Row head = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            text(head.createCell(i), columns.get(i), "head");
            sheet.setColumnWidth(i, width(columns.get(i)) * 256);
        }
        return sheet;
    }

    private void figures(Sheet sheet, List<String> columns, List<Map<String, String>> lines) {
        for (Map<String, String> line : lines) {
            Row row = sheet.createRow(rows++);
            for (int i = 0; i < columns.size(); i++) {
                String column = columns.get(i);
                String content = line.getOrDefault(column, "");
                if (!content.isEmpty()) {
                    fill(row.createCell(i), column, content, line);
                }
            }
        }
    }

    private static int width(String column) {
        return switch (column) {
            case "document", "place", "address", "note", "words" -> 36;
            case "source", "saidBy" -> 20;
            default -> 13;
        };
    }

    private void fill(Cell cell, String column, String content, Map<String, String> line) {
        boolean derived = "derived".equals(line.get("origin"));
        if (column.equals("figure")) {
            figure(cell, content, line, derived);
        } else if (column.equals("change")) {
            change(cell, content, derived);
        } else if (NUMBERS.contains(column) && exact(content)) {
            number(cell, new BigDecimal(content), format(content, "", "", ""), derived);
        } else if (column.equals("published")) {
            cell.setCellValue(LocalDate.parse(content));
            cell.setCellStyle(style("yyyy-mm-dd", false, false));
        } else {
            text(cell, Table.unguarded(content), "");
        }
    }

    private void figure(Cell cell, String content, Map<String, String> line, boolean derived) {
        String value = line.getOrDefault("value", "");
        try {
            Optional<Change> change = content.matches(".*[%×x+].*|.*pp") ? Optional.of(Change.parse(content)) : Optional.empty();
            if (change.isPresent()) {
                change(cell, content, derived);
            } else if (exact(value)) {
                Figure figure = Figure.parse(content);
                qualified(cell, figure.qualifier(), new BigDecimal(value), value, "", "", derived);
            } else {
                text(cell, words.figure(Figure.parse(content)), "");
            }
        } catch (Unreadable other) {
            text(cell, content, "");
        }
    }

    private void change(Cell cell, String content, boolean derived) {
        Change change = Change.parse(content);
        Figure figure = change.figure();
        if (figure.qualifier() == Qualifier.RANGE || figure.multiplier().isPresent() || !exact(figure.digits())) {
            text(cell, words.change(change), "");
            return;
        }
        BigDecimal number = new BigDecimal(figure.digits());
        switch (change.kind()) {
            // A percentage as a spreadsheet has it: its hundredth, shown with its sign.
            case PERCENT -> qualified(cell, figure.qualifier(), number.movePointLeft(2), figure.digits(), "+", PERCENT, derived);
            case POINTS -> qualified(cell, figure.qualifier(), number, figure.digits(), "+", " " + words.say("unit.points.short"), derived);
            case DIFFERENCE -> qualified(cell, figure.qualifier(), number, figure.digits(), "+", "", derived);
            case RATIO -> qualified(cell, figure.qualifier(), number, figure.digits(), "×", "", derived);
        }
    }

    private void qualified(Cell cell, Qualifier qualifier, BigDecimal number, String digits, String sign, String after, boolean derived) {
        if (qualifier == Qualifier.RANGE) {
            text(cell, digits, "");
            return;
        }
        String[] around = words.say("figure." + qualifier.code(), "\u0000").split("\u0000", -1);
        number(cell, number, format(digits, around[0], sign, after + (around.length > 1 ? around[1] : "")), derived);
    }

    /** As many decimals as are written; words and signs around in quotation marks, so that nothing of them is a code. */
    private static String format(String digits, String before, String sign, String after) {
        int dot = digits.indexOf('.');
        String number = "#,##0" + (dot < 0 ? "" : "." + "0".repeat(digits.length() - dot - 1));
        String end = after.startsWith(PERCENT) ? PERCENT + quoted(after.substring(1)) : quoted(after);
        return quoted(before + sign) + number + end + ";" + quoted(before + "−") + number + end;
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : "\"" + text.replace("\"", "") + "\"";
    }

    private void number(Cell cell, BigDecimal number, String format, boolean derived) {
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(style(format, derived, false));
    }

    /** A spreadsheet counts with fifteen digits; what has more stays a text and loses none. */
    private static boolean exact(String digits) {
        return digits.matches("-?\\d+(\\.\\d+)?") && new BigDecimal(digits).stripTrailingZeros().precision() <= MOST_DIGITS;
    }

    private void text(Cell cell, String content, String kind) {
        cell.setCellValue(content.length() > 32_000 ? content.substring(0, 32_000) : content);
        if (kind.equals("head")) {
            cell.setCellStyle(style("@", false, true));
        } else {
            cell.setCellStyle(style("@", false, false));
        }
    }

    /** Texts are quoted by their style: whatever they begin with, editing the cell does not make a formula of them. */
    private CellStyle style(String format, boolean derived, boolean bold) {
        return styles.computeIfAbsent(format + derived + bold, key -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            style.setQuotePrefixed(format.equals("@"));
            if (derived || bold) {
                Font font = book.createFont();
                font.setItalic(derived);
                font.setBold(bold);
                style.setFont(font);
            }
            return style;
        });
    }

    private void about(List<Metadata.Fact> facts) {
        Sheet sheet = book.createSheet(words.say("xlsx.about"));
        sheet.setColumnWidth(0, 30 * 256);
        sheet.setColumnWidth(1, 90 * 256);
        int number = 0;
        for (Metadata.Fact fact : facts) {
            Row row = sheet.createRow(number++);
            text(row.createCell(0), fact.label(), "head");
            text(row.createCell(1), fact.text(), "");
        }
        Row row = sheet.createRow(number);
        text(row.createCell(0), words.say("xlsx.reading"), "head");
        text(row.createCell(1), words.say("xlsx.reading.text"), "");
    }
}
