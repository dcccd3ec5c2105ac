package barometer.chart;

import barometer.chart.ChartSpec.Dot;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Leaves out dots that no pixel would show: of each pixel column the first, the last, the lowest and the highest stay, and
 * every edge of a gap. It concerns the picture alone; table, files and keyboard have every observation.
 */
final class Thinning {

    private Thinning() {
    }

    static List<Dot> thin(List<Dot> dots, int places, int columns) {
        if (dots.size() <= 4 * columns) {
            return dots;
        }
        List<Dot> kept = new ArrayList<>();
        int from = 0;
        while (from < dots.size()) {
            long column = (long) dots.get(from).place() * columns / places;
            int to = from;
            while (to < dots.size() && (long) dots.get(to).place() * columns / places == column) {
                to++;
            }
            for (int i : wanted(dots, from, to)) {
                kept.add(dots.get(i));
            }
            from = to;
        }
        return kept;
    }

    private static TreeSet<Integer> wanted(List<Dot> dots, int from, int to) {
        TreeSet<Integer> wanted = new TreeSet<>(List.of(from, to - 1));
        int low = from;
        int high = from;
        for (int i = from; i < to; i++) {
            low = dots.get(i).value() < dots.get(low).value() ? i : low;
            high = dots.get(i).end() > dots.get(high).end() ? i : high;
            boolean gapBefore = !dots.get(i).joined();
            boolean gapAfter = i + 1 < dots.size() && !dots.get(i + 1).joined();
            if (gapBefore || gapAfter || !dots.get(i).label().isEmpty()) {
                wanted.add(i);
            }
        }
        wanted.add(low);
        wanted.add(high);
        return wanted;
    }
}
