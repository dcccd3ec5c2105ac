package barometer.api;

import barometer.domain.Access;
import barometer.domain.KeptDraft;
import barometer.ledger.Denied;
import barometer.ledger.Desk;
import barometer.ledger.Draft;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/drafts}: figures that are kept for review, and what is done with them. For the staff. */
@RestController
class DraftsApi {

    private static final Set<String> KEEP = Set.of("indicator", "basedOn", "overrule", "note");
    private static final Set<String> CHANGE = ObservationsApi.with(KEEP, "version");
    private static final Set<String> ACT = Set.of("version");

    private final Desk desk;
    private final DraftJson json;
    private final Access access;
    private final Visitor visitor;

    DraftsApi(Desk desk, DraftJson json, Access access, Visitor visitor) {
        this.desk = desk;
        this.json = json;
        this.access = access;
        this.visitor = visitor;
    }

    @GetMapping("/api/v1/drafts")
    Map<String, Object> drafts(HttpServletRequest request) {
        requireRight();
        new Parameters(request, Set.of());
        return Map.of("drafts", desk.drafts(visitor.viewer()).stream().map(json::head).toList());
    }

    @GetMapping("/api/v1/drafts/{id}")
    Map<String, Object> draft(@PathVariable String id, HttpServletRequest request) {
        requireRight();
        new Parameters(request, Set.of());
        return json.whole(desk.draft(number(id), visitor.viewer()), visitor.viewer());
    }

    @PostMapping(value = "/api/v1/drafts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> keep(HttpServletRequest request) throws IOException {
        requireRight();
        KeptDraft kept = desk.keep(draft(request, new Parameters(request, KEEP)), visitor.viewer());
        return ResponseEntity.created(URI.create("/api/v1/drafts/" + kept.id())).body(json.whole(kept, visitor.viewer()));
    }

    @PutMapping(value = "/api/v1/drafts/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> change(@PathVariable String id, HttpServletRequest request) throws IOException {
        requireRight();
        Parameters parameters = new Parameters(request, CHANGE);
        return json.whole(desk.change(number(id), version(parameters), draft(request, parameters), visitor.viewer()), visitor.viewer());
    }

    private static Draft draft(HttpServletRequest request, Parameters parameters) throws IOException {
        return new Draft(parameters.get("indicator"), RowsJson.read(request.getInputStream()), parameters.revision("basedOn"),
                parameters.get("overrule"), parameters.get("note").orElse(""));
    }

    @PostMapping("/api/v1/drafts/{id}/submit")
    Map<String, Object> submit(@PathVariable String id, HttpServletRequest request) throws IOException {
        requireRight();
        ActJson act = ActJson.read(request, ObservationsApi.with(ACT, "release"));
        return answer(desk.submit(number(id), act.version(), act.release(), visitor.viewer()));
    }

    @PostMapping("/api/v1/drafts/{id}/commit")
    Map<String, Object> commit(@PathVariable String id, HttpServletRequest request) throws IOException {
        requireRight();
        ActJson act = ActJson.read(request, ObservationsApi.with(ACT, "overrule"));
        return answer(desk.commit(number(id), act.version(), act.text("overrule"), visitor.viewer()));
    }

    @PostMapping("/api/v1/drafts/{id}/return")
    Map<String, Object> giveBack(@PathVariable String id, HttpServletRequest request) throws IOException {
        requireRight();
        ActJson act = ActJson.read(request, ObservationsApi.with(ACT, "comment"));
        return answer(desk.giveBack(number(id), act.version(), act.text("comment").orElse(""), visitor.viewer()));
    }

    @PostMapping("/api/v1/drafts/{id}/take-back")
    Map<String, Object> takeBack(@PathVariable String id, HttpServletRequest request) throws IOException {
        requireRight();
        return answer(desk.takeBack(number(id), ActJson.read(request, ACT).version(), visitor.viewer()));
    }

    @DeleteMapping("/api/v1/drafts/{id}")
    Map<String, Object> discard(@PathVariable String id, HttpServletRequest request) {
        requireRight();
        return answer(desk.discard(number(id), version(new Parameters(request, ACT)), visitor.viewer()));
    }

    private Map<String, Object> answer(KeptDraft draft) {
        return json.head(draft);
    }

    /** Before anything is looked up: who may not record learns nothing about what there is. */
    private void requireRight() {
        if (!access.may(visitor.viewer(), Access.Act.RECORD)) {
            throw new Denied(Access.Act.RECORD);
        }
    }

    private static Optional<Integer> version(Parameters parameters) {
        return parameters.get("version").map(text -> ActJson.version(text));
    }

    private static long number(String id) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw new NotFound(id);
        }
        return Long.parseLong(id);
    }
}
