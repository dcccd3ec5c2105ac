package barometer.chart;

import barometer.chart.ChartSpec.EventMark;
import barometer.chart.ChartSpec.Label;
import barometer.domain.Event;
import barometer.domain.Frequency;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The places of a chart: one for each period from the first observation to the last, whether or not it has a figure. */
final class Places {

    private static final int ALL_LABELLED = 12;
    private static final int MOST_LABELS = 9;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final int[] YEAR_STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000};

    private final Frequency frequency;
    private final long first;
    private final int count;
    private final Words words;

    Places(Frequency frequency, List<Observation> observations, Words words) {
        this.frequency = frequency;
        this.words = words;
        this.first = observations.isEmpty() ? 0 : frequency.ordinalOf(observations.getFirst().period().first());
        this.count = observations.isEmpty() ? 0
                : Math.toIntExact(frequency.ordinalOf(observations.getLast().period().first()) - first + 1);
    }

    /** Places of a frequency for the days that several series span, so that panels are aligned. */
    Places(Frequency frequency, LocalDate firstDay, LocalDate lastDay, Words words) {
        this.frequency = frequency;
        this.words = words;
        this.first = frequency.ordinalOf(firstDay);
        this.count = Math.toIntExact(frequency.ordinalOf(lastDay) - first + 1);
    }

    int count() {
        return count;
    }

    int of(Period period) {
        return Math.toIntExact(frequency.ordinalOf(period.first()) - first);
    }

    boolean has(Period period) {
        long ordinal = frequency.ordinalOf(period.first());
        return ordinal >= first && ordinal < first + count;
    }

    Period period(int place) {
        return frequency.periodAt(first + place);
    }

    /** Every place where there are few; else the years, or months where there are less than two of them. */
    List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        if (count <= ALL_LABELLED) {
            for (int i = 0; i < count; i++) {
                labels.add(new Label(i, words.period(period(i)), ""));
            }
            return labels;
        }
        LocalDate last = lastDay();
        int years = last.getYear() - period(0).first().getYear() + 1;
        if (years < 3) {
            return months(years);
        }
        int step = 1;
        for (int candidate : YEAR_STEPS) {
            step = candidate;
            if (years / candidate <= MOST_LABELS) {
                break;
            }
        }
        int from = period(0).first().getYear();
        for (int year = Math.ceilDiv(from, step) * step; year <= last.getYear(); year += step) {
            if (year < 1) {
                continue;
            }
            int place = Math.max(of(frequency.periodOf(LocalDate.of(year, 1, 4))), 0);
            labels.add(new Label(place, words.period(new Period.Months(year, 1, 12)), ""));
        }
        return labels;
    }

    /** The last day of the last place; the last week of 9999 has two days in a year that no period names. */
    private LocalDate lastDay() {
        LocalDate last = period(count - 1).last();
        return last.isAfter(LAST_DAY) ? LAST_DAY : last;
    }

    private List<Label> months(int years) {
        List<Label> labels = new ArrayList<>();
        LocalDate month = period(0).first().withDayOfMonth(1);
        int span = Math.max(1, (years * 12) / MOST_LABELS);
        for (LocalDate at = month; !at.isAfter(lastDay()); at = at.plusMonths(span)) {
            int place = Math.max(of(frequency.periodOf(at)), 0);
            labels.add(new Label(place, words.period(new Period.Months(at.getYear(), at.getMonthValue(), 1)), ""));
        }
        return labels;
    }

    /** Where an event stands, measured in places. */
    EventMark event(Event event) {
        String when = words.span(event.from(), event.to());
        String name = event.name().in(words.language());
        if (count == 0 || event.from().first().isAfter(period(count - 1).last())) {
            return new EventMark(Optional.empty(), Optional.empty(), when, name, event.planned(), words.say("chart.event.after"));
        }
        if (event.to().last().isBefore(period(0).first())) {
            return new EventMark(Optional.empty(), Optional.empty(), when, name, event.planned(), words.say("chart.event.before"));
        }
        return new EventMark(Optional.of(Math.max(position(event.from().first()), -0.5)),
                Optional.of(Math.min(position(event.to().last()), count - 0.5)), when, name, event.planned(), "");
    }

    /** A place's middle is its number, so a period reaches from half a place before it to half a place after. */
    private double position(LocalDate day) {
        Period around = frequency.periodOf(day);
        double length = around.last().toEpochDay() - around.first().toEpochDay() + 1;
        return frequency.ordinalOf(day) - first - 0.5 + (day.toEpochDay() - around.first().toEpochDay() + 0.5) / length;
    }
}
