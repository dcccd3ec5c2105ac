package barometer.reports;

import barometer.domain.Viewer;
import barometer.ledger.Reading;
import barometer.text.Words;
import java.util.function.Consumer;

/**
 * What the panels of the desk work with.
 *
 * @param typed   takes a step that was made in a field: the panel of the field stays as it is, so that whoever types goes on
 * @param changed takes a step after which everything is shown anew
 */
record Desk(Composing composing, Reading reading, Viewer viewer, Words words, Consumer<Runnable> typed, Consumer<Runnable> changed) {
}
