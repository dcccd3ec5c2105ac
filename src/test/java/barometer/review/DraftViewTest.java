package barometer.review;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.admin.SignedIn;
import barometer.domain.KeptDraft;
import barometer.domain.Language;
import barometer.domain.Role;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Viewer;
import barometer.ledger.Desk;
import barometer.ledger.Draft;
import barometer.ledger.Reading;
import barometer.store.Accounts;
import barometer.ui.Chart;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;
import org.springframework.test.annotation.DirtiesContext;

/** The pages of review as author and reviewer meet them, without a browser. */
@SpringBootTest
@DirtiesContext
class DraftViewTest extends SpringBrowserlessTest {

    private static final Optional<Integer> ANY = Optional.empty();

    @Autowired
    private Desk desk;
    @Autowired
    private Reading reading;
    @Autowired
    private Accounts accounts;

    /** Signs a test in with a member of the staff. */
    @Retention(RetentionPolicy.RUNTIME)
    @WithSecurityContext(factory = Factory.class)
    @interface As {

        String value();
    }

    static final class Factory implements WithSecurityContextFactory<As> {

        private final Accounts accounts;
        private final SignedIn signedIn;

        Factory(Accounts accounts, SignedIn signedIn) {
            this.accounts = accounts;
            this.signedIn = signedIn;
        }

        @Override
        public SecurityContext createSecurityContext(As wanted) {
            accounts.add(wanted.value(), "no password", Set.of(Role.STAFF), false, Language.EN);
            return new SecurityContextImpl(signedIn.authentication(accounts.byName(wanted.value()).orElseThrow()));
        }
    }

    private Viewer viewer(String name) {
        accounts.add(name, "no password", Set.of(Role.STAFF), false, Language.EN);
        return Viewer.of(accounts.byName(name).orElseThrow().account());
    }

    private KeptDraft kept(String author, String figure, String source) {
        return desk.keep(new Draft(Optional.of("trade"), List.of(new Row(1, Map.of(Field.PERIOD, "2019", Field.FIGURE, figure, Field.SOURCE,
                source))), Optional.empty(), Optional.empty(), "of the yearbook"), viewer(author));
    }

    private KeptDraft inReview(String author, String figure, String source) {
        return desk.submit(kept(author, figure, source).id(), ANY, Optional.empty(), viewer(author));
    }

    private String open(String path) {
        UI.getCurrent().navigate(path);
        return page();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private void press(String text) {
        test(find(NativeButton.class).withText(text).single()).click();
    }

    private static String at(KeptDraft draft) {
        return "entry/review/" + draft.id();
    }

    @Test
    @As("page-boris")
    void a_reviewer_sees_old_and_new_in_words_and_on_the_chart_and_records() {
        KeptDraft draft = inReview("page-anna", "~41.5", "review-page");
        assertThat(open("entry/review")).contains("For you to decide").contains("Draft " + draft.id()).contains("page-anna");
        assertThat(open(at(draft))).contains("≈ 41.5 bn USD").contains("added").contains("of the yearbook").contains("as it stands")
                .contains("as it would be");
        assertThat(find(Chart.class).all()).hasSize(2);
        press("Record it");
        assertThat(page()).contains("released").contains("It is in the ledger as revision " + reading.head());
    }

    @Test
    @As("page-boris")
    void a_draft_is_returned_only_with_a_comment() {
        KeptDraft draft = inReview("page-anna", "42", "review-returned");
        open(at(draft));
        press("Return to the author");
        assertThat(find(TextArea.class).id("review-comment").isInvalid()).isTrue();
        test(find(TextArea.class).id("review-comment")).setValue("The table says 43.");
        press("Return to the author");
        assertThat(desk.draft(draft.id(), viewer("page-anna"))).satisfies(d -> {
            assertThat(d.state()).isEqualTo(KeptDraft.State.RETURNED);
            assertThat(d.remark()).isEqualTo("The table says 43.");
        });
    }

    @Test
    @As("page-boris")
    void a_warning_has_to_be_answered_before_it_is_recorded() {
        KeptDraft draft = inReview("page-anna", "4200", "review-warned");
        open(at(draft));
        long head = reading.head();
        press("Record it");
        assertThat(find(TextArea.class).id("review-reason").isInvalid()).isTrue();
        assertThat(reading.head()).isEqualTo(head);
        test(find(TextArea.class).id("review-reason")).setValue("So it stands in the bulletin.");
        press("Record it");
        assertThat(reading.head()).isEqualTo(head + 1);
    }

    @Test
    @As("page-clara")
    void an_author_changes_what_is_written_and_finds_no_button_to_decide() {
        KeptDraft draft = kept("page-clara", "forty", "review-mine");
        assertThat(open(at(draft))).contains("is not a figure");
        test(find(TextField.class).withPropertyValue(TextField::getLabel, "Figure").single()).setValue("40");
        press("Save the changes");
        assertThat(page()).contains("40 bn USD").contains("Saved.");
        press("Send to review");
        assertThat(page()).contains("nobody reviews his own draft");
        assertThat(find(NativeButton.class).withText("Record it").all()).isEmpty();
        press("Take back");
        press("Discard");
        assertThat(page()).contains("discarded");
    }

    @Test
    @As("page-boris")
    void who_decides_on_a_draft_that_was_taken_back_meanwhile_is_told() {
        KeptDraft draft = inReview("page-anna", "43", "review-gone");
        open(at(draft));
        desk.takeBack(draft.id(), ANY, viewer("page-anna"));
        test(find(TextArea.class).id("review-comment")).setValue("Look at it again.");
        press("Return to the author");
        assertThat(page()).contains("There is no such draft");
    }

    @Test
    @As("page-boris")
    void a_draft_of_somebody_else_that_is_not_in_review_is_like_none() {
        assertThat(open(at(kept("page-anna", "44", "review-hidden")))).contains("There is no such draft");
        assertThat(open("entry/review/999999")).contains("There is no such draft");
        assertThat(open("entry/review/x")).contains("There is no such draft");
    }
}
