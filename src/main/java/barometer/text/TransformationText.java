package barometer.text;

import barometer.domain.Indicator;
import barometer.domain.Measure;
import barometer.domain.Multiplier;
import barometer.domain.Series;
import barometer.domain.Transformation;
import barometer.domain.Transformation.Average;
import barometer.domain.Transformation.Contribution;
import barometer.domain.Transformation.Index;
import barometer.domain.Transformation.Plain;
import barometer.domain.Transformation.Share;
import barometer.domain.Transformation.Sum;
import barometer.domain.Unit;
import java.util.Optional;
import java.util.function.Function;

/** What a transformation is called: in a menu, under a title, and after a figure. */
public final class TransformationText {

    private final Words words;
    private final Function<String, String> nameOf;

    /** @param nameOf the short name of another indicator by its code */
    public TransformationText(Words words, Function<String, String> nameOf) {
        this.words = words;
        this.nameOf = nameOf;
    }

    /** The names of a series' other indicators. */
    public static TransformationText of(Series series, Words words) {
        return new TransformationText(words, code -> series.inputs().stream().filter(i -> i.code().equals(code))
                .findFirst().map(words::shortName).orElse(code));
    }

    /** Its name in a menu: {@code Percent change from a year before}. */
    public String name(Transformation transformation, Unit unit) {
        boolean points = unit.isPercent() && transformation.measure() == Measure.DIFFERENCE;
        String key = "transformation." + kind(transformation) + (points ? ".points" : "");
        return switch (transformation) {
            case Plain plain -> words.say(key);
            case Index index -> words.say(key, base(index));
            case Average average -> words.say(key, average.periods());
            case Sum sum -> words.say(key, sum.periods());
            case Share share -> words.say(key, nameOf.apply(share.of()));
            case Contribution contribution -> words.say(key, nameOf.apply(contribution.to()));
        };
    }

    /** What is measured, with its unit: {@code change from a year before, per cent}. */
    public String measure(Transformation transformation, Indicator indicator) {
        Unit unit = transformation.measure().unit(indicator.unit());
        Multiplier multiplier = transformation.measure().multiplier(indicator.multiplier());
        String counted = words.unitLong(unit, multiplier);
        String key = "measure." + kind(transformation);
        return switch (transformation) {
            case Plain plain -> switch (plain) {
                case LEVEL -> counted;
                case DIFF, DIFF_YOY -> words.say(key, indicator.unit().isPercent() ? words.say("unit.points.long") : counted);
                case PCT, YOY, PCT_ANNUAL, DLOG, DLOG_ANNUAL, YTD -> words.say(key, counted);
                case LOG -> words.say(key, words.unitLong(indicator.unit(), indicator.multiplier()));
            };
            case Index index -> words.say(key, base(index));
            case Average average -> words.say(key, average.periods(), counted);
            case Sum sum -> words.say(key, sum.periods(), counted);
            case Share share -> words.say(key, nameOf.apply(share.of()), counted);
            case Contribution contribution -> words.say(key, nameOf.apply(contribution.to()), words.say("unit.points.long"));
        };
    }

    /**
     * What follows a figure and its period in a sentence, where the figure alone would be taken for another number:
     * {@code mean of 4 periods}. Empty where there is nothing to say, or where the base of the change says it.
     */
    Optional<String> aside(Transformation transformation) {
        String key = "aside." + kind(transformation);
        return switch (transformation) {
            case Plain plain -> switch (plain) {
                case LEVEL, DIFF, DIFF_YOY, PCT, YOY -> Optional.empty();
                case PCT_ANNUAL, DLOG, DLOG_ANNUAL, LOG, YTD -> Optional.of(words.say(key));
            };
            case Index index -> Optional.of(words.say(key, base(index)));
            case Average average -> Optional.of(words.say(key, average.periods()));
            case Sum sum -> Optional.of(words.say(key, sum.periods()));
            case Share share -> Optional.of(words.say(key, nameOf.apply(share.of())));
            case Contribution contribution -> Optional.of(words.say(key, nameOf.apply(contribution.to())));
        };
    }

    /** The name of its kind, without what it is given: {@code ma} for {@code ma(4)}. */
    private static String kind(Transformation transformation) {
        return transformation.toString().replaceFirst("\\(.*", "");
    }

    private String base(Index index) {
        return index.from().equals(index.to()) ? words.period(index.from()) : words.span(index.from(), index.to());
    }
}
