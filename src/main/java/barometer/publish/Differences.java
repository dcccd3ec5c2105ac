package barometer.publish;

import barometer.domain.Form;
import barometer.domain.IssuedReport;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.PeriodRule;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Template;
import barometer.domain.View;
import barometer.domain.Viewer;
import barometer.ledger.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which points of a page are not what they were. @param unchanged how many points are as before */
public record Differences(List<Difference> list, int unchanged) {

    public Differences {
        list = List.copyOf(list);
    }

    /** With which two clocks the figures are read. */
    record Clocks(long revision, Optional<LocalDate> knownOn) {

        static Clocks of(IssuedReport issue) {
            return new Clocks(issue.revision(), issue.knownOn());
        }

        /** A selection read by these clocks; a day of its own goes before. */
        Selection of(Selection selection) {
            return selection.knownOn(selection.knownOn().or(() -> knownOn)).atRevision(Optional.of(revision).filter(r -> r > 0));
        }
    }

    /** Which periods of a series are looked at. */
    private static final class Window {

        private final Set<Period> periods = new TreeSet<>();
        private boolean open;

        private boolean holds(Period period) {
            return periods.contains(period)
                    || open && (periods.isEmpty() || period.compareTo(((TreeSet<Period>) periods).last()) > 0);
        }
    }

    /**
     * Compares what a template shows under two pairs of clocks.
     *
     * @param templates one, or those of two issues
     * @param newer     whether periods after the last one shown count too, where a block's rule lets them in
     */
    static Differences between(List<Template> templates, Clocks before, Clocks after, boolean newer, Pages pages, Reading reading, Viewer viewer) {
        Map<Selection, Window> windows = new LinkedHashMap<>();
        for (Template template : templates) {
            for (Template.Block block : template.blocks()) {
                boolean grows = newer && (!(block.rule() instanceof PeriodRule.Fixed) || block instanceof Template.Tiles);
                for (View view : block.views()) {
                    for (Clocks clocks : newer ? List.of(before) : List.of(before, after)) {
                        pages.read(view.knownOn(clocks.knownOn().or(view::knownOn)), block.rule(), clocks.revision(), viewer)
                                .ifPresent(shown -> shown.series().forEach(series -> {
                            Window window = windows.computeIfAbsent(whole(series, clocks), k -> new Window());
                            series.observations().forEach(o -> window.periods.add(o.period()));
                            window.open |= grows;
                        }));
                    }
                }
            }
        }
        List<Difference> list = new ArrayList<>();
        int unchanged = 0;
        for (Map.Entry<Selection, Window> each : windows.entrySet()) {
            Selection all = each.getKey();
            Optional<Series> was = reading.series(before.of(all), viewer);
            Optional<Series> is = reading.series(after.of(all), viewer);
            if (was.isEmpty() || is.isEmpty()) {
                continue;
            }
            Map<Period, Observation> old = byPeriod(was.get());
            Map<Period, Observation> now = byPeriod(is.get());
            Set<Period> periods = new LinkedHashSet<>(old.keySet());
            periods.addAll(now.keySet());
            for (Period period : new TreeSet<>(periods)) {
                if (!each.getValue().holds(period)) {
                    continue;
                }
                Optional<Observation> a = Optional.ofNullable(old.get(period));
                Optional<Observation> b = Optional.ofNullable(now.get(period));
                if (same(a, b)) {
                    unchanged += a.flatMap(Observation::shown).isPresent() ? 1 : 0;
                } else {
                    list.add(new Difference(is.get().indicator(), is.get().frequency(), all.transformation(), period, a, b));
                }
            }
        }
        return new Differences(list, unchanged);
    }

    /** All there is of a series that is shown; a day that is its own, not that of the page, stays with it. */
    private static Selection whole(Series series, Clocks clocks) {
        Selection shown = series.selection();
        return shown.with(series.frequency()).with(Form.AUTO).between(Optional.empty(), Optional.empty()).atRevision(Optional.empty())
                .knownOn(shown.knownOn().filter(day -> !clocks.knownOn().equals(Optional.of(day))));
    }

    private static Map<Period, Observation> byPeriod(Series series) {
        Map<Period, Observation> out = new TreeMap<>();
        series.observations().forEach(o -> out.put(o.period(), o));
        return out;
    }

    /** Whether a reader sees the same figure of the same origin; two places without a figure are the same. */
    private static boolean same(Optional<Observation> a, Optional<Observation> b) {
        boolean none = a.flatMap(Observation::shown).isEmpty() && b.flatMap(Observation::shown).isEmpty();
        return none || Objects.equals(a.flatMap(Observation::shown).map(Object::toString), b.flatMap(Observation::shown).map(Object::toString))
                && a.map(Object::getClass).equals(b.map(Object::getClass));
    }
}
