package barometer.text;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Bounds;
import barometer.domain.Derivation;
import barometer.domain.Language;
import barometer.domain.Observation;
import barometer.domain.Qualifier;
import barometer.domain.Series;
import barometer.domain.Status;
import barometer.domain.Transformation;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read aloud, word by word: qualifiers, periods, statuses, reasons, rules and counts, in each language as a person has read them. */
class ReadingTableTest {

    private static final List<String> PERIODS = List.of("2023", "2024-S1", "2024-S2", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2024-01", "2024-02",
            "2024-03", "2024-05", "2024-08", "2024-12", "2024-01..2024-09", "2024-W21", "2024-05-24");
    private static final List<Integer> COUNTS = List.of(2, 3, 5, 11, 21, 22, 25, 101);

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_sentence_is_as_it_was_read(Language language) throws IOException {
        assertThat(String.join("\n", sentences(language))).isEqualTo(String.join("\n", expected(language)));
    }

    static List<String> sentences(Language language) {
        Sentence sentence = new Sentence(Words.of(language));
        List<String> out = new ArrayList<>();
        for (Qualifier qualifier : Qualifier.values()) {
            String figure = qualifier == Qualifier.RANGE ? "4.1..4.3" : qualifier.sign() + "4.2";
            out.add(point(sentence, Said.series(Said.RAIL, Transformation.LEVEL, Said.stated("2023", figure))));
            out.add(sentence.reading(Said.series(Said.TRADE, Transformation.LEVEL, Said.derived("2023", figure, qualifier == Qualifier.OVER
                    ? Bounds.above(new BigDecimal("4.2")) : Bounds.NONE, Derivation.Rule.FORMULA))));
        }
        for (String period : PERIODS) {
            out.add(sentence.title(Said.series(Said.TRADE, Transformation.LEVEL, Said.stated(period, "~4.2"))));
            out.add(point(sentence, Said.series(Said.TRADE, Transformation.DIFF, Said.derived(period, "4.2", Bounds.NONE, Derivation.Rule.CHANGE_DIFFERENCE))));
        }
        for (String period : List.of("2023", "2024-S2", "2024-Q1", "2024-Q2", "2024-03", "2024-01..2024-09")) {
            for (String change : List.of("+6.3%", "<-3%", ">x2", "x3", "~+0.4")) {
                out.add(sentence.reading(Said.series(Said.TRADE, Transformation.LEVEL, Said.stated(period, "4.2", change))));
            }
        }
        for (Status status : Status.values()) {
            out.add(point(sentence, Said.series(Said.SHARE, Transformation.LEVEL, Said.stated("2023", "42", status, true))));
        }
        for (Observation.Reason reason : Observation.Reason.values()) {
            out.add(sentence.reading(Said.series(Said.TRADE, Transformation.LEVEL, Said.missing("2022", reason), Said.stated("2023", "4.2"))));
        }
        for (Derivation.Rule rule : Derivation.Rule.values()) {
            out.add(point(sentence, Said.series(Said.TRADE, Transformation.LEVEL, Said.derived("2023", "4.2", Bounds.NONE, rule))));
        }
        for (int count : COUNTS) {
            Observation[] figures = IntStream.range(0, count).mapToObj(i -> i % 2 == 0 ? Said.stated(String.valueOf(1900 + i), i + ".5", Status.P, true)
                    : Said.derived(String.valueOf(1900 + i), i + ".5", Bounds.NONE, Derivation.Rule.IMPLIED_BASE)).toArray(Observation[]::new);
            out.add(sentence.reading(Said.series(Said.RAIL, Transformation.LEVEL, figures)));
            Observation[] missing = IntStream.range(0, count).mapToObj(i -> Said.missing(String.valueOf(1900 + i), Observation.Reason.WITHDRAWN)).toArray(Observation[]::new);
            out.add(sentence.reading(Said.series(Said.RAIL, Transformation.LEVEL, missing)));
        }
        return out.stream().map(text -> text.replace('\u00a0', ' ').replace('\u202f', ' ')).toList();
    }

    private static String point(Sentence sentence, Series series) {
        return sentence.point(series, series.observations().getLast());
    }

    private static List<String> expected(Language language) throws IOException {
        try (InputStream in = ReadingTableTest.class.getResourceAsStream("readings_" + language.tag() + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
