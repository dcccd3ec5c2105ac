package barometer.chart;

import barometer.chart.ChartSpec.Key;
import barometer.chart.ChartSpec.Role;
import barometer.domain.Claim;
import barometer.domain.Comparison;
import barometer.domain.History;
import barometer.domain.Observation;
import barometer.domain.Series;
import barometer.domain.Template;
import barometer.domain.View;
import barometer.text.Sentence;
import barometer.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the page of a template from the series that were read for it: every word, the numbers of the notes, the keys. */
public final class PageComposer {

    /** For how many pixel columns a chart of a page is thinned. */
    private static final int COLUMNS = 1600;

    /** A block with the series of its views, in their order; empty where the reader knows none of that name. */
    public record Content(Template.Block block, List<Optional<List<Series>>> views) {

        public Content {
            views = List.copyOf(views);
        }
    }

    /**
     * What the foot of the page says.
     *
     * @param number  of the issue; empty on a draft
     * @param address its short address, blank on a draft
     * @param imprint what the house adds
     */
    public record Foot(Optional<Long> number, String address, long revision, Optional<LocalDate> knownOn, Imprint imprint) {
    }

    private final Words words;
    private final ChartComposer charts;
    private final ComparisonComposer comparisons;
    private final PageTables tables;
    private final Sentence sentence;

    public PageComposer(Words words) {
        this.words = words;
        this.charts = new ChartComposer(words);
        this.comparisons = new ComparisonComposer(words);
        this.tables = new PageTables(words);
        this.sentence = new Sentence(words);
    }

    /** The page. */
    public PageSpec compose(Template template, List<Content> contents, Foot foot) {
        Footnotes notes = new Footnotes();
        Set<Key> legend = new LinkedHashSet<>();
        Set<String> reading = new LinkedHashSet<>();
        String title = template.title().isBlank() ? template.name() : template.title().in(words.language());
        reading.add(title.endsWith(".") ? title : title + ".");
        List<PageSpec.Part> parts = new ArrayList<>();
        for (Content content : contents) {
            parts.add(switch (content.block()) {
                case Template.Tiles tiles -> tiles(tiles, content, notes, reading);
                case Template.Chart chart -> chart(chart, content, notes, legend, reading);
                case Template.Table table -> table(table, content, notes, reading);
                case Template.Text text -> new PageSpec.Prose(PageText.of(text.markdown().in(words.language())), text.wide());
                case Template.Notes all -> new PageSpec.Notes(List.of());
            });
        }
        parts.replaceAll(part -> part instanceof PageSpec.Notes ? new PageSpec.Notes(notes.lines()) : part);
        if (template.blocks().stream().noneMatch(Template.Notes.class::isInstance) && !notes.lines().isEmpty()) {
            parts.add(new PageSpec.Notes(notes.lines())); // no page leaves without what its numbers lead to
        }
        List<String> stamp = new ArrayList<>();
        foot.knownOn().ifPresent(day -> stamp.add(words.say("chart.known-on", words.day(day))));
        stamp.add(words.say("page.revision", String.valueOf(foot.revision())));
        stamp.add(words.say("language.name"));
        return new PageSpec(template.paper(), title, template.subtitle().in(words.language()), List.copyOf(legend), parts,
                foot.number().map(n -> words.say("page.number", String.valueOf(n))).orElseGet(() -> words.say("page.draft")),
                foot.number().isEmpty(), String.join(" · ", stamp), foot.address(), String.join(" ", reading),
                foot.imprint());
    }

    private PageSpec.Part tiles(Template.Tiles block, Content content, Footnotes notes, Set<String> reading) {
        List<PageSpec.Tile> tiles = new ArrayList<>();
        for (Optional<List<Series>> view : content.views()) {
            Optional<Series> series = view.map(List::getFirst);
            series.ifPresent(s -> reading.add(sentence.reading(s)));
            tiles.add(series.map(s -> tile(s, notes)).orElseGet(() -> new PageSpec.Tile(words.say("page.absent"), "–", "", 0, "", "",
                    Role.REST, "")));
        }
        return new PageSpec.Tiles(tiles);
    }

