package barometer.ledger;

import barometer.domain.Definition;
import barometer.domain.Role;
import barometer.domain.Row;
import barometer.domain.Viewer;
import barometer.files.Csv;
import barometer.files.DefinitionsCsv;
import barometer.store.Accounts;
import barometer.store.Revisions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The indicators, sources, events and claims that the program brings. They enter through the same door as everything else,
 * once, into an empty ledger only.
 */
public final class ShippedData {

    /** The account under which they are recorded; nobody can sign in with it. */
    public static final Viewer ACCOUNT = new Viewer(Optional.of(Accounts.SHIPPED_DATA), "shipped data", Set.of(Role.STAFF));

    private final Revisions revisions;
    private final Ledger ledger;

    public ShippedData(Revisions revisions, Ledger ledger) {
        this.revisions = revisions;
        this.ledger = ledger;
    }

    /** Records them as the first revision, if there is none yet. */
    public void load() {
        if (loaded()) {
            return;
        }
        List<Definition> definitions = new ArrayList<>();
        definitions.addAll(read("sources.csv", DefinitionsCsv::read));
        definitions.addAll(read("indicators.csv", DefinitionsCsv::read));
        definitions.addAll(read("events.csv", DefinitionsCsv::read));
        List<Row> claims = read("claims.csv", Csv::rows);
        ledger.record(definitions, new Draft(Optional.empty(), claims, Optional.empty(), Optional.empty(), "shipped data"), ACCOUNT);
    }

    /** Whether the ledger holds something: before that the program is not ready to answer. */
    public boolean loaded() {
        return revisions.head() > 0;
    }

    private static <T> T read(String name, Function<InputStream, T> reader) {
        try (InputStream file = ShippedData.class.getResourceAsStream("/shipped/" + name)) {
            if (file == null) {
                throw new IllegalStateException("shipped/" + name + " is missing");
            }
            return reader.apply(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
