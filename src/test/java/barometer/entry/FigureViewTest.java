package barometer.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Period;
import barometer.domain.Role;
import barometer.domain.Row.Field;
import barometer.domain.Row;
import barometer.domain.Viewer;
import barometer.ledger.Draft;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.store.Accounts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** The page as its user meets it, without a browser. Each test records of a source of its own. */
@SpringBootTest
@DirtiesContext // it records figures, which other tests of the same program would meet
class FigureViewTest extends SpringBrowserlessTest {

    private static final Viewer COLLEAGUE = new Viewer(Optional.of(77L), "colleague", Set.of(Role.STAFF));

    @Autowired
    private Ledger ledger;
    @Autowired
    private Reading reading;
    @Autowired
    private Accounts accounts;

    private FigureView open(String indicator) {
        UI.getCurrent().navigate("entry/figure", QueryParameters.of("indicator", indicator));
        return (FigureView) getCurrentView();
    }

    private void type(String field, String text) {
        test(find(TextField.class).id("entry-" + field)).setValue(text);
    }

    private void from(String source) {
        @SuppressWarnings("unchecked")
        ComboBox<String> box = find(ComboBox.class).id("entry-source");
        box.setValue(source);
    }

    private void press(String text) {
        test(find(NativeButton.class).withText(text).all().getFirst()).click();
    }

    private String said() {
        return text(find(FindingsPanel.class).single().getElement());
    }

    private String noticed() {
        return text(find(NoticePanel.class).single().getElement());
    }

