package barometer.files;

import barometer.domain.Destination;
import barometer.domain.Language;
import barometer.domain.Schedule;
import barometer.domain.ScheduleRule;
import barometer.domain.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of a schedule: what the interface takes and gives, and how the store keeps it. */
public final class ScheduleJson {

    /** The largest text, in bytes. */
    public static final int MOST_BYTES = 150_000;

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> FIELDS =
            Set.of("report", "name", "rule", "time", "zone", "file", "language", "account", "on", "overrule", "destinations");

    private ScheduleJson() {
    }

    // ── For the store ────────────────────────────────────────────────────────────────────────────────────────────────

    /** The text that the store keeps; its account is the id. */
    public static String write(Schedule schedule) {
        return JSON.writeValueAsString(json(schedule, String::valueOf));
    }

    /** Reads a text of the store. */
    public static Schedule read(String text) {
        JsonNode root = JSON.readTree(text);
        return schedule(root, string(root, "report", ""), string(root, "name", ""), Long::parseLong, "");
    }

    /** The text of a destination. */
    public static String write(Destination destination) {
        return JSON.writeValueAsString(json(destination));
    }

    /** Reads the text of a destination. */
    public static Destination destination(String text) {
        return destination(JSON.readTree(text), "");
    }

    // ── For the interface ────────────────────────────────────────────────────────────────────────────────────────────

    /** A schedule as an object. @param account what its account is called */
    public static ObjectNode json(Schedule schedule, LongFunction<String> account) {
        ObjectNode out = NODES.objectNode();
        out.put("report", schedule.report()).put("name", schedule.name()).put("rule", schedule.rule().toString())
                .put("time", schedule.time().toString()).put("zone", schedule.zone().getId())
                .put("file", schedule.file().name().toLowerCase(java.util.Locale.ROOT)).put("language", schedule.language().tag())
                .put("account", account.apply(schedule.account())).put("on", schedule.on()).put("overrule", schedule.overrule());
        var destinations = out.putArray("destinations");
        schedule.destinations().forEach(d -> destinations.add(json(d)));
        return out;
    }

    /** A destination as an object. */
    public static ObjectNode json(Destination destination) {
        ObjectNode out = NODES.objectNode();
        switch (destination) {
            case Destination.Folder folder -> out.put("folder", folder.path());
            case Destination.Mail mail -> {
                var recipients = out.putArray("mail");
                mail.recipients().forEach(recipients::add);
                out.put("subject", mail.subject()).put("words", mail.words());
            }
            case Destination.Web web -> out.put("web", web.address().toString());
        }
        return out;
    }

    /**
     * Reads a schedule.
     *
     * @param account  the id of an account by its name; may throw {@link Unreadable}
     * @param standard the name of the account where none is named
     * @throws Unreadable {@code schedule-json} or the code of what is wrong in it
     */
    public static Schedule read(byte[] json, String report, String name, ToLongFunction<String> account, String standard) {
        if (json.length > MOST_BYTES) {
            throw new Unreadable("schedule-json", MOST_BYTES / 1000 + " kB");
        }
        try {
            JsonNode root = JSON.readTree(new String(json, StandardCharsets.UTF_8));
            return schedule(root, report, name, account, standard);
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw new Unreadable("schedule-json", where == null ? "1:1" : where.getLineNr() + ":" + where.getColumnNr());
        }
    }

    private static Schedule schedule(JsonNode root, String report, String name, ToLongFunction<String> account, String standard) {
        fields(root, "", FIELDS);
        if (!string(root, "report", report).equals(report) || !string(root, "name", name).equals(name)) {
            throw new Unreadable("schedule-field", "name");
        }
        JsonNode listed = root.path("destinations");
        if (!listed.isArray()) {
            throw new Unreadable("schedule-field", "destinations");
        }
        List<Destination> destinations = new ArrayList<>();
        for (JsonNode each : listed) {
            destinations.add(destination(each, "destinations[" + destinations.size() + "]"));
        }
        return new Schedule(report, name, ScheduleRule.parse(string(root, "rule", "")), time(string(root, "time", "09:00")),
                zone(string(root, "zone", ZoneId.systemDefault().getId())), Schedule.File.parse(string(root, "file", "png")),
                Language.parse(string(root, "language", "en")), destinations, account.applyAsLong(string(root, "account", standard)),
                flag(root, "on", true), string(root, "overrule", ""));
    }

    private static Destination destination(JsonNode node, String at) {
        if (node.has("folder")) {
            fields(node, at, Set.of("folder"));
            return new Destination.Folder(string(node, "folder", ""));
        }
        if (node.has("web")) {
            fields(node, at, Set.of("web"));
            return Destination.Web.parse(string(node, "web", ""));
        }
        fields(node, at, Set.of("mail", "subject", "words"));
        List<String> recipients = new ArrayList<>();
        if (!node.path("mail").isArray()) {
            throw new Unreadable("schedule-field", at + ".mail");
        }
        node.path("mail").forEach(each -> recipients.add(each.asString("")));
        return new Destination.Mail(recipients, string(node, "subject", ""), string(node, "words", ""));
    }

    /** Reads a time of day such as {@code 09:00}. @throws Unreadable {@code schedule-time} */
    public static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new Unreadable("schedule-time", text);
        }
    }

    /** Reads a time zone such as {@code Europe/Minsk}. @throws Unreadable {@code schedule-zone} */
    public static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new Unreadable("schedule-zone", text);
        }
    }

    private static void fields(JsonNode object, String at, Set<String> known) {
        if (!object.isObject()) {
            throw new Unreadable("schedule-field", at.isEmpty() ? "{" : at);
        }
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            if (!known.contains(property.getKey())) {
                throw new Unreadable("schedule-field", at.isEmpty() ? property.getKey() : at + "." + property.getKey());
            }
        }
    }

    private static String string(JsonNode object, String field, String otherwise) {
        Optional<JsonNode> value = Optional.of(object.path(field)).filter(v -> !v.isMissingNode() && !v.isNull());
        if (value.filter(v -> !v.isString()).isPresent()) {
            throw new Unreadable("schedule-field", field);
        }
        return value.map(v -> v.asString().strip()).orElse(otherwise);
    }

    private static boolean flag(JsonNode object, String field, boolean otherwise) {
        JsonNode value = object.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw new Unreadable("schedule-field", field);
        }
        return value.asBoolean(otherwise);
    }
}
