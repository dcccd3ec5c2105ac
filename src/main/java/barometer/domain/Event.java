package barometer.domain;

import java.util.Set;

/**
 * A date worth marking beside figures.
 *
 * @param from       the day or month it begins
 * @param to         the day or month it ends, the same as {@code from} where it is one
 * @param planned    whether it was still to come when its source was written
 * @param indicators the codes of the indicators it is linked to; beside no other is it ever shown
 */
public record Event(String code, Period from, Period to, LocalText name, boolean planned, Set<String> indicators)
        implements Definition {

    public Event {
        Code.check(code);
        indicators = Set.copyOf(indicators);
        if (to.last().isBefore(from.first())) {
            throw new Unreadable("range-order", from + ".." + to);
        }
    }
}
