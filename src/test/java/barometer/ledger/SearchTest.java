package barometer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.Samples;
import barometer.domain.Definition;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.Role;
import barometer.domain.Viewer;
import barometer.ledger.Search.Facet;
import barometer.ledger.Search.Query;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    private static final Viewer STAFF = new Viewer(Optional.of(7L), "staff", Set.of(Role.STAFF));

    @TempDir
    private Path folder;
    private LedgerFile file;

    @BeforeEach
    void open() {
        file = LedgerFile.in(folder).shipped();
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<String> codes(String words, Viewer viewer) {
        return file.reading.search().find(new Query(words, Map.of()), viewer, Language.EN, 50).first().stream().map(Indicator::code).toList();
    }

    @ParameterizedTest
    @CsvSource({"rail-transit, rail-transit", "RAIL, rail-transit", "товарооб, trade", "tovaro, trade", "тавараабарот, trade",
        "belta, trade", "белта rail, rail-transit", "currencies payments, currency-share", "payments curr, currency-share", "тонн, rail-transit", "tonnes, rail-transit"})
    void an_indicator_is_found_by_its_words_in_any_language_and_either_alphabet(String words, String code) {
        assertThat(codes(words, Viewer.ANONYMOUS)).contains(code);
    }

    @Test
    void the_code_itself_comes_first_then_names_that_begin_so() {
        assertThat(codes("trade", Viewer.ANONYMOUS).getFirst()).isEqualTo("trade");
        assertThat(codes("foreign investments from", Viewer.ANONYMOUS)).containsExactly("investment-russia");
        assertThat(codes("ade", Viewer.ANONYMOUS)).as("the middle of a word").isEmpty();
    }

    @Test
    void a_facet_narrows_and_counts_what_it_could_be_instead() {
        Query daily = Query.ALL.with(Facet.FREQUENCY, "D");
        Search.Found found = file.reading.search().find(daily, Viewer.ANONYMOUS, Language.EN, 50);
        assertThat(found.first()).extracting(Indicator::code).containsExactly("currency-share");
        assertThat(found.facets().get(Facet.FREQUENCY)).containsEntry("Q", 6).containsEntry("A", 2).containsEntry("D", 1);
        assertThat(found.facets().get(Facet.TOPIC)).containsOnlyKeys("payments");
        assertThat(daily.with(Facet.FREQUENCY, "")).isEqualTo(Query.ALL);
    }

    @Test
    void the_first_page_has_what_is_pinned_and_everything_where_nothing_is() {
        assertThat(file.reading.frontPage(Viewer.ANONYMOUS)).extracting(Indicator::code).containsExactly("trade", "trade-share",
                "investment-share", "investment-russia", "currency-share", "rail-transit");
        Indicator rail = file.reading.indicator("rail-transit", STAFF).orElseThrow();
        file.ledger.define(List.of(rail.with(new Indicator.Handling(false, List.of(), true, Optional.empty()))), "", STAFF);
        assertThat(file.reading.frontPage(Viewer.ANONYMOUS)).extracting(Indicator::code).containsExactly("rail-transit");
    }

    @Test
    void what_is_hidden_is_neither_found_nor_counted() {
        Indicator i = Samples.TRADE;
        List<Definition> hidden = List.of(new Indicator("hidden-one", i.topic(), i.name(), i.shortName(), i.area(), i.counterpart(), i.flow(),
                i.adjustment(), i.unit(), i.multiplier(), i.coverage(), i.priceBasis(), i.aggregation(), i.frequencies(),
                Indicator.Visibility.INTERNAL, i.formula(), i.note(), i.replaces()));
        int before = file.reading.search().find(Query.ALL, Viewer.ANONYMOUS, Language.EN, 1).total();
        file.ledger.define(hidden, "", STAFF);
        assertThat(codes("hidden", STAFF)).containsExactly("hidden-one");
        assertThat(codes("hidden", Viewer.ANONYMOUS)).isEmpty();
        assertThat(file.reading.search().find(Query.ALL, Viewer.ANONYMOUS, Language.EN, 1).total()).isEqualTo(before);
    }

    @Test
    void sources_narrow_and_are_counted_and_hear_of_what_is_recorded() {
        Search.Found all = file.reading.search().find(Query.ALL, Viewer.ANONYMOUS, Language.EN, 50);
        int before = all.facets().get(Facet.SOURCE).get("sb-belta");
        assertThat(before).isEqualTo(6);
        assertThat(file.reading.search().find(Query.ALL.with(Facet.SOURCE, "sb-belta"), Viewer.ANONYMOUS, Language.EN, 50).first()).hasSize(before)
                .extracting(Indicator::code).doesNotContain("investment-total");
        assertThat(codes("yearbook office", Viewer.ANONYMOUS)).isEmpty();
        file.record("indicator,period,figure,source\nrail-transit,2024,15.1,Yearbook office");
        assertThat(codes("yearbook office", Viewer.ANONYMOUS)).containsExactly("rail-transit");
    }

    @Test
    void what_was_spoken_of_last_comes_first_where_that_is_asked_for() {
        file.record("indicator,period,figure,source\ncurrency-share,2024-06-02,91,sb-belta");
        Query changed = Query.ALL.with(Search.Order.CHANGED);
        assertThat(file.reading.search().find(changed, Viewer.ANONYMOUS, Language.EN, 50).first().getFirst().code()).isEqualTo("currency-share");
        assertThat(file.reading.search().find(Query.ALL, Viewer.ANONYMOUS, Language.EN, 50).first().getFirst().code()).isEqualTo("trade");
    }

    @ParameterizedTest
    @CsvSource({"ttrade, trade", "trnsit, rail-transit", "тораговля, trade", "investmnet, investment-russia"})
    void where_nothing_is_called_so_something_is_called_nearly_so(String typed, String code) {
        assertThat(codes(typed, Viewer.ANONYMOUS)).isEmpty();
        assertThat(file.reading.search().near(typed, Viewer.ANONYMOUS, 9)).extracting(Indicator::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"tarde, trade", "trade_share, trade-share", "rail-transi, rail-transit", "zzzzzz,"})
    void a_mistyped_code_leads_to_the_one_that_was_meant(String typed, String code) {
        assertThat(file.reading.search().nearestCode(typed, Viewer.ANONYMOUS)).isEqualTo(Optional.ofNullable(code));
    }
}
