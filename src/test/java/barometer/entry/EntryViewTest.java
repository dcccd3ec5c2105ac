package barometer.entry;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Claim;
import barometer.domain.Language;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.text.Words;
import barometer.ui.CellGrid;
import barometer.ui.CellGrid.Edit;
import barometer.ui.CellGrid.Place;
import barometer.ui.Links;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** The page of the sheet as staff meet it, without a browser: what the server makes of what the cells tell it. */
@SpringBootTest
@WithStaff
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class EntryViewTest extends SpringBrowserlessTest {

    private static final Words WORDS = Words.of(Language.EN);

    @Autowired
    private Reading reading;

    private void open(String query) {
        Links.go("entry?lang=en&" + query);
        assertThat($view(EntryView.class).all()).hasSize(1);
    }

    private CellGrid.Writer sheet() {
        return find(CellGrid.class).single().writer();
    }

    private static Edit edit(String line, String column, String text) {
        return new Edit(new Place(line, column), text);
    }

    private String page() {
        return text($view(EntryView.class).single());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private List<String> standing(String period) {
        return reading.history("trade", Viewer.ANONYMOUS).orElseThrow().standing().stream().map(s -> s.statement())
                .filter(s -> s.period().toString().equals(period) && s.claim() instanceof Claim.Level).map(s -> s.claim().toString()).toList();
    }

    @BeforeEach
    void look() {
        open("indicator=trade");
    }

    @Test
    void what_is_written_is_counted_by_what_would_become_of_it() {
        sheet().wrote(List.of(edit("2024", "trade", "50.7"), edit("2025", "trade", "5l.2")));
        assertThat(page()).contains(WORDS.say("entry.fate.added") + "2024").contains(WORDS.say("entry.fate.refused") + "2025");
        sheet().wrote(List.of(edit("2025", "trade", "")));
        assertThat(page()).doesNotContain(WORDS.say("entry.fate.refused") + "2025");
    }

    @Test
    void nothing_is_recorded_without_a_source_nor_over_a_warning_without_a_reason() {
        long head = reading.head();
        sheet().wrote(List.of(edit("2024", "trade", "487")));
        sheet().wantsRecorded();
        assertThat(reading.head()).as("no source").isEqualTo(head);
        find(SourcePanel.class).single().fill(new barometer.domain.Row(1, java.util.Map.of(barometer.domain.Row.Field.SOURCE, "sb-belta")));
        sheet().wrote(List.of(edit("2024", "trade", "487")));
        sheet().wantsRecorded();
        assertThat(reading.head()).as("a slip of the decimal mark, unanswered").isEqualTo(head);
        find(TextArea.class).id("entry-reason").setValue("it is in other units there");
        sheet().wantsRecorded();
        assertThat(reading.head()).isEqualTo(head + 1);
        assertThat(standing("2024")).containsExactly("487");
        assertThat(page()).contains("Recorded as revision " + (head + 1));
    }

    @Test
    void what_is_recorded_is_taken_back_by_another_revision() {
        find(SourcePanel.class).single().fill(new barometer.domain.Row(1, java.util.Map.of(barometer.domain.Row.Field.SOURCE, "sb-belta")));
        sheet().wrote(List.of(edit("2024", "trade", "50.7")));
        sheet().wantsRecorded();
        assertThat(standing("2024")).containsExactly("50.7");
        test(find(NativeButton.class).withText(WORDS.say("entry.undo")).single()).click();
        assertThat(standing("2024")).isEmpty();
        assertThat(reading.history("trade", Viewer.ANONYMOUS).orElseThrow().entries()).as("both stay in the history").anySatisfy(r ->
                assertThat(r.entry().toString()).contains("50.7"));
    }

    @Test
    void a_block_beside_its_periods_goes_to_their_lines_and_nowhere_else() {
        sheet().pasted(new CellGrid.Block(new Place("free-1", "period"), List.of(List.of("2017 год", "31,2", "+2,1 %"), List.of("kein Jahr", "9"), List.of("2023", "48,9"))));
        sheet().wrote(List.of(edit("2017", "trade", "31,2"), edit("2017", "trade/change", "+2,1 %"), edit("2023", "trade", "48,9")));
        assertThat(page()).contains("2017").contains(WORDS.say("entry.fate.added"));
        assertThat(standing("2023")).as("nothing is recorded").containsExactly("~48.7");
    }

    @Test
    void several_indicators_stand_side_by_side_with_a_list_of_what_is_found() {
        open("indicator=trade&indicator=rail-transit");
        sheet().wrote(List.of(edit("2024", "rail-transit", "1400")));
        assertThat(page()).contains(WORDS.say("entry.verdict.jump").strip());
    }
}
