package barometer.chart;

import barometer.domain.Claim;
import barometer.domain.Document;
import barometer.domain.Figure;
import barometer.domain.History;
import barometer.domain.Observation;
import barometer.domain.Series;
import barometer.domain.Statement;
import barometer.domain.Status;
import barometer.domain.Transformation;
import barometer.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is printed beside a mark and told on hovering over it. */
final class DotWords {

    private final Series series;
    private final Words words;

    DotWords(Series series, Words words) {
        this.series = series;
        this.words = words;
    }

    /** The figure without unit: {@code ≈ 48.7}; of a change with its sign: {@code +6.3 %}. */
    String label(Figure figure) {
        return series.asChange(figure).map(words::change).orElseGet(() -> words.figure(figure));
    }

    /** The figure with its unit. */
    String labelWithUnit(Figure figure) {
        return series.asChange(figure).map(words::change)
                .orElseGet(() -> words.withUnit(figure, series.unit(), series.multiplier()));
    }

    /** The lines of the hover card: period, figure, origin and status, stated change, rule, source and place. */
    List<String> hover(Observation observation) {
        List<String> lines = new ArrayList<>();
        lines.add(words.period(observation.period()));
        observation.shown().ifPresent(figure -> lines.add(labelWithUnit(figure)));
        switch (observation) {
            case Observation.Stated stated -> {
                Statement statement = stated.statement().statement();
                lines.add(words.say("chart.hover.stated") + status(statement.status()));
                changes(observation, lines);
                lines.add(place(statement));
                if (!statement.periodStated()) {
                    lines.add(words.say("chart.note.said-on", words.day(statement.period().first())));
                }
                for (History.Standing also : stated.alsoStated()) {
                    lines.add(words.say("chart.hover.also", label(also.statement().figure()), sourceName(also.statement())));
                }
            }
            case Observation.Derived derived -> {
                lines.add(words.say("chart.hover.derived", words.rule(derived.derivation())));
                lines.add(words.say("chart.hover.interval", words.bounds(derived.bounds())));
                changes(observation, lines);
            }
            case Observation.Missing missing -> lines.add(words.say("missing." + missing.reason().code()));
        }
        return lines;
    }

    private void changes(Observation observation, List<String> lines) {
        if (series.selection().transformation() == Transformation.LEVEL) {
            observation.changes().stream().map(c -> c.statement().claim()).filter(Claim.Changed.class::isInstance)
                    .findFirst().ifPresent(c -> lines.add(words.changeOn((Claim.Changed) c)));
        }
    }

    private String status(Status status) {
        return status == Status.A ? "" : ", " + words.say("status." + status.name());
    }

    private String place(Statement statement) {
        String place = statement.citation().place().in(words.language());
        return place.isBlank() ? sourceName(statement) : sourceName(statement) + ", " + place;
    }

    private String sourceName(Statement statement) {
        String code = statement.citation().document().source();
        return series.sources().stream().filter(s -> s.code().equals(code)).findFirst()
                .map(s -> s.name().in(words.language())).orElse(code);
    }

    /** One line for each document: source, title, day, place. */
    List<String> sources() {
        Set<Document> told = new HashSet<>();
        return series.said().stream().map(History.Standing::statement).filter(s -> told.add(s.citation().document()))
                .map(this::sourceLine).distinct().toList();
    }

    private String sourceLine(Statement statement) {
        var document = statement.citation().document();
        StringBuilder line = new StringBuilder(words.say("chart.source", sourceName(statement)));
        if (!document.title().isBlank()) {
            line.append(", ").append(words.say("chart.quoted", document.title()));
        }
        document.published().ifPresent(day -> line.append(", ").append(words.day(day)));
        return line.toString();
    }
}
