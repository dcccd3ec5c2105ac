package barometer.ledger;

import barometer.domain.Change;
import barometer.domain.Figure;
import barometer.domain.LocalText;
import barometer.domain.Period;
import barometer.domain.Row;
import barometer.domain.Unreadable;
import barometer.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return words.find("finding." + code, readable(words))
                .orElseGet(() -> words.say("unreadable." + code, arguments.toArray()));
    }

    /** What to do about it; blank where that goes without saying. */
    public String remedy(Words words) {
        return words.find("remedy." + code, readable(words)).orElse("");
    }

    /** Figures, changes and periods as people read them; what is no row's matter, such as the number of an entry, stays. */
    private Object[] readable(Words words) {
        return arguments.stream().map(a -> row > 0 ? readable(a, words) : a).toArray();
    }

    private static String readable(String argument, Words words) {
        if (argument.matches("\\d{1,4}")) {
            return argument;
        }
        if (argument.contains("|ru|") || argument.contains("|be|")) {
            return LocalText.parse(argument).in(words.language());
        }
        if (argument.matches("[ASQMWD](, [ASQMWD])*")) {
            return Stream.of(argument.split(", ")).map(f -> words.say("frequency." + f)).collect(Collectors.joining(", "));
        }
        return read(argument, Change::parse).map(words::change)
                .or(() -> read(argument, Period::parse).map(words::period))
                .or(() -> read(argument, Figure::parse).map(words::figure)).orElse(argument);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }
}
