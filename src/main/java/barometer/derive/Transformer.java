package barometer.derive;

import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Transformation;
import barometer.domain.Transformation.Average;
import barometer.domain.Transformation.Contribution;
import barometer.domain.Transformation.Index;
import barometer.domain.Transformation.Plain;
import barometer.domain.Transformation.Share;
import barometer.domain.Transformation.Sum;
import java.util.List;
import java.util.Optional;

/** Transforms levels by period arithmetic, never by counting rows; a stated change is preferred to a computed one. */
public final class Transformer {

    private Transformer() {
    }

    /** Why a transformation makes no sense for an indicator, as a code of the words; empty where it does. */
    public static Optional<String> refusal(Indicator indicator, Transformation transformation) {
        boolean percent = indicator.unit().isPercent();
        return switch (transformation) {
            case Plain plain -> switch (plain) {
                case LEVEL, DIFF, DIFF_YOY, LOG -> Optional.empty();
                case PCT, YOY, PCT_ANNUAL, DLOG, DLOG_ANNUAL -> Optional.of("percent-of-percent").filter(code -> percent);
                case YTD -> Optional.of("sum-of-no-flow").filter(code -> indicator.aggregation() != Indicator.Aggregation.SUM);
            };
            case Sum sum -> Optional.of("sum-of-no-flow").filter(code -> indicator.aggregation() != Indicator.Aggregation.SUM);
            // A share of several periods follows from its parts; the mean of shares is another number.
            case Average average -> Optional.of("mean-of-shares")
                    .filter(code -> percent && indicator.aggregation() == Indicator.Aggregation.NONE);
            case Index index -> Optional.of("percent-of-percent").filter(code -> percent);
            case Share share -> part(indicator, share.of());
            case Contribution contribution -> part(indicator, contribution.to());
        };
    }

    private static Optional<String> part(Indicator indicator, String other) {
        return indicator.unit().isPercent() ? Optional.of("part-of-percent")
                : Optional.of("part-of-itself").filter(code -> other.equals(indicator.code()));
    }

    /** Why it makes no sense for these figures, or with this other indicator. */
    public static Optional<String> refusal(Transformation transformation, Basis basis) {
        return refusal(basis.indicator(), transformation).or(() -> switch (transformation.measure()) {
            case PERCENT, LOG_CHANGE, LOGARITHM -> Optional.of("below-zero").filter(code -> goesBelowZero(basis));
            case INDEX -> transformation instanceof Index index && Proportions.periodsOf(index, basis.frequency()).isEmpty()
                    ? Optional.of("index-base-short") : Optional.of("below-zero").filter(code -> goesBelowZero(basis));
            case SHARE, CONTRIBUTION -> basis.other().map(Basis.Other::indicator).flatMap(other ->
                    !other.unit().equals(basis.indicator().unit()) ? Optional.of("other-unit")
                            : Optional.of("other-frequency").filter(code -> !Aggregation.reaches(other, basis.frequency())));
            case LEVEL, DIFFERENCE -> Optional.empty();
        });
    }

    private static boolean goesBelowZero(Basis basis) {
        return basis.levels().stream().anyMatch(o -> o.shown().filter(f -> f.digits().startsWith("-")).isPresent());
    }

    /**
     * The transformed observations, in order of period; periods of which nothing can be said are left out.
     *
     * @throws IllegalArgumentException where the indicator has a {@link #refusal}
     */
    public static List<Observation> apply(Transformation transformation, Basis basis) {
        refusal(basis.indicator(), transformation).ifPresent(code -> {
            throw new IllegalArgumentException(code);
        });
        List<Observation> levels = basis.levels();
        Working working = new Working(basis.indicator(), levels);
        return switch (transformation) {
            case Plain plain -> switch (plain) {
                case LEVEL -> List.copyOf(levels);
                case DIFF, DIFF_YOY, PCT, YOY, PCT_ANNUAL, DLOG, DLOG_ANNUAL -> new Changes(working, plain, basis.frequency()).of(levels);
                case LOG -> new Proportions(working, levels).logarithms();
                case YTD -> new Windows(working, basis).yearToDate();
            };
            case Index index -> new Proportions(working, levels).index(index, basis.frequency());
            case Average average -> new Windows(working, basis).last(average.periods(), true);
            case Sum sum -> new Windows(working, basis).last(sum.periods(), false);
            case Share share -> new Proportions(working, levels).share(other(basis));
            case Contribution contribution -> new Proportions(working, levels).contribution(other(basis));
        };
    }

    private static Working other(Basis basis) {
        Basis.Other other = basis.other().orElseThrow();
        return new Working(other.indicator(), other.levels());
    }
}
