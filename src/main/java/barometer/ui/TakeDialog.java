package barometer.ui;

import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/**
 * All the ways to take a view away: picture, figures, address, frame, interface. Two switches at the head decide for all of
 * them: what is in view or all there is; always the newest, or as it is now.
 */
public final class TakeDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int FRAME_WIDTH = 800;
    private static final int FRAME_HEIGHT = 560;

    private final transient Take.View view;
    private final transient Words words;
    private final Div content = new Div();
    private boolean all;
    private boolean pinned;

    public TakeDialog(Take.View view, Words words) {
        this.view = view;
        this.words = words;
        this.pinned = view.pinned();
        addClassName("take");
        getElement().setAttribute("aria-label", words.say("take"));
        content.addClassName("explain-content");
        add(content);
        fill();
    }

    private void fill() {
        Take take = view.take(all, pinned);
        NativeButton close = new NativeButton("", e -> close());
        close.add(Icon.CROSS.draw());
        close.setAriaLabel(words.say("explore.close"));
        close.addClassNames("button", "square", "compact");
        Div top = new Div(new H2(words.say("take")), close);
        top.addClassName("take-top");
        Div body = new Div(switches());
        take.picture().ifPresent(address -> body.add(picture(address, take.measured())));
        body.add(figures(take), frame(take), lines(take));
        body.addClassName("explain-body");
        content.removeAll();
        content.add(top, body);
    }

    private Component switches() {
        Div out = new Div();
        out.addClassName("take-switches");
        if (view.part()) {
            out.add(pair("take.span", "take.span.shown", "take.span.all", all, now -> all = now));
        }
        if (!view.pinned()) {
            out.add(pair("take.time", "take.time.live", "take.time.pinned", pinned, now -> pinned = now));
        }
        return out;
    }

    private Component pair(String label, String first, String second, boolean isSecond, java.util.function.Consumer<Boolean> choose) {
        Div segments = new Div();
        segments.addClassName("segments");
        segments.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say(label));
        for (boolean value : new boolean[] {false, true}) {
            NativeButton segment = new NativeButton(words.say(value ? second : first, view.revision()), e -> {
                choose.accept(value);
                fill();
                getElement().executeJs("this.querySelectorAll('.segments [aria-pressed=true]').forEach(b => b.id === $0 && b.focus())", (value ? second : first));
            });
            segment.setId(value ? second : first);
            segment.getElement().setAttribute("aria-pressed", String.valueOf(value == isSecond));
            segments.add(segment);
        }
        return segments;
    }

    private Component picture(String address, Optional<String> measured) {
        NativeButton copy = new NativeButton();
        Span says = new Span(words.say("take.picture.copy"));
        says.getElement().setAttribute("aria-live", "polite");
        copy.add(Icon.COPY.draw(), says);
        copy.addClassNames("button", "compact");
        // The picture is promised, not awaited: a browser grants its clipboard only while it remembers the click.
        copy.getElement().executeJs("""
                const says = $0, name = says.textContent;
                this.addEventListener('click', async () => {
                    try {
                        const picture = fetch($1).then(answer => answer.ok ? answer.blob() : Promise.reject(answer.status));
                        await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
                        says.textContent = $2;
                    } catch (refused) { says.textContent = $3; }
                    setTimeout(() => says.textContent = name, 4000);
                })""", says.getElement(), address, words.say("copy.done"), words.say("take.picture.refused"));
        Div row = row(link("PNG", address, true), link(words.say("take.picture.large"), address + "&scale=2", true), copy);
        measured.ifPresent(page -> row.add(measured(page)));
        return section("take.picture", row);
    }

    private Component figures(Take take) {
        String language = Optional.ofNullable(UI.getCurrent()).map(ui -> ui.getSession().getBrowser().getLocale())
                .filter(l -> !l.getLanguage().isEmpty()).map(java.util.Locale::toLanguageTag).orElse(words.language().tag());
        NativeButton table = CopyPanel.button(words.say("take.table"), "", view.table());
        Paragraph note = new Paragraph(words.say("take.figures.text"));
        note.addClassNames("muted", "small-print");
        return section("take.figures", row(link("CSV", take.csv(), true), link(words.say("take.excel"), take.excel().apply(language), true),
                link("XLSX", take.xlsx(), true), link("JSON", take.json(), false), table), note);
    }

    private Component frame(Take take) {
        String code = "<iframe src=\"" + PlainPage.escaped(CopyPanel.HERE + "/" + take.frame()) + "\" title=\"" + PlainPage.escaped(take.name()) + "\" width=\""
                + FRAME_WIDTH + "\" height=\"" + FRAME_HEIGHT + "\" style=\"border: 0; max-width: 100%\" loading=\"lazy\"></iframe>\n<p>"
                + PlainPage.escaped(words.say("take.frame.source")) + " <a href=\"" + PlainPage.escaped(CopyPanel.HERE + "/" + take.page())
                + "\">Barometer</a></p>";
        return section("take.frame", new CopyPanel(words.say("take.link"), CopyPanel.HERE + "/" + take.page()),
                new CopyPanel(words.say("take.frame.code"), code));
    }

    private Component lines(Take take) {
        Section out = section("take.lines");
        Lines.of(take.json(), take.csv()).forEach((name, line) -> out.add(new CopyPanel(name, line)));
        return out;
    }

    /** Size, style, colours and language to choose, and the way onto a report. */
    private Component measured(String page) {
        Anchor link = Links.to(page, words.say("take.picture.measured"));
        link.addClassName("button");
        return link;
    }

    private Section section(String key, Component... content) {
        Section section = new Section(new H3(words.say(key)));
        section.add(content);
        return section;
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("take-row");
        return row;
    }

    private static Anchor link(String name, String address, boolean saved) {
        Anchor link = new Anchor(address, Icon.DOWNLOAD.draw(), new Span(name));
        link.addClassNames("button", "compact");
        link.setRouterIgnore(true);
        if (saved) {
            link.getElement().setAttribute("download", true);
        }
        return link;
    }
}
