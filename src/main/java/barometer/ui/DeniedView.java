package barometer.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The reader has signed in, and his role does not open this page. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class DeniedView extends Page implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        Anchor overview = Links.to(Links.page(Links.OVERVIEW), say("error.to-overview"));
        overview.addClassNames("button", "primary");
        message(say("error.denied"), say("error.denied.text"), overview);
        return 403;
    }
}
