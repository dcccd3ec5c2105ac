package barometer.files;

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
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Indicators, sources and events as CSV, one file each; a text in several languages stands in one cell. */
public final class DefinitionsCsv {

    private static final List<String> INDICATOR = List.of("code", "topic", "name", "shortName", "area", "counterpart", "flow",
            "adjustment", "unit", "multiplier", "coverage", "priceBasis", "aggregation", "frequencies", "visibility", "formula",
            "note", "replaces", "retired", "ranks");
    private static final List<String> SOURCE = List.of("code", "name", "kind");
    private static final List<String> EVENT = List.of("code", "from", "to", "name", "planned", "indicators");

    private DefinitionsCsv() {
    }

    /** The indicators of a file. @throws Unreadable where it is no such file, or a cell is not what it should be */
    public static List<Indicator> indicators(InputStream file) {
        return read(file, INDICATOR, cells -> new Indicator(cells.text("code"), cells.text("topic"), cells.local("name"),
                cells.local("shortName"), cells.text("area"), cells.optional("counterpart"), cells.optional("flow"),
                cells.text("adjustment"), new Unit(cells.text("unit")), multiplier(cells.text("multiplier")),
                cells.local("coverage"), cells.local("priceBasis"), cells.choice("aggregation", Aggregation.values()),
                cells.words("frequencies").stream().map(Frequency::parse).toList(),
                cells.choice("visibility", Visibility.values()), cells.optional("formula"), cells.local("note"),
                cells.optional("replaces"), new Indicator.Handling(yesOrNo(cells.text("retired")), cells.words("ranks"))));
    }

    /** The sources of a file. @throws Unreadable as above */
    public static List<Source> sources(InputStream file) {
        return read(file, SOURCE, cells -> new Source(cells.text("code"), cells.local("name"),
                cells.choice("kind", Source.Kind.values())));
    }

    /** The events of a file. @throws Unreadable as above */
    public static List<Event> events(InputStream file) {
        return read(file, EVENT, cells -> new Event(cells.text("code"), Period.parse(cells.text("from")),
                Period.parse(cells.optional("to").orElse(cells.text("from"))), cells.local("name"), yesOrNo(cells.text("planned")),
                Set.copyOf(cells.words("indicators"))));
    }

    private static Multiplier multiplier(String text) {
        return text.isEmpty() ? Multiplier.UNITS : Multiplier.parse(text);
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "yes", "true" -> true;
            case "no", "false", "" -> false;
            default -> throw new Unreadable("yes-no", text);
        };
    }

    private static <T> List<T> read(InputStream file, List<String> columns, Function<Cells, T> reader) {
        return Table.read(file, Set.copyOf(columns), Csv.MOST_BYTES, Csv.MOST_ROWS).stream().map(Cells::new).map(reader).toList();
    }

    /** The cells of a line by column. */
    private record Cells(Map<String, String> cells) {

        String text(String column) {
            return Table.unguarded(cells.getOrDefault(column, "").strip());
        }

        Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(t -> !t.isEmpty());
        }

        LocalText local(String column) {
            return LocalText.parse(text(column));
        }

        List<String> words(String column) {
            return Arrays.stream(text(column).split("\\s+")).filter(w -> !w.isEmpty()).distinct().toList();
        }

        <E> E choice(String column, E[] choices) {
            return Arrays.stream(choices).filter(c -> c.toString().equals(text(column))).findFirst()
                    .orElseThrow(() -> new Unreadable("choice", text(column)));
        }
    }

    /** Writes definitions of one kind; {@link #indicators}, {@link #sources} and {@link #events} read them back. */
    public static void write(List<? extends Definition> definitions, Appendable out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        definitions.stream().findFirst().ifPresent(first -> lines.add(switch (first) {
            case Indicator i -> INDICATOR;
            case Source s -> SOURCE;
            case Event e -> EVENT;
        }));
        definitions.forEach(definition -> lines.add(line(definition).stream().map(Table::guarded).toList()));
        Table.write(lines, out);
    }

    private static List<String> line(Definition definition) {
        return switch (definition) {
            case Indicator i -> List.of(i.code(), i.topic(), i.name().toString(), i.shortName().toString(), i.area(),
                    i.counterpart().orElse(""), i.flow().orElse(""), i.adjustment(), i.unit().code(), i.multiplier().sign(),
                    i.coverage().toString(), i.priceBasis().toString(), i.aggregation().toString(),
                    i.frequencies().stream().map(Frequency::code).collect(Collectors.joining(" ")),
                    i.visibility().toString(), i.formula().orElse(""), i.note().toString(), i.replaces().orElse(""),
                    i.handling().retired() ? "yes" : "", String.join(" ", i.handling().ranks()));
            case Source s -> List.of(s.code(), s.name().toString(), s.kind().toString());
            case Event e -> List.of(e.code(), e.from().toString(), e.to().toString(), e.name().toString(),
                    e.planned() ? "yes" : "no", e.indicators().stream().sorted().collect(Collectors.joining(" ")));
        };
    }
}
