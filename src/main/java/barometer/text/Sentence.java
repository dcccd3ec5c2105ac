package barometer.text;

import barometer.domain.Change;
import barometer.domain.Citation;
import barometer.domain.Claim;
import barometer.domain.Derivation;
import barometer.domain.Figure;
import barometer.domain.History;
import barometer.domain.LocalText;
import barometer.domain.Observation;
import barometer.domain.Observation.Derived;
import barometer.domain.Observation.Missing;
import barometer.domain.Observation.Stated;
import barometer.domain.Period;
import barometer.domain.Series;
import barometer.domain.Statement;
import barometer.domain.Status;
import barometer.domain.Transformation;
import barometer.domain.Transformation.Average;
import barometer.domain.Transformation.Contribution;
import barometer.domain.Transformation.Index;
import barometer.domain.Transformation.Plain;
import barometer.domain.Transformation.Share;
import barometer.domain.Transformation.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sentences made from figures: the title of a chart, its reading as alternative text, what is spoken of one point. About
 * ten patterns a language, each taking qualifier, origin and transformation whole; a sentence never says more than the
 * statements it is made from.
 *
 * <p>No pattern needs a figure to agree in gender or case with a name: figure, period and change stand side by side.
 */
public final class Sentence {

    /** From how many figures on the lowest and the highest are worth naming. */
    private static final int MANY = 6;
    /** Up to how many derived or missing figures each is told; beyond, they are counted. */
    private static final int FEW = 3;

    private final Words words;
    private final FigureText figures;

    public Sentence(Words words) {
        this.words = words;
        this.figures = new FigureText(words);
    }

    /** The message of a chart: {@code Bilateral trade turnover: about 48.7 bn USD in 2023, +6.3 % on 2022}. */
    public String title(Series series) {
        String name = words.shortName(series.indicator());
        return series.latest().map(latest -> {
            String what = words.say("title", name, told(series, latest, "short"));
            return latest instanceof Derived d ? words.say(d.derivation().rule() == Derivation.Rule.PERIOD_PART ? "title.part" : "title.derived", what)
                    : what;
        }).or(() -> onlyChange(series).map(change -> words.say("title", name, change)))
                .orElseGet(() -> words.say("title.empty", name));
    }

    /** The figure, when, and the stated change: {@code about 48.7 bn USD in 2023, +6.3 % on 2022}. */
    private String told(Series series, Observation observation, String length) {
        String figure = figureAndPeriod(series, observation, length);
        return statedChange(series, observation).or(() -> aside(series)).map(after -> words.say("list.comma", figure, after)).orElse(figure);
    }

    private String figureAndPeriod(Series series, Observation observation, String length) {
        String figure = figure(series, observation, length);
        String in = words.inPeriod(observation.period());
        if (transformed(series)) {
            return base(series, observation).map(base -> words.say("told.change", figure, in, words.onPeriod(base)))
                    .orElseGet(() -> words.say("told", figure, in));
        }
        return words.say(periodStated(observation) ? "told" : "told.said", figure, in);
    }

    private Optional<String> aside(Series series) {
        return TransformationText.of(series, words).aside(series.selection().transformation());
    }

    private Optional<String> onlyChange(Series series) {
        return series.observations().reversed().stream().flatMap(o -> changed(o).stream().map(c -> words.say("told.change",
                figures.changeInWords(c.change(), series.indicator().unit(), series.indicator().multiplier()),
                words.inPeriod(o.period()), words.onPeriod(c.base())))).findFirst();
    }

    /** The change the source states beside a level; a transformed series has it as its figure already. */
    private Optional<String> statedChange(Series series, Observation observation) {
        return transformed(series) ? Optional.empty() : changed(observation).map(c -> words.say("change.on",
                figures.changeInWords(c.change(), series.unit(), series.multiplier()), words.onPeriod(c.base())));
    }

    private static Optional<Claim.Changed> changed(Observation observation) {
        return observation.changes().stream().filter(s -> s.withdrawn().isEmpty()).map(s -> s.statement().claim())
                .filter(Claim.Changed.class::isInstance).map(Claim.Changed.class::cast).findFirst();
    }

