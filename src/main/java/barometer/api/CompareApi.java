package barometer.api;

import barometer.chart.ComparisonChoice;
import barometer.chart.ComparisonComposer;
import barometer.chart.Panels;
import barometer.domain.Arrangement;
import barometer.domain.Comparison;
import barometer.domain.Language;
import barometer.domain.Series;
import barometer.domain.View;
import barometer.files.Csv;
import barometer.files.CsvDialect;
import barometer.files.ObservationsXlsx;
import barometer.ledger.Comparing;
import barometer.ledger.Reading;
import barometer.text.Words;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * {@code GET /api/v1/compare/…}: several series as one picture, and as JSON, CSV and workbook, series
 * after series; all of one revision.
 */
@RestController
class CompareApi {

    private static final Set<String> REPEATED = Set.of(Comparison.SERIES);
    private static final Set<String> DRAWN = ObservationsApi.with(Comparison.PARAMETERS, Pictures.PARAMETERS);
    private static final Set<String> READ = Set.of(Comparison.SERIES, "arrange", "from", "to", "knownOn", "revision", "lang");
    private static final MediaType TEXT_CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Reading reading;
    private final Comparing comparing;
    private final Visitor visitor;
    private final Conditional conditional;
    private final Pictures pictures;

    CompareApi(Reading reading, Comparing comparing, Pictures pictures, Visitor visitor, Conditional conditional) {
        this.reading = reading;
        this.comparing = comparing;
        this.pictures = pictures;
        this.visitor = visitor;
        this.conditional = conditional;
    }

    @GetMapping("/api/v1/compare/chart.png")
    ResponseEntity<byte[]> chart(HttpServletRequest request, ServletWebRequest web) {
        return chart(request, web, Pictures.Kind.PNG);
    }

    @GetMapping("/api/v1/compare/chart.svg")
    ResponseEntity<byte[]> svg(HttpServletRequest request, ServletWebRequest web) {
        return chart(request, web, Pictures.Kind.SVG);
    }

    @GetMapping("/api/v1/compare/chart.pdf")
    ResponseEntity<byte[]> pdf(HttpServletRequest request, ServletWebRequest web) {
        return chart(request, web, Pictures.Kind.PDF);
    }

    private ResponseEntity<byte[]> chart(HttpServletRequest request, ServletWebRequest web, Pictures.Kind kind) {
        Parameters parameters = new Parameters(request, DRAWN, REPEATED);
        Comparison comparison = parameters.comparison();
        Pictures.Asked asked = Pictures.asked(parameters, kind, comparison.form());
        Words words = parameters.words();
        String tag = conditional.tag(reading.head(), visitor.viewer());
        Optional<List<Series>> series = series(comparison, web, tag);
        if (series.isEmpty()) {
            return null;
        }
        requireArranged(comparison, series.get());
        ComparisonChoice.refusal(series.get(), comparison.arrangement(), comparison.form()).ifPresent(key -> {
            throw new BadRequest("form-refused", comparison.form().toString(), Words.of(Language.EN).say(key));
        });
        Panels panels = new ComparisonComposer(words).compose(comparison, series.get(), asked.size().width());
        Comparison shown = comparison.atRevision(Optional.of(series.get().getFirst().revision()).filter(r -> r > 0));
        return pictures.answer(asked, panels, "comparison", View.of(shown), "/compare?" + shown, series.get(), tag, request);
    }

    @GetMapping(value = "/api/v1/compare/observations", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json(HttpServletRequest request, ServletWebRequest web) {
        Parameters parameters = new Parameters(request, READ, REPEATED);
        Words words = parameters.words();
        long head = reading.head();
        String tag = conditional.tag(head, visitor.viewer());
        Optional<Map<String, Series>> named = named(parameters.comparison(), words, web, tag);
        if (named.isEmpty()) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ObservationsJson.write(named.get(), words, head, out);
        return Conditional.ok(tag).contentType(MediaType.APPLICATION_JSON).body(out.toByteArray());
    }

    @GetMapping("/api/v1/compare/observations.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request, ServletWebRequest web) throws IOException {
        Parameters parameters = new Parameters(request, ObservationsApi.with(READ, "excel"), REPEATED);
        CsvDialect dialect = parameters.get("excel").map(CsvDialect::excel).orElse(CsvDialect.PLAIN);
        String tag = conditional.tag(reading.head(), visitor.viewer());
        Optional<Map<String, Series>> named = named(parameters.comparison(), parameters.words(), web, tag);
        if (named.isEmpty()) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        Csv.write(named.get(), dialect, out);
        return Conditional.ok(tag).contentType(TEXT_CSV).header("Content-Disposition", "attachment; filename=\"comparison.csv\"")
                .body(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/v1/compare/observations.xlsx")
    ResponseEntity<byte[]> xlsx(HttpServletRequest request, ServletWebRequest web) throws IOException {
        Parameters parameters = new Parameters(request, READ, REPEATED);
        Words words = parameters.words();
        String tag = conditional.tag(reading.head(), visitor.viewer());
        Optional<Map<String, Series>> named = named(parameters.comparison(), words, web, tag);
        if (named.isEmpty()) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ObservationsXlsx.write(named.get(), words, out);
        return Conditional.ok(tag).contentType(ObservationsApi.XLSX).header("Content-Disposition", "attachment; filename=\"comparison.xlsx\"")
                .body(out.toByteArray());
    }

    /** The series of a request by what they are called: each its pick, then the difference, ratio or gap that the arrangement makes of two. */
    private Optional<Map<String, Series>> named(Comparison comparison, Words words, ServletWebRequest web, String tag) {
        return series(comparison, web, tag).map(all -> {
            requireArranged(comparison, all);
            Map<String, Series> named = new LinkedHashMap<>();
            for (int i = 0; i < all.size(); i++) {
                named.put(comparison.picks().get(i).toString(), all.get(i));
            }
            new ComparisonComposer(words).made(comparison, all)
                    .ifPresent(made -> named.put(comparison.arrangement() == Arrangement.MIRROR ? "gap" : comparison.arrangement().toString(), made));
            return named;
        });
    }

    private static void requireArranged(Comparison comparison, List<Series> all) {
        ComparisonChoice.refusal(all, comparison.arrangement()).ifPresent(key -> {
            throw new BadRequest("form-refused", comparison.arrangement().toString(), Words.of(Language.EN).say(key));
        });
    }

    /** The series of a request; empty where the client has the answer already. */
    private Optional<List<Series>> series(Comparison comparison, ServletWebRequest web, String tag) {
        if (comparison.picks().isEmpty()) {
            throw new BadRequest("no-series");
        }
        comparing.unknown(comparison, visitor.viewer()).ifPresent(code -> {
            throw new NotFound(code);
        });
        if (conditional.isKnown(web, tag)) {
            return Optional.empty();
        }
        return Optional.of(comparing.series(comparison, visitor.viewer()).orElseThrow(() -> new NotFound(comparison.toString())));
    }
}
