package barometer.files.plan;

import java.util.List;

/**
 * What a file leaves open, and a person has to choose. The words are {@code import.question.<about>}.
 *
 * @param about  the field of the plan that answers it
 * @param text   the text in question, for example {@code 1.234}
 * @param row    where it stands in the file
 * @param column the column, from 1
 */
public record Question(String about, String text, int row, int column, List<Choice> choices) {

    /** An answer, and how the text reads then. */
    public record Choice(String value, String reads) {
    }
}
