package barometer.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where figures are published; identified by source, title and day.
 *
 * @param source    the code of its source
 * @param address   its web address, blank where it has none
 * @param published the day it was published; empty where that is unknown
 */
public record Document(String source, String title, String address, Optional<LocalDate> published) {

    /** Whether it is the same document: source, title and day are equal, the address may differ. */
    public boolean sameAs(Document other) {
        return source.equals(other.source) && title.equals(other.title) && published.equals(other.published);
    }
}
