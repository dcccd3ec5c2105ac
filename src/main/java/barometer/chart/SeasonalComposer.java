package barometer.chart;

import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Label;
import barometer.chart.ChartSpec.Picture;
import barometer.chart.ChartSpec.Role;
import barometer.chart.ChartSpec.Trace;
import barometer.chart.GroupComposer.Caption;
import barometer.domain.Frequency;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Series;
import barometer.text.Words;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Makes the chart in which each year of a series is a line, so that the seasons stand above each other. */
final class SeasonalComposer {

    private static final int MOST_YEARS = 12;
    private static final int LEAP_YEAR = 2024;

    private final Words words;
    private final Legend legend;

    SeasonalComposer(Words words) {
        this.words = words;
        this.legend = new Legend(words);
    }

    ChartSpec compose(Caption caption, Series series, boolean steps) {
        List<Trace> traces = years(series);
        ChartSpec.Axis axis = Ticks.of(Picture.LINE, traces, false, words);
        return new ChartSpec(steps ? Picture.STEP : Picture.LINE, caption.title(), subtitle(caption, axis), caption.reading(),
                words.unitShort(series.unit(), series.multiplier()), legend.keys(traces), places(series.frequency()), labels(series.frequency()), axis,
                traces, List.of(), List.of(), List.of(), List.of(), List.of(), "", "");
    }

    private String subtitle(Caption caption, ChartSpec.Axis axis) {
        return axis.fromZero() || caption.subtitle().isBlank() ? caption.subtitle() : caption.subtitle() + " · " + words.say("chart.not-from-zero");
    }

    /** The newest year in colour, the one before it too, the others behind them. */
    private List<Trace> years(Series series) {
        DotWords dotWords = new DotWords(series, words);
        TreeMap<Integer, List<Observation>> years = new TreeMap<>();
        series.observations().stream().filter(o -> o.shown().isPresent())
                .forEach(o -> years.computeIfAbsent(year(o.period()), year -> new ArrayList<>()).add(o));
        while (years.size() > MOST_YEARS) {
            years.pollFirstEntry();
        }
        List<Trace> traces = new ArrayList<>();
        years.forEach((year, observations) -> {
            int back = years.tailMap(year, false).size();
            Role role = back == 0 ? Role.SERIES_1 : back == 1 ? Role.SERIES_2 : Role.REST;
            List<Dot> dots = new ArrayList<>();
            Observation before = null;
            for (Observation o : observations) {
                boolean joined = before != null && ordinal(series, o) == ordinal(series, before) + 1;
                boolean labelled = back < 2 && o == observations.getLast();
                dots.add(GroupComposer.dot(series, o, place(o.period()), joined, labelled ? ended(series, o, dotWords) : "",
                        series.multiplier(), dotWords));
                before = o;
            }
            traces.add(new Trace(words.period(new Period.Months(year, 1, 12)), role, dots));
        });
        return traces;
    }

    /** A year that is not over says where it stands: its end label may stand beside those of whole years. */
    private String ended(Series series, Observation last, DotWords dotWords) {
        String label = dotWords.label(last.shown().orElseThrow());
        return place(last.period()) >= places(series.frequency()) - 2 && (series.frequency() == Frequency.DAILY || series.frequency() == Frequency.WEEKLY)
                || place(last.period()) == places(series.frequency()) - 1 ? label : words.say("compare.until", label, words.period(last.period()));
    }

    private static long ordinal(Series series, Observation o) {
        return series.frequency().ordinalOf(o.period().first());
    }

    private static int year(Period period) {
        return switch (period) {
            case Period.Months months -> months.year();
            case Period.Week week -> week.year();
            case Period.Day day -> day.date().getYear();
        };
    }

    /** The place of a period in its year; a day has that of a leap year, so that the days of all years stand above each other. */
    private static int place(Period period) {
        return switch (period) {
            case Period.Months months -> (months.month() - 1) / months.length();
            case Period.Week week -> week.week() - 1;
            case Period.Day day -> LocalDate.of(LEAP_YEAR, day.date().getMonth(), day.date().getDayOfMonth()).getDayOfYear() - 1;
        };
    }

    private static int places(Frequency frequency) {
        return switch (frequency) {
            case ANNUAL -> 1;
            case HALF_YEARLY -> 2;
            case QUARTERLY -> 4;
            case MONTHLY -> 12;
            case WEEKLY -> 53;
            case DAILY -> 366;
        };
    }

    private List<Label> labels(Frequency frequency) {
        List<Label> labels = new ArrayList<>();
        switch (frequency) {
            case ANNUAL -> { }
            case HALF_YEARLY -> List.of(1, 2).forEach(n -> labels.add(new Label(n - 1, words.say("compare.season.half", n), "")));
            case QUARTERLY -> List.of(1, 2, 3, 4).forEach(n -> labels.add(new Label(n - 1, words.say("compare.season.quarter", n), "")));
            case WEEKLY -> {
                for (int week = 1; week <= 53; week += 4) {
                    labels.add(new Label(week - 1, String.valueOf(week), ""));
                }
            }
            case MONTHLY, DAILY -> {
                for (Month month : Month.values()) {
                    int place = frequency == Frequency.MONTHLY ? month.ordinal() : month.firstDayOfYear(true) - 1;
                    labels.add(new Label(place, words.say("month.short", month.getValue()), ""));
                }
            }
        }
        return labels;
    }
}
