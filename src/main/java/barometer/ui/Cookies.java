package barometer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader chose, kept in his browser for a year. */
final class Cookies {

    private Cookies() {
    }

    static Optional<String> read(VaadinRequest request, String name) {
        Cookie[] all = request.getCookies();
        return all == null ? Optional.empty()
                : Stream.of(all).filter(c -> c.getName().equals(name)).map(Cookie::getValue).findFirst();
    }

    /** Written by the page itself: an open page's requests may travel by socket, which has no response to carry one. */
    static void write(UI ui, String name, String value) {
        ui.getPage().executeJs("document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'"
                + " + (location.protocol === 'https:' ? ';secure' : '')", name, value);
    }
}
