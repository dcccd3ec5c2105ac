package barometer.ui;

import barometer.domain.Comparison;
import barometer.domain.Language;
import barometer.domain.Period;
import barometer.domain.Selection;
import barometer.domain.View;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The addresses of pages and downloads. A page's address keeps the language where the current address names one. */
public final class Links {

    public static final String OVERVIEW = "";
    public static final String CATALOGUE = "catalogue";
    public static final String COMPARE = "compare";
    public static final String ENTRY = "entry";
    public static final String PARAGRAPH = "entry/paragraph";
    public static final String CALENDAR = "entry/calendar";
    public static final String REVIEW = "entry/review";
    public static final String IMPORT = "entry/import";
    public static final String REPORTS = "reports";
    public static final String SCHEDULES = "reports/schedules";
    public static final String DEFINITIONS = "entry/definitions";
    public static final String DOCUMENTS = "entry/documents";
    public static final String ONE_FIGURE = "entry/figure";
    public static final String ACCOUNTS = "admin/accounts";
    public static final String JOURNAL = "admin/journal";
    public static final String PICTURES = "admin/pictures";
    public static final String OWN_PICTURES = "profile/pictures";
    public static final String BRANDING = "admin/branding";
    public static final String PROFILE = "profile";
    public static final String SIGN_IN = "sign-in";

    /** The parameter of the explorer that names the period whose number is explained. */
    public static final String AT = "at";

    /** The parameter of the explorer that names an earlier moment to compare with. */
    public static final String SINCE = "since";

    /** The parameter of the reports that names a view that is to be put on one of them. */
    public static final String PUT = "put";
    /** The parameters of a new definition: the formula that it is made by, and the indicator on whose page that was tried. */
    public static final String FORMULA = "formula";
    public static final String LIKE = "like";

    private Links() {
    }

