package barometer.chart;

import barometer.chart.ChartSpec.Axis;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Tick;
import barometer.chart.ChartSpec.Trace;
import barometer.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Value axes with round ticks, in steps of 1, 2 or 5 times a power of ten; made with decimals, so that 2.4 is no 2.3999. */
final class Ticks {

    private static final int MOST = 7;

    private Ticks() {
    }

    /** A share's axis: 0, 50 and 100 percent. */
    static Axis share(Words words) {
        return new Axis(0, 100, List.of(new Tick(0, words.number("0")), new Tick(50, words.number("50") + "\u00a0%"),
                new Tick(100, words.number("100") + "\u00a0%")), true);
    }

    /** The axis of a picture: columns and areas from zero, lines from where it would not flatten them, with room for what is printed. */
    static Axis of(Picture picture, List<Trace> traces, boolean bracket, Words words) {
        List<Dot> dots = traces.stream().flatMap(t -> t.dots().stream()).toList();
        return switch (picture) {
            case TRACK, SHARES -> share(words);
            case CARD, EMPTY -> Axis.NONE;
            case COLUMNS, STACKED, AREA, DOTS, PART, LINE, STEP -> {
                BigDecimal low = BigDecimal.valueOf(dots.stream().mapToDouble(Dot::value).min().orElse(0));
                BigDecimal high = BigDecimal.valueOf(dots.stream().mapToDouble(Dot::end).max().orElse(0));
                boolean line = picture == Picture.LINE || picture == Picture.STEP || picture == Picture.DOTS;
                boolean fromZero = !line || low.signum() <= 0 || low.multiply(BigDecimal.TWO).compareTo(high) < 0;
                BigDecimal room = picture == Picture.COLUMNS || picture == Picture.STACKED ? new BigDecimal(bracket ? "1.3" : "1.12") : BigDecimal.ONE;
                BigDecimal top = high.signum() > 0 ? high.multiply(room) : high;
                BigDecimal bottom = low.signum() < 0 && picture == Picture.COLUMNS ? low.multiply(room) : low;
                yield over(bottom, top, fromZero, words);
            }
        };
    }

    /** The axis for values from {@code low} to {@code high}, both included; {@code fromZero} makes zero a part of it. */
    static Axis over(BigDecimal low, BigDecimal high, boolean fromZero, Words words) {
        BigDecimal from = fromZero ? low.min(BigDecimal.ZERO) : low;
        BigDecimal to = fromZero ? high.max(BigDecimal.ZERO) : high;
        if (from.compareTo(to) == 0) {
            to = to.signum() == 0 ? BigDecimal.ONE : to.add(to.abs().movePointLeft(1));
        }
        BigDecimal step = step(to.subtract(from));
        BigDecimal first = from.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal last = to.divide(step, 0, RoundingMode.CEILING).multiply(step);
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal at = first; at.compareTo(last) <= 0; at = at.add(step)) {
            ticks.add(new Tick(at.doubleValue(), words.number(plain(at, step))));
        }
        return new Axis(first.doubleValue(), last.doubleValue(), ticks, fromZero || first.signum() == 0);
    }

    private static String plain(BigDecimal at, BigDecimal step) {
        return at.setScale(Math.max(0, step.stripTrailingZeros().scale()), RoundingMode.HALF_UP).toPlainString();
    }

    private static BigDecimal step(BigDecimal width) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(width.precision() - width.scale() - 2);
        for (int ten = 0; ten < 3; ten++) {
            for (int nice : new int[] {1, 2, 5}) {
                BigDecimal step = power.scaleByPowerOfTen(ten).multiply(BigDecimal.valueOf(nice));
                if (width.divide(step, 0, RoundingMode.CEILING).intValue() <= MOST) {
                    return step;
                }
            }
        }
        throw new IllegalStateException("no step for a width of " + width);
    }
}
