package barometer.admin;

import barometer.domain.Account;
import barometer.domain.Language;
import barometer.text.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/** The one page open to an account whose first password is still the given one. */
@Route(value = "new-password", autoLayout = false)
@PermitAll
public class NewPasswordView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Words words = Words.of(Language.of(UI.getCurrent().getLocale()));

    public NewPasswordView(OwnAccount own, SignedIn signedIn, AuthenticationContext pages) {
        this.signedIn = signedIn;
        addClassName("entrance-alone");
        var card = new Div(new H1(words.say("new-password.title")), new Paragraph(words.say("new-password.text")),
                new PasswordPanel(own, signedIn, words, () -> UI.getCurrent().getPage().setLocation("/")),
                new Button(words.say("profile.sign-out"), e -> pages.logout()));
        card.addClassName("card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (signedIn.account().filter(Account::mustChangePassword).isEmpty()) {
            entering.forwardTo("profile");
        }
    }

    @Override
    public String getPageTitle() {
        return words.say("new-password.title") + " · Barometer";
    }
}
