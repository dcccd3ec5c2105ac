package barometer.admin;

import barometer.domain.Account;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The one page open to an account whose first password is still the given one. */
@Route(value = "new-password", autoLayout = false)
@StyleSheet("context://assets/accounts.css")
@PermitAll
public class NewPasswordView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Visitor visitor;

    public NewPasswordView(OwnAccount own, SignedIn signedIn, Visitor visitor) {
        super("entrance-alone");
        this.visitor = visitor;
        title(say("new-password.title"));
        var signOut = new Button(say("profile.sign-out"), e -> visitor.signOut());
        signOut.addThemeName("tertiary");
        var card = new Div(new H1(say("new-password.title")), new Paragraph(say("new-password.text")),
                new PasswordPanel(own, signedIn, words(), () -> UI.getCurrent().getPage().setLocation("/")), signOut);
        card.addClassName("card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (visitor.account().filter(Account::mustChangePassword).isEmpty()) {
            entering.forwardTo(ProfileView.class);
        }
    }
}
