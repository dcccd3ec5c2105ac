package barometer.chart.png;

import barometer.chart.PageSpec;
import barometer.chart.PageText;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Paragraphs of plain and strong words, broken at spaces. */
final class ProseBox extends PageBox {

    private static final double SIZE = 18;
    private static final double HEADING = 23;
    private static final double LEADING = 1.42;
    private static final double INDENT = 26;
    private static final double AFTER = 8;

    private final List<PageText.Paragraph> paragraphs;

    ProseBox(Pen pen, PageSpec.Prose prose) {
        super(pen);
        this.paragraphs = prose.paragraphs();
    }

    /** A word with its place in its line. */
    private record Word(String text, Font font, double x) {
    }

    /** The lines of a paragraph. @param leading from one to the next */
    private record Lines(List<List<Word>> lines, double leading) {

        double height() {
            return lines.size() * leading + AFTER;
        }

        double baseline(int line) {
            return (line + 0.72) * leading;
        }
    }

    private Lines lines(PageText.Paragraph paragraph, double width) {
        double size = paragraph.heading() ? HEADING : SIZE;
        double left = paragraph.bullet().isEmpty() ? 0 : INDENT;
        List<List<Word>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        double x = left;
        for (PageText.Run run : paragraph.runs()) {
            Font font = paragraph.heading() || run.strong() ? pen.type.bold(size) : pen.type.regular(size);
            for (String piece : run.text().replace('\n', ' ').split("(?<= )|(?= )")) {
                boolean begins = lines.getLast().isEmpty();
                double wide = Fonts.width(font, piece);
                if (piece.isBlank()) {
                    x += begins ? 0 : wide;
                    continue;
                }
                if (x + wide > width && !begins) {
                    lines.add(new ArrayList<>());
                    x = left;
                }
                lines.getLast().add(new Word(piece, font, x));
                x += wide;
            }
        }
        return new Lines(lines, size * LEADING);
    }

    @Override
    double least(double width) {
        return paragraphs.stream().mapToDouble(p -> lines(p, width).height()).sum();
    }

    @Override
    double most(double width) {
        return ANY;
    }

    @Override
    void paint(double x, double y, double width, double height) {
        double top = y;
        for (PageText.Paragraph paragraph : paragraphs) {
            Lines lines = lines(paragraph, width);
            pen.string(paragraph.bullet(), pen.type.regular(SIZE), pen.colours.muted(), x + 4, top + lines.baseline(0));
            boolean whole = true;
            for (int i = 0; i < lines.lines().size(); i++) {
                for (Word word : lines.lines().get(i)) {
                    String shown = Pen.shorten(word.text(), word.font(), width - word.x());
                    whole &= shown.equals(word.text());
                    pen.string(shown, word.font(), pen.colours.ink(), x + word.x(), top + lines.baseline(i));
                }
            }
            pen.drawn.word(new Drawn.Word(Drawn.Kind.READING, "", paragraph.plain(), whole, new Rectangle2D.Double(x, top, width, lines.height() - AFTER)));
            top += lines.height();
        }
    }
}
