package barometer.files;

import barometer.domain.CleanText;
import barometer.domain.Definition;
import barometer.domain.Event;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Indicator.Aggregation;
import barometer.domain.Indicator.Visibility;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Source;
import barometer.domain.Unit;
import barometer.domain.Unreadable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A definition as text by field. Files, forms and the interface all read and write definitions by these fields. */
public final class DefinitionFields {

    /** What is defined, and the fields that it has, in their order. */
    public enum Kind {
        INDICATORS("code", "topic", "name", "shortName", "area", "counterpart", "flow", "adjustment", "unit", "multiplier", "coverage",
                "priceBasis", "aggregation", "frequencies", "visibility", "formula", "note", "replaces", "retired", "ranks", "pinned", "jump",
                "balance"),
        SOURCES("code", "name", "kind"),
        EVENTS("code", "from", "to", "name", "planned", "indicators");

        private final List<String> fields;

        Kind(String... fields) {
            this.fields = List.of(fields);
        }

        /** The names of its fields, as in the header of its file. */
        public List<String> fields() {
            return fields;
        }

        /** The kind of a definition. */
        public static Kind of(Definition definition) {
            return switch (definition) {
                case Indicator i -> INDICATORS;
                case Source s -> SOURCES;
                case Event e -> EVENTS;
            };
        }

        /** The kind with these fields; empty where none has them all. Code and name alone are of no kind. */
        public static Optional<Kind> having(Set<String> names) {
            return Arrays.stream(values()).filter(kind -> names.size() > 2 && kind.fields.containsAll(names)).findFirst();
        }

        /** Reads the text form, for example {@code sources}. */
        public static Kind parse(String text) {
            return Arrays.stream(values()).filter(kind -> kind.toString().equals(text)).findFirst()
                    .orElseThrow(() -> new Unreadable("definition-kind", text));
        }

        /** The text form, as in addresses and names of files. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One field is not what it should be. */
    public static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String field;
        private final Unreadable why;

        Wrong(String field, Unreadable why) {
            super(field + ": " + why.getMessage(), why);
            this.field = field;
            this.why = why;
        }

        /** The name of the field. */
        public String field() {
            return field;
        }

        /** What is wrong with it. */
        public Unreadable why() {
            return why;
        }
    }

    private final Map<String, String> fields;

    private DefinitionFields(Map<String, String> fields) {
        this.fields = fields;
    }

    /** Reads a definition; fields that are not there are blank. @throws Wrong for the first field that cannot be read */
    public static Definition read(Kind kind, Map<String, String> fields) {
        fields.keySet().stream().filter(name -> !kind.fields.contains(name)).findFirst().ifPresent(name -> {
            throw new Wrong(name, new Unreadable("unknown-column", name));
        });
        DefinitionFields read = new DefinitionFields(fields);
        try {
            return switch (kind) {
                case INDICATORS -> read.indicator();
                case SOURCES -> new Source(read.text("code"), read.local("name"), read.choice("kind", Source.Kind.values()));
                case EVENTS -> new Event(read.text("code"), read.read("from", Period::parse),
                        read.read(read.text("to").isEmpty() ? "from" : "to", Period::parse), read.local("name"), read.yes("planned"),
                        Set.copyOf(read.words("indicators")));
            };
        } catch (Unreadable e) {
            // What is wrong with the definition as a whole stands beside the field that it is most about.
            throw new Wrong(switch (e.code()) {
                case "no-frequency" -> "frequencies";
                case "percent-sums" -> "aggregation";
                case "no-name" -> "name";
                case "range-order" -> "to";
                default -> "code";
            }, e);
        }
    }

    private Indicator indicator() {
        return new Indicator(text("code"), read("topic", topic -> topic), local("name"), local("shortName"), text("area"),
                optional("counterpart"), optional("flow"), text("adjustment"), read("unit", Unit::new),
                read("multiplier", text -> text.isEmpty() ? Multiplier.UNITS : Multiplier.parse(text)), local("coverage"),
                local("priceBasis"), choice("aggregation", Aggregation.values()),
                read("frequencies", text -> words("frequencies").stream().map(Frequency::parse).toList()),
                choice("visibility", Visibility.values()), optional("formula"), local("note"), optional("replaces"),
                new Indicator.Handling(yes("retired"), words("ranks"), yes("pinned"),
                        text("jump").isEmpty() ? Optional.empty() : Optional.of(read("jump", Indicator.Handling::jump)), optional("balance")));
    }

    private String text(String field) {
        return CleanText.line(fields.getOrDefault(field, "")).strip();
    }

    private <T> T read(String field, Function<String, T> reader) {
        try {
            return reader.apply(text(field));
        } catch (Unreadable e) {
            throw new Wrong(field, e);
        }
    }

    private Optional<String> optional(String field) {
        return Optional.of(text(field)).filter(t -> !t.isEmpty());
    }

    private LocalText local(String field) {
        return LocalText.parse(text(field));
    }

    private List<String> words(String field) {
        return Arrays.stream(text(field).split("[\\s,;]+")).filter(w -> !w.isEmpty()).distinct().toList();
    }

    private boolean yes(String field) {
        return read(field, text -> switch (text) {
            case "yes", "true" -> true;
            case "no", "false", "" -> false;
            default -> throw new Unreadable("yes-no", text);
        });
    }

    private <E> E choice(String field, E[] choices) {
        return read(field, text -> Arrays.stream(choices).filter(c -> c.toString().equals(text)).findFirst()
                .orElseThrow(() -> new Unreadable("choice", text)));
    }

    /** The fields of a definition, blank ones too, in their order; {@link #read} reads them back. */
    public static Map<String, String> of(Definition definition) {
        List<String> texts = switch (definition) {
            case Indicator i -> List.of(i.code(), i.topic(), i.name().toString(), i.shortName().toString(), i.area(),
                    i.counterpart().orElse(""), i.flow().orElse(""), i.adjustment(), i.unit().code(), i.multiplier().sign(),
                    i.coverage().toString(), i.priceBasis().toString(), i.aggregation().toString(),
                    i.frequencies().stream().map(Frequency::code).collect(Collectors.joining(" ")),
                    i.visibility().toString(), i.formula().orElse(""), i.note().toString(), i.replaces().orElse(""),
                    i.handling().retired() ? "yes" : "", String.join(" ", i.handling().ranks()),
                    i.handling().pinned() ? "yes" : "", i.handling().jump().map(BigDecimal::toPlainString).orElse(""),
                    i.handling().balance().orElse(""));
            case Source s -> List.of(s.code(), s.name().toString(), s.kind().toString());
            case Event e -> List.of(e.code(), e.from().toString(), e.to().toString(), e.name().toString(),
                    e.planned() ? "yes" : "no", e.indicators().stream().sorted().collect(Collectors.joining(" ")));
        };
        List<String> names = Kind.of(definition).fields;
        Map<String, String> out = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            out.put(names.get(i), texts.get(i));
        }
        return out;
    }
}
