package barometer.files.plan;

import barometer.files.raw.Cell;
import barometer.files.raw.Line;
import barometer.files.raw.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The first lines of a file, and what their cells look like. */
final class Sample {

    private static final int MOST_LINES = 1500;
    private static final int MOST_CELLS = 200_000;
    /** A column further right is taken as those beside it. */
    static final int MOST_COLUMNS = 2_000;
    private static final Pattern STATUS = Pattern.compile("(?iu).*(?:flag|status|флаг|статус|сцяг).*");
    private static final Pattern FLAG = Pattern.compile("[a-zA-Z]{1,2}");

    private final List<Line> lines = new ArrayList<>();
    private final PeriodCells periods;
    private final FigureCells figures = new FigureCells(Optional.empty(), Optional.of("none"));
    private int width;

    Sample(Lines all, PeriodCells periods) {
        this.periods = periods;
        int cells = 0;
        while (all.hasNext() && lines.size() < MOST_LINES && cells < MOST_CELLS) {
            Line line = all.next();
            lines.add(line);
            cells += line.cells().size();
            width = Math.max(width, Math.min(MOST_COLUMNS, line.cells().size()));
        }
    }

    private Sample(List<Line> lines, PeriodCells periods, int width) {
        this.lines.addAll(lines);
        this.periods = periods;
        this.width = width;
    }

    /** The same lines, with periods read otherwise. */
    Sample reading(PeriodCells other) {
        return new Sample(lines, other, width);
    }

    List<Line> lines() {
        return lines;
    }

    Line line(int index) {
        return lines.get(index);
    }

    int size() {
        return lines.size();
    }

    int width() {
        return width;
    }

    PeriodCells periods() {
        return periods;
    }

    boolean isPeriod(int index, int column) {
        return periods.whole(lines.get(index).at(column)).isPresent();
    }

    boolean isPart(int index, int column, String name) {
        Cell cell = lines.get(index).at(column);
        return !cell.isBlank() && !isPeriod(index, column) && periods.part(cell, "2000", name).isPresent();
    }

    boolean isYear(int index, int column) {
        return PeriodCells.year(lines.get(index).at(column)).isPresent();
    }

    /** Whether a cell reads as a figure; empty where it is blank or says that there is none. */
    Optional<Boolean> isFigure(int index, int column) {
        Cell cell = lines.get(index).at(column);
        if (cell.isBlank()) {
            return Optional.empty();
        }
        return switch (figures.read(cell)) {
            case FigureCells.Absent none -> Optional.empty();
            case FigureCells.Stated stated -> Optional.of(cell.kind() == Cell.Kind.NUMBER || numeric(stated.text()));
            case FigureCells.Refused refused -> Optional.of(refused.code().equals("ambiguous-number")
                    || refused.code().equals("spreadsheet-error") || refused.code().startsWith("formula")
                    || refused.code().equals("footnote-or-digit"));
        };
    }

    /** Words with a number in them, such as "Group 2", are no figure; "about 48.7" is. */
    private static boolean numeric(String text) {
        return barometer.text.FigureReader.figure(text) instanceof barometer.text.FigureReader.Read;
    }

    /** Of the cells from a line on that say something of figures, the share that are figures. */
    double figures(int from, int column) {
        int said = 0;
        int read = 0;
        for (int i = from; i < lines.size(); i++) {
            Optional<Boolean> figure = isFigure(i, column);
            said += figure.isPresent() ? 1 : 0;
            read += figure.orElse(false) ? 1 : 0;
        }
        return said == 0 ? 0 : (double) read / said;
    }

    /** Whether each cell from a line on says that there is no figure: a series without any so far, not a column of names. */
    boolean withoutFigures(int from, int column) {
        boolean said = false;
        for (int i = from; i < lines.size(); i++) {
            said |= !lines.get(i).at(column).isBlank();
            if (isFigure(i, column).isPresent()) {
                return false;
            }
        }
        return said;
    }

    int filled(int index) {
        return (int) lines.get(index).cells().stream().filter(c -> !c.isBlank()).count();
    }

    /** Whether a column holds flags of the figures beside it. */
    boolean flags(int from, int column, String name) {
        if (STATUS.matcher(name).matches()) {
            return true;
        }
        int filled = 0;
        for (int i = from; i < lines.size(); i++) {
            String text = lines.get(i).at(column).text().strip();
            if (!text.isEmpty()) {
                filled++;
                if (!FLAG.matcher(text).matches() || FigureCells.status(text.toLowerCase(Locale.ROOT)).isEmpty()) {
                    return false;
                }
            }
        }
        return filled > 0 && name.isBlank();
    }
}
