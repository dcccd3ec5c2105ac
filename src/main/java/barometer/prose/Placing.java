package barometer.prose;

import barometer.domain.Period;
import barometer.prose.Found.Doubt;
import barometer.prose.Mention.Role;
import barometer.prose.Mention.What;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Says of which period a figure is, and on which one a change: the period named beside it, else the last one named before
 * it in its sentence, else the next one after, else that of the sentence before in the same paragraph.
 */
final class Placing {

    /** Where in time a figure belongs. @param known whether it is of a period at all, and not of several years */
    record Place(Optional<Period> period, Optional<Period> base, Optional<Span> at, Set<Doubt> doubts, boolean known) {

        static final Place UNKNOWN = new Place(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), false);
    }

    private static final Pattern BREAK = Pattern.compile("[,;()]");
    private static final int NEIGHBOURS = 2;

    private final Plain plain;
    private final List<Mention> mentions;
    private final List<Span> figures;
    private final Optional<Period> before;
    private final Optional<LocalDate> day;

    /**
     * @param mentions the periods of the sentence
     * @param figures  the places of all its figures
     * @param before   what the sentence before spoke of
     * @param day      the day the text was published, if known
     */
    Placing(Plain plain, List<Mention> mentions, List<Span> figures, Optional<Period> before, Optional<LocalDate> day) {
        this.plain = plain;
        this.mentions = mentions;
        this.figures = figures;
        this.before = before;
        this.day = day;
    }

    /** @param change whether it is a change @param from whether it is what something moved from, so that only its own period counts */
    Place of(Span figure, boolean change, boolean from) {
        Set<Doubt> doubts = new TreeSet<>();
        Optional<Mention> own = beside(figure);
        Optional<Mention> spoken = from ? own : own.or(() -> lastBefore(figure)).or(() -> firstAfter(figure));
        if (from && spoken.isEmpty() || spoken.filter(m -> m.what() instanceof What.NoPeriodOfOurs).isPresent()) {
            return Place.UNKNOWN;
        }
        Optional<Mention> compared = change ? compared(figure) : Optional.empty();
        Optional<Period> period = spoken.flatMap(m -> resolved(m, doubts));
        if (spoken.isPresent() && period.isEmpty()) {
            doubts.add(Doubt.PERIOD_OPEN);
        }
        if (spoken.isEmpty()) {
            period = before;
            before.ifPresent(p -> doubts.add(Doubt.PERIOD_CARRIED));
        }
        if (period.isEmpty()) {
            period = inferred();
            period.ifPresent(p -> {
                doubts.remove(Doubt.PERIOD_OPEN);
                doubts.add(Doubt.PERIOD_INFERRED);
            });
        }
        Optional<Period> of = period;
        Optional<Period> base = !change ? Optional.empty() : compared.flatMap(m -> of.flatMap(p -> base(m.what(), p))).filter(b -> b.compareTo(of.get()) < 0)
                .or(() -> of.flatMap(Period::yearBefore));
        return new Place(period, base, spoken.map(Mention::at), doubts, true);
    }

    /** What the following sentence takes over: the last period spoken of in full. */
    Optional<Period> after() {
        Optional<Period> last = before;
        for (Mention m : mentions) {
            if (m.role() == Role.SPOKEN_OF && !(m.what() instanceof What.YearBefore)) {
                last = m.what() instanceof What.NoPeriodOfOurs ? Optional.empty() : resolved(m, new TreeSet<>()).or(() -> Optional.empty());
            }
        }
        return mentions.stream().anyMatch(m -> m.role() == Role.SPOKEN_OF) ? last : before.or(this::inferred);
    }

    // ── Which mention ────────────────────────────────────────────────────────────────────────────────────────────────

    /** The period named right after a figure: "45.8 billion in 2022". Where another stands before, with hardly a word between. */
    private Optional<Mention> beside(Span figure) {
        boolean another = lastBefore(figure).isPresent();
        return mentions.stream().filter(m -> m.role() == Role.SPOKEN_OF && m.start() >= figure.end()).findFirst().filter(m -> {
            String between = plain.text().substring(figure.end(), m.start());
            long words = java.util.Arrays.stream(between.strip().split("\\s+")).filter(w -> w.length() > 3).count();
            return !BREAK.matcher(between).find() && (!another || words <= NEIGHBOURS)
                    && figures.stream().noneMatch(f -> f.start() >= figure.end() && f.start() < m.start());
        });
    }

    private Optional<Mention> lastBefore(Span figure) {
        return mentions.stream().filter(m -> m.role() == Role.SPOKEN_OF && m.end() <= figure.start()).reduce((a, b) -> b);
    }

    private Optional<Mention> firstAfter(Span figure) {
        return mentions.stream().filter(m -> m.role() == Role.SPOKEN_OF && m.start() >= figure.end()).findFirst();
    }

    private Optional<Mention> compared(Span figure) {
        List<Mention> all = mentions.stream().filter(m -> m.role() == Role.COMPARED_WITH).toList();
        Optional<Mention> next = all.stream().filter(m -> m.start() >= figure.end()).findFirst();
        Optional<Mention> near = next.filter(m -> figures.stream().noneMatch(f -> f.start() >= figure.end() && f.start() < m.start()));
        return near.or(() -> all.stream().filter(m -> m.end() <= figure.start()).reduce((a, b) -> b)).or(() -> next);
    }

    // ── Which period ─────────────────────────────────────────────────────────────────────────────────────────────────

    private Optional<Period> resolved(Mention mention, Set<Doubt> doubts) {
        return switch (mention.what()) {
            case What.Full(Period period) -> Optional.of(period);
            case What.Yearless(int month, int length) -> yearless(month, length, doubts);
            case What.SameIn(int year) -> before.flatMap(p -> inYear(p, year));
            case What.YearBefore yearBefore -> before.flatMap(Period::yearBefore);
            case What.LastYear last -> day.map(d -> year(d.getYear() - 1));
            case What.ThisYear now -> day.map(d -> year(d.getYear()));
            case What.PeriodBefore previous -> before.flatMap(Period::previous);
            case What.NoPeriodOfOurs none -> Optional.empty();
        };
    }

    /** The year is that of the base and one, else of what was spoken of before, else the last that was over on the day. */
    private Optional<Period> yearless(int month, int length, Set<Doubt> doubts) {
        Optional<Integer> byBase = mentions.stream().flatMap(m -> m.role() == Role.COMPARED_WITH ? yearOf(m.what()).stream() : Optional.<Integer>empty().stream())
                .findFirst().map(y -> y + 1);
        if (byBase.isPresent()) {
            return byBase.map(y -> new Period.Months(y, month, length));
        }
        doubts.add(Doubt.YEAR_CARRIED);
        Optional<Integer> here = mentions.stream().filter(m -> m.role() == Role.SPOKEN_OF).flatMap(m -> yearOf(m.what()).stream()).findFirst();
        return here.or(() -> before.map(p -> p.last().getYear())).map(y -> (Period) new Period.Months(y, month, length))
                .or(() -> day.map(d -> {
                    Period.Months thisYear = new Period.Months(d.getYear(), month, length);
                    return thisYear.last().isBefore(d) ? thisYear : new Period.Months(d.getYear() - 1, month, length);
                }));
    }

    private static Optional<Integer> yearOf(What what) {
        return switch (what) {
            case What.Full(Period period) -> Optional.of(period.last().getYear());
            case What.SameIn(int year) -> Optional.of(year);
            case What.Yearless yearless -> Optional.empty();
            case What.YearBefore yearBefore -> Optional.empty();
            case What.LastYear last -> Optional.empty();
            case What.ThisYear now -> Optional.empty();
            case What.PeriodBefore previous -> Optional.empty();
            case What.NoPeriodOfOurs none -> Optional.empty();
        };
    }

    /** "6.3 percent more than in 2022", and no other period far and wide: the year after. */
    private Optional<Period> inferred() {
        return mentions.stream().filter(m -> m.role() == Role.COMPARED_WITH && m.what() instanceof What.Full).findFirst()
                .flatMap(m -> ((What.Full) m.what()).period() instanceof Period.Months base ? inYear(base, base.year() + 1) : Optional.empty());
    }

    private Optional<Period> base(What what, Period period) {
        return switch (what) {
            case What.Full(Period named) -> named instanceof Period.Months whole && whole.length() == 12 ? inYear(period, whole.year())
                    : Optional.of(named);
            case What.Yearless(int month, int length) -> {
                int year = period.first().getYear();
                Period.Months sameYear = new Period.Months(year, month, length);
                yield Optional.of(sameYear.compareTo(period) < 0 ? sameYear : new Period.Months(year - 1, month, length));
            }
            case What.SameIn(int year) -> inYear(period, year);
            case What.YearBefore yearBefore -> period.yearBefore();
            case What.LastYear last -> period.yearBefore();
            case What.ThisYear now -> Optional.empty();
            case What.PeriodBefore previous -> period.previous();
            case What.NoPeriodOfOurs none -> Optional.empty();
        };
    }

    private static Period year(int year) {
        return new Period.Months(year, 1, 12);
    }

    /** The same months of another year. */
    private static Optional<Period> inYear(Period period, int year) {
        return period instanceof Period.Months m ? Optional.of(new Period.Months(year, m.month(), m.length())) : Optional.empty();
    }
}
