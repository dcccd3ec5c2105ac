package barometer.admin;

import barometer.chart.png.PictureRoom;
import barometer.chart.png.PngSize;
import barometer.chart.png.Theme;
import barometer.domain.Branding;
import barometer.domain.Unreadable;
import barometer.publish.House;
import barometer.store.Accounts;
import barometer.store.Brandings;
import barometer.ui.Links;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Base64;
import java.util.Optional;

/** How the house looks: what can be set, and beside it the picture as it would be. */
@Route(Links.BRANDING)
@StyleSheet("context://assets/branding.css")
@RolesAllowed("ADMINISTER")
public class BrandingView extends Page {

    private static final long serialVersionUID = 1L;
    private static final PngSize PREVIEW = new PngSize(1200, 675, 1);

    private final transient House house;
    private final transient Accounts accounts;
    private final transient Visitor visitor;
    private final LookPanel look;
    private final Div previews = new Div();
    private final Section history = new Section();
    private final Button save;
    private int basedOn;

    public BrandingView(House house, Accounts accounts, Visitor visitor) {
        super("branding");
        this.house = house;
        this.accounts = accounts;
        this.visitor = visitor;
        title(say("branding.title"));
        Branding standing = house.current(visitor.viewer());
        basedOn = standing.version();
        look = new LookPanel(standing, words(), file -> house.logo(file, visitor.viewer()), this::show);
        save = new Button(say("branding.save"), e -> save());
        save.addThemeName("primary");
        H1 title = new H1(say("branding.title"));
        title.addClassName("page-title");
        Paragraph text = new Paragraph(say("branding.text"));
        text.addClassName("page-subtitle");
        Div head = new Div(new Div(title, text), save);
        head.addClassName("page-head");
        previews.addClassName("branding-previews");
        Div right = new Div(previews, history);
        right.addClassName("branding-right");
        Div ground = new Div(look, right);
        ground.addClassName("branding-ground");
        add(head, ground);
        show();
    }

    private void show() {
        Optional<Branding> tried = look.branding();
        save.setEnabled(tried.isPresent());
        tried.ifPresent(this::preview);
        history();
    }

    /** The file itself, light and dark, in the language of the page. */
    private void preview(Branding branding) {
        previews.removeAll();
        try {
            for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
                Optional<byte[]> png = house.preview(branding, PREVIEW, theme, words().language(), visitor.viewer());
                if (png.isEmpty()) {
                    previews.add(new Paragraph(say("branding.no-figures")));
                    return;
                }
                Image image = new Image("data:image/png;base64," + Base64.getEncoder().encodeToString(png.get()),
                        say("branding.preview", say("theme." + theme)));
                image.addClassName("branding-preview");
                previews.add(image);
            }
        } catch (PictureRoom.Full full) {
            previews.add(new Paragraph(say("api.busy")));
        }
    }

    private void save() {
        try {
            Optional<Branding> set = house.set(look.branding().orElseThrow(), basedOn, visitor.viewer());
            if (set.isEmpty()) {
                Notification.show(say("api.newer-branding"));
                return;
            }
            basedOn = set.get().version();
            Notification.show(say("branding.saved", String.valueOf(basedOn)));
            history();
        } catch (House.AccentRefused | Unreadable refused) {
            show(); // the panel says what is the matter
        }
    }

    private void history() {
        H2 heading = new H2(say("branding.versions"));
        heading.addClassName("group-title");
        history.removeAll();
        OrderedList list = new OrderedList();
        list.addClassName("branding-versions");
        for (Brandings.Saved saved : house.versions(visitor.viewer()).stream().limit(20).toList()) {
            list.add(new ListItem(new Span(say("branding.version", String.valueOf(saved.version()))), muted(words().time(saved.at())),
                    new Span(accounts.byId(saved.account()).map(held -> held.account().name()).orElse(""))));
        }
        list.add(new ListItem(new Span(say("branding.version", "0")), muted(say("branding.version.zero"))));
        history.add(heading, muted(say("branding.versions.text")), list);
    }

    private static Component muted(String text) {
        Span span = new Span(text);
        span.addClassName("muted");
        return span;
    }
}
