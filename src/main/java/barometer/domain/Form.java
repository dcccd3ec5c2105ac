package barometer.domain;

/** The form of a chart that is asked for; {@code auto} leaves it to what fits the figures. */
public enum Form {
    AUTO, COLUMN, LINE, STEP, STACKED, STACKED100, AREA, DOTS, TABLE;

    /** Whether it lays series on each other, hence needs several. */
    public boolean stacks() {
        return this == STACKED || this == STACKED100;
    }

    /** Reads the text form, for example {@code column}. */
    public static Form parse(String text) {
        for (Form f : values()) {
            if (f.toString().equals(text)) {
                return f;
            }
        }
        throw new Unreadable("form", text);
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
