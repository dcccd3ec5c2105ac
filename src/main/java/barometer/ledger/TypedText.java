package barometer.ledger;

import barometer.domain.Period;
import barometer.domain.Row.Field;
import barometer.domain.Unreadable;
import barometer.text.FigureReader.Ambiguous;
import barometer.text.FigureReader.Illegible;
import barometer.text.FigureReader.Outcome;
import barometer.text.FigureReader.Read;
import barometer.text.PeriodReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was typed into a field of a row; why it cannot be read goes to the findings. */
record TypedText(int row, Field field, String typed, List<Finding> findings) {

    Optional<Period> period() {
        try {
            return Optional.of(PeriodReader.read(typed));
        } catch (Unreadable e) {
            findings.add(Finding.error(row, field, e.code(), e.text()));
            return Optional.empty();
        }
    }

    /** The one reading; of several a person has to choose. */
    <T> Optional<Read<T>> as(Outcome<T> outcome) {
        return switch (outcome) {
            case Read<T> read -> Optional.of(read);
            case Ambiguous<T> ambiguous -> {
                findings.add(Finding.error(row, field, "ambiguous", typed,
                        ambiguous.choices().stream().map(Object::toString).collect(Collectors.joining("; "))));
                yield Optional.empty();
            }
            case Illegible<T> illegible -> {
                findings.add(Finding.error(row, field, illegible.code(), typed));
                yield Optional.empty();
            }
        };
    }
}
