package barometer.admin;

import barometer.domain.Access;
import barometer.domain.Language;
import barometer.domain.Viewer;
import barometer.text.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sign-in, with a figure as its sources state it beside the form. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Words words = Words.of(Language.of(UI.getCurrent().getLocale()));
    private final LoginForm form = new LoginForm();

    public SignInView(SignedIn signedIn, FirstPassword firstPassword, Access access) {
        this.signedIn = signedIn;
        addClassName("entrance");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(formWords(words.say("sign-in.wrong")));
        var side = new Div(new H2(words.say("sign-in.message")), new Paragraph(words.say("sign-in.message.text")));
        side.addClassName("entrance-side");
        var inner = new Div(new H1(words.say("sign-in.title")), new Paragraph(words.say("sign-in.for")), form);
        inner.addClassName("entrance-form");
        if (access.may(Viewer.ANONYMOUS, Access.Act.VIEW_PUBLIC)) {
            var around = new Anchor("/", words.say("sign-in.look-around"));
            around.addClassName("button");
            inner.add(around);
        }
        if (firstPassword.unchanged()) {
            var hint = new Paragraph(new Span(words.say("sign-in.first")), new Span(words.say("sign-in.first.text")));
            hint.addClassName("entrance-hint");
            inner.add(hint);
        }
        add(side, inner);
    }

    private LoginI18n formWords(String message) {
        var i18n = LoginI18n.createDefault();
        var fields = i18n.getForm();
        fields.setTitle("");
        fields.setUsername(words.say("sign-in.account"));
        fields.setPassword(words.say("sign-in.password"));
        fields.setSubmit(words.say("sign-in.submit"));
        var error = i18n.getErrorMessage();
        error.setTitle(words.say("sign-in.failed"));
        error.setMessage(message);
        error.setUsername(words.say("sign-in.account.missing"));
        error.setPassword(words.say("sign-in.password.missing"));
        return i18n;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var query = entering.getLocation().getQueryParameters();
        var to = query.getSingleParameter("to").flatMap(LocalAddress::of).or(this::cameFrom);
        if (signedIn.account().isPresent()) {
            entering.forwardTo("");
            return;
        }
        form.setAction("sign-in" + to.map(t -> "?to=" + URLEncoder.encode(t, StandardCharsets.UTF_8)).orElse(""));
        tell(query);
    }

    private void tell(QueryParameters query) {
        var wait = query.getSingleParameter("wait").filter(text -> text.matches("\\d{1,5}")).map(Integer::valueOf);
        wait.ifPresent(seconds -> form.setI18n(formWords(words.say("sign-in.wait", seconds))));
        form.setError(wait.isPresent() || query.getParameters().containsKey("error"));
    }

    /** The page before this one: within an open page its address, else what the browser says. */
    private Optional<String> cameFrom() {
        var location = UI.getCurrent().getActiveViewLocation();
        if (!location.getPath().isEmpty()) {
            return LocalAddress.of("/" + location.getPathWithQueryParameters());
        }
        var request = VaadinRequest.getCurrent();
        var referrer = request == null ? null : request.getHeader("Referer");
        try {
            var uri = URI.create(referrer == null ? "" : referrer);
            boolean ours = uri.getRawAuthority() != null && uri.getRawAuthority().equals(request.getHeader("Host"));
            return ours ? LocalAddress.of(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return words.say("sign-in.title") + " · Barometer";
    }
}
