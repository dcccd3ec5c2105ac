package barometer.entry;

import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.ReleaseRule;
import barometer.domain.Unreadable;
import barometer.ledger.Denied;
import barometer.ledger.Reading;
import barometer.ledger.ReleaseCalendar;
import barometer.ui.Links;
import barometer.ui.MainLayout;
import barometer.ui.Page;
import barometer.ui.Visitor;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is late, due and expected next, and the rules that say so. */
@Route(value = Links.CALENDAR, layout = MainLayout.class)
@RolesAllowed("RECORD")
public class CalendarView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient ReleaseCalendar calendar;
    private final transient Reading reading;
    private final transient Visitor visitor;
    private final transient Clock clock;
    private final NoticePanel notice;
    private final Div expected = new Div();
    private final Div rules = new Div();
    private final ComboBox<Indicator> indicator = new ComboBox<>();
    private final Select<Frequency> frequency = new Select<>();
    private final IntegerField days = new IntegerField();
    private final TextArea announced = new TextArea();

    public CalendarView(ReleaseCalendar calendar, Reading reading, Visitor visitor, Clock clock) {
        super("entry", "release-calendar");
        this.calendar = calendar;
        this.reading = reading;
        this.visitor = visitor;
        this.clock = clock;
        title(say("calendar.heading"));
        H1 heading = new H1(say("calendar.heading"));
        heading.addClassName("page-title");
        Span subtitle = new Span(say("calendar.subtitle"));
        subtitle.addClassName("muted");
        Anchor feed = new Anchor("calendar.ics?lang=" + words().language().tag(), say("calendar.subscribe"));
        feed.setRouterIgnore(true);
        feed.addClassName("button");
        Div head = new Div(heading, subtitle, feed);
        head.addClassName("entry-head");
        notice = new NoticePanel(words());
        Div body = new Div(card("calendar.expected", expected), card("calendar.rules", rules, form()));
        body.addClassName("calendar-body");
        add(head, notice, body);
        show();
    }

    private Section card(String key, com.vaadin.flow.component.Component... parts) {
        H2 title = new H2(say(key));
        title.addClassName("card-title");
        Section card = new Section(title);
        card.addClassName("card");
        card.getElement().setAttribute("aria-label", say(key));
        card.add(parts);
        return card;
    }

    private Div form() {
        List<Indicator> stated = reading.indicators(visitor.viewer()).stream().filter(i -> !i.calculated() && !i.handling().retired()).toList();
        indicator.setLabel(say("entry.indicator"));
        indicator.setId("calendar-indicator");
        indicator.setItems(stated);
        indicator.setItemLabelGenerator(words()::shortName);
        indicator.addValueChangeListener(e -> {
            frequency.setItems(e.getValue() == null ? List.of() : e.getValue().frequencies());
            if (e.getValue() != null) {
                frequency.setValue(e.getValue().frequencies().getFirst());
            }
        });
        frequency.setLabel(say("calendar.frequency"));
        frequency.setId("calendar-frequency");
        frequency.setItemLabelGenerator(f -> f == null ? "" : say("frequency." + f));
        days.setLabel(say("calendar.days"));
        days.setId("calendar-days");
        days.setMin(0);
        days.setMax(ReleaseRule.MOST_DAYS);
        announced.setLabel(say("calendar.announced"));
        announced.setId("calendar-announced");
        announced.setHelperText(say("calendar.announced.help"));
        announced.setMaxLength(2000);
        announced.setManualValidation(true);
        NativeButton keep = new NativeButton(say("calendar.keep"), e -> keep());
        keep.setId("calendar-keep");
        keep.addClassNames("button", "primary");
        Div form = new Div(indicator, frequency, days, announced, keep);
        form.addClassName("calendar-form");
        return form;
    }

    private void keep() {
        if (indicator.getValue() == null || frequency.getValue() == null || days.getValue() == null && announced.getValue().isBlank()) {
            notice.trouble(say("calendar.incomplete"));
            return;
        }
        try {
            calendar.expect(new ReleaseRule(indicator.getValue().code(), frequency.getValue(), Optional.ofNullable(days.getValue()),
                    ReleaseRule.announced(announced.getValue())), visitor.viewer());
            notice.say(say("calendar.kept", words().shortName(indicator.getValue())));
            announced.clear();
            days.clear();
            show();
        } catch (Unreadable unreadable) {
            notice.trouble(words().find("unreadable." + unreadable.code(), unreadable.text()).orElse(unreadable.getMessage()));
        } catch (Denied denied) {
            notice.trouble(say("entry.denied"));
        }
    }

    private void show() {
        expected.removeAll();
        List<ReleaseCalendar.Expected> all = calendar.expected(visitor.viewer(), LocalDate.now(clock));
        all.forEach(e -> expected.add(line(e)));
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(say("calendar.none"));
            none.addClassName("muted");
            expected.add(none);
        }
        rules.removeAll();
        calendar.rules(visitor.viewer()).forEach(r -> rules.add(rule(r)));
    }

    private Div line(ReleaseCalendar.Expected e) {
        Span day = new Span(words().day(e.day()));
        Anchor name = Links.to(Links.page(Links.ENTRY, java.util.Map.of("indicator", e.indicator().code())), words().shortName(e.indicator()));
        Span period = new Span(words().period(e.period()));
        Span state = new Span(say("calendar.state." + e.state().name().toLowerCase(java.util.Locale.ROOT)));
        state.addClassName("badge");
        state.getElement().getClassList().set("warning", e.state() != ReleaseCalendar.State.AHEAD);
        Div line = new Div(day, name, period, state);
        line.addClassName("calendar-line");
        return line;
    }

    private Div rule(ReleaseRule rule) {
        Span name = new Span(reading.indicator(rule.indicator(), visitor.viewer()).map(words()::shortName).orElse(rule.indicator()));
        Span says = new Span(say("frequency." + rule.frequency()) + ": " + rule.daysAfter().map(d -> say("calendar.rule", d)).orElse("")
                + (rule.announced().isEmpty() ? "" : " " + rule.announcedText()));
        says.addClassName("muted");
        NativeButton forget = new NativeButton(say("calendar.forget"), e -> {
            calendar.forget(rule, visitor.viewer());
            show();
        });
        forget.addClassName("link");
        Div line = new Div(name, says, forget);
        line.addClassName("calendar-line");
        return line;
    }
}
