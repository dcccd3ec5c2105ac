package barometer.publish;

import barometer.chart.ChartSpec;
import barometer.chart.PageComposer;
import barometer.chart.PageSpec;
import barometer.chart.png.PngPage;
import barometer.chart.png.Provenance;
import barometer.domain.Language;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.PeriodRule;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Template;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the page of a template: reads what its blocks show, has it put into words, and looks for what is amiss. */
final class Pages {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\u00a0\u202f]\\d+)*");

    private final Reading reading;
    private final PngPage png;

    Pages(Reading reading, PngPage png) {
        this.reading = reading;
        this.png = png;
    }

    /** A page with what was found. @param indicators the codes of all that it tells of, totals and inputs included */
    record Made(PageSpec spec, List<ReportFinding> findings, Set<String> indicators, Provenance provenance) {
    }

    Made make(Template template, Viewer viewer, Language language, PageComposer.Foot foot) {
        List<ReportFinding> findings = new ArrayList<>();
        List<PageComposer.Content> contents = new ArrayList<>();
        Set<String> indicators = new TreeSet<>(template.indicators());
        if (template.blocks().isEmpty()) {
            findings.add(ReportFinding.error(-1, "no-blocks"));
        }
        for (Template.Block block : template.blocks()) {
            int at = contents.size();
            List<Optional<Series>> series = new ArrayList<>();
            for (Selection selection : block.selections()) {
                Optional<Series> read = read(selection, rule(block), template, foot.revision(), viewer, at, findings);
                read.ifPresent(s -> {
                    s.inputs().forEach(input -> indicators.add(input.code()));
                    s.total().ifPresent(total -> indicators.add(total.indicator().code()));
                    if (s.latest().isEmpty()) {
                        findings.add(ReportFinding.warning(at, "no-figures", s.indicator().code()));
                    }
                    heading(block).filter(h -> moved(s, h.revision(), viewer)).ifPresent(h -> findings.add(ReportFinding.warning(at,
                            "check-title", h.text().in(language), String.valueOf(h.revision()))));
                });
                series.add(read);
            }
            contents.add(new PageComposer.Content(block, series));
        }
        PageSpec spec = new PageComposer(Words.of(language)).compose(template, contents, foot);
        numbers(spec, findings);
        png.misfits(spec).stream().distinct().forEach(misfit -> findings.add(misfit.text().isEmpty()
                ? ReportFinding.error(misfit.part(), "left-out") : ReportFinding.warning(misfit.part(), "shortened", misfit.text())));
        List<Selection> shown = contents.stream().flatMap(c -> c.series().stream()).flatMap(Optional::stream)
                .map(series -> series.selection().with(series.frequency())).distinct().toList();
        return new Made(spec, List.copyOf(findings), indicators, new Provenance(shown, foot.number(), foot.address(), ""));
    }

    static PeriodRule rule(Template.Block block) {
        return switch (block) {
            case Template.Chart chart -> chart.rule();
            case Template.Table table -> table.rule();
            case Template.Tiles tiles -> new PeriodRule.Fixed();
            case Template.Text text -> new PeriodRule.Fixed();
            case Template.Notes notes -> new PeriodRule.Fixed();
        };
    }

    private static Optional<Template.Heading> heading(Template.Block block) {
        return switch (block) {
            case Template.Chart chart -> chart.heading();
            case Template.Table table -> table.heading();
            case Template.Tiles tiles -> Optional.empty();
            case Template.Text text -> Optional.empty();
            case Template.Notes notes -> Optional.empty();
        };
    }

    private Optional<Series> read(Selection selection, PeriodRule rule, Template template, long revision, Viewer viewer, int block,
                                  List<ReportFinding> findings) {
        try {
            Optional<Series> read = read(selection.knownOn(template.knownOn().or(selection::knownOn)), rule, revision, viewer);
            if (read.isEmpty()) {
                findings.add(ReportFinding.error(block, "unknown-indicator", selection.indicator()));
            }
            return read;
        } catch (Unreadable e) {
            findings.add(ReportFinding.error(block, e.code(), e.text()));
            return Optional.empty();
        }
    }

    /** The series that a block shows at a revision, its span moved by its rule. */
    Optional<Series> read(Selection selection, PeriodRule rule, long revision, Viewer viewer) {
        Selection pinned = selection.atRevision(revision == 0 ? Optional.empty() : Optional.of(revision));
        return switch (rule) {
            case PeriodRule.Fixed fixed -> reading.series(pinned, viewer);
            case PeriodRule.Extend extend -> reading.series(pinned.between(pinned.from(), Optional.empty()), viewer);
            case PeriodRule.Roll roll -> {
                Optional<Series> all = reading.series(pinned.between(Optional.empty(), Optional.empty()), viewer);
                Optional<Period> last = all.flatMap(Series::latest).map(Observation::period);
                if (last.isEmpty()) {
                    yield all;
                }
                Period first = last.get();
                for (int i = 1; i < roll.places() && first.previous().isPresent(); i++) {
                    first = first.previous().get();
                }
                yield reading.series(pinned.between(Optional.of(first), last), viewer);
            }
        };
    }

    /** Whether the figures of a series were others at a revision. */
    private boolean moved(Series now, long revision, Viewer viewer) {
        if (revision > reading.head()) {
            return true;
        }
        Optional<Series> then = reading.series(now.selection().atRevision(Optional.of(revision)), viewer);
        return then.isEmpty() || !shown(then.get()).equals(shown(now));
    }

    private static Map<Period, String> shown(Series series) {
        Map<Period, String> shown = new HashMap<>();
        series.observations().forEach(o -> shown.put(o.period(), o.shown().map(Object::toString).orElse("–")
                + o.changes().stream().map(c -> " " + c.statement().claim()).collect(Collectors.joining())));
        return shown;
    }

    /** A number in a title must stand in its picture; one in the title of the page, somewhere on it. */
    private static void numbers(PageSpec spec, List<ReportFinding> findings) {
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < spec.parts().size(); i++) {
            Set<String> own = new TreeSet<>();
            String title = "";
            switch (spec.parts().get(i)) {
                case PageSpec.Chart(ChartSpec chart, String notes, boolean wide) -> {
                    title = chart.title();
                    own.addAll(numbers(chart.reading()));
                    own.addAll(numbers(chart.subtitle()));
                    chart.labels().forEach(label -> own.addAll(numbers(label.first() + " " + label.second())));
                    chart.brackets().forEach(bracket -> own.addAll(numbers(bracket.text())));
                    chart.traces().forEach(trace -> trace.dots().forEach(dot -> {
                        own.addAll(numbers(dot.label() + " " + dot.remark()));
                        dot.hover().forEach(line -> own.addAll(numbers(line)));
                    }));
                }
                case PageSpec.Table table -> {
                    title = table.title();
                    own.addAll(numbers(table.subtitle()));
                    table.rows().forEach(row -> row.cells().forEach(cell -> own.addAll(numbers(cell))));
                }
                case PageSpec.Tiles tiles -> tiles.tiles().forEach(tile ->
                        own.addAll(numbers(String.join(" ", tile.name(), tile.figure(), tile.change(), tile.remark()))));
                case PageSpec.Prose prose -> { }
                case PageSpec.Notes notes -> { }
                case PageSpec.Absent absent -> { }
            }
            all.addAll(own);
            missing(title, own, i, findings);
        }
        missing(spec.title(), all, -1, findings);
    }

    private static void missing(String title, Set<String> there, int block, List<ReportFinding> findings) {
        for (String number : numbers(title)) {
            if (!there.contains(number)) {
                findings.add(ReportFinding.warning(block, "number-not-in-picture", number, title));
            }
        }
    }

    private static List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        for (Matcher m = NUMBER.matcher(text); m.find();) {
            numbers.add(m.group().replaceAll("[\u00a0\u202f]", "").replace(',', '.'));
        }
        return numbers;
    }
}
