package barometer.files;

import barometer.files.plan.Item;
import barometer.files.plan.Plan;
import barometer.files.plan.Reader;
import barometer.files.plan.Understanding;
import barometer.files.raw.Opener;
import barometer.files.raw.RawFile;
import barometer.domain.Row.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file as somebody brings it, and how it reads: a line for each figure or refusal. */
public final class Brought {

    private final Path path;
    private final String name;

    private Brought(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    /** A file of these bytes in a folder of tests. */
    public static Brought bytes(Path folder, String name, byte[] bytes) {
        try {
            Path path = Files.createTempFile(folder, "brought", "");
            Files.write(path, bytes);
            return new Brought(path, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of text in UTF-8. */
    public static Brought text(Path folder, String text) {
        return text(folder, text, StandardCharsets.UTF_8);
    }

    /** A file of text. */
    public static Brought text(Path folder, String text, Charset charset) {
        return bytes(folder, "file.csv", text.getBytes(charset));
    }

    /** The file, opened. */
    public RawFile open() {
        return Opener.open(path);
    }

    /** How it is understood. */
    public Understanding understood(Plan given) {
        return Understanding.of(open(), name, given);
    }

    /** Its figures: {@code key|period|figure|status}; a refusal is {@code !row:column code text}. */
    public List<String> read(Plan given) {
        RawFile file = open();
        Plan plan = Understanding.of(file, name, given).plan();
        List<String> read = new ArrayList<>();
        try (Reader reader = new Reader(file, plan)) {
            reader.forEachRemaining(item -> read.add(switch (item) {
                case Item.Read r -> r.key() + "|" + r.period() + "|" + r.figure()
                        + "|" + r.fields().getOrDefault(Field.STATUS, "") + r.multiplier().map(m -> "|" + m.sign()).orElse("");
                case Item.Refused r -> "!" + r.row() + ":" + r.column() + " " + r.code() + " " + r.text();
            }));
        }
        return read;
    }

    /** Its figures, everything guessed. */
    public List<String> read() {
        return read(Plan.GUESSED);
    }
}
