package barometer.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is done with the levels before they are shown. The text form is {@code level}, {@code yoy}, {@code ma(4)},
 * {@code index(2019)}, {@code share(trade-total)}; the codes of FRED are read as well.
 *
 * <p>The constants need that no method here has a body of its own: else the interface would be made ready before the
 * enum whose constants it names.
 */
public sealed interface Transformation {

    Transformation LEVEL = Plain.LEVEL;
    Transformation DIFF = Plain.DIFF;
    Transformation DIFF_YOY = Plain.DIFF_YOY;
    Transformation PCT = Plain.PCT;
    Transformation YOY = Plain.YOY;
    Transformation PCT_ANNUAL = Plain.PCT_ANNUAL;
    Transformation DLOG = Plain.DLOG;
    Transformation DLOG_ANNUAL = Plain.DLOG_ANNUAL;
    Transformation LOG = Plain.LOG;
    Transformation YTD = Plain.YTD;

    /** How many periods a moving average or sum may count at least and at most. */
    int FEWEST_PERIODS = 2;
    int MOST_PERIODS = 60;

    /** What kind of number comes out. */
    Measure measure();

    /** A transformation that needs nothing but the levels, in FRED's order, with FRED's code where it has one. */
    enum Plain implements Transformation {
        /** As stated. */
        LEVEL("level", "lin", Measure.LEVEL),
        /** Difference to the period before. */
        DIFF("diff", "chg", Measure.DIFFERENCE),
        /** Difference to the same period a year before. */
        DIFF_YOY("diff-yoy", "ch1", Measure.DIFFERENCE),
        /** Change from the period before in percent. */
        PCT("pct", "pch", Measure.PERCENT),
        /** Change from the same period a year before in percent. */
        YOY("yoy", "pc1", Measure.PERCENT),
        /** Change from the period before, as if it went on for a year. */
        PCT_ANNUAL("pct-annual", "pca", Measure.PERCENT),
        /** Continuously compounded change from the period before. */
        DLOG("dlog", "cch", Measure.LOG_CHANGE),
        /** The same, as if it went on for a year. */
        DLOG_ANNUAL("dlog-annual", "cca", Measure.LOG_CHANGE),
        /** Natural logarithm. */
        LOG("log", "log", Measure.LOGARITHM),
        /** From the beginning of the year to the end of the period. */
        YTD("ytd", "ytd", Measure.LEVEL);

        private final String text;
        private final String fred;
        private final Measure measure;

        Plain(String text, String fred, Measure measure) {
            this.text = text;
            this.fred = fred;
            this.measure = measure;
        }

        @Override
        public Measure measure() {
            return measure;
        }

