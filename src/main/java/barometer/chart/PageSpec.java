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
 * @param imprint what the house adds to it
 */
public record PageSpec(Paper paper, String title, String subtitle, List<Key> legend, List<Part> parts, String number, boolean draft,
                       String stamp, String address, String reading, Imprint imprint) {

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

    /** A chart, or several that are looked at together. @param notes the numbers of its notes */
    public record Chart(Panels panels, String notes, boolean wide) implements Part {
    }

    /** Figures in rows. @param notes the numbers of its notes */
    public record Table(String title, String subtitle, String notes, List<Column> columns, List<Row> rows, boolean wide) implements Part {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A column. @param figures whether its cells are numbers, which stand below each other by their ends */
    public record Column(String name, boolean figures) {
    }

    /** A row: a cell for each column. */
    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell. @param flag what the table's note explains, behind the figure; mostly empty @param derived whether nobody stated it */
    public record Cell(String text, String flag, boolean derived) {
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

    /** Where a block stands, in shares of the width and the height of its page. */
    public record Place(int part, double x, double y, double width, double height) {
    }

    /** How a page comes out: where its blocks stand, and what does not fit. */
    public record Layout(List<Place> places, List<Misfit> misfits) {

        public Layout {
            places = List.copyOf(places);
            misfits = List.copyOf(misfits);
        }
    }

    public PageSpec {
        legend = List.copyOf(legend);
        parts = List.copyOf(parts);
    }
}
