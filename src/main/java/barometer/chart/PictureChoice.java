package barometer.chart;

import barometer.chart.ChartSpec.Picture;
import barometer.domain.Derivation;
import barometer.domain.Form;
import barometer.domain.Observation;
import barometer.domain.Series;
import barometer.domain.Transformation;
import java.math.BigDecimal;
import java.util.Optional;

/** What picture fits a series: few figures get columns and words, six and more a line. */
public final class PictureChoice {

    /** From how many figures a line may be drawn; fewer would make a course of what is only a comparison. */
    public static final int LINE_FROM = 6;

    private PictureChoice() {
    }

    /** Why a form cannot be drawn of a series, as the key of a sentence; empty where it can. */
    public static Optional<String> refusal(Series series, Form form) {
        return switch (form) {
            case AUTO, COLUMN, DOTS, TABLE -> Optional.empty();
            case STACKED, STACKED100 -> Optional.of("chart.refusal.one");
            case LINE, STEP, AREA -> figures(series) < LINE_FROM ? Optional.of("chart.refusal.few") : Optional.empty();
        };
    }

    /** Whether a series has figures enough for a line. */
    public static boolean many(Series series) {
        return figures(series) >= LINE_FROM;
    }

    /** How many figures there are, counted no further than a line needs: every figure of a picture asks it. */
    static long figures(Series series) {
        return series.observations().stream().filter(o -> o.shown().isPresent()).limit(LINE_FROM).count();
    }

    static Picture of(Series series) {
        long figures = figures(series);
        if (figures == 0) {
            return Picture.EMPTY;
        }
        boolean level = series.selection().transformation() == Transformation.LEVEL;
        return switch (series.selection().form()) {
            case COLUMN -> Picture.COLUMNS;
            case DOTS -> Picture.DOTS;
            case LINE -> figures < LINE_FROM ? Picture.COLUMNS : Picture.LINE;
            case STEP -> figures < LINE_FROM ? Picture.COLUMNS : Picture.STEP;
            case AREA -> figures < LINE_FROM ? Picture.COLUMNS : Picture.AREA;
            case AUTO, TABLE, STACKED, STACKED100 -> {
                if (figures >= LINE_FROM) {
                    yield Picture.LINE;
                }
                if (series.observations().size() > 1) {
                    yield Picture.COLUMNS;
                }
                if (level && series.unit().isPercent() && inTrack(series)) {
                    yield Picture.TRACK;
                }
                yield level && part(series).isPresent() ? Picture.PART : Picture.CARD;
            }
        };
    }

    private static boolean inTrack(Series series) {
        BigDecimal value = series.latest().flatMap(Observation::shown).map(f -> f.upperIn(series.multiplier())).orElseThrow();
        return value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    /** The stated amount that a derived whole was made from, where there is one: an input in the same unit that is no more than the whole. */
    static Optional<Derivation.Input> part(Series series) {
        if (!(series.latest().orElse(null) instanceof Observation.Derived derived)) {
            return Optional.empty();
        }
        // What is left when something is taken away holds none of it.
        return derived.derivation().expression().contains(" - ") ? Optional.empty() : derived.derivation().inputs().stream().filter(i -> series.inputs().stream()
                .anyMatch(in -> in.code().equals(i.indicator()) && in.unit().equals(series.unit())
                        && in.multiplier() == series.multiplier())).findFirst();
    }
}
