package barometer.api;

import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Recorded;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.ledger.Reading;
import barometer.text.Metadata;
import barometer.text.Words;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code GET /api/v1/indicators} and {@code GET /api/v1/indicators/{code}}: what there is, and what it means. */
@RestController
class IndicatorsApi {

    private static final int MOST = 1000;

    private final Reading reading;
    private final Visitor visitor;
    private final Conditional conditional;

    IndicatorsApi(Reading reading, Visitor visitor, Conditional conditional) {
        this.reading = reading;
        this.visitor = visitor;
        this.conditional = conditional;
    }

    @GetMapping("/api/v1/indicators")
    ResponseEntity<Map<String, Object>> indicators(HttpServletRequest request, ServletWebRequest web) {
        Parameters parameters = new Parameters(request, Set.of("limit", "after", "lang"));
        Words words = parameters.words();
        int limit = parameters.number("limit", 100, 1, MOST);
        long head = reading.head();
        String tag = conditional.tag(head, visitor.viewer());
        if (conditional.isKnown(web, tag)) {
            return null;
        }
        List<Indicator> all = reading.indicators(visitor.viewer()).stream().sorted(Comparator.comparing(Indicator::code)).toList();
        List<Indicator> rest = parameters.get("after")
                .map(after -> all.stream().filter(i -> i.code().compareTo(after) > 0).toList()).orElse(all);
        List<Indicator> page = rest.subList(0, Math.min(limit, rest.size()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("head", head);
        answer.put("indicators", page.stream().map(i -> metadata(i, words)).toList());
        answer.put("next", page.size() < rest.size() ? page.getLast().code() : null);
        return Conditional.ok(tag).body(answer);
    }

    @GetMapping("/api/v1/indicators/{code}")
    ResponseEntity<Map<String, Object>> indicator(@PathVariable String code, HttpServletRequest request, ServletWebRequest web) {
        Words words = new Parameters(request, Set.of("lang")).words();
        Indicator indicator = reading.indicator(code, visitor.viewer()).orElseThrow(() -> new NotFound(code));
        long head = reading.head();
        String tag = conditional.tag(head, visitor.viewer());
        if (conditional.isKnown(web, tag)) {
            return null;
        }
        Map<String, Object> answer = metadata(indicator, words);
        reading.series(Selection.of(code), visitor.viewer()).ifPresent(series -> answer.putAll(state(series, words)));
        answer.put("head", head);
        return Conditional.ok(tag).body(answer);
    }

    private static Map<String, Object> metadata(Indicator i, Words words) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("code", i.code());
        out.put("name", words.name(i));
        out.put("names", names(i.name()));
        out.put("topic", i.topic());
        out.put("area", i.area());
        out.put("counterpart", i.counterpart().orElse(null));
        out.put("flow", i.flow().orElse(null));
        out.put("adjustment", i.adjustment());
        out.put("unit", i.unit().code());
        out.put("multiplier", i.multiplier().power());
        out.put("unitText", words.unitLong(i.unit(), i.multiplier()));
        out.put("coverage", stated(i.coverage(), words));
        out.put("priceBasis", stated(i.priceBasis(), words));
        out.put("aggregation", i.aggregation().toString());
        out.put("frequencies", i.frequencies().stream().map(Frequency::code).toList());
        out.put("visibility", i.visibility().toString());
        out.put("formula", i.formula().orElse(null));
        out.put("note", stated(i.note(), words));
        out.put("replaces", i.replaces().orElse(null));
        out.put("retired", i.handling().retired());
        out.put("ranks", i.handling().ranks());
        out.put("jump", i.handling().jump().orElse(null));
        out.put("balance", i.handling().balance().orElse(null));
        return out;
    }

    /** What the series says now, and how fresh it is; a release calendar is nothing that sources have stated here. */
    private static Map<String, Object> state(Series series, Words words) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("available", series.available().stream().map(Frequency::code).toList());
        out.put("inputs", series.inputs().stream().map(Indicator::code).toList());
        out.put("sources", series.sources().stream().map(s -> Map.of("code", s.code(), "name", s.name().in(words.language()),
                "kind", s.kind().toString())).toList());
        out.put("latestPeriod", series.latest().map(o -> o.period().toString()).orElse(null));
        out.put("lastPublished", series.said().stream().flatMap(s -> s.statement().citation().document().published().stream())
                .max(Comparator.naturalOrder()).map(LocalDate::toString).orElse(null));
        Optional<Recorded> last = series.said().stream().map(History.Standing::recorded).max(Comparator.comparing(Recorded::ref));
        out.put("lastRevision", last.map(r -> r.ref().revision()).orElse(null));
        out.put("lastRecorded", last.map(r -> r.at().toString()).orElse(null));
        out.put("nextRelease", null);
        out.put("facts", Metadata.of(series, words).stream().map(f -> Map.of("code", f.code(), "label", f.label(), "text", f.text())).toList());
        return out;
    }

    private static Map<String, String> names(LocalText name) {
        Map<String, String> out = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            out.put(language.tag(), name.in(language));
        }
        return out;
    }

    private static String stated(LocalText text, Words words) {
        return text.isBlank() ? null : text.in(words.language());
    }
}
