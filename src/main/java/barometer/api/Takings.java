package barometer.api;

import barometer.domain.Hash;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.PictureTaken;
import barometer.domain.PictureTaken.Subject;
import barometer.domain.PictureTaken.Way;
import barometer.domain.Series;
import barometer.publish.PictureJournal;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Notes down each picture that is handed out. A 304 hands out none: the client has the picture, which was noted when he took it.
 * What one of our own pages shows within itself is not taken either; its link for downloading is another request.
 */
@Component
class Takings {

    /** What a picture shows. The fields are those of {@link PictureTaken}. */
    record Shown(Subject subject, Collection<String> indicators, String state, String span, long revision, Optional<LocalDate> knownOn, String form,
                 Optional<Long> issue, Optional<String> template) {
    }

    private final PictureJournal journal;
    private final Visitor visitor;
    private final Clock clock;

    Takings(PictureJournal journal, Visitor visitor, Clock clock) {
        this.journal = journal;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** The file, noted down. */
    byte[] taken(byte[] file, String format, HttpServletRequest request, Shown shown) {
        if (request.getMethod().equals("GET") && !withinPage(request)) {
            journal.note(new PictureTaken(0, clock.instant(), visitor.viewer().account(), shown.subject(), format,
                    ofPage(request) ? Way.PAGE : Way.INTERFACE, shown.indicators().stream().sorted().distinct().toList(), shown.state(), shown.span(),
                    shown.revision(), shown.knownOn(), shown.form(), shown.issue(), shown.template(), Hash.sha256(file), file.length));
        }
        return file;
    }

    /** The periods that series show, from the first to the last. */
    static String span(List<Series> series) {
        List<Period> periods = series.stream().flatMap(s -> s.observations().stream()).map(Observation::period).sorted().toList();
        return periods.isEmpty() ? "" : periods.getFirst().equals(periods.getLast()) ? periods.getFirst().toString()
                : periods.getFirst() + " – " + periods.getLast();
    }

    /** Browsers say what they ask for; where a page came without TLS they do not, and what they accept tells. */
    private static boolean withinPage(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Fetch-Dest");
        String accept = request.getHeader("Accept");
        boolean image = purpose != null ? purpose.equals("image") : accept != null && accept.startsWith("image/");
        return image && ofPage(request);
    }

    private static boolean ofPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String referrer = request.getHeader("Referer");
        return referrer != null && (referrer + "/").replaceFirst("^https?://", "").startsWith(request.getHeader("Host") + "/");
    }
}
