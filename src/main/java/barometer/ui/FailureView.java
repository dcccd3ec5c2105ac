package barometer.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something in the program failed: what still holds and what to do, and a mark by which the log can be searched. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class FailureView extends Page implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String mark = report(parameter.getCaughtException());
        Anchor again = new Anchor(Links.page(event.getLocation().getPath()), say("error.again"));
        again.setRouterIgnore(true);
        again.addClassNames("button", "primary");
        Anchor overview = Links.to(Links.page(Links.OVERVIEW), say("error.to-overview"));
        overview.addClassName("button");
        message(say("error.failure"), say("error.failure.text", mark), again, overview);
        return 500;
    }

    /** Writes a failure to the log. @return the mark by which it is found there */
    static String report(Throwable failure) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {}", mark, failure);
        return mark;
    }
}
