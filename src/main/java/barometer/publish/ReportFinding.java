package barometer.publish;

import barometer.text.Words;
import java.util.List;

/**
 * What has to be known before a page is issued. The words are {@code report.finding.<code>}.
 *
 * @param block     which block it is about, from 0; −1 for the page
 * @param arguments what the words speak of
 */
public record ReportFinding(Severity severity, int block, String code, List<String> arguments) {

    /** A form that the figures do not allow; its argument is the key of the words that say why. */
    private static final String REFUSED = "refused";

    /** How grave it is. */
    public enum Severity {
        /** Nothing is issued. */ ERROR,
        /** May be overruled with a reason that is kept. */ WARNING,
        /** Good to know. */ INFORMATION
    }

    public ReportFinding {
        arguments = List.copyOf(arguments);
    }

    static ReportFinding error(int block, String code, String... arguments) {
        return new ReportFinding(Severity.ERROR, block, code, List.of(arguments));
    }

    static ReportFinding warning(int block, String code, String... arguments) {
        return new ReportFinding(Severity.WARNING, block, code, List.of(arguments));
    }

    static ReportFinding information(int block, String code, String... arguments) {
        return new ReportFinding(Severity.INFORMATION, block, code, List.of(arguments));
    }

    /** What is the matter and what to do, in a sentence or two. */
    public String reason(Words words) {
        if (code.equals(REFUSED)) {
            return words.say("report.finding.refused", words.say(arguments.getFirst()));
        }
        return words.find("report.finding." + code, arguments.toArray())
                .orElseGet(() -> words.find("unreadable." + code, arguments.toArray()).orElse(code));
    }
}
