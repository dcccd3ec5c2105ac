package barometer.chart.png;

import barometer.chart.ChartSpec.Dot;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What has been painted, noted down while painting: each text with its box, each mark. */
final class Drawn {

    /** What a text is. */
    enum Kind {
        TITLE, SUBTITLE, UNIT, KEY, TICK, PLACE, FIGURE, REMARK, GAP, BRACKET, EVENT, NAME, READING, NOTE, SOURCE, STAMP, HOUSE, TALLY
    }

    /**
     * A text as painted.
     *
     * @param at    which one: {@code trace/place} of a figure, {@code from-to} of a bracket, the place of a gap; else empty
     * @param text  the whole text, as the spec has it
     * @param whole whether all of it was painted
     */
    record Word(Kind kind, String at, String text, boolean whole, Rectangle2D box) {
    }

    /** A mark as painted. */
    record Marked(int trace, Dot dot) {
    }

    private final List<Word> words = new ArrayList<>();
    private final List<Marked> marks = new ArrayList<>();

    private final List<Drawn> panels = new ArrayList<>();
    private final Drawn whole;

    Drawn() {
        this(null);
    }

    private Drawn(Drawn whole) {
        this.whole = whole;
    }

    /** Where a panel is noted down, by itself and as a part of the whole. */
    Drawn panel() {
        panels.add(new Drawn(this));
        return panels.getLast();
    }

    List<Drawn> panels() {
        return List.copyOf(panels);
    }

    void word(Word word) {
        words.add(word);
        if (whole != null) {
            whole.word(word);
        }
    }

    void mark(int trace, Dot dot) {
        marks.add(new Marked(trace, dot));
    }

    List<Word> words() {
        return List.copyOf(words);
    }

    List<Word> words(Kind kind) {
        return words.stream().filter(word -> word.kind() == kind).toList();
    }

    List<Marked> marks() {
        return List.copyOf(marks);
    }
}
