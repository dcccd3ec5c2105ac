package barometer.ui;

import barometer.domain.Unreadable;
import barometer.ledger.Changes;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The content of a page; the target of the skip link. */
public abstract class Page extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private String title = "";

    protected Page(String... classes) {
        setId("content");
        getElement().setAttribute("tabindex", "-1");
        addClassName("page");
        addClassNames(classes);
    }

    /** The words of the page's language, which the address may change while the page stays. */
    protected final Words words() {
        return Languages.words();
    }

    /** The text of a key in the page's language. */
    protected final String say(String key, Object... arguments) {
        return words().say(key, arguments);
    }

    /** Names the page in the browser's tab. */
    protected final void title(String text) {
        title = text;
    }

    @Override
    public String getPageTitle() {
        return title.isBlank() ? "Barometer" : title + " · Barometer";
    }

    /** Hears of each new head while it is shown. */
    protected final void onNewHead(Changes changes, Runnable hear) {
        listening(call -> changes.onNewHead(head -> call.run()), hear);
    }

    /** Hears of something while it is shown. @param listen begins to listen, with what is to be called, until it is closed */
    protected final void listening(Function<Runnable, AutoCloseable> listen, Runnable hear) {
        addAttachListener(attached -> {
            UI ui = attached.getUI();
            AutoCloseable ears = listen.apply(() -> ui.access(hear::run));
            addDetachListener(detached -> {
                detached.unregisterListener();
                close(ears);
            });
        });
    }

    private static void close(AutoCloseable ears) {
        try {
            ears.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A page whose address cannot be read: which part of it, why, the nearest one that can, and all there is.
     *
     * @param nearest the address that may have been meant
     * @param all     where everything stands
     */
    protected final void unreadable(Unreadable wrong, String nearest, String all, String allText) {
        Anchor near = Links.to(nearest, say("error.address.nearest", URLDecoder.decode(nearest, StandardCharsets.UTF_8)));
        near.addClassNames("button", "primary", "nearest");
        Anchor whole = Links.to(all, allText);
        whole.addClassName("button");
        message(say("error.address"), words().find("unreadable." + wrong.code(), wrong.text()).orElseGet(() -> say("error.address.text", wrong.text())),
                near, whole);
    }

    /** A page that has little to say: what is missing, why, and the way on. */
    protected final void message(String headline, String text, Component... ways) {
        removeAll();
        title(headline);
        Div actions = new Div(ways);
        actions.addClassName("actions");
        Div card = new Div(Blank.axis(), new H1(headline), new Paragraph(text), actions);
        card.addClassNames("card", "message");
        add(card);
    }
}
