package barometer.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A report that left the house, as it was: nothing about it ever changes. The figures it showed are those of its revision
 * and known-on day, its layout is that of its template's version, so it can be drawn again from the ledger.
 *
 * @param number     gapless, from 1
 * @param template   the name of its template
 * @param version    the version of the template
 * @param title      its title in its language
 * @param account    the id of the account that issued it
 * @param knownOn    empty: the latest at its revision
 * @param address    its short address, as it stands on the picture
 * @param indicators what it shows; who may not see one of them may not see it
 * @param internal   whether it is for those alone who have signed in
 * @param program    the version of the program that drew it
 * @param sha256     the hash of the picture, in hex
 * @param reason     why warnings were overruled; blank where there were none
 * @param branding   the version of the look that it has
 */
public record IssuedReport(long number, String template, int version, String title, Instant at, long account, Language language,
                           long revision, Optional<LocalDate> knownOn, String address, String fileName, Set<String> indicators,
                           boolean internal, String program, String sha256, long size, String reason, int branding) {

    /**
     * Which issues are looked for; what is empty narrows nothing.
     *
     * @param from   issued at this instant or later
     * @param until  issued before this instant
     * @param before only numbers below this one: how a list goes on
     */
    public record Wanted(Optional<Long> number, Optional<String> template, Optional<Long> account, Optional<String> indicator, Optional<Instant> from,
                         Optional<Instant> until, Optional<Long> before) {

        /** All there are. */
        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());

        /** Those of a template. */
        public static Wanted of(String template) {
            return new Wanted(Optional.empty(), Optional.of(template), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** The same from below a number. */
        public Wanted below(long other) {
            return new Wanted(number, template, account, indicator, from, until, Optional.of(other));
        }
    }

    /** A part of a list, newest first. @param next the number below which it goes on; empty at its end */
    public record Part(List<IssuedReport> issues, Optional<Long> next) {

        public Part {
            issues = List.copyOf(issues);
        }
    }

    public IssuedReport {
        indicators = Set.copyOf(indicators);
    }
}
