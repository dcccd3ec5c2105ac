package barometer.ui;

import barometer.domain.Access;
import barometer.domain.Viewer;
import java.util.List;

/**
 * The rooms of the program and their pages, as the bar shows them: a room leads to the first of its pages that the viewer may open; where
 * there are several, they stand in a row beneath the bar.
 */
public enum Room {
    OVERVIEW("frame.overview", new Page(Links.OVERVIEW, "frame.overview", Access.Act.VIEW_PUBLIC)),
    INDICATORS("frame.indicators", new Page(Links.CATALOGUE, "frame.indicators", Access.Act.VIEW_PUBLIC)),
    COMPARE("frame.compare", new Page(Links.COMPARE, "frame.compare", Access.Act.VIEW_PUBLIC)),
    DESK("frame.desk",
            new Page(Links.ENTRY, "frame.entry", Access.Act.RECORD),
            new Page(Links.PARAGRAPH, "frame.paragraph", Access.Act.RECORD),
            new Page(Links.IMPORT, "frame.import", Access.Act.RECORD),
            new Page(Links.CALENDAR, "frame.calendar", Access.Act.RECORD),
            new Page(Links.DEFINITIONS, "frame.definitions", Access.Act.DEFINE),
            new Page(Links.DOCUMENTS, "frame.documents", Access.Act.DEFINE),
            new Page(Links.REVIEW, "frame.review", Access.Act.RECORD)),
    REPORTS("frame.reports",
            new Page(Links.REPORTS, "frame.reports", Access.Act.VIEW_PUBLIC),
            new Page(Links.SCHEDULES, "frame.schedules", Access.Act.REPORT)),
    ADMINISTRATION("frame.administration",
            new Page(Links.ACCOUNTS, "frame.accounts", Access.Act.ADMINISTER),
            new Page(Links.JOURNAL, "frame.journal", Access.Act.ADMINISTER),
            new Page(Links.PICTURES, "frame.pictures", Access.Act.ADMINISTER),
            new Page(Links.BRANDING, "frame.branding", Access.Act.ADMINISTER));

    /** A page of a room. @param key the words of its link @param act what one must be allowed to do to open it */
    public record Page(String path, String key, Access.Act act) {

        /** Whether an address is this page or lies below it. */
        boolean holds(String address) {
            return path.isEmpty() ? address.isEmpty() : address.equals(path) || address.startsWith(path + "/")
                    || path.equals(Links.CATALOGUE) && address.startsWith("indicators/");
        }
    }

    private final String key;
    private final List<Page> pages;

    Room(String key, Page... pages) {
        this.key = key;
        this.pages = List.of(pages);
    }

    /** The words of the room. */
    String key() {
        return key;
    }

    /** The pages that a viewer may open, in their order. */
    List<Page> pages(Viewer viewer, Access access) {
        return pages.stream().filter(page -> access.may(viewer, page.act())).toList();
    }
}
