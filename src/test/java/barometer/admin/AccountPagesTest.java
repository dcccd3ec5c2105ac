package barometer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.catalogue.CatalogueView;
import barometer.domain.Account;
import barometer.domain.Language;
import barometer.domain.Role;
import barometer.store.Accounts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithAnonymousUser;

/** Sign-in, profile and accounts as people meet them, without a browser. */
@SpringBootTest
class AccountPagesTest extends SpringBrowserlessTest {

    private static final String HOME = "192.0.2.7";

    @Autowired
    private Accounts accounts;
    @Autowired
    private SignIn signIn;

    private Account account(String name) {
        return accounts.byName(name).orElseThrow().account();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    // ── Sign-in ──────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    @WithAnonymousUser
    void the_sign_in_shows_a_true_figure_and_leads_back_to_where_one_came_from() {
        navigate("catalogue", CatalogueView.class);
        UI.getCurrent().navigate("sign-in");
        assertThat(find(FigurePanel.class).single().getElement().getOuterHTML()).contains("48.7").contains("45.8").contains("+6.3");
        assertThat(find(LoginForm.class).single().getAction()).isEqualTo("sign-in?to=%2Fcatalogue");
        assertThat(find(LoginForm.class).single().isError()).isFalse();
    }

    @Test
    @WithAnonymousUser
    void only_an_address_of_ours_is_kept_to_return_to() {
        UI.getCurrent().navigate("sign-in", QueryParameters.of("to", "//evil.example"));
        assertThat(find(LoginForm.class).single().getAction()).isEqualTo("sign-in");
    }

    @Test
    @WithAnonymousUser
    void a_refused_sign_in_says_so() {
        UI.getCurrent().navigate("sign-in", QueryParameters.of("wait", "32"));
        assertThat(find(LoginForm.class).single().isError()).isTrue();
        assertThat(find(LoginForm.class).single().getElement().getProperty("i18n")).contains("32 seconds");
    }

    // ── The forced change ────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    @WithOwner(value = "new-here", mustChange = true)
    void nothing_is_open_before_a_first_password_is_changed() {
        UI.getCurrent().navigate("admin/accounts");
        assertThat(getCurrentView()).isInstanceOf(NewPasswordView.class);
        var fields = find(PasswordField.class).all();
        test(fields.get(0)).setValue(Door.PASSWORD);
        test(fields.get(1)).setValue("short");
        test(fields.get(2)).setValue("short");
        press("Change the password");
        assertThat(fields.get(1).getErrorMessage()).contains("at least 12 characters");
        test(fields.get(1)).setValue("river lamp and orchard");
        press("Change the password");
        assertThat(fields.get(2).getErrorMessage()).isEqualTo("This is not the same as above.");
        test(fields.get(2)).setValue("river lamp and orchard");
        press("Change the password");
        assertThat(account("new-here").mustChangePassword()).isFalse();
        UI.getCurrent().navigate("admin/accounts");
        assertThat(getCurrentView()).as("the session goes on under the new password").isInstanceOf(AccountsView.class);
    }

    // ── Profile ──────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    @WithOwner(value = "token-maker", role = Role.STAFF)
    void a_token_is_shown_once_works_and_can_be_revoked() {
        navigate(ProfileView.class);
        assertThat(shown()).contains("No tokens yet");
        press("Make a token");
        assertThat(find(TextField.class).single().getErrorMessage()).isEqualTo("Name the program that will use it.");
        test(find(TextField.class).single()).setValue("nightly import");
        press("Make a token");
        var secret = find(Code.class).single().getText();
        assertThat(signIn.withToken(secret, HOME)).isInstanceOf(SignIn.Known.class);
        press("I have copied it");
        assertThat(shown()).contains("nightly import").doesNotContain(secret);
        press("Revoke");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(signIn.withToken(secret, HOME)).isInstanceOf(SignIn.Unknown.class);
        assertThat(shown()).contains("revoked");
    }

    @Test
    @WithOwner(value = "guesser", role = Role.STAFF)
    void a_wrong_present_password_changes_nothing() {
        navigate(ProfileView.class);
        var fields = find(PasswordField.class).all();
        test(fields.get(0)).setValue("guess");
        test(fields.get(1)).setValue("river lamp and orchard");
        test(fields.get(2)).setValue("river lamp and orchard");
        press("Change the password");
        assertThat(fields.get(0).getErrorMessage()).isEqualTo("This is not the present password.");
        assertThat(signIn.withPassword("guesser", Door.PASSWORD, HOME)).isInstanceOf(SignIn.Known.class);
    }

    // ── Accounts ─────────────────────────────────────────────────────────────────────────────────────────────────────

    private MenuItem action(String account, String act) {
        var item = find(ListItem.class).all().stream().filter(i -> i.getElement().getTextRecursively().contains(account)).findFirst()
                .orElseThrow();
        var menu = (MenuBar) item.getChildren().filter(MenuBar.class::isInstance).findFirst().orElseThrow();
        return menu.getItems().getFirst().getSubMenu().getItems().stream().filter(i -> i.getText().equals(act)).findFirst().orElseThrow();
    }

    private void choose(MenuItem item) {
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    @Test
    @WithOwner("boss")
    void an_account_is_made_with_a_first_password_that_is_shown_once() {
        navigate(AccountsView.class);
        press("New account");
        test(find(TextField.class).single()).setValue("two words");
        press("Make the account");
        assertThat(find(TextField.class).single().getErrorMessage()).startsWith("A name has letters, digits");
        test(find(TextField.class).single()).setValue("anna");
        press("Make the account");
        var password = find(Code.class).single().getText();
        assertThat(signIn.withPassword("anna", password, HOME)).isInstanceOf(SignIn.Known.class);
        assertThat(account("anna").roles()).isEqualTo(Set.of(Role.ANALYST));
        press("Close");
        assertThat(shown()).contains("anna").contains("first password not changed yet").doesNotContain(password);
    }

    @Test
    @WithOwner("boss")
    void roles_are_changed_and_the_own_right_is_not_taken_away_by_accident() {
        accounts.add("boris", "no password", Set.of(Role.ANALYST), false, Language.EN);
        navigate(AccountsView.class);
        choose(action("boris", "Change roles"));
        roles().setValue(Set.of(Role.STAFF, Role.MANAGER));
        press("Save the roles");
        assertThat(account("boris").roles()).isEqualTo(Set.of(Role.STAFF, Role.MANAGER));
        choose(action("boss", "Change roles"));
        roles().setValue(Set.of(Role.STAFF));
        press("Save the roles");
        assertThat(roles().getErrorMessage()).startsWith("You cannot take this right from yourself");
        assertThat(account("boss").roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles() {
        return (CheckboxGroup<Role>) find(CheckboxGroup.class).all().getLast();
    }

    @Test
    @WithOwner("boss")
    void an_account_is_closed_opened_again_and_forgotten_each_after_a_question() {
        accounts.add("clara", "no password", Set.of(Role.ANALYST), false, Language.EN);
        long id = account("clara").id();
        navigate(AccountsView.class);
        choose(action("clara", "Deactivate"));
        assertThat(account("clara").active()).as("before the answer").isTrue();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(account("clara").active()).isFalse();
        choose(action("clara", "Reactivate"));
        assertThat(account("clara").active()).isTrue();
        choose(action("clara", "Anonymise"));
        test(find(ConfirmDialog.class).all().getLast()).confirm();
        assertThat(accounts.byId(id).orElseThrow().anonymised()).isTrue();
        assertThat(shown()).doesNotContain("clara").contains("account " + id);
    }

    @Test
    @WithOwner("boss")
    void nobody_is_offered_to_put_himself_out() {
        navigate(AccountsView.class);
        var own = find(ListItem.class).all().stream().filter(i -> i.getElement().getTextRecursively().contains("you")).findFirst()
                .orElseThrow();
        var menu = (MenuBar) own.getChildren().filter(MenuBar.class::isInstance).findFirst().orElseThrow();
        assertThat(menu.getItems().getFirst().getSubMenu().getItems()).extracting(MenuItem::getText).isEqualTo(List.of("Change roles"));
    }
}
