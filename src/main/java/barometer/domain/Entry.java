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
}
