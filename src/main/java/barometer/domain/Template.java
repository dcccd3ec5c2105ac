package barometer.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A report that is composed once and made again with newer figures: a page, and what stands on it. A change makes a new
 * version; issued pages keep the one they were made from.
 *
 * @param name     the code it is called by
 * @param language the language it is made in unless another is asked for
 * @param knownOn  only what had been published by this day; empty: the latest
 * @param internal whether its issues are for those alone who have signed in
 * @param fileName the pattern of file names: {@code {name} {number} {language} {date} {revision}}
 */
public record Template(String name, LocalText title, LocalText subtitle, Paper paper, Language language, Optional<LocalDate> knownOn,
                       boolean internal, String fileName, List<Block> blocks) {

    /** What files are called unless the template says otherwise. */
    public static final String FILE_NAME = "{name}-{number}-{language}";

    private static final int MOST_BLOCKS = 24;
    private static final int MOST_TILES = 8;
    private static final int LONGEST_TITLE = 400;
    private static final int LONGEST_TEXT = 10_000;

    /** What stands on the page, from the top down. */
    public sealed interface Block {

        /** Whether it takes the whole width; two narrow ones stand side by side. */
        boolean wide();

        /** The selections that it shows. */
        default List<Selection> selections() {
            return switch (this) {
                case Tiles tiles -> tiles.figures();
                case Chart chart -> List.of(chart.selection());
                case Table table -> List.of(table.selection());
                case Text text -> List.of();
                case Notes notes -> List.of();
            };
        }
    }

    /** Headline figures: the newest of each selection. */
    public record Tiles(List<Selection> figures) implements Block {

        public Tiles {
            figures = List.copyOf(figures);
            if (figures.isEmpty() || figures.size() > MOST_TILES) {
                throw new Unreadable("template-tiles", String.valueOf(figures.size()));
            }
        }

        @Override
        public boolean wide() {
            return true;
        }
    }

    /** A chart. @param heading a title written by hand; empty: it is made from the figures */
    public record Chart(Selection selection, PeriodRule rule, Optional<Heading> heading, boolean wide) implements Block {
    }

    /** The figures as a table, each with its mark. */
    public record Table(Selection selection, PeriodRule rule, Optional<Heading> heading, boolean wide) implements Block {
    }

    /** Words in Markdown. */
    public record Text(LocalText markdown, boolean wide) implements Block {

        public Text {
            markdown.texts().values().forEach(t -> checkLength(t, LONGEST_TEXT));
        }
    }

    /** Notes and sources of all blocks, collected and numbered. */
    public record Notes() implements Block {

        @Override
        public boolean wide() {
            return true;
        }
    }

    /** A title written by hand. @param revision the figures it was written on: when they move, it has to be looked at */
    public record Heading(LocalText text, long revision) {

        public Heading {
            text.texts().values().forEach(t -> checkLength(t, LONGEST_TITLE));
        }
    }

    public Template {
        Code.check(name);
        blocks = List.copyOf(blocks);
        Stream.of(title, subtitle).flatMap(t -> t.texts().values().stream()).forEach(t -> checkLength(t, LONGEST_TITLE));
        if (blocks.size() > MOST_BLOCKS) {
            throw new Unreadable("template-blocks", String.valueOf(blocks.size()));
        }
        if (blocks.stream().filter(Notes.class::isInstance).count() > 1) {
            throw new Unreadable("template-notes", name);
        }
        if (!fileName.matches("([A-Za-z0-9_.-]|\\{(name|number|language|date|revision)})+") || fileName.length() > 100
                || fileName.startsWith(".")) {
            throw new Unreadable("file-name", fileName);
        }
    }

    private static void checkLength(String text, int longest) {
        if (text.length() > longest) {
            throw new Unreadable("text-too-long", text.substring(0, 40) + "…");
        }
    }

    /** The codes of all indicators it shows, in order of appearance. */
    public Set<String> indicators() {
        Set<String> codes = new LinkedHashSet<>();
        blocks.forEach(block -> block.selections().forEach(s -> codes.add(s.indicator())));
        return codes;
    }

    /** The same with other blocks. */
    public Template with(List<Block> others) {
        return new Template(name, title, subtitle, paper, language, knownOn, internal, fileName, others);
    }

    /** The same with one more block, before the notes where they stand last. */
    public Template with(Block block) {
        List<Block> all = new ArrayList<>(blocks);
        all.add(!all.isEmpty() && all.getLast() instanceof Notes ? all.size() - 1 : all.size(), block);
        return with(all);
    }
}
