package barometer.chart;

import barometer.chart.ChartSpec.Key;
import barometer.chart.ChartSpec.Role;
import barometer.domain.Claim;
import barometer.domain.History;
import barometer.domain.Observation;
import barometer.domain.Series;
import barometer.domain.Status;
import barometer.domain.Template;
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

    /** A block with the series of its selections, in their order; empty where the reader knows none of that name. */
    public record Content(Template.Block block, List<Optional<Series>> series) {

        public Content {
            series = List.copyOf(series);
        }
    }

    /**
     * What the foot of the page says.
     *
     * @param number  of the issue; empty on a draft
     * @param address its short address, blank on a draft
     */
    public record Foot(Optional<Long> number, String address, long revision, Optional<LocalDate> knownOn) {
    }

    private final Words words;
    private final ChartComposer charts;
    private final Sentence sentence;

    public PageComposer(Words words) {
        this.words = words;
        this.charts = new ChartComposer(words);
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
        List<String> stamp = new ArrayList<>();
        foot.knownOn().ifPresent(day -> stamp.add(words.say("chart.known-on", words.day(day))));
        stamp.add(words.say("page.revision", String.valueOf(foot.revision())));
        stamp.add(words.say("language.name"));
        return new PageSpec(template.paper(), title, template.subtitle().in(words.language()), List.copyOf(legend), parts,
                foot.number().map(n -> words.say("page.number", String.valueOf(n))).orElseGet(() -> words.say("page.draft")),
                foot.number().isEmpty(), String.join(" · ", stamp), foot.address(), String.join(" ", reading));
    }

    private PageSpec.Part tiles(Template.Tiles block, Content content, Footnotes notes, Set<String> reading) {
        List<PageSpec.Tile> tiles = new ArrayList<>();
        for (int i = 0; i < content.series().size(); i++) {
            Optional<Series> series = content.series().get(i);
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
        Optional<Series> read = content.series().getFirst();
        if (read.isEmpty()) {
            return absent(block.selection().indicator(), block.wide());
        }
        ChartSpec spec = charts.compose(read.get(), COLUMNS);
        legend.addAll(spec.legend());
        reading.add(spec.reading());
        String numbers = numbers(spec.notes(), spec.sources(), notes);
        return new PageSpec.Chart(titled(spec, block.heading()), numbers, block.wide());
    }

    private PageSpec.Part table(Template.Table block, Content content, Footnotes notes, Set<String> reading) {
        Optional<Series> read = content.series().getFirst();
        if (read.isEmpty()) {
            return absent(block.selection().indicator(), block.wide());
        }
        ChartSpec spec = titled(charts.compose(read.get(), COLUMNS), block.heading());
        DotWords dotWords = new DotWords(read.get(), words);
        reading.add(spec.reading());
        boolean changes = read.get().observations().stream().anyMatch(o -> changed(o).isPresent());
        List<String> columns = new ArrayList<>(List.of(words.say("page.table.period"), spec.unit().isBlank() ? words.say("page.table.figure")
                : words.say("page.table.figure") + ", " + spec.unit(), words.say("page.table.flag")));
        if (changes) {
            columns.add(words.say("page.table.change"));
        }
        List<PageSpec.Row> rows = read.get().observations().stream().map(o -> row(o, dotWords, changes)).toList();
        return new PageSpec.Table(spec.title(), spec.subtitle(), numbers(spec.notes(), spec.sources(), notes), columns, rows, block.wide());
    }

    private PageSpec.Row row(Observation o, DotWords dotWords, boolean changes) {
        List<String> cells = new ArrayList<>();
        cells.add(words.period(o.period()));
        cells.add(o.shown().map(dotWords::label).orElse("–"));
        cells.add(switch (o) {
            case Observation.Stated s -> words.say("chart.hover.stated") + (s.statement().statement().status() == Status.A ? ""
                    : ", " + words.say("status." + s.statement().statement().status().name()));
            case Observation.Derived d -> words.say("figure.derived");
            case Observation.Missing m -> words.say("missing." + m.reason().code());
        });
        if (changes) {
            cells.add(changed(o).map(words::changeOn).orElse("–"));
        }
        return new PageSpec.Row(cells, o instanceof Observation.Derived);
    }

    private PageSpec.Part absent(String code, boolean wide) {
        return new PageSpec.Absent(code, words.say("page.absent"), wide);
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

    private ChartSpec titled(ChartSpec spec, Optional<Template.Heading> heading) {
        String title = heading.map(h -> h.text().in(words.language())).filter(t -> !t.isBlank()).orElse(spec.title());
        return new ChartSpec(spec.picture(), title, spec.subtitle(), spec.reading(), spec.unit(), spec.legend(), spec.places(), spec.labels(),
                spec.axis(), spec.traces(), spec.gaps(), spec.brackets(), spec.events(), spec.notes(), spec.sources(), spec.stamp(), spec.tally());
    }

    private static Optional<Claim.Changed> changed(Observation observation) {
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
