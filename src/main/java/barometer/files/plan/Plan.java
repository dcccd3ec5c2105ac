package barometer.files.plan;

import barometer.domain.Multiplier;
import barometer.domain.Row.Field;
import barometer.files.raw.RawFile.Opening;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a file is read. What is empty in a plan that is given is guessed; a plan that {@link Understanding} has completed is
 * whole.
 *
 * @param decimalMark {@code .} or {@code ,}; none where no number had one, then an ambiguous number is refused
 * @param headerRows  the numbers of the lines that name columns
 * @param skippedRows the numbers of lines above and below that say nothing of figures
 * @param footnotes   {@code digits} where the last digit before a closing bracket is a footnote mark, {@code none} where it is not;
 *                    empty: such a figure is refused
 * @param multiplier  the power of ten in which all figures count, where it is not that of their indicators
 * @param said        what is said of all rows: source, document, published, place, said by, address, note
 * @param series      where each series goes, by its key
 */
public record Plan(Opening opening, Optional<String> decimalMark, Optional<PeriodPattern> periodPattern, Optional<Layout> layout,
                   Optional<List<Integer>> headerRows, Set<Integer> skippedRows, Optional<List<Column>> columns,
                   Optional<String> footnotes, Optional<Multiplier> multiplier, Map<Field, String> said, Map<String, Target> series) {

    /** Everything guessed. */
    public static final Plan GUESSED = new Plan(Opening.GUESSED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of());

    /** What may be said of all rows. */
    public static final List<Field> SAID = List.of(Field.SOURCE, Field.DOCUMENT, Field.PUBLISHED, Field.PLACE, Field.SAID_BY,
            Field.ADDRESS, Field.NOTE);

    public Plan {
        skippedRows = Set.copyOf(skippedRows);
        said = Map.copyOf(said);
        series = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(series));
    }

    /** The same plan with other columns. */
    public Plan with(List<Column> other) {
        return new Plan(opening, decimalMark, periodPattern, layout, headerRows, skippedRows, Optional.of(List.copyOf(other)), footnotes,
                multiplier, said, series);
    }

    /** The same plan with series that go elsewhere. */
    public Plan with(Map<String, Target> targets) {
        Map<String, Target> all = new LinkedHashMap<>(series);
        all.putAll(targets);
        return new Plan(opening, decimalMark, periodPattern, layout, headerRows, skippedRows, columns, footnotes, multiplier, said, all);
    }

    /** The same plan of a file that is opened otherwise. */
    public Plan opened(Opening other) {
        return new Plan(other, decimalMark, periodPattern, layout, headerRows, skippedRows, columns, footnotes, multiplier, said, series);
    }

    /** The same plan with the answer to a question. @throws barometer.domain.Unreadable where it is none */
    public Plan answered(String about, String answer) {
        return switch (about) {
            case "decimalMark" -> new Plan(opening, Optional.of(answer), periodPattern, layout, headerRows, skippedRows, columns,
                    footnotes, multiplier, said, series);
            case "periodPattern" -> new Plan(opening, decimalMark, Optional.of(PeriodPattern.parse(answer)), layout, headerRows,
                    skippedRows, Optional.empty(), footnotes, multiplier, said, series);
            case "footnotes" -> new Plan(opening, decimalMark, periodPattern, layout, headerRows, skippedRows, columns,
                    Optional.of(answer), multiplier, said, series);
            default -> throw new barometer.domain.Unreadable("parameter", about);
        };
    }

    /** The same plan with what is said of all rows. */
    public Plan saying(Map<Field, String> other) {
        return new Plan(opening, decimalMark, periodPattern, layout, headerRows, skippedRows, columns, footnotes, multiplier, other,
                series);
    }
}
