package barometer.entry;

import static barometer.ledger.LedgerFile.OTHER;
import static barometer.ledger.LedgerFile.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Period;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Statement;
import barometer.entry.ParagraphClaim.Decision;
import barometer.ledger.Checked;
import barometer.ledger.Draft;
import barometer.ledger.Following;
import barometer.ledger.LedgerFile;
import barometer.prose.Span;
import barometer.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pasted text on the desk, over a real ledger that holds the article's figures. */
class ParagraphDeskTest {

    private static final Words WORDS = Words.of(Language.EN);
    private static final LocalDate MAY_28 = LocalDate.of(2024, 5, 28);
    private static final String ARTICLE = """
            In 2023 the bilateral trade turnover of Belarus and Russia came to about $48.7 billion, 6.3 percent more than in 2022. \
            In the first quarter of 2024 it reached $12.08 billion, plus 4.2 percent on the same period of 2023. Russia’s share in \
            the total value of foreign trade is about 60 percent, and with 57.5 percent ($1.63 billion) it leads in foreign investments.

            National currencies serve over 90 percent of payments in commercial transactions.

            Rail cargo from Belarus carried through Russian territory more than doubled in 2023, exceeding 14 million tonnes.""";
    private static final Row BULLETIN = new Row(0, Map.of(Field.SOURCE, "A bulletin", Field.DOCUMENT, "No. 5", Field.PUBLISHED, "2024-06-01"));

    private LedgerFile file;
    private ParagraphDesk desk;

