package barometer.explore;

import barometer.domain.Selection;
import barometer.domain.View;
import barometer.text.Words;
import barometer.ui.Icon;
import barometer.ui.Links;
import barometer.ui.Theme;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** The ways to take a selection away: picture, figures, address, paper. */
final class DownloadsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final Span label = new Span();
    private final Anchor picture = link("PNG", true);
    private final Anchor figures = link("CSV", false);
    private final Anchor book = link("XLSX", false);

    private final Anchor report = new Anchor();
    private final NativeButton more;

    /** @param take opens all the ways to take the view away */
    DownloadsPanel(Words words, Runnable take) {
        this.words = words;
        addClassName("downloads");
        label.addClassName("muted");
        Span told = new Span();
        told.addClassName("told");
        told.getElement().setAttribute("aria-live", "polite");
        NativeButton copy = button(Icon.LINK, "explore.copy");
        copy.getElement().executeJs("""
                this.addEventListener('click', async () => {
                    try { await navigator.clipboard.writeText(location.href); $0.textContent = $1; }
                    catch (refused) { $0.textContent = location.href; }
                    setTimeout(() => $0.textContent = '', 6000);
                })""", told.getElement(), words.say("explore.copied"));
        more = button(Icon.SHARE, "take");
        more.addClickListener(e -> take.run());
        NativeButton print = button(Icon.PRINT, "explore.print");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        Div space = new Div();
        space.addClassName("bar-space");
        report.add(Icon.PLUS.draw(), new Span(words.say("picture.put")));
        report.addClassNames("button", "compact");
        report.getElement().setAttribute("router-link", true);
        report.setVisible(false);
        add(label, picture, figures, book, space, told, copy, print, report, more);
    }

    /** Whoever composes reports finds the way onto one. */
    void reports() {
        report.setVisible(true);
    }

    /** Leads to what is shown now. @param any whether there is anything to take */
    void lead(Selection selection, boolean any) {
        picture.setVisible(any);
        figures.setVisible(any);
        book.setVisible(any);
        more.setVisible(any);
        label.setText(words.say(any ? "explore.download" : "explore.nothing-to-download"));
        report.setHref(Links.put(View.of(selection)));
        picture.setHref(Links.picture(selection, words.language(), Theme.current()));
        figures.setHref(Links.csv(selection));
        book.setHref(Links.observations(selection, ".xlsx", "lang", words.language().tag()));
        book.getElement().setAttribute("aria-label", words.say("explore.download") + " XLSX");
        picture.getElement().setAttribute("aria-label", words.say("explore.download") + " PNG");
        figures.getElement().setAttribute("aria-label", words.say("explore.download") + " CSV");
    }

    private static Anchor link(String name, boolean main) {
        Anchor link = new Anchor("", Icon.DOWNLOAD.draw(), new Span(name));
        link.addClassNames("button", "compact", main ? "first" : "second");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private NativeButton button(Icon icon, String key) {
        NativeButton button = new NativeButton();
        Component name = new Span(words.say(key));
        button.add(icon.draw(), name);
        button.addClassNames("button", "compact");
        return button;
    }
}
