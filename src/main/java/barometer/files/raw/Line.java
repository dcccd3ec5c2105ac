package barometer.files.raw;

import java.util.List;

/**
 * A line of a table.
 *
 * @param number where it stands in the file, counted from 1, as a spreadsheet counts it
 */
public record Line(int number, List<Cell> cells) {

    /** The cell of a column, counted from 1; blank where the line is shorter. */
    public Cell at(int column) {
        return column <= cells.size() ? cells.get(column - 1) : Cell.BLANK;
    }

    /** Whether no cell holds anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
