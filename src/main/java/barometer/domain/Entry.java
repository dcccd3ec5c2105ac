package barometer.domain;

/** One line of a revision. Nothing said is overwritten: a correction is another entry. */
public sealed interface Entry {

    /** A definition, or a new version of one. */
    record Defined(Definition definition) implements Entry {
    }

    /** A statement of a source. */
    record Stated(Statement statement) implements Entry {
    }

    /** Our error: the entry never counted, on any day; what stood before stands again. */
    record Retracted(EntryRef entry, String reason) implements Entry {
    }

    /** The source took a statement back: from the publication of that document on, the figure is missing. */
    record Withdrawn(EntryRef entry, Document document, String reason) implements Entry {
    }

    /**
     * A legal ground: a part of a statement was blanked for good, at every revision. What was said is gone; who had
     * recorded it, when, the ground and a hash stay. A statement without its figure counts nowhere.
     *
     * @param hash SHA-256, in hex, of a key that was told to the administrator once, and the text
     */
    record Redacted(EntryRef entry, Part part, String indicator, Period period, String ground, String hash) implements Entry {

        /** What can be blanked. */
        public enum Part {
            /** What was claimed. */ FIGURE,
            /** The qualifying words or the quotation. */ WORDS,
            /** The recorder's note. */ NOTE
        }
    }
}