        /** Whether it looks at the same period a year before, not at the period before. */
        public boolean onYearBefore() {
            return this == DIFF_YOY || this == YOY;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A hundred at the base, which is one stretch of time; the mean of the periods in it. A stretch within one calendar
     * year is one period, {@code 2019-Q1..2019-Q4} is {@code 2019}.
     */
    record Index(Period from, Period to) implements Transformation {

        public Index {
            if (to.last().isBefore(from.first())) {
                throw new Unreadable("range-order", from + ".." + to);
            }
            if (from instanceof Period.Months a && to instanceof Period.Months b && a.year() == b.year()) {
                from = new Period.Months(a.year(), a.month(), Math.max(a.length(), b.month() + b.length() - a.month()));
                to = from;
            }
            if (!from.equals(to) && (from.frequency().isEmpty() || to.frequency().isEmpty())) {
                throw new Unreadable("transformation-base", from + ".." + to);
            }
        }

        /** With one period as base. */
        public Index(Period base) {
            this(base, base);
        }

        static Index at(String base) {
            try {
                return new Index(Period.parse(base));
            } catch (Unreadable notOnePeriod) {
                String[] ends = base.split("\\.\\.", -1);
                if (ends.length != 2) {
                    throw new Unreadable("transformation-base", base);
                }
                return between(ends[0], ends[1], base);
            }
        }

        private static Index between(String from, String to, String base) {
            Period first;
            Period last;
            try {
                first = Period.parse(from);
                last = Period.parse(to);
            } catch (Unreadable e) {
                throw new Unreadable("transformation-base", base);
            }
            return new Index(first, last);
        }

        @Override
        public Measure measure() {
            return Measure.INDEX;
        }

        @Override
        public String toString() {
            return "index(" + from + (from.equals(to) ? "" : ".." + to) + ")";
        }
    }

    /** The mean of so many periods, the last of which it stands at. */
    record Average(int periods) implements Transformation {

        public Average {
            checkPeriods(periods);
        }

        @Override
        public Measure measure() {
            return Measure.LEVEL;
        }

        @Override
        public String toString() {
            return "ma(" + periods + ")";
        }
    }

    /** The sum of so many periods, the last of which it stands at. */
    record Sum(int periods) implements Transformation {

        public Sum {
            checkPeriods(periods);
        }

        @Override
        public Measure measure() {
            return Measure.LEVEL;
        }

        @Override
        public String toString() {
            return "sum(" + periods + ")";
        }
    }

    /** In percent of another indicator. */
    record Share(String of) implements Transformation {

        public Share {
            Code.check(of);
        }

        @Override
        public Measure measure() {
            return Measure.SHARE;
        }

        @Override
        public String toString() {
            return "share(" + of + ")";
        }
    }

    /** How many points of another indicator's growth on a year before come from this one. */
    record Contribution(String to) implements Transformation {

        public Contribution {
            Code.check(to);
        }

        @Override
        public Measure measure() {
            return Measure.CONTRIBUTION;
        }

        @Override
        public String toString() {
            return "contribution(" + to + ")";
        }
    }

    private static void checkPeriods(int periods) {
        if (periods < FEWEST_PERIODS || periods > MOST_PERIODS) {
            throw new Unreadable("transformation-periods", String.valueOf(periods));
        }
    }

    /** Those that need nothing but the levels, in FRED's order. */
    static List<Transformation> plain() {
        return List.of(Plain.values());
    }

    /** The code of the other indicator that it looks at; empty where it looks at none. */
    static Optional<String> other(Transformation transformation) {
        return switch (transformation) {
            case Share s -> Optional.of(s.of());
            case Contribution c -> Optional.of(c.to());
            case Plain p -> Optional.empty();
            case Index i -> Optional.empty();
            case Average a -> Optional.empty();
            case Sum s -> Optional.empty();
        };
    }

    /**
     * Reads the text form; the codes of FRED are read as well.
     *
     * @throws Unreadable {@code transformation}, or what is wrong with what it is given
     */
    static Transformation parse(String text) {
        Optional<Plain> plain = Stream.concat(Arrays.stream(Plain.values()).filter(p -> p.text.equals(text)),
                Arrays.stream(Plain.values()).filter(p -> p.fred.equals(text))).findFirst();
        if (plain.isPresent()) {
            return plain.get();
        }
        Matcher given = Forms.GIVEN.matcher(text);
        if (!given.matches()) {
            throw new Unreadable("transformation", text);
        }
        String what = given.group("what");
        return switch (given.group("kind")) {
            case "index" -> Index.at(what);
            case "ma" -> new Average(periods(what));
            case "sum" -> new Sum(periods(what));
            case "share" -> new Share(what);
            case "contribution" -> new Contribution(what);
            default -> throw new Unreadable("transformation", text);
        };
    }

    private static int periods(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new Unreadable("transformation-periods", text);
        }
        return Integer.parseInt(text);
    }

    /** The pattern of the text form; an interface cannot keep it private otherwise. */
    final class Forms {
        private static final Pattern GIVEN = Pattern.compile("(?<kind>[a-z]+)\\((?<what>[^()]*)\\)");

        private Forms() {
        }
    }
}
