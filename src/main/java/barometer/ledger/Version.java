package barometer.ledger;

import barometer.domain.Definition;
import barometer.domain.Recorded;
import barometer.files.DefinitionFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A version of a definition as it was recorded.
 *
 * @param counts  whether it counts; one that was our error does not
 * @param changes what it changed, field by field; of the first version all that it says
 */
public record Version(Recorded recorded, Definition definition, boolean counts, List<Change> changes) {

    /** What a field said and says. */
    public record Change(String field, String was, String is) {
    }

    /** What one version says otherwise than another. */
    static List<Change> changes(Map<String, String> was, Definition now) {
        List<Change> changes = new ArrayList<>();
        DefinitionFields.of(now).forEach((field, is) -> {
            String before = was.getOrDefault(field, "");
            if (!before.equals(is)) {
                changes.add(new Change(field, before, is));
            }
        });
        return List.copyOf(changes);
    }
}
