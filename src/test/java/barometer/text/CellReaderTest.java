package barometer.text;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.text.CellReader.Cell;
import barometer.text.CellReader.DecimalMark;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell as tables of bulletins fill it. */
class CellReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # cell                     | figure           | change
            ≈ 48,7                     | ≈ 48,7           | -
            более 14                   | более 14         | -
            1 234,5                    | 1 234,5          | -
            1 234,567                  | 1 234,567        | -
            12.08 (+4.2 %)             | 12.08            | +4.2 %
            12,08 [104,2 %]            | 12,08            | 104,2 %
            over 14; more than doubled | over 14          | more than doubled
            в 2,1 раза                 | -                | в 2,1 раза
            more than doubled          | -                | more than doubled
            +6.3 %                     | -                | +6.3 %
            104,7 %                    | -                | 104,7 %
            8.1–8.3                    | 8.1–8.3          | -
            5l.2                       | 5l.2             | -
            0.125                      | 0.125            | -
            """)
    void a_cell_says_a_figure_a_change_or_both(String cell, String figure, String change) {
        assertThat(CellReader.read(cell, false, Optional.empty()))
                .isEqualTo(new Cell.Says(Optional.ofNullable(figure), Optional.ofNullable(change)));
    }

    @Test
    void of_a_percentage_the_sign_belongs_to_the_figure() {
        assertThat(CellReader.read("57,5 %", true, Optional.empty())).isEqualTo(new Cell.Says(Optional.of("57,5 %"), Optional.empty()));
        assertThat(CellReader.read("+1.2 pp", true, Optional.empty())).isEqualTo(new Cell.Says(Optional.empty(), Optional.of("+1.2 pp")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "–", "—", "…", "...", "..", ":", "x", "n/a", "N/A", "na", "#N/A", "н/д", "нет данных", "няма даных", "*"})
    void nothing_is_said_in_many_ways(String cell) {
        assertThat(CellReader.read(cell, false, Optional.empty())).isEqualTo(new Cell.Nothing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.234     | 1.234   | 1234
            1,234     | 1.234   | 1234
            ≈ 12,345  | 12.345  | 12345
            """)
    void one_point_or_comma_before_three_digits_is_asked_about(String cell, String fraction, String thousands) {
        assertThat(CellReader.read(cell, false, Optional.empty())).isEqualTo(new Cell.Unsure(fraction, thousands));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.234 | POINT | 1.234
            1.234 | COMMA | 1234
            1,234 | POINT | 1234
            1,234 | COMMA | 1.234
            """)
    void once_the_mark_is_known_it_is_read_so(String cell, DecimalMark mark, String figure) {
        assertThat(CellReader.read(cell, false, Optional.of(mark))).isEqualTo(new Cell.Says(Optional.of(figure), Optional.empty()));
    }

    @Test
    void the_other_cells_of_a_table_tell_the_mark_as_long_as_they_agree() {
        assertThat(CellReader.markOf(List.of("1.234", "48.7"))).contains(DecimalMark.POINT);
        assertThat(CellReader.markOf(List.of("1.234", "48,7"))).contains(DecimalMark.COMMA);
        assertThat(CellReader.markOf(List.of("0,125", "1 234"))).contains(DecimalMark.COMMA);
        assertThat(CellReader.markOf(List.of("48,7", "48.7"))).isEmpty();
        assertThat(CellReader.markOf(List.of("1.234", "12"))).isEmpty();
    }

    @Test
    void an_answer_tells_the_mark_too() {
        assertThat(CellReader.markOf("1.234", true)).isEqualTo(DecimalMark.POINT);
        assertThat(CellReader.markOf("1.234", false)).isEqualTo(DecimalMark.COMMA);
        assertThat(CellReader.markOf("≈ 1,234", true)).isEqualTo(DecimalMark.COMMA);
        assertThat(CellReader.markOf("1,234", false)).isEqualTo(DecimalMark.POINT);
    }
}
