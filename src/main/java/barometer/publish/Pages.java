package barometer.publish;

import barometer.chart.ChartSpec;
import barometer.chart.ComparisonChoice;
import barometer.chart.PageComposer;
import barometer.chart.PageSpec;
import barometer.chart.PictureChoice;
import barometer.chart.png.PngPage;
import barometer.chart.png.Provenance;
import barometer.domain.Comparison;
import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.PeriodRule;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Template;
import barometer.domain.Unreadable;
import barometer.domain.View;
import barometer.domain.Viewer;
import barometer.ledger.Comparing;
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
    private final Comparing comparing;
    private final PngPage png;

    Pages(Reading reading, PngPage png) {
        this.reading = reading;
        this.comparing = new Comparing(reading);
        this.png = png;
    }

    /** The page of a template, with what is amiss. */
    Reports.Page make(Template template, Viewer viewer, Language language, PageComposer.Foot foot) {
        List<ReportFinding> findings = new ArrayList<>();
        List<PageComposer.Content> contents = new ArrayList<>();
        Set<String> indicators = new TreeSet<>(template.indicators());
        if (template.blocks().isEmpty()) {
            findings.add(ReportFinding.error(-1, "no-blocks"));
        }
        List<View> shown = new ArrayList<>();
        for (Template.Block block : template.blocks()) {
            int at = contents.size();
            List<Optional<List<Series>>> views = new ArrayList<>();
            for (View view : block.views()) {
                Optional<Shown> read = read(followed(view, foot.revision(), viewer, at, findings), block.rule(), template, foot.revision(), viewer, at, findings);
                read.ifPresent(r -> {
                    shown.add(r.view());
                    looked(r, block, at, viewer, language, findings);
                    r.series().forEach(s -> {
                        standing(s.indicator(), template, at, findings);
                        indicators.add(s.indicator().code());
                        s.inputs().forEach(input -> indicators.add(input.code()));
                        s.total().ifPresent(total -> indicators.add(total.indicator().code()));
                    });
                });
                views.add(read.map(Shown::series));
            }
            contents.add(new PageComposer.Content(block, views));
        }
        PageSpec spec = new PageComposer(Words.of(language)).compose(template, contents, foot);
        PageSpec.Layout layout = png.layout(spec);
        numbers(spec, findings);
        int blocks = template.blocks().size(); // behind them stand notes that no block asks for
        layout.misfits().stream().distinct().forEach(misfit -> findings.add(misfit.part() >= blocks
                ? ReportFinding.error(-1, "notes-left-out") : misfit.text().isEmpty()
                ? ReportFinding.error(misfit.part(), "left-out") : ReportFinding.warning(misfit.part(), "shortened", misfit.text())));
        return new Reports.Page(spec, layout.places().stream().filter(place -> place.part() < blocks).toList(), List.copyOf(findings), indicators,
                new Provenance(shown.stream().distinct().toList(), indicators, foot.number(), foot.address(), ""));
    }

    /**
     * A block of an indicator that another one had replaced shows the other one, as its address leads on to it, and says so. As of the
     * page's revision: what was issued before the change is drawn again as it was.
     */
    private View followed(View view, long revision, Viewer viewer, int at, List<ReportFinding> findings) {
        try {
            return view.named(code -> reading.successor(code, revision, viewer).map(next -> {
                findings.add(ReportFinding.information(at, "renamed", code, next));
                return next;
            }).orElse(code));
        } catch (Unreadable twice) { // it stands there already
            findings.add(ReportFinding.error(at, twice.code(), twice.text()));
            return view;
        }
    }

    /** What has become of an indicator: it takes no more figures, or not everybody may see it any more. */
    private static void standing(Indicator indicator, Template template, int at, List<ReportFinding> findings) {
        if (indicator.handling().retired()) {
            findings.add(ReportFinding.warning(at, "retired", indicator.code()));
        }
        if (indicator.visibility() == Indicator.Visibility.INTERNAL && !template.internal()) {
            findings.add(ReportFinding.warning(at, "internal", indicator.code()));
        }
    }

    /** What a view comes to at a revision. @param view with that revision, its span as its rule has moved it */
    record Shown(View view, List<Series> series) {
    }

    /** What is amiss with what a block shows: no figures, a title that the figures have moved under, a form that they do not allow. */
    private void looked(Shown read, Template.Block block, int at, Viewer viewer, Language language, List<ReportFinding> findings) {
        read.series().stream().filter(s -> s.latest().isEmpty())
                .forEach(s -> findings.add(ReportFinding.warning(at, "no-figures", s.indicator().code())));
        block.heading().filter(h -> moved(read, h.revision(), viewer)).ifPresent(h -> findings.add(ReportFinding.warning(at,
                "check-title", h.text().in(language), String.valueOf(h.revision()))));
        if (block instanceof Template.Chart) {
            refusal(read).ifPresent(key -> findings.add(ReportFinding.warning(at, "refused", key)));
        }
    }

    /** Why what is asked for cannot be drawn; something else stands there then. */
    private static Optional<String> refusal(Shown read) {
        return switch (read.view()) {
            case View.One one -> PictureChoice.refusal(read.series().getFirst(), one.form());
            case View.Several(Comparison comparison) -> ComparisonChoice.refusal(read.series(), comparison.arrangement())
                    .or(() -> ComparisonChoice.refusal(read.series(), comparison.arrangement(), comparison.form()));
        };
    }

    private Optional<Shown> read(View view, PeriodRule rule, Template template, long revision, Viewer viewer, int block, List<ReportFinding> findings) {
        try {
            Optional<Shown> read = read(view.knownOn(template.knownOn().or(view::knownOn)), rule, revision, viewer);
            if (read.isEmpty()) {
                view.indicators().stream().filter(code -> reading.indicator(code, viewer).isEmpty())
                        .forEach(code -> findings.add(ReportFinding.error(block, "unknown-indicator", code)));
            }
            return read;
        } catch (Unreadable e) {
            findings.add(ReportFinding.error(block, e.code(), e.text()));
            return Optional.empty();
        }
    }

    /** What a block shows at a revision, its span moved by its rule; empty where the viewer knows one of its indicators not. */
    Optional<Shown> read(View view, PeriodRule rule, long revision, Viewer viewer) {
        View pinned = view.atRevision(revision == 0 ? Optional.empty() : Optional.of(revision));
        return switch (rule) {
            case PeriodRule.Fixed fixed -> read(pinned, viewer);
            case PeriodRule.Extend extend -> read(pinned.between(pinned.from(), Optional.empty()), viewer);
            case PeriodRule.Roll roll -> {
                Optional<Shown> all = read(pinned.between(Optional.empty(), Optional.empty()), viewer);
                Optional<Period> last = all.flatMap(shown -> last(shown.series()));
                yield last.isEmpty() ? all : read(pinned.between(Optional.of(back(last.get(), roll.places())), last), viewer);
            }
        };
    }

    private Optional<Shown> read(View view, Viewer viewer) {
        return switch (view) {
            case View.One(Selection selection) -> reading.series(selection, viewer)
                    .map(series -> new Shown(View.of(selection.with(series.frequency())), List.of(series)));
            case View.Several(Comparison comparison) -> comparing.series(comparison, viewer).map(series -> new Shown(view, series));
        };
    }

    /** The last period with a figure; of several series, in the frequency of the first, since their places are counted in it. */
    private static Optional<Period> last(List<Series> all) {
        Frequency frequency = all.getFirst().frequency();
        return all.stream().filter(s -> s.frequency() == frequency).flatMap(s -> s.latest().stream()).map(Observation::period).max(Period::compareTo);
    }

    private static Period back(Period last, int places) {
        Period first = last;
        for (int i = 1; i < places && first.previous().isPresent(); i++) {
            first = first.previous().get();
        }
        return first;
    }

    /** Whether the figures of a view were others at a revision. */
    private boolean moved(Shown now, long revision, Viewer viewer) {
        if (revision > reading.head()) {
            return true;
        }
        Optional<Shown> then = read(now.view().atRevision(Optional.of(revision)), viewer);
        return then.isEmpty() || !then.get().series().stream().map(Pages::shown).toList().equals(now.series().stream().map(Pages::shown).toList());
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
                case PageSpec.Chart chart -> {
                    title = chart.panels().title();
                    own.addAll(numbers(chart.panels().reading() + " " + chart.panels().subtitle()));
                    chart.panels().charts().forEach(each -> shown(each, own));
                }
                case PageSpec.Table table -> {
                    title = table.title();
                    own.addAll(numbers(table.subtitle()));
                    table.rows().forEach(row -> row.cells().forEach(cell -> own.addAll(numbers(cell.text()))));
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

    /** The numbers that a chart shows. */
    private static void shown(ChartSpec chart, Set<String> numbers) {
        numbers.addAll(numbers(chart.reading() + " " + chart.subtitle()));
        chart.labels().forEach(label -> numbers.addAll(numbers(label.first() + " " + label.second())));
        chart.brackets().forEach(bracket -> numbers.addAll(numbers(bracket.text())));
        chart.traces().forEach(trace -> trace.dots().forEach(dot -> {
            numbers.addAll(numbers(dot.label() + " " + dot.remark()));
            dot.hover().forEach(line -> numbers.addAll(numbers(line)));
        }));
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
