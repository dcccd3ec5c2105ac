package barometer.admin;

import barometer.text.Words;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Changes the own password: the present one, and the new one twice. */
final class PasswordPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OwnAccount own;
    private final transient SignedIn signedIn;
    private final transient Words words;
    private final transient Runnable done;
    private final PasswordField present;
    private final PasswordField wanted;
    private final PasswordField again;
    private final Paragraph trouble = new Paragraph();

    PasswordPanel(OwnAccount own, SignedIn signedIn, Words words, Runnable done) {
        this.own = own;
        this.signedIn = signedIn;
        this.words = words;
        this.done = done;
        present = field("password.present", "current-password");
        wanted = field("password.new", "new-password");
        wanted.setHelperText(words.say("password.rule"));
        again = field("password.again", "new-password");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        var change = new Button(words.say("password.change"), e -> change());
        change.addThemeName("primary");
        change.addClickShortcut(Key.ENTER).listenOn(this);
        addClassName("password-panel");
        add(trouble, present, wanted, again, change);
    }

    private PasswordField field(String key, String autocomplete) {
        var field = new PasswordField(words.say(key));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setMaxLength(200);
        field.addValueChangeListener(e -> field.setInvalid(false));
        return field;
    }

    private void change() {
        trouble.setVisible(false);
        if (!wanted.getValue().equals(again.getValue())) {
            wrong(again, words.say("password.differ"));
            return;
        }
        var account = signedIn.account().orElse(null);
        if (account == null) {
            UI.getCurrent().getPage().reload(); // signed out elsewhere
            return;
        }
        var address = VaadinRequest.getCurrent() == null ? "" : VaadinRequest.getCurrent().getRemoteAddr();
        switch (own.changePassword(account.id(), present.getValue(), wanted.getValue(), address)) {
            case OwnAccount.Changed changed -> {
                renew(changed);
                clear();
                done.run();
            }
            case OwnAccount.NotProven(SignIn.TooMany tooMany) ->
                    say(words.say("sign-in.wait", Math.max(1, tooMany.pause().plusMillis(999).toSeconds())));
            case OwnAccount.NotProven other -> wrong(present, words.say("password.present.wrong"));
            case OwnAccount.WillNotDo fault -> wrong(wanted, words.say("password." + fault.fault().code()));
            case OwnAccount.TheSame same -> wrong(wanted, words.say("password.same"));
        }
    }

    /** This session goes on under the new password; all others have ended. */
    private void renew(OwnAccount.Changed changed) {
        var context = new SecurityContextImpl(signedIn.authentication(changed.held()));
        SecurityContextHolder.setContext(context);
        VaadinSession.getCurrent().getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    private void wrong(PasswordField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private void say(String why) {
        trouble.setText(why);
        trouble.setVisible(true);
    }

    private void clear() {
        present.clear();
        wanted.clear();
        again.clear();
    }
}
