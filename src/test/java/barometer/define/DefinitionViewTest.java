package barometer.define;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.Source;
import barometer.domain.Viewer;
import barometer.entry.WithStaff;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.ui.Visitor;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** The forms of definitions as staff meet them, without a browser. */
@SpringBootTest
@DirtiesContext
@WithStaff
class DefinitionViewTest extends SpringBrowserlessTest {

    @Autowired
    private Reading reading;
    @Autowired
    private Ledger ledger;
    @Autowired
    private Visitor visitor;

    private void open(String path) {
        UI.getCurrent().navigate("entry/definitions/" + path);
    }

    private TextField field(String label) {
        return find(TextField.class).withCondition(f -> label.equals(f.getLabel())).single();
    }

    private void record() {
        test(find(Button.class).withText("Record").single()).click();
    }

    private Indicator trade() {
        return reading.indicator("trade", Viewer.ANONYMOUS).orElseThrow();
    }

    @Test
    void a_name_is_changed_in_a_version_and_the_version_is_taken_back() {
        LocalText before = trade().name();
        open("indicators/trade");
        field("Name · English").setValue("Turnover of goods");
        record();
        assertThat(trade().name().toString()).startsWith("Turnover of goods |ru|");
        VersionsPanel versions = find(VersionsPanel.class).single();
        assertThat(versions.getElement().getTextRecursively()).contains("Turnover of goods", "Bilateral trade turnover");

        test(find(Button.class, versions).withText("Take back").single()).click();
        find(TextArea.class).withCondition(a -> "Why".equals(a.getLabel())).single().setValue("a slip");
        test(find(Button.class).withText("Take back").all().getLast()).click();
        assertThat(trade().name()).isEqualTo(before);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_told_before_it_is_overwritten() {
        open("sources/sb-belta");
        Source was = source();
        ledger.define(List.of(new Source("sb-belta", LocalText.parse("Theirs"), was.kind())), "", visitor.viewer());
        field("Name · English").setValue("Mine");
        record();
        assertThat(source().name().toString()).isEqualTo("Theirs");
        assertThat(find(Paragraph.class).withClassName("trouble").single().getText()).contains("Somebody else has changed this meanwhile: Name");
        record();
        assertThat(source().name().toString()).startsWith("Mine");
        ledger.define(List.of(was), "", visitor.viewer());
    }

    @Test
    void a_new_definition_never_takes_the_place_of_one_that_is_there() {
        open("sources");
        field("Code").setValue("sb-belta");
        field("Name · English").setValue("An office");
        record();
        assertThat(source().name().toString()).doesNotContain("An office");
        assertThat(find(Paragraph.class).withClassName("trouble").single().getText()).contains("“sb-belta” is defined already");
    }

    private Source source() {
        return reading.sources(barometer.ledger.LedgerFile.STAFF).stream().filter(s -> s.code().equals("sb-belta")).findFirst().orElseThrow();
    }

    @Test
    void what_something_was_said_of_keeps_its_measure() {
        open("indicators/trade");
        assertThat(find(ComboBox.class).withCondition(c -> "Unit".equals(c.getLabel())).single().isEnabled()).isFalse();
        assertThat(field("Area").isEnabled()).isFalse();
        assertThat(field("Code").isEnabled()).isFalse();
        open("sources/sb-belta");
        assertThat(field("Name · English").isEnabled()).isTrue();
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_nothing_is_recorded() {
        long head = reading.head();
        open("sources");
        field("Code").setValue("Not A Code");
        field("Name · English").setValue("An office");
        record();
        assertThat(field("Code").isInvalid()).isTrue();
        assertThat(find(Paragraph.class).withClassName("trouble").single().getText()).contains("Not A Code");
        assertThat(reading.head()).isEqualTo(head);
        field("Code").setValue("an-office");
        record();
        assertThat(reading.sources(barometer.ledger.LedgerFile.STAFF)).extracting(source -> source.code()).contains("an-office");
    }

    @Test
    void the_list_is_found_by_a_few_letters() {
        UI.getCurrent().navigate("entry/definitions");
        test(find(TextField.class).single()).setValue("transit");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("entry/definitions/indicators/rail-transit")
                .doesNotContain("entry/definitions/indicators/trade");
    }

    @Test
    void a_formula_that_was_tried_becomes_an_indicator_whose_form_is_filled_in() {
        UI.getCurrent().navigate("entry/definitions/indicators", QueryParameters.fromString("like=trade&formula=trade%20-%20lag(trade,%204)"));
        assertThat(field("Formula").getValue()).isEqualTo("trade - lag(trade, 4)");
        assertThat(field("Name · English").getValue()).contains("Trade turnover");
        field("Code").setValue("trade-growth");
        record();
        assertThat(reading.indicator("trade-growth", Viewer.ANONYMOUS).orElseThrow().formula()).contains("trade - lag(trade, 4)");

        UI.getCurrent().navigate("entry/definitions/indicators", QueryParameters.fromString("like=trade&formula=trade-growth%20%2B%20trade"));
        field("Code").setValue("trade-twice");
        record();
        long head = reading.head();
        open("indicators/trade-growth");
        field("Formula").setValue("trade-twice - trade");
        record();
        assertThat(find(Paragraph.class).withClassName("trouble").single().getText()).as("a circle").isNotBlank();
        field("Formula").setValue("trade + trade-share");
        record();
        assertThat(find(Paragraph.class).withClassName("trouble").single().getText()).as("unlike added to unlike").isNotBlank();
        assertThat(reading.head()).isEqualTo(head);
    }

    @Test
    void a_formula_that_makes_nothing_is_told() {
        UI.getCurrent().navigate("entry/definitions/indicators", QueryParameters.fromString("like=trade&formula=trade%20%2B%20trade-share"));
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).anyMatch(text -> text.contains("adds unlike to unlike"));
    }
}
