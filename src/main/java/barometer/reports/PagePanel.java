package barometer.reports;

import barometer.chart.PageSpec;
import barometer.publish.Reports;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Base64;
import java.util.Locale;

/** The page as it would be issued: the very picture, and over each block a frame that can be clicked and dragged. */
final class PagePanel extends Div {

    private static final long serialVersionUID = 1L;

    PagePanel(Desk desk, Reports.Page page, byte[] png) {
        addClassName("page-sheet");
        getElement().getStyle().set("aspect-ratio", page.spec().paper().width() + " / " + page.spec().paper().height());
        Image picture = new Image("data:image/png;base64," + Base64.getEncoder().encodeToString(png), page.spec().reading());
        picture.addClassName("report-preview");
        add(picture);
        for (PageSpec.Place place : page.places()) {
            add(frame(desk, place));
        }
    }

    /** The list of blocks serves the keyboard; the frames are for the pointer. */
    private static NativeButton frame(Desk desk, PageSpec.Place place) {
        int at = place.part();
        NativeButton frame = new NativeButton("", e -> desk.changed().accept(() -> desk.composing().select(at)));
        frame.addClassName("page-frame");
        if (at == desk.composing().selected()) {
            frame.addClassName("selected");
        }
        frame.setTabIndex(-1);
        frame.getElement().setAttribute("aria-hidden", "true");
        frame.getElement().getStyle().set("left", percent(place.x())).set("top", percent(place.y())).set("width", percent(place.width()))
                .set("height", percent(place.height()));
        DragSource.create(frame).setDragData(at);
        DropTarget.create(frame).addDropListener(e -> e.getDragData().filter(Integer.class::isInstance).map(Integer.class::cast)
                .ifPresent(from -> desk.changed().accept(() -> desk.composing().move(from, at))));
        return frame;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share * 100);
    }
}
