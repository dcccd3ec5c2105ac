package barometer.ledger;

import barometer.domain.Row;
import barometer.text.Words;
import java.util.List;
import java.util.Optional;

/**
 * What a check has to say of a row. The words are {@code finding.<code>} and, for what to do, {@code remedy.<code>}.
 *
 * @param row       the number of the row
 * @param field     the field it is about; empty where it is about the row
 * @param arguments what the words speak of, as text forms or plain words
 */
public record Finding(Severity severity, int row, Optional<Row.Field> field, String code, List<String> arguments) {

    /** How grave it is. */
    public enum Severity {
        /** Blocks. */ ERROR,
        /** May be overruled with a reason that is kept. */ WARNING,
        /** Good to know. */ INFORMATION
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** An error in a field of a row. */
    static Finding error(int row, Row.Field field, String code, String... arguments) {
        return new Finding(Severity.ERROR, row, Optional.of(field), code, List.of(arguments));
    }

    /** Something good to know about a row. */
    static Finding information(int row, String code, String... arguments) {
        return new Finding(Severity.INFORMATION, row, Optional.empty(), code, List.of(arguments));
    }

    /** What is the matter, in a sentence; a text that cannot be read has the words of {@code unreadable.<code>}. */
    public String reason(Words words) {
        return words.find("finding." + code, arguments.toArray())
                .orElseGet(() -> words.say("unreadable." + code, arguments.toArray()));
    }

    /** What to do about it; blank where that goes without saying. */
    public String remedy(Words words) {
        return words.find("remedy." + code, arguments.toArray()).orElse("");
    }
}
