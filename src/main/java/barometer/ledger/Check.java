package barometer.ledger;

import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Source;
import barometer.domain.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** What there is to say of a statement before it is recorded. */
public final class Check {

    /**
     * @param standing what stands of the indicator
     * @param drafted  all statements of the draft about it; a statement is held against the others too
     * @param kinds    the kind of a source by its code
     * @param today    the day it is recorded
     */
    public Check(Indicator indicator, Collection<History.Standing> standing, Collection<Statement> drafted,
                 Function<String, Source.Kind> kinds, LocalDate today) {
    }

    /** What there is to say of a statement of the draft, gravest first. @param row the number of its row */
    public List<Finding> of(int row, Statement candidate) {
        return List.of();
    }
}
