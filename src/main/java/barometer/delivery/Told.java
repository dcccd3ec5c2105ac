package barometer.delivery;

import barometer.domain.Delivery;
import barometer.domain.Schedule;
import barometer.domain.ScheduleRule;
import barometer.domain.Trouble;
import barometer.publish.ReportFinding;
import barometer.text.Words;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Schedules and deliveries in words. */
public record Told(Words words) {

    /** Why something was not delivered, and what to do. */
    public String why(Trouble trouble) {
        String key = "trouble." + trouble.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Object[] arguments = {argument(trouble, 0), argument(trouble, 1)};
        if (trouble.kind() == Trouble.Kind.FINDING && !trouble.arguments().isEmpty()) {
            return words.say(key) + " " + new ReportFinding(ReportFinding.Severity.ERROR, -1, trouble.arguments().getFirst(),
                    trouble.arguments().subList(1, trouble.arguments().size())).reason(words);
        }
        return words.say(key, arguments);
    }

    private static String argument(Trouble trouble, int place) {
        return trouble.arguments().size() > place ? trouble.arguments().get(place) : "";
    }

    /** When a schedule leaves. @param names what indicators are called, by code */
    public String when(Schedule schedule, UnaryOperator<String> names) {
        String rule = switch (schedule.rule()) {
            case ScheduleRule.Daily daily -> words.say("schedules.rule.daily");
            case ScheduleRule.Weekly weekly -> words.say("schedules.rule.weekly", weekly.day().name().substring(0, 3).toLowerCase(Locale.ROOT));
            case ScheduleRule.Monthly monthly -> words.say("schedules.rule.monthly", monthly.day());
            case ScheduleRule.AfterEnd after -> words.say("schedules.rule.after", after.frequency().code(), after.days());
            case ScheduleRule.Arrival arrival -> words.say("schedules.rule.arrival", arrival.frequency().code(),
                    arrival.indicators().stream().map(names).collect(Collectors.joining(", ")));
        };
        return schedule.rule() instanceof ScheduleRule.Arrival ? rule
                : words.say("schedules.when", rule, schedule.time().toString(), schedule.zone().getId());
    }

    /** How it stands with a delivery or a parcel. */
    public String state(Delivery.State state) {
        return words.say("deliveries.state." + state.name().toLowerCase(Locale.ROOT));
    }
}
