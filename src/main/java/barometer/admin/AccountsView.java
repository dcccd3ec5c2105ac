package barometer.admin;

import barometer.domain.Account;
import barometer.store.Accounts.Held;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;

/** The accounts, for the administrator. */
@Route("admin/accounts")
@StyleSheet("context://assets/accounts.css")
@RolesAllowed("ADMINISTER")
public class AccountsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Administration administration;
    private final transient Visitor visitor;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph alone;

    public AccountsView(Administration administration, Visitor visitor) {
        super("accounts");
        this.administration = administration;
        this.visitor = visitor;
        title(say("accounts.title"));
        alone = new Paragraph(say("accounts.only-you"));
        alone.addClassName("nothing-yet");
        list.addClassName("account-list");
        var card = new Div(columns(), list, alone);
        card.addClassNames("card", "accounts-card");
        add(head(), card);
        show();
    }

    private Component head() {
        var title = new H1(say("accounts.title"));
        title.addClassName("page-title");
        var text = new Paragraph(say("accounts.text"));
        text.addClassName("page-subtitle");
        var make = new Button(say("accounts.new"), e -> AccountDialog.make(administration, visitor, words(), this::show).open());
        make.addThemeName("primary");
        var head = new Div(new Div(title, text), make);
        head.addClassName("page-head");
        return head;
    }

    /** For the eye: each fact says by itself what it is. */
    private Component columns() {
        var heads = new Div(new Span(say("accounts.name")), new Span(say("accounts.roles")), new Span(say("accounts.made")),
                new Span(say("accounts.actions")));
        heads.addClassName("account-heads");
        heads.getElement().setAttribute("aria-hidden", "true");
        return heads;
    }

    private ListItem item(Held held) {
        var roles = held.account().roles();
        return new ListItem(nameAndState(held),
                new Span(roles.isEmpty() ? say("accounts.roles.none") : ProfileView.roles(held.account(), words())),
                new Span(words().day(LocalDate.ofInstant(held.createdAt(), ZoneId.systemDefault()))), actions(held));
    }

    private Component nameAndState(Held held) {
        var account = held.account();
        var name = new Span(account.name());
        name.addClassName("account-name");
        var cell = new Div(name);
        cell.addClassName("account-cell");
        if (own(account)) {
            cell.add(badge("accounts.you", "stated"));
        }
        if (held.anonymised()) {
            cell.add(badge("accounts.anonymised", "over"));
        } else if (!account.active()) {
            cell.add(badge("accounts.closed", "over"));
        } else if (account.mustChangePassword()) {
            cell.add(badge("accounts.must-change", "warning"));
        }
        return cell;
    }

    private Span badge(String key, String kind) {
        var badge = new Span(say(key));
        badge.addClassNames("badge", kind);
        return badge;
    }

    private boolean own(Account account) {
        return visitor.viewer().account().filter(id -> id == account.id()).isPresent();
    }

    private Component actions(Held held) {
        if (held.anonymised()) {
            return new Span();
        }
        var account = held.account();
        var menu = new MenuBar();
        menu.addThemeName("tertiary");
        var root = menu.addItem("⋯");
        root.setAriaLabel(say("accounts.actions.of", account.name()));
        var items = root.getSubMenu();
        items.addItem(say("accounts.change-roles"),
                e -> AccountDialog.roles(administration, visitor, words(), account, this::show).open());
        if (!own(account)) { // the own password is changed on the profile, and nobody puts himself out
            items.addItem(say("accounts.new-password"), e -> sure("accounts.new-password", account, () ->
                    AccountDialog.password(words(), account.name(),
                            administration.newPassword(account.id(), visitor.viewer())).open()));
            if (account.active()) {
                items.addItem(say("accounts.deactivate"), e -> sure("accounts.deactivate", account, () ->
                        told(administration.deactivate(account.id(), visitor.viewer()), "accounts.done.deactivated", account)));
            } else {
                items.addItem(say("accounts.reactivate"), e -> {
                    administration.reactivate(account.id(), visitor.viewer());
                    told(Administration.Change.DONE, "accounts.done.reactivated", account);
                    show();
                });
            }
            items.addItem(say("accounts.anonymise"), e -> sure("accounts.anonymise", account, () ->
                    told(administration.anonymise(account.id(), visitor.viewer()), "accounts.done.anonymised", account)));
        }
        return menu;
    }

    private void sure(String key, Account account, Runnable act) {
        var question = new ConfirmDialog(say(key + ".sure", account.name()), say(key + ".text", account.name(), String.valueOf(account.id())),
                say(key), e -> {
                    act.run();
                    show();
                });
        question.setCancelable(true);
        question.setCancelText(say("accounts.cancel"));
        question.setConfirmButtonTheme("primary error");
        question.open();
    }

    private void told(Administration.Change change, String done, Account account) {
        Notification.show(switch (change) {
            case DONE -> say(done, account.name());
            case LAST_ADMINISTRATOR -> say("accounts.last-administrator");
            case OWN_RIGHTS -> say("accounts.own-rights");
        });
    }

    private void show() {
        var all = administration.accounts(visitor.viewer());
        list.removeAll();
        all.forEach(held -> list.add(item(held)));
        alone.setVisible(all.size() == 1);
    }
}
