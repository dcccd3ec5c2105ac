package barometer.entry;

import barometer.domain.Change;
import barometer.domain.Figure;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.entry.Suggestions.Suggestion;
import barometer.prose.Found;
import barometer.prose.Found.Said;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A figure found in a pasted text, and what its reader decided about it.
 *
 * @param number     as it is numbered in the text, from 1
 * @param indicator  the indicator chosen for it
 * @param corrected  the fields that its reader wrote otherwise
 */
record ParagraphClaim(int number, Found found, Optional<Suggestion> suggestion, Optional<Indicator> indicator, Decision decision,
                      Map<Field, String> corrected) {

    /** What its reader decided. */
    enum Decision {
        OPEN, CONFIRMED, LEFT_OUT
    }

    static ParagraphClaim of(int number, Found found, Optional<Suggestion> suggestion) {
        return new ParagraphClaim(number, found, suggestion, suggestion.map(Suggestion::indicator), Decision.OPEN, Map.of());
    }

    ParagraphClaim decided(Decision other) {
        return new ParagraphClaim(number, found, suggestion, indicator, other, corrected);
    }

    ParagraphClaim about(Optional<Indicator> other) {
        return new ParagraphClaim(number, found, suggestion, other, decision, corrected);
    }

    ParagraphClaim corrected(Field field, String text) {
        Map<Field, String> all = new EnumMap<>(Field.class);
        all.putAll(corrected);
        all.put(field, text);
        return new ParagraphClaim(number, found, suggestion, indicator, decision, Map.copyOf(all));
    }

    boolean confirmed() {
        return decision == Decision.CONFIRMED;
    }

    /** Whether nothing about it needs a second look: neither how it was read nor what it is about. */
    boolean clear() {
        return found.clear() && suggestion.filter(s -> s.fit() == Suggestions.Fit.GOOD && indicator.equals(Optional.of(s.indicator()))).isPresent();
    }

    /** Whether it is a change. */
    boolean change() {
        return found.said() instanceof Said.Changed;
    }

    /** The text of a field, as read or as corrected. */
    String field(Field field) {
        return corrected.getOrDefault(field, read(field));
    }

    private String read(Field field) {
        return switch (field) {
            case FIGURE -> found.said() instanceof Said.Level(Figure figure) ? inMultiplier(figure).toString() : "";
            case CHANGE -> found.said() instanceof Said.Changed(Change change)
                    ? (change.kind() == Change.Kind.DIFFERENCE ? new Change(inMultiplier(change.figure()), change.kind()) : change).toString() : "";
            case PERIOD -> found.period().map(Object::toString).orElse("");
            case BASE -> found.base().map(Object::toString).orElse("");
            case WORDS -> found.words().isBlank() ? found.quotation() : found.words();
            case INDICATOR -> indicator.map(Indicator::code).orElse("");
            case SOURCE, DOCUMENT, PLACE, SAID_BY, ADDRESS, PUBLISHED, PERIOD_STATED, ROUNDED_TO, STATUS, NOTE, VALUE, QUALIFIER, ORIGIN -> "";
        };
    }

    /** Single units have no sign in the text form: where the indicator counts in more, they are written in thousands. */
    private Figure inMultiplier(Figure figure) {
        Optional<Multiplier> counts = indicator.map(Indicator::multiplier);
        if (figure.multiplier().isPresent()) {
            return figure.multiplier().equals(counts)
                    ? new Figure(figure.qualifier(), figure.digits(), figure.upper(), Optional.empty()) : figure;
        }
        return counts.isEmpty() || counts.get() == Multiplier.UNITS ? figure
                : new Figure(figure.qualifier(), thousands(figure.digits()), figure.upper().map(ParagraphClaim::thousands), Optional.of(Multiplier.THOUSANDS));
    }

    private static String thousands(String digits) {
        BigDecimal number = new BigDecimal(digits).movePointLeft(3);
        return number.stripTrailingZeros().scale() <= 0 ? number.setScale(0).toPlainString() : number.toPlainString();
    }

    /**
     * The row it becomes. A figure without a period counts for the day the text was published, and says so.
     *
     * @param source the fields of source, document, speaker and day
     * @param place  where it stands, unless the source says
     */
    Row row(Row source, String place) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.putAll(source.fields());
        if (source.get(Field.PLACE).isEmpty()) {
            fields.put(Field.PLACE, place);
        }
        for (Field field : new Field[] {Field.INDICATOR, Field.PERIOD, Field.FIGURE, Field.CHANGE, Field.BASE, Field.WORDS}) {
            fields.put(field, field(field));
        }
        boolean saidOn = field(Field.PERIOD).isBlank() && !found.periodStated() && source.get(Field.PUBLISHED).isPresent();
        if (saidOn) {
            fields.put(Field.PERIOD, source.get(Field.PUBLISHED).get());
        }
        fields.put(Field.PERIOD_STATED, String.valueOf(found.periodStated() || !fields.get(Field.PERIOD).matches("\\d{4}-\\d{2}-\\d{2}")));
        return new Row(number, fields);
    }
}
