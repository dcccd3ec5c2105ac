package barometer.api;

import barometer.chart.ChartComposer;
import barometer.chart.ChartSpec;
import barometer.chart.Imprint;
import barometer.chart.PictureChoice;
import barometer.domain.Branding;
import barometer.domain.Form;
import barometer.domain.Language;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.store.Brandings;
import barometer.text.Words;
import barometer.ui.HouseSign;
import barometer.ui.Links;
import barometer.ui.PlainPage;
import barometer.ui.Theme;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * {@code GET /embed/indicators/{code}}: a chart for a frame in another site. A plain page without a session: it shows what
 * anybody may see, whoever looks.
 */
@RestController
class EmbedPage {

    private static final Set<String> KNOWN = ObservationsApi.with(Selection.PARAMETERS, "theme", "lang");
    static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String ROOT = "../../";
    private static final int COLUMNS = 1600;

    private final Reading reading;
    private final Conditional conditional;
    private final Brandings brandings;

    EmbedPage(Reading reading, Conditional conditional, Brandings brandings) {
        this.reading = reading;
        this.conditional = conditional;
        this.brandings = brandings;
    }

    @GetMapping("/embed/indicators/{code}")
    ResponseEntity<byte[]> embed(@PathVariable String code, HttpServletRequest request, ServletWebRequest web) {
        Language language = Language.EN;
        Theme theme = Theme.SYSTEM;
        Branding branding = brandings.current();
        try {
            Parameters parameters = new Parameters(request, KNOWN);
            language = parameters.words().language();
            theme = PlainPage.theme(parameters.get("theme"));
            PlainPage page = new PlainPage(Words.of(language), ROOT, theme, branding);
            Selection selection = parameters.selection(code);
            String tag = conditional.tag(reading.head(), Viewer.ANONYMOUS);
            if (conditional.isKnown(web, tag)) {
                return null;
            }
            return reading.series(selection, Viewer.ANONYMOUS).map(series -> Conditional.ok(tag).contentType(HTML).body(bytes(whole(page, series))))
                    .orElseGet(() -> message(page, HttpStatus.NOT_FOUND, page.words().say("error.unknown-indicator.text", code)));
        } catch (Unreadable e) {
            return refused(new PlainPage(Words.of(language), ROOT, theme, branding), e);
        } catch (BadRequest e) {
            return message(new PlainPage(Words.of(language), ROOT, theme, branding), HttpStatus.BAD_REQUEST, Words.of(language).say("api." + e.code(), e.arguments()));
        }
    }

    private static String whole(PlainPage page, Series series) {
        Selection selection = series.selection();
        boolean table = selection.form() == Form.TABLE;
        Selection drawn = table || PictureChoice.refusal(series, selection.form()).isPresent() ? selection.with(Form.AUTO) : selection;
        ChartSpec spec = new ChartComposer(page.words()).compose(series, COLUMNS);
        String here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + "/";
        String address = Links.explore(selection) + (selection.parameters().isEmpty() ? "?" : "&") + "lang=" + page.words().language().tag();
        String head = page.style("assets/styles.css") + page.style("assets/embed.css")
                + "<noscript>" + page.style("assets/noscript.css") + "</noscript>\n"
                + (table ? "" : page.module("assets/embed.js")) + page.preview(drawn, spec, here, address);
        boolean any = series.latest().isPresent();
        String picture = table || !any ? "" : page.chart(spec) + "<noscript>" + page.picture(drawn, spec, 1000, 560) + "</noscript>\n";
        String figures = "<details open><summary>" + PlainPage.escaped(page.words().say("explore.table")) + "</summary>\n<div class=\"scroll\" tabindex=\"0\">"
                + page.table(series) + "</div></details>\n";
        StringBuilder foot = new StringBuilder("<footer class=\"foot\">\n");
        spec.sources().forEach(line -> foot.append(PlainPage.element("p", "", line)));
        foot.append(PlainPage.element("p", "", spec.stamp()));
        Imprint.of(page.branding(), page.words().language()).lines().forEach(line -> foot.append(PlainPage.element("p", "house", line)));
        foot.append(PlainPage.link("whole", ROOT + address, page.words().say("embed.whole"))).append("</footer>\n");
        return page.document(spec.title(), head, logo(page) + "<main>\n" + PlainPage.element("h1", "", spec.title()) + PlainPage.element("p", "subtitle", spec.subtitle())
                + picture + PlainPage.element("p", "reading", spec.reading()) + (any ? figures : "") + "</main>\n" + foot);
    }

    static String logo(PlainPage page) {
        return page.branding().logo().map(logo -> "<div class=\"house-logo\"><img src=\"" + PlainPage.escaped(page.root() + HouseSign.logo(logo)) + "\" alt=\""
                + PlainPage.escaped(page.branding().house().in(page.words().language())) + "\" height=\"28\"></div>\n").orElse("");
    }

    static ResponseEntity<byte[]> refused(PlainPage page, Unreadable e) {
        return message(page, HttpStatus.BAD_REQUEST, page.words().find("unreadable." + e.code(), e.text())
                .orElseGet(() -> page.words().say("error.address.text", e.text())));
    }

    static ResponseEntity<byte[]> message(PlainPage page, HttpStatus status, String text) {
        String body = "<main class=\"message\">\n" + PlainPage.element("h1", "", page.words().say(status == HttpStatus.NOT_FOUND ? "error.unknown-indicator"
                : "error.address")) + PlainPage.element("p", "", text) + PlainPage.link("whole", page.root(), page.words().say("embed.whole")) + "</main>\n";
        String head = page.style("assets/styles.css") + page.style("assets/embed.css");
        return ResponseEntity.status(status).contentType(HTML).body(bytes(page.document(page.words().say("error.address"), head, body)));
    }

    static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
