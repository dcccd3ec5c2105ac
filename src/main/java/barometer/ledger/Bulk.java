package barometer.ledger;

import barometer.domain.Definition;
import barometer.domain.Row;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * Many rows on their way to one revision, an indicator after the other.
 *
 * @param definitions what is defined with them
 * @param indicators  the codes that they speak of
 * @param rows        how many there are
 * @param groups      the rows of each indicator; read once
 */
record Bulk(List<Definition> definitions, Collection<String> indicators, long rows, Iterator<List<Row>> groups) {
}
