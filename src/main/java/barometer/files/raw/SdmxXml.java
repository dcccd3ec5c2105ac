package barometer.files.raw;

import barometer.domain.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Data of SDMX-ML 2.0 and 2.1, generic, compact or structure-specific, by series or flat, as the lines that SDMX-CSV would
 * have: dimensions, TIME_PERIOD, OBS_VALUE, attributes.
 *
 * @param columns the identifiers, in that order
 */
public record SdmxXml(Path file, List<String> columns, Optional<String> sender) implements RawFile {

    /** Attributes that usual structures have; a structure-specific message does not tell them from dimensions. */
    private static final Set<String> ATTRIBUTES = Set.of("UNIT_MULT", "DECIMALS", "TITLE", "TITLE_COMPL", "TIME_FORMAT", "COLLECTION",
            "OBS_STATUS", "OBS_CONF", "CONF_STATUS", "OBS_PRE_BREAK", "OBS_COM", "COMMENT_OBS", "OBS_FLAG", "COMPILATION", "SOURCE_AGENCY",
            "SOURCE_AGENCY_2", "SOURCE_PUB", "PUBL_ECB", "PUBL_MU", "PUBL_PUBLIC", "AVAILABILITY", "BASE_PER", "BASE_PERIOD", "UNIT_INDEX_BASE",
            "COVERAGE", "DOM_SER_IDS", "NAT_TITLE", "BREAKS", "METHOD_REF", "LAST_UPDATE", "COMMENT", "COMMENT_TS", "UNIT", "DISS_ORG",
            "QUALIFIER", "IDBANK", "TITLE_FR", "TITLE_EN", "SERIES_STOPPED");
    private static final Set<String> OBSERVATION = Set.of("TIME_PERIOD", "OBS_VALUE");

    /** @throws Unreadable where it holds no data */
    static SdmxXml open(Path file) {
        Set<String> dimensions = new LinkedHashSet<>();
        Set<String> attributes = new LinkedHashSet<>();
        String[] sender = {null};
        boolean[] data = {false};
        try (Walk walk = new Walk(file)) {
            walk.sender = found -> sender[0] = found;
            while (walk.hasNext()) {
                Seen seen = walk.next();
                data[0] = true;
                seen.dimensions().keySet().stream().filter(id -> !OBSERVATION.contains(id)).forEach(id ->
                        (ATTRIBUTES.contains(id) && !walk.generic ? attributes : dimensions).add(id));
                seen.attributes().keySet().stream().filter(id -> !OBSERVATION.contains(id)).forEach(attributes::add);
                if (dimensions.size() + attributes.size() > 300) {
                    throw new Unreadable("too-many-columns", "1");
                }
            }
        }
        if (!data[0]) {
            throw new Unreadable("sdmx-without-data", "");
        }
        attributes.removeAll(dimensions);
        List<String> columns = new ArrayList<>(dimensions);
        columns.add("TIME_PERIOD");
        columns.add("OBS_VALUE");
        columns.addAll(attributes);
        return new SdmxXml(file, List.copyOf(columns), Optional.ofNullable(sender[0]));
    }

    /** An observation: what its series and it itself say. */
    private record Seen(Map<String, String> dimensions, Map<String, String> attributes) {
    }

    @Override
    public String format() {
        return "sdmx-ml";
    }

    @Override
    public Opening opening(Opening wanted) {
        return Opening.GUESSED;
    }

    @Override
    public Lines lines(Opening opening) {
        Walk walk = new Walk(file);
        return new Lines() {
            private int number;

            @Override
            public boolean hasNext() {
                return number == 0 || walk.hasNext();
            }

            @Override
            public Line next() {
                if (number++ == 0) {
                    return new Line(1, columns.stream().map(Cell::text).toList());
                }
                Seen seen = walk.next();
                return new Line(number, columns.stream().map(id -> Cell.text(seen.dimensions().containsKey(id) ? seen.dimensions().get(id)
                        : seen.attributes().getOrDefault(id, ""))).toList());
            }

            @Override
            public void close() {
                walk.close();
            }
        };
    }

