package barometer.ui;

import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;

/** Tells which of many elements is pointed at, by one listener above all of them: a listener each would be thousands. */
public final class Pointed {

    /** The attribute that says what an element is. */
    public static final String AT = "data-at";

    private static final String WHICH = "event.target.closest('[data-at]')?.dataset.at ?? ''";

    private Pointed() {
    }

    /** Hears of each click, or press of a key that is one, on an element that has {@link #AT}. */
    public static void listen(Element above, Consumer<String> told) {
        above.addEventListener("click", e -> {
            String at = e.getEventData().get(WHICH).asString();
            if (!at.isEmpty()) {
                told.accept(at);
            }
        }).addEventData(WHICH);
    }
}
