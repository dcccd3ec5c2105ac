package barometer.api;

import barometer.chart.png.PictureRoom;
import barometer.domain.Language;
import barometer.domain.Unreadable;
import barometer.files.DefinitionFields;
import barometer.files.DefinitionsCsv;
import barometer.ledger.Busy;
import barometer.ledger.Checked;
import barometer.ledger.Denied;
import barometer.ledger.DraftRefused;
import barometer.ledger.Finding;
import barometer.ledger.Reading;
import barometer.ledger.Refused;
import barometer.publish.NotIssued;
import barometer.store.Accounts;
import barometer.store.NotWritten;
import barometer.store.OutcomeUnknown;
import barometer.text.Nearest;
import barometer.text.Words;
import barometer.ui.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what went wrong into problem details (RFC 9457): what, where, why, and what to do. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    static final Words ENGLISH = Words.of(Language.EN);

    private final Accounts accounts;
    private final Reading reading;
    private final Visitor visitor;

    Problems(Accounts accounts, Reading reading, Visitor visitor) {
        this.accounts = accounts;
        this.reading = reading;
        this.visitor = visitor;
    }

    @ExceptionHandler
    ProblemDetail unreadable(Unreadable e) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, e.code(), ENGLISH.find("unreadable." + e.code(), e.text()).orElse(e.getMessage()));
        (e.code().equals("other-unknown") ? nearestCode(e.text()) : Nearest.meant(e)).ifPresent(meant -> problem.setProperty("nearest", meant));
        return problem;
    }

    private Optional<String> nearestCode(String typed) {
        return reading.search().nearestCode(typed, visitor.viewer());
    }

    @ExceptionHandler
    ProblemDetail wrongField(DefinitionFields.Wrong e) {
        return wrong(e, Optional.empty());
    }

    @ExceptionHandler
    ProblemDetail wrongLine(DefinitionsCsv.WrongLine e) {
        return wrong(e.wrong(), Optional.of(e.line()));
    }

    private static ProblemDetail wrong(DefinitionFields.Wrong e, Optional<Integer> line) {
        String why = ENGLISH.find("unreadable." + e.why().code(), e.why().text()).orElse(e.why().getMessage());
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, e.why().code(),
                line.map(n -> ENGLISH.say("api.wrong-line", n, e.field(), why)).orElseGet(() -> ENGLISH.say("api.wrong-field", e.field(), why)));
        problem.setProperty("field", e.field());
        line.ifPresent(n -> problem.setProperty("row", n));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail badRequest(BadRequest e) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, e.code(), ENGLISH.say("api." + e.code(), e.arguments()));
        if (e.code().equals("unknown-parameter")) {
            Nearest.among(e.arguments()[0].toString(), List.of(e.arguments()[1].toString().split(", "))).ifPresent(meant -> problem.setProperty("nearest", meant));
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound e) {
        ProblemDetail problem = problem(HttpStatus.NOT_FOUND, "not-found", ENGLISH.say("api.not-found", e.getMessage()));
        nearestCode(e.getMessage()).ifPresent(meant -> problem.setProperty("nearest", meant));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail tooLarge(RowsJson.TooLarge e) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, e.getMessage(), ENGLISH.say("api." + e.getMessage(), e.limit()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(PictureRoom.Full e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "10")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", ENGLISH.say("api.busy")));
    }

    /** A large file is being recorded, and everybody else waits: who, how far, and when to ask again. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> occupied(Busy e) {
        ProblemDetail problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "recording-under-way", e.underWay()
                .map(w -> ENGLISH.say("api.recording-under-way", w.done(), w.of())).orElseGet(() -> ENGLISH.say("api.recording-ended")));
        e.underWay().ifPresent(w -> {
            Map<String, Object> recording = new LinkedHashMap<>();
            recording.put("by", accounts.byId(w.account()).map(held -> held.account().name()).orElse("account " + w.account()));
            recording.put("done", w.done());
            recording.put("of", w.of());
            recording.put("since", w.since().toString());
            problem.setProperty("recording", recording);
        });
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "5").body(problem);
    }

    @ExceptionHandler
    ProblemDetail denied(Denied e) {
        return problem(HttpStatus.FORBIDDEN, "denied", ENGLISH.say("api.denied"));
    }

    /** Nothing was kept: the caller may try again once the operator has made room. */
    @ExceptionHandler
    ProblemDetail notWritten(NotWritten e) {
        LOG.error("The disk takes no more; an act of writing was undone: {}", e.getCause().getMessage());
        return problem(HttpStatus.INSUFFICIENT_STORAGE, "not-written", ENGLISH.say("api.not-written"));
    }

    /** No promise either way: the caller has to look, after the operator has seen to the disk. */
    @ExceptionHandler
    ProblemDetail outcomeUnknown(OutcomeUnknown e) {
        LOG.error("An act of writing has no known outcome", e);
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "outcome-unknown", ENGLISH.say("api.outcome-unknown"));
    }

    /** An error or an unexplained warning is 422; a figure that somebody else has changed meanwhile is 409 with both. */
    @ExceptionHandler
    ProblemDetail refused(Refused e) {
        ProblemDetail problem = e.conflict()
                ? problem(HttpStatus.CONFLICT, "conflict", ENGLISH.say("api.conflict"))
                : problem(HttpStatus.UNPROCESSABLE_CONTENT, "refused", ENGLISH.say("api.refused"));
        problem.setProperty("rows", e.conflict() ? conflicts(e.checked()) : findings(e.checked().findings()));
        return problem;
    }

    /** What stands in the way of issuing a report; nothing was kept. */
    @ExceptionHandler
    ProblemDetail notIssued(NotIssued e) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "not-issued", ENGLISH.say("api.not-issued"));
        problem.setProperty("findings", ReportsApi.findings(e.findings()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail newer(ReportsApi.Newer e) {
        return e.problem();
    }

    @ExceptionHandler
    ProblemDetail moved(DefinitionMoved e) {
        return e.problem();
    }

    @ExceptionHandler
    ProblemDetail draft(DraftRefused e) {
        HttpStatus status = switch (e.reason()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case OWN_WORK, NOT_AUTHOR -> HttpStatus.FORBIDDEN;
            case MOVED -> HttpStatus.CONFLICT;
            case RELEASE_PAST, COMMENT_MISSING, TOO_LONG, EMPTY -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return problem(status, e.code(), ENGLISH.say("draft.refused." + e.code()));
    }

    static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }

    /** Findings with their words, as they stand in an answer. */
    static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream().map(f -> {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("row", f.row());
            out.put("field", f.field().map(barometer.domain.Row.Field::header).orElse(null));
            out.put("severity", f.severity().name().toLowerCase(java.util.Locale.ROOT));
            out.put("code", f.code());
            out.put("reason", f.reason(ENGLISH));
            out.put("remedy", f.remedy(ENGLISH));
            return out;
        }).toList();
    }

    private static List<Map<String, Object>> conflicts(Checked checked) {
        return checked.rows().stream().filter(r -> r.conflict().isPresent()).map(r -> {
            var theirs = r.conflict().orElseThrow();
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("row", r.row().number());
            out.put("period", theirs.statement().period().toString());
            out.put("yours", r.reads().isEmpty() ? null : r.reads().getFirst().statement().claim().toString());
            out.put("theirs", theirs.statement().claim().toString());
            out.put("withdrawn", theirs.withdrawn().isPresent());
            out.put("revision", theirs.since().revision());
            out.put("reason", ENGLISH.say("api.conflict.reason"));
            out.put("remedy", ENGLISH.say("api.conflict.remedy"));
            return out;
        }).toList();
    }
}
