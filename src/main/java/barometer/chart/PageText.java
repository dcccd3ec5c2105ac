package barometer.chart;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Markdown as paragraphs for a page: headings, lists, strong and emphasised words. Links keep their words; raw HTML and
 * pictures from elsewhere are left out.
 */
public final class PageText {

    /** A paragraph. @param bullet what stands before it, empty where it is no item */
    public record Paragraph(boolean heading, String bullet, List<Run> runs) {

        public Paragraph {
            runs = List.copyOf(runs);
        }

        /** The words without their weight. */
        public String plain() {
            return runs.stream().map(Run::text).reduce("", String::concat);
        }
    }

    /** Words of one weight. */
    public record Run(String text, boolean strong) {
    }

    private static final Parser PARSER = Parser.builder().build();

    private PageText() {
    }

    /** The paragraphs of a text. */
    public static List<Paragraph> of(String markdown) {
        Collector collector = new Collector();
        PARSER.parse(markdown).accept(collector);
        return List.copyOf(collector.paragraphs);
    }

    private static final class Collector extends AbstractVisitor {

        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final List<Run> runs = new ArrayList<>();
        private String bullet = "";
        private int weight;

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            end(true);
        }

        @Override
        public void visit(org.commonmark.node.Paragraph paragraph) {
            visitChildren(paragraph);
            end(false);
        }

        @Override
        public void visit(ListItem item) {
            bullet = item.getParent() instanceof OrderedList list ? number(list, item) + "." : "•";
            visitChildren(item);
            bullet = "";
        }

        private static int number(OrderedList list, ListItem item) {
            int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
                number++;
            }
            return number;
        }

        @Override
        public void visit(BulletList list) {
            visitChildren(list);
        }

        @Override
        public void visit(Text text) {
            runs.add(new Run(text.getLiteral(), weight > 0));
        }

        @Override
        public void visit(Code code) {
            runs.add(new Run(code.getLiteral(), weight > 0));
        }

        @Override
        public void visit(FencedCodeBlock block) {
            runs.add(new Run(block.getLiteral(), false));
            end(false);
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            runs.add(new Run(block.getLiteral(), false));
            end(false);
        }

        @Override
        public void visit(SoftLineBreak line) {
            runs.add(new Run(" ", false));
        }

        @Override
        public void visit(HardLineBreak line) {
            end(false);
        }

        @Override
        public void visit(Emphasis emphasis) {
            weighted(emphasis);
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            weighted(emphasis);
        }

        private void weighted(Node node) {
            weight++;
            visitChildren(node);
            weight--;
        }

        private void end(boolean heading) {
            if (!runs.isEmpty()) {
                paragraphs.add(new Paragraph(heading, bullet, runs));
                bullet = "";
                runs.clear();
            }
        }
    }
}
