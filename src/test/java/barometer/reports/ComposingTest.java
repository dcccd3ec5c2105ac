package barometer.reports;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Paper;
import barometer.domain.PeriodRule;
import barometer.domain.Selection;
import barometer.domain.Template;
import barometer.domain.View;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A template while it is composed. */
class ComposingTest {

    private final Composing composing = new Composing(new Template("tried", LocalText.EMPTY, LocalText.EMPTY, Paper.A4_LANDSCAPE, Language.EN,
            Optional.empty(), false, Template.FILE_NAME, List.of(chart("a"), chart("b"), chart("c"), new Template.Notes())), 3);

    @ParameterizedTest
    @CsvSource({"0,1,b a c notes", "0,2,b c a notes", "2,0,c a b notes", "0,-1,a b c notes", "3,4,a b c notes", "3,0,notes a b c", "1,1,a b c notes"})
    void a_block_moves_to_another_place_and_past_either_end_it_stays(int from, int to, String order) {
        composing.move(from, to);
        assertThat(order()).isEqualTo(order);
    }

    @Test
    void a_new_block_stands_before_the_notes_and_is_looked_at() {
        composing.add(chart("d"));
        assertThat(order()).isEqualTo("a b c d notes");
        assertThat(composing.block()).contains(chart("d"));
    }

    @Test
    void the_block_after_a_removed_one_is_looked_at_and_none_where_none_is_left() {
        composing.remove(3);
        assertThat(composing.selected()).isEqualTo(2);
        composing.remove(0);
        composing.remove(0);
        composing.remove(0);
        assertThat(composing.block()).isEmpty();
    }

    @Test
    void what_says_nothing_new_is_no_step_and_what_is_saved_is_not_changed() {
        composing.become(composing.template());
        assertThat(composing.canUndo()).isFalse();
        assertThat(composing.changed()).isFalse();
        composing.move(0, 1);
        assertThat(composing.changed()).isTrue();
        composing.saved(4);
        assertThat(composing.changed()).isFalse();
        assertThat(composing.version()).isEqualTo(4);
    }

    @Test
    void any_steps_are_undone_one_by_one_back_to_the_beginning() {
        Random random = new Random(5);
        Template first = composing.template();
        for (int i = 0; i < 60; i++) {
            int blocks = composing.template().blocks().size();
            switch (random.nextInt(3)) {
                case 0 -> composing.add(chart("x" + i));
                case 1 -> composing.move(random.nextInt(blocks + 1), random.nextInt(blocks + 1));
                default -> {
                    if (blocks > 1) {
                        composing.remove(random.nextInt(blocks));
                    }
                }
            }
        }
        while (composing.canUndo()) {
            composing.undo();
        }
        assertThat(composing.template()).isEqualTo(first);
    }

    private static Template.Chart chart(String code) {
        return new Template.Chart(View.of(Selection.of(code)), new PeriodRule.Extend(), Optional.empty(), false);
    }

    private String order() {
        return String.join(" ", composing.template().blocks().stream()
                .map(b -> b instanceof Template.Chart c ? c.view().selections().getFirst().indicator() : "notes").toList());
    }
}
