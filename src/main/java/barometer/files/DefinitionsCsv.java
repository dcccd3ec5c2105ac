package barometer.files;

import barometer.domain.Definition;
import barometer.domain.Unreadable;
import barometer.files.DefinitionFields.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Indicators, sources and events as CSV, one file each; a text in several languages stands in one cell. */
public final class DefinitionsCsv {

    private static final Set<String> COLUMNS = Arrays.stream(Kind.values()).flatMap(kind -> kind.fields().stream())
            .collect(Collectors.toUnmodifiableSet());

    private DefinitionsCsv() {
    }

    /** A line of a file is wrong. */
    public static final class WrongLine extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final int line;
        private final DefinitionFields.Wrong wrong;

        WrongLine(int line, DefinitionFields.Wrong wrong) {
            super("line " + line + ": " + wrong.getMessage(), wrong);
            this.line = line;
            this.wrong = wrong;
        }

        /** The number of the line, the header not counted. */
        public int line() {
            return line;
        }

        /** Its field, and what is wrong. */
        public DefinitionFields.Wrong wrong() {
            return wrong;
        }
    }

    /**
     * The definitions of a file; its header tells of which kind they are.
     *
     * @throws Unreadable where it is no such file
     * @throws WrongLine  for the first line that is no definition
     */
    public static List<Definition> read(InputStream file) {
        List<Map<String, String>> lines = Table.read(file, COLUMNS, Csv.MOST_BYTES, Csv.MOST_ROWS);
        Set<String> named = lines.stream().flatMap(line -> line.keySet().stream()).collect(Collectors.toSet());
        Kind kind = Kind.having(named).orElseThrow(() -> new Unreadable("definitions", String.join(", ", new java.util.TreeSet<>(named))));
        List<Definition> read = new ArrayList<>();
        for (Map<String, String> line : lines) {
            Map<String, String> fields = new LinkedHashMap<>();
            line.forEach((name, cell) -> fields.put(name, Table.unguarded(cell.strip())));
            try {
                read.add(DefinitionFields.read(kind, fields));
            } catch (DefinitionFields.Wrong wrong) {
                throw new WrongLine(read.size() + 1, wrong);
            }
        }
        return List.copyOf(read);
    }

    /** Writes definitions of one kind; {@link #read} reads them back. */
    public static void write(List<? extends Definition> definitions, Appendable out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        definitions.stream().findFirst().ifPresent(first -> lines.add(Kind.of(first).fields()));
        definitions.forEach(definition -> lines.add(
                DefinitionFields.of(definition).values().stream().map(Table::guarded).toList()));
        Table.write(lines, out);
    }
}
