package barometer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "series=trade",
        "series=trade:Q&series=investment-russia:Q",
        "series=trade:Q:yoy&series=trade:A&arrange=panels&form=column",
        "series=trade:A&series=trade:A:level:2024-05-24&from=2019&to=2023&knownOn=2024-06-01&revision=7",
        "series=trade::yoy&series=trade::level:2024-05-24&arrange=multiples&focus=trade::yoy&events=off",
        "series=trade:Q&series=trade:Q:::trade - lag(trade, 4)&form=column",
        "series=trade:Q&series=investment-russia:Q&form=stacked100"})
    void its_text_form_is_its_address(String text) {
        Comparison comparison = Comparison.parse(text);
        assertThat(comparison).hasToString(text);
        assertThat(Comparison.of(comparison.parameters())).isEqualTo(comparison);
    }

    @Test
    void a_pick_leaves_out_what_has_its_default() {
        assertThat(Pick.parse("trade:Q:level")).hasToString("trade:Q").isEqualTo(Pick.parse("trade:Q"));
        assertThat(Pick.parse("trade::")).isEqualTo(Pick.of("trade"));
        assertThat(Pick.parse("trade:::2024-05-24").knownOn()).contains(LocalDate.of(2024, 5, 24));
    }

    @Test
    void the_day_of_a_pick_goes_before_the_day_of_the_comparison() {
        Comparison comparison = Comparison.parse("series=trade:A&series=trade:A:level:2024-05-24&knownOn=2024-06-01&revision=7&from=2019");
        assertThat(comparison.selection(comparison.picks().get(0))).hasToString("trade?freq=A&from=2019&knownOn=2024-06-01&revision=7");
        assertThat(comparison.selection(comparison.picks().get(1))).hasToString("trade?freq=A&from=2019&knownOn=2024-05-24&revision=7");
    }

    @ParameterizedTest
    @CsvSource({
        "series=trade:X,                     frequency",
        "series=trade:Q:sideways,            transformation",
        "series=Trade,                       code",
        "series=trade:Q:yoy:2024-05-24:1:2,  pick",
        "series=trade&series=trade,          series-twice",
        "series=trade&focus=trade:Q,         focus",
        "series=trade&arrange=sideways,      arrangement",
        "series=trade&form=pie,              form",
        "series=trade&events=maybe,          events",
        "series=trade&from=2024&to=2023,     range-order",
        "series=trade&form=line&form=column, parameter",
        "series=trade&colour=red,            parameter",
        "series=trade&revision=0,            revision"})
    void what_it_does_not_understand_is_refused_by_name(String text, String code) {
        assertThatThrownBy(() -> Comparison.parse(text)).isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void there_are_at_most_twenty_series() {
        List<Pick> twenty = IntStream.range(0, 20).mapToObj(i -> Pick.of("a" + i)).toList();
        assertThat(Comparison.of(twenty).picks()).hasSize(20);
        assertThatThrownBy(() -> Comparison.of(IntStream.range(0, 21).mapToObj(i -> Pick.of("a" + i)).toList())).isInstanceOf(Unreadable.class);
        assertThat(Comparison.of(Map.of())).isEqualTo(Comparison.of(List.of()));
    }

    @Test
    void a_focus_that_is_removed_is_let_go() {
        Comparison comparison = Comparison.parse("series=trade&series=rail-transit&focus=rail-transit");
        assertThat(comparison.with(List.of(Pick.of("trade"))).focus()).isEmpty();
        assertThat(comparison.with(List.of(Pick.of("rail-transit"))).focus()).isEqualTo(Optional.of(Pick.of("rail-transit")));
    }
}
