package barometer.files;

import barometer.domain.CleanText;
import barometer.domain.Comparison;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Paper;
import barometer.domain.Period;
import barometer.domain.PeriodRule;
import barometer.domain.Selection;
import barometer.domain.Template;
import barometer.domain.Unreadable;
import barometer.domain.View;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of a template: what the interface takes and gives, what {@code data/} holds, and how the store keeps it. */
public final class TemplateJson {

    /** The largest text, in bytes. */
    public static final int MOST_BYTES = 200_000;

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TemplateJson() {
    }

    // ── Writing ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /** The text of a template; {@link #read} reads it back. */
    public static String write(Template template) {
        ObjectNode out = NODES.objectNode();
        out.put("name", template.name());
        out.set("title", texts(template.title()));
        out.set("subtitle", texts(template.subtitle()));
        out.put("page", template.paper().toString());
        out.put("language", template.language().tag());
        out.put("knownOn", template.knownOn().map(Object::toString).orElse(null));
        out.put("internal", template.internal());
        out.put("file", template.fileName());
        ArrayNode blocks = out.putArray("blocks");
        template.blocks().forEach(block -> blocks.add(block(block)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(out);
    }

    private static ObjectNode block(Template.Block block) {
        ObjectNode out = NODES.objectNode();
        switch (block) {
            case Template.Tiles tiles -> {
                ArrayNode figures = out.put("type", "tiles").putArray("figures");
                tiles.figures().forEach(selection -> figures.add(selection.toString()));
            }
            case Template.Chart chart -> series(out.put("type", "chart"), chart.view(), chart.rule(), chart.heading(), chart.wide());
            case Template.Table table -> series(out.put("type", "table"), table.view(), table.rule(), table.heading(), table.wide());
            case Template.Text text -> out.put("type", "text").put("wide", text.wide()).set("markdown", texts(text.markdown()));
            case Template.Notes notes -> out.put("type", "notes");
        }
        return out;
    }

    private static void series(ObjectNode out, View view, PeriodRule rule, Optional<Template.Heading> heading, boolean wide) {
        out.put(view instanceof View.Several ? "compare" : "series", view.toString()).put("periods", rule.toString()).put("wide", wide);
        heading.ifPresent(h -> out.putObject("title").put("revision", h.revision()).set("text", texts(h.text())));
    }

    private static JsonNode texts(LocalText text) {
        if (text.texts().size() == 1 && text.texts().containsKey(Language.EN) || text.isBlank()) {
            return NODES.stringNode(text.in(Language.EN));
        }
        ObjectNode out = NODES.objectNode();
        text.texts().forEach((language, each) -> out.put(language.tag(), each));
        return out;
    }

    // ── Reading ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /** Reads a text of the store. */
    public static Template read(String text) {
        return read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), Optional.empty(), 1);
    }

    /**
     * Reads a template.
     *
     * @param name what it is called; empty: as it says itself
     * @param head the revision that titles without one are bound to
     * @throws Unreadable {@code template-json} or the code of what is wrong in it
     */
    public static Template read(byte[] json, Optional<String> name, long head) {
        if (json.length > MOST_BYTES) {
            throw new Unreadable("template-too-large", String.valueOf(MOST_BYTES / 1000));
        }
        try {
            JsonNode root = JSON.readTree(json);
            fields(root, "", Set.of("name", "version", "title", "subtitle", "page", "language", "knownOn", "internal", "file", "blocks"));
            String own = string(root, "name", name.orElse(""));
            if (name.filter(n -> !n.equals(own)).isPresent()) {
                throw new Unreadable("template-name", own);
            }
            List<Template.Block> blocks = new ArrayList<>();
            JsonNode listed = root.path("blocks");
            if (!listed.isArray()) {
                throw new Unreadable("template-field", "blocks");
            }
            for (JsonNode block : listed) {
                blocks.add(block(block, "blocks[" + blocks.size() + "]", head));
            }
            String day = string(root, "knownOn", "");
            return new Template(own, texts(root, "title"), texts(root, "subtitle"),
                    Paper.parse(string(root, "page", Paper.A4_LANDSCAPE.toString())), Language.parse(string(root, "language", "en")),
                    day.isBlank() ? Optional.empty() : Optional.of(Period.day(day)), flag(root, "internal"),
                    string(root, "file", Template.FILE_NAME), blocks);
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw new Unreadable("template-json", where == null ? "1:1" : where.getLineNr() + ":" + where.getColumnNr());
        }
    }

    private static Template.Block block(JsonNode block, String at, long head) {
        String type = string(block, "type", "");
        return switch (type) {
            case "tiles" -> {
                fields(block, at, Set.of("type", "figures"));
                List<Selection> figures = new ArrayList<>();
                for (JsonNode figure : block.path("figures")) {
                    figures.add(Selection.parse(figure.asString("")));
                }
                yield new Template.Tiles(figures);
            }
            case "chart", "table" -> {
                fields(block, at, Set.of("type", "series", "compare", "periods", "title", "wide"));
                View view = view(block, at);
                PeriodRule rule = PeriodRule.parse(string(block, "periods", "extend"));
                Optional<Template.Heading> heading = heading(block, at, head);
                yield type.equals("chart") ? new Template.Chart(view, rule, heading, flag(block, "wide"))
                        : new Template.Table(view, rule, heading, flag(block, "wide"));
            }
            case "text" -> {
                fields(block, at, Set.of("type", "markdown", "wide"));
                yield new Template.Text(texts(block, "markdown"), flag(block, "wide"));
            }
            case "notes" -> {
                fields(block, at, Set.of("type"));
                yield new Template.Notes();
            }
            default -> throw new Unreadable("template-block", at + ": " + type);
        };
    }

    /** One series, or the query of a comparison; not both. */
    private static View view(JsonNode block, String at) {
        String several = string(block, "compare", "");
        if (!several.isEmpty() && block.has("series")) {
            throw new Unreadable("template-field", at + ".compare");
        }
        return several.isEmpty() ? View.of(Selection.parse(string(block, "series", ""))) : View.of(Comparison.parse(several));
    }

    /** A title is a text, bound to the figures of today, or names the revision that it was written on. */
    private static Optional<Template.Heading> heading(JsonNode block, String at, long head) {
        JsonNode title = block.path("title");
        if (title.isMissingNode() || title.isNull()) {
            return Optional.empty();
        }
        if (!title.has("text")) {
            LocalText text = texts(block, "title");
            return text.isBlank() ? Optional.empty() : Optional.of(new Template.Heading(text, head));
        }
        fields(title, at + ".title", Set.of("text", "revision"));
        return Optional.of(new Template.Heading(texts(title, "text"), title.path("revision").asLong(head)));
    }

    private static void fields(JsonNode object, String at, Set<String> known) {
        if (!object.isObject()) {
            throw new Unreadable("template-field", at.isEmpty() ? "{" : at);
        }
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            if (!known.contains(property.getKey())) {
                throw new Unreadable("template-field", at.isEmpty() ? property.getKey() : at + "." + property.getKey());
            }
        }
    }

    private static String string(JsonNode object, String field, String otherwise) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isString()) {
            throw new Unreadable("template-field", field);
        }
        return CleanText.lines(value.asString()).strip();
    }

    private static boolean flag(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw new Unreadable("template-field", field);
        }
        return value.asBoolean(false);
    }

    private static LocalText texts(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (!value.isObject()) {
            return new LocalText(Map.of(Language.EN, string(object, field, "")));
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        value.properties().forEach(each -> texts.put(Language.parse(each.getKey()), string(value, each.getKey(), "")));
        return new LocalText(texts);
    }
}
