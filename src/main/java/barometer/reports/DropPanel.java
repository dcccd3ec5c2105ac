package barometer.reports;

import barometer.chart.png.Provenance;
import barometer.domain.Unreadable;
import barometer.domain.View;
import barometer.domain.Viewer;
import barometer.publish.Differences;
import barometer.publish.Reports;
import barometer.text.Words;
import barometer.ui.Links;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes a picture that came from here and says what it shows, where that is now, and what has changed since. */
final class DropPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 20_000_000;

    private final transient Reports reports;
    private final transient Supplier<Viewer> viewer;
    private final transient Words words;
    private final Div answer = new Div();

    DropPanel(Reports reports, Supplier<Viewer> viewer, Words words) {
        this.reports = reports;
        this.viewer = viewer;
        this.words = words;
        addClassNames("card", "panel", "drop");
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> taken(bytes)));
        upload.setAcceptedFileTypes("image/png", ".png");
        upload.setMaxFileSize(MOST_BYTES);
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(words.say("import.choose")));
        upload.setDropLabel(new Span(words.say("reports.drop")));
        answer.getElement().setAttribute("aria-live", "polite");
        add(upload, answer);
    }

    void taken(byte[] png) {
        answer.removeAll();
        Optional<Provenance> read = Provenance.read(png);
        if (read.isEmpty() || read.get().views().isEmpty()) {
            answer.add(new Paragraph(words.say("reports.drop.foreign")));
            return;
        }
        Provenance provenance = read.get();
        Optional<Long> issue = provenance.issue().filter(n -> reports.issue(n, viewer.get()).isPresent());
        issue.ifPresent(n -> answer.add(way(Links.page(Links.REPORTS + "/issues/" + n), words.say("reports.drop.issue", String.valueOf(n)))));
        for (View view : provenance.views().stream().limit(issue.isPresent() ? 0 : 12).toList()) {
            String name = String.join(", ", view.indicators());
            answer.add(way(Links.view(view), words.say("reports.drop.then", name,
                    view.selections().getFirst().revision().map(Object::toString).orElse("–"))));
            answer.add(way(Links.view(view.atRevision(Optional.empty())), words.say("reports.drop.now", name)));
        }
        try {
            Differences since = reports.since(provenance.views(), viewer.get());
            answer.add(new DifferencesPanel(words.say("reports.drop.since"), since, words));
        } catch (Unreadable e) {
            answer.add(new Paragraph(words.find("unreadable." + e.code(), e.text()).orElse(e.getMessage())));
        }
    }

    private static Anchor way(String href, String text) {
        Anchor way = Links.to(href, text);
        way.addClassNames("button", "send");
        return way;
    }
}