    /** The measure, the unit and how often: {@code Bilateral trade turnover, Belarus–Russia · billion US dollars · annual}. */
    public String subtitle(Series series) {
        String measure = TransformationText.of(series, words).measure(series.selection().transformation(), series.indicator());
        boolean noPeriod = !series.observations().isEmpty() && series.observations().stream().noneMatch(Sentence::periodStated);
        String often = words.say(noPeriod ? "subtitle.no-period" : "frequency." + series.frequency());
        List<String> parts = new ArrayList<>(List.of(words.name(series.indicator()), measure, often));
        series.selection().knownOn().ifPresent(day -> parts.add(words.say("subtitle.known-on", day)));
        return String.join(" · ", parts);
    }

    /** What the chart shows, in a few sentences: the alternative text. */
    public String reading(Series series) {
        List<String> sentences = new ArrayList<>();
        String name = words.name(series.indicator());
        Optional<Observation> latest = series.latest();
        sentences.add(latest.map(o -> full("reading", name, figureAndPeriod(series, o, sentenceLength(series))
                        + aside(series).map(a -> ", " + a).orElse("") + standing(o)))
                .orElseGet(() -> full("reading.empty", name)));
        latest.ifPresent(o -> {
            if (o instanceof Derived derived) {
                sentences.add(rule(derived));
            }
            statedChange(series, o).ifPresent(change -> sentences.add(full("reading.change", change)));
        });
        if (latest.isEmpty()) {
            onlyChange(series).ifPresent(change -> sentences.add(full("reading.change", change)));
        }
        many(series, sentences);
        derived(series, latest, sentences);
        missing(series, sentences);
        return String.join(" ", sentences);
    }

    private void derived(Series series, Optional<Observation> latest, List<String> sentences) {
        List<Observation> derived = series.observations().stream()
                .filter(o -> o instanceof Derived && !latest.equals(Optional.of(o))).toList();
        if (derived.size() > FEW) {
            sentences.add(words.say("reading.derived.count", derived.size()));
        } else {
            derived.forEach(o -> sentences.add(full("reading", upper(words.period(o.period())),
                    figure(series, o, sentenceLength(series)) + standing(o))));
        }
    }

    private void missing(Series series, List<String> sentences) {
        List<Missing> missing = series.observations().stream().filter(Missing.class::isInstance).map(Missing.class::cast)
                .filter(m -> m.reason() != Observation.Reason.NOT_STATED).toList();
        if (missing.size() > FEW) {
            sentences.add(words.say("reading.missing.count", missing.size()));
        } else {
            missing.forEach(m -> sentences.add(full("reading", upper(words.period(m.period())), reason(m))));
        }
    }

    private void many(Series series, List<String> sentences) {
        List<Observation> shown = series.observations().stream().filter(o -> o.shown().isPresent()).toList();
        if (shown.size() < 2) {
            return;
        }
        sentences.add(full("reading.count", shown.size(), words.span(shown.getFirst().period(), shown.getLast().period())));
        if (shown.size() >= MANY) {
            Comparator<Observation> byValue = Comparator.comparing(o -> value(series, o));
            List<Observation> closed = shown.stream().filter(o -> o.claims().closed()).toList();
            closed.stream().min(byValue).ifPresent(low -> closed.stream().max(byValue).filter(high -> byValue.compare(low, high) < 0)
                    .ifPresent(high -> sentences.add(full("reading.extremes", figureAndPeriod(series, low, sentenceLength(series)),
                            figureAndPeriod(series, high, sentenceLength(series))))));
        }
        long provisional = shown.stream().filter(o -> status(o).provisional()).count();
        if (provisional > 0) {
            sentences.add(words.say("reading.provisional", provisional));
        }
    }

    private static BigDecimal value(Series series, Observation observation) {
        return observation.shown().orElseThrow().valueIn(series.multiplier());
    }

