package barometer.ledger;

import barometer.domain.Row.Field;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Rows on their way, put in order of their indicators. Beyond what memory is to hold they lie on the disk, in sorted runs that
 * are merged as they are read, so a file of any size and order takes the same memory.
 */
final class Spool implements AutoCloseable {

    private static final int IN_MEMORY = 100_000;
    private static final Field[] FIELDS = Field.values();
    private static final Comparator<Waiting> ORDER = Comparator.comparingInt(Waiting::group).thenComparingLong(Waiting::sequence);

    private final List<Waiting> held = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private long sequence;

    /** A row of a group. @param column where its figure stands in the file */
    record Waiting(int group, long sequence, int row, int column, Map<Field, String> fields) {
    }

    void add(int group, int row, int column, Map<Field, String> fields) {
        held.add(new Waiting(group, sequence++, row, column, fields));
        if (held.size() == IN_MEMORY) {
            write();
        }
    }

    /** How many rows there are. */
    long size() {
        return sequence;
    }

    private void write() {
        held.sort(ORDER);
        try {
            Path run = Files.createTempFile("import-", ".run");
            runs.add(run);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 65_536))) {
                for (Waiting w : held) {
                    out.writeInt(w.group());
                    out.writeLong(w.sequence());
                    out.writeInt(w.row());
                    out.writeInt(w.column());
                    out.writeByte(w.fields().size());
                    for (Map.Entry<Field, String> field : w.fields().entrySet()) {
                        out.writeByte(field.getKey().ordinal());
                        byte[] text = field.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8);
                        out.writeInt(text.length);
                        out.write(text);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        held.clear();
    }

    /** The rows, group by group, each in the order in which they came. Read once. */
    Iterator<List<Waiting>> groups() {
        held.sort(ORDER);
        PriorityQueue<Run> next = new PriorityQueue<>(Comparator.comparing(Run::peek, ORDER));
        List<Run> all = new ArrayList<>();
        runs.forEach(path -> all.add(new Run(path)));
        all.add(new Run(held.iterator()));
        all.stream().filter(run -> run.peek() != null).forEach(next::add);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !next.isEmpty();
            }

            @Override
            public List<Waiting> next() {
                List<Waiting> group = new ArrayList<>();
                do {
                    Run run = next.poll();
                    group.add(run.take());
                    if (run.peek() != null) {
                        next.add(run);
                    }
                } while (!next.isEmpty() && next.peek().peek().group() == group.getFirst().group());
                return group;
            }
        };
    }

    /** A sorted run, and the row that comes next. */
    private static final class Run {

        private final DataInputStream in;
        private final Iterator<Waiting> held;
        private Waiting next;

        private Run(Iterator<Waiting> held) {
            this.in = null;
            this.held = held;
            advance();
        }

        private Run(Path path) {
            try {
                this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 16_384));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            this.held = null;
            advance();
        }

        private Waiting peek() {
            return next;
        }

        private Waiting take() {
            Waiting taken = next;
            advance();
            return taken;
        }

        private void advance() {
            if (held != null) {
                next = held.hasNext() ? held.next() : null;
                return;
            }
            try {
                next = read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Waiting read() throws IOException {
            int group;
            try {
                group = in.readInt();
            } catch (EOFException e) {
                in.close();
                return null;
            }
            long sequence = in.readLong();
            int row = in.readInt();
            int column = in.readInt();
            Map<Field, String> fields = new EnumMap<>(Field.class);
            for (int i = in.readByte(); i > 0; i--) {
                Field field = FIELDS[in.readByte()];
                fields.put(field, new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8));
            }
            return new Waiting(group, sequence, row, column, fields);
        }
    }

    @Override
    public void close() {
        for (Path run : runs) {
            try {
                Files.deleteIfExists(run);
            } catch (IOException e) {
                run.toFile().deleteOnExit();
            }
        }
    }
}
