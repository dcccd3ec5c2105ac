package barometer.files;

import barometer.domain.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as lines of text by column: UTF-8, comma, quotes where needed, the names of the columns first. */
final class Table {

    /** A text that a spreadsheet would take for a formula, with the apostrophes that already stand before it. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@].*", Pattern.DOTALL);
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').setIgnoreEmptyLines(true).get();

    private Table() {
    }

    /**
     * The lines of a file, each as its cells by column; blank cells are left out.
     *
     * @param known the columns that may stand there
     * @throws Unreadable {@code too-large}, {@code not-utf-8}, {@code csv}, {@code no-header}, {@code unknown-column},
     *                    {@code repeated-column}, {@code too-many-cells} or {@code too-many-rows}
     */
    static List<Map<String, String>> read(InputStream file, Set<String> known, int mostBytes, int mostRows) {
        List<Map<String, String>> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text(file, mostBytes)), FORMAT)) {
            List<String> columns = null;
            for (CSVRecord line : parser) {
                if (columns == null) {
                    columns = columns(line, known);
                } else if (lines.size() == mostRows) {
                    throw new Unreadable("too-many-rows", String.valueOf(mostRows));
                } else {
                    lines.add(cells(line, columns));
                }
            }
            if (columns == null) {
                throw new Unreadable("no-header", "");
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Unreadable("csv", "");
        }
        return lines;
    }

    private static String text(InputStream file, int mostBytes) throws IOException {
        byte[] bytes = file.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw new Unreadable("too-large", String.valueOf(mostBytes / 1_000_000));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable("not-utf-8", "");
        }
    }

    private static List<String> columns(CSVRecord header, Set<String> known) {
        List<String> columns = header.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!known.contains(column)) {
                throw new Unreadable("unknown-column", column);
            }
            if (!seen.add(column)) {
                throw new Unreadable("repeated-column", column);
            }
        }
        return columns;
    }

    private static Map<String, String> cells(CSVRecord line, List<String> columns) {
        if (line.size() > columns.size()) {
            throw new Unreadable("too-many-cells", String.valueOf(line.getRecordNumber() - 1));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < line.size(); i++) {
            if (!line.get(i).isBlank()) {
                cells.put(columns.get(i), line.get(i));
            }
        }
        return cells;
    }

    /** Writes lines, the first of them the names of the columns. */
    static void write(Iterable<? extends List<String>> lines, Appendable out) throws IOException {
        write(lines, CsvDialect.PLAIN, out);
    }

    static void write(Iterable<? extends List<String>> lines, CsvDialect dialect, Appendable out) throws IOException {
        if (dialect.signed()) {
            out.append('\uFEFF');
        }
        CSVPrinter printer = new CSVPrinter(out, FORMAT.builder().setDelimiter(dialect.separator()).setRecordSeparator(dialect.ending()).get());
        for (List<String> line : lines) {
            printer.printRecord(line);
        }
        printer.flush();
    }

    /** A text as a cell that no spreadsheet takes for a formula. */
    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of a guarded cell. */
    static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
