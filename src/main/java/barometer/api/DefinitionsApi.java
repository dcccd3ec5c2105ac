package barometer.api;

import barometer.domain.Access;
import barometer.domain.Definition;
import barometer.domain.Event;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Source;
import barometer.files.DefinitionFields;
import barometer.files.DefinitionFields.Kind;
import barometer.files.DefinitionsCsv;
import barometer.ledger.Denied;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.ledger.Receipt;
import barometer.ledger.Refused;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;

/**
 * Sources and events, and the door for definitions: one as a JSON object of its fields, or a file of them. Names may be a
 * text, or an object with a text for each language.
 */
@RestController
class DefinitionsApi {

    private static final int MOST_BYTES = 100_000;

    private final Reading reading;
    private final Ledger ledger;
    private final Access access;
    private final Visitor visitor;
    private final Conditional conditional;

    DefinitionsApi(Reading reading, Ledger ledger, Access access, Visitor visitor, Conditional conditional) {
        this.reading = reading;
        this.ledger = ledger;
        this.access = access;
        this.visitor = visitor;
        this.conditional = conditional;
    }

    @GetMapping("/api/v1/sources")
    ResponseEntity<Map<String, Object>> sources(HttpServletRequest request, ServletWebRequest web) {
        return listed(request, web, "sources", () -> reading.sources(visitor.viewer()).stream().map(DefinitionsApi::told).toList());
    }

    @GetMapping("/api/v1/events")
    ResponseEntity<Map<String, Object>> events(HttpServletRequest request, ServletWebRequest web) {
        return listed(request, web, "events", () -> reading.events(visitor.viewer()).stream().map(DefinitionsApi::told).toList());
    }

    private ResponseEntity<Map<String, Object>> listed(HttpServletRequest request, ServletWebRequest web, String name,
                                                       java.util.function.Supplier<List<Map<String, Object>>> list) {
        new Parameters(request, Set.of());
        long head = reading.head();
        String tag = conditional.tag(head, visitor.viewer());
        if (conditional.isKnown(web, tag)) {
            return null;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("head", head);
        answer.put(name, list.get());
        return Conditional.ok(tag).body(answer);
    }

    private static Map<String, Object> told(Definition definition) {
        Map<String, Object> out = new LinkedHashMap<>(DefinitionFields.of(definition));
        switch (definition) {
            case Source source -> out.put("name", languages(source.name()));
            case Event event -> {
                out.put("name", languages(event.name()));
                out.put("planned", event.planned());
                out.put("indicators", event.indicators().stream().sorted().toList());
            }
            case barometer.domain.Indicator indicator -> out.put("name", languages(indicator.name()));
        }
        return out;
    }

    private static Map<String, String> languages(LocalText text) {
        Map<String, String> out = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            out.put(language.tag(), text.in(language));
        }
        return out;
    }

    @PutMapping(value = "/api/v1/indicators/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> indicator(@PathVariable String code, HttpServletRequest request) throws IOException {
        return put(Kind.INDICATORS, code, request);
    }

    @PutMapping(value = "/api/v1/sources/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> source(@PathVariable String code, HttpServletRequest request) throws IOException {
        return put(Kind.SOURCES, code, request);
    }

    @PutMapping(value = "/api/v1/events/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> event(@PathVariable String code, HttpServletRequest request) throws IOException {
        return put(Kind.EVENTS, code, request);
    }

    private Map<String, Object> put(Kind kind, String code, HttpServletRequest request) throws IOException {
        requireRight();
        Parameters parameters = new Parameters(request, Set.of("note", "basedOn"));
        Map<String, String> fields = fields(body(request));
        if (!fields.getOrDefault("code", code).equals(code)) {
            throw new BadRequest("other-code", fields.get("code"), code);
        }
        fields.put("code", code);
        Definition definition = DefinitionFields.read(kind, fields);
        Optional<Long> basedOn = parameters.revision("basedOn");
        return basedOn.isEmpty() ? defined(List.of(definition), parameters) : defined(definition, basedOn.get(), parameters);
    }

    /** The same again is no conflict, whatever happened in between. */
    private Map<String, Object> defined(Definition definition, long basedOn, Parameters parameters) {
        Optional<Definition> seen = reading.standing(definition, basedOn, visitor.viewer());
        try {
            return answer(ledger.define(definition, seen, parameters.get("note").orElse(""), visitor.viewer()));
        } catch (Refused refused) {
            Optional<Definition> now = reading.standing(definition, reading.head(), visitor.viewer());
            if (now.equals(seen)) {
                throw refused;
            }
            if (now.equals(Optional.of(definition))) {
                return defined(List.of(definition), parameters);
            }
            throw new DefinitionMoved(definition, seen, now, now.flatMap(d -> reading.versions(d, visitor.viewer()).stream().findFirst())
                    .map(version -> version.recorded().ref().revision()));
        }
    }

    @PostMapping(value = "/api/v1/definitions", consumes = "text/csv")
    Map<String, Object> file(HttpServletRequest request) throws IOException {
        requireRight();
        Parameters parameters = new Parameters(request, Set.of("note"));
        return defined(DefinitionsCsv.read(request.getInputStream()), parameters);
    }

    /** The definitions of a kind as the file that {@link #file} takes in again. */
    @GetMapping(value = "/api/v1/definitions", produces = "text/csv")
    ResponseEntity<byte[]> written(HttpServletRequest request) throws IOException {
        Kind kind = Kind.parse(new Parameters(request, Set.of("kind")).get("kind").orElse(Kind.INDICATORS.toString()));
        List<? extends Definition> all = switch (kind) {
            case INDICATORS -> reading.indicators(visitor.viewer());
            case SOURCES -> reading.sources(visitor.viewer());
            case EVENTS -> reading.events(visitor.viewer());
        };
        StringBuilder out = new StringBuilder();
        DefinitionsCsv.write(all, out);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + kind + ".csv\"")
                .body(out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void requireRight() {
        if (!access.may(visitor.viewer(), Access.Act.DEFINE)) {
            throw new Denied(Access.Act.DEFINE);
        }
    }

    private Map<String, Object> defined(List<Definition> definitions, Parameters parameters) {
        return answer(ledger.define(definitions, parameters.get("note").orElse(""), visitor.viewer()));
    }

    private static Map<String, Object> answer(Receipt receipt) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("revision", receipt.revision());
        answer.put("added", receipt.added());
        answer.put("revised", receipt.revised());
        answer.put("unchanged", receipt.unchanged());
        return answer;
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new RowsJson.TooLarge("too-many-bytes", 1);
        }
        return JsonBody.object(bytes, "not-an-object");
    }

    /** The fields as text: a list is its words, an object its languages. */
    private static Map<String, String> fields(JsonNode object) {
        Map<String, String> fields = new LinkedHashMap<>();
        object.properties().forEach(entry -> fields.put(entry.getKey(), text(entry.getKey(), entry.getValue())));
        return fields;
    }

    private static String text(String name, JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).map(one -> text(name, one)).collect(Collectors.joining(" "));
        }
        if (value.isObject()) {
            Map<Language, String> texts = new EnumMap<>(Language.class);
            value.properties().forEach(one -> texts.put(Language.parse(one.getKey()), text(name, one.getValue())));
            return new LocalText(texts).toString();
        }
        return value.asString();
    }
}