    private PageSpec.Tile tile(Series series, Footnotes notes) {
        DotWords dotWords = new DotWords(series, words);
        Optional<Observation> latest = series.latest();
        String name = words.shortName(series.indicator());
        boolean periodStated = latest.map(PageComposer::periodStated).orElse(true);
        String heading = latest.filter(o -> periodStated).map(o -> words.say("list.comma", name, words.period(o.period()))).orElse(name);
        Optional<Claim.Changed> changed = latest.or(() -> series.observations().stream().reduce((a, b) -> b)).flatMap(PageComposer::changed);
        List<String> numbers = new ArrayList<>(latest.filter(Observation.Derived.class::isInstance).map(Observation.Derived.class::cast)
                .map(d -> notes.number(derived(series, d, dotWords))).stream().toList());
        String change = "";
        String remark = "";
        if (changed.isPresent()) {
            String whole = words.changeOn(changed.get());
            String base = words.onPeriod(changed.get().base());
            boolean split = whole.endsWith(base);
            change = split ? whole.substring(0, whole.length() - base.length()).strip() : whole;
            remark = split ? base : "";
        } else if (!periodStated) {
            remark = words.say("chart.note.said-on", words.day(latest.orElseThrow().period().first()));
        } else if (series.total().isPresent() && series.total().get().observation().shown().isPresent()) {
            Series.Total total = series.total().get();
            remark = words.say("chart.remark.total", words.withUnit(total.observation().shown().get(), total.indicator().unit(),
                    total.indicator().multiplier()));
            if (total.observation() instanceof Observation.Derived d) {
                numbers.add(notes.number(words.say("page.note.total", words.name(total.indicator()), words.period(d.period()),
                        words.withUnit(d.figure(), total.indicator().unit(), total.indicator().multiplier()),
                        words.rule(d.derivation()), words.bounds(d.bounds()))));
            }
        } else if (latest.filter(Observation.Derived.class::isInstance).isPresent()) {
            remark = words.say("figure.derived");
        } else if (latest.isEmpty()) {
            remark = words.say("chart.gap.not-stated");
        }
        dotWords.sources().forEach(source -> numbers.add(notes.number(source)));
        String figure = latest.flatMap(Observation::shown).map(dotWords::label).orElse("–");
        boolean plain = series.selection().transformation() == barometer.domain.Transformation.LEVEL;
        return new PageSpec.Tile(heading, figure, plain ? words.unitShort(series.unit(), series.multiplier()) : "",
                changed.map(c -> c.change().direction()).orElse(0), change, remark,
                latest.isEmpty() ? Role.REST : Role.SERIES_1, joined(numbers));
    }

    private PageSpec.Part chart(Template.Chart block, Content content, Footnotes notes, Set<Key> legend, Set<String> reading) {
        Optional<List<Series>> read = content.views().getFirst();
        if (read.isEmpty()) {
            return absent(block.view(), block.wide());
        }
        Panels panels = panels(block.view(), read.get());
        panels.charts().forEach(chart -> legend.addAll(chart.legend()));
        reading.add(panels.reading());
        return new PageSpec.Chart(titled(panels, block.heading()), numbers(panels.notes(), panels.sources(), notes), block.wide());
    }

    private PageSpec.Part table(Template.Table block, Content content, Footnotes notes, Set<String> reading) {
        Optional<List<Series>> read = content.views().getFirst();
        if (read.isEmpty()) {
            return absent(block.view(), block.wide());
        }
        Panels panels = titled(panels(block.view(), read.get()), block.heading());
        reading.add(panels.reading());
        PageTables.Body body = switch (block.view()) {
            case View.One one -> tables.of(read.get().getFirst());
            case View.Several(Comparison comparison) -> tables.of(read.get(), comparisons.made(comparison, read.get()));
        };
        List<String> told = new ArrayList<>(panels.notes());
        body.flags().ifPresent(told::add);
        return new PageSpec.Table(panels.title(), panels.subtitle(), numbers(told, panels.sources(), notes), body.columns(), body.rows(), block.wide());
    }

    /** The charts of a view. */
    private Panels panels(View view, List<Series> series) {
        return switch (view) {
            case View.One one -> Panels.of(charts.compose(series.getFirst(), COLUMNS));
            case View.Several(Comparison comparison) -> comparisons.compose(comparison, series, COLUMNS);
        };
    }

    private PageSpec.Part absent(View view, boolean wide) {
        return new PageSpec.Absent(String.join(", ", view.indicators()), words.say("page.absent"), wide);
    }

    private String derived(Series series, Observation.Derived d, DotWords dotWords) {
        return words.say("chart.note.derived", words.period(d.period()), dotWords.labelWithUnit(d.figure()), words.rule(d.derivation()),
                words.bounds(d.bounds()));
    }

    private static String numbers(List<String> notes, List<String> sources, Footnotes all) {
        return joined(java.util.stream.Stream.of(notes, sources).flatMap(List::stream).map(all::number).toList());
    }

    private static String joined(List<String> numbers) {
        return String.join(", ", numbers.stream().distinct().sorted(java.util.Comparator.comparing(Integer::valueOf)).toList());
    }

    private Panels titled(Panels panels, Optional<Template.Heading> heading) {
        return heading.map(h -> h.text().in(words.language())).filter(t -> !t.isBlank()).map(panels::titled).orElse(panels);
    }

    static Optional<Claim.Changed> changed(Observation observation) {
        return observation.changes().stream().filter(c -> c.withdrawn().isEmpty()).map(History.Standing::statement)
                .flatMap(s -> s.claim() instanceof Claim.Changed changed ? java.util.stream.Stream.of(changed) : java.util.stream.Stream.empty())
                .findFirst();
    }

    private static boolean periodStated(Observation o) {
        return !(o instanceof Observation.Stated s) || s.statement().statement().periodStated();
    }

    /** Notes and sources in order of appearance; the same words have one number wherever they are called. */
    private static final class Footnotes {

        private final List<String> texts = new ArrayList<>();

        String number(String text) {
            if (!texts.contains(text)) {
                texts.add(text);
            }
            return String.valueOf(texts.indexOf(text) + 1);
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                lines.add((i + 1) + "  " + texts.get(i));
            }
            return List.copyOf(lines);
        }
    }
}
