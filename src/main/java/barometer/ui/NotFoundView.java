package barometer.ui;

import barometer.domain.Selection;
import barometer.ledger.Reading;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** No such address, or an indicator that is unknown to the reader; the two look the same. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;
    private static final String INDICATOR = "indicators/";

    private final transient Reading reading;
    private final transient Visitor visitor;

    public NotFoundView(Reading reading, Visitor visitor) {
        this.reading = reading;
        this.visitor = visitor;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        boolean indicator = event.getLocation().getPath().startsWith(INDICATOR);
        String code = indicator ? event.getLocation().getPath().substring(INDICATOR.length()) : "";
        Anchor catalogue = Links.to(Links.page(Links.CATALOGUE), say("error.to-indicators"));
        catalogue.addClassNames("button", "primary");
        Anchor overview = Links.to(Links.page(Links.OVERVIEW), say("error.to-overview"));
        overview.addClassName("button");
        message(say(indicator ? "error.unknown-indicator" : "error.not-found"),
                indicator ? say("error.unknown-indicator.text", code)
                        : say("error.not-found.text"), catalogue, overview);
        if (indicator) {
            reading.search().nearestCode(code, visitor.viewer()).flatMap(near -> reading.indicator(near, visitor.viewer())).ifPresent(near -> {
                Anchor meant = Links.to(Links.explore(Selection.of(near.code())), say("error.meant", words().shortName(near), near.code()));
                meant.addClassNames("button", "nearest");
                catalogue.getParent().ifPresent(ways -> ways.getElement().insertChild(0, meant.getElement()));
            });
        }
        return 404;
    }
}
