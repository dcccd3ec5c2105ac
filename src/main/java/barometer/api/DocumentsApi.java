package barometer.api;

import barometer.domain.Language;
import barometer.domain.Source;
import barometer.ledger.Documents;
import barometer.ledger.Reading;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code GET /api/v1/documents}: the documents that standing figures come from, those of indicators that the caller may see. */
@RestController
class DocumentsApi {

    private static final int MOST = 1_000;

    private final Documents documents;
    private final Reading reading;
    private final Visitor visitor;
    private final Conditional conditional;

    DocumentsApi(Documents documents, Reading reading, Visitor visitor, Conditional conditional) {
        this.documents = documents;
        this.reading = reading;
        this.visitor = visitor;
        this.conditional = conditional;
    }

    @GetMapping("/api/v1/documents")
    ResponseEntity<Map<String, Object>> documents(HttpServletRequest request, ServletWebRequest web) {
        String letters = new Parameters(request, Set.of("q")).get("q").orElse("");
        long head = reading.head();
        String tag = conditional.tag(head, visitor.viewer());
        if (conditional.isKnown(web, tag)) {
            return null;
        }
        Map<String, Source> sources = reading.sources(visitor.viewer()).stream().collect(Collectors.toMap(Source::code, s -> s));
        List<Documents.Listed> found = documents.find(letters, visitor.viewer());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("head", head);
        answer.put("count", found.size());
        answer.put("documents", found.stream().limit(MOST).map(l -> told(l, sources)).toList());
        return Conditional.ok(tag).body(answer);
    }

    private static Map<String, Object> told(Documents.Listed listed, Map<String, Source> sources) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("title", listed.document().title());
        out.put("source", listed.document().source());
        out.put("sourceName", sources.containsKey(listed.document().source()) ? sources.get(listed.document().source()).name().in(Language.EN) : null);
        out.put("published", listed.document().published().map(LocalDate::toString).orElse(null));
        out.put("address", listed.document().address());
        out.put("figures", listed.figures());
        out.put("indicators", listed.indicators().stream().sorted().toList());
        return out;
    }
}
