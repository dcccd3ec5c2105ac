package barometer.reports;

import barometer.domain.Destination;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.Schedule;
import barometer.domain.Unreadable;
import barometer.ledger.Denied;
import barometer.publish.Reports;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Makes a schedule or changes one: when the report leaves, as what, where to, and under whose permission it is drawn. */
final class ScheduleDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What there is to choose from. @param accounts names; @param own the viewer's; @param ids finds an account by its name */
    record Choice(List<Reports.Kept> reports, List<Indicator> indicators, List<String> accounts, String own, LongFunction<String> names,
                  Function<String, Optional<Long>> ids) {
    }

    /** What the buttons do. */
    interface Deeds {

        void save(Schedule schedule) throws Denied;

        void remove(Schedule schedule) throws Denied;
    }

    private final transient Words words;
    private final transient Optional<Schedule> before;
    private final transient Choice choice;
    private final transient Deeds deeds;
    private final Select<String> report = new Select<>();
    private final TextField name = new TextField();
    private final TimePicker time = new TimePicker();
    private final ComboBox<String> zone = new ComboBox<>();
    private final Select<Schedule.File> file = new Select<>();
    private final Select<Language> language = new Select<>();
    private final Select<String> account = new Select<>();
    private final TextField overrule = new TextField();
    private final Checkbox on = new Checkbox();
    private final RulePanel rule;
    private final DestinationsPanel destinations;
    private final Paragraph trouble = new Paragraph();
    private final Paragraph outside = new Paragraph();

    ScheduleDialog(Words words, Optional<Schedule> before, Choice choice, Deeds deeds) {
        this.words = words;
        this.before = before;
        this.choice = choice;
        this.deeds = deeds;
        this.rule = new RulePanel(words, before.map(Schedule::rule), choice.indicators(), this::shown);
        this.destinations = new DestinationsPanel(words, before.map(Schedule::destinations).orElse(List.of()));
        setHeaderTitle(before.map(s -> s.report() + " · " + s.name()).orElse(words.say("schedules.new")));
        setWidth("min(680px, 100vw)");
        what();
        when();
        how();
        trouble.addClassName("schedule-trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        outside.setText(words.say("schedules.outside"));
        outside.addClassNames("muted", "small");
        Div content = new Div(row(report, name), rule, row(time, zone), row(file, language),
                destinations, outside, row(account, overrule), on, trouble);
        content.addClassNames("dialog-content", "schedule-form");
        add(content);
        buttons();
        shown();
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("schedule-row");
        return row;
    }

    // ── The fields ───────────────────────────────────────────────────────────────────────────────────────────────────

    private void what() {
        report.setLabel(words.say("schedules.report"));
        report.setId("schedule-report");
        List<String> names = Stream.concat(choice.reports().stream().map(k -> k.template().name()), before.map(Schedule::report).stream()).distinct().toList();
        report.setItems(names);
        report.setItemLabelGenerator(this::heading);
        report.setValue(before.map(Schedule::report).orElse(names.isEmpty() ? null : names.getFirst()));
        report.setReadOnly(before.isPresent());
        report.addValueChangeListener(e -> shown());
        name.setLabel(words.say("schedules.name"));
        name.setId("schedule-name");
        name.setHelperText(words.say("schedules.name.hint"));
        name.setMaxLength(60);
        name.setValue(before.map(Schedule::name).orElse(""));
        name.setReadOnly(before.isPresent());
    }

    private String heading(String report) {
        return report == null ? "" : kept(report).map(k -> k.template().title().in(words.language())).filter(t -> !t.isBlank()).orElse(report);
    }

    private Optional<Reports.Kept> kept(String report) {
        return choice.reports().stream().filter(k -> k.template().name().equals(report)).findFirst();
    }

    private void when() {
        time.setLabel(words.say("schedules.time"));
        time.setId("schedule-time");
        time.setStep(Duration.ofMinutes(30));
        time.setLocale(Language.EN == words.language() ? java.util.Locale.UK : words.language().locale());
        time.setValue(before.map(Schedule::time).orElse(LocalTime.of(9, 0)));
        zone.setLabel(words.say("schedules.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().filter(z -> z.contains("/") && !z.startsWith("Etc/") && !z.startsWith("SystemV/") || z.equals("UTC"))
                .sorted().toList());
        zone.setAllowCustomValue(true);
        zone.addCustomValueSetListener(e -> zone.setValue(e.getDetail()));
        zone.setValue(before.map(s -> s.zone().getId()).orElse(ZoneId.systemDefault().getId()));
    }

    private void how() {
        file.setLabel(words.say("schedules.file"));
        file.setItems(Schedule.File.values());
        file.setValue(before.map(Schedule::file).orElse(Schedule.File.PNG));
        language.setLabel(words.say("schedules.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(l -> l == null ? "" : Words.of(l).say("language.name"));
        language.setValue(before.map(Schedule::language).orElse(words.language()));
        account.setLabel(words.say("schedules.account"));
        account.setHelperText(words.say("schedules.account.hint"));
        String held = before.map(s -> choice.names().apply(s.account())).orElse(choice.own());
        account.setItems(Stream.concat(choice.accounts().stream(), Stream.of(held)).distinct().toList());
        account.setValue(held);
        account.setReadOnly(choice.accounts().size() < 2);
        overrule.setLabel(words.say("schedules.overrule"));
        overrule.setHelperText(words.say("schedules.overrule.hint"));
        overrule.setMaxLength(500);
        overrule.setValue(before.map(Schedule::overrule).orElse(""));
        on.setLabel(words.say("schedules.on"));
        on.setValue(before.map(Schedule::on).orElse(true));
    }

    /** Shows the fields that rule and report need. */
    private void shown() {
        time.setVisible(rule.ofDays());
        zone.setVisible(rule.ofDays());
        outside.setVisible(kept(report.getValue()).filter(k -> k.template().internal()).isPresent());
    }

    // ── What is done ─────────────────────────────────────────────────────────────────────────────────────────────────

    private void buttons() {
        before.ifPresent(schedule -> {
            Button remove = new Button(words.say("schedules.remove"), e -> act(() -> deeds.remove(schedule)));
            remove.addThemeName("error");
            remove.addClassName("schedule-remove");
            remove.setTooltipText(words.say("schedules.remove.sure"));
            getFooter().add(remove);
        });
        Button save = new Button(words.say("schedules.keep"), e -> act(() -> deeds.save(written())));
        save.setId("schedule-keep");
        save.addThemeName("primary");
        getFooter().add(new Button(words.say("schedules.cancel"), e -> close()), save);
    }

    private void act(Runnable deed) {
        try {
            deed.run();
            close();
        } catch (Unreadable unreadable) {
            refuse(words.find("unreadable." + unreadable.code(), unreadable.text()).orElse(unreadable.getMessage()));
        } catch (Denied denied) {
            refuse(words.say("schedules.denied"));
        }
    }

    private void refuse(String why) {
        trouble.setText(why);
        trouble.setVisible(true);
    }

    private Schedule written() {
        List<Destination> places = destinations.written();
        if (report.getValue() == null || places.isEmpty()) {
            throw new Unreadable("schedule-destinations", String.valueOf(places.size()));
        }
        long id = choice.ids().apply(account.getValue()).or(() -> before.map(Schedule::account))
                .orElseThrow(() -> new Unreadable("schedule-account", account.getValue()));
        return new Schedule(report.getValue(), name.getValue().strip(), rule.written(), Optional.ofNullable(time.getValue()).orElse(LocalTime.of(9, 0)), zone(),
                file.getValue(), language.getValue(), places, id, on.getValue(), overrule.getValue());
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(String.valueOf(zone.getValue()));
        } catch (java.time.DateTimeException e) {
            throw new Unreadable("schedule-zone", String.valueOf(zone.getValue()));
        }
    }
}
