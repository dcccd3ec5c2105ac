package barometer.chart;

import barometer.chart.ChartSpec.Key;
import barometer.chart.ChartSpec.Role;
import barometer.domain.Paper;
import java.util.List;

/**
 * A report page as decided: every word, figure and mark, and in what order they stand. The renderer only finds room for
 * them.
 *
 * @param legend  how the marks of all its charts are to be read
 * @param number  "Issue no. 4", or that it is a draft
 * @param draft   whether it is one
 * @param stamp   known-on day, revision, language
 * @param address where the issue is found; empty on a draft
 * @param reading the alternative text of the whole page
 */
public record PageSpec(Paper paper, String title, String subtitle, List<Key> legend, List<Part> parts, String number, boolean draft,
                       String stamp, String address, String reading) {

    /** A block of the page, in the order of the template. */
    public sealed interface Part {

        /** Whether it takes the whole width. */
        boolean wide();
    }

    /** Headline figures side by side. */
    public record Tiles(List<Tile> tiles) implements Part {

        public Tiles {
            tiles = List.copyOf(tiles);
        }

        @Override
        public boolean wide() {
            return true;
        }
    }

    /**
     * A headline figure.
     *
     * @param direction of a stated change: negative, zero or positive
     * @param change    the stated change; empty where there is none
     * @param remark    what the change is on, or what else must be known
     * @param notes     the numbers of its notes
     */
    public record Tile(String name, String figure, String unit, int direction, String change, String remark, Role role, String notes) {
    }

    /** A chart. @param notes the numbers of its notes */
    public record Chart(ChartSpec spec, String notes, boolean wide) implements Part {
    }

    /** Figures in rows. @param notes the numbers of its notes */
    public record Table(String title, String subtitle, String notes, List<String> columns, List<Row> rows, boolean wide) implements Part {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A row: period, figure, how it is to be read, stated change. @param derived whether nobody stated the figure */
    public record Row(List<String> cells, boolean derived) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Words. */
    public record Prose(List<PageText.Paragraph> paragraphs, boolean wide) implements Part {

        public Prose {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** Notes and sources, numbered. */
    public record Notes(List<String> lines) implements Part {

        public Notes {
            lines = List.copyOf(lines);
        }

        @Override
        public boolean wide() {
            return true;
        }
    }

    /** A block that has nothing to show, and why. */
    public record Absent(String title, String reason, boolean wide) implements Part {
    }

    /** What does not fit. @param part which block, from 0; −1 for the head of the page @param text what was shortened; empty: no room at all */
    public record Misfit(int part, String text) {
    }

    public PageSpec {
        legend = List.copyOf(legend);
        parts = List.copyOf(parts);
    }
}
