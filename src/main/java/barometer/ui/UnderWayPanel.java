package barometer.ui;

import barometer.ledger.Changes;
import barometer.ledger.Ledger;
import barometer.ledger.UnderWay;
import barometer.store.Accounts;
import barometer.text.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Says that somebody records a large file, and how far it is: until that is done, nobody else can record. */
public final class UnderWayPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final long TOLD_EVERY_NANOS = 500_000_000;

    private final transient Ledger ledger;
    private final transient Accounts accounts;
    private final transient Words words;
    private final Span sentence = new Span();
    private final Element bar = new Element("progress");
    private volatile long told;

    public UnderWayPanel(Ledger ledger, Changes changes, Accounts accounts, Words words) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.words = words;
        addClassName("under-way");
        getElement().setAttribute("role", "status");
        bar.setAttribute("aria-label", words.say("import.under-way.bar"));
        add(Icon.HISTORY.draw(), sentence);
        getElement().appendChild(bar);
        addAttachListener(attached -> {
            UI ui = attached.getUI();
            AutoCloseable ears = changes.onWork(() -> hear(ui));
            addDetachListener(detached -> {
                detached.unregisterListener();
                close(ears);
            });
            show();
        });
    }

    /** A begin and an end are shown at once, what lies between them now and then. */
    private void hear(UI ui) {
        long now = System.nanoTime();
        if (ledger.underWay().filter(w -> w.done() > 0).isEmpty() || now - told > TOLD_EVERY_NANOS) {
            told = now;
            ui.access(this::show);
        }
    }

    private void show() {
        setVisible(ledger.underWay().isPresent());
        ledger.underWay().ifPresent(this::show);
    }

    private void show(UnderWay work) {
        String name = accounts.byId(work.account()).map(held -> held.account().name()).orElseGet(() -> String.valueOf(work.account()));
        sentence.setText(words.say("import.under-way", name, work.done(), work.of()));
        bar.setAttribute("max", String.valueOf(Math.max(1, work.of())));
        bar.setAttribute("value", String.valueOf(work.done()));
    }

    private static void close(AutoCloseable ears) {
        try {
            ears.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
