package barometer.overview;

import barometer.chart.ChartSpec.Mark;
import barometer.domain.Citation;
import barometer.domain.Claim;
import barometer.domain.Figure;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Series;
import barometer.domain.Statement;
import barometer.overview.Tile.Band;
import barometer.overview.Tile.Bar;
import barometer.text.Sentence;
import barometer.text.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the tile of a series: which picture fits, and every word on it. */
final class Tiles {

    private static final int MOST_COLUMNS = 8;
    private static final int MOST_POINTS = 240;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Words words;
    private final Sentence sentence;

    Tiles(Words words) {
        this.words = words;
        this.sentence = new Sentence(words);
    }

    /** The tile of a series. */
    Tile of(Series series) {
        Optional<Observation> latest = series.latest();
        Optional<Statement> spoken = latest.flatMap(Tiles::statement).or(() -> series.said().stream().findFirst().map(History.Standing::statement));
        Optional<Tile.Chip> chip = latest.or(() -> series.observations().stream().reduce((a, b) -> b)).flatMap(this::chip);
        Band band = band(series);
        boolean periodStated = spoken.map(Statement::periodStated).orElse(true);
        Indicator indicator = series.indicator();
        String period = periodStated ? latest.map(Observation::period).or(() -> spoken.map(Statement::period)).map(words::period).orElse("") : "";
        return new Tile(series.selection().with(series.frequency()), words.shortName(indicator), period,
                latest.flatMap(Observation::shown).map(words::figure).orElse("–"), words.unitShort(series.unit(), series.multiplier()),
                chip, chip.isPresent() ? "" : remark(series, spoken, latest, band), band,
                spoken.map(Statement::citation).map(this::place).orElse(""),
                spoken.flatMap(s -> s.citation().document().published()).map(words::day).orElse(""), sentence.reading(series), latest.map(Observation::period));
    }

    private static Optional<Statement> statement(Observation observation) {
        return switch (observation) {
            case Observation.Stated s -> Optional.of(s.statement().statement());
            case Observation.Derived d -> d.changes().stream().findFirst().map(History.Standing::statement);
            case Observation.Missing m -> m.about().map(History.Standing::statement);
        };
    }

    private Optional<Tile.Chip> chip(Observation latest) {
        return latest.changes().stream().findFirst().map(History.Standing::statement).map(Statement::claim)
                .flatMap(claim -> claim instanceof Claim.Changed changed ? Optional.of(chip(changed)) : Optional.empty());
    }

    private Tile.Chip chip(Claim.Changed changed) {
        String whole = words.changeOn(changed);
        String base = words.onPeriod(changed.base());
        return whole.endsWith(base) ? new Tile.Chip(changed.change().direction(), whole.substring(0, whole.length() - base.length()).strip(), base)
                : new Tile.Chip(changed.change().direction(), whole, "");
    }

    private String remark(Series series, Optional<Statement> spoken, Optional<Observation> latest, Band band) {
        if (latest.isEmpty()) {
            return words.say(series.said().isEmpty() ? "overview.nothing" : "figure.not-stated");
        }
        if (spoken.filter(s -> !s.periodStated()).isPresent()) {
            return words.say("overview.said-on", words.period(spoken.get().period()));
        }
        if (band instanceof Tile.Track && series.total().isPresent()) {
            Series.Total total = series.total().get();
            return total.observation().shown().map(f -> words.say("overview.of-total", words.figure(f),
                    words.unitShort(total.indicator().unit(), total.indicator().multiplier()))).orElse("");
        }
        return latest.get() instanceof Observation.Derived ? words.say("figure.derived") : "";
    }

    private String place(Citation citation) {
        String who = citation.saidBy().in(words.language());
        String where = citation.place().in(words.language());
        if (who.isBlank() && where.isBlank()) {
            return citation.document().title();
        }
        return who.isBlank() ? where : where.isBlank() ? who : who + ", " + where;
    }

    private Band band(Series series) {
        List<Observation> all = series.observations();
        List<Observation> figures = all.stream().filter(o -> o.shown().isPresent()).toList();
        if (figures.isEmpty()) {
            return new Tile.None();
        }
        if (series.statedCount() >= 6) {
            return line(series, figures);
        }
        boolean negative = figures.stream().anyMatch(o -> value(o, series).signum() < 0);
        if (series.statedCount() > 1) {
            return negative ? line(series, figures) : columns(series, figures);
        }
        if (all.size() > 1 && !negative) {
            BigDecimal longest = longest(figures, series);
            return new Tile.Bars(all.subList(all.size() - 2, all.size()).stream().map(o -> bar(o, longest, series)).toList());
        }
        Observation only = figures.getLast();
        if (series.indicator().unit().isPercent() && !negative && value(only, series).compareTo(HUNDRED) <= 0) {
            return new Tile.Track(bar(only, HUNDRED, series));
        }
        return series.total().flatMap(total -> part(series, only, total)).orElseGet(Tile.None::new);
    }

