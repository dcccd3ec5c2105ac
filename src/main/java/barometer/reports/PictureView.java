package barometer.reports;

import barometer.chart.ChartComposer;
import barometer.chart.ComparisonComposer;
import barometer.chart.Panels;
import barometer.domain.Access;
import barometer.domain.Comparison;
import barometer.domain.Language;
import barometer.domain.Selection;
import barometer.domain.Unreadable;
import barometer.domain.View;
import barometer.ledger.Comparing;
import barometer.ledger.Reading;
import barometer.text.Words;
import barometer.ui.Icon;
import barometer.ui.Links;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A chart as a picture: size, scale, how much stands around it, colours, language. What is shown is the very file. */
@Route(value = "picture/:code", layout = MainLayout.class)
@RouteAlias(value = "picture", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/reports.css")
public class PictureView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** How many pixel columns the words of a chart are made for. */
    private static final int COLUMNS = 400;

    /** The sizes that are asked for most. Paper is drawn at 300 dots an inch, with the letters of a page. */
    private enum Preset {
        SLIDE(1200, 675, 1), SCREEN(1600, 900, 1), A5(1240, 874, 2), A4(1754, 1240, 2), MAIL(800, 418, 1);

        private final int width;
        private final int height;
        private final int scale;

        Preset(int width, int height, int scale) {
            this.width = width;
            this.height = height;
            this.scale = scale;
        }
    }

    private final transient Reading reading;
    private final transient Comparing comparing;
    private final transient Access access;
    private final transient Visitor visitor;
    private transient View view;
    private int width = Preset.SCREEN.width;
    private int height = Preset.SCREEN.height;
    private int scale = 1;
    private String style = "full";
    private String theme = "light";
    private transient Language language;

    public PictureView(Reading reading, Comparing comparing, Access access, Visitor visitor) {
        super("take-picture");
        this.reading = reading;
        this.comparing = comparing;
        this.access = access;
        this.visitor = visitor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        language = words().language();
        try {
            view = asked(entering);
            Optional<Panels> panels = panels();
            if (panels.isPresent()) {
                title(panels.get().title());
                show();
                return;
            }
        } catch (Unreadable e) {
            message(say("error.address"), words().find("unreadable." + e.code(), e.text()).orElseGet(() -> say("error.address.text", e.text())));
            return;
        }
        entering.rerouteToError(NotFoundException.class);
    }

    /** The view that the address names: of one indicator, or without a code of several series. */
    private static View asked(BeforeEnterEvent entering) {
        Map<String, List<String>> all = entering.getLocation().getQueryParameters().getParameters();
        Optional<String> code = entering.getRouteParameters().get("code");
        if (code.isEmpty()) {
            return View.of(Comparison.of(all));
        }
        Map<String, String> parameters = new HashMap<>();
        all.forEach((name, values) -> parameters.put(name, values.getFirst()));
        return View.of(Selection.of(code.get(), parameters));
    }

    /** What is seen; empty where the viewer knows one of its indicators not. */
    private Optional<Panels> panels() {
        return switch (view) {
            case View.One(Selection selection) -> reading.series(selection, visitor.viewer())
                    .map(series -> Panels.of(new ChartComposer(words()).compose(series, COLUMNS)));
            case View.Several(Comparison comparison) -> comparing.unknown(comparison, visitor.viewer()).isPresent() ? Optional.empty()
                    : comparing.series(comparison, visitor.viewer()).map(series -> new ComparisonComposer(words()).compose(comparison, series, COLUMNS));
        };
    }

    private String address(String suffix) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("width", String.valueOf(width));
        all.put("height", String.valueOf(height));
        all.put("scale", String.valueOf(scale));
        all.put("style", style);
        all.put("theme", theme);
        all.put("lang", language.tag());
        return Links.chart(view, suffix, all);
    }

    private String name() {
        return switch (view) {
            case View.One(Selection selection) -> reading.indicator(selection.indicator(), visitor.viewer()).map(words()::shortName).orElse("");
            case View.Several several -> say("compare.title");
        };
    }

    private void show() {
        removeAll();
        H1 heading = new H1(say("picture.title"));
        heading.addClassName("page-title");
        Div space = new Div();
        space.addClassName("bar-space");
        Div bar = new Div(Links.to(Links.view(view), name()), heading, space);
        bar.addClassName("report-bar");
        for (String kind : List.of("PNG", "SVG", "PDF")) {
            Anchor link = new Anchor(address(kind.toLowerCase()), Icon.DOWNLOAD.draw(), new Span(kind));
            link.addClassNames("button", kind.equals("PNG") ? "primary" : "second");
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            bar.add(link);
        }
        Image preview = new Image(address("png"), say("picture.preview"));
        preview.addClassNames("report-preview", "picture-" + theme);
        Div left = new Div(preview);
        left.addClassName("report-middle");
        Div right = new Div(controls());
        right.addClassName("report-right");
        if (access.may(visitor.viewer(), Access.Act.REPORT)) {
            Anchor put = Links.to(Links.put(view), Icon.PLUS.draw(), new Span(say("picture.put")));
            put.addClassNames("button", "send");
            right.add(put);
        }
        Div ground = new Div(left, right);
        ground.addClassNames("report-ground", "two");
        add(bar, ground);
    }

    private Component controls() {
        Div card = new Div();
        card.addClassNames("card", "panel");
        Map<String, String> presets = new LinkedHashMap<>();
        String here = "";
        for (Preset preset : Preset.values()) {
            presets.put(preset.name(), say("picture.preset." + preset.name().toLowerCase()));
            here = preset.width == width && preset.height == height && preset.scale == scale ? preset.name() : here;
        }
        card.add(choice("picture.preset", presets, here, chosen -> {
            Preset preset = Preset.valueOf(chosen);
            width = preset.width;
            height = preset.height;
            scale = preset.scale;
        }));
        IntegerField across = size("picture.width", width, value -> width = value);
        IntegerField down = size("picture.height", height, value -> height = value);
        Div sizes = new Div(across, down);
        sizes.addClassName("rule-row");
        card.add(sizes);
        card.add(choice("picture.scale", ordered("1", "×1", "2", "×2", "3", "×3"), String.valueOf(scale), chosen -> scale = Integer.parseInt(chosen)));
        card.add(choice("picture.style", ordered("full", say("picture.style.full"), "plain", say("picture.style.plain")), style, chosen -> style = chosen));
        card.add(choice("picture.theme", ordered("light", say("theme.light"), "dark", say("theme.dark"), "transparent", say("picture.transparent")), theme,
                chosen -> theme = chosen));
        Map<String, String> languages = new LinkedHashMap<>();
        for (Language each : Language.values()) {
            languages.put(each.tag(), Words.of(each).say("language.name"));
        }
        card.add(choice("picture.language", languages, language.tag(), chosen -> language = Language.parse(chosen)));
        Span pixels = new Span(say("picture.pixels", String.valueOf(width * scale), String.valueOf(height * scale)));
        pixels.addClassName("small");
        card.add(pixels);
        return card;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> out = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            out.put(pairs[i], pairs[i + 1]);
        }
        return out;
    }

    private IntegerField size(String key, int value, Consumer<Integer> taken) {
        IntegerField field = new IntegerField(say(key));
        field.setMin(200);
        field.setMax(4000);
        field.setValue(value);
        field.addValueChangeListener(e -> {
            if (e.getValue() != null && e.getValue() >= 200 && e.getValue() <= 4000) {
                taken.accept(e.getValue());
                while ((long) width * height * scale * scale > 40_000_000) {
                    scale--;
                }
                show();
            }
        });
        return field;
    }

    private Component choice(String key, Map<String, String> options, String here, Consumer<String> taken) {
        Span label = new Span(say(key));
        label.addClassName("control-label");
        Div segments = new Div();
        segments.addClassNames("choices");
        segments.getElement().setAttribute("role", "group").setAttribute("aria-label", say(key));
        options.forEach((value, text) -> {
            NativeButton button = new NativeButton(text, e -> {
                taken.accept(value);
                while ((long) width * height * scale * scale > 40_000_000) {
                    scale--;
                }
                show();
            });
            button.getElement().setAttribute("aria-pressed", String.valueOf(value.equals(here)));
            segments.add(button);
        });
        Div all = new Div(label, segments);
        all.addClassName("choice");
        return all;
    }
}
