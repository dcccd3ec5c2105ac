package barometer.files.raw;

import barometer.domain.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A spreadsheet of Excel 2007 and later. Its parts are read as streams; POI guards against archives that unpack to more than
 * anybody packed. Of a formula the value counts that was last calculated.
 *
 * @param paths the part of each sheet by its name
 */
public record Xlsx(Path file, Map<String, String> paths, boolean from1904, List<String> shared, List<Boolean> dates) implements RawFile {

    private static final int MOST_SHARED_CHARACTERS = 50_000_000;
    private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

    /** Opens it as far as its sheets share something. @throws Unreadable where it is no such spreadsheet */
    static Xlsx open(Path file) {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(2_000_000_000L);
        try (ZipSecureFile zip = new ZipSecureFile(file.toFile())) {
            Map<String, String> targets = new LinkedHashMap<>();
            each(zip, RELATIONSHIPS, xml -> {
                if (xml.starts("Relationship")) {
                    targets.put(xml.attribute("Id").orElse(""), part(xml.attribute("Target").orElse("")));
                }
            });
            Map<String, String> sheets = new LinkedHashMap<>();
            boolean[] from1904 = {false};
            each(zip, "xl/workbook.xml", xml -> {
                if (xml.starts("sheet")) {
                    sheets.put(xml.attribute("name").orElse(""), targets.getOrDefault(xml.attribute("id").orElse(""), ""));
                } else if (xml.starts("workbookPr")) {
                    from1904[0] = xml.attribute("date1904").filter(v -> v.equals("1") || v.equals("true")).isPresent();
                }
            });
            sheets.values().removeIf(part -> zip.getEntry(part) == null);
            if (sheets.isEmpty()) {
                throw new Unreadable("no-sheet", "");
            }
            return new Xlsx(file, sheets, from1904[0], shared(zip), dates(zip));
        } catch (IOException | IllegalArgumentException e) {
            throw e instanceof Unreadable known ? known : new Unreadable("broken-spreadsheet", "");
        }
    }

    private static String part(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private interface Visitor {
        void at(Xml xml);
    }

    private static void each(ZipSecureFile zip, String part, Visitor visitor) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (Xml xml = new Xml(zip.getInputStream(entry))) {
            while (xml.next()) {
                visitor.at(xml);
            }
        }
    }

    private static List<String> shared(ZipSecureFile zip) throws IOException {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        long[] all = {0};
        each(zip, "xl/sharedStrings.xml", xml -> {
            if (xml.starts("si")) {
                text.setLength(0);
            } else if (xml.starts("rPh")) {
                xml.text(); // how it is spoken
            } else if (xml.starts("t")) {
                text.append(xml.text());
            } else if (xml.ends("si")) {
                texts.add(text.toString());
                all[0] += text.length() + 20;
                if (all[0] > MOST_SHARED_CHARACTERS) {
                    throw new Unreadable("too-much-text", "");
                }
            }
        });
        return texts;
    }

    /** Of each style of cells, whether it shows numbers as days. */
    private static List<Boolean> dates(ZipSecureFile zip) throws IOException {
        Map<Integer, String> formats = new LinkedHashMap<>();
        List<Boolean> dates = new ArrayList<>();
        boolean[] inCells = {false};
        each(zip, "xl/styles.xml", xml -> {
            if (xml.starts("numFmt")) {
                formats.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode").orElse(""));
            } else if (xml.starts("cellXfs")) {
                inCells[0] = true;
            } else if (xml.ends("cellXfs")) {
                inCells[0] = false;
            } else if (inCells[0] && xml.starts("xf")) {
                int format = number(xml.attribute("numFmtId"));
                dates.add(DateUtil.isADateFormat(format, formats.get(format)) || DateUtil.isInternalDateFormat(format));
            }
        });
        return dates;
    }

    private static int number(Optional<String> digits) {
        return digits.filter(d -> d.matches("\\d{1,9}")).map(Integer::valueOf).orElse(0);
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(paths.keySet());
    }

