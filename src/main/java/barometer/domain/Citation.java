package barometer.domain;

/**
 * Where a claim stands and who made it.
 *
 * @param place  where in the document, for example a table and row; may be blank
 * @param saidBy who said it; blank means that the document names nobody
 * @param words  the qualifying words, or a short quotation; blank means plainly stated
 */
public record Citation(Document document, LocalText place, LocalText saidBy, String words) {
}
