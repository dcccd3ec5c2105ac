package barometer.ui;

import barometer.domain.Language;
import barometer.domain.Period;
import barometer.domain.Selection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The addresses of pages and downloads. A page's address keeps the language where the current address names one. */
public final class Links {

    public static final String OVERVIEW = "";
    public static final String CATALOGUE = "catalogue";
    public static final String ENTRY = "entry";
    public static final String REPORTS = "reports";
    public static final String ACCOUNTS = "admin/accounts";
    public static final String PROFILE = "profile";
    public static final String SIGN_IN = "sign-in";

    /** The parameter of the explorer that names the period whose number is explained. */
    public static final String AT = "at";

    private Links() {
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

    /** The observations of a selection as CSV. The form of a chart says nothing about them. */
    public static String csv(Selection selection) {
        return observations(selection, ".csv");
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

    /** A link to a page of ours. */
    public static Anchor to(String href, String text) {
        Anchor link = new Anchor(href, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