    @BeforeEach
    void open() {
        file = LedgerFile.at("jdbc:h2:mem:paragraph" + System.nanoTime()).shipped();
        desk = new ParagraphDesk(file.reading, new Recording(file.reading, file.ledger, () -> STAFF), () -> STAFF);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static void recorded(Outcome outcome) {
        assertThat(outcome).as(outcome.trouble(WORDS).orElse("")).isInstanceOf(Outcome.Done.class);
    }

    private static String shown(ParagraphClaim claim) {
        return claim.number() + " " + claim.indicator().map(i -> i.code()).orElse("-") + " " + claim.field(Field.PERIOD) + " "
                + claim.field(claim.change() ? Field.CHANGE : Field.FIGURE);
    }

    @Test
    void the_article_is_read_and_its_indicators_are_suggested() {
        desk.read(ARTICLE, Language.EN, Optional.of(MAY_28));
        assertThat(desk.claims()).extracting(ParagraphDeskTest::shown).containsExactly("1 trade 2023 ~48.7", "2 trade 2023 +6.3%",
                "3 trade 2024-Q1 12.08", "4 trade 2024-Q1 +4.2%", "5 trade-share 2024-Q1 ~60", "6 investment-share 2024-Q1 57.5",
                "7 investment-russia 2024-Q1 1.63", "8 currency-share  >90", "9 rail-transit 2023 >x2", "10 rail-transit 2023 >14");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RU | В 2023 году взаимный товарооборот составил около 48,7 млрд долларов.                                | trade
            RU | Доля России в общем объёме внешней торговли в первом квартале 2024 года составила около 60 %.      | trade-share
            RU | По территории России в 2023 году перевезено свыше 14 млн тонн железнодорожных грузов.               | rail-transit
            BE | У 2023 годзе ўзаемны тавараабарот склаў каля 48,7 млрд долараў.                                     | trade
            BE | Доля Расіі ў замежных інвестыцыях у першым квартале 2024 года склала 57,5 %.                        | investment-share
            EN | Nearly 3,000 tonnes of strawberries were eaten at the fair in 2023.                                 | -
            """)
    void an_indicator_is_suggested_by_the_words_of_its_names_and_by_its_unit(Language language, String text, String code) {
        desk.read(text, language, Optional.empty());
        assertThat(desk.claims()).hasSize(1);
        assertThat(desk.claim(1).indicator().map(i -> i.code()).orElse("-")).isEqualTo(code);
    }

    @Test
    void the_article_pasted_again_from_the_same_document_changes_nothing() {
        desk.read(ARTICLE, Language.EN, Optional.of(MAY_28));
        desk.claims().forEach(c -> desk.change(c.number(), x -> x.decided(Decision.CONFIRMED)));
        desk.change(8, c -> c.corrected(Field.PERIOD, "2024-05-24"));
        Row source = new Row(0, Map.of(Field.SOURCE, "sb-belta", Field.DOCUMENT, "Minsk and Moscow remain committed to strengthening integration",
                Field.PUBLISHED, "2024-05-28"));
        Map<Integer, Checked.CheckedRow> checked = desk.check(source);
        assertThat(checked.values()).flatExtracting(r -> r.reads()).extracting(r -> r.outcome()).hasSize(10).containsOnly(Checked.Outcome.UNCHANGED);
        assertThat(desk.record(source, "")).isInstanceOfSatisfying(Outcome.Done.class, r -> assertThat(r.nothingNew()).isTrue());
    }

    @Test
    void only_what_is_confirmed_is_recorded_and_together_with_place_and_words() {
        desk.read("In 2022 trade turnover came to about $46.2 billion.\n\nIn 2022 rail cargo through Russian territory exceeded 15 million tonnes.",
                Language.EN, Optional.empty());
        desk.change(2, c -> c.decided(Decision.CONFIRMED));
        recorded(desk.record(BULLETIN, ""));
        Statement recorded = file.reading.history("rail-transit", STAFF).orElseThrow().standing().stream().map(s -> s.statement())
                .filter(s -> s.period().equals(Period.parse("2022"))).findFirst().orElseThrow();
        assertThat(recorded.claim()).hasToString(">15");
        assertThat(recorded.citation().place().in(Language.EN)).isEqualTo("paragraph 2");
        assertThat(recorded.citation().place().in(Language.BE)).isEqualTo("абзац 2");
        assertThat(recorded.citation().words()).isEqualTo("exceeded");
        assertThat(file.reading.history("trade", STAFF).orElseThrow().standing()).noneMatch(s -> s.statement().period().equals(Period.parse("2022")));
    }

    @Test
    void a_plain_figure_brings_a_short_quotation() {
        desk.read("In 2022 trade turnover came to $46.2 billion.", Language.EN, Optional.empty());
        assertThat(desk.claim(1).field(Field.WORDS)).isEqualTo("In 2022 trade turnover came to $46.2 billion.");
    }

    @Test
    void a_figure_without_a_period_counts_for_the_day_of_publication_and_says_so() {
        desk.read("National currencies serve over 92 percent of payments.", Language.EN, Optional.empty());
        Row row = desk.claim(1).row(BULLETIN, "paragraph 1");
        assertThat(row.get(Field.PERIOD)).contains("2024-06-01");
        assertThat(row.get(Field.PERIOD_STATED)).contains("false");
        desk.change(1, c -> c.decided(Decision.CONFIRMED));
        recorded(desk.record(BULLETIN, ""));
    }

    @Test
    void single_tonnes_are_not_taken_for_millions() {
        desk.read("In 2022 rail cargo through Russian territory came to 15,250,000 tonnes.", Language.EN, Optional.empty());
        assertThat(desk.claim(1).field(Field.FIGURE)).isEqualTo("15250 k");
    }

    @Test
    void a_claim_without_an_indicator_stops_all_and_nothing_is_half_written() {
        desk.read("In 2022 trade turnover came to about $46.2 billion. In 2022 the harvest was 9 million tonnes.", Language.EN, Optional.empty());
        desk.claims().forEach(c -> desk.change(c.number(), x -> x.decided(Decision.CONFIRMED)));
        desk.change(2, c -> c.about(Optional.empty()));
        long head = file.reading.head();
        assertThat(desk.record(BULLETIN, "")).isInstanceOf(Outcome.Stopped.class);
        assertThat(file.reading.head()).isEqualTo(head);
    }

    @Test
    void doubtful_claims_are_not_confirmed_by_the_dozen() {
        desk.read("In 2022 rail cargo through Russian territory came to 15 million tonnes, a quarter more than in 2021.", Language.EN, Optional.empty());
        desk.confirmClear();
        assertThat(desk.claims()).extracting(ParagraphClaim::decision).containsExactly(Decision.CONFIRMED, Decision.OPEN);
    }

    @Test
    void what_a_colleague_recorded_meanwhile_is_shown_before_it_is_replaced() {
        desk.read("In 2022 trade turnover came to about $46.2 billion.", Language.EN, Optional.empty());
        desk.confirmClear();
        Row theirs = new Row(1, Map.of(Field.INDICATOR, "trade", Field.PERIOD, "2022", Field.FIGURE, "~45.9", Field.SOURCE, "A bulletin",
                Field.DOCUMENT, "No. 5", Field.PUBLISHED, "2024-06-01"));
        file.ledger.commit(new Draft(Optional.empty(), List.of(theirs), Optional.empty(), Optional.empty(), ""), OTHER);
        String code = file.reading.sources(barometer.ledger.LedgerFile.STAFF).stream().filter(s -> s.name().in(Language.EN).equals("A bulletin")).findFirst().orElseThrow().code();
        Row source = BULLETIN.with(Field.SOURCE, code);
        assertThat(desk.record(source, "")).isInstanceOfSatisfying(Outcome.Conflict.class, c ->
                assertThat(c.clashes().getFirst().since()).hasSize(1));
        recorded(desk.record(source, "The bulletin was corrected."));
    }

    // ── What would follow, and words marked by hand ──────────────────────────────────────────────────────────────────

    @Test
    void what_would_follow_is_told_before_anything_is_recorded() {
        desk.read("In 2024 the bilateral trade turnover came to $51.2 billion, 5.2 percent more than in 2023. In 2021 it was $38.4 billion, 9.0 percent more than in 2020.",
                Language.EN, Optional.of(LocalDate.of(2025, 2, 1)));
        desk.claims().forEach(c -> desk.change(c.number(), x -> x.decided(Decision.CONFIRMED)));
        List<Following.Follows> follows = desk.follows(desk.check(BULLETIN));
        assertThat(follows).extracting(f -> f.indicator().code() + " " + f.period() + " " + f.before().map(Object::toString).orElse("-") + " "
                + f.after().map(a -> a.figure() + " of " + a.derivation().expression()).orElse("-")).containsExactly("trade 2020 - 35.2 of 38.4 / 1.090");
        long head = file.reading.head();
        desk.read("In the first quarter of 2023 the bilateral trade turnover was $11.60 billion.", Language.EN, Optional.of(MAY_28));
        desk.change(1, c -> c.decided(Decision.CONFIRMED));
        assertThat(desk.follows(desk.check(BULLETIN))).anySatisfy(f -> {
            assertThat(f.period()).isEqualTo(Period.parse("2023-Q1"));
            assertThat(f.before().orElseThrow().toString()).isEqualTo("11.59");
            assertThat(f.after()).as("it would be stated").isEmpty();
        });
        desk.read("In the first quarter of 2024 the bilateral trade turnover was $18.12 billion.", Language.EN, Optional.of(MAY_28));
        desk.change(1, c -> c.decided(Decision.CONFIRMED));
        assertThat(desk.follows(desk.check(BULLETIN.with(Field.SOURCE, "sb-belta")))).as("what is calculated from it")
                .anySatisfy(f -> assertThat(f.indicator().code()).isEqualTo("trade-total"));
        assertThat(file.reading.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            The table has 12.75 for the spring. | 12.75              | level 12.75
            Рост: 104,5 за апрель.              | 104,5              | level 104.5
            A rise, all in all, of +4.2% then.  | +4.2%              | level 4.2
            Nothing that could be read here.    | could be read here | -
            """)
    void selected_words_become_a_claim_where_a_figure_can_be_read_in_them(String text, String selected, String expected) {
        Language language = text.startsWith("Р") ? Language.RU : Language.EN;
        desk.read(text, language, Optional.empty());
        int before = desk.claims().size();
        Span at = new Span(text.indexOf(selected), text.indexOf(selected) + selected.length());
        Optional<Integer> number = desk.mark(at, language, Optional.empty());
        assertThat(number.isPresent()).isEqualTo(expected != null);
        number.ifPresent(n -> {
            ParagraphClaim claim = desk.claim(n);
            assertThat(claim.found().at().of(text)).contains(selected);
            assertThat(claim.clear()).as("somebody has to say what it is").isFalse();
            assertThat(before == desk.claims().size() || (claim.found().kind() + " " + claim.found().said()).equals(expected)).isTrue();
            assertThat(desk.mark(at, language, Optional.empty())).as("once only").contains(n);
        });
    }
}
