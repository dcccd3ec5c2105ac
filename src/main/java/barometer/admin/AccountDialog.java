package barometer.admin;

import barometer.domain.Account;
import barometer.domain.Language;
import barometer.domain.Role;
import barometer.text.Words;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Locale;
import java.util.Set;

/** Makes an account, changes its roles, or shows its first password this once. */
final class AccountDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Words words;

    private AccountDialog(Words words, String title) {
        this.words = words;
        setHeaderTitle(title);
        setWidth("min(480px, 100vw)");
    }

    /** Asks for name, roles and language. @param after what to do when it is made */
    static Dialog make(Administration administration, Visitor visitor, Words words, Runnable after) {
        var dialog = new AccountDialog(words, words.say("accounts.new"));
        var name = new TextField(words.say("accounts.name"));
        name.setMaxLength(60);
        name.getElement().setAttribute("autocomplete", "off");
        name.addValueChangeListener(e -> name.setInvalid(false));
        var roles = roles(words, Set.of(Role.ANALYST));
        var language = new RadioButtonGroup<Language>(words.say("profile.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(l -> Words.of(l).say("language.name"));
        language.setValue(words.language());
        dialog.add(content(name, roles, language));
        dialog.buttons(words.say("accounts.make"), () -> {
            switch (administration.make(name.getValue(), roles.getValue(), language.getValue(), visitor.viewer())) {
                case Administration.Made made -> {
                    dialog.close();
                    after.run();
                    password(words, made.name(), made.password()).open();
                }
                case Administration.NameWillNotDo not -> {
                    name.setErrorMessage(words.say("account-name." + not.fault().code()));
                    name.setInvalid(true);
                    name.focus();
                }
            }
        });
        name.focus();
        return dialog;
    }

    /** Asks which roles an account is to have. */
    static Dialog roles(Administration administration, Visitor visitor, Words words, Account account, Runnable after) {
        var dialog = new AccountDialog(words, words.say("accounts.change-roles.of", account.name()));
        var roles = roles(words, account.roles());
        roles.addValueChangeListener(e -> roles.setInvalid(false));
        dialog.add(content(roles));
        dialog.buttons(words.say("accounts.save"), () -> {
            switch (administration.setRoles(account.id(), roles.getValue(), visitor.viewer())) {
                case DONE -> {
                    dialog.close();
                    after.run();
                    Notification.show(words.say("accounts.done.roles", account.name()));
                }
                case LAST_ADMINISTRATOR -> refuse(roles, words.say("accounts.last-administrator"));
                case OWN_RIGHTS -> refuse(roles, words.say("accounts.own-rights"));
            }
        });
        return dialog;
    }

    /** Shows a first password, this once; only a deliberate click closes it. */
    static Dialog password(Words words, String name, String password) {
        var dialog = new AccountDialog(words, words.say("accounts.first-password", name));
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        dialog.add(content(new Paragraph(words.say("accounts.first-password.text")), SecretPanel.of(password, words)));
        var close = new Button(words.say("accounts.close"), e -> dialog.close());
        close.addThemeName("primary");
        dialog.getFooter().add(close);
        return dialog;
    }

    private void buttons(String act, Runnable run) {
        var button = new Button(act, e -> run.run());
        button.addThemeName("primary");
        getFooter().add(new Button(words.say("accounts.cancel"), e -> close()), button);
    }

    private static Div content(Component... parts) {
        var content = new Div(parts);
        content.addClassName("dialog-content");
        return content;
    }

    private static CheckboxGroup<Role> roles(Words words, Set<Role> chosen) {
        var group = new CheckboxGroup<Role>(words.say("accounts.roles"));
        group.setItems(Role.values());
        group.addThemeName("vertical");
        group.setRenderer(new ComponentRenderer<>(role -> {
            var key = "role." + role.name().toLowerCase(Locale.ROOT);
            var may = new Span(words.say(key + ".may"));
            may.addClassName("muted");
            var both = new Div(new Span(words.say(key)), may);
            both.addClassName("role-choice");
            return both;
        }));
        group.setValue(chosen);
        return group;
    }

    private static void refuse(CheckboxGroup<Role> roles, String why) {
        roles.setErrorMessage(why);
        roles.setInvalid(true);
    }
}
