package barometer.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture that left the program: who took it, when, and which state of the data it shows.
 *
 * @param id         in the order of taking; 0 before it is kept
 * @param account    empty: somebody who had not signed in; no address is kept
 * @param format     {@code png}, {@code svg} or {@code pdf}
 * @param state      what is shown: selections, a comparison, or the version of a template
 * @param span       the periods shown
 * @param form       size, theme, style and language
 * @param issue      the number, of an issue
 * @param template   the name, of a report
 * @param sha256     the hash of the file that was handed out
 */
public record PictureTaken(long id, Instant at, Optional<Long> account, Subject subject, String format, Way way, List<String> indicators,
                           String state, String span, long revision, Optional<LocalDate> knownOn, String form, Optional<Long> issue,
                           Optional<String> template, String sha256, long bytes) {

    /** What it is a picture of. */
    public enum Subject {
        CHART, COMPARISON, REPORT, ISSUE;

        /** Its name in addresses and files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By which way it left. */
    public enum Way {
        /** By a link of a page. */ PAGE,
        /** By a program, or by an address that stands elsewhere. */ INTERFACE,
        /** Sent by a schedule. */ DELIVERY;

        /** Its name in addresses and files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Which pictures are wanted.
     *
     * @param from   at or after
     * @param to     earlier than
     * @param before taken before the one of this number
     */
    public record Wanted(Optional<Long> account, Optional<Subject> subject, Optional<String> indicator, Optional<Instant> from,
                         Optional<Instant> to, Optional<Long> before) {

        /** All of them. */
        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());

        /** Those of an account alone. */
        public Wanted of(long own) {
            return new Wanted(Optional.of(own), subject, indicator, from, to, before);
        }

        /** Those taken before one. */
        public Wanted before(long id) {
            return new Wanted(account, subject, indicator, from, to, Optional.of(id));
        }
    }

    public PictureTaken {
        indicators = List.copyOf(indicators);
    }
}
