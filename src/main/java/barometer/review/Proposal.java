package barometer.review;

import barometer.domain.Claim;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Row.Field;
import barometer.domain.Statement;
import barometer.domain.Viewer;
import barometer.ledger.Checked;
import barometer.ledger.Finding;
import barometer.ledger.Preview;
import barometer.ledger.Reading;
import barometer.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a draft would do to the ledger, as its reviewer reads it: old and new of each figure, what is found, and both charts. */
final class Proposal {

    /** Enough to look at; a long draft is looked at by its figures. */
    private static final int MOST_CHARTS = 4;

    private final Checked checked;
    private final Reading reading;
    private final Viewer viewer;
    private final Words words;

    Proposal(Checked checked, Reading reading, Viewer viewer, Words words) {
        this.checked = checked;
        this.reading = reading;
        this.viewer = viewer;
        this.words = words;
    }

    /**
     * A figure of the draft.
     *
     * @param before  what stands, blank for nothing
     * @param outcome {@code added}, {@code revised}, {@code unchanged} or {@code refused}
     * @param theirs  what somebody else has recorded since the author looked, blank for nothing
     */
    record Line(String indicator, String period, String before, String after, String outcome, String cited, String theirs,
                List<Said> findings) {
    }

    /** A finding in words. @param kind {@code error}, {@code warning} or {@code information} */
    record Said(String kind, String sentence) {
    }

    /** An indicator at a frequency, as it stands and as it would. @param before empty where nothing stands */
    record Charts(String name, Optional<Preview> before, Preview after) {
    }

    /** Whether warnings have to be answered with a reason. */
    boolean warned() {
        return has(Finding.Severity.WARNING);
    }

    /** Whether something keeps it from being recorded: an error, or a figure recorded meanwhile. */
    boolean blocked() {
        return has(Finding.Severity.ERROR) || conflict();
    }

    /** Whether somebody has recorded one of the figures since the author looked. */
    boolean conflict() {
        return checked.rows().stream().anyMatch(r -> r.conflict().isPresent());
    }

    private boolean has(Finding.Severity severity) {
        return checked.findings().stream().anyMatch(f -> f.severity() == severity);
    }

    /** The figures in the order of the rows; what is found stands at the first figure of its row. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Checked.CheckedRow row : checked.rows()) {
            List<Said> said = row.findings().stream().map(f -> new Said(f.severity().name().toLowerCase(Locale.ROOT), sentence(f))).toList();
            if (row.reads().isEmpty()) {
                lines.add(new Line(row.row().get(Field.INDICATOR).orElse(""), row.row().get(Field.PERIOD).orElse(""), "",
                        Stream.of(Field.FIGURE, Field.VALUE, Field.CHANGE).flatMap(f -> row.row().get(f).stream()).collect(Collectors.joining(", ")),
                        "refused", row.row().get(Field.SOURCE).orElse(""), "", said));
            }
            for (Checked.Reads read : row.reads()) {
                lines.add(line(row, read, lines.isEmpty() || read == row.reads().getFirst() ? said : List.of()));
            }
        }
        return lines;
    }

    private Line line(Checked.CheckedRow row, Checked.Reads read, List<Said> said) {
        Statement statement = read.statement();
        Optional<Indicator> indicator = reading.indicator(statement.indicator(), viewer);
        String before = read.before().filter(b -> b.withdrawn().isEmpty()).map(b -> claim(b.statement(), indicator)).orElse("");
        return new Line(indicator.map(words::shortName).orElse(statement.indicator()), words.period(statement.period()), before,
                claim(statement, indicator), row.refused() ? "refused" : read.outcome().name().toLowerCase(Locale.ROOT), cited(statement),
                row.conflict().map(c -> c.withdrawn().isPresent() ? words.say("review.withdrawn") : claim(c.statement(), indicator)).orElse(""),
                said);
    }

    private String claim(Statement statement, Optional<Indicator> indicator) {
        return switch (statement.claim()) {
            case Claim.Level level -> indicator.map(i -> words.withUnit(level.figure(), i.unit(), i.multiplier()))
                    .orElseGet(() -> words.figure(level.figure()));
            case Claim.Changed changed -> words.changeOn(changed);
        };
    }

    private String cited(Statement statement) {
        var document = statement.citation().document();
        String source = reading.sources(viewer).stream().filter(s -> s.code().equals(document.source())).findFirst()
                .map(s -> s.name().in(words.language())).orElse(document.source());
        return Stream.of(source, document.title(), document.published().map(words::day).orElse(""), statement.citation().words())
                .filter(t -> !t.isBlank()).collect(Collectors.joining(" · "));
    }

    private String sentence(Finding finding) {
        return Stream.of(finding.reason(words), finding.remedy(words)).filter(s -> !s.isBlank()).collect(Collectors.joining(" "));
    }

    /** The charts of the indicators that the draft speaks of, each at the frequencies that it speaks of. */
    List<Charts> charts() {
        Map<String, Map<Frequency, List<Statement>>> drafted = new LinkedHashMap<>();
        checked.rows().stream().filter(r -> !r.refused()).flatMap(r -> r.reads().stream()).map(Checked.Reads::statement).forEach(s ->
                s.period().frequency().ifPresent(f -> drafted.computeIfAbsent(s.indicator(), c -> new LinkedHashMap<>())
                        .computeIfAbsent(f, x -> new ArrayList<>()).add(s)));
        long head = reading.head();
        LocalDate today = LocalDate.now();
        List<Charts> charts = new ArrayList<>();
        drafted.forEach((code, byFrequency) -> reading.indicator(code, viewer).ifPresent(indicator -> {
            History history = reading.history(code, viewer).orElseThrow();
            List<Statement> all = byFrequency.values().stream().flatMap(List::stream).toList();
            byFrequency.forEach((frequency, statements) -> {
                Optional<Preview> before = Preview.of(indicator, history, List.of(), Optional.of(frequency), reading.sources(viewer), head, today);
                Preview.of(indicator, history, all, Optional.of(frequency), reading.sources(viewer), head, today)
                        .ifPresent(after -> charts.add(new Charts(words.shortName(indicator), before, after)));
            });
        }));
        return charts.stream().limit(MOST_CHARTS).toList();
    }
}
