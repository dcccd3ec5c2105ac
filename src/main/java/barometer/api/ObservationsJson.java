package barometer.api;

import barometer.domain.Bounds;
import barometer.domain.Change;
import barometer.domain.Citation;
import barometer.domain.Claim;
import barometer.domain.Derivation;
import barometer.domain.Figure;
import barometer.domain.History;
import barometer.domain.Language;
import barometer.domain.Observation;
import barometer.domain.Qualifier;
import barometer.domain.Series;
import barometer.domain.Statement;
import barometer.text.Words;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes a series as JSON, one object an observation; figures in their text form, numbers with every digit they have. */
final class ObservationsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private final Series series;
    private final Words words;

    ObservationsJson(Series series, Words words) {
        this.series = series;
        this.words = words;
    }

    void write(OutputStream out, long head) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            properties(json, head);
            json.writeEndObject();
        }
    }

    /** Writes several series, each with what it is called. */
    static void write(Map<String, Series> named, Words words, long head, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("head", head);
            json.writeArrayPropertyStart("series");
            named.forEach((name, series) -> {
                json.writeStartObject();
                json.writeStringProperty("series", name);
                new ObservationsJson(series, words).properties(json, head);
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void properties(JsonGenerator json, long head) {
        json.writeStringProperty("indicator", series.indicator().code());
        json.writeStringProperty("freq", series.frequency().code());
        json.writeStringProperty("transform", series.selection().transformation().toString());
        json.writeStringProperty("unit", series.unit().code());
        json.writeNumberProperty("multiplier", series.multiplier().power());
        if (series.selection().formula().isPresent()) {
            text(json, "formula", series.selection().formula());
        }
        text(json, "knownOn", series.selection().knownOn().map(Object::toString));
        json.writeNumberProperty("revision", series.revision());
        json.writeNumberProperty("head", head);
        json.writeArrayPropertyStart("observations");
        for (Observation o : series.observations()) {
            observation(json, o);
        }
        json.writeEndArray();
    }

    private void observation(JsonGenerator json, Observation o) {
        json.writeStartObject();
        json.writeStringProperty("period", o.period().toString());
        Optional<Figure> figure = o.shown();
        text(json, "figure", figure.map(this::textForm));
        number(json, "value", figure.filter(f -> f.qualifier() != Qualifier.RANGE).map(f -> f.valueIn(series.multiplier())));
        text(json, "text", figure.map(f -> series.asChange(f).map(words::change).orElseGet(() -> words.figure(f))));
        text(json, "qualifier", figure.map(f -> f.qualifier().code()));
        json.writeStringProperty("origin", switch (o) {
            case Observation.Stated s -> "stated";
            case Observation.Derived d -> "derived";
            case Observation.Missing m -> "missing";
        });
        bounds(json, o.claims());
        json.writeStringProperty("status", switch (o) {
            case Observation.Stated s -> s.statement().statement().status().name();
            case Observation.Derived d -> "I";
            case Observation.Missing m -> "M";
        });
        change(json, o.changes());
        switch (o) {
            case Observation.Stated s -> stated(json, s);
            case Observation.Derived d -> derivation(json, d.derivation());
            case Observation.Missing m -> {
                json.writeStringProperty("reason", m.reason().code());
                json.writeStringProperty("reasonText", words.say("missing." + m.reason().code()));
            }
        }
        json.writeEndObject();
    }

    private String textForm(Figure figure) {
        return series.asChange(figure).map(Change::toString).orElseGet(figure::toString);
    }

    private void stated(JsonGenerator json, Observation.Stated s) {
        Statement statement = s.statement().statement();
        citation(json, statement.citation());
        json.writeBooleanProperty("periodStated", statement.periodStated());
        number(json, "roundedTo", statement.roundedTo());
        text(json, "note", Optional.of(statement.note()).filter(n -> !n.isBlank()));
        json.writeNumberProperty("revision", s.statement().recorded().ref().revision());
        json.writeStringProperty("entry", s.statement().recorded().ref().toString());
        json.writeArrayPropertyStart("alsoStated");
        for (History.Standing also : s.alsoStated()) {
            json.writeStartObject();
            json.writeStringProperty("figure", also.statement().claim().toString());
            citation(json, also.statement().citation());
            json.writeNumberProperty("revision", also.recorded().ref().revision());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void derivation(JsonGenerator json, Derivation derivation) {
        json.writeObjectPropertyStart("derivation");
        json.writeStringProperty("rule", derivation.rule().code());
        json.writeStringProperty("expression", derivation.expression());
        json.writeStringProperty("exact", derivation.exact());
        json.writeArrayPropertyStart("inputs");
        for (Derivation.Input input : derivation.inputs()) {
            json.writeStartObject();
            json.writeStringProperty("indicator", input.indicator());
            json.writeStringProperty("period", input.period().toString());
            json.writeStringProperty("figure", input.text());
            json.writeStringProperty("origin", input.stated() ? "stated" : "derived");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void change(JsonGenerator json, List<History.Standing> changes) {
        Optional<History.Standing> headline = changes.stream().filter(c -> c.withdrawn().isEmpty()).findFirst();
        if (headline.isEmpty() || !(headline.get().statement().claim() instanceof Claim.Changed changed)) {
            json.writeNullProperty("change");
            return;
        }
        json.writeObjectPropertyStart("change");
        json.writeStringProperty("figure", changed.change().toString());
        json.writeStringProperty("text", words.changeOn(changed));
        json.writeStringProperty("qualifier", changed.change().figure().qualifier().code());
        json.writeStringProperty("kind", changed.change().kind().code());
        json.writeStringProperty("base", changed.base().toString());
        citation(json, headline.get().statement().citation());
        json.writeNumberProperty("revision", headline.get().recorded().ref().revision());
        json.writeEndObject();
    }

    private void citation(JsonGenerator json, Citation citation) {
        Language language = words.language();
        json.writeObjectPropertyStart("citation");
        json.writeStringProperty("source", citation.document().source());
        json.writeStringProperty("document", citation.document().title());
        text(json, "address", Optional.of(citation.document().address()).filter(a -> !a.isBlank()));
        text(json, "published", citation.document().published().map(Object::toString));
        text(json, "place", Optional.of(citation.place().in(language)).filter(p -> !p.isBlank()));
        text(json, "saidBy", Optional.of(citation.saidBy().in(language)).filter(p -> !p.isBlank()));
        text(json, "words", Optional.of(citation.words()).filter(w -> !w.isBlank()));
        json.writeEndObject();
    }

    private void bounds(JsonGenerator json, Bounds bounds) {
        number(json, "lower", bounds.lower());
        number(json, "upper", bounds.upper());
    }

    private static void text(JsonGenerator json, String name, Optional<String> text) {
        if (text.isPresent()) {
            json.writeStringProperty(name, text.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static void number(JsonGenerator json, String name, Optional<BigDecimal> number) {
        if (number.isPresent()) {
            json.writeNumberProperty(name, number.get());
        } else {
            json.writeNullProperty(name);
        }
    }
}
