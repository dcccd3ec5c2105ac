package barometer.files.plan;

import barometer.domain.Multiplier;
import barometer.files.plan.Column.Role;
import barometer.files.plan.Question.Choice;
import barometer.files.raw.Cell;
import barometer.files.raw.Line;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How the numbers of a file are written, told by its first lines. */
final class NumberGuess {

    private static final Map<Multiplier, Pattern> MULTIPLIERS = Map.of(
            Multiplier.THOUSANDS, Pattern.compile("(?iu)(?<!\\p{L})(?:тыс\\.|тысяч\\p{L}*|thousands?)(?!\\p{L})"),
            Multiplier.MILLIONS, Pattern.compile("(?iu)(?<!\\p{L})(?:млн|миллион\\p{L}*|мільён\\p{L}*|millions?|mln)(?!\\p{L})"),
            Multiplier.BILLIONS, Pattern.compile("(?iu)(?<!\\p{L})(?:млрд|миллиард\\p{L}*|мільярд\\p{L}*|billions?|bln|bn)(?!\\p{L})"),
            Multiplier.TRILLIONS, Pattern.compile("(?iu)(?<!\\p{L})(?:трлн|триллион\\p{L}*|trillions?|trn)(?!\\p{L})"));

    private final List<Question> questions;

    NumberGuess(List<Question> questions) {
        this.questions = questions;
    }

    Optional<String> decimalMark(Sample sample, List<Column> columns, int first) {
        int points = 0;
        int commas = 0;
        Question open = null;
        for (int i = first; i < sample.size(); i++) {
            Line line = sample.line(i);
            for (Column column : columns) {
                Cell cell = line.at(column.number());
                if (column.role() != Role.FIGURE || cell.kind() != Cell.Kind.TEXT || cell.isBlank()) {
                    continue;
                }
                switch (Numerals.evidence(cell.text())) {
                    case POINT -> points++;
                    case COMMA -> commas++;
                    case EITHER -> open = open != null ? open : mark(line, column.number());
                    case NONE -> { }
                }
            }
        }
        if (open != null && points == 0 && commas == 0 || points > 0 && commas > 0) {
            questions.add(open != null ? open : mixed());
        }
        return points == 0 && commas == 0 ? Optional.empty() : Optional.of(points >= commas ? "." : ",");
    }

    private static Question mark(Line line, int column) {
        String text = line.at(column).text();
        List<Choice> choices = new ArrayList<>();
        for (String mark : List.of(".", ",")) {
            if (new FigureCells(Optional.of(mark), Optional.of("none")).read(line.at(column)) instanceof FigureCells.Stated stated) {
                choices.add(new Choice(mark, stated.text()));
            }
        }
        return new Question("decimalMark", text, line.number(), column, choices);
    }

    private static Question mixed() {
        return new Question("decimalMark", "", 0, 0, List.of(new Choice(".", "1.5"), new Choice(",", "1,5")));
    }

    Optional<String> footnotes(Sample sample, List<Column> columns, int first) {
        FigureCells cells = new FigureCells(Optional.empty(), Optional.empty());
        for (int i = first; i < sample.size(); i++) {
            for (Column column : columns) {
                Cell cell = sample.line(i).at(column.number());
                if (column.role() == Role.FIGURE && cells.read(cell) instanceof FigureCells.Refused refused
                        && refused.code().equals("footnote-or-digit")) {
                    String text = refused.text();
                    questions.add(new Question("footnotes", text, sample.line(i).number(), column.number(), List.of(
                            new Choice("digits", text.substring(0, text.length() - 2)),
                            new Choice("none", text.substring(0, text.length() - 1)))));
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** The power of ten that titles and headers name, where all that name one name the same. */
    static Optional<Multiplier> multiplier(Sample sample, Columns.Laid laid, List<Column> columns) {
        if (columns.stream().anyMatch(c -> c.role() == Role.MULTIPLIER)) {
            return Optional.empty();
        }
        Set<Multiplier> named = EnumSet.noneOf(Multiplier.class);
        for (int i = 0; i < laid.first(); i++) {
            for (Cell cell : sample.line(i).cells()) {
                MULTIPLIERS.forEach((multiplier, pattern) -> {
                    if (pattern.matcher(cell.text()).find()) {
                        named.add(multiplier);
                    }
                });
            }
        }
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }
}
