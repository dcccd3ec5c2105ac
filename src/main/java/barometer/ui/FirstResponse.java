package barometer.ui;

import barometer.domain.Access;
import barometer.domain.Account;
import barometer.domain.Language;
import barometer.ledger.Reading;
import barometer.store.Brandings;
import barometer.text.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every page has before its content: the language, the theme, the colours of the house, the right status, and words for a lost connection. */
public final class FirstResponse implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Pattern ISSUE = Pattern.compile("(?:r|reports/issues)/([^/]+)");

    private final transient Visitor visitor;
    private final transient Reading reading;
    private final transient Brandings brandings;
    private final transient LongPredicate issued;
    private final transient FirstPaint paint;

    /** @param issued whether there is an issue of this number for who asks */
    public FirstResponse(Visitor visitor, Reading reading, Access access, Brandings brandings, LongPredicate issued) {
        this.visitor = visitor;
        this.reading = reading;
        this.brandings = brandings;
        this.issued = issued;
        this.paint = new FirstPaint(reading, access, brandings);
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addIndexHtmlRequestListener(this::write);
        service.getSource().addSessionInitListener(opened -> opened.getSession().setErrorHandler(failure -> {
            String mark = FailureView.report(failure.getThrowable());
            if (UI.getCurrent() != null) {
                Notification.show(Languages.words().say("error.failure.text", mark));
            }
        }));
        service.getSource().addUIInitListener(opened -> begin(opened.getUI(), VaadinRequest.getCurrent()));
    }

    private void write(IndexHtmlResponse page) {
        VaadinRequest request = page.getVaadinRequest();
        var html = page.getDocument().select("html");
        html.attr("lang", language(request).tag());
        if (Theme.of(request) != Theme.SYSTEM) {
            html.attr("data-theme", Theme.of(request).code());
        }
        if (!known(request.getPathInfo())) {
            page.getVaadinResponse().setStatus(404);
        }
        page.getDocument().head().append(HouseSign.style(brandings.current(), ""));
        if (visitor.account().filter(Account::mustChangePassword).isEmpty()) { // the page of the new password comes before all pictures
            paint.write(page, visitor.viewer(), Words.of(language(request)));
        }
    }

    private Language language(VaadinRequest request) {
        return Languages.of(request, visitor.account().map(Account::language));
    }

    /** The page itself is drawn later, by script; whoever only asks for the address must learn here that there is none. */
    private boolean known(String pathInfo) {
        String path = pathInfo == null ? "" : pathInfo.replaceFirst("^/", "").replaceFirst("/$", "");
        String indicator = "indicators/";
        if (path.startsWith(indicator)) {
            return reading.indicator(path.substring(indicator.length()), visitor.viewer()).isPresent();
        }
        Matcher issue = ISSUE.matcher(path);
        if (issue.matches()) {
            return issue.group(1).matches("\\d{1,18}") && issued.test(Long.parseLong(issue.group(1)));
        }
        return RouteConfiguration.forApplicationScope().getRoute(path).isPresent();
    }

    private void begin(UI ui, VaadinRequest request) {
        Optional<Language> account = visitor.account().map(Account::language);
        Language language = Languages.of(request, account);
        Languages.begin(ui, language, Languages.chosen(request, account));
        Theme.begin(ui, Theme.of(request));
        ui.addBeforeEnterListener(entering -> {
            if (Languages.arrive(ui, entering.getLocation().getQueryParameters())) {
                // The page answers in the new language at once; the frame follows in a step of its own.
                ui.getPage().executeJs("return 0").then(shown -> ui.refreshCurrentRoute(true));
            }
        });
        ui.addAfterNavigationListener(entered -> connection(ui, Languages.words()));
    }

    private static void connection(UI ui, Words words) {
        ui.getPage().executeJs("const c = window.Vaadin?.connectionIndicator; if (c) { c.offlineText = $0; c.reconnectingText = $1;"
                        + " c.onlineText = $2; }", words.say("connection.lost"), words.say("connection.lost"),
                words.say("connection.back"));
    }
}
