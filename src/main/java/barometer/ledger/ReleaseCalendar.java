package barometer.ledger;

import barometer.domain.Access;
import barometer.domain.Claim;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.ReleaseRule;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.store.ReleaseRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which figures are expected on which days, and which are late: what a rule expects and nobody has stated. Of indicators that
 * the viewer may see, and no others. The day is given: like all reading it looks at no clock.
 */
public final class ReleaseCalendar {

    /** How far ahead the calendar looks. */
    private static final int AHEAD_DAYS = 400;
    /** How many periods without a figure are listed for one rule. */
    private static final int MOST_PERIODS = 12;

    /** Where an expected figure stands in time. */
    public enum State {
        LATE, DUE, AHEAD
    }

    /** An expected figure. */
    public record Expected(Indicator indicator, Period period, LocalDate day, State state) {
    }

    private final ReleaseRules rules;
    private final Reading reading;
    private final Access access;

    public ReleaseCalendar(ReleaseRules rules, Reading reading, Access access) {
        this.rules = rules;
        this.reading = reading;
        this.access = access;
    }

    /** The rules for indicators that the viewer may see. */
    public List<ReleaseRule> rules(Viewer viewer) {
        return rules.all().stream().filter(r -> reading.indicator(r.indicator(), viewer).isPresent()).toList();
    }

    /** What is expected and not stated, the earliest day first. */
    public List<Expected> expected(Viewer viewer, LocalDate today) {
        List<Expected> expected = new ArrayList<>();
        for (ReleaseRule rule : rules.all()) {
            reading.indicator(rule.indicator(), viewer).filter(i -> !i.handling().retired()).ifPresent(i -> expected.addAll(expected(rule, i, viewer, today)));
        }
        expected.sort(Comparator.comparing(Expected::day).thenComparing(e -> e.indicator().code()).thenComparing(Expected::period));
        return List.copyOf(expected);
    }

    /** The next figure that is expected of an indicator, a late one first. */
    public Optional<Expected> next(String indicator, Viewer viewer, LocalDate today) {
        return expected(viewer, today).stream().filter(e -> e.indicator().code().equals(indicator)).findFirst();
    }

    private List<Expected> expected(ReleaseRule rule, Indicator indicator, Viewer viewer, LocalDate today) {
        Set<Period> stated = stated(indicator, viewer);
        Period last = stated.stream().filter(p -> p.frequency().equals(Optional.of(rule.frequency()))).max(Comparator.naturalOrder())
                .orElseGet(() -> rule.frequency().periodOf(today).previous().flatMap(Period::previous).orElse(rule.frequency().periodOf(today)));
        List<Expected> expected = new ArrayList<>();
        Optional<Period> period = last.next();
        for (int n = 0; n < MOST_PERIODS && period.isPresent(); n++, period = period.flatMap(Period::next)) {
            Period of = period.get();
            rule.expectedFor(of).filter(day -> !day.isAfter(today.plusDays(AHEAD_DAYS))).ifPresent(day -> expected.add(
                    new Expected(indicator, of, day, day.isBefore(today) ? State.LATE : day.equals(today) ? State.DUE : State.AHEAD)));
        }
        return expected;
    }

    /** The periods of which a level stands. */
    private Set<Period> stated(Indicator indicator, Viewer viewer) {
        Set<Period> stated = new HashSet<>();
        reading.history(indicator.code(), viewer).map(History::standing).ifPresent(all -> all.stream()
                .filter(s -> s.withdrawn().isEmpty() && s.statement().claim() instanceof Claim.Level)
                .forEach(s -> stated.add(s.statement().period())));
        return stated;
    }

    // ── Rules ────────────────────────────────────────────────────────────────────────────────────────────────────────

    /** Keeps a rule. @throws Unreadable where the indicator does not take the frequency @throws Denied */
    public void expect(ReleaseRule rule, Viewer viewer) {
        require(viewer);
        Indicator indicator = reading.indicator(rule.indicator(), viewer).orElseThrow(() -> new Unreadable("indicator", rule.indicator()));
        if (!indicator.frequencies().contains(rule.frequency()) || indicator.calculated()) {
            throw new Unreadable("not-accepted-frequency", rule.frequency().code());
        }
        rules.put(rule);
    }

    /** Expects nothing more by a rule. @throws Denied */
    public void forget(ReleaseRule rule, Viewer viewer) {
        require(viewer);
        if (reading.indicator(rule.indicator(), viewer).isPresent()) {
            rules.remove(rule.indicator(), rule.frequency());
        }
    }

    private void require(Viewer viewer) {
        if (!access.may(viewer, Access.Act.RECORD)) {
            throw new Denied(Access.Act.RECORD);
        }
    }
}
