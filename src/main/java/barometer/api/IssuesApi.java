package barometer.api;

import barometer.domain.Code;
import barometer.domain.IssuedReport;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.PictureTaken.Subject;
import barometer.ledger.Reading;
import barometer.publish.Difference;
import barometer.publish.Differences;
import barometer.publish.Reports;
import barometer.store.Accounts;
import barometer.text.Words;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /api/v1/issues}: what was issued, as it left the house, and what has changed since. */
@RestController
class IssuesApi {

    private static final Set<String> FILTER = Set.of("number", "report", "account", "indicator", "from", "to", "before", "limit");

    private final Reports reports;
    private final Accounts accounts;
    private final Reading reading;
    private final Visitor visitor;
    private final Conditional conditional;
    private final Takings takings;

    IssuesApi(Reports reports, Accounts accounts, Reading reading, Visitor visitor, Conditional conditional, Takings takings) {
        this.reports = reports;
        this.accounts = accounts;
        this.reading = reading;
        this.visitor = visitor;
        this.conditional = conditional;
        this.takings = takings;
    }

    /** The newest first; {@code next} is what {@code before} takes to go on. */
    @GetMapping("/api/v1/issues")
    Map<String, Object> issues(HttpServletRequest request) {
        Parameters parameters = new Parameters(request, FILTER);
        Optional<Long> account = parameters.get("account").map(name -> accounts.byName(name).map(held -> held.account().id()).orElse(-1L));
        IssuedReport.Part part = reports.issues(new IssuedReport.Wanted(parameters.revision("number"), parameters.get("report"), account,
                parameters.get("indicator").map(Code::check), day(parameters, "from", 0), day(parameters, "to", 1), parameters.revision("before")),
                parameters.number("limit", 100, 1, 1000), visitor.viewer());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("issues", part.issues().stream().map(IssuesApi::json).toList());
        out.put("next", part.next().orElse(null));
        return out;
    }

    private static Optional<Instant> day(Parameters parameters, String name, int later) {
        return parameters.get(name).map(Period::day).map(day -> day.plusDays(later).atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    @GetMapping("/api/v1/issues/{number:\\d{1,18}}")
    Map<String, Object> issue(@PathVariable long number, HttpServletRequest request) {
        new Parameters(request, Set.of());
        return json(found(number));
    }

    @GetMapping("/api/v1/issues/{number:\\d{1,18}}.png")
    ResponseEntity<byte[]> png(@PathVariable long number, HttpServletRequest request, ServletWebRequest web) {
        new Parameters(request, Set.of());
        IssuedReport issue = found(number);
        if (conditional.isKnown(web, issue.sha256())) {
            return null;
        }
        return Conditional.ok(issue.sha256()).contentType(MediaType.IMAGE_PNG)
                .header("Content-Disposition", "inline; filename=\"" + issue.fileName() + "\"")
                .body(takings.taken(reports.picture(issue, visitor.viewer()), "png", request, shown(issue)));
    }

    @GetMapping("/api/v1/issues/{number:\\d{1,18}}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long number, HttpServletRequest request, ServletWebRequest web) {
        new Parameters(request, Set.of());
        IssuedReport issue = found(number);
        String tag = issue.sha256() + "-" + conditional.tag(issue.revision(), visitor.viewer());
        if (conditional.isKnown(web, tag)) {
            return null;
        }
        return Conditional.ok(tag).contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + issue.fileName().replaceFirst("\\.png$", ".pdf") + "\"")
                .body(takings.taken(reports.pdf(issue, visitor.viewer()), "pdf", request, shown(issue)));
    }

    /** What has changed since; with {@code against}, what another issue tells differently. */
    @GetMapping("/api/v1/issues/{number:\\d{1,18}}/changes")
    Map<String, Object> changes(@PathVariable long number, HttpServletRequest request) {
        Parameters parameters = new Parameters(request, Set.of("against", "lang"));
        Words words = parameters.words();
        IssuedReport issue = found(number);
        Optional<IssuedReport> other = parameters.revision("against").map(this::found);
        Differences differences = other.map(o -> reports.between(issue, o, visitor.viewer()))
                .orElseGet(() -> reports.since(issue, visitor.viewer()));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("issue", issue.number());
        out.put("against", other.map(IssuedReport::number).orElse(null));
        out.put("revision", issue.revision());
        out.put("upTo", other.map(IssuedReport::revision).orElseGet(reading::head));
        out.put("unchanged", differences.unchanged());
        out.put("changes", differences.list().stream().map(d -> json(d, words)).toList());
        return out;
    }

    private static Map<String, Object> json(Difference difference, Words words) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("indicator", difference.indicator().code());
        out.put("freq", difference.frequency().code());
        out.put("transform", difference.transformation().toString());
        out.put("period", difference.period().toString());
        out.put("kind", difference.kind().name().toLowerCase(java.util.Locale.ROOT));
        out.put("before", difference.before().flatMap(Observation::shown).map(Object::toString).orElse(null));
        out.put("after", difference.after().flatMap(Observation::shown).map(Object::toString).orElse(null));
        out.put("amount", difference.amount().orElse(null));
        out.put("reason", difference.reason(words));
        return out;
    }

    private static Takings.Shown shown(IssuedReport issue) {
        return new Takings.Shown(Subject.ISSUE, issue.indicators(), "version " + issue.version(), "", issue.revision(), issue.knownOn(),
                issue.language().tag(), Optional.of(issue.number()), Optional.of(issue.template()));
    }

    private IssuedReport found(long number) {
        return reports.issue(number, visitor.viewer()).orElseThrow(() -> new NotFound("issue " + number));
    }

    private static Map<String, Object> json(IssuedReport issue) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("number", issue.number());
        out.put("report", issue.template());
        out.put("version", issue.version());
        out.put("title", issue.title());
        out.put("issued", issue.at().toString());
        out.put("language", issue.language().tag());
        out.put("revision", issue.revision());
        out.put("knownOn", issue.knownOn().map(Object::toString).orElse(null));
        out.put("address", issue.address());
        out.put("file", issue.fileName());
        out.put("bytes", issue.size());
        out.put("sha256", issue.sha256());
        out.put("indicators", new TreeSet<>(issue.indicators()));
        return out;
    }
}
