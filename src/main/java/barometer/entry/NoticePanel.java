package barometer.entry;

import barometer.text.Words;
import barometer.ui.Icon;
import barometer.ui.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The line above the desk: what was recorded, what others recorded meanwhile, and what went wrong. */
final class NoticePanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final transient Words words;
    private final Div done = new Div();
    private final Div news = new Div();
    private final Div trouble = new Div();

    NoticePanel(Words words) {
        this.words = words;
        addClassName("notices");
        done.getElement().setAttribute("role", "status");
        news.getElement().setAttribute("role", "status");
        trouble.getElement().setAttribute("role", "alert");
        done.addClassNames("notice", "done");
        news.addClassNames("notice", "news");
        trouble.addClassNames("notice", "wrong");
        add(done, news, trouble);
    }

    /** A figure is on the disk. */
    void recorded(long revision, String explorer, Runnable undo) {
        Anchor show = Links.to(explorer, words.say("entry.recorded.show"));
        fill(done, Icon.CHECK, new Span(words.say("entry.recorded", revision)), show, link("entry.undo", undo));
        trouble.removeAll();
    }

    void say(String sentence) {
        fill(done, Icon.CHECK, new Span(sentence));
        trouble.removeAll();
    }

    /** Others have recorded something of the indicator. */
    void news(Runnable show) {
        String time = LocalTime.ofInstant(Instant.now(), ZoneId.systemDefault()).format(CLOCK);
        fill(news, Icon.INFO, new Span(words.say("live.offer", time)), link("live.show", () -> {
            news.removeAll();
            show.run();
        }));
    }

    void trouble(String sentence) {
        fill(trouble, Icon.WARNING, new Span(sentence));
        done.removeAll();
    }

    void clear() {
        done.removeAll();
        news.removeAll();
        trouble.removeAll();
    }

    private static void fill(Div line, Icon icon, Component... parts) {
        line.removeAll();
        line.add(icon.draw());
        line.add(parts);
    }

    private NativeButton link(String key, Runnable act) {
        NativeButton button = new NativeButton(words.say(key), e -> act.run());
        button.addClassName("link");
        return button;
    }
}
