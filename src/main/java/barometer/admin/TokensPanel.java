package barometer.admin;

import barometer.store.Tokens.Token;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;

/** The own tokens: made, shown once, revoked. */
final class TokensPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 50;

    private final transient OwnAccount own;
    private final transient Words words;
    private final long account;
    private final TextField label;
    private final Div making = new Div();
    private final Div made = new Div();
    private final Div list = new Div();

    TokensPanel(OwnAccount own, long account, Words words) {
        this.own = own;
        this.account = account;
        this.words = words;
        addClassName("tokens");
        label = new TextField(words.say("profile.token.label"));
        label.setMaxLength(60);
        label.addValueChangeListener(e -> label.setInvalid(false));
        var make = new Button(words.say("profile.token.make"), e -> make());
        make.addThemeName("primary");
        make.addClickShortcut(Key.ENTER).listenOn(label);
        making.add(label, make);
        making.addClassName("token-making");
        made.addClassName("secret");
        made.getElement().setAttribute("role", "status");
        made.setVisible(false);
        add(making, made, list);
        show();
    }

    /** Reads them again. */
    void show() {
        list.removeAll();
        boolean room = own.roomForToken(account);
        making.setVisible(room);
        if (!room) {
            list.add(new Paragraph(words.say("profile.tokens.full")));
        }
        var tokens = own.tokens(account);
        if (tokens.isEmpty()) {
            var none = new Paragraph(words.say("profile.tokens.none"));
            none.addClassName("nothing-yet");
            list.add(none);
            return;
        }
        var items = new UnorderedList();
        items.addClassName("token-list");
        tokens.stream().limit(MOST_SHOWN).forEach(token -> items.add(item(token)));
        list.add(items);
    }

    private ListItem item(Token token) {
        var name = new Span(token.label());
        name.addClassName("token-name");
        var since = words.say("profile.token.since", words.day(LocalDate.ofInstant(token.createdAt(), ZoneId.systemDefault())));
        var used = token.lastUsed().map(day -> words.say("profile.token.used", words.day(day)))
                .orElse(words.say("profile.token.never"));
        var facts = new Span(since + " · " + used);
        facts.addClassName("muted");
        var item = new ListItem(new Div(name, facts), end(token));
        item.addClassName(token.revoked() ? "over" : "open");
        return item;
    }

    private Component end(Token token) {
        if (token.revoked()) {
            var over = new Span(words.say("profile.token.revoked"));
            over.addClassName("badge");
            return over;
        }
        var revoke = new Button(words.say("profile.token.revoke"), e -> confirm(token));
        revoke.addThemeName("small");
        revoke.setAriaLabel(words.say("profile.token.revoke.sure", token.label()));
        return revoke;
    }

    private void make() {
        if (label.getValue().isBlank()) {
            label.setErrorMessage(words.say("profile.token.label.missing"));
            label.setInvalid(true);
            label.focus();
            return;
        }
        if (own.roomForToken(account)) {
            tell(label.getValue().strip(), own.makeToken(account, label.getValue()));
            label.clear();
        }
        show();
    }

    private void tell(String name, String secret) {
        var title = new Span(words.say("profile.token.made", name));
        title.addClassName("token-name");
        made.removeAll();
        made.add(title, new Paragraph(words.say("profile.token.once")), SecretPanel.of(secret, words),
                new Button(words.say("profile.token.done"), e -> {
                    made.removeAll();
                    made.setVisible(false);
                }));
        made.setVisible(true);
    }

    private void confirm(Token token) {
        var question = new ConfirmDialog(words.say("profile.token.revoke.sure", token.label()),
                words.say("profile.token.revoke.text"), words.say("profile.token.revoke"), e -> {
                    own.revokeToken(account, token.id());
                    show();
                });
        question.setCancelable(true);
        question.setCancelText(words.say("accounts.cancel"));
        question.setConfirmButtonTheme("primary error");
        question.open();
    }
}