    /** The form of a new indicator that a formula makes, filled in. */
    public static String define(Selection made) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(LIKE, made.indicator());
        made.formula().ifPresent(formula -> all.put(FORMULA, formula));
        return page(DEFINITIONS + "/indicators", all);
    }

    /** The journal as CSV. */
    public static String journalCsv(Map<String, String> filter) {
        return "api/v1/journal.csv" + query(filter);
    }

    /** The journal of pictures as a file. */
    public static String pictures(String suffix, Map<String, String> filter) {
        return "api/v1/pictures." + suffix + query(filter);
    }

    /** A page. */
    public static String page(String path) {
        return page(path, Map.of());
    }

    /** A page with parameters. */
    public static String page(String path, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        Languages.named().ifPresent(l -> all.put(Languages.PARAMETER, l.tag()));
        return path + query(all);
    }

    /** The explorer in the state of a selection. */
    public static String explore(Selection selection) {
        return page("indicators/" + selection.indicator(), selection.parameters());
    }

    /** The explorer with one number explained. */
    public static String explain(Selection selection, Period at) {
        Map<String, String> all = new LinkedHashMap<>(selection.parameters());
        all.put(AT, at.toString());
        return page("indicators/" + selection.indicator(), all);
    }

    /** The explorer with what changed since an earlier moment. */
    public static String since(Selection selection, String moment) {
        Map<String, String> all = new LinkedHashMap<>(selection.parameters());
        all.put(SINCE, moment);
        return page("indicators/" + selection.indicator(), all);
    }

    /** The picture of a selection, as this page shows it. */
    public static String picture(Selection selection, Language language, Theme theme) {
        Map<String, String> all = new LinkedHashMap<>(selection.parameters());
        all.put(Languages.PARAMETER, language.tag());
        if (theme == Theme.DARK) {
            all.put("theme", theme.code());
        }
        return "api/v1/indicators/" + selection.indicator() + "/chart.png" + query(all);
    }

    /** The picture of a selection in a size. */
    public static String picture(Selection selection, Language language, Theme theme, int width, int height) {
        return picture(selection, language, theme) + "&width=" + width + "&height=" + height;
    }

    /** The picture of a selection without what a page says beside it, twice as fine as its size in a page. */
    static String plainPicture(Selection selection, Language language, Theme theme, int width, int height) {
        return picture(selection, language, theme, width, height) + "&scale=2&style=plain";
    }

    /** The plain page of a selection, for a frame in another site. */
    public static String embed(Selection selection, Language language, Theme theme) {
        Map<String, String> all = new LinkedHashMap<>(selection.parameters());
        all.put(Languages.PARAMETER, language.tag());
        if (theme != Theme.SYSTEM) {
            all.put("theme", theme.code());
        }
        return "embed/indicators/" + selection.indicator() + query(all);
    }

    /** The observations of a selection in a format: blank for JSON, else {@code .csv}. */
    public static String observations(Selection selection, String suffix) {
        Map<String, String> all = new LinkedHashMap<>(selection.parameters());
        all.remove("form");
        return "api/v1/indicators/" + selection.indicator() + "/observations" + suffix + query(all);
    }

    /** The observations of a selection in a format, with a parameter more. */
    public static String observations(Selection selection, String suffix, String name, String value) {
        String address = observations(selection, suffix);
        return address + (address.contains("?") ? "&" : "?") + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The observations of a selection as CSV. The form of a chart says nothing about them. */
    public static String csv(Selection selection) {
        return observations(selection, ".csv");
    }

    /** Several series in the state of a comparison. */
    public static String compare(Comparison comparison) {
        return COMPARE + query(comparison, named());
    }

    /** The picture of a comparison, as this page shows it. */
    public static String picture(Comparison comparison, Language language, Theme theme) {
        Map<String, String> drawing = new LinkedHashMap<>(Map.of(Languages.PARAMETER, language.tag()));
        if (theme == Theme.DARK) {
            drawing.put("theme", theme.code());
        }
        return "api/v1/compare/chart.png" + query(comparison, drawing);
    }

    /** The observations of a comparison in a format, series after series, and what its arrangement makes of them. @param more parameters besides */
    public static String observations(Comparison comparison, String suffix, Map<String, String> more) {
        Comparison figures = Comparison.of(comparison.picks()).between(comparison.from(), comparison.to()).knownOn(comparison.knownOn())
                .atRevision(comparison.revision());
        return "api/v1/compare/observations" + suffix + query(comparison.arrangement().pairs() ? figures.with(comparison.arrangement()) : figures, more);
    }

    /** The plain page of a comparison, for a frame in another site. */
    public static String embed(Comparison comparison, Language language, Theme theme) {
        Map<String, String> drawing = new LinkedHashMap<>(Map.of(Languages.PARAMETER, language.tag()));
        if (theme != Theme.SYSTEM) {
            drawing.put("theme", theme.code());
        }
        return "embed/compare" + query(comparison, drawing);
    }

    /** The page that shows a view: the explorer, or the comparison. */
    public static String view(View view) {
        return switch (view) {
            case View.One(Selection selection) -> explore(selection);
            case View.Several(Comparison comparison) -> compare(comparison);
        };
    }

    /**
     * The view of an address, as it is copied out of a browser, or of a text form.
     *
     * @throws barometer.domain.Unreadable with the code of what cannot be read
     */
    public static View read(String address) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        Map<String, List<String>> parameters = mark < 0 ? Map.of()
                : QueryParameters.fromString(address.substring(mark + 1).replaceFirst("#.*", "")).getParameters();
        if (path.contains("indicators/")) {
            Map<String, String> first = new LinkedHashMap<>();
            parameters.forEach((name, values) -> first.put(name, values.getFirst()));
            return View.of(Selection.of(path.substring(path.indexOf("indicators/") + "indicators/".length()), first));
        }
        return path.endsWith(COMPARE) && mark > 0 ? View.of(Comparison.of(parameters)) : View.parse(address);
    }

    /** The page on which a picture of a view is made to measure, and put on a report. */
    public static String takePicture(View view) {
        return switch (view) {
            case View.One(Selection selection) -> page("picture/" + selection.indicator(), selection.parameters());
            case View.Several(Comparison comparison) -> "picture" + query(comparison, named());
        };
    }

    /** The page on which a report is chosen that a view is put on. */
    public static String put(View view) {
        return page(REPORTS, Map.of(PUT, view.toString()));
    }

    /** The picture of a view, drawn to these parameters. @param suffix {@code png}, {@code svg} or {@code pdf} */
    public static String chart(View view, String suffix, Map<String, String> drawing) {
        return switch (view) {
            case View.One(Selection selection) -> {
                Map<String, String> all = new LinkedHashMap<>(selection.parameters());
                all.putAll(drawing);
                yield "api/v1/indicators/" + selection.indicator() + "/chart." + suffix + query(all);
            }
            case View.Several(Comparison comparison) -> "api/v1/compare/chart." + suffix + query(comparison, drawing);
        };
    }

    /** The language, where the current address names one. */
    private static Map<String, String> named() {
        return Languages.named().map(l -> Map.of(Languages.PARAMETER, l.tag())).orElse(Map.of());
    }

    private static String query(Comparison comparison, Map<String, String> more) {
        List<String> pairs = new ArrayList<>();
        comparison.parameters().forEach((name, values) -> values.forEach(value -> pairs.add(pair(name, value))));
        more.forEach((name, value) -> pairs.add(pair(name, value)));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** Colons stay as they are: an address of ours can be read and typed. */
    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":");
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty() ? "" : parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** Leads the current page to an address of ours; a step of its own in the browser's history. */
    public static void go(String href) {
        int mark = href.indexOf('?');
        UI.getCurrent().navigate(mark < 0 ? href : href.substring(0, mark),
                mark < 0 ? QueryParameters.empty() : QueryParameters.fromString(href.substring(mark + 1)));
    }

    /** A link to a page of ours; the page is exchanged without a reload. */
    public static Anchor to(String href, Component... content) {
        Anchor link = new Anchor(href, content);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** A link to a page elsewhere, in a window of its own. */
    public static Anchor outside(String address, String text) {
        Anchor link = new Anchor(address, text);
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    /** A link to a page of ours. */
    public static Anchor to(String href, String text) {
        Anchor link = new Anchor(href, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
