package barometer.ui;

import barometer.domain.Language;
import barometer.domain.Unreadable;
import barometer.text.Words;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which language a page speaks: what its address asks for, else what was chosen before (kept in a cookie), else what the
 * account has, else what the browser prefers, else English.
 */
public final class Languages {

    static final String PARAMETER = "lang";
    static final String COOKIE = "barometer-language";
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)lang=([a-z]{2})(?:&|$)");

    /** Marks a page whose address names its language; its links name it too. */
    private record Named(Language language) {
    }

    private Languages() {
    }

    /** The language of the current page. */
    public static Language current() {
        UI ui = UI.getCurrent();
        return ui == null ? Language.EN : Language.of(ui.getLocale());
    }

    /** The words of the current page. */
    public static Words words() {
        return Words.of(current());
    }

    /** The language that a request asks for. */
    static Language of(VaadinRequest request, Optional<Language> account) {
        return named(request).orElseGet(() -> chosen(request, account));
    }

    /** The language without regard to the address. */
    static Language chosen(VaadinRequest request, Optional<Language> account) {
        return Cookies.read(request, COOKIE).flatMap(Languages::read).or(() -> account)
                .orElseGet(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(l -> read(l.getLanguage()).stream()).findFirst().orElse(Language.EN));
    }

    /** A page's first request carries its address in a parameter of its own. */
    private static Optional<Language> named(VaadinRequest request) {
        String query = request.getParameter("query");
        if (query != null) {
            Matcher m = IN_QUERY.matcher(URLDecoder.decode(query, StandardCharsets.UTF_8).replaceFirst("^\\?", ""));
            return m.find() ? read(m.group(1)) : Optional.empty();
        }
        return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Languages::read);
    }

    static Optional<Language> read(String tag) {
        try {
            return Optional.of(Language.parse(tag));
        } catch (Unreadable unknown) {
            return Optional.empty();
        }
    }

    /** Takes note of the language that an address names; true where the page now speaks another than before. */
    static boolean arrive(UI ui, QueryParameters query) {
        Optional<Language> named = query.getSingleParameter(PARAMETER).flatMap(Languages::read);
        ComponentUtil.setData(ui, Named.class, named.map(Named::new).orElse(null));
        Language wanted = named.or(() -> Optional.ofNullable(ComponentUtil.getData(ui, Language.class)))
                .orElseGet(() -> Language.of(ui.getLocale()));
        return speak(ui, wanted);
    }

    private static boolean speak(UI ui, Language language) {
        boolean other = Language.of(ui.getLocale()) != language;
        ui.setLocale(language.locale());
        if (other) {
            ui.getPage().executeJs("document.documentElement.lang = $0", language.tag());
        }
        return other;
    }

    /** Begins a page in the language of its first request. */
    static void begin(UI ui, Language language, Language chosen) {
        ComponentUtil.setData(ui, Language.class, chosen);
        ui.setLocale(language.locale());
    }

    /** Somebody chose a language: it is kept, and the page is shown in it. */
    public static void choose(UI ui, Language language, Visitor visitor) {
        Cookies.write(ui, COOKIE, language.tag());
        visitor.keep(language);
        ComponentUtil.setData(ui, Language.class, language);
        var location = ui.getActiveViewLocation();
        if (location.getQueryParameters().getSingleParameter(PARAMETER).isPresent()) {
            ui.navigate(location.getPath(), with(location.getQueryParameters(), language));
        } else if (speak(ui, language)) {
            ui.refreshCurrentRoute(true);
        }
    }

    private static QueryParameters with(QueryParameters query, Language language) {
        Map<String, List<String>> all = new java.util.LinkedHashMap<>(query.getParameters());
        all.put(PARAMETER, List.of(language.tag()));
        return new QueryParameters(all);
    }

    /** The language that the address of the current page names; its links keep it. */
    static Optional<Language> named() {
        return Optional.ofNullable(UI.getCurrent()).map(ui -> ComponentUtil.getData(ui, Named.class)).map(Named::language);
    }
}
