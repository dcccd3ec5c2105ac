package barometer.entry;

import barometer.domain.Change;
import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.prose.Found;
import barometer.prose.Found.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which indicator a figure in a text is about: by the words of its names that stand near the figure, by its unit and by
 * the frequencies it takes. Rare words tell more than common ones, near ones more than far ones.
 */
final class Suggestions {

    /** How well an indicator fits. */
    enum Fit {
        GOOD, PERHAPS
    }

    /** An indicator that fits. */
    record Suggestion(Indicator indicator, Fit fit) {
    }

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final int STEM = 5;
    private static final int BEFORE = 260;
    private static final int AFTER = 120;
    private static final double NEAR = 60;
    private static final double BEYOND = 0.4;
    private static final double GOOD = 0.28;
    private static final double PERHAPS = 0.1;
    private static final double MARGIN = 1.25;
    private static final double SAME_AS_LEVEL = 0.3;
    private static final int BESIDE = 160;

    private final List<Indicator> indicators;
    private final Map<String, List<Set<String>>> names = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();

    /** @param indicators those that figures are stated of */
    Suggestions(List<Indicator> indicators) {
        this.indicators = indicators;
        Map<String, Integer> counts = new HashMap<>();
        for (Indicator indicator : indicators) {
            List<Set<String>> forms = new ArrayList<>();
            indicator.name().texts().values().forEach(name -> forms.add(stems(name)));
            indicator.shortName().texts().values().forEach(name -> forms.add(stems(name)));
            names.put(indicator.code(), forms);
            Set<String> all = new HashSet<>();
            forms.forEach(all::addAll);
            all.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        }
        counts.forEach((stem, count) -> rarity.put(stem, Math.log(1 + (double) indicators.size() / count)));
    }

    private static Set<String> stems(String name) {
        Set<String> stems = new HashSet<>();
        Matcher words = WORD.matcher(name);
        while (words.find()) {
            stems.add(stem(words.group()));
        }
        return stems;
    }

    private static String stem(String word) {
        String small = word.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceFirst("^ў", "у");
        return small.substring(0, Math.min(STEM, small.length()));
    }

    /** What fits best, figure by figure; empty where nothing does. */
    List<Optional<Suggestion>> of(List<Found> figures, String text) {
        List<Optional<Suggestion>> suggested = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            suggested.add(best(figures.get(i), around(i, figures, text), i == 0 ? Optional.empty() : suggested.get(i - 1).filter(beside(figures.get(i - 1), figures.get(i)))));
        }
        return suggested;
    }

    /** A change that stands beside a level is mostly of the same indicator. */
    private static java.util.function.Predicate<Suggestion> beside(Found before, Found figure) {
        return s -> figure.said() instanceof Said.Changed && figure.at().start() - before.at().end() < BESIDE && figure.period().equals(before.period());
    }

    private record Scored(Indicator indicator, double score) {
    }

    private Optional<Suggestion> best(Found figure, Map<String, Double> around, Optional<Suggestion> level) {
        List<Scored> scored = indicators.stream().filter(i -> counts(i, figure)).map(i -> new Scored(i, score(i, figure, around)
                + (level.filter(l -> l.indicator().equals(i)).isPresent() ? SAME_AS_LEVEL : 0)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
        if (scored.isEmpty() || scored.getFirst().score() < PERHAPS) {
            return Optional.empty();
        }
        boolean apart = scored.size() == 1 || scored.getFirst().score() >= MARGIN * scored.get(1).score();
        return Optional.of(new Suggestion(scored.getFirst().indicator(), apart && scored.getFirst().score() >= GOOD ? Fit.GOOD : Fit.PERHAPS));
    }

    /** Whether the unit allows it. */
    private static boolean counts(Indicator indicator, Found figure) {
        return switch (figure.said()) {
            case Said.Level level -> figure.unit().map(indicator.unit()::equals).orElse(!indicator.unit().isPercent());
            case Said.Changed(Change change) -> switch (change.kind()) {
                case POINTS -> indicator.unit().isPercent();
                case PERCENT, RATIO -> !indicator.unit().isPercent();
                case DIFFERENCE -> figure.unit().map(indicator.unit()::equals).orElse(!indicator.unit().isPercent());
            };
        };
    }

    private double score(Indicator indicator, Found figure, Map<String, Double> around) {
        double best = 0;
        for (Set<String> name : names.get(indicator.code())) {
            double all = name.stream().mapToDouble(rarity::get).sum();
            double here = name.stream().mapToDouble(stem -> rarity.get(stem) * around.getOrDefault(stem, 0.0)).sum();
            best = Math.max(best, all == 0 ? 0 : here / all);
        }
        boolean takes = figure.period().map(indicator::accepts).orElseGet(() -> indicator.accepts(Period.parse("2024-01-01")));
        return takes ? best : best / 2;
    }

    /**
     * The words near a figure, each with its nearness: 1 beside it, less and less away from it. What lies beyond another
     * level of the same unit belongs to that one rather.
     */
    private static Map<String, Double> around(int which, List<Found> figures, String text) {
        Found figure = figures.get(which);
        int from = Math.max(Math.max(0, figure.at().start() - BEFORE), text.lastIndexOf("\n\n", figure.at().start()) + 1);
        int paragraph = text.indexOf("\n\n", figure.at().end());
        int to = Math.min(Math.min(text.length(), figure.at().end() + AFTER), paragraph < 0 ? text.length() : paragraph);
        int before = figures.subList(0, which).stream().filter(f -> rivals(f, figure)).mapToInt(f -> f.at().end()).max().orElse(0);
        int after = figures.subList(which + 1, figures.size()).stream().filter(f -> rivals(f, figure)).mapToInt(f -> f.at().start()).min()
                .orElse(text.length());
        Map<String, Double> around = new HashMap<>();
        Matcher words = WORD.matcher(text).region(from, to);
        while (words.find()) {
            int away = words.end() <= figure.at().start() ? figure.at().start() - words.end() : Math.max(0, words.start() - figure.at().end());
            double beyond = words.end() <= before || words.start() >= after ? BEYOND : 1;
            around.merge(stem(words.group()), beyond / (1 + away / NEAR), Math::max);
        }
        return around;
    }

    private static boolean rivals(Found other, Found figure) {
        return other.said() instanceof Said.Level && figure.said() instanceof Said.Level && other.unit().equals(figure.unit());
    }
}
