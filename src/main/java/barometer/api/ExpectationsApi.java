package barometer.api;

import barometer.domain.Access;
import barometer.domain.Frequency;
import barometer.domain.Period;
import barometer.domain.ReleaseRule;
import barometer.domain.Unreadable;
import barometer.ledger.Denied;
import barometer.ledger.Reading;
import barometer.ledger.ReleaseCalendar;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * {@code /api/v1/calendar}: what is expected when, and the rules that say so: so many days after a period, or the days that a
 * source announced, {@code {"daysAfter":45,"announced":{"2024-Q3":"2024-11-14"}}}.
 */
@RestController
class ExpectationsApi {

    private static final int MOST_BYTES = 1_000_000;

    private final ReleaseCalendar calendar;
    private final Reading reading;
    private final Access access;
    private final Visitor visitor;
    private final Clock clock;

    ExpectationsApi(ReleaseCalendar calendar, Reading reading, Access access, Visitor visitor, Clock clock) {
        this.calendar = calendar;
        this.reading = reading;
        this.access = access;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** What is expected and not stated, the earliest day first, and the rules; of indicators that the caller may see. */
    @GetMapping("/api/v1/calendar")
    Map<String, Object> calendar(HttpServletRequest request) {
        new Parameters(request, Set.of());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("expected", calendar.expected(visitor.viewer(), LocalDate.now(clock)).stream().map(e -> {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("indicator", e.indicator().code());
            out.put("period", e.period().toString());
            out.put("day", e.day().toString());
            out.put("state", e.state().name().toLowerCase(Locale.ROOT));
            return out;
        }).toList());
        answer.put("rules", calendar.rules(visitor.viewer()).stream().map(ExpectationsApi::told).toList());
        return answer;
    }

    private static Map<String, Object> told(ReleaseRule rule) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("indicator", rule.indicator());
        out.put("freq", rule.frequency().code());
        out.put("daysAfter", rule.daysAfter().orElse(null));
        Map<String, String> days = new LinkedHashMap<>();
        rule.announced().forEach((period, day) -> days.put(period.toString(), day.toString()));
        out.put("announced", days);
        return out;
    }

    @PutMapping(value = "/api/v1/calendar/{indicator}/{freq}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> expect(@PathVariable String indicator, @PathVariable String freq, HttpServletRequest request) throws IOException {
        requireRight();
        new Parameters(request, Set.of());
        requireKnown(indicator);
        ReleaseRule rule = rule(indicator, Frequency.parse(freq), body(request));
        calendar.expect(rule, visitor.viewer());
        return told(rule);
    }

    @DeleteMapping("/api/v1/calendar/{indicator}/{freq}")
    ResponseEntity<Void> forget(@PathVariable String indicator, @PathVariable String freq, HttpServletRequest request) {
        requireRight();
        new Parameters(request, Set.of());
        requireKnown(indicator);
        Frequency frequency = Frequency.parse(freq);
        ReleaseRule rule = calendar.rules(visitor.viewer()).stream().filter(r -> r.indicator().equals(indicator) && r.frequency() == frequency)
                .findFirst().orElseThrow(() -> new NotFound(indicator + "/" + freq));
        calendar.forget(rule, visitor.viewer());
        return ResponseEntity.noContent().build();
    }

    private void requireKnown(String indicator) {
        reading.indicator(indicator, visitor.viewer()).orElseThrow(() -> new NotFound(indicator));
    }

    private void requireRight() {
        if (!access.may(visitor.viewer(), Access.Act.RECORD)) {
            throw new Denied(Access.Act.RECORD);
        }
    }

    private static ReleaseRule rule(String indicator, Frequency frequency, JsonNode body) {
        JsonNode days = body.path("daysAfter");
        if (!days.isMissingNode() && !days.isNull() && !days.isIntegralNumber()) {
            throw new Unreadable("days-after", days.toString());
        }
        Map<Period, LocalDate> announced = new TreeMap<>();
        JsonNode said = body.path("announced");
        if (!said.isMissingNode() && !said.isObject()) {
            throw new Unreadable("announced", said.toString());
        }
        said.properties().forEach(entry -> announced.put(Period.parse(entry.getKey()), day(entry.getValue().asString(""))));
        return new ReleaseRule(indicator, frequency, days.isIntegralNumber() ? Optional.of(days.asInt(-1)) : Optional.empty(), announced);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unreadable("day", text);
        }
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new RowsJson.TooLarge("too-many-bytes", 1);
        }
        return JsonBody.of(JsonBody.object(bytes, "not-an-object"), Set.of("daysAfter", "announced"));
    }
}
