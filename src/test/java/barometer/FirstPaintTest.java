package barometer;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Role;
import barometer.domain.Viewer;
import barometer.ledger.Draft;
import barometer.ledger.Ledger;
import barometer.files.Csv;
import barometer.text.Words;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The first HTML response, as a reader without scripts, a search engine and a shared link get it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class FirstPaintTest {

    private static final Viewer STAFF = new Viewer(Optional.of(77L), "staff", Set.of(Role.STAFF));

    @LocalServerPort
    private int port;
    @Autowired
    private Ledger ledger;

    private Document page(String path) {
        return Jsoup.parse(new Caller(port).get(path).body());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_indicator_comes_with_title_sentence_picture_and_table_in_the_language_of_the_address(Language language) {
        Document page = page("/indicators/trade?freq=A&lang=" + language.tag());
        var paint = page.getElementById("first-paint");
        assertThat(page.title()).startsWith(paint.selectFirst("h1").text());
        assertThat(paint.selectFirst(".reading").text()).contains(Words.of(language).number("48.7"));
        assertThat(paint.selectFirst("img").attr("alt")).isEqualTo(paint.selectFirst(".reading").wholeText());
        assertThat(paint.selectFirst("noscript").text()).contains("48");
        String picture = paint.selectFirst("img").attr("src");
        var drawn = new Caller(port).get("/" + picture);
        assertThat(drawn.statusCode()).as(picture).isEqualTo(200);
        assertThat(drawn.headers().firstValue("Content-Type")).contains("image/png");
    }

    @Test
    void a_shared_link_shows_its_chart() {
        Document page = page("/indicators/rail-transit?lang=ru");
        String image = page.selectFirst("meta[property=og:image]").attr("content");
        assertThat(image).startsWith("http://localhost:" + port + "/api/v1/indicators/rail-transit/chart.png").contains("lang=ru", "width=1200", "height=630");
        assertThat(page.selectFirst("meta[property=og:title]").attr("content")).isEqualTo(page.selectFirst("#first-paint h1").wholeText());
        assertThat(page.selectFirst("meta[property=og:locale]").attr("content")).isEqualTo("ru_RU");
        assertThat(new Caller(port).get(image.substring(image.indexOf("/api"))).statusCode()).isEqualTo(200);
    }

    @Test
    void the_overview_comes_with_each_figure_as_it_was_stated() {
        var paint = page("/").getElementById("first-paint");
        assertThat(paint.select(".paint-figure").eachText()).anySatisfy(text -> assertThat(text).contains("≈ 48.7"))
                .anySatisfy(text -> assertThat(text).contains("> 90"));
        assertThat(paint.select("a[href^=indicators/]")).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/indicators/nothing", "/indicators/trade?transform=nonsense", "/indicators/trade?from=2030", "/catalogue", "/sign-in"})
    void an_address_without_a_chart_has_no_first_picture(String path) {
        assertThat(page(path).getElementById("first-paint")).isNull();
    }

    @Test
    void what_the_reader_may_not_see_is_not_in_it_and_names_are_text() {
        Indicator i = Samples.TRADE;
        ledger.define(List.of(indicator("hidden-one", i, Indicator.Visibility.INTERNAL), indicator("open-one", i, Indicator.Visibility.PUBLIC)), "", STAFF);
        String rows = "indicator,period,figure,source\nhidden-one,2023,1.5,sb-belta\nopen-one,2023,1.5,sb-belta\n";
        ledger.commit(new Draft(Optional.empty(), Csv.rows(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8))), Optional.empty(),
                Optional.of("a test"), ""), STAFF);
        assertThat(page("/indicators/hidden-one").getElementById("first-paint")).isNull();
        Document open = page("/indicators/open-one");
        assertThat(open.selectFirst("#first-paint h1").text()).contains("<img src=x onerror=alert(1)>");
        assertThat(open.select("#first-paint img[onerror]")).isEmpty();
    }

    private static Indicator indicator(String code, Indicator i, Indicator.Visibility visibility) {
        LocalText name = LocalText.parse("<img src=x onerror=alert(1)>");
        return new Indicator(code, i.topic(), name, name, i.area(), i.counterpart(), i.flow(), i.adjustment(), i.unit(), i.multiplier(), i.coverage(),
                i.priceBasis(), i.aggregation(), i.frequencies(), visibility, i.formula(), i.note(), i.replaces());
    }
}