    /** One observation, as spoken when a reader steps to it. */
    public String point(Series series, Observation observation) {
        String period = upper(words.period(observation.period()));
        String change = statedChange(series, observation).map(c -> ", " + c).orElse("");
        String what = switch (observation) {
            case Missing missing -> reason(missing);
            case Derived derived -> figure(series, derived, "short") + aside(series).map(a -> ", " + a).orElse("") + standing(derived);
            case Stated stated -> figure(series, stated, "short")
                    + base(series, stated).map(b -> " " + words.onPeriod(b)).orElse("") + standing(stated);
        };
        String sentence = full("reading", period, what + change);
        return switch (observation) {
            case Missing missing -> missing.about().map(about -> sentence + " " + where(about)).orElse(sentence);
            case Derived derived -> sentence + " " + rule(derived);
            case Stated stated -> sentence + " " + where(stated.statement())
                    + (stated.alsoStated().isEmpty() ? "" : " " + words.say("point.also-stated", stated.alsoStated().size()));
        };
    }

    /** What follows a figure: origin, what the source says of it, and what is claimed where nobody stated it. */
    private String standing(Observation observation) {
        return switch (observation) {
            case Stated s -> ", " + words.say("origin.stated")
                    + (periodStated(s) ? "" : ", " + words.say("subtitle.no-period"))
                    + (status(s) == Status.A ? "" : ", " + words.say("status." + status(s)));
            case Derived d -> ", " + words.say("origin.derived") + ", "
                    + (d.bounds().claimed() ? words.bounds(d.bounds()) : words.say("bounds.none-claimed"));
            case Missing m -> "";
        };
    }

    private String reason(Missing missing) {
        return words.say("missing." + missing.reason().code());
    }

    private String rule(Derived derived) {
        return full("reading.rule", words.say("rule." + derived.derivation().rule().code()));
    }

    private String where(History.Standing standing) {
        Citation citation = standing.statement().citation();
        String place = text(citation.place()).orElse(citation.document().title());
        String said = text(citation.saidBy()).map(who -> ", " + words.say("point.said-by", who)).orElse("");
        String published = citation.document().published().map(day -> words.say("point.published", day))
                .orElseGet(() -> words.say("point.published.unknown"));
        return ended(upper(place) + said + ", " + published + ".");
    }

    private Optional<String> text(LocalText text) {
        return Optional.of(text.in(words.language())).filter(t -> !t.isBlank());
    }

    private String figure(Series series, Observation observation, String length) {
        Figure figure = observation.shown().orElseThrow();
        return isChange(series) ? figures.changeInWords(change(series, observation, figure), series.unit(), series.multiplier())
                : figures.withUnit("figure.words", figure, series.unit(), series.multiplier(), length);
    }

    /** A stated change is told as it was stated, "more than doubled", whatever number the transformation makes of it. */
    private static Change change(Series series, Observation observation, Figure figure) {
        if (observation instanceof Stated s && s.statement().statement().claim() instanceof Claim.Changed changed) {
            return changed.change();
        }
        return series.asChange(figure).orElseThrow();
    }

    /** What a change is on; empty for what is no change. */
    private static Optional<Period> base(Series series, Observation observation) {
        if (isChange(series) && observation instanceof Stated s && s.statement().statement().claim() instanceof Claim.Changed changed) {
            return Optional.of(changed.base());
        }
        return switch (series.selection().transformation()) {
            case Plain plain -> switch (plain) {
                case DIFF, PCT, PCT_ANNUAL, DLOG, DLOG_ANNUAL -> observation.period().previous();
                case DIFF_YOY, YOY -> observation.period().yearBefore();
                case LEVEL, LOG, YTD -> Optional.empty();
            };
            case Contribution contribution -> observation.period().yearBefore();
            case Index index -> Optional.empty();
            case Average average -> Optional.empty();
            case Sum sum -> Optional.empty();
            case Share share -> Optional.empty();
        };
    }

    private static boolean isChange(Series series) {
        return series.selection().transformation().measure().change(series.indicator().unit()).isPresent();
    }

    private static boolean transformed(Series series) {
        return series.selection().transformation() != Transformation.LEVEL;
    }

    private static boolean periodStated(Observation observation) {
        return !(observation instanceof Stated s) || s.statement().statement().periodStated();
    }

    private static Status status(Observation observation) {
        return observation instanceof Stated s ? s.statement().statement().status() : Status.A;
    }

    private String sentenceLength(Series series) {
        return figures.sentenceLength(series.unit());
    }

    private String full(String key, Object... arguments) {
        return ended(words.say(key, arguments));
    }

    /** A sentence that ends in «2022 г.» has its full stop already. */
    private static String ended(String sentence) {
        return sentence.endsWith("..") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
