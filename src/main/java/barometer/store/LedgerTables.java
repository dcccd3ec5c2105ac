package barometer.store;

/** The tables of the ledger, and the one way to write them. */
public record LedgerTables(Writing writing, Revisions revisions, Statements statements, Definitions definitions) {

    /** The tables that are written through {@code writing}. */
    public static LedgerTables of(Writing writing) {
        Statements statements = new Statements(writing);
        Definitions definitions = new Definitions(writing);
        return new LedgerTables(writing, new Revisions(writing, statements, definitions), statements, definitions);
    }
}
