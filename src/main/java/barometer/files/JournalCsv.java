package barometer.files;

import barometer.domain.EntryRef;
import barometer.domain.JournalLine;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/** The journal as CSV, to be taken away. */
public final class JournalCsv {

    private static final List<String> COLUMNS = List.of("at", "account", "kind", "revision", "draft", "indicator", "count", "period", "figure",
            "entry", "code", "reason");

    private JournalCsv() {
    }

    /** Writes the names of the columns. */
    public static void header(Appendable out) throws IOException {
        Table.write(List.of(COLUMNS), out);
    }

    /** Writes lines. @param names the name of an account */
    public static void write(List<JournalLine> lines, LongFunction<String> names, Appendable out) throws IOException {
        Table.write(lines.stream().map(line -> cells(line, names)).toList(), out);
    }

    private static List<String> cells(JournalLine line, LongFunction<String> names) {
        return List.of(line.at().toString(), Table.guarded(line.account().map(names::apply).orElse("")),
                line.kind().name().toLowerCase(Locale.ROOT), line.revision().map(Object::toString).orElse(""),
                line.draft().map(Object::toString).orElse(""), line.indicator().orElse(""), String.valueOf(line.count()), line.period(),
                line.figure(), line.entry().map(EntryRef::toString).orElse(""), line.code(), Table.guarded(line.reason()));
    }
}
