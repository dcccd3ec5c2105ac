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

    /** How many blocks stand on a page at most. */
    public static final int MOST_BLOCKS = 24;
    private static final int LONGEST_TITLE = 400;
    private static final int LONGEST_TEXT = 10_000;

    /** What stands on the page, from the top down. */
    public sealed interface Block {

        /** Whether it takes the whole width; two narrow ones stand side by side. */
        boolean wide();

        /** What it shows: a view for each headline figure, one for a chart or a table. */
        default List<View> views() {
            return switch (this) {
                case Tiles tiles -> tiles.figures().stream().map(View::of).toList();
                case Exhibit exhibit -> List.of(exhibit.view());
                case Text text -> List.of();
                case Notes notes -> List.of();
            };
        }

        /** How its span moves; headline figures are always the newest. */
        default PeriodRule rule() {
            return new PeriodRule.Fixed();
        }

        /** The title that was written for it by hand. */
        default Optional<Heading> heading() {
            return Optional.empty();
        }
    }

    /** Headline figures: the newest of each selection. */
    public record Tiles(List<Selection> figures) implements Block {

        /** How many there are at most. */
        public static final int MOST = 8;

        public Tiles {
            figures = List.copyOf(figures);
            if (figures.isEmpty() || figures.size() > MOST) {
                throw new Unreadable("template-tiles", String.valueOf(figures.size()));
            }
        }

        @Override
        public boolean wide() {
            return true;
        }
    }

    /** A block that shows a view, and says how its span moves. */
    public sealed interface Exhibit extends Block {

        /** What it shows. */
        View view();

        @Override
        PeriodRule rule();

        /** A title written by hand; empty: it is made from the figures. */
        @Override
        Optional<Heading> heading();

        /** One of the same kind of these parts. */
        Exhibit of(View view, PeriodRule rule, Optional<Heading> heading, boolean wide);

        default Exhibit with(View other) {
            return of(other, rule(), heading(), wide());
        }

        default Exhibit with(PeriodRule other) {
            return of(view(), other, heading(), wide());
        }

        default Exhibit with(Optional<Heading> other) {
            return of(view(), rule(), other, wide());
        }

        default Exhibit across(boolean whole) {
            return of(view(), rule(), heading(), whole);
        }
    }

    /** A view as a picture. */
    public record Chart(View view, PeriodRule rule, Optional<Heading> heading, boolean wide) implements Exhibit {
        @Override
        public Exhibit of(View other, PeriodRule moving, Optional<Heading> title, boolean whole) {
            return new Chart(other, moving, title, whole);
        }
    }

    /** A view as a table, each figure with its mark. */
    public record Table(View view, PeriodRule rule, Optional<Heading> heading, boolean wide) implements Exhibit {
        @Override
        public Exhibit of(View other, PeriodRule moving, Optional<Heading> title, boolean whole) {
            return new Table(other, moving, title, whole);
        }
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
        blocks.forEach(block -> block.views().forEach(view -> codes.addAll(view.indicators())));
        return codes;
    }

    /** The same under another title. */
    public Template titled(LocalText other) {
        return new Template(name, other, subtitle, paper, language, knownOn, internal, fileName, blocks);
    }

    /** The same with another subtitle. */
    public Template subtitled(LocalText other) {
        return new Template(name, title, other, paper, language, knownOn, internal, fileName, blocks);
    }

    /** The same on another sheet. */
    public Template on(Paper other) {
        return new Template(name, title, subtitle, other, language, knownOn, internal, fileName, blocks);
    }

    /** The same made in another language. */
    public Template in(Language other) {
        return new Template(name, title, subtitle, paper, other, knownOn, internal, fileName, blocks);
    }

    /** The same as of another day. */
    public Template knownOn(Optional<LocalDate> day) {
        return new Template(name, title, subtitle, paper, language, day, internal, fileName, blocks);
    }

    /** The same for others to see. */
    public Template internal(boolean inside) {
        return new Template(name, title, subtitle, paper, language, knownOn, inside, fileName, blocks);
    }

    /** The same with files called otherwise. */
    public Template filed(String pattern) {
        return new Template(name, title, subtitle, paper, language, knownOn, internal, pattern, blocks);
    }

    /** What the file of an issue is called, by the pattern; without an ending. */
    public String file(long number, Language spoken, LocalDate day, long revision) {
        return fileName.replace("{name}", name).replace("{number}", String.valueOf(number)).replace("{language}", spoken.tag())
                .replace("{date}", day.toString()).replace("{revision}", String.valueOf(revision));
    }

    /** The same with other blocks. */
    public Template with(List<Block> others) {
        return new Template(name, title, subtitle, paper, language, knownOn, internal, fileName, others);
    }

    /** A block that shows a view as it was looked at, new periods included: what was looked at as a table is one. */
    public static Exhibit showing(View view) {
        return view.form() == Form.TABLE ? new Table(view.with(Form.AUTO), new PeriodRule.Extend(), Optional.empty(), false)
                : new Chart(view, new PeriodRule.Extend(), Optional.empty(), view.selections().size() > 2);
    }

    /** The same with one more block, before the notes where they stand last. */
    public Template with(Block block) {
        List<Block> all = new ArrayList<>(blocks);
        all.add(!all.isEmpty() && all.getLast() instanceof Notes ? all.size() - 1 : all.size(), block);
        return with(all);
    }
}
