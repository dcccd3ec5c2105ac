package barometer.ui;

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

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        boolean indicator = event.getLocation().getPath().startsWith("indicators/");
        Anchor catalogue = Links.to(Links.page(Links.CATALOGUE), say("error.to-indicators"));
        catalogue.addClassNames("button", "primary");
        Anchor overview = Links.to(Links.page(Links.OVERVIEW), say("error.to-overview"));
        overview.addClassName("button");
        message(say(indicator ? "error.unknown-indicator" : "error.not-found"),
                indicator ? say("error.unknown-indicator.text", event.getLocation().getPath().substring("indicators/".length()))
                        : say("error.not-found.text"), catalogue, overview);
        return 404;
    }
}
