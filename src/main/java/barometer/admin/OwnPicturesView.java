package barometer.admin;

import barometer.ledger.Reading;
import barometer.publish.PictureJournal;
import barometer.store.Accounts;
import barometer.ui.Links;
import barometer.ui.Visitor;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The pictures that one has taken oneself. */
@Route(Links.OWN_PICTURES)
@PermitAll
public class OwnPicturesView extends PicturesView {

    private static final long serialVersionUID = 1L;

    public OwnPicturesView(PictureJournal journal, Reading reading, Accounts accounts, Visitor visitor) {
        super(journal, reading, accounts, visitor, Links.OWN_PICTURES, false);
    }
}
