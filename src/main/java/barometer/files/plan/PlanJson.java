package barometer.files.plan;

import barometer.domain.CleanText;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Row.Field;
import barometer.domain.Unit;
import barometer.domain.Unreadable;
import barometer.files.raw.RawFile.Opening;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The text form of a plan, in JSON. What was written can be read back; what is missing or null is open. */
public final class PlanJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> NAMES = Set.of("format", "sheet", "encoding", "separator", "decimalMark", "periodPattern", "layout",
            "headerRows", "skippedRows", "columns", "footnotes", "multiplier", "series", "source", "document", "published", "place", "saidBy",
            "address", "note");

    private PlanJson() {
    }

    /** The text form of a plan. */
    public static String text(Plan plan) {
        return JSON.writeValueAsString(map("", plan));
    }

    /** A plan as it stands in an answer. @param format of the file */
    public static Map<String, Object> map(String format, Plan plan) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (!format.isEmpty()) {
            out.put("format", format);
        }
        out.put("sheet", plan.opening().sheet().orElse(null));
        out.put("encoding", plan.opening().encoding().orElse(null));
        out.put("separator", plan.opening().separator().orElse(null));
        out.put("decimalMark", plan.decimalMark().orElse(null));
        out.put("periodPattern", plan.periodPattern().map(Object::toString).orElse(null));
        out.put("layout", plan.layout().map(Object::toString).orElse(null));
        out.put("headerRows", plan.headerRows().orElse(null));
        out.put("skippedRows", new TreeSet<>(plan.skippedRows()));
        out.put("columns", plan.columns().map(columns -> columns.stream().map(PlanJson::map).toList()).orElse(null));
        out.put("footnotes", plan.footnotes().orElse(null));
        out.put("multiplier", plan.multiplier().map(m -> m == Multiplier.UNITS ? "0" : m.sign()).orElse(null));
        Plan.SAID.forEach(field -> out.put(field.header(), plan.said().get(field)));
        Map<String, Object> series = new LinkedHashMap<>();
        plan.series().forEach((key, target) -> series.put(key, switch (target) {
            case Target.Known known -> known.code();
            case Target.New fresh -> map(fresh.indicator());
            case Target.LeftOut left -> false;
        }));
        out.put("series", series);
        return out;
    }

    private static Map<String, Object> map(Column column) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("column", column.number());
        out.put("name", column.name());
        out.put("role", column.roleText());
        column.period().ifPresent(period -> out.put("period", period));
        return out;
    }

    private static Map<String, Object> map(Indicator i) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("code", i.code());
        out.put("topic", i.topic());
        out.put("name", i.name().toString());
        out.put("shortName", i.shortName().toString());
        out.put("area", i.area());
        out.put("unit", i.unit().code());
        out.put("multiplier", i.multiplier().sign());
        out.put("aggregation", i.aggregation().toString());
        out.put("frequencies", i.frequencies().stream().map(Frequency::code).toList());
        out.put("visibility", i.visibility().toString());
        out.put("counterpart", i.counterpart().orElse(null));
        out.put("flow", i.flow().orElse(null));
        out.put("adjustment", i.adjustment());
        out.put("coverage", i.coverage().toString());
        out.put("priceBasis", i.priceBasis().toString());
        out.put("note", i.note().toString());
        return out;
    }

    /** Reads the text form. @throws Unreadable {@code plan} with what is wrong, or the code of the part that cannot be read */
    public static Plan read(String text) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new Unreadable("plan", "");
        }
        if (json == null || !json.isObject()) {
            throw new Unreadable("plan", "");
        }
        json.propertyNames().stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(name -> {
            throw new Unreadable("plan-field", name);
        });
        Map<Field, String> said = new EnumMap<>(Field.class);
        Plan.SAID.forEach(field -> text(json, field.header()).ifPresent(t -> said.put(field, t)));
        return new Plan(new Opening(text(json, "encoding"), character(json, "separator"), text(json, "sheet")),
                text(json, "decimalMark").map(PlanJson::mark), text(json, "periodPattern").map(PeriodPattern::parse),
                text(json, "layout").map(Layout::parse), numbers(json, "headerRows"), numbers(json, "skippedRows").map(Set::copyOf).orElse(Set.of()),
                columns(json), text(json, "footnotes").map(PlanJson::footnotes), text(json, "multiplier").map(Multiplier::parse), said, series(json));
    }

    private static Optional<String> character(JsonNode json, String name) {
        JsonNode node = json.path(name);
        return node.isString() && !node.asString().isEmpty() ? Optional.of(node.asString()) : Optional.empty();
    }

    private static Optional<String> text(JsonNode json, String name) {
        JsonNode node = json.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isValueNode()) {
            throw new Unreadable("plan-field", name);
        }
        return Optional.of(node.asString()).filter(t -> !t.isBlank());
    }

    private static String mark(String text) {
        if (!text.equals(".") && !text.equals(",")) {
            throw new Unreadable("decimal-mark", text);
        }
        return text;
    }

    private static String footnotes(String text) {
        if (!text.equals("digits") && !text.equals("none")) {
            throw new Unreadable("choice", text);
        }
        return text;
    }

    private static Optional<List<Integer>> numbers(JsonNode json, String name) {
        JsonNode node = json.path(name);
        if (!node.isArray()) {
            return Optional.empty();
        }
        Set<Integer> numbers = new LinkedHashSet<>();
        node.forEach(n -> {
            if (!n.isInt()) {
                throw new Unreadable("plan-field", name);
            }
            numbers.add(n.asInt());
        });
        return Optional.of(List.copyOf(numbers));
    }

    private static Optional<List<Column>> columns(JsonNode json) {
        JsonNode node = json.path("columns");
        if (!node.isArray()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        node.forEach(c -> {
            int number = c.path("column").asInt(0);
            if (number < 1) {
                throw new Unreadable("plan-field", "columns");
            }
            Column column = Column.of(number, text(c, "name").orElse(""), Column.Role.IGNORED).as(text(c, "role").orElse("ignored"));
            Optional<String> period = text(c, "period").map(p -> Period.parse(p).toString());
            columns.add(new Column(number, column.name(), column.role(), column.field(), period));
        });
        return Optional.of(List.copyOf(columns));
    }

    // ── Where series go ──────────────────────────────────────────────────────────────────────────────────────────────

    /** {@code {"key": "code"}}, or the list of series as it stands in an answer. */
    private static Map<String, Target> series(JsonNode json) {
        Map<String, Target> series = new LinkedHashMap<>();
        JsonNode node = json.path("series");
        if (node.isObject()) {
            node.properties().forEach(entry -> target(entry.getValue()).ifPresent(t -> series.put(entry.getKey(), t)));
        } else if (node.isArray()) {
            node.forEach(one -> target(one.path("indicator")).ifPresent(t -> series.put(text(one, "key").orElse(""), t)));
        } else if (!node.isMissingNode() && !node.isNull()) {
            throw new Unreadable("plan-field", "series");
        }
        return series;
    }

    private static Optional<Target> target(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return Optional.empty();
        }
        if (node.isBoolean() && !node.asBoolean()) {
            return Optional.of(new Target.LeftOut());
        }
        return Optional.of(node.isObject() ? new Target.New(indicator(node)) : new Target.Known(node.asString("")));
    }

    private static Indicator indicator(JsonNode node) {
        String code = text(node, "code").orElse("");
        LocalText name = local(node, "name");
        List<Frequency> frequencies = new ArrayList<>();
        JsonNode given = node.path("frequencies");
        if (given.isArray()) {
            given.forEach(f -> frequencies.add(Frequency.parse(f.asString(""))));
        } else {
            text(node, "frequencies").ifPresent(t -> Arrays.stream(t.strip().split("[\\s,]+")).forEach(f -> frequencies.add(Frequency.parse(f))));
        }
        if (frequencies.isEmpty()) {
            frequencies.addAll(List.of(Frequency.ANNUAL, Frequency.QUARTERLY, Frequency.MONTHLY));
        }
        return new Indicator(code, text(node, "topic").map(CleanText::line).orElse("other"), name, node.hasNonNull("shortName") ? local(node, "shortName") : name,
                text(node, "area").orElse("BY"), text(node, "counterpart"), text(node, "flow"), text(node, "adjustment").orElse("N"),
                new Unit(text(node, "unit").orElse("NUMBER")), text(node, "multiplier").map(Multiplier::parse).orElse(Multiplier.UNITS),
                local(node, "coverage"), local(node, "priceBasis"), aggregation(text(node, "aggregation").orElse("none")), frequencies,
                visibility(text(node, "visibility").orElse("public")), Optional.empty(), local(node, "note"), Optional.empty());
    }

    /** A text, or an object with a text in each language. */
    private static LocalText local(JsonNode node, String name) {
        JsonNode text = node.path(name);
        if (text.isObject()) {
            StringBuilder all = new StringBuilder(text.path("en").asString(""));
            List.of("ru", "be").forEach(l -> {
                if (text.hasNonNull(l)) {
                    all.append(" |").append(l).append("| ").append(text.path(l).asString(""));
                }
            });
            return LocalText.parse(CleanText.line(all.toString()));
        }
        return text(node, name).map(CleanText::line).map(LocalText::parse).orElse(LocalText.EMPTY);
    }

    private static Indicator.Aggregation aggregation(String text) {
        return Arrays.stream(Indicator.Aggregation.values()).filter(a -> a.toString().equals(text)).findFirst()
                .orElseThrow(() -> new Unreadable("choice", text));
    }

    private static Indicator.Visibility visibility(String text) {
        return Arrays.stream(Indicator.Visibility.values()).filter(v -> v.toString().equals(text)).findFirst()
                .orElseThrow(() -> new Unreadable("choice", text));
    }
}
