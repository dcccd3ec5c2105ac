package barometer.ui;

import barometer.ledger.Changes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Keeps an open page up with the ledger. A new head makes the page read again and say in one sentence what is new, spoken
 * once, politely. A reader in the middle of something is offered the new figures instead.
 */
public final class Live {

    private static final String BUSY = """
            const at = document.activeElement;
            return !!document.querySelector('vaadin-popover[opened], vaadin-dialog[opened], [data-zoomed]')
                || !!(at && at.matches('input, textarea, select, [contenteditable]'))""";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Function<Long, String> refresh;
    private final Span spoken = new Span();
    private final Div offer = new Div();
    private final AtomicLong newest = new AtomicLong();
    private long shown;

    /**
     * @param page    registered while it is attached
     * @param shown   the head that the page shows first
     * @param refresh reads again and says what is new in a sentence, blank where nothing that is shown has changed
     */
    public Live(Component page, Changes changes, long shown, Function<Long, String> refresh) {
        this.refresh = refresh;
        this.shown = shown;
        spoken.addClassName("spoken");
        spoken.getElement().setAttribute("aria-live", "polite");
        offer.addClassName("offer");
        offer.setVisible(false);
        page.addAttachListener(attached -> {
            UI ui = attached.getUI();
            AutoCloseable ears = changes.onNewHead(head -> hear(ui, head));
            page.addDetachListener(detached -> {
                detached.unregisterListener();
                close(ears);
            });
        });
    }

    /** The polite voice and the quiet offer; they belong somewhere in the page. */
    public Component[] parts() {
        return new Component[] {spoken, offer};
    }

    /** The head that the page shows. */
    public long shown() {
        return shown;
    }

    /** Several heads in a row are one: whoever comes first takes the newest along. */
    private void hear(UI ui, long head) {
        long before = newest.getAndAccumulate(head, Math::max);
        if (before < head) {
            ui.access(() -> {
                if (newest.get() == head) {
                    ui.getPage().executeJs(BUSY).then(Boolean.class, busy -> arrive(busy), failed -> arrive(false));
                }
            });
        }
    }

    private void arrive(boolean busy) {
        if (newest.get() <= shown) {
            return;
        }
        if (busy) {
            var words = Languages.words();
            String time = LocalTime.ofInstant(Instant.now(), ZoneId.systemDefault()).format(CLOCK);
            offer.removeAll();
            offer.add(new Span(words.say("live.offer", time)), new NativeButton(words.say("live.show"), e -> show()));
            offer.setVisible(true);
            spoken.setText(words.say("live.offer", time));
        } else {
            show();
        }
    }

    private void show() {
        offer.setVisible(false);
        shown = newest.get();
        String sentence = refresh.apply(shown);
        if (!sentence.isBlank()) {
            spoken.setText(sentence);
        }
    }

    private static void close(AutoCloseable ears) {
        try {
            ears.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