    private static String text(Element element) {
        return element.getTextRecursively().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private List<String> standing(String period, String source) {
        return reading.history("trade", COLLEAGUE).orElseThrow().standing().stream().map(s -> s.statement())
                .filter(s -> s.period().equals(Period.parse(period)) && s.citation().document().source().equals(source))
                .map(s -> s.claim().toString()).toList();
    }

    @Test
    @WithStaff
    void a_figure_is_typed_read_recorded_and_undone() {
        open("trade");
        from("sb-belta");
        type("period", "2025");
        type("figure", "≈ 48,9");
        assertThat(said()).contains("2025: about 48.9 billion US dollars");
        assertThat(find(PreviewPanel.class).single().getElement().getTextRecursively()).contains("48.9").contains("not yet recorded");
        press("Record 1 figure");
        assertThat(standing("2025", "sb-belta")).containsExactly("~48.9");
        assertThat(noticed()).contains("Recorded as revision");
        assertThat(find(TextField.class).id("entry-period").getValue()).isEmpty();
        assertThat(find(ComboBox.class).id("entry-source").getValue()).as("the source stays").isEqualTo("sb-belta");
        assertThat(text(find(HistoryPanel.class).single().getElement())).contains("≈ 48.9 bn USD").contains("you");
        press("Undo");
        assertThat(standing("2025", "sb-belta")).isEmpty();
        assertThat(text(find(HistoryPanel.class).single().getElement())).contains("retracted");
    }

    @Test
    @WithStaff
    void an_error_stands_at_its_field_and_nothing_is_recorded() {
        long before = reading.head();
        open("trade");
        type("period", "2024-05");
        type("figure", "4,1");
        assertThat(find(TextField.class).id("entry-period").isInvalid()).isTrue();
        assertThat(find(TextField.class).id("entry-period").getErrorMessage()).contains("May 2024").contains("annual, quarterly");
        press("Record 1 figure");
        assertThat(find(ComboBox.class).id("entry-source").isInvalid()).as("the source is named missing once it is tried").isTrue();
        assertThat(reading.head()).isEqualTo(before);
        type("period", "2026");
        assertThat(find(TextField.class).id("entry-period").isInvalid()).isFalse();
    }

    @Test
    @WithStaff
    void of_two_readings_one_is_chosen_by_a_button() {
        open("rail-transit");
        type("period", "2024");
        type("figure", "1,234");
        assertThat(find(TextField.class).id("entry-figure").isInvalid()).isTrue();
        press("Use 1.234");
        assertThat(find(TextField.class).id("entry-figure").getValue()).isEqualTo("1.234");
        assertThat(find(TextField.class).id("entry-figure").isInvalid()).isFalse();
    }

    @Test
    @WithStaff
    void a_warning_asks_for_a_reason() {
        open("trade");
        from("Reasons of a paper");
        type("period", "2022");
        type("figure", "60");
        assertThat(said()).contains("A contradiction.");
        press("Record 1 figure");
        assertThat(find(TextArea.class).id("entry-reason").isInvalid()).isTrue();
        assertThat(standing("2022", "reasons-of-a-paper")).isEmpty();
        test(find(TextArea.class).id("entry-reason")).setValue("The paper says so.");
        press("Record 1 figure");
        assertThat(standing("2022", "reasons-of-a-paper")).containsExactly("60");
    }

    @Test
    @WithStaff
    void an_index_taken_for_growth_is_kept_as_typed_with_a_reason() {
        open("trade");
        from("Index paper");
        type("period", "2024");
        type("change", "+104.7 %");
        assertThat(said()).contains("Looks like an index.").contains("Use +4.7 %");
        press("Keep as typed");
        press("Record 1 change");
        assertThat(standing("2024", "index-paper")).containsExactly("+104.7%");
    }

    @Test
    @WithStaff
    void of_two_people_the_second_sees_both_figures_and_decides() {
        open("trade");
        from("Two people");
        type("period", "2021");
        type("figure", "40.1");
        ledger.commit(new Draft(Optional.of("trade"), List.of(EntryDeskTest.row("2021", "40.2", "", "Two people")), Optional.empty(),
                Optional.of("test"), ""), COLLEAGUE);
        press("Record 1 figure");
        ConflictDialog dialog = find(ConflictDialog.class).single();
        assertThat(text(dialog.getElement())).contains("40.2 bn USD").contains("40.1 bn USD").doesNotContain("colleague");
        assertThat(standing("2021", "two-people")).containsExactly("40.2");
        test(find(Button.class).withText("Record mine as a revision").single()).click();
        assertThat(standing("2021", "two-people")).containsExactly("40.1");
    }

    @Test
    @WithStaff
    void who_keeps_theirs_records_nothing() {
        open("trade");
        from("Two others");
        type("period", "2020");
        type("figure", "38.1");
        ledger.commit(new Draft(Optional.of("trade"), List.of(EntryDeskTest.row("2020", "38.2", "", "Two others")), Optional.empty(),
                Optional.of("test"), ""), COLLEAGUE);
        press("Record 1 figure");
        test(find(Button.class).withText("Keep theirs").single()).click();
        assertThat(standing("2020", "two-others")).containsExactly("38.2");
        assertThat(find(TextField.class).id("entry-figure").getValue()).isEmpty();
    }

    @Test
    @WithStaff
    void a_figure_is_retracted_with_a_reason() {
        ledger.commit(new Draft(Optional.of("trade"), List.of(new Row(1, Map.of(Field.PERIOD, "2031", Field.FIGURE, "61",
                Field.SOURCE, "Wrong paper"))), Optional.empty(), Optional.of("test"), ""), COLLEAGUE);
        open("trade");
        press("Retract"); // newest period first
        test(find(Button.class).withText("Retract").single()).click();
        assertThat(find(TextArea.class).id("retract-reason").isInvalid()).isTrue();
        test(find(TextArea.class).id("retract-reason")).setValue("Typed of another table.");
        test(find(Button.class).withText("Retract").single()).click();
        assertThat(standing("2031", "wrong-paper")).isEmpty();
        assertThat(text(find(HistoryPanel.class).single().getElement())).contains("Typed of another table.");
    }

    @Test
    @WithStaff
    void a_right_that_is_lost_meanwhile_is_told_and_what_was_typed_stays() {
        open("trade");
        from("sb-belta");
        type("period", "2029");
        type("figure", "55");
        long me = accounts.byName("entry-staff").orElseThrow().account().id();
        accounts.setRoles(me, Set.of(Role.ANALYST));
        try {
            press("Record 1 figure");
            assertThat(noticed()).contains("may no longer record");
            assertThat(find(TextField.class).id("entry-figure").getValue()).isEqualTo("55");
            assertThat(standing("2029", "sb-belta")).isEmpty();
        } finally {
            accounts.setRoles(me, Set.of(Role.STAFF));
        }
    }

    @Test
    @WithStaff
    void a_calculated_indicator_is_refused_with_the_way_on() {
        String page = text(open("trade-total").getElement());
        assertThat(page).contains("is calculated").contains("Bilateral trade turnover, Belarus–Russia");
    }

    @Test
    @WithStaff(Role.ANALYST)
    void who_may_not_record_does_not_get_in() {
        assertThatThrownBy(() -> open("trade")).isNotNull();
    }
}
