package barometer.admin;

import barometer.ledger.Reading;
import barometer.publish.PictureJournal;
import barometer.store.Accounts;
import barometer.ui.Links;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;

/** The journal of pictures: who took which picture of which state of the data. */
@Route(Links.PICTURES)
@StyleSheet("context://assets/journal.css")
@RolesAllowed("ADMINISTER")
public class PicturesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PictureJournal journal;
    private final transient Reading reading;
    private final transient Accounts accounts;
    private final transient Visitor visitor;
    private final String address;
    private final boolean all;

    public PicturesView(PictureJournal journal, Reading reading, Accounts accounts, Visitor visitor) {
        this(journal, reading, accounts, visitor, Links.PICTURES, true);
    }

    PicturesView(PictureJournal journal, Reading reading, Accounts accounts, Visitor visitor, String address, boolean all) {
        super("journal", "pictures");
        this.journal = journal;
        this.reading = reading;
        this.accounts = accounts;
        this.visitor = visitor;
        this.address = address;
        this.all = all;
        title(say(all ? "pictures.title" : "pictures.own"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, String> filter = new LinkedHashMap<>();
        PicturesPanel.PARAMETERS.stream().filter(name -> all || !name.equals("account")).forEach(name -> event.getLocation().getQueryParameters()
                .getSingleParameter(name).filter(v -> !v.isBlank()).ifPresent(v -> filter.put(name, v)));
        removeAll();
        H1 title = new H1(say(all ? "pictures.title" : "pictures.own"));
        title.addClassName("page-title");
        Paragraph text = new Paragraph(say(all ? "pictures.text" : "pictures.own.text"));
        text.addClassName("page-subtitle");
        Div files = new Div(file("csv", filter), file("xlsx", filter));
        files.addClassName("picture-files");
        Div head = new Div(new Div(title, text), files);
        head.addClassName("page-head");
        add(head, new PicturesPanel(journal, reading, accounts, visitor.viewer(), words(), filter, address, all));
    }

    private Anchor file(String suffix, Map<String, String> filter) {
        Map<String, String> wanted = new LinkedHashMap<>(filter);
        if (!all) {
            wanted.put("own", "true"); // the administrator's own page too leads to his own alone
        }
        Anchor file = new Anchor(Links.pictures(suffix, wanted), suffix.toUpperCase(java.util.Locale.ROOT));
        file.addClassName("button");
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        return file;
    }
}
