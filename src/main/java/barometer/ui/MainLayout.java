package barometer.ui;

import barometer.domain.Access;
import barometer.domain.Branding;
import barometer.domain.Language;
import barometer.domain.Logo;
import barometer.domain.Viewer;
import barometer.store.Brandings;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The frame of every page: the bar with mark, pages by role, language, theme and account; a drawer where it is narrow. */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    /** The sign of the program. */
    static final String MARK = "<svg viewBox='3 4 26 24' width='26' height='24' fill='none' stroke='#fff' stroke-width='2.6'"
            + " stroke-linecap='round' aria-hidden='true'><path d='M8.2 22.2A10.2 10.2 0 1 1 23.8 22.2'/><path d='M15.3 16.9 20 10.6'"
            + " stroke='#7DB9F0'/><path d='M11 26h10'/><circle cx='15.3' cy='16.9' r='2.2' fill='#fff' stroke='none'/></svg>";

    private final transient Visitor visitor;
    private final transient Branding branding;
    private final transient Words words = Languages.words();
    private final transient List<Shown> shown = new ArrayList<>();
    private final Nav row = new Nav();

    public MainLayout(Visitor visitor, Access access, Brandings brandings) {
        this.visitor = visitor;
        this.branding = brandings.current();
        setDrawerOpened(false);
        Viewer viewer = visitor.viewer();
        for (Room room : Room.values()) {
            List<Room.Page> allowed = room.pages(viewer, access);
            if (!allowed.isEmpty()) {
                shown.add(new Shown(allowed, link(allowed.getFirst().path(), room.key()),
                        allowed.stream().map(page -> link(page.path(), page.key())).toList(),
                        allowed.stream().map(page -> link(page.path(), page.key())).toList()));
            }
        }
        row.addClassName("bar-rooms");
        row.setVisible(false);
        addToNavbar(skip(), bar(viewer), row);
        Nav drawer = new Nav();
        drawer.addClassName("drawer-pages");
        drawer.setAriaLabel(words.say("frame.pages"));
        row.setAriaLabel(words.say("frame.rooms"));
        shown.forEach(room -> room.below().forEach(drawer::add));
        addToDrawer(drawer);
    }

    private Anchor link(String path, String key) {
        return Links.to(Links.page(path), words.say(key));
    }

    /** The first stop of the keyboard leads past the bar. */
    private Component skip() {
        Anchor skip = new Anchor("#content", words.say("frame.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        skip.getElement().executeJs("this.addEventListener('click', e => { e.preventDefault();"
                + " document.getElementById('content')?.focus(); })");
        return skip;
    }

    /** Sign and name of the house, or of the program, leading to its first page. */
    public static Anchor mark(Branding branding, Language language) {
        Span name = new Span(HouseSign.name(branding, language));
        Anchor home = Links.to(Links.page(Links.OVERVIEW), branding.logo().<Component>map(MainLayout::plate).orElseGet(() -> new Svg(MARK)), name);
        home.addClassName("mark");
        home.setAriaLabel(name.getText());
        return home;
    }

    private static Component plate(Logo logo) {
        Image image = new Image(HouseSign.logo(logo), "");
        image.setHeight("28px");
        image.setWidth(Math.round(28.0 * logo.width() / logo.height()) + "px");
        Span plate = new Span(image);
        plate.addClassName("plate");
        return plate;
    }

    private Component bar(Viewer viewer) {
        NativeButton menu = new NativeButton();
        menu.add(Icon.MENU.draw());
        menu.addClassNames("bar-button", "narrow");
        menu.setAriaLabel(words.say("frame.menu"));
        menu.addClickListener(e -> setDrawerOpened(!isDrawerOpened()));
        Anchor home = mark(branding, words.language());
        Nav nav = new Nav();
        nav.addClassNames("bar-pages", "wide");
        nav.setAriaLabel(words.say("frame.pages"));
        shown.forEach(room -> nav.add(room.top()));
        Div space = new Div();
        space.addClassName("bar-space");
        Div inner = new Div(menu, home, nav, space, languages(), theme(), viewer.signedIn() ? account(viewer) : signIn());
        inner.addClassName("bar");
        Header header = new Header(inner);
        header.addClassName("bar-ground");
        return header;
    }

    private Component languages() {
        Div group = new Div();
        group.addClassName("languages");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", words.say("frame.language"));
        for (Language language : Language.values()) {
            NativeButton button = new NativeButton(language.name(), e -> Languages.choose(UI.getCurrent(), language, visitor));
            button.getElement().setAttribute("lang", language.tag());
            button.setAriaLabel(language.name() + ", " + Words.of(language).say("language.name"));
            button.getElement().setAttribute("aria-pressed", String.valueOf(language == words.language()));
            group.add(button);
        }
        return group;
    }

    private Component theme() {
        NativeButton button = new NativeButton();
        button.addClassName("bar-button");
        label(button, Theme.current());
        Popover menu = menu(button, "frame.theme");
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK, Theme.SYSTEM}) {
            NativeButton choice = new NativeButton();
            choice.add(sign(theme).draw(), new Span(words.say("theme." + theme.code())));
            choice.addClickListener(e -> {
                theme.choose(UI.getCurrent());
                label(button, theme);
                menu.close();
            });
            menu.add(choice);
        }
        return new Div(button, menu);
    }

    private void label(NativeButton button, Theme theme) {
        button.removeAll();
        button.add(sign(theme).draw());
        button.setAriaLabel(words.say("frame.theme") + ": " + words.say("theme." + theme.code()));
    }

    private static Icon sign(Theme theme) {
        return switch (theme) {
            case LIGHT -> Icon.SUN;
            case DARK -> Icon.MOON;
            case SYSTEM -> Icon.SYSTEM;
        };
    }

    private Component signIn() {
        Anchor link = new Anchor(Links.page(Links.SIGN_IN), words.say("frame.signin"));
        link.addClassName("sign-in");
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Component account(Viewer viewer) {
        NativeButton button = new NativeButton();
        button.addClassNames("bar-button", "account");
        button.add(Icon.PERSON.draw(), new Span(viewer.name()));
        button.setAriaLabel(words.say("frame.account", viewer.name()));
        Popover menu = menu(button, "frame.account.menu");
        Anchor profile = Links.to(Links.page(Links.PROFILE), words.say("frame.profile"));
        profile.getElement().addEventListener("click", e -> menu.close());
        menu.add(profile, new NativeButton(words.say("frame.signout"), e -> visitor.signOut()));
        return new Div(button, menu);
    }

    private Popover menu(NativeButton button, String key) {
        Popover menu = new Popover();
        menu.setTarget(button);
        menu.setPosition(PopoverPosition.BOTTOM_END);
        menu.setAriaLabel(words.say(key));
        menu.addClassName("menu");
        menu.setAutofocus(true);
        return menu;
    }

    /** Marks the page where the reader is, the closest above it where several are, and shows its neighbours. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String address = event.getLocation().getPath();
        Optional<Room.Page> here = shown.stream().flatMap(room -> room.pages().stream())
                .filter(page -> page.holds(address)).max(Comparator.comparingInt(page -> page.path().length()));
        row.removeAll();
        for (Shown room : shown) {
            boolean inside = here.filter(room.pages()::contains).isPresent();
            mark(room.top(), inside, room.pages().size() == 1 && room.pages().getFirst().path().equals(address));
            for (int i = 0; i < room.pages().size(); i++) {
                Room.Page page = room.pages().get(i);
                boolean current = here.filter(page::equals).isPresent();
                mark(room.row().get(i), current, page.path().equals(address));
                mark(room.below().get(i), current, page.path().equals(address));
            }
            if (inside && room.pages().size() > 1) {
                room.row().forEach(row::add);
            }
        }
        // On a phone the row is wider than the screen: it begins where the reader is.
        row.getElement().executeJs("const here = this.querySelector('[aria-current]'); if (here) this.scrollLeft = here.offsetLeft - 48;");
        row.setVisible(row.getComponentCount() > 0);
        setDrawerOpened(false);
    }

    private static void mark(Anchor link, boolean here, boolean exactly) {
        if (here) {
            link.getElement().setAttribute("aria-current", exactly ? "page" : "true");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    /** A room as shown: its link in the bar, its pages in the row beneath, and in the drawer. */
    private record Shown(List<Room.Page> pages, Anchor top, List<Anchor> row, List<Anchor> below) {
    }
}
