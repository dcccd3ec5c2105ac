package barometer.domain;

/** What a source claims about an indicator in a period: how much it was, or how much it changed. */
public sealed interface Claim {

    /** The figure of the period itself. */
    record Level(Figure figure) implements Claim {

        /** The text form of the figure. */
        @Override
        public String toString() {
            return figure.toString();
        }
    }

    /** A change on an earlier period, the base. */
    record Changed(Change change, Period base) implements Claim {

        /** The text form of the change, without its base. */
        @Override
        public String toString() {
            return change.toString();
        }
    }
}
