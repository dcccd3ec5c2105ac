package barometer.reports;

import barometer.domain.Template;
import barometer.publish.Reports;
import barometer.text.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Somebody else has saved the same template meanwhile: who, when, in what it differs, and what is to become of both. Neither is lost. */
final class ConflictDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param theirs what stands saved now
     * @param who    has saved it
     * @param mine   saves what is on the desk as the version after theirs
     * @param take   lays theirs on the desk
     */
    ConflictDialog(Template here, Reports.Kept theirs, String who, Words words, Runnable mine, Runnable take) {
        setHeaderTitle(words.say("reports.conflict.title"));
        setWidth("min(560px, 92vw)");
        add(new Paragraph(words.say("reports.conflict.who", who, String.valueOf(theirs.version()), words.time(theirs.at()))));
        add(new Paragraph(words.say("reports.conflict.what", String.join(", ", differences(here, theirs.template(), words)))));
        add(new Paragraph(words.say("reports.conflict.choice")));
        Button keep = new Button(words.say("reports.conflict.mine", String.valueOf(theirs.version() + 1)), e -> {
            close();
            mine.run();
        });
        keep.addThemeName("primary");
        Button other = new Button(words.say("reports.conflict.theirs"), e -> {
            close();
            take.run();
        });
        getFooter().add(new Button(words.say("reports.cancel"), e -> close()), other, keep);
    }

    /** In what two templates differ, in words. */
    static List<String> differences(Template one, Template other, Words words) {
        List<String> out = new ArrayList<>();
        if (!one.title().equals(other.title())) {
            out.add(words.say("reports.page.title"));
        }
        if (!one.subtitle().equals(other.subtitle())) {
            out.add(words.say("reports.page.subtitle"));
        }
        if (!one.with(other.blocks()).titled(other.title()).subtitled(other.subtitle()).equals(other)) {
            out.add(words.say("reports.page"));
        }
        int longer = Math.max(one.blocks().size(), other.blocks().size());
        IntStream.range(0, longer).filter(i -> i >= one.blocks().size() || i >= other.blocks().size() || !one.blocks().get(i).equals(other.blocks().get(i)))
                .mapToObj(i -> words.say("reports.block", String.valueOf(i + 1))).forEach(out::add);
        return out;
    }
}
