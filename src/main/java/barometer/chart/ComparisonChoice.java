package barometer.chart;

import barometer.chart.ChartSpec.Picture;
import barometer.domain.Arrangement;
import barometer.domain.Form;
import barometer.domain.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What picture fits several series, and why another does not: a picture never says what the figures do not. */
public final class ComparisonChoice {

    /** How many series can be told apart by colour; of more lines one is in colour, and more columns are not drawn. */
    public static final int COLOURS = 5;

    private ComparisonChoice() {
    }

    /** Why series cannot be arranged so, as the key of a sentence; empty where they can. */
    public static Optional<String> refusal(List<Series> all, Arrangement arrangement) {
        return switch (arrangement) {
            case TOGETHER -> Optional.empty();
            case PANELS, MULTIPLES -> all.size() < 2 ? Optional.of("compare.refusal.two") : Optional.empty();
        };
    }

    /** Why series cannot be drawn in a form, as the key of a sentence; empty where they can. */
    public static Optional<String> refusal(List<Series> all, Arrangement arrangement, Form form) {
        return switch (form) {
            case AUTO, DOTS, TABLE -> Optional.empty();
            case COLUMN -> together(all, arrangement) && groups(all).stream().anyMatch(group -> group.size() > COLOURS)
                    ? Optional.of("compare.refusal.columns") : Optional.empty();
            case LINE, STEP -> few(all) ? Optional.of("chart.refusal.few") : Optional.empty();
            case AREA -> few(all) ? Optional.of("chart.refusal.few")
                    : together(all, arrangement) && groups(all).stream().anyMatch(group -> group.size() > 1)
                    ? Optional.of("compare.refusal.areas") : Optional.empty();
            case STACKED, STACKED100 -> Optional.of("chart.refusal.one");
        };
    }

    private static boolean together(List<Series> all, Arrangement arrangement) {
        return switch (arrangement) {
            case TOGETHER -> true;
            case PANELS, MULTIPLES -> false;
        };
    }

    private static boolean few(List<Series> all) {
        return all.stream().allMatch(s -> PictureChoice.figures(s) < PictureChoice.LINE_FROM);
    }

    /** The positions of the series that share an axis, in the order of the first of each. */
    static List<List<Integer>> groups(List<Series> all) {
        Map<Scale, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            groups.computeIfAbsent(Scale.of(all.get(i)), scale -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }

    /** The picture of series that share an axis. */
    static Picture picture(List<Series> group, Form form) {
        if (group.stream().allMatch(s -> s.latest().isEmpty())) {
            return Picture.EMPTY;
        }
        boolean few = few(group);
        boolean many = group.size() > COLOURS;
        return switch (form) {
            case COLUMN -> many ? Picture.DOTS : Picture.COLUMNS;
            case DOTS -> Picture.DOTS;
            case LINE, AUTO, TABLE, STACKED, STACKED100 -> !few ? Picture.LINE : many ? Picture.DOTS : Picture.COLUMNS;
            case STEP -> !few ? Picture.STEP : many ? Picture.DOTS : Picture.COLUMNS;
            case AREA -> few ? many ? Picture.DOTS : Picture.COLUMNS : group.size() > 1 ? Picture.LINE : Picture.AREA;
        };
    }
}
