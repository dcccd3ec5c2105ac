package barometer.text;

import barometer.domain.Document;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What has to be known to read an indicator rightly: what it measures, how, of whom, and how fresh it is. What its source
 * leaves open is said to be left open, since that is knowledge too.
 */
public final class Metadata {

    private final Indicator indicator;
    private final Words words;
    private final List<Fact> facts = new ArrayList<>();

    /** A fact. @param code its name in files, {@code coverage} @param label its name for people */
    public record Fact(String code, String label, String text) {
    }

    private Metadata(Indicator indicator, Words words) {
        this.indicator = indicator;
        this.words = words;
    }

    /** The facts of the indicator of a series, and of what the series says now. */
    public static List<Fact> of(Series series, Words words) {
        Metadata all = new Metadata(series.indicator(), words);
        all.measure();
        all.method();
        all.fresh(series);
        return List.copyOf(all.facts);
    }

    private void measure() {
        fact("code", indicator.code());
        fact("name", words.name(indicator));
        fact("unit", words.unitLong(indicator.unit(), indicator.multiplier()));
        open("coverage", indicator.coverage());
        if (!indicator.unit().isPercent() && indicator.unit().code().matches("[A-Z]{3}")) {
            open("prices", indicator.priceBasis());
        }
        fact("area", area(indicator.area()));
        indicator.counterpart().ifPresent(c -> fact("counterpart", area(c)));
        indicator.flow().ifPresent(f -> fact("flow", words.find("flow." + f).orElse(f)));
    }

    private void method() {
        fact("frequencies", indicator.frequencies().stream().map(Frequency::code).map(f -> words.say("frequency." + f)).collect(Collectors.joining(", ")));
        fact("aggregation", words.say("aggregation." + indicator.aggregation()));
        fact("adjustment", words.find("adjustment." + indicator.adjustment()).orElse(indicator.adjustment()));
        indicator.formula().ifPresent(f -> fact("formula", f.replace(" / ", " ÷ ").replace(" * ", " × ").replace(" - ", " − ")));
        if (!indicator.note().isBlank()) {
            fact("note", indicator.note().in(words.language()));
        }
        indicator.replaces().ifPresent(code -> fact("replaces", code));
        if (indicator.handling().retired()) {
            fact("retired", words.say("metadata.retired.yes"));
        }
        if (indicator.visibility() == Indicator.Visibility.INTERNAL) {
            fact("visibility", words.say("visibility.internal"));
        }
    }

    private void fresh(Series series) {
        if (!series.sources().isEmpty()) {
            fact("sources", series.sources().stream().map(s -> s.name().in(words.language()) + ", " + words.say("source.kind." + s.kind()))
                    .collect(Collectors.joining("; ")));
        }
        series.latest().ifPresent(o -> fact("latest", words.period(o.period())));
        Optional<LocalDate> published = series.said().stream().map(s -> s.statement().citation().document())
                .map(Document::published).flatMap(Optional::stream).max(Comparator.naturalOrder());
        published.ifPresent(day -> fact("published", words.day(day)));
        series.said().stream().map(History.Standing::recorded).max(Comparator.comparing(r -> r.ref()))
                .ifPresent(r -> fact("changed", words.say("metadata.changed.text", r.ref().revision(), r.at())));
        fact("next", words.say("explore.not-by-source"));
        fact("revision", words.number(String.valueOf(series.revision())));
        series.selection().knownOn().ifPresent(day -> fact("known", words.day(day)));
    }

    private void fact(String code, String text) {
        facts.add(new Fact(code, words.say("metadata." + code), text));
    }

    private void open(String code, LocalText text) {
        fact(code, text.isBlank() ? words.say("explore.not-by-source") : text.in(words.language()));
    }

    private String area(String code) {
        return words.find("area." + code).orElseGet(() -> code.matches("[A-Z]{2}")
                ? java.util.Locale.of("", code).getDisplayCountry(locale(words.language())) : code);
    }

    private static java.util.Locale locale(Language language) {
        return language.locale();
    }
}
