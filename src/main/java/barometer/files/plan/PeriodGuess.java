package barometer.files.plan;

import barometer.domain.Frequency;
import barometer.domain.Period;
import barometer.files.plan.Column.Role;
import barometer.files.plan.Question.Choice;
import barometer.files.raw.Cell;
import barometer.files.raw.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the periods of a file are written, told by its first lines. */
final class PeriodGuess {

    private final List<Question> questions;

    PeriodGuess(List<Question> questions) {
        this.questions = questions;
    }

    /** In which order day and month stand, where both are numbers. */
    PeriodPattern ordered(Sample sample) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        Question open = null;
        for (Line line : sample.lines()) {
            for (int c = 1; c <= Math.min(line.cells().size(), Sample.MOST_COLUMNS); c++) {
                Optional<int[]> day = PeriodCells.openDay(line.at(c));
                if (day.isPresent()) {
                    dayFirst |= day.get()[0] > 12;
                    monthFirst |= day.get()[1] > 12;
                    open = open != null ? open : dayOrder(line, c);
                }
            }
        }
        if (open != null && dayFirst == monthFirst) {
            questions.add(open);
        }
        return open == null ? PeriodPattern.WORDS
                : new PeriodPattern(monthFirst && !dayFirst ? PeriodPattern.Order.MONTH_FIRST : PeriodPattern.Order.DAY_FIRST, Optional.empty());
    }

    private static Question dayOrder(Line line, int column) {
        List<Choice> choices = new ArrayList<>();
        for (PeriodPattern.Order order : List.of(PeriodPattern.Order.DAY_FIRST, PeriodPattern.Order.MONTH_FIRST)) {
            PeriodPattern pattern = new PeriodPattern(order, Optional.empty());
            new PeriodCells(pattern).whole(line.at(column)).ifPresent(p -> choices.add(new Choice(pattern.toString(), p.toString())));
        }
        return new Question("periodPattern", line.at(column).text(), line.number(), column, choices);
    }

    /** What days stand for: where each is the last or first of its quarter, month or year, or the middle of a month. */
    PeriodPattern standing(PeriodPattern ordered, Sample sample, Columns.Laid laid) {
        Set<LocalDate> days = new LinkedHashSet<>();
        Cell[] example = {null};
        int[] at = {0, 0};
        boolean other = false;
        List<int[]> places = places(sample, laid);
        for (int[] place : places) {
            Cell cell = sample.line(place[0]).at(place[1]);
            Optional<Period> period = sample.periods().whole(cell);
            if (period.isPresent() && period.get() instanceof Period.Day day) {
                days.add(day.date());
                if (example[0] == null) {
                    example[0] = cell;
                    at[0] = sample.line(place[0]).number();
                    at[1] = place[1];
                }
            } else {
                other |= period.isPresent();
            }
        }
        if (days.isEmpty() || other) {
            return ordered;
        }
        List<Frequency> fitting = fitting(days);
        if (fitting.isEmpty()) {
            return ordered;
        }
        if (days.size() == 1) {
            List<Choice> choices = new ArrayList<>();
            for (Frequency f : List.of(Frequency.DAILY, Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.ANNUAL)) {
                if (f == Frequency.DAILY || fitting.contains(f)) {
                    choices.add(new Choice(ordered.standingFor(f).toString(), f.periodOf(days.iterator().next()).toString()));
                }
            }
            questions.add(new Question("periodPattern", example[0].text(), at[0], at[1], choices));
        }
        return ordered.standingFor(fitting.getFirst());
    }

    private static List<int[]> places(Sample sample, Columns.Laid laid) {
        List<int[]> places = new ArrayList<>();
        for (Column column : laid.columns()) {
            if (column.role() == Role.PERIOD) {
                for (int i = laid.first(); i < sample.size(); i++) {
                    places.add(new int[] {i, column.number()});
                }
            } else if (column.period().isPresent()) {
                laid.headers().forEach(h -> places.add(new int[] {h, column.number()}));
            }
        }
        return places;
    }

    /** The longest period first. */
    private static List<Frequency> fitting(Set<LocalDate> days) {
        List<Frequency> fitting = new ArrayList<>();
        for (Frequency f : List.of(Frequency.ANNUAL, Frequency.QUARTERLY, Frequency.MONTHLY)) {
            boolean ends = days.stream().allMatch(d -> f.periodOf(d).last().equals(d));
            boolean starts = days.stream().allMatch(d -> f.periodOf(d).first().equals(d));
            boolean middles = f == Frequency.MONTHLY && days.stream().allMatch(d -> d.getDayOfMonth() == 15);
            if (ends || starts || middles) {
                fitting.add(f);
            }
        }
        return fitting;
    }

    /** The periods of columns, where days stand for longer ones. */
    static List<Column> standing(List<Column> columns, PeriodPattern pattern) {
        return columns.stream().map(c -> new Column(c.number(), c.name(), c.role(), c.field(), c.period().map(text ->
                pattern.as().filter(f -> Period.parse(text) instanceof Period.Day)
                        .map(f -> f.periodOf(Period.parse(text).first()).toString()).orElse(text)))).toList();
    }
}
