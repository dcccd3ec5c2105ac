package barometer.ui;

import barometer.chart.ChartComposer;
import barometer.chart.ChartSpec;
import barometer.chart.PictureChoice;
import barometer.domain.Access;
import barometer.domain.Form;
import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.store.Brandings;
import barometer.text.Words;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the first HTML response of the overview and of an indicator shows before any script has run: title, reading sentence
 * and the chart as the server draws it. The interactive page takes its place once its own chart is drawn; without scripts
 * it stays, with the figures as a table. A shared link and a search engine find the same in the head.
 */
final class FirstPaint {

    private static final int TILES = 6;
    private static final Set<String> OF_VIEW = Set.of(Links.AT, Links.SINCE);
    private static final Set<String> OF_INDICATOR = Stream.concat(Selection.PARAMETERS.stream(), OF_VIEW.stream()).collect(Collectors.toUnmodifiableSet());
    private static final String INDICATOR = "indicators/";

    private final Reading reading;
    private final Access access;
    private final Brandings brandings;

    FirstPaint(Reading reading, Access access, Brandings brandings) {
        this.reading = reading;
        this.access = access;
        this.brandings = brandings;
    }

    /** Adds it to a page that has one; what the viewer may not see, and an address that cannot be read, have none. */
    void write(IndexHtmlResponse page, Viewer viewer, Words words) {
        VaadinRequest request = page.getVaadinRequest();
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "").replaceFirst("/$", "");
        PlainPage plain = new PlainPage(words, "", Theme.of(request), brandings.current());
        try {
            if (path.isEmpty()) {
                write(page, plain, viewer, overview(plain, viewer, parameters(request, Set.of("knownOn"))), "");
            } else if (path.startsWith(INDICATOR)) {
                reading.series(Selection.of(path.substring(INDICATOR.length()), parameters(request, OF_INDICATOR)), viewer)
                        .filter(series -> series.latest().isPresent()).ifPresent(series -> explorer(page, plain, viewer, series));
            }
        } catch (Unreadable unreadable) {
            // The page itself says what is wrong with its address.
        }
    }

    /** @throws Unreadable where the page will say that its address cannot be read */
    private static Map<String, String> parameters(VaadinRequest request, Set<String> known) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
        Map<String, String> out = new Address("", given, known, Set.of()).single();
        out.keySet().removeAll(OF_VIEW);
        return out;
    }

    private void explorer(IndexHtmlResponse page, PlainPage plain, Viewer viewer, Series series) {
        Selection asked = series.selection();
        Selection drawn = asked.form() == Form.TABLE || PictureChoice.refusal(series, asked.form()).isPresent() ? asked.with(Form.AUTO) : asked;
        ChartSpec spec = new ChartComposer(plain.words()).compose(series, 1600);
        boolean many = PictureChoice.many(series);
        String head = PlainPage.element("h1", "", spec.title()) + PlainPage.element("p", "", spec.subtitle());
        String body = "<div class=\"explore-body\"><section class=\"card chart-card " + (many ? "many" : "few") + "\"><div class=\"toolbar\"></div>"
                + "<div class=\"chart-head\">" + head + "</div>" + (many ? "<div class=\"views\"></div>" : "")
                + "<div class=\"chart-row\"><div class=\"picture\">" + picture(plain, drawn, spec, many) + "</div><div class=\"notes\">"
                + PlainPage.element("p", "reading", spec.reading()) + "</div></div>\n<noscript>" + plain.table(series) + "</noscript></section></div>";
        page.getDocument().title(spec.title() + " · Barometer");
        page.getDocument().head().append(plain.preview(drawn, spec, here(), Links.explore(asked)));
        write(page, plain, viewer, "<div class=\"page explore\"><div class=\"crumbs\"></div>" + body + "</div>", Links.CATALOGUE);
    }

    /** The sizes that the interactive chart has on a phone and on a desk, so that nothing moves when it comes. */
    private static String picture(PlainPage plain, Selection selection, ChartSpec spec, boolean many) {
        String phone = plain.sources(selection, 340, 400, "(max-width: 640px)");
        return plain.picture(selection, spec, many ? 960 : 620, many ? 460 : 410, phone);
    }

    private String overview(PlainPage plain, Viewer viewer, Map<String, String> parameters) {
        Words words = plain.words();
        Selection day = Selection.of("any", parameters);
        List<Indicator> all = reading.frontPage(viewer);
        StringBuilder tiles = new StringBuilder();
        int shown = 0;
        for (Indicator indicator : all) {
            Optional<Series> series = shown == TILES ? Optional.empty()
                    : reading.series(Selection.of(indicator.code()).knownOn(day.knownOn()), viewer).filter(s -> s.latest().isPresent());
            if (series.isPresent()) {
                tiles.append(tile(plain, series.get(), shown++));
            }
        }
        return "<div class=\"page overview\">" + PlainPage.element("h1", "page-title", words.say("overview.title"))
                + PlainPage.element("p", "page-subtitle", words.say("overview.subtitle", all.size())) + "<div class=\"paint-tiles\">" + tiles + "</div></div>";
    }

    private static String tile(PlainPage plain, Series series, int place) {
        Words words = plain.words();
        ChartSpec spec = new ChartComposer(words).compose(series, 400);
        Period period = series.latest().orElseThrow().period();
        return "<section class=\"card paint-tile\"><h2><a href=\"" + PlainPage.escaped(Links.explore(series.selection())) + "\">"
                + PlainPage.escaped(words.shortName(series.indicator())) + "</a> <span class=\"muted\">" + PlainPage.escaped(words.period(period))
                + "</span></h2>" + PlainPage.element("p", "paint-figure", words.withUnit(series.latest().orElseThrow().shown().orElseThrow(),
                series.unit(), series.multiplier())) + plain.picture(series.selection(), spec, 380, 200, "").replace("<img ", place < 3 ? "<img " : "<img loading=\"lazy\" ")
                + PlainPage.element("p", "muted", spec.reading()) + "</section>\n";
    }

    private void write(IndexHtmlResponse page, PlainPage plain, Viewer viewer, String body, String section) {
        StringBuilder links = new StringBuilder();
        for (Room room : Room.values()) {
            room.pages(viewer, access).stream().findFirst().ifPresent(first -> links.append("<a href=\"").append(Links.page(first.path())).append('"')
                    .append(first.path().equals(section) ? " aria-current=\"true\"" : "").append('>')
                    .append(PlainPage.escaped(plain.words().say(room.key()))).append("</a>"));
        }
        String bar = "<div class=\"bar-ground\"><div class=\"bar\"><a class=\"mark\" href=\".\">" + HouseSign.sign(plain.branding())
                + PlainPage.element("span", "", HouseSign.name(plain.branding(), plain.words().language())) + "</a>"
                + "<div class=\"bar-pages wide\">" + links + "</div></div></div>";
        page.getDocument().head().append(plain.style("assets/first-paint.css") + "<noscript>" + plain.style("assets/first-paint-alone.css")
                + "</noscript>\n" + plain.module("assets/first-paint.js"));
        page.getDocument().body().append("<div id=\"first-paint\">" + bar + body + "</div>");
    }

    /** The program's own address, as the reader's browser knows it. */
    private static String here() {
        return org.springframework.web.servlet.support.ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + "/";
    }
}
