package barometer.files.raw;

import barometer.domain.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A dataset of JSON-stat, version 1 or 2, as lines: a column for each dimension, TIME_PERIOD, OBS_VALUE, OBS_STATUS. What
 * describes the cube is held in memory, its values are read as a stream.
 *
 * @param path       the names that lead to the dataset within the file
 * @param dimensions all of them, in the order in which the values count
 * @param time       the place of the dimension that is time
 */
public record JsonStat(Path file, List<String> path, List<Dimension> dimensions, int time, Map<String, String> status,
                       Optional<String> sender) implements RawFile {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** @param categories the words of each, in their order; of time the codes where they read as periods */
    record Dimension(String id, List<String> categories) {
    }

    /** @throws Unreadable where it is something else in JSON */
    static JsonStat open(Path file) {
        try {
            JsonStatHead described = new JsonStatHead();
            described.read(file);
            return described.dataset(file);
        } catch (JacksonException e) {
            throw new Unreadable("broken-json", e.getLocation() == null ? "" : String.valueOf(e.getLocation().getLineNr()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static JsonParser parser(InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    @Override
    public String format() {
        return "json-stat";
    }

    @Override
    public Opening opening(Opening wanted) {
        return Opening.GUESSED;
    }

    @Override
    public Lines lines(Opening opening) {
        return new Values();
    }

    private final class Values implements Lines {

        private final InputStream in;
        private final JsonParser parser;
        private final boolean listed;
        private long most = 1;
        private long index = -1;
        private int number;
        private Line next;

        private Values() {
            try {
                in = Files.newInputStream(file);
                parser = parser(in);
                parser.nextToken();
                path.forEach(this::enter);
                enter("value");
                listed = parser.currentToken() == JsonToken.START_ARRAY;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            for (Dimension dimension : dimensions) {
                most = Math.multiplyExact(most, Math.max(1, dimension.categories().size()));
            }
        }

        private void enter(String name) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean here = parser.currentName().equals(name);
                parser.nextToken();
                if (here) {
                    return;
                }
                parser.skipChildren();
            }
            throw new Unreadable("is-other-json", "");
        }

        @Override
        public boolean hasNext() {
            if (number == 0) {
                return true;
            }
            try {
                while (next == null && advance()) {
                    if (index < 0 || index >= most) {
                        throw new Unreadable("json-stat-size", String.valueOf(index));
                    }
                    Optional<Cell> value = value();
                    value.ifPresent(cell -> next = line(cell));
                }
            } catch (JacksonException e) {
                throw new Unreadable("broken-json", e.getLocation() == null ? "" : String.valueOf(e.getLocation().getLineNr()));
            }
            return next != null;
        }

        private boolean advance() {
            JsonToken token = parser.nextToken();
            if (token == null || token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
                return false;
            }
            if (listed) {
                index++;
            } else {
                String at = parser.currentName();
                index = at != null && at.matches("\\d{1,12}") ? Long.parseLong(at) : -1;
                parser.nextToken();
            }
            return true;
        }

        private Optional<Cell> value() {
            return switch (parser.currentToken()) {
                case VALUE_NULL -> Optional.empty();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                    String digits = parser.getString();
                    yield Optional.of(digits.length() > 100 ? Cell.text(digits) : new Cell(plain(digits), Cell.Kind.NUMBER));
                }
                case VALUE_STRING -> Optional.of(Cell.text(parser.getString()));
                default -> throw new Unreadable("is-other-json", "");
            };
        }

        private static String plain(String digits) {
            BigDecimal number = new BigDecimal(digits);
            return Math.abs((long) number.scale()) > 100 ? digits : number.toPlainString();
        }

        private Line line(Cell value) {
            List<Cell> cells = new ArrayList<>();
            long rest = index;
            String[] at = new String[dimensions.size()];
            for (int i = dimensions.size() - 1; i >= 0; i--) {
                List<String> categories = dimensions.get(i).categories();
                at[i] = categories.get((int) (rest % categories.size()));
                rest /= categories.size();
            }
            for (int i = 0; i < at.length; i++) {
                if (i != time) {
                    cells.add(Cell.text(at[i]));
                }
            }
            cells.add(Cell.text(at[time]));
            cells.add(value);
            cells.add(Cell.text(status.getOrDefault(String.valueOf(index), status.getOrDefault("", ""))));
            return new Line(++number, cells);
        }

        @Override
        public Line next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            if (number == 0) {
                number = 1;
                List<Cell> header = new ArrayList<>();
                for (int i = 0; i < dimensions.size(); i++) {
                    if (i != time) {
                        header.add(Cell.text(dimensions.get(i).id()));
                    }
                }
                List.of("TIME_PERIOD", "OBS_VALUE", "OBS_STATUS").forEach(id -> header.add(Cell.text(id)));
                return new Line(1, header);
            }
            Line line = next;
            next = null;
            return line;
        }

        @Override
        public void close() {
            parser.close();
            try {
                in.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
