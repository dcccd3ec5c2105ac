package barometer.files.raw;

import barometer.domain.Unreadable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text whose cells a character separates, in quotation marks where needed (RFC 4180), in any of a few encodings. */
public record Delimited(Path file) implements RawFile {

    static final int LONGEST_CELL = 100_000;
    static final int MOST_COLUMNS = 16_384;
    private static final String SEPARATORS = ";\t,|";
    private static final int SAMPLE = 60;

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public Opening opening(Opening wanted) {
        String encoding = wanted.encoding().orElseGet(() -> Encoding.guess(file));
        String separator = wanted.separator().orElseGet(() -> separator(encoding));
        if (separator.length() != 1 || separator.equals("\"") || separator.isBlank() && !separator.equals("\t") && !separator.equals(" ")) {
            throw new Unreadable("separator", separator);
        }
        return new Opening(Optional.of(encoding), Optional.of(separator), Optional.empty());
    }

    @Override
    public Lines lines(Opening opening) {
        return lines(opening.encoding().orElseThrow(), opening.separator().orElseThrow().charAt(0));
    }

    private Lines lines(String encoding, char separator) {
        try {
            return new Parser(Encoding.open(file, encoding), separator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The separator that cuts most lines into equally many cells. */
    private String separator(String encoding) {
        String best = ",";
        double bestScore = -1;
        for (char c : SEPARATORS.toCharArray()) {
            double score = score(encoding, c);
            if (score > bestScore) {
                bestScore = score;
                best = String.valueOf(c);
            }
        }
        return best;
    }

    private double score(String encoding, char separator) {
        Map<Integer, Integer> widths = new HashMap<>();
        int lines = 0;
        try (Lines parser = lines(encoding, separator)) {
            while (parser.hasNext() && lines < SAMPLE) {
                Line line = parser.next();
                if (line.cells().size() == 1 && line.at(1).text().matches("sep=.")) {
                    continue;
                }
                widths.merge(line.cells().size(), 1, Integer::sum);
                lines++;
            }
        } catch (Unreadable e) {
            lines = lines * 2 + 1; // it may still be the right one, and the file broken
        }
        int most = 0;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            most = width.getKey() > 1 ? Math.max(most, width.getValue()) : most;
        }
        return lines == 0 ? 0 : (double) most / lines;
    }

    /** The text cut into cells as it is read. */
    private static final class Parser implements Lines {

        private final Reader reader;
        private final char separator;
        private final char[] buffer = new char[16_384];
        private final StringBuilder cell = new StringBuilder();
        private int filled;
        private int at;
        private int number;
        private Line next;

        private Parser(Reader reader, char separator) {
            this.reader = reader;
            this.separator = separator;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null && peek() >= 0) {
                    Line line = line();
                    next = line.isBlank() || number == 1 && line.at(1).text().matches("sep=.?") ? null : line;
                }
                return next != null;
            } catch (CharacterCodingException e) {
                throw new Unreadable("not-in-encoding", String.valueOf(number + 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Line next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            Line line = next;
            next = null;
            return line;
        }

        private Line line() throws IOException {
            List<Cell> cells = new ArrayList<>();
            number++;
            int first = number;
            boolean more = true;
            while (more) {
                if (cells.size() == MOST_COLUMNS) {
                    throw new Unreadable("too-many-columns", String.valueOf(number));
                }
                cells.add(Cell.text(cell()));
                more = peek() == separator;
                if (more) {
                    take();
                }
            }
            int end = take();
            if (end == '\r' && peek() == '\n') {
                take();
            }
            return new Line(first, cells);
        }

        private String cell() throws IOException {
            cell.setLength(0);
            if (peek() == '"') {
                take();
                quoted();
            }
            for (int c = peek(); c >= 0 && c != separator && c != '\n' && c != '\r'; c = peek()) {
                append(take());
            }
            return cell.toString();
        }

        private void quoted() throws IOException {
            while (true) {
                int c = take();
                if (c < 0) {
                    throw new Unreadable("open-quote", String.valueOf(number));
                }
                if (c == '"') {
                    if (peek() != '"') {
                        return;
                    }
                    take();
                } else if (c == '\n') {
                    number++;
                }
                append(c);
            }
        }

        private void append(int c) {
            if (cell.length() == LONGEST_CELL) {
                throw new Unreadable("cell-too-long", String.valueOf(number));
            }
            cell.append((char) c);
        }

        private int peek() throws IOException {
            if (at == filled) {
                filled = reader.read(buffer);
                at = 0;
                if (filled <= 0) {
                    filled = 0;
                    return -1;
                }
                if (number == 0 && buffer[0] == '\uFEFF') {
                    at = 1;
                    return peek();
                }
            }
            return buffer[at];
        }

        private int take() throws IOException {
            int c = peek();
            if (c >= 0) {
                at++;
            }
            return c;
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