    /** The observations of a message, one after the other. */
    private static final class Walk implements AutoCloseable {

        private final Xml xml;
        private final Deque<String> path = new ArrayDeque<>();
        private Map<String, String> seriesKey = Map.of();
        private Map<String, String> seriesAttributes = Map.of();
        private String timeDimension = "TIME_PERIOD";
        private boolean generic;
        private Consumer<String> sender = found -> { };
        private Seen next;

        private Walk(Path file) {
            try {
                this.xml = new Xml(new BufferedInputStream(Files.newInputStream(file), 65_536));
            } catch (IOException e) {
                throw new Unreadable("broken-xml", "");
            }
        }

        private boolean hasNext() {
            while (next == null && xml.next()) {
                if (!xml.starts()) {
                    path.poll();
                    continue;
                }
                String within = path.peek() == null ? "" : path.peek();
                path.push(xml.name());
                switch (xml.name()) {
                    case "Sender" -> xml.attribute("id").filter(id -> within.equals("Header")).ifPresent(sender);
                    case "Structure" -> xml.attribute("dimensionAtObservation").filter(d -> within.equals("Header"))
                            .filter(d -> !d.equals("AllDimensions")).ifPresent(d -> timeDimension = d);
                    case "Series" -> series();
                    case "Obs" -> observation();
                    default -> { }
                }
            }
            return next != null;
        }

        private Seen next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            Seen seen = next;
            next = null;
            return seen;
        }

        private void series() {
            seriesKey = xml.attributes();
            seriesAttributes = Map.of();
            if (seriesKey.isEmpty()) {
                genericSeries();
            }
        }

        /** Reads on to the first observation of a generic series. */
        private void genericSeries() {
            Map<String, String> key = new LinkedHashMap<>();
            Map<String, String> attributes = new LinkedHashMap<>();
            generic = true;
            while (xml.next()) {
                if (xml.starts("SeriesKey")) {
                    values("SeriesKey", key);
                } else if (xml.starts("Attributes")) {
                    values("Attributes", attributes);
                } else if (xml.starts("Obs")) {
                    seriesKey = key;
                    seriesAttributes = attributes;
                    path.push("Obs");
                    observation();
                    return;
                } else if (xml.ends("Series")) {
                    path.poll();
                    return;
                }
            }
        }

        private void values(String until, Map<String, String> into) {
            while (xml.next() && !xml.ends(until)) {
                if (xml.starts("Value")) {
                    String id = xml.attribute("id").or(() -> xml.attribute("concept")).orElse("");
                    into.put(id, xml.attribute("value").orElse(""));
                }
            }
        }

        private void observation() {
            Map<String, String> own = xml.attributes();
            Map<String, String> dimensions = new LinkedHashMap<>(seriesKey);
            Map<String, String> attributes = new LinkedHashMap<>(seriesAttributes);
            if (own.containsKey("OBS_VALUE") || own.containsKey("TIME_PERIOD")) {
                own.forEach((id, value) -> (ATTRIBUTES.contains(id) ? attributes : dimensions).put(id, value));
            } else {
                generic = true;
                while (xml.next() && !xml.ends("Obs")) {
                    if (xml.starts("ObsDimension")) {
                        dimensions.put(xml.attribute("id").orElse(timeDimension), xml.attribute("value").orElse(""));
                    } else if (xml.starts("Time")) {
                        dimensions.put("TIME_PERIOD", xml.text().strip());
                    } else if (xml.starts("ObsValue")) {
                        attributes.put("OBS_VALUE", xml.attribute("value").orElse(""));
                    } else if (xml.starts("ObsKey")) {
                        values("ObsKey", dimensions);
                    } else if (xml.starts("Attributes")) {
                        values("Attributes", attributes);
                    }
                }
                path.poll();
            }
            if (!dimensions.containsKey("TIME_PERIOD")) {
                throw new Unreadable("sdmx-without-time", "");
            }
            next = new Seen(dimensions, attributes);
        }

        @Override
        public void close() {
            xml.close();
        }
    }
}
