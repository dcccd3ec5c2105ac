package barometer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.Samples;
import barometer.domain.Citation;
import barometer.domain.Claim;
import barometer.domain.Figure;
import barometer.domain.History;
import barometer.domain.LocalText;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Statement;
import barometer.domain.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The chart with a figure that is not recorded: what it would show, and where the figure is. */
class PreviewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private final History article = Samples.article("trade");

    @Test
    void a_drafted_figure_takes_the_place_of_the_derived_one() {
        Preview preview = preview(level("2022", "45.9")).orElseThrow();
        assertThat(preview.series().observations()).extracting(o -> o.period() + " " + o.shown().orElseThrow())
                .containsExactly("2022 45.9", "2023 ~48.7");
        assertThat(preview.series().observations().getFirst()).isInstanceOf(Observation.Stated.class);
        assertThat(preview.places()).containsExactly(0);
    }

    @Test
    void a_later_figure_stands_at_its_own_place_and_the_gap_stays() {
        Preview preview = preview(level("2026", "52")).orElseThrow();
        assertThat(preview.places()).containsExactly(4);
        assertThat(preview.series().observations()).extracting(o -> o.period().toString()).containsExactly("2022", "2023", "2026");
    }

    @Test
    void the_frequency_is_that_of_the_draft() {
        assertThat(preview(level("2024-Q2", "12.3")).orElseThrow().series().frequency().code()).isEqualTo("Q");
        assertThat(Preview.of(Samples.TRADE, article, List.of(), List.of(Samples.PRESS), 1, TODAY).orElseThrow().series().frequency().code())
                .isEqualTo("A");
    }

    @Test
    void without_figures_there_is_nothing_to_draw() {
        assertThat(Preview.of(Samples.TRADE, new History(List.of()), List.of(), List.of(), 1, TODAY)).isEmpty();
    }

    @Test
    void the_history_is_left_as_it_was() {
        int before = article.entries().size();
        preview(level("2022", "45.9"));
        assertThat(article.entries()).hasSize(before);
    }

    private Optional<Preview> preview(Statement drafted) {
        return Preview.of(Samples.TRADE, article, List.of(drafted), List.of(Samples.PRESS), 1, TODAY);
    }

    private static Statement level(String period, String figure) {
        return new Statement("trade", Period.parse(period), new Claim.Level(Figure.parse(figure)), Status.A,
                new Citation(Samples.ARTICLE, LocalText.EMPTY, LocalText.EMPTY, ""), "", true, Optional.empty());
    }
}
