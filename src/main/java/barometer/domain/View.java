package barometer.domain;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a picture or a table shows: one series, as the explorer has it, or several, as a comparison has them. The text forms
 * are those of either: {@code trade?freq=Q} and {@code series=trade:Q&series=investment-russia:Q&arrange=panels}.
 */
public sealed interface View {

    /** One series. */
    record One(Selection selection) implements View {
        @Override
        public String toString() {
            return selection.toString();
        }
    }

    /** Several series together. */
    record Several(Comparison comparison) implements View {

        /** @throws Unreadable {@code no-series} */
        public Several {
            if (comparison.picks().isEmpty()) {
                throw new Unreadable("no-series", "");
            }
        }

        @Override
        public String toString() {
            return comparison.toString();
        }
    }

    /** One series. */
    static View of(Selection selection) {
        return new One(selection);
    }

    /** Several series. */
    static View of(Comparison comparison) {
        return new Several(comparison);
    }

    /** Reads the text form. @throws Unreadable with the code of what cannot be read */
    static View parse(String text) {
        return text.startsWith(Comparison.SERIES + "=") ? of(Comparison.parse(text)) : of(Selection.parse(text));
    }

    /** The selections that are read for it, in the order of drawing. */
    default List<Selection> selections() {
        return switch (this) {
            case One(Selection selection) -> List.of(selection);
            case Several(Comparison comparison) -> comparison.picks().stream().map(comparison::selection).toList();
        };
    }

    /** The codes of its indicators, without those that its formulas bring in. */
    default Set<String> indicators() {
        Set<String> codes = new LinkedHashSet<>();
        selections().forEach(selection -> codes.add(selection.indicator()));
        return codes;
    }

    /** Its first period. */
    default Optional<Period> from() {
        return switch (this) {
            case One(Selection selection) -> selection.from();
            case Several(Comparison comparison) -> comparison.from();
        };
    }

    /** Its last period. */
    default Optional<Period> to() {
        return switch (this) {
            case One(Selection selection) -> selection.to();
            case Several(Comparison comparison) -> comparison.to();
        };
    }

    /** The day by which what it shows had been published. */
    default Optional<LocalDate> knownOn() {
        return switch (this) {
            case One(Selection selection) -> selection.knownOn();
            case Several(Comparison comparison) -> comparison.knownOn();
        };
    }

    /** The form that is asked for. */
    default Form form() {
        return switch (this) {
            case One(Selection selection) -> selection.form();
            case Several(Comparison comparison) -> comparison.form();
        };
    }

    /** The same in another form. */
    default View with(Form other) {
        return switch (this) {
            case One(Selection selection) -> of(selection.with(other));
            case Several(Comparison comparison) -> of(comparison.with(other));
        };
    }

    /** The same of other indicators. @param names the code that stands in the place of each */
    default View named(UnaryOperator<String> names) {
        return switch (this) {
            case One(Selection s) -> of(new Selection(names.apply(s.indicator()), s.frequency(), s.transformation(), s.from(), s.to(), s.knownOn(),
                    s.revision(), s.form(), s.partial(), s.formula()));
            case Several(Comparison c) -> of(new Comparison(c.picks().stream().map(pick -> named(pick, names)).toList(), c.arrangement(), c.form(),
                    c.from(), c.to(), c.knownOn(), c.revision(), c.focus().map(pick -> named(pick, names)), c.events()));
        };
    }

    private static Pick named(Pick pick, UnaryOperator<String> names) {
        return new Pick(names.apply(pick.indicator()), pick.frequency(), pick.transformation(), pick.knownOn(), pick.formula());
    }

    /** The same over another span. */
    default View between(Optional<Period> first, Optional<Period> last) {
        return switch (this) {
            case One(Selection selection) -> of(selection.between(first, last));
            case Several(Comparison comparison) -> of(comparison.between(first, last));
        };
    }

    /** The same as of another day. */
    default View knownOn(Optional<LocalDate> day) {
        return switch (this) {
            case One(Selection selection) -> of(selection.knownOn(day));
            case Several(Comparison comparison) -> of(comparison.knownOn(day));
        };
    }

    /** The same at a revision. */
    default View atRevision(Optional<Long> number) {
        return switch (this) {
            case One(Selection selection) -> of(selection.atRevision(number));
            case Several(Comparison comparison) -> of(comparison.atRevision(number));
        };
    }
}
