package barometer.prose;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.prose.Found.Doubt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read in prose, and how often rightly. */
class ProseTest {

    private static List<Found> read(String text) {
        return Prose.read(text, Prose.guess(text), Optional.empty());
    }

    // ── Forms that have to be read ───────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It came to about $48.7 billion, 6.3 percent more than in 2022.                   | ~48.7 bn USD 2023; +6.3% 2023 on 2022
            In the first quarter turnover reached $12.08 billion, plus 4.2 percent on the same period of 2023. | 12.08 bn USD 2024-Q1; +4.2% 2024-Q1 on 2023-Q1
            It is about 60 percent of the total and 57.5 percent ($1.63 billion) of the investments. | ~60 PERCENT; 57.5 PERCENT; 1.63 bn USD
            In 2023 it more than doubled, exceeding 14 million tonnes.                       | >x2 2023 on 2022; >14 mn TONNE 2023
            They serve over 90 percent of all payments.                                      | >90 PERCENT
            В 2023 году он составил 8,1–8,3 млрд долларов.                                   | 8.1..8.3 bn USD 2023
            In 2022 it fell by a third.                                                      | ~-33% 2022 on 2021
            В 2023 году экспорт вырос в 2,1 раза.                                            | x2.1 2023 on 2022
            Экспорт за 2023 год составил 105,2 % к уровню 2022 года.                         | +5.2% 2023 on 2022
            У 2023 годзе перавезена амаль 900 тыс. тон.                                      | <~900 k TONNE 2023
            In 2023 it dropped by at least 5%.                                               | <=-5% 2023 on 2022
            In 2023 exports rose to $5 billion.                                              | 5 bn USD 2023
            За I квартал 2024 г. импорт упал на 2–3 %.                                       | -3..-2% 2024-Q1 on 2023-Q1
            """)
    void forms_of_the_trade_are_read(String text, String expected) {
        assertThat(String.join("; ", read(text).stream().map(ProseTest::shown).toList())).isEqualTo(expected);
    }

    private static String shown(Found f) {
        return f.said() + f.unit().map(u -> " " + u).orElse("") + f.period().map(p -> " " + p).orElse("") + f.base().map(b -> " on " + b).orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The agreement of 12 March 2021 has 14 articles.
            Call +375 17 222 60 06 or write to office 14.
            She ranks 3rd and is 47 years old.
            It will reach $60 billion by 2030.
            К 2030 году он вырастет до 60 млрд долларов.
            In 2021–2023 they spent $5 billion.
            Oil costs $82 a barrel.
            He is 100 percent sure.
            Двигатель в 2 раза быстрее прежнего.
            1. The first point; 2. The second point.
            The chapter has 50 pages, 12 tables and 3 annexes.
            """)
    void what_is_no_figure_of_a_period_is_left_alone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void qualifying_words_and_a_short_quotation_come_along() {
        Found doubled = read("Rail cargo more than doubled in 2023, exceeding 14 million tonnes.").getFirst();
        assertThat(doubled.words()).isEqualTo("more than doubled");
        assertThat(doubled.quotation()).isEqualTo("Rail cargo more than doubled in 2023, exceeding 14 million tonnes.");
        Found exceeding = read("Rail cargo more than doubled in 2023, exceeding 14 million tonnes.").getLast();
        assertThat(exceeding.words()).isEqualTo("exceeding");
    }

    @Test
    void a_sentence_takes_the_period_of_the_one_before_but_not_of_another_paragraph() {
        assertThat(read("Exports came to $5 billion in 2023. Imports came to $4 billion.").getLast().period()).hasToString("Optional[2023]");
        assertThat(read("Exports came to $5 billion in 2023.\n\nImports came to $4 billion.").getLast().period()).isEmpty();
        assertThat(read("Exports came to $5 billion in 2023. Today 90 percent is paid in roubles.").getLast().periodStated()).isFalse();
    }

    @Test
    void what_was_taken_over_is_doubted() {
        assertThat(read("In 2031 it came to 31.4 billion dollars. The third quarter alone brought 10.9 billion.").getLast().doubts())
                .containsExactlyInAnyOrder(Doubt.UNIT_CARRIED, Doubt.YEAR_CARRIED);
        assertThat(read("In 2022 it fell by a third.").getFirst().doubts()).containsExactly(Doubt.FRACTION);
        assertThat(read("It was $48 billion, 6.3 percent more than in 2022.").getFirst().doubts()).containsExactly(Doubt.PERIOD_INFERRED);
    }

    @Test
    void last_year_is_that_before_the_day_of_publication() {
        String text = "В прошлом году экспорт составил 5 млрд долларов.";
        assertThat(Prose.read(text, Language.RU, Optional.of(LocalDate.of(2024, 5, 28))).getFirst().period()).hasToString("Optional[2023]");
        assertThat(read(text).getFirst().period()).isEmpty();
    }

    @Test
    void a_comma_parts_thousands_in_english_and_a_fraction_elsewhere() {
        assertThat(read("It handled 1,234 thousand tonnes in 2023.").getFirst().said()).hasToString("1234 k");
        assertThat(read("В 2023 году перевезено 1,234 тыс. тонн.").getFirst().said()).hasToString("1.234 k");
        assertThat(read("В 2023 году перевезено 1.234 тыс. тонн.")).as("which it is, nobody knows").isEmpty();
    }

    // ── Precision before recall ──────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_passages_that_rules_were_tuned_on_are_read_as_a_person_reads_them(Language language) {
        assertThat(Corpus.read("corpus", language)).hasSizeGreaterThanOrEqualTo(20);
        Corpus.Score score = Corpus.score("corpus", language);
        assertThat(score.precision()).as(Corpus.mistakes("corpus", language)).isGreaterThanOrEqualTo(0.98);
        assertThat(score.recall()).as(Corpus.mistakes("corpus", language)).isGreaterThanOrEqualTo(0.98);
    }

    @ParameterizedTest
    @CsvSource({"EN, 0.95, 0.95", "RU, 0.85, 0.75", "BE, 0.95, 0.9"})
    void so_are_most_of_those_that_no_rule_has_seen(Language language, double precision, double recall) {
        assertThat(Corpus.read("held-out", language)).hasSizeGreaterThanOrEqualTo(10);
        Corpus.Score score = Corpus.score("held-out", language);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(precision);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(recall);
    }

    // ── Any text at all ──────────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatever_is_pasted_is_read_without_failing_and_in_place(Language language) {
        List<String> parts = Corpus.read("corpus", language).stream().flatMap(p -> List.of(p.text().split("(?<= )")).stream()).toList();
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(25); n >= 0; n--) {
                text.append(random.nextInt(9) == 0 ? String.valueOf((char) (32 + random.nextInt(0x2100))) : parts.get(random.nextInt(parts.size())));
            }
            for (Found f : Prose.read(text.toString(), language, Optional.of(LocalDate.of(2024, 5, 28)))) {
                assertThat(f.at().of(text.toString())).isNotBlank();
                assertThat(f.base().isPresent()).isEqualTo(f.kind().equals("change") && f.period().isPresent());
                f.base().ifPresent(b -> assertThat(b).isLessThan(f.period().get()));
            }
        }
    }

    @Test
    void a_text_four_times_as_long_takes_about_four_times_as_long() {
        String hostile = "up 5 percent ".repeat(300) + "1 000 000 ".repeat(300) + "than in 2022 ".repeat(300);
        nanos(hostile); // classes are loaded, rules compiled
        assertThat(nanos(hostile.repeat(4))).isLessThan(15 * nanos(hostile));
    }

    private static long nanos(String text) {
        long began = System.nanoTime();
        Prose.read(text, Language.EN, Optional.empty());
        return System.nanoTime() - began;
    }
}
