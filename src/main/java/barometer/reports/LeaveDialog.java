package barometer.reports;

import barometer.text.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks what becomes of work that was not saved. */
final class LeaveDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    LeaveDialog(Words words, Runnable save, Runnable leave, Runnable stay) {
        setHeaderTitle(words.say("reports.leave.title"));
        setWidth("min(520px, 92vw)");
        setCloseOnOutsideClick(false);
        add(new Paragraph(words.say("reports.leave.text")));
        Button keep = new Button(words.say("reports.leave.save"), e -> act(save));
        keep.addThemeName("primary");
        getFooter().add(new Button(words.say("reports.leave.stay"), e -> act(stay)), new Button(words.say("reports.leave.go"), e -> act(leave)), keep);
        addDialogCloseActionListener(e -> act(stay));
    }

    private void act(Runnable chosen) {
        close();
        chosen.run();
    }
}
