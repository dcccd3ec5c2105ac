package barometer.api;

import barometer.domain.IssuedReport;
import barometer.publish.Reports;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private final Reports reports;
    private final Visitor visitor;
    private final Conditional conditional;

    IssuesApi(Reports reports, Visitor visitor, Conditional conditional) {
        this.reports = reports;
        this.visitor = visitor;
        this.conditional = conditional;
    }

    @GetMapping("/api/v1/issues")
    Map<String, Object> issues(HttpServletRequest request) {
        new Parameters(request, Set.of());
        return Map.of("issues", reports.issues(visitor.viewer()).stream().map(IssuesApi::json).toList());
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
                .body(reports.picture(issue, visitor.viewer()));
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
