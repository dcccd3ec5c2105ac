package barometer.domain;

/** Who publishes documents: a statistics office, an agency, a newspaper. */
public record Source(String code, LocalText name, Kind kind) implements Definition {

    /** What kind of source it is; the order is the default rank, the first speaks for the headline. */
    public enum Kind {
        OFFICIAL, AGENCY, PRESS;

        /** The text form, for example {@code press}. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Source {
        Code.check(code);
        if (name.isBlank()) {
            throw new Unreadable("no-name", code);
        }
    }
}
