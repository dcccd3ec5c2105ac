package barometer.api;

import barometer.chart.ComparedTable;
import barometer.chart.ComparisonChoice;
import barometer.chart.ComparisonComposer;
import barometer.chart.Panels;
import barometer.chart.Imprint;
import barometer.domain.Comparison;
import barometer.domain.Form;
import barometer.domain.Language;
import barometer.domain.Series;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.ledger.Comparing;
import barometer.ledger.Reading;
import barometer.store.Brandings;
import barometer.text.Words;
import barometer.ui.Links;
import barometer.ui.PlainPage;
import barometer.ui.Theme;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * {@code GET /embed/compare}: several series for a frame in another site, a plain page without a session as that of one; what no
 * picture may say is refused with its reason.
 */
@RestController
class EmbedComparison {

    private static final Set<String> KNOWN = ObservationsApi.with(Comparison.PARAMETERS, "theme", "lang");
    private static final String ROOT = "../";
    private static final int COLUMNS = 1600;
    private static final int PICTURE = 1000;

    private final Reading reading;
    private final Comparing comparing;
    private final Conditional conditional;
    private final Brandings brandings;

    EmbedComparison(Reading reading, Comparing comparing, Conditional conditional, Brandings brandings) {
        this.brandings = brandings;
        this.reading = reading;
        this.comparing = comparing;
        this.conditional = conditional;
    }

    @GetMapping("/embed/compare")
    ResponseEntity<byte[]> embed(HttpServletRequest request, ServletWebRequest web) {
        PlainPage page = new PlainPage(Words.of(Language.EN), ROOT, Theme.SYSTEM, brandings.current());
        try {
            Parameters parameters = new Parameters(request, KNOWN, Set.of(Comparison.SERIES));
            page = new PlainPage(parameters.words(), ROOT, PlainPage.theme(parameters.get("theme")), brandings.current());
            Comparison comparison = parameters.comparison();
            Optional<String> unknown = comparing.unknown(comparison, Viewer.ANONYMOUS);
            if (unknown.isPresent()) {
                return EmbedPage.message(page, HttpStatus.NOT_FOUND, page.words().say("error.unknown-indicator.text", unknown.get()));
            }
            if (comparison.picks().isEmpty()) {
                throw new BadRequest("no-series");
            }
            String tag = conditional.tag(reading.head(), Viewer.ANONYMOUS);
            if (conditional.isKnown(web, tag)) {
                return null;
            }
            List<Series> all = comparing.series(comparison, Viewer.ANONYMOUS).orElseThrow();
            Optional<String> refusal = ComparisonChoice.refusal(all, comparison.arrangement())
                    .or(() -> ComparisonChoice.refusal(all, comparison.arrangement(), comparison.form()));
            if (refusal.isPresent()) {
                return EmbedPage.message(page, HttpStatus.BAD_REQUEST, page.words().say("compare.refused.frame", page.words().say(refusal.get())));
            }
            return Conditional.ok(tag).contentType(EmbedPage.HTML).body(EmbedPage.bytes(whole(page, comparison, all)));
        } catch (Unreadable e) {
            return EmbedPage.refused(page, e);
        } catch (BadRequest e) {
            return EmbedPage.message(page, HttpStatus.BAD_REQUEST, page.words().say("api." + e.code(), e.arguments()));
        }
    }

    private static String whole(PlainPage page, Comparison comparison, List<Series> all) {
        Words words = page.words();
        boolean table = comparison.form() == Form.TABLE;
        ComparisonComposer composer = new ComparisonComposer(words);
        Panels panels = composer.compose(comparison, all, COLUMNS);
        List<Series> columns = new ArrayList<>(all);
        composer.made(comparison, all).ifPresent(columns::add);
        String here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + "/";
        String address = Links.compare(comparison) + "&lang=" + words.language().tag();
        String head = page.style("assets/styles.css") + page.style("assets/embed.css") + "<noscript>" + page.style("assets/noscript.css") + "</noscript>\n"
                + (table ? "" : page.module("assets/embed.js")) + page.preview(table ? comparison.with(Form.AUTO) : comparison, panels, here, address);
        StringBuilder body = new StringBuilder("<main>\n" + PlainPage.element("h1", "", panels.title()) + PlainPage.element("p", "subtitle", panels.subtitle()));
        if (!table) {
            body.append("<div class=\"panels").append(panels.beside() ? " beside" : "").append("\">\n");
            panels.charts().forEach(spec -> body.append("<section>").append(panels.single() ? "" : PlainPage.element("h2", "", spec.title()))
                    .append(page.chart(spec)).append("</section>\n"));
            body.append("</div>\n<noscript>").append(page.picture(comparison, panels, PICTURE)).append("</noscript>\n");
        }
        body.append(PlainPage.element("p", "reading", panels.reading()));
        body.append("<details").append(table ? " open" : "").append("><summary>").append(PlainPage.escaped(words.say("explore.table")))
                .append("</summary>\n<div class=\"scroll\" tabindex=\"0\">").append(page.table(ComparedTable.of(columns, words))).append("</div></details>\n");
        body.append("</main>\n<footer class=\"foot\">\n");
        panels.notes().forEach(line -> body.append(PlainPage.element("p", "", line)));
        panels.sources().forEach(line -> body.append(PlainPage.element("p", "", line)));
        body.append(PlainPage.element("p", "", panels.stamp()));
        Imprint.of(page.branding(), words.language()).lines().forEach(line -> body.append(PlainPage.element("p", "house", line)));
        body.append(PlainPage.link("whole", ROOT + address, words.say("embed.whole"))).append("</footer>\n");
        return page.document(panels.title(), head, EmbedPage.logo(page) + body);
    }
}
