package barometer.api;

import barometer.domain.Access;
import barometer.domain.Frequency;
import barometer.domain.Viewer;
import barometer.files.plan.Plan;
import barometer.files.plan.PlanJson;
import barometer.files.plan.Question;
import barometer.files.plan.Target;
import barometer.files.raw.Opener;
import barometer.files.raw.RawFile;
import barometer.ledger.Denied;
import barometer.ledger.Finding;
import barometer.ledger.Imports;
import barometer.ledger.Progress;
import barometer.ledger.Receipt;
import barometer.ledger.Trial;
import barometer.ledger.Untried;
import barometer.ui.Visitor;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/imports}: a file of figures, tried or recorded. */
@RestController
class ImportsApi {

    private static final Set<String> KNOWN = Set.of("dryRun", "rowLimit", "overrule", "basedOn", "note");
    private static final int LARGEST_PLAN = 5_000_000;
    private static final int MOST_SERIES = 5_000;

    private final Imports imports;
    private final Access access;
    private final Visitor visitor;

    ImportsApi(Imports imports, Access access, Visitor visitor) {
        this.imports = imports;
        this.access = access;
        this.visitor = visitor;
    }

    @PostMapping(value = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, Object> bring(HttpServletRequest request) throws IOException {
        // Before the body is read: who may not record sends nothing.
        Viewer viewer = visitor.viewer();
        if (!access.may(viewer, Access.Act.RECORD)) {
            throw new Denied(Access.Act.RECORD);
        }
        Part part = part(request, "file").orElseThrow(() -> new BadRequest("no-file"));
        Plan plan = plan(request);
        Parameters parameters = new Parameters(request, with(KNOWN, "plan"));
        boolean dry = parameters.get("dryRun").map(ImportsApi::yesOrNo).orElse(false);
        int rowLimit = parameters.number("rowLimit", 20, 0, 1000);
        Path copy = Files.createTempFile("import-", ".file");
        try {
            try (InputStream in = part.getInputStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            RawFile file = Opener.open(copy);
            String name = Optional.ofNullable(part.getSubmittedFileName()).orElse("").replaceFirst("^.*[/\\\\]", "");
            Imports.Brought brought = new Imports.Brought(file, name, plan, parameters.revision("basedOn"), parameters.get("overrule"),
                    parameters.get("note").orElse(""));
            return dry ? trial(file.format(), imports.trial(brought, rowLimit, Progress.NOBODY, viewer)) : recorded(imports.record(brought, Progress.NOBODY, viewer));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static Set<String> with(Set<String> names, String more) {
        return ObservationsApi.with(names, more);
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadRequest("yes-no", "dryRun", text);
        };
    }

    private static Optional<Part> part(HttpServletRequest request, String name) throws IOException {
        try {
            return Optional.ofNullable(request.getPart(name));
        } catch (ServletException e) {
            throw new BadRequest("no-parts");
        } catch (IllegalStateException e) { // how the servlet specification says that it is too large
            throw new TooLargeFile();
        }
    }

    /** The plan, as a part or as a parameter of the address. */
    private static Plan plan(HttpServletRequest request) throws IOException {
        Optional<Part> part = part(request, "plan");
        if (part.isEmpty()) {
            return Plan.GUESSED;
        }
        try (InputStream in = part.get().getInputStream()) {
            byte[] bytes = in.readNBytes(LARGEST_PLAN + 1);
            if (bytes.length > LARGEST_PLAN) {
                throw new BadRequest("plan-too-large");
            }
            return bytes.length == 0 ? Plan.GUESSED : PlanJson.read(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** What is open, what goes nowhere, what is refused and where. */
    @ExceptionHandler
    ProblemDetail untried(Untried e) {
        Trial trial = e.trial();
        String code = !trial.questions().isEmpty() ? "import-questions" : trial.refused() > 0 ? "import-refused"
                : !trial.unmapped().isEmpty() ? "import-unmapped" : "import-warnings";
        ProblemDetail problem = Problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, code, switch (code) {
            case "import-questions" -> Problems.ENGLISH.say("api.import-questions");
            case "import-refused" -> Problems.ENGLISH.say("api.import-refused", trial.refused());
            case "import-warnings" -> Problems.ENGLISH.say("api.import-warnings", trial.warned());
            default -> Problems.ENGLISH.say("api.import-unmapped", String.join(", ", trial.unmapped().stream().limit(10).toList()));
        });
        problem.setProperty("questions", trial.questions().stream().map(ImportsApi::question).toList());
        problem.setProperty("unmapped", trial.unmapped());
        problem.setProperty("refused", trial.refused());
        problem.setProperty("warnings", trial.warnings().stream().map(ImportsApi::warning).toList());
        problem.setProperty("refusals", trial.refusals().stream().map(ImportsApi::refusal).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail tooLarge(TooLargeFile e) {
        return Problems.problem(HttpStatus.CONTENT_TOO_LARGE, "too-large-file", Problems.ENGLISH.say("api.too-large-file"));
    }

    private static Map<String, Object> recorded(Receipt receipt) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("revision", receipt.revision());
        answer.put("added", receipt.added());
        answer.put("revised", receipt.revised());
        answer.put("unchanged", receipt.unchanged());
        answer.put("refused", 0);
        answer.put("findings", Problems.findings(receipt.findings().stream().limit(1000).toList()));
        return answer;
    }

    /** A trial as it stands in an answer. */
    static Map<String, Object> trial(String format, Trial trial) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("plan", PlanJson.map(format, trial.plan()));
        answer.put("questions", trial.questions().stream().map(ImportsApi::question).toList());
        answer.put("series", trial.series().stream().limit(MOST_SERIES).map(ImportsApi::series).toList());
        answer.put("added", trial.added());
        answer.put("revised", trial.revised());
        answer.put("unchanged", trial.unchanged());
        answer.put("refused", trial.refused());
        answer.put("refusals", trial.refusals().stream().map(ImportsApi::refusal).toList());
        answer.put("warnings", trial.warnings().stream().map(ImportsApi::warning).toList());
        return answer;
    }

    private static Map<String, Object> question(Question question) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("about", question.about());
        out.put("text", question.text());
        out.put("row", question.row());
        out.put("column", question.column());
        out.put("question", Problems.ENGLISH.say("import.question." + question.about(), question.text()));
        out.put("choices", question.choices().stream().map(c -> Map.of("value", c.value(), "reads", c.reads())).toList());
        return out;
    }

    private static Map<String, Object> series(Trial.SeriesSeen series) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("key", series.key());
        out.put("indicator", series.target().map(target -> switch (target) {
            case Target.Known known -> known.code();
            case Target.New fresh -> fresh.indicator().code();
            case Target.LeftOut left -> null;
        }).orElse(null));
        out.put("suggested", series.suggested().orElse(null));
        out.put("freq", series.frequency().map(Frequency::code).orElse(null));
        out.put("count", series.count());
        out.put("rows", series.rows().stream().map(line -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("period", line.period().toString());
            row.put("figure", line.figure());
            row.put("status", line.status());
            row.put("row", line.row());
            row.put("column", line.column());
            return row;
        }).toList());
        return out;
    }

    private static Map<String, Object> refusal(Trial.Refusal refusal) {
        Finding finding = refusal.finding();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("row", refusal.row());
        out.put("column", refusal.column());
        out.put("field", finding.field().map(barometer.domain.Row.Field::header).orElse(null));
        out.put("code", finding.code());
        out.put("reason", finding.reason(Problems.ENGLISH));
        out.put("remedy", finding.remedy(Problems.ENGLISH));
        return out;
    }

    private static Map<String, Object> warning(Trial.Refusal warning) {
        Map<String, Object> out = refusal(warning);
        out.put("severity", "warning");
        return out;
    }

    /** The file is larger than the server takes. */
    static final class TooLargeFile extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
