package barometer.reports;

import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.ScheduleRule;
import barometer.text.Words;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When a report leaves: the kind of rule, and what that kind has to know. */
final class RulePanel extends Div {

    private static final long serialVersionUID = 1L;

    private enum Kind {
        DAILY, WEEKLY, MONTHLY, AFTER, ARRIVAL
    }

    private final transient Words words;
    private final Select<Kind> kind = new Select<>();
    private final Select<DayOfWeek> weekday = new Select<>();
    private final IntegerField day = new IntegerField();
    private final IntegerField days = new IntegerField();
    private final Select<Frequency> frequency = new Select<>();
    private final MultiSelectComboBox<Indicator> indicators = new MultiSelectComboBox<>();

    /** @param all the indicators whose figures can be waited for @param changed is called when another kind is chosen */
    RulePanel(Words words, Optional<ScheduleRule> before, List<Indicator> all, Runnable changed) {
        this.words = words;
        kind.setLabel(words.say("schedules.rule"));
        kind.setId("schedule-kind");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(k -> k == null ? "" : words.say("schedules.kind." + k.name().toLowerCase(Locale.ROOT)));
        weekday.setLabel(words.say("schedules.weekday"));
        weekday.setItems(DayOfWeek.values());
        List<String> sundayFirst = List.of(words.say("entry.weekdays").split(","));
        weekday.setItemLabelGenerator(d -> d == null ? "" : sundayFirst.get(d.getValue() % 7));
        number(day, "schedules.day", 1, 31);
        number(days, "schedules.days", 0, 366);
        frequency.setLabel(words.say("schedules.frequency"));
        frequency.setItemLabelGenerator(f -> f == null ? "" : words.say("frequency.name." + f.code()));
        indicators.setLabel(words.say("schedules.indicators"));
        indicators.setItems(all);
        indicators.setItemLabelGenerator(words::shortName);
        weekday.setValue(DayOfWeek.MONDAY);
        day.setValue(5);
        days.setValue(45);
        kind.setValue(Kind.MONTHLY);
        before.ifPresent(rule -> take(rule, all));
        shown();
        kind.addValueChangeListener(e -> {
            shown();
            changed.run();
        });
        addClassName("schedule-row");
        add(kind, weekday, day, days, frequency, indicators);
    }

    private void number(IntegerField field, String key, int least, int most) {
        field.setLabel(words.say(key));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
    }

    private void take(ScheduleRule rule, List<Indicator> all) {
        switch (rule) {
            case ScheduleRule.Daily daily -> kind.setValue(Kind.DAILY);
            case ScheduleRule.Weekly weekly -> {
                kind.setValue(Kind.WEEKLY);
                weekday.setValue(weekly.day());
            }
            case ScheduleRule.Monthly monthly -> {
                kind.setValue(Kind.MONTHLY);
                day.setValue(monthly.day());
            }
            case ScheduleRule.AfterEnd after -> {
                kind.setValue(Kind.AFTER);
                frequencies();
                frequency.setValue(after.frequency());
                days.setValue(after.days());
            }
            case ScheduleRule.Arrival arrival -> {
                kind.setValue(Kind.ARRIVAL);
                frequencies();
                frequency.setValue(arrival.frequency());
                indicators.setValue(all.stream().filter(i -> arrival.indicators().contains(i.code())).collect(Collectors.toSet()));
            }
        }
    }

    private void frequencies() {
        Frequency chosen = frequency.getValue();
        List<Frequency> all = Stream.of(Frequency.values()).filter(f -> kind.getValue() == Kind.ARRIVAL || f.months() > 0).toList();
        frequency.setItems(all);
        frequency.setValue(all.contains(chosen) ? chosen : Frequency.QUARTERLY);
    }

    private void shown() {
        Kind now = kind.getValue();
        frequencies();
        weekday.setVisible(now == Kind.WEEKLY);
        day.setVisible(now == Kind.MONTHLY);
        days.setVisible(now == Kind.AFTER);
        frequency.setVisible(now == Kind.AFTER || now == Kind.ARRIVAL);
        indicators.setVisible(now == Kind.ARRIVAL);
    }

    /** Whether the rule names days, so that it needs a time. */
    boolean ofDays() {
        return kind.getValue() != Kind.ARRIVAL;
    }

    /** The rule that is written. @throws barometer.domain.Unreadable where it is none */
    ScheduleRule written() {
        return switch (kind.getValue()) {
            case DAILY -> new ScheduleRule.Daily();
            case WEEKLY -> new ScheduleRule.Weekly(weekday.getValue());
            case MONTHLY -> new ScheduleRule.Monthly(Optional.ofNullable(day.getValue()).orElse(0));
            case AFTER -> new ScheduleRule.AfterEnd(frequency.getValue(), Optional.ofNullable(days.getValue()).orElse(-1));
            case ARRIVAL -> new ScheduleRule.Arrival(frequency.getValue(), indicators.getValue().stream().map(Indicator::code).sorted().toList());
        };
    }
}
