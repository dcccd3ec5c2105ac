package barometer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a block shows, in its text form. */
class ViewTest {

    @ParameterizedTest
    @ValueSource(strings = {"trade", "trade?freq=Q&transform=yoy&from=2019&form=line", "trade?freq=A&knownOn=2024-05-28&formula=trade+-+lag%28trade%2C+4%29",
        "series=trade:Q", "series=trade:Q&series=investment-russia:Q&arrange=mirror&from=2022",
        "series=trade:A&series=trade:A:level:2024-05-24&form=column&knownOn=2024-06-01&events=off"})
    void every_view_is_its_own_text(String text) {
        assertThat(View.parse(text)).hasToString(text);
    }

    @Test
    void a_comparison_of_nothing_is_no_view() {
        assertThatThrownBy(() -> View.parse("series=")).isInstanceOf(Unreadable.class).extracting("code").isEqualTo("no-series");
    }

    @Test
    void a_span_a_day_and_a_revision_are_set_on_either_kind_alike() {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2024, 6, 1));
        for (String text : new String[] {"trade?freq=Q", "series=trade:Q&series=rail-transit:A"}) {
            View set = View.parse(text).between(Optional.of(Period.parse("2022")), Optional.empty()).knownOn(day).atRevision(Optional.of(3L)).with(Form.COLUMN);
            assertThat(set.from()).contains(Period.parse("2022"));
            assertThat(set.knownOn()).isEqualTo(day);
            assertThat(set.form()).isEqualTo(Form.COLUMN);
            assertThat(set.selections()).allMatch(s -> s.revision().equals(Optional.of(3L)) && s.knownOn().equals(day));
        }
    }
}
