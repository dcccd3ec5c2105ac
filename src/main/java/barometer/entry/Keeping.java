package barometer.entry;

import barometer.domain.Row;
import barometer.domain.Viewer;
import barometer.ledger.Denied;
import barometer.ledger.Desk;
import barometer.ledger.Draft;
import barometer.ledger.DraftRefused;
import barometer.text.Words;
import barometer.ui.Links;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps what is written as a draft for a colleague to look at; nothing is recorded. */
record Keeping(Desk desk, Supplier<Viewer> viewer, Words words) {

    /**
     * Keeps all rows, readable or not.
     *
     * @param trouble told what stands in the way
     * @return the address of the draft, empty where there is none
     */
    Optional<String> keep(Judgement written, String note, String reason, Consumer<String> trouble) {
        List<Row> rows = written.rows().stream().map(j -> j.written().row()).toList();
        List<String> about = rows.stream().flatMap(r -> r.get(Row.Field.INDICATOR).stream()).distinct().toList();
        Draft draft = new Draft(about.size() == 1 ? Optional.of(about.getFirst()) : Optional.empty(), rows, Optional.empty(),
                Optional.of(reason).filter(r -> !r.isBlank()), note);
        try {
            return Optional.of(Links.page(Links.REVIEW + "/" + desk.keep(draft, viewer.get()).id()));
        } catch (DraftRefused refused) {
            trouble.accept(words.say("draft.refused." + refused.code()));
        } catch (Denied denied) {
            trouble.accept(words.say("entry.denied"));
        }
        return Optional.empty();
    }
}
