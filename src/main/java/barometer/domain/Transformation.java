package barometer.domain;

import java.util.Map;
import java.util.Optional;

/** What is done with the levels before they are shown: nothing, or the change on the same period a year before. */
public enum Transformation {
    LEVEL("level"), DIFF_YOY("diff-yoy"), YOY("yoy");

    private static final Map<String, Transformation> FRED = Map.of("lin", LEVEL, "ch1", DIFF_YOY, "pc1", YOY);

    private final String text;

    Transformation(String text) {
        this.text = text;
    }

    /** Reads the text form; the codes of FRED are read as well. */
    public static Transformation parse(String text) {
        for (Transformation t : values()) {
            if (t.text.equals(text)) {
                return t;
            }
        }
        if (FRED.containsKey(text)) {
            return FRED.get(text);
        }
        throw new Unreadable("transformation", text);
    }

    /** What kind of change it makes of levels in a unit; empty where they stay levels. */
    public Optional<Change.Kind> changeOf(Unit unit) {
        return switch (this) {
            case LEVEL -> Optional.empty();
            case YOY -> Optional.of(Change.Kind.PERCENT);
            case DIFF_YOY -> Optional.of(unit.isPercent() ? Change.Kind.POINTS : Change.Kind.DIFFERENCE);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
