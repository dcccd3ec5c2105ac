package barometer.explore;

import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.View;
import barometer.text.FigureRow;
import barometer.text.Words;
import barometer.ui.CopyPanel;
import barometer.ui.Icon;
import barometer.ui.Links;
import barometer.ui.PlainPage;
import barometer.ui.Theme;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All the ways to take a view away: picture, figures, address, frame, interface. Two switches at the head decide for all of
 * them: what is in view or all there is; always the newest, or as it is now.
 */
final class TakeDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int FRAME_WIDTH = 800;
    private static final int FRAME_HEIGHT = 560;

    private final transient Series series;
    private final transient Selection shown;
    private final transient String title;
    private final transient List<FigureRow> rows;
    private final transient Words words;
    private final Div content = new Div();
    private boolean all;
    private boolean pinned;

    /** @param shown what is in view  @param title of the chart, for the frame */
    TakeDialog(Series series, Selection shown, String title, Words words) {
        this.series = series;
        this.shown = shown;
        this.title = title;
        this.words = words;
        this.rows = FigureRow.of(series, words);
        this.pinned = shown.revision().isPresent();
        addClassName("take");
        getElement().setAttribute("aria-label", words.say("take"));
        content.addClassName("explain-content");
        add(content);
        fill();
    }

    private Selection selection() {
        Selection span = all ? shown.between(Optional.empty(), Optional.empty()) : shown;
        return pinned ? span.with(series.frequency()).atRevision(Optional.of(series.revision())) : span.atRevision(Optional.empty());
    }

    private void fill() {
        Selection selection = selection();
        NativeButton close = new NativeButton("", e -> close());
        close.add(Icon.CROSS.draw());
        close.setAriaLabel(words.say("explore.close"));
        close.addClassNames("button", "square", "compact");
        Div top = new Div(new H2(words.say("take")), close);
        top.addClassName("take-top");
        Div body = new Div(switches(), picture(selection), figures(selection), frame(selection), lines(selection));
        body.addClassName("explain-body");
        content.removeAll();
        content.add(top, body);
    }

    private Component switches() {
        Div out = new Div();
        out.addClassName("take-switches");
        boolean part = shown.from().isPresent() || shown.to().isPresent();
        if (part) {
            out.add(pair("take.span", "take.span.shown", "take.span.all", all, now -> all = now));
        }
        if (shown.revision().isEmpty()) {
            out.add(pair("take.time", "take.time.live", "take.time.pinned", pinned, now -> pinned = now));
        }
        return out;
    }

    private Component pair(String label, String first, String second, boolean isSecond, java.util.function.Consumer<Boolean> choose) {
        Div segments = new Div();
        segments.addClassName("segments");
        segments.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say(label));
        for (boolean value : new boolean[] {false, true}) {
            NativeButton segment = new NativeButton(words.say(value ? second : first, series.revision()), e -> {
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

    private Component picture(Selection selection) {
        String address = Links.picture(selection, words.language(), Theme.current());
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
        return section("take.picture", row(link("PNG", address, true), link(words.say("take.picture.large"), address + "&scale=2", true), copy, measured(selection, words.say("take.picture.measured"))));
    }

    private Component figures(Selection selection) {
        String language = Optional.ofNullable(UI.getCurrent()).map(ui -> ui.getSession().getBrowser().getLocale())
                .filter(l -> !l.getLanguage().isEmpty()).map(java.util.Locale::toLanguageTag).orElse(words.language().tag());
        String excel = Links.observations(selection, ".csv", "excel", language);
        NativeButton table = CopyPanel.button(words.say("take.table"), "", tabbed());
        Paragraph note = new Paragraph(words.say("take.figures.text"));
        note.addClassNames("muted", "small-print");
        return section("take.figures", row(link("CSV", Links.csv(selection), true), link(words.say("take.excel"), excel, true),
                link("XLSX", Links.observations(selection, ".xlsx", "lang", words.language().tag()), true),
                link("JSON", Links.observations(selection, "", "lang", words.language().tag()), false), table), note);
    }

    /** The table as a spreadsheet takes it from the clipboard: a tab between cells, none within. */
    private String tabbed() {
        Stream<List<String>> head = Stream.of(Stream.of("period", "figure", "reads", "interval", "origin", "change", "place")
                .map(column -> words.say("explore.column." + column)).toList());
        Stream<List<String>> lines = rows.stream().map(r -> List.of(r.period(), r.figure(), r.reads(), r.interval(),
                r.origin().isEmpty() ? "–" : words.say("figure." + r.origin()), r.change(), r.place()));
        return Stream.concat(head, lines).map(cells -> cells.stream().map(TakeDialog::cell).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** A pasted cell that begins like a formula is none where a quotation mark of the spreadsheet's own stands before it. */
    private static String cell(String text) {
        String plain = text.replaceAll("[\\t\\r\\n]+", " ");
        return plain.matches("[=@].*|[+-](?!\\d).*") ? "'" + plain : plain;
    }

    private Component frame(Selection selection) {
        String address = CopyPanel.HERE + "/" + Links.embed(selection, words.language(), Theme.SYSTEM);
        // A frame that moves on with the figures is not named after those of today.
        String name = pinned ? title : words.name(series.indicator());
        String code = "<iframe src=\"" + PlainPage.escaped(address) + "\" title=\"" + PlainPage.escaped(name) + "\" width=\"" + FRAME_WIDTH + "\" height=\""
                + FRAME_HEIGHT + "\" style=\"border: 0; max-width: 100%\" loading=\"lazy\"></iframe>\n<p>" + PlainPage.escaped(words.say("take.frame.source"))
                + " <a href=\"" + PlainPage.escaped(CopyPanel.HERE + "/" + Links.explore(selection)) + "\">Barometer</a></p>";
        return section("take.frame", new CopyPanel(words.say("take.link"), CopyPanel.HERE + "/" + Links.explore(selection)),
                new CopyPanel(words.say("take.frame.code"), code));
    }

    private Component lines(Selection selection) {
        Section out = section("take.lines");
        Lines.of(Links.observations(selection, ""), Links.csv(selection)).forEach((name, line) -> out.add(new CopyPanel(name, line)));
        return out;
    }

    /** Size, style, colours and language to choose, and the way onto a report. */
    private static Component measured(Selection selection, String text) {
        Anchor link = Links.to(Links.takePicture(View.of(selection)), text);
        link.addClassName("button");
        return link;
    }

    private Section section(String key, Component... content) {
        Section section = new Section(new H3(words.say(key)));
        section.add(content);
        return section;
    }

    private static Component row(Component... parts) {
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
