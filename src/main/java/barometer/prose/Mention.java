package barometer.prose;

import barometer.domain.Period;

/** A period that a sentence names, and whether it is the one spoken of or the one compared with. */
record Mention(Span at, What what, Role role) {

    /** What it is named for. */
    enum Role {
        /** Of it the figures are. */ SPOKEN_OF,
        /** With it they are compared. */ COMPARED_WITH,
        /** Neither: the day of a contract, "since 2010". */ NEITHER
    }

    /** Which period. */
    sealed interface What {

        /** One that is named in full. */
        record Full(Period period) implements What {
        }

        /** Months whose year is not named. */
        record Yearless(int month, int length) implements What {
        }

        /** "The same period of 2023". */
        record SameIn(int year) implements What {
        }

        /** "A year before". */
        record YearBefore() implements What {
        }

        /** "Last year", which may be said of the day or of the period compared. */
        record LastYear() implements What {
        }

        /** "This year". */
        record ThisYear() implements What {
        }

        /** "The previous quarter". */
        record PeriodBefore() implements What {
        }

        /** Several years at once, or a fiscal year: no period of ours. */
        record NoPeriodOfOurs() implements What {
        }
    }

    int start() {
        return at.start();
    }

    int end() {
        return at.end();
    }
}
