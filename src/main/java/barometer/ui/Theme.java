package barometer.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import java.util.stream.Stream;

/** Light, dark, or whatever the reader's system has. */
public enum Theme {
    SYSTEM, LIGHT, DARK;

    static final String COOKIE = "barometer-theme";

    /** The name in cookie and address, for example {@code dark}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme that was chosen in this browser. */
    static Theme of(VaadinRequest request) {
        return Cookies.read(request, COOKIE)
                .flatMap(text -> Stream.of(values()).filter(t -> t.code().equals(text)).findFirst()).orElse(SYSTEM);
    }

    /** The theme of the current page. */
    public static Theme current() {
        UI ui = UI.getCurrent();
        Theme chosen = ui == null ? null : ComponentUtil.getData(ui, Theme.class);
        return chosen == null ? SYSTEM : chosen;
    }

    static void begin(UI ui, Theme theme) {
        ComponentUtil.setData(ui, Theme.class, theme);
    }

    /** Shows the page in this theme from now on. */
    void choose(UI ui) {
        begin(ui, this);
        Cookies.write(ui, COOKIE, code());
        ui.getPage().executeJs("const html = document.documentElement;"
                + "if ($0 === 'system') html.removeAttribute('data-theme'); else html.setAttribute('data-theme', $0)", code());
    }
}
