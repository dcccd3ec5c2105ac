package barometer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Viewer;
import barometer.ledger.Draft;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.store.Accounts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
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

/** The journal's page and redaction from it, without a browser. */
@SpringBootTest
@DirtiesContext
class JournalViewTest extends SpringBrowserlessTest {

    @Autowired
    private Ledger ledger;
    @Autowired
    private Reading reading;
    @Autowired
    private Accounts accounts;

    /** Signs a test in with a role. */
    @Retention(RetentionPolicy.RUNTIME)
    @WithSecurityContext(factory = Factory.class)
    @interface As {

        Role value();
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
            String name = "journal-" + wanted.value().name().toLowerCase(java.util.Locale.ROOT);
            accounts.add(name, "no password", Set.of(wanted.value()), false, Language.EN);
            return new SecurityContextImpl(signedIn.authentication(accounts.byName(name).orElseThrow()));
        }
    }

    private long record(String period, String figure) {
        accounts.add("journal-writer", "no password", Set.of(Role.STAFF), false, Language.EN);
        return ledger.commit(new Draft(Optional.of("trade"), List.of(new Row(1, Map.of(Field.PERIOD, period, Field.FIGURE, figure, Field.SOURCE,
                "journal paper"))), Optional.empty(), Optional.of("it may stand"), "of the paper"),
                Viewer.of(accounts.byName("journal-writer").orElseThrow().account())).revision();
    }

    private String open(String... filter) {
        UI.getCurrent().navigate("admin/journal", filter.length == 0 ? QueryParameters.empty() : QueryParameters.of(filter[0], filter[1]));
        return text();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    @As(Role.ADMINISTRATOR)
    void the_page_tells_who_recorded_what_and_its_address_is_its_filter() {
        record("2009", "29.5");
        assertThat(open()).contains("journal-writer").contains("29.5 bn USD").contains("2009").contains("of the paper");
        assertThat(open("account", "journal-writer")).contains("29.5 bn USD");
        assertThat(open("kind", "retracted")).doesNotContain("29.5 bn USD");
        assertThat(open("indicator", "rail-transit")).doesNotContain("29.5 bn USD");
        assertThat(open("to", "2001-01-01")).contains("Nothing of the kind was done.");
        assertThat(open("from", "yesterday")).contains("This filter cannot be read.");
    }

    @Test
    @As(Role.ADMINISTRATOR)
    void a_figure_is_redacted_from_the_entries_of_its_revision_with_a_ground() {
        long revision = record("2008", "27.1828");
        open("kind", "recorded");
        test(find(NativeButton.class).withText("Revision " + revision).single()).click();
        test(find(NativeButton.class).withText("Redact").single()).click();
        test(find(Button.class).withText("Blank for good").single()).click();
        assertThat(find(TextArea.class).id("redact-ground").isInvalid()).isTrue();
        assertThat(reading.head()).isEqualTo(revision);
        test(find(TextArea.class).id("redact-ground")).setValue("court order 17");
        test(find(Button.class).withText("Blank for good").single()).click();
        assertThat(reading.head()).isEqualTo(revision + 1);
        assertThat(reading.history("trade", Viewer.ANONYMOUS).orElseThrow().toString()).doesNotContain("27.1828");
        test(find(Button.class).withText("Close").single()).click();
        assertThat(open()).doesNotContain("27.1828").contains("court order 17");
    }

    @Test
    @As(Role.STAFF)
    void the_staff_does_not_get_in() {
        assertThat(open()).doesNotContain("Take away as CSV");
        assertThat(getCurrentView()).isNotInstanceOf(JournalView.class);
    }
}
