package barometer.api;

import barometer.domain.Access;
import barometer.domain.Observation;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.files.Csv;
import barometer.files.CsvDialect;
import barometer.files.ObservationsXlsx;
import barometer.ledger.Draft;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.ledger.Receipt;
import barometer.ledger.Denied;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code /api/v1/indicators/{code}/observations}: a series as JSON, CSV or workbook, and the door for new figures. */
@RestController
class ObservationsApi {

    private static final Set<String> READ = with(Selection.PARAMETERS, "origin", "lang");
    private static final Set<String> RECORD = Set.of("overrule", "basedOn", "note");
    static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType TEXT_CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Reading reading;
    private final Ledger ledger;
    private final Access access;
    private final Visitor visitor;
    private final Conditional conditional;

    ObservationsApi(Reading reading, Ledger ledger, Access access, Visitor visitor, Conditional conditional) {
        this.reading = reading;
        this.ledger = ledger;
        this.access = access;
        this.visitor = visitor;
        this.conditional = conditional;
    }

    static Set<String> with(Set<String> names, String... more) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(List.of(more));
        return all;
    }

    @GetMapping(value = "/api/v1/indicators/{code}/observations", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json(@PathVariable String code, HttpServletRequest request, ServletWebRequest web) {
        Parameters parameters = new Parameters(request, READ);
        long head = reading.head();
        String tag = conditional.tag(head, visitor.viewer());
        Optional<Series> series = series(code, parameters, web, tag);
        if (series.isEmpty()) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ObservationsJson(statedOnly(parameters) ? stated(series.get()) : series.get(), parameters.words()).write(out, head);
        return Conditional.ok(tag).contentType(MediaType.APPLICATION_JSON).body(out.toByteArray());
    }

    @GetMapping("/api/v1/indicators/{code}/observations.csv")
    ResponseEntity<byte[]> csv(@PathVariable String code, HttpServletRequest request, ServletWebRequest web)
            throws IOException {
        Parameters parameters = new Parameters(request, with(READ, "excel"));
        CsvDialect dialect = parameters.get("excel").map(CsvDialect::excel).orElse(CsvDialect.PLAIN);
        String tag = conditional.tag(reading.head(), visitor.viewer());
        Optional<Series> series = series(code, parameters, web, tag);
        if (series.isEmpty()) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        Csv.write(statedOnly(parameters) ? stated(series.get()) : series.get(), dialect, out);
        return Conditional.ok(tag).contentType(TEXT_CSV)
                .header("Content-Disposition", "attachment; filename=\"" + code + "-" + series.get().frequency().code() + ".csv\"")
                .body(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/v1/indicators/{code}/observations.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String code, HttpServletRequest request, ServletWebRequest web)
            throws IOException {
        Parameters parameters = new Parameters(request, READ);
        String tag = conditional.tag(reading.head(), visitor.viewer());
        Optional<Series> series = series(code, parameters, web, tag);
        if (series.isEmpty()) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ObservationsXlsx.write(statedOnly(parameters) ? stated(series.get()) : series.get(), parameters.words(), out);
        return Conditional.ok(tag).contentType(XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + code + "-" + series.get().frequency().code() + ".xlsx\"")
                .body(out.toByteArray());
    }

    /**
     * The series of a request; empty where the client has the answer already.
     *
     * @param tag made before anything is read: figures newer than their tag are asked for again, older ones never
     */
    private Optional<Series> series(String code, Parameters parameters, ServletWebRequest web, String tag) {
        Selection selection = parameters.selection(code);
        parameters.words();
        reading.indicator(code, visitor.viewer()).orElseThrow(() -> new NotFound(code));
        if (conditional.isKnown(web, tag)) {
            return Optional.empty();
        }
        return Optional.of(reading.series(selection, visitor.viewer()).orElseThrow(() -> new NotFound(code)));
    }

    private static Series stated(Series all) {
        return new Series(all.indicator(), all.selection(), all.frequency(), all.available(),
                all.observations().stream().filter(o -> o instanceof Observation.Stated).toList(), all.said(), all.events(),
                all.sources(), all.inputs(), all.revision(), all.total());
    }

    private static boolean statedOnly(Parameters parameters) {
        return parameters.get("origin").map(origin -> {
            if (!origin.equals("stated") && !origin.equals("all")) {
                throw new BadRequest("origin", origin);
            }
            return origin.equals("stated");
        }).orElse(false);
    }

    @PostMapping(value = "/api/v1/indicators/{code}/observations", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> record(@PathVariable String code, HttpServletRequest request) throws IOException {
        // Before the code is looked up: who may not record learns nothing about what there is.
        if (!access.may(visitor.viewer(), Access.Act.RECORD)) {
            throw new Denied(Access.Act.RECORD);
        }
        Parameters parameters = new Parameters(request, RECORD);
        reading.indicator(code, visitor.viewer()).orElseThrow(() -> new NotFound(code));
        Draft draft = new Draft(Optional.of(code), RowsJson.read(request.getInputStream()), parameters.revision("basedOn"),
                parameters.get("overrule"), parameters.get("note").orElse(""));
        Receipt receipt = ledger.commit(draft, visitor.viewer());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("revision", receipt.revision());
        answer.put("added", receipt.added());
        answer.put("revised", receipt.revised());
        answer.put("unchanged", receipt.unchanged());
        answer.put("findings", Problems.findings(receipt.findings()));
        return answer;
    }
}
