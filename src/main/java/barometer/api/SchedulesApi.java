package barometer.api;

import barometer.delivery.Scheduling;
import barometer.delivery.Told;
import barometer.domain.Delivery;
import barometer.domain.Destination;
import barometer.domain.Language;
import barometer.domain.Schedule;
import barometer.domain.Unreadable;
import barometer.files.ScheduleJson;
import barometer.store.Accounts;
import barometer.store.Deliveries;
import barometer.text.Words;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/v1/reports/{name}/schedules} and {@code /api/v1/deliveries}: reports that leave by themselves, and how that went. */
@RestController
class SchedulesApi {

    private static final Told ENGLISH = new Told(Words.of(Language.EN));
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PART = 100;

    private final Scheduling scheduling;
    private final Accounts accounts;
    private final Visitor visitor;

    SchedulesApi(Scheduling scheduling, Accounts accounts, Visitor visitor) {
        this.scheduling = scheduling;
        this.accounts = accounts;
        this.visitor = visitor;
    }

    // ── Schedules ────────────────────────────────────────────────────────────────────────────────────────────────────

    @GetMapping("/api/v1/reports/{name}/schedules")
    Map<String, Object> schedules(@PathVariable String name, HttpServletRequest request) {
        new Parameters(request, Set.of());
        return Map.of("schedules", scheduling.lines(visitor.viewer()).stream().filter(l -> l.schedule().report().equals(name)).map(this::json).toList());
    }

    @GetMapping("/api/v1/reports/{name}/schedules/{schedule}")
    ObjectNode schedule(@PathVariable String name, @PathVariable String schedule, HttpServletRequest request) {
        new Parameters(request, Set.of());
        return json(scheduling.line(name, schedule, visitor.viewer()).orElseThrow(() -> new NotFound(schedule)));
    }

    @PutMapping(value = "/api/v1/reports/{name}/schedules/{schedule}", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode save(@PathVariable String name, @PathVariable String schedule, HttpServletRequest request) throws IOException {
        new Parameters(request, Set.of());
        Schedule read = ScheduleJson.read(request.getInputStream().readNBytes(ScheduleJson.MOST_BYTES + 1), name, schedule, this::account,
                visitor.viewer().name());
        return json(scheduling.save(read, visitor.viewer()));
    }

    @DeleteMapping("/api/v1/reports/{name}/schedules/{schedule}")
    ResponseEntity<Void> remove(@PathVariable String name, @PathVariable String schedule, HttpServletRequest request) {
        new Parameters(request, Set.of());
        if (!scheduling.remove(name, schedule, visitor.viewer())) {
            throw new NotFound(schedule);
        }
        return ResponseEntity.noContent().build();
    }

    /** The page as it is now, once and not issued: to an address, or to all places of the schedule. */
    @PostMapping("/api/v1/reports/{name}/schedules/{schedule}/trial")
    Map<String, Object> trial(@PathVariable String name, @PathVariable String schedule, HttpServletRequest request) {
        Parameters parameters = new Parameters(request, Set.of("to"));
        scheduling.line(name, schedule, visitor.viewer()).orElseThrow(() -> new NotFound(schedule));
        return Map.of("delivery", scheduling.tryOut(name, schedule, parameters.get("to").map(Destination.Mail::check), visitor.viewer()));
    }

    private ObjectNode json(Scheduling.Line line) {
        ObjectNode out = ScheduleJson.json(line.schedule(), this::name);
        out.put("next", line.next().map(Instant::toString).orElse(null));
        out.set("last", line.last().map(d -> JSON.<ObjectNode>valueToTree(json(d))).orElse(null));
        out.set("obstacles", JSON.valueToTree(line.obstacles().stream().map(ENGLISH::why).toList()));
        return out;
    }

    private long account(String name) {
        return accounts.byName(name).map(held -> held.account().id()).orElseThrow(() -> new Unreadable("schedule-account", name));
    }

    private String name(long account) {
        return accounts.byId(account).map(held -> held.account().name()).orElse("account " + account);
    }

    // ── Deliveries ───────────────────────────────────────────────────────────────────────────────────────────────────

    @GetMapping("/api/v1/deliveries")
    Map<String, Object> deliveries(HttpServletRequest request) {
        Parameters parameters = new Parameters(request, Set.of("report", "schedule", "state", "limit", "before"));
        int most = parameters.number("limit", PART, 1, 1000);
        List<Delivery> found = scheduling.journal(new Deliveries.Wanted(parameters.get("report"), parameters.get("schedule"),
                parameters.get("state").map(SchedulesApi::state), parameters.revision("before")), most, visitor.viewer());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("deliveries", found.stream().map(this::json).toList());
        out.put("next", found.size() < most ? null : found.getLast().id());
        return out;
    }

    @GetMapping("/api/v1/deliveries/{id:\\d{1,18}}")
    Map<String, Object> delivery(@PathVariable long id, HttpServletRequest request) {
        new Parameters(request, Set.of());
        return json(scheduling.delivery(id, visitor.viewer()).orElseThrow(() -> new NotFound("delivery " + id)));
    }

    /** Takes up again what was given up or is unsure. */
    @PostMapping("/api/v1/deliveries/{id:\\d{1,18}}/again")
    Map<String, Object> again(@PathVariable long id, HttpServletRequest request) {
        new Parameters(request, Set.of());
        if (!scheduling.again(id, visitor.viewer())) {
            throw new NotFound("delivery " + id);
        }
        return json(scheduling.delivery(id, visitor.viewer()).orElseThrow());
    }

    private static Delivery.State state(String text) {
        return Stream.of(Delivery.State.values()).filter(s -> code(s).equals(text)).findFirst().orElseThrow(() -> new Unreadable("delivery-state", text));
    }

    private Map<String, Object> json(Delivery delivery) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", delivery.id());
        out.put("report", delivery.report());
        out.put("schedule", delivery.schedule());
        out.put("occasion", delivery.occasion());
        out.put("trial", delivery.trial());
        out.put("made", delivery.madeAt().toString());
        out.put("account", name(delivery.account()));
        out.put("issue", delivery.issue().orElse(null));
        out.put("state", code(delivery.state()));
        out.put("skipped", delivery.skipped());
        out.put("reason", delivery.trouble().map(ENGLISH::why).orElse(null));
        out.put("parcels", delivery.parcels().stream().map(SchedulesApi::json).toList());
        return out;
    }

    private static Map<String, Object> json(Delivery.Parcel parcel) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("to", parcel.destination().place());
        out.put("key", parcel.key());
        out.put("state", code(parcel.state()));
        out.put("attempts", parcel.attempts());
        out.put("next", parcel.next().map(Instant::toString).orElse(null));
        out.put("settled", parcel.settled().map(Instant::toString).orElse(null));
        out.put("reason", parcel.trouble().map(ENGLISH::why).orElse(null));
        return out;
    }

    private static String code(Delivery.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
