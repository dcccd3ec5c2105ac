package barometer.admin;

import barometer.domain.Account;
import barometer.domain.Language;
import barometer.text.Words;
import barometer.ui.Links;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.stream.Collectors;

/** The own account: password, language, tokens. */
@Route("profile")
@StyleSheet("context://assets/accounts.css")
@PermitAll
public class ProfileView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Visitor visitor;

    public ProfileView(OwnAccount own, SignedIn signedIn, Visitor visitor) {
        super("profile");
        this.visitor = visitor;
        title(say("profile.title"));
        var account = visitor.account().orElseThrow();
        var tokens = new TokensPanel(own, account.id(), words());
        var password = new PasswordPanel(own, signedIn, words(), () -> {
            tokens.show(); // all of them are revoked now
            Notification.show(say("password.changed"));
        });
        var columns = new Div(section("profile.password", new Paragraph(say("password.effect")), password),
                section("profile.language", new Paragraph(say("profile.language.text")), language(account)),
                section("profile.tokens", new Paragraph(say("profile.tokens.text")), tokens));
        columns.addClassName("profile-sections");
        add(head(account), columns);
    }

    private Component head(Account account) {
        var title = new H1(account.name());
        title.addClassName("page-title");
        var roles = new Paragraph(account.roles().isEmpty() ? say("profile.roles.none")
                : say("profile.roles", roles(account, words())));
        roles.addClassName("page-subtitle");
        var signOut = new Button(say("profile.sign-out"), e -> visitor.signOut());
        var pictures = Links.to(Links.page(Links.OWN_PICTURES), say("pictures.own"));
        pictures.addClassName("button");
        var acts = new Div(pictures, signOut);
        acts.addClassName("profile-acts");
        var head = new Div(new Div(title, roles), acts);
        head.addClassName("page-head");
        return head;
    }

    static String roles(Account account, Words words) {
        return account.roles().stream().sorted().map(role -> words.say("role." + role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private Section section(String key, Component... content) {
        var heading = new H2(say(key));
        var section = new Section(heading);
        section.addClassName("card");
        section.add(content);
        return section;
    }

    private Component language(Account account) {
        var choice = new RadioButtonGroup<Language>();
        choice.setItems(Language.values());
        choice.setItemLabelGenerator(language -> Words.of(language).say("language.name"));
        choice.setAriaLabel(say("profile.language"));
        choice.setValue(account.language());
        choice.addValueChangeListener(chosen -> {
            visitor.keep(chosen.getValue());
            Notification.show(say("profile.language.kept"));
        });
        return choice;
    }
}
