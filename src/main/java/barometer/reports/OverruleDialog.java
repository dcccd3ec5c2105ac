package barometer.reports;

import barometer.publish.ReportFinding;
import barometer.text.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;

/** Shows once more what was found; whoever issues it all the same says why. */
final class OverruleDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    OverruleDialog(List<ReportFinding> warnings, Words words, Consumer<String> issue) {
        setHeaderTitle(words.say("reports.overrule.title"));
        setWidth("min(560px, 92vw)");
        warnings.forEach(f -> add(new Paragraph(f.reason(words))));
        TextField reason = new TextField(words.say("reports.overrule.reason"));
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.setId("overrule-reason");
        add(reason);
        Button act = new Button(words.say("reports.overrule.issue"), e -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(words.say("reports.overrule.needed"));
                reason.setInvalid(true);
                return;
            }
            close();
            issue.accept(reason.getValue());
        });
        act.addThemeName("primary");
        getFooter().add(new Button(words.say("reports.cancel"), e -> close()), act);
    }
}
