package barometer.overview;

import barometer.chart.ChartSpec.Mark;
import barometer.domain.Period;
import barometer.domain.Selection;
import java.util.List;
import java.util.Optional;

/**
 * What a tile shows: the newest figure of an indicator at one frequency, and the small picture that fits it.
 *
 * @param address   where it leads
 * @param period    the period; empty where none is stated
 * @param figure    the figure with its sign, "–" where there is none
 * @param chip      a change that the source states
 * @param remark    what else must be known; what stands between asterisks is printed bold
 * @param place     who said it, and where it stands
 * @param published the day its document was published
 * @param reading   the tile in a sentence, for those who do not see it
 * @param at        the period whose number can be explained
 */
record Tile(Selection address, String name, String period, String figure, String unit, Optional<Chip> chip, String remark,
            Band band, String place, String published, String reading, Optional<Period> at) {

    /** A stated change. @param direction negative, zero or positive @param base "on 2022" */
    record Chip(int direction, String change, String base) {
    }

    /** The small picture. */
    sealed interface Band {
    }

    /** A bar. @param share its length, from 0 to 1 of the longest; empty where nothing is stated */
    record Bar(String name, Optional<Double> share, Mark mark, boolean derived, String text) {
    }

    /** Horizontal bars from zero, one below the other. */
    record Bars(List<Bar> bars) implements Band {
    }

    /** A share on a track from 0 to 100. */
    record Track(Bar bar) implements Band {
    }

    /** A part inside its derived whole. @param whole what the whole is, asterisks as in the remark */
    record Part(Bar bar, String whole) implements Band {
    }

    /** Columns from zero. */
    record Columns(List<Bar> bars) implements Band {
    }

    /** A line. @param heights from 0 to 1, empty where a place has no figure @param last the mark of the newest figure */
    record Line(List<Optional<Double>> heights, Mark last, String from, String to) implements Band {
    }

    /** No picture: a single figure needs no axis. */
    record None() implements Band {
    }

    /** What tells it from other tiles. */
    String id() {
        return address.indicator() + "-" + address.frequency().map(Object::toString).orElse("");
    }
}
