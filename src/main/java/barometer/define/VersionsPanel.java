package barometer.define;

import barometer.ledger.Version;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** Every version of a definition, newest first: when, and which fields said what before and say what since. */
final class VersionsPanel extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient DefinitionDesk desk;
    private final transient Words words;
    private final transient Runnable after;

    /** @param after what to do when a version has been taken back */
    VersionsPanel(List<Version> versions, DefinitionDesk desk, Words words, Runnable after) {
        this.desk = desk;
        this.words = words;
        this.after = after;
        addClassNames("card", "define-versions");
        add(new H2(words.say("define.versions")));
        OrderedList list = new OrderedList();
        for (int i = 0; i < versions.size(); i++) {
            list.add(item(versions.get(i), i == versions.size() - 1));
        }
        add(list);
    }

    private ListItem item(Version version, boolean first) {
        Span when = new Span(words.say("overview.revision", version.recorded().ref().revision()) + " · "
                + words.time(version.recorded().at()));
        when.addClassName("define-when");
        ListItem item = new ListItem(when);
        if (!version.counts()) {
            item.addClassName("undone");
            Span badge = new Span(words.say("define.undone"));
            badge.addClassNames("badge", "refused");
            item.add(badge);
        }
        if (first) {
            item.add(new Paragraph(words.say("define.first")));
        } else {
            version.changes().forEach(change -> item.add(change(change)));
        }
        if (version.counts() && !first) {
            Button undo = new Button(words.say("define.undo"), e -> ask(version).open());
            undo.addThemeName("tertiary");
            item.add(undo);
        }
        return item;
    }

    private Component change(Version.Change change) {
        Span field = new Span(words.say("define.field." + change.field()));
        field.addClassName("define-changed");
        Span was = new Span(change.was().isEmpty() ? "–" : change.was());
        was.addClassName("define-was");
        Span is = new Span(change.is().isEmpty() ? "–" : change.is());
        Div line = new Div(field, was, new Span("→"), is);
        line.addClassName("define-change");
        return line;
    }

    private Dialog ask(Version version) {
        Dialog dialog = new Dialog(words.say("define.undo.title"));
        dialog.setWidth("min(520px, 92vw)");
        TextArea reason = new TextArea(words.say("define.undo.reason"));
        reason.setWidthFull();
        reason.setMaxLength(2000);
        dialog.add(new Paragraph(words.say("define.undo.text")), reason);
        Button act = new Button(words.say("define.undo"), e -> {
            switch (desk.retract(version, reason.getValue().strip())) {
                case DefinitionDesk.Outcome.Recorded(var receipt) -> {
                    dialog.close();
                    after.run();
                }
                case DefinitionDesk.Outcome.Not(var field, var why) -> {
                    reason.setErrorMessage(why);
                    reason.setInvalid(true);
                }
            }
        });
        act.addThemeName("primary");
        dialog.getFooter().add(new Button(words.say("accounts.cancel"), e -> dialog.close()), act);
        return dialog;
    }
}