    private Optional<Band> part(Series series, Observation only, Series.Total total) {
        if (!total.indicator().unit().equals(series.unit()) || total.observation().shown().isEmpty()) {
            return Optional.empty();
        }
        Figure whole = total.observation().shown().get();
        BigDecimal size = whole.valueIn(series.multiplier());
        if (size.signum() <= 0 || value(only, series).signum() < 0 || value(only, series).compareTo(size) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Tile.Part(bar(only, size, series), total.indicator().counterpart().filter(c -> !c.startsWith("W")).isPresent()
                ? words.say("overview.whole-named", words.shortName(total.indicator()), words.figure(whole))
                : words.say("overview.whole", words.figure(whole))));
    }

    private Band columns(Series series, List<Observation> figures) {
        BigDecimal longest = longest(figures, series);
        Map<Period, Observation> at = new HashMap<>();
        series.observations().forEach(o -> at.put(o.period(), o));
        List<Period> places = Period.between(figures.getFirst().period(), figures.getLast().period());
        if (places.size() > MOST_COLUMNS) {
            places = figures.stream().map(Observation::period).toList();
        }
        return new Tile.Columns(places.stream().map(p -> at.containsKey(p) ? bar(at.get(p), longest, series)
                : new Bar(words.period(p), Optional.empty(), Mark.PLAIN, false, "")).toList());
    }

    private Band line(Series series, List<Observation> figures) {
        double low = figures.stream().mapToDouble(o -> value(o, series).doubleValue()).min().orElse(0);
        double high = figures.stream().mapToDouble(o -> value(o, series).doubleValue()).max().orElse(1);
        double span = high > low ? high - low : 1;
        List<Optional<Double>> heights = new ArrayList<>();
        Period before = null;
        for (Observation o : figures) {
            if (before != null && before.next().filter(o.period()::equals).isEmpty()) {
                heights.add(Optional.empty());
            }
            heights.add(Optional.of((value(o, series).doubleValue() - low) / span));
            before = o.period();
        }
        return new Tile.Line(thinned(heights), mark(figures.getLast().shown().orElseThrow()), words.period(figures.getFirst().period()),
                words.period(figures.getLast().period()));
    }

    /** Of many places those that shape the line: the lowest and the highest of each run, and gaps. */
    private static List<Optional<Double>> thinned(List<Optional<Double>> heights) {
        if (heights.size() <= MOST_POINTS) {
            return heights;
        }
        List<Optional<Double>> out = new ArrayList<>();
        int runs = MOST_POINTS / 2;
        for (int run = 0; run < runs; run++) {
            List<Optional<Double>> part = heights.subList(heights.size() * run / runs, heights.size() * (run + 1) / runs);
            DoubleSummaryStatistics range = part.stream().flatMap(Optional::stream).mapToDouble(h -> h).summaryStatistics();
            if (range.getCount() == 0) {
                out.add(Optional.empty());
                continue;
            }
            boolean rises = part.getFirst().orElse(range.getMin()) <= part.getLast().orElse(range.getMax());
            out.add(Optional.of(rises ? range.getMin() : range.getMax()));
            out.add(Optional.of(rises ? range.getMax() : range.getMin()));
        }
        out.add(heights.getLast());
        return out;
    }

    private Bar bar(Observation o, BigDecimal longest, Series series) {
        Optional<Figure> shown = o.shown();
        return new Bar(words.period(o.period()), shown.map(f -> longest.signum() == 0 ? 0
                : value(o, series).divide(longest, MathContext.DECIMAL32).doubleValue()), shown.map(Tiles::mark).orElse(Mark.PLAIN),
                o instanceof Observation.Derived, shown.map(words::figure).orElse(""));
    }

    private static BigDecimal longest(List<Observation> figures, Series series) {
        return figures.stream().map(o -> value(o, series)).max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
    }

    private static BigDecimal value(Observation o, Series series) {
        Multiplier multiplier = series.multiplier();
        return o.shown().map(f -> f.upperIn(multiplier)).orElse(BigDecimal.ZERO);
    }

    private static Mark mark(Figure figure) {
        return switch (figure.qualifier()) {
            case EXACT -> Mark.PLAIN;
            case ABOUT -> Mark.ABOUT;
            case NEARLY -> Mark.NEARLY;
            case OVER, AT_LEAST -> Mark.OVER;
            case UNDER, AT_MOST -> Mark.UNDER;
            case RANGE -> Mark.RANGE;
        };
    }
}
