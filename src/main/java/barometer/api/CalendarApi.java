package barometer.api;

import barometer.ledger.ReleaseCalendar;
import barometer.ledger.ReleaseCalendar.Expected;
import barometer.text.Words;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /calendar.ics}: the days on which figures are expected, as a feed that calendars subscribe to (RFC 5545). Of
 * indicators that the caller may see.
 */
@RestController
class CalendarApi {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE_BYTES = 75;

    private final ReleaseCalendar calendar;
    private final Visitor visitor;
    private final Clock clock;

    CalendarApi(ReleaseCalendar calendar, Visitor visitor, Clock clock) {
        this.calendar = calendar;
        this.visitor = visitor;
        this.clock = clock;
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        Words words = new Parameters(request, Set.of("lang")).words();
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Barometer//Release calendar//EN");
        line(out, "CALSCALE:GREGORIAN");
        line(out, "X-WR-CALNAME:" + escaped(words.say("calendar.feed")));
        String now = STAMP.format(clock.instant());
        calendar.expected(visitor.viewer(), LocalDate.now(clock)).forEach(expected -> event(out, expected, now, words));
        line(out, "END:VCALENDAR");
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header("Content-Disposition", "inline; filename=\"barometer.ics\"").body(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void event(StringBuilder out, Expected expected, String now, Words words) {
        boolean late = expected.state() == ReleaseCalendar.State.LATE;
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + expected.indicator().code() + "-" + expected.period() + "@barometer");
        line(out, "DTSTAMP:" + now);
        line(out, "DTSTART;VALUE=DATE:" + DAY.format(expected.day()));
        line(out, "DTEND;VALUE=DATE:" + DAY.format(expected.day().plusDays(1)));
        line(out, "SUMMARY:" + escaped(words.say(late ? "calendar.event.late" : "calendar.event", words.shortName(expected.indicator()), expected.period())));
        line(out, "TRANSP:TRANSPARENT");
        line(out, "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
    }

    /** A line of at most 75 bytes; what is longer goes on in the next one after a space, and no letter is cut in two. */
    private static void line(StringBuilder out, String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            int size = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
            if (bytes + size > LINE_BYTES) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.appendCodePoint(letter);
            bytes += size;
            i += Character.charCount(letter);
        }
        out.append("\r\n");
    }
}