    @Override
    public Opening opening(Opening wanted) {
        String sheet = wanted.sheet().orElse(sheets().getFirst());
        if (!paths.containsKey(sheet)) {
            throw new Unreadable("sheet", sheet);
        }
        return new Opening(Optional.empty(), Optional.empty(), Optional.of(sheet));
    }

    @Override
    public Lines lines(Opening opening) {
        try {
            ZipSecureFile zip = new ZipSecureFile(file.toFile());
            return new Sheet(zip, zip.getInputStream(zip.getEntry(paths.get(opening.sheet().orElseThrow()))));
        } catch (IOException e) {
            throw new Unreadable("broken-spreadsheet", "");
        }
    }

    private final class Sheet implements Lines {

        private final ZipSecureFile zip;
        private final Xml xml;
        private int number;
        private Line next;

        private Sheet(ZipSecureFile zip, InputStream part) {
            this.zip = zip;
            this.xml = new Xml(part);
        }

        @Override
        public boolean hasNext() {
            while (next == null && xml.next()) {
                if (xml.starts("row")) {
                    int given = number(xml.attribute("r"));
                    number = given > number ? given : number + 1;
                    Line line = new Line(number, cells());
                    next = line.isBlank() ? null : line;
                }
            }
            return next != null;
        }

        @Override
        public Line next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            Line line = next;
            next = null;
            return line;
        }

        private List<Cell> cells() {
            List<Cell> cells = new ArrayList<>();
            while (xml.next() && !xml.ends("row")) {
                if (xml.starts("c")) {
                    int column = xml.attribute("r").map(Xlsx::column).orElse(cells.size() + 1);
                    while (cells.size() < column - 1) {
                        cells.add(Cell.BLANK);
                    }
                    Cell cell = cell();
                    if (column > cells.size()) {
                        cells.add(cell);
                    } else {
                        throw new Unreadable("broken-spreadsheet", "");
                    }
                }
            }
            return cells;
        }

        private Cell cell() {
            String type = xml.attribute("t").orElse("n");
            int style = number(xml.attribute("s"));
            String value = null;
            boolean formula = false;
            StringBuilder inline = new StringBuilder();
            while (xml.next() && !xml.ends("c")) {
                if (xml.starts("v")) {
                    value = xml.text();
                } else if (xml.starts("f")) {
                    formula = true;
                } else if (xml.starts("rPh")) {
                    xml.text();
                } else if (xml.starts("t")) {
                    inline.append(xml.text());
                }
            }
            if (value == null || value.isEmpty()) {
                return formula && inline.isEmpty() && !type.equals("str") ? new Cell("=", Cell.Kind.TEXT) : Cell.text(inline.toString());
            }
            return switch (type) {
                case "s" -> shared(value);
                case "n", "d" -> number(value, style);
                case "b" -> Cell.text(value.equals("1") ? "TRUE" : "FALSE");
                default -> Cell.text(value);
            };
        }

        private Cell shared(String index) {
            if (!index.strip().matches("\\d{1,9}") || Integer.parseInt(index.strip()) >= shared.size()) {
                throw new Unreadable("broken-spreadsheet", "");
            }
            return Cell.text(shared.get(Integer.parseInt(index.strip())));
        }

        private Cell number(String value, int style) {
            if (style < dates.size() && dates.get(style)) {
                Optional<Cell> day = Numbers.day(value, from1904).map(d -> new Cell(d.toString(), Cell.Kind.DAY));
                if (day.isPresent()) {
                    return day.get();
                }
            }
            return Numbers.plain(value).map(n -> new Cell(n, Cell.Kind.NUMBER)).orElseGet(() -> Cell.text(value));
        }

        private static int number(Optional<String> digits) {
            return Xlsx.number(digits);
        }

        @Override
        public void close() {
            xml.close();
            try {
                zip.close();
            } catch (IOException e) {
                throw new Unreadable("broken-spreadsheet", "");
            }
        }
    }

    /** The column of a reference such as {@code BC12}. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
            if (column > Delimited.MOST_COLUMNS || column < 1) {
                throw new Unreadable("broken-spreadsheet", "");
            }
        }
        if (column < 1) {
            throw new Unreadable("broken-spreadsheet", "");
        }
        return column;
    }
}
