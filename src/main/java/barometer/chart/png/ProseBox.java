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

    private final List<PageText.Paragraph> paragraphs;

    ProseBox(Pen pen, PageSpec.Prose prose) {
        super(pen);
        this.paragraphs = prose.paragraphs();
    }

    /** A word with its place in its line. */
    private record Word(String text, Font font, double x) {
    }

    private List<List<Word>> lines(PageText.Paragraph paragraph, double width) {
        double size = paragraph.heading() ? HEADING : SIZE;
        double left = paragraph.bullet().isEmpty() ? 0 : INDENT;
        List<List<Word>> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        double x = left;
        for (PageText.Run run : paragraph.runs()) {
            Font font = paragraph.heading() || run.strong() ? pen.type.bold(size) : pen.type.regular(size);
            for (String word : run.text().split("(?<=[ \n])|(?=[ \n])")) {
                double wide = Fonts.width(font, word.replace('\n', ' '));
                if (!word.isBlank() && x + wide > width && !line.isEmpty()) {
                    lines.add(line);
                    line = new ArrayList<>();
                    x = left;
                }
                if (!word.isBlank()) {
                    line.add(new Word(word, font, x));
                }
                x += word.isBlank() && line.isEmpty() ? 0 : wide;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private double leading(PageText.Paragraph paragraph) {
        return (paragraph.heading() ? HEADING : SIZE) * LEADING;
    }

    @Override
    double least(double width) {
        return paragraphs.stream().mapToDouble(p -> lines(p, width).size() * leading(p) + 8).sum();
    }

    @Override
    double most(double width) {
        return ANY;
    }

    @Override
    void paint(double x, double y, double width, double height) {
        double at = y;
        for (PageText.Paragraph paragraph : paragraphs) {
            boolean whole = true;
            Rectangle2D box = new Rectangle2D.Double(x, at, 1, 1);
            double first = at + leading(paragraph) * 0.72;
            for (List<Word> line : lines(paragraph, width)) {
                if (at + leading(paragraph) > y + height + 1) {
                    whole = false;
                    break;
                }
                double baseline = at + leading(paragraph) * 0.72;
                for (Word word : line) {
                    String shown = Pen.shorten(word.text(), word.font(), width - word.x());
                    whole &= shown.equals(word.text());
                    pen.string(shown, word.font(), pen.colours.ink(), x + word.x(), baseline);
                }
                at += leading(paragraph);
            }
            if (!paragraph.bullet().isEmpty() && at > first) {
                pen.string(paragraph.bullet(), pen.type.regular(SIZE), pen.colours.muted(), x + 4, first);
            }
            pen.drawn.word(new Drawn.Word(Drawn.Kind.READING, "", paragraph.plain(), whole, box));
            at += 8;
        }
    }
}
