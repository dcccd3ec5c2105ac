package barometer.explain;

import barometer.domain.Bounds;
import barometer.domain.Claim;
import barometer.domain.Derivation;
import barometer.domain.Document;
import barometer.domain.Figure;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Series;
import barometer.domain.Source;
import barometer.domain.Statement;
import barometer.domain.Status;
import barometer.domain.Unit;
import barometer.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement as its card tells it.
 *
 * @param figure  the figure or change
 * @param aside   unit and period, or what the change is on
 * @param kind    "level" or "change"
 * @param facts   name and text: words, said by, where, published, status
 * @param address the web address of its document; empty where there is none
 * @param follows what follows from it
 */
public record Saying(String figure, String aside, String kind, Map<String, String> facts, String address, Follows follows, Period period,
              String indicator) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final int EXACT_DIGITS = 6;

    /** @param headline what follows; empty where nothing does @param rule with the numbers put in @param text why, or why not */
    public record Follows(String headline, String rule, String text) {
    }

    /** What was said of the periods of a series, the newest first; of one period what speaks for the headline before its rivals. */
    public static List<Saying> of(Series series, Words words) {
        Set<Statement> headlines = series.observations().stream().filter(Observation.Stated.class::isInstance)
                .map(o -> ((Observation.Stated) o).statement().statement()).collect(Collectors.toSet());
        List<History.Standing> said = new ArrayList<>(series.said());
        said.sort(Comparator.comparing((History.Standing s) -> s.statement().period()).reversed()
                .thenComparing(s -> headlines.contains(s.statement()) ? 0 : 1));
        return of(series, said, words);
    }

    /** What was said of one period of a series. */
    public static List<Saying> of(Series series, Period period, Words words) {
        return of(series, series.said().stream().filter(s -> s.statement().period().equals(period)).toList(), words);
    }

    private static List<Saying> of(Series series, List<History.Standing> said, Words words) {
        List<Saying> out = new ArrayList<>();
        Statement before = null;
        for (History.Standing standing : said) {
            out.add(saying(series, standing, Optional.ofNullable(before), words));
            before = standing.statement();
        }
        return List.copyOf(out);
    }

    private static Saying saying(Series series, History.Standing standing, Optional<Statement> before, Words words) {
        Statement s = standing.statement();
        Indicator indicator = series.inputs().stream().filter(i -> i.code().equals(s.indicator())).findFirst().orElse(series.indicator());
        boolean other = !indicator.code().equals(series.indicator().code());
        String period = s.periodStated() ? words.period(s.period()) : words.say("overview.said-on", words.period(s.period()));
        String named = other ? words.shortName(indicator) + " · " + period : period;
        Map<String, String> facts = facts(standing, before, series.sources(), words);
        String address = s.citation().document().address();
        return switch (s.claim()) {
            case Claim.Level level -> new Saying(words.figure(level.figure()), words.unitShort(indicator.unit(), indicator.multiplier())
                    + " · " + named, "level", facts, address, other ? null : level(series, level.figure(), s, words), s.period(), s.indicator());
            case Claim.Changed changed -> new Saying(words.change(changed.change()), words.onPeriod(changed.base()) + " · " + named, "change",
                    facts, address, other ? null : change(series, changed, s, words), s.period(), s.indicator());
        };
    }

    static Map<String, String> facts(History.Standing standing, Optional<Statement> before, List<Source> sources, Words words) {
        Statement s = standing.statement();
        Map<String, String> facts = new LinkedHashMap<>();
        String said = s.citation().words();
        facts.put("explore.words", said.isBlank() ? words.say("qualifier.exact") : words.say("explore.quoted", said));
        String who = s.citation().saidBy().in(words.language());
        facts.put("explore.said-by", who.isBlank() ? words.say("explore.not-named") : who);
        Document document = s.citation().document();
        String place = s.citation().place().in(words.language());
        boolean same = before.filter(b -> b.citation().document().sameAs(document) && b.citation().place().equals(s.citation().place())).isPresent();
        String title = titled(document, sources, words);
        facts.put("explore.where", same ? words.say("explore.same-place") : place.isBlank() ? title : title + ", " + place);
        facts.put("explore.published", document.published().map(words::day).orElseGet(() ->
                words.say("explore.day-unknown", words.day(standing.recorded().countsFrom()))));
        if (s.status() != Status.A) {
            facts.put("explore.status", words.say("status." + s.status()));
        }
        if (!s.note().isBlank()) {
            facts.put("explore.note", s.note());
        }
        standing.withdrawn().ifPresent(w -> facts.put("explore.withdrawn", w.reason()));
        return facts;
    }

    /** A document by its title; one without a title by its source. */
    public static String titled(Document document, List<Source> sources, Words words) {
        return document.title().isBlank() ? sources.stream().filter(s -> s.code().equals(document.source())).findFirst()
                .map(s -> s.name().in(words.language())).orElse(document.source()) : words.say("explore.quoted", document.title());
    }

    /** A level tells of an earlier period together with a stated change, and of a whole together with a share. */
    private static Follows level(Series series, Figure figure, Statement s, Words words) {
        Set<Period> bases = bases(series, s.period());
        for (Observation o : series.observations()) {
            boolean base = bases.contains(o.period());
            if (base && o instanceof Observation.Derived d && d.derivation().rule() == Derivation.Rule.IMPLIED_BASE) {
                return derived(words.period(o.period()), d, series.indicator(), words);
            }
            if (base && o instanceof Observation.Missing) {
                return new Follows("", "", words.say("explore.nothing-bounds", words.period(o.period())));
            }
        }
        return series.total().filter(t -> t.observation().period().equals(s.period()) && t.observation() instanceof Observation.Derived)
                .map(t -> derived(words.shortName(t.indicator()), (Observation.Derived) t.observation(), t.indicator(), words))
                .orElseGet(() -> new Follows("", "", words.say(figure.qualifier().opensUpwards() || figure.qualifier().opensDownwards()
                        ? "explore.nothing-open" : "explore.nothing-follows")));
    }

    private static Follows change(Series series, Claim.Changed changed, Statement s, Words words) {
        String base = words.period(changed.base());
        for (Observation o : series.observations()) {
            if (o.period().equals(changed.base())) {
                return switch (o) {
                    case Observation.Derived d -> new Follows("", "", words.say("explore.together", base, level(series, s.period(), words)));
                    case Observation.Missing m -> new Follows("", "", words.say("explore.as-above", base));
                    case Observation.Stated stated -> new Follows("", "", words.say("explore.base-stated", base, words.figure(stated.figure())));
                };
            }
        }
        return new Follows("", "", words.say("explore.no-level", words.period(s.period())));
    }

    private static String level(Series series, Period period, Words words) {
        return series.observations().stream().filter(o -> o.period().equals(period)).flatMap(o -> o.shown().stream()).findFirst()
                .map(words::figure).orElse("");
    }

    /** The periods on which a change of this one is stated. */
    private static Set<Period> bases(Series series, Period period) {
        return series.said().stream().map(History.Standing::statement).filter(s -> s.period().equals(period)
                && s.indicator().equals(series.indicator().code())).map(Statement::claim).filter(Claim.Changed.class::isInstance)
                .map(claim -> ((Claim.Changed) claim).base()).collect(Collectors.toSet());
    }

    /** What is derived: value, rule with numbers, interval or why none. */
    public static Follows derived(String what, Observation.Derived d, Indicator indicator, Words words) {
        Unit unit = indicator.unit();
        String headline = what + ": " + words.withUnit(d.figure(), unit, indicator.multiplier());
        String rule = words.rule(d.derivation()) + " = " + exact(d.derivation(), words);
        return new Follows(headline, rule, interval(d, words));
    }

    static String interval(Observation.Derived d, Words words) {
        Bounds bounds = d.bounds();
        if (bounds.claimed()) {
            return bounds.closed() ? words.say("explore.between", words.number(bounds.lower().orElseThrow().toPlainString()),
                    words.number(bounds.upper().orElseThrow().toPlainString())) : words.bounds(bounds);
        }
        return d.derivation().inputs().stream().filter(i -> i.text().startsWith("~") || i.text().startsWith("<~")).findFirst()
                .map(i -> words.say("explore.none-since", words.number(digits(i.text())),
                        words.say(i.text().startsWith("~") ? "qualifier.about" : "qualifier.nearly")))
                .orElseGet(() -> words.say("bounds.none-claimed"));
    }

    private static String digits(String text) {
        Matcher m = NUMBER.matcher(text);
        return m.find() ? m.group() : "0";
    }

    /** The numbers in a text as people write them. */
    static String numbers(String text, Words words) {
        return NUMBER.matcher(text).replaceAll(m -> Matcher.quoteReplacement(words.number(m.group())));
    }

    /** The result before rounding, cut, with "…" where it goes on. */
    static String exact(Derivation derivation, Words words) {
        String exact = derivation.exact();
        int dot = exact.indexOf('.');
        int cut = dot < 0 ? exact.length() : Math.min(exact.length(), Math.max(dot + 3, EXACT_DIGITS));
        return words.number(exact.substring(0, cut)) + (cut < exact.length() ? "…" : "");
    }
}
