package barometer.admin;

import barometer.domain.Access;
import barometer.domain.Branding;
import barometer.domain.Frequency;
import barometer.domain.Language;
import barometer.domain.Selection;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.store.Brandings;
import barometer.text.Words;
import barometer.ui.Icon;
import barometer.ui.Languages;
import barometer.ui.Links;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sign-in, with figures as their sources state them beside the form. */
@Route(value = "sign-in", autoLayout = false)
@StyleSheet("context://assets/accounts.css")
@AnonymousAllowed
public class SignInView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** What the program is about; another installation may not have it, and then the picture is left out. */
    private static final Selection PICTURE = Selection.of("trade").with(Frequency.ANNUAL);

    private final transient Visitor visitor;
    private final LoginForm form = new LoginForm();

    public SignInView(Visitor visitor, FirstPassword firstPassword, Access access, Reading reading, Brandings brandings) {
        super("entrance");
        this.visitor = visitor;
        title(say("sign-in.title"));
        form.setForgotPasswordButtonVisible(false);
        form.getElement().setProperty("headingLevel", 1); // its title is the page's
        form.setI18n(formWords(say("sign-in.wrong")));
        var right = new Div(languages(), fields(access, firstPassword));
        right.addClassName("entrance-form");
        add(side(reading, brandings.current()), right);
    }

    private Component side(Reading reading, Branding branding) {
        var side = new Div(MainLayout.mark(branding, words().language()), new H2(say("sign-in.message")), new Paragraph(say("sign-in.message.text")));
        side.addClassName("entrance-side");
        reading.series(PICTURE, Viewer.ANONYMOUS).flatMap(series -> FigurePanel.of(series, words())).ifPresent(side::add);
        return side;
    }

    private Component languages() {
        var group = new Div();
        group.addClassName("entrance-languages");
        for (var language : Language.values()) {
            var button = new NativeButton(Words.of(language).say("language.name"),
                    e -> Languages.choose(UI.getCurrent(), language, visitor));
            button.getElement().setAttribute("lang", language.tag());
            button.getElement().setAttribute("aria-pressed", String.valueOf(language == words().language()));
            group.add(button);
        }
        return group;
    }

    private Component fields(Access access, FirstPassword firstPassword) {
        var fields = new Div(form);
        fields.addClassName("entrance-fields");
        if (access.may(Viewer.ANONYMOUS, Access.Act.VIEW_PUBLIC)) {
            var or = new Div(say("sign-in.or"));
            or.addClassName("entrance-or");
            var around = Links.to(Links.page(Links.OVERVIEW), say("sign-in.look-around"));
            around.addClassName("button");
            fields.add(or, around);
        }
        if (firstPassword.unchanged()) {
            var hint = new Div(Icon.INFO.draw(), hint());
            hint.addClassName("entrance-hint");
            fields.add(hint);
        }
        return fields;
    }

    private Component hint() {
        var question = new Span(say("sign-in.first"));
        question.getStyle().set("font-weight", "500");
        return new Span(question, new Span(" " + say("sign-in.first.text")));
    }

    private LoginI18n formWords(String message) {
        var i18n = LoginI18n.createDefault();
        var fields = i18n.getForm();
        fields.setTitle(say("sign-in.title"));
        fields.setUsername(say("sign-in.account"));
        fields.setPassword(say("sign-in.password"));
        fields.setSubmit(say("sign-in.submit"));
        var error = i18n.getErrorMessage();
        error.setTitle(say("sign-in.failed"));
        error.setMessage(message);
        error.setUsername(say("sign-in.account.missing"));
        error.setPassword(say("sign-in.password.missing"));
        return i18n;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (visitor.account().isPresent()) {
            entering.forwardTo("");
            return;
        }
        var query = entering.getLocation().getQueryParameters();
        var to = query.getSingleParameter("to").flatMap(LocalAddress::of).or(SignInView::cameFrom);
        form.setAction("sign-in" + to.map(t -> "?to=" + URLEncoder.encode(t, StandardCharsets.UTF_8)).orElse(""));
        tell(query);
    }

    private void tell(QueryParameters query) {
        var wait = query.getSingleParameter("wait").filter(text -> text.matches("\\d{1,5}")).map(Integer::valueOf);
        wait.ifPresent(seconds -> form.setI18n(formWords(say("sign-in.wait", seconds))));
        form.setError(wait.isPresent() || query.getParameters().containsKey("error"));
    }

    /** The page before this one: within an open page its address, else what the browser says. */
    private static Optional<String> cameFrom() {
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
}
