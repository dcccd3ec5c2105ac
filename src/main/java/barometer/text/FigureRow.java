package barometer.text;

import barometer.domain.Citation;
import barometer.domain.Claim;
import barometer.domain.Figure;
import barometer.domain.History;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Series;
import barometer.domain.Statement;
import barometer.domain.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of the table: an observation as people read it, or places that nobody spoke of.
 *
 * @param at      the period that the line speaks of; empty for a gap
 * @param origin   "stated", "derived" or empty where there is no figure
 * @param status   what the source says of its figure, empty where it is normal
 * @param address  the web address of its document, empty where there is none
 */
public record FigureRow(Optional<Period> at, String period, String figure, String reads, String interval, String origin, String status, String change, String place,
                 String address) {

    /** All observations of a series, the newest first; gaps between them are one line each. */
    public static List<FigureRow> of(Series series, Words words) {
        List<FigureRow> rows = new ArrayList<>();
        Period later = null;
        for (Observation o : series.observations().reversed()) {
            if (later != null) {
                gap(o.period(), later, words).ifPresent(rows::add);
            }
            rows.add(row(series, o, words));
            later = o.period();
        }
        return List.copyOf(rows);
    }

    private static Optional<FigureRow> gap(Period earlier, Period later, Words words) {
        Optional<Period> first = earlier.next();
        Optional<Period> last = later.previous();
        if (first.isEmpty() || last.isEmpty() || first.get().compareTo(last.get()) > 0) {
            return Optional.empty();
        }
        String name = first.equals(last) ? words.period(first.get()) : words.period(first.get()) + " – " + words.period(last.get());
        return Optional.of(new FigureRow(Optional.empty(), name, "–", words.say("figure.not-stated"), "–", "", "", "–", "–", ""));
    }

    private static FigureRow row(Series series, Observation o, Words words) {
        String period = words.period(o.period());
        String change = o.changes().stream().findFirst().map(History.Standing::statement).map(Statement::claim)
                .map(c -> c instanceof Claim.Changed changed ? words.changeOn(changed) : "–").orElse("–");
        return switch (o) {
            case Observation.Stated s -> {
                Statement statement = s.statement().statement();
                yield new FigureRow(Optional.of(o.period()), period, figure(series, s.figure(), words), words.inWords(s.figure()), words.bounds(s.bounds()), "stated",
                        statement.status() == Status.A ? "" : words.say("status." + statement.status()), change,
                        place(statement.citation(), words), statement.citation().document().address());
            }
            case Observation.Derived d -> new FigureRow(Optional.of(o.period()), period, figure(series, d.figure(), words), words.inWords(d.figure()),
                    words.bounds(d.bounds()), "derived", "", change, words.rule(d.derivation()), "");
            case Observation.Missing m -> new FigureRow(Optional.of(o.period()), period, "–", words.say("missing." + m.reason().code()), "–", "", "", change, "–", "");
        };
    }

    private static String figure(Series series, Figure figure, Words words) {
        return series.unit().isPercent() ? words.withUnit(figure, series.unit(), series.multiplier()) : words.figure(figure);
    }

    /** Where a figure stands: the place in its document, or the document. */
    private static String place(Citation citation, Words words) {
        String place = citation.place().in(words.language());
        return place.isBlank() ? citation.document().title() : place;
    }
}
