package barometer.chart;

import barometer.chart.ChartSpec.Picture;
import barometer.domain.Arrangement;
import barometer.domain.Derivation;
import barometer.domain.Figure;
import barometer.domain.Form;
import barometer.domain.Frequency;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Series;
import barometer.domain.Transformation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
            case SEASONAL -> all.stream().anyMatch(s -> s.frequency() == Frequency.ANNUAL) ? Optional.of("compare.refusal.annual")
                    : all.stream().anyMatch(s -> PictureChoice.figures(s) < PictureChoice.LINE_FROM) ? Optional.of("chart.refusal.few") : Optional.empty();
            case MIRROR, DIFFERENCE, RATIO -> all.size() != 2 ? Optional.of("compare.refusal.pair") : unlike(all).or(() -> apart(all));
        };
    }

    /** Why numbers of different series cannot be put into one: only levels of one unit and frequency can. */
    private static Optional<String> unlike(List<Series> all) {
        return all.stream().anyMatch(s -> s.selection().transformation() != Transformation.LEVEL) ? Optional.of("compare.refusal.levels")
                : all.stream().map(Series::frequency).distinct().count() > 1 ? Optional.of("compare.refusal.frequencies")
                : all.stream().map(Series::unit).distinct().count() > 1 ? Optional.of("compare.refusal.units") : Optional.empty();
    }

    private static Optional<String> apart(List<Series> all) {
        List<Period> common = new ArrayList<>(stated(all.getFirst()));
        all.forEach(s -> common.retainAll(stated(s)));
        return common.isEmpty() ? Optional.of("compare.refusal.apart") : Optional.empty();
    }

    /** What may enter a total: what was stated, and what follows by a formula that was asked for. */
    private static Set<Period> stated(Series series) {
        return series.observations().stream().filter(o -> o instanceof Observation.Stated
                || o instanceof Observation.Derived d && d.derivation().rule() == Derivation.Rule.FORMULA).map(Observation::period).collect(Collectors.toSet());
    }

    /** Why series cannot be drawn in a form, as the key of a sentence; empty where they can. */
    public static Optional<String> refusal(List<Series> all, Arrangement arrangement, Form form) {
        boolean together = arrangement == Arrangement.TOGETHER || arrangement == Arrangement.MIRROR;
        return switch (form) {
            case AUTO, TABLE -> Optional.empty();
            case DOTS -> arrangement == Arrangement.SEASONAL ? Optional.of("compare.refusal.seasonal") : Optional.empty();
            case COLUMN -> arrangement == Arrangement.SEASONAL ? Optional.of("compare.refusal.seasonal")
                    : together && groups(all).stream().anyMatch(group -> group.size() > COLOURS) ? Optional.of("compare.refusal.columns") : Optional.empty();
            case LINE, STEP -> few(all) ? Optional.of("chart.refusal.few") : Optional.empty();
            case AREA -> few(all) ? Optional.of("chart.refusal.few")
                    : arrangement == Arrangement.SEASONAL || together && groups(all).stream().anyMatch(group -> group.size() > 1)
                    ? Optional.of("compare.refusal.areas") : Optional.empty();
            case STACKED, STACKED100 -> arrangement != Arrangement.TOGETHER ? Optional.of("compare.refusal.together") : stack(all, form == Form.STACKED100);
        };
    }

    /** Parts lie on each other where they make a whole: different, of one unit, none below zero, none a share of something else. */
    private static Optional<String> stack(List<Series> all, boolean shares) {
        if (all.size() < 2 || all.size() > COLOURS) {
            return Optional.of("compare.refusal.parts");
        }
        if (all.stream().map(s -> s.indicator().code()).distinct().count() < all.size()) {
            return Optional.of("compare.refusal.same");
        }
        List<Figure> figures = all.stream().flatMap(s -> s.observations().stream()).flatMap(o -> o.shown().stream()).toList();
        return unlike(all).or(() -> all.getFirst().unit().isPercent() ? Optional.of("compare.refusal.percent") : Optional.empty())
                .or(() -> figures.stream().anyMatch(f -> f.valueIn(Multiplier.UNITS).signum() < 0) ? Optional.of("compare.refusal.negative") : Optional.empty())
                .or(() -> shares && figures.stream().anyMatch(f -> f.qualifier().opensUpwards() || f.qualifier().opensDownwards())
                        ? Optional.of("compare.refusal.open") : Optional.empty())
                .or(() -> apart(all));
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
