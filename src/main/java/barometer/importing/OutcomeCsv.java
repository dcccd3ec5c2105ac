package barometer.importing;

import barometer.ledger.Finding;
import barometer.ledger.Trial;
import barometer.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A trial as CSV: what is refused and warned of with its remedy, what would be revised and added. */
final class OutcomeCsv {

    private OutcomeCsv() {
    }

    static String of(Trial trial, Words words) {
        StringBuilder out = new StringBuilder("outcome,row,column,indicator,period,figure,before,reason,remedy\n");
        trial.refusals().forEach(r -> line(out, finding("refused", r.row(), String.valueOf(r.column()), r.finding(), words)));
        trial.warnings().forEach(w -> line(out, finding("warning", w.row(), String.valueOf(w.column()), w.finding(), words)));
        trial.becomes().forEach(b -> line(out, List.of(b.outcome().name().toLowerCase(Locale.ROOT), String.valueOf(b.row()),
                String.valueOf(b.column()), b.indicator(), b.period().toString(), b.claim(), b.before().orElse(""), "", "")));
        return out.toString();
    }

    private static List<String> finding(String outcome, int row, String column, Finding finding, Words words) {
        return List.of(outcome, String.valueOf(row), column, "", "", "", "", finding.reason(words), finding.remedy(words));
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(Stream.of(cells).flatMap(List::stream).map(OutcomeCsv::cell).collect(Collectors.joining(","))).append('\n');
    }

    /** No text of a file is to be a formula in a spreadsheet. */
    private static String cell(String text) {
        String guarded = text.matches("(?s)[=@].*|(?s)[+-][^\\d].*") ? "'" + text : text;
        return guarded.matches("(?s).*[\",\\n\\r].*") ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }
}
