package barometer.api;

import barometer.domain.IssuedReport;
import barometer.domain.Language;
import barometer.domain.PictureTaken.Subject;
import barometer.domain.Template;
import barometer.domain.Unreadable;
import barometer.files.TemplateJson;
import barometer.ledger.Reading;
import barometer.publish.ReportFinding;
import barometer.publish.Reports;
import barometer.text.Words;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/v1/reports}: templates, the pages they make now, and the door through which they are issued. */
@RestController
class ReportsApi {

    private static final Words ENGLISH = Words.of(Language.EN);
    private static final JsonMapper JSON = new JsonMapper();

    private final Reports reports;
    private final Reading reading;
    private final Visitor visitor;
    private final Conditional conditional;
    private final Takings takings;

    ReportsApi(Reports reports, Reading reading, Visitor visitor, Conditional conditional, Takings takings) {
        this.reports = reports;
        this.reading = reading;
        this.visitor = visitor;
        this.conditional = conditional;
        this.takings = takings;
    }

    @GetMapping("/api/v1/reports")
    Map<String, Object> templates(HttpServletRequest request) {
        new Parameters(request, Set.of());
        return Map.of("reports", reports.templates(visitor.viewer()).stream().map(kept -> {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("name", kept.template().name());
            out.put("title", kept.template().title().in(Language.EN));
            out.put("version", kept.version());
            out.put("saved", kept.at().toString());
            return out;
        }).toList());
    }

    @GetMapping(value = "/api/v1/reports/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode template(@PathVariable String name, HttpServletRequest request) {
        new Parameters(request, Set.of());
        return json(kept(name));
    }

    @PutMapping(value = "/api/v1/reports/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode save(@PathVariable String name, HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request, Set.of("basedOn"));
        Optional<Integer> basedOn = parameters.get("basedOn").map(n -> parameters.number("basedOn", 0, 0, 1_000_000));
        Template template = TemplateJson.read(request.getInputStream().readNBytes(TemplateJson.MOST_BYTES + 1), Optional.of(name),
                reading.head());
        Reports.Kept saved = reports.save(template, basedOn, visitor.viewer()).orElseThrow(() -> new Newer(name));
        ObjectNode out = json(saved);
        out.set("findings", JSON.valueToTree(findings(reports.page(saved.template(), Optional.empty(), visitor.viewer()).findings())));
        return out;
    }

    @GetMapping("/api/v1/reports/{name}.png")
    ResponseEntity<byte[]> png(@PathVariable String name, HttpServletRequest request, ServletWebRequest web) {
        Parameters parameters = new Parameters(request, Set.of("lang", "width"));
        Optional<Language> language = language(parameters);
        Optional<Integer> width = parameters.get("width").map(w -> parameters.number("width", 0, 200, 5000));
        Reports.Kept kept = kept(name);
        String tag = conditional.tag(reading.head(), visitor.viewer()) + "-" + kept.version();
        if (conditional.isKnown(web, tag)) {
            return null;
        }
        return Conditional.ok(tag).contentType(MediaType.IMAGE_PNG).header("Content-Disposition", "inline; filename=\"" + name + ".png\"")
                .body(takings.taken(reports.png(kept, language, width, visitor.viewer()), "png", request, shown(kept, language,
                        width.map(w -> w + " px ").orElse(""))));
    }

    @GetMapping("/api/v1/reports/{name}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String name, HttpServletRequest request, ServletWebRequest web) {
        Optional<Language> language = language(new Parameters(request, Set.of("lang")));
        Reports.Kept kept = kept(name);
        String tag = conditional.tag(reading.head(), visitor.viewer()) + "-" + kept.version();
        if (conditional.isKnown(web, tag)) {
            return null;
        }
        return Conditional.ok(tag).contentType(MediaType.APPLICATION_PDF).header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .body(takings.taken(reports.pdf(reports.page(kept.template(), language, visitor.viewer())), "pdf", request, shown(kept, language, "")));
    }

    @PostMapping("/api/v1/reports/{name}/issues")
    Map<String, Object> issue(@PathVariable String name, HttpServletRequest request) {
        Parameters parameters = new Parameters(request, Set.of("lang", "overrule"));
        kept(name);
        IssuedReport issue = reports.issue(name, language(parameters), parameters.get("overrule").orElse(""), visitor.viewer());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("number", issue.number());
        out.put("revision", issue.revision());
        out.put("sha256", issue.sha256());
        return out;
    }

    private Takings.Shown shown(Reports.Kept kept, Optional<Language> language, String width) {
        Template template = kept.template();
        return new Takings.Shown(Subject.REPORT, template.indicators(), "version " + kept.version(), "", reading.head(), template.knownOn(),
                template.paper() + " " + width + language.orElse(template.language()).tag(), Optional.empty(), Optional.of(template.name()));
    }

    private Reports.Kept kept(String name) {
        return reports.template(name, visitor.viewer()).orElseThrow(() -> new NotFound(name));
    }

    private static Optional<Language> language(Parameters parameters) {
        return parameters.get("lang").map(Language::parse);
    }

    private static ObjectNode json(Reports.Kept kept) {
        ObjectNode out = (ObjectNode) JSON.readTree(TemplateJson.write(kept.template()));
        return out.put("version", kept.version());
    }

    /** Findings with their words, as they stand in an answer. */
    static List<Map<String, Object>> findings(List<ReportFinding> findings) {
        return findings.stream().map(f -> {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("block", f.block() < 0 ? null : f.block() + 1);
            out.put("severity", f.severity().name().toLowerCase(Locale.ROOT));
            out.put("code", f.code());
            out.put("reason", f.reason(ENGLISH));
            return out;
        }).toList();
    }

    /** Somebody has saved a newer version meanwhile. */
    static final class Newer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Newer(String name) {
            super(name);
        }

        ProblemDetail problem() {
            return Problems.problem(HttpStatus.CONFLICT, "conflict", ENGLISH.say("api.newer-template", getMessage()));
        }
    }
}
