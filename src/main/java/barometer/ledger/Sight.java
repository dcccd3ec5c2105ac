package barometer.ledger;

import barometer.derive.Formula;
import barometer.domain.Access;
import barometer.domain.Event;
import barometer.domain.Indicator;
import barometer.domain.Source;
import barometer.domain.Viewer;
import barometer.store.Dictionary;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which indicators a viewer may see: those that are not hidden from him, and are made from none that is. A source is seen with
 * what it speaks of, an event with what it names.
 */
record Sight(Access access, Levels levels, Speakers speakers) {

    boolean sees(Viewer viewer, String code, Dictionary now) {
        return now.indicator(code).filter(i -> sees(viewer, i, now)).isPresent();
    }

    boolean sees(Viewer viewer, Indicator indicator, Dictionary now) {
        return access.maySee(viewer, indicator)
                && levels.allInputs(indicator, now, input -> access.maySee(viewer, input));
    }

    /** A source that nobody used yet is there for those who define. */
    boolean sees(Viewer viewer, Source source, Dictionary now) {
        return access.may(viewer, Access.Act.DEFINE) || speakers.of(source.code()).stream().anyMatch(code -> sees(viewer, code, now));
    }

    /** An event that was linked only to indicators unknown to the viewer is as unknown as they are. */
    boolean sees(Viewer viewer, Event event, Dictionary now) {
        return event.indicators().isEmpty() || event.indicators().stream().anyMatch(code -> sees(viewer, code, now));
    }

    /** An indicator names the one that it replaces, and those that it has to come out as, only to those who may see them too. */
    Indicator linked(Indicator i, Viewer viewer, Dictionary now) {
        Optional<String> replaces = i.replaces().filter(old -> sees(viewer, old, now));
        Optional<String> balance = i.handling().balance().filter(b -> Formula.parse(b).codes().stream().allMatch(code -> sees(viewer, code, now)));
        return replaces.equals(i.replaces()) && balance.equals(i.handling().balance()) ? i : new Indicator(i.code(), i.topic(), i.name(),
                i.shortName(), i.area(), i.counterpart(), i.flow(), i.adjustment(), i.unit(), i.multiplier(), i.coverage(),
                i.priceBasis(), i.aggregation(), i.frequencies(), i.visibility(), i.formula(), i.note(), replaces, i.handling().withBalance(balance));
    }

    /** An event names only indicators that the viewer may see. */
    Event linked(Event e, Viewer viewer, Dictionary now) {
        return new Event(e.code(), e.from(), e.to(), e.name(), e.planned(),
                e.indicators().stream().filter(code -> sees(viewer, code, now)).collect(Collectors.toSet()));
    }
}
