package barometer.ledger;

import barometer.domain.Change;
import barometer.domain.Figure;
import barometer.domain.Period;
import barometer.domain.Row.Field;
import barometer.domain.Unreadable;
import barometer.text.FigureReader;
import barometer.text.FigureReader.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was typed into a field: its text form first, which nobody can misread, then what people write. */
final class TypedText {

    private TypedText() {
    }

    static Optional<Period> period(int row, String typed, List<Finding> findings) {
        return read(row, Field.PERIOD, typed, findings, Period::parse, TypedText::written).map(FigureReader.Read::value);
    }

    static Optional<Period> base(int row, String typed, List<Finding> findings) {
        return read(row, Field.BASE, typed, findings, Period::parse, TypedText::written).map(FigureReader.Read::value);
    }

    static Optional<FigureReader.Read<Figure>> figure(int row, Field field, String typed, List<Finding> findings) {
        return read(row, field, typed, findings, Figure::parse, FigureReader::figure);
    }

    static Optional<FigureReader.Read<Change>> change(int row, String typed, List<Finding> findings) {
        return read(row, Field.CHANGE, typed, findings, Change::parse, FigureReader::change);
    }

    private static <T> Optional<FigureReader.Read<T>> read(int row, Field field, String typed, List<Finding> findings,
                                                           Function<String, T> textForm, Function<String, Outcome<T>> reader) {
        try {
            return Optional.of(new FigureReader.Read<>(textForm.apply(typed), ""));
        } catch (Unreadable e) {
            return switch (reader.apply(typed)) {
                case FigureReader.Read<T> read -> Optional.of(read);
                case FigureReader.Ambiguous<T> ambiguous -> {
                    findings.add(Finding.error(row, field, "ambiguous", typed,
                            ambiguous.choices().stream().map(Object::toString).collect(Collectors.joining("; "))));
                    yield Optional.empty();
                }
                case FigureReader.Illegible<T> illegible -> {
                    findings.add(Finding.error(row, field, illegible.code(), typed));
                    yield Optional.empty();
                }
            };
        }
    }

    private static Outcome<Period> written(String typed) {
        try {
            return new FigureReader.Read<>(Period.parse(typed), "");
        } catch (Unreadable e) {
            return new FigureReader.Illegible<>(e.code(), e.text());
        }
    }
}
