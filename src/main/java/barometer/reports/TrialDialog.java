package barometer.reports;

import barometer.delivery.Scheduling;
import barometer.domain.Destination;
import barometer.domain.Schedule;
import barometer.domain.Unreadable;
import barometer.ledger.Denied;
import barometer.text.Words;
import barometer.ui.Visitor;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** Sends the page of a schedule once, as a trial: to the one who tries, or to all of its places. */
final class TrialDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Scheduling scheduling;
    private final transient Schedule schedule;
    private final transient Visitor visitor;
    private final transient Words words;
    private final TextField to;

    TrialDialog(Scheduling scheduling, Schedule schedule, Visitor visitor, Words words) {
        this.scheduling = scheduling;
        this.schedule = schedule;
        this.visitor = visitor;
        this.words = words;
        setHeaderTitle(words.say("schedules.try.title", schedule.report() + " · " + schedule.name()));
        setWidth("min(520px, 100vw)");
        to = new TextField(words.say("schedules.try.to"));
        to.setId("trial-to");
        to.setWidthFull();
        to.getElement().setAttribute("autocomplete", "email");
        to.setEnabled(scheduling.couriers().toMails());
        to.setHelperText(scheduling.couriers().toMails() ? "" : words.say("trouble.no-mail-server"));
        Div content = new Div(new Paragraph(words.say("schedules.try.text")), to);
        content.addClassName("dialog-content");
        add(content);
        Button all = new Button(words.say("schedules.try.all"), e -> send(Optional.empty()));
        all.setId("trial-all");
        Button me = new Button(words.say("schedules.try.send"), e -> send(Optional.of(to.getValue().strip())));
        me.setEnabled(scheduling.couriers().toMails());
        me.addThemeName("primary");
        getFooter().add(new Button(words.say("schedules.cancel"), e -> close()), all, me);
    }

    private void send(Optional<String> address) {
        try {
            scheduling.tryOut(schedule.report(), schedule.name(), address.map(Destination.Mail::check), visitor.viewer());
            close();
            Notification.show(words.say("schedules.try.begun"));
        } catch (Unreadable unreadable) {
            to.setErrorMessage(words.find("unreadable." + unreadable.code(), unreadable.text()).orElse(unreadable.getMessage()));
            to.setInvalid(true);
        } catch (Denied denied) {
            Notification.show(words.say("schedules.denied"));
        }
    }
}
