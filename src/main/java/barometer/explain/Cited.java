package barometer.explain;

import barometer.domain.Citation;
import barometer.domain.Document;
import barometer.domain.History;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Source;
import barometer.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A number as it is cited: what it is, who stated it where, and the revision at which it was read.
 *
 * @param address of the same view for ever, relative to the program
 */
record Cited(String title, String from, String revision, Optional<LocalDate> published, String key, String address) {

    /** @param figure the figure with its unit, as it is shown */
    static Cited of(Explanation explained, String figure, String address, Words words) {
        Series series = explained.series();
        Period period = explained.period();
        List<History.Standing> behind = switch (explained.observation()) {
            case Observation.Stated s -> List.of(s.statement());
            case Observation.Derived d -> explained.inputs().stream().flatMap(i -> i.said().stream()).toList();
            case Observation.Missing m -> m.about().stream().toList();
        };
        String origin = switch (explained.observation()) {
            case Observation.Stated s -> words.say("figure.stated");
            case Observation.Derived d -> words.say("explain.cite.derived", words.rule(d.derivation()));
            case Observation.Missing m -> words.say("missing." + m.reason().code());
        };
        String title = words.say("explain.cite.title", words.name(series.indicator()), series.indicator().code(), words.period(period), figure, origin);
        String from = String.join("; ", behind.stream().map(s -> document(s.statement().citation(), series.sources(), words)).distinct().toList());
        Selection pinned = explained.pinned();
        return new Cited(title, from, words.say("overview.revision", series.revision())
                + pinned.knownOn().map(day -> ", " + words.say("chart.known-on", day)).orElse(""),
                behind.stream().flatMap(s -> s.statement().citation().document().published().stream()).max(LocalDate::compareTo),
                series.indicator().code() + "-" + period.toString().replace("..", "-") + "-r" + series.revision(), address);
    }

    private static String document(Citation citation, List<Source> sources, Words words) {
        Document document = citation.document();
        String place = citation.place().in(words.language());
        return Saying.titled(document, sources, words) + document.published().map(day -> ", " + words.day(day)).orElse("")
                + (place.isBlank() ? "" : ", " + place);
    }

    /** In running text. @param here what stands for the address of the program */
    String text(String here) {
        return "Barometer. " + title + ". " + (from.isBlank() ? "" : from + ". ") + revision + ". " + here + "/" + address;
    }

    /** As an entry of BibTeX. */
    String bibtex(String here) {
        return "@misc{barometer-" + key + ",\n  author = {{Barometer}},\n  title = {" + escaped(title) + "},\n"
                + published.map(day -> "  year = {" + day.getYear() + "},\n").orElse("")
                + "  note = {" + escaped((from.isBlank() ? "" : from + ". ") + revision) + "},\n  url = {" + here + "/" + address + "}\n}";
    }

    /** As a record of RIS. */
    String ris(String here) {
        return "TY  - DATA\nAU  - Barometer\nTI  - " + title + "\n" + published.map(day -> "PY  - " + day.getYear() + "\n").orElse("")
                + (from.isBlank() ? "" : "N1  - " + from + "\n") + "ET  - " + revision + "\nUR  - " + here + "/" + address + "\nER  - \n";
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> out.append("{\\textbackslash}");
                case '~' -> out.append("{\\textasciitilde}");
                case '^' -> out.append("{\\textasciicircum}");
                case '{', '}', '%', '&', '$', '#', '_' -> out.append('\\').appendCodePoint(c);
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
