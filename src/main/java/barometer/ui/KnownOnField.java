package barometer.ui;

import barometer.domain.Entry;
import barometer.domain.History;
import barometer.domain.Period;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Asks by which day documents must have been published: today, or a day; days with documents are ringed and listed. */
public final class KnownOnField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LISTED = 4;

    private final transient Words words = Languages.words();
    private final transient NavigableMap<LocalDate, Integer> documents;
    private final transient Consumer<Optional<LocalDate>> chosen;
    private final transient Optional<LocalDate> value;
    private final LocalDate today = LocalDate.now();
    private final Popover popover = new Popover();
    private final Div calendar = new Div();
    private final NativeButton button = new NativeButton();
    private final Span shown = new Span();
    private RevisionPanel revisions;
    private Component further;

    /**
     * @param documents how many statements count from each day
     * @param chosen    told when another day is chosen; empty is today
     */
    public KnownOnField(Optional<LocalDate> value, NavigableMap<LocalDate, Integer> documents, Consumer<Optional<LocalDate>> chosen) {
        this.value = value;
        this.documents = documents;
        this.chosen = chosen;
        addClassName("known-on");
        Span label = new Span(words.say("known.label"));
        label.addClassName("control-label");
        button.add(Icon.CALENDAR.draw(), shown, Icon.DOWN.draw());
        button.addClassName("field");
        name();
        button.getElement().setAttribute("aria-haspopup", "dialog");
        if (value.isPresent()) {
            button.addClassName("past");
        }
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(words.say("known.label"));
        popover.addClassName("known-on-menu");
        popover.setAutofocus(true);
        popover.addOpenedChangeListener(e -> {
            if (e.isOpened()) {
                fill();
            } else {
                popover.removeAll();
            }
        });
        add(label, button, popover);
    }

    /** Offers the other clock as well. @param more stands last in the menu */
    public KnownOnField with(RevisionPanel panel, Component more) {
        revisions = panel;
        further = more;
        panel.onClose(popover::close);
        if (panel.value().isPresent()) {
            button.addClassName("past");
        }
        name();
        return this;
    }

    private void name() {
        String day = value.map(words::day).orElseGet(() -> words.say("known.today"));
        String text = revisions == null ? day : revisions.value().map(number -> value.map(d -> day + ", ").orElse("")
                + words.say("overview.revision", number)).orElse(day);
        shown.setText(text);
        button.setAriaLabel(words.say("known.label") + ": " + text);
    }

    /** How many statements count from each day, of all that was ever recorded of some indicators. */
    public static NavigableMap<LocalDate, Integer> documents(Collection<History> histories) {
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        histories.stream().flatMap(h -> h.valid().stream()).filter(r -> r.entry() instanceof Entry.Stated)
                .forEach(r -> days.merge(r.countsFrom(), 1, Integer::sum));
        return days;
    }

    private void fill() {
        popover.removeAll();
        popover.add(option("known.today", "known.today.text", value.isEmpty(), Optional.empty()));
        Div day = new Div(new Span(words.say("known.day")), small(words.say("known.day.text")));
        day.addClassName("known-heading");
        calendar.addClassName("calendar");
        month(YearMonth.from(value.orElseGet(() -> documents.isEmpty() ? today : documents.lastKey())));
        Div list = new Div();
        list.addClassName("known-list");
        documents.descendingMap().entrySet().stream().limit(LISTED).forEach(entry -> list.add(listed(entry.getKey(), entry.getValue())));
        Div explain = new Div(words.say("known.explain"));
        explain.addClassName("known-explain");
        popover.add(day, calendar, list, explain);
        if (revisions != null) {
            popover.add(revisions, further);
        }
    }

    private Component option(String key, String textKey, boolean is, Optional<LocalDate> day) {
        NativeButton option = new NativeButton();
        option.add(is ? Icon.CHECK.draw() : new Span(), new Div(new Span(words.say(key)), small(words.say(textKey))));
        option.addClassName("known-option");
        option.getElement().setAttribute("aria-pressed", String.valueOf(is));
        option.addClickListener(e -> choose(day));
        return option;
    }

    private Component listed(LocalDate day, int statements) {
        NativeButton listed = new NativeButton();
        Span name = new Span(words.day(day));
        name.addClassName("known-day");
        listed.add(name, small(words.say("known.documents", statements)));
        listed.addClickListener(e -> choose(Optional.of(day)));
        return listed;
    }

    private static Span small(String text) {
        Span span = new Span(text);
        span.addClassName("small");
        return span;
    }

    private void month(YearMonth month) {
        calendar.removeAll();
        NativeButton back = step(Icon.LEFT, "known.previous", month.minusMonths(1), true);
        NativeButton on = step(Icon.RIGHT, "known.next", month.plusMonths(1), month.isBefore(YearMonth.from(today)));
        Span name = new Span(words.period(Period.parse(month.toString())));
        name.getElement().setAttribute("aria-live", "polite");
        Div head = new Div(back, name, on);
        head.addClassName("calendar-head");
        Div days = new Div();
        days.addClassName("calendar-days");
        for (String weekday : words.say("known.days").split(",")) {
            Span span = new Span(weekday);
            span.addClassName("weekday");
            span.getElement().setAttribute("aria-hidden", "true");
            days.add(span);
        }
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
            days.add(new Span());
        }
        for (int d = 1; d <= month.lengthOfMonth(); d++) {
            days.add(day(month.atDay(d)));
        }
        calendar.add(head, days);
    }

    private NativeButton step(Icon icon, String key, YearMonth to, boolean enabled) {
        NativeButton step = new NativeButton("", e -> month(to));
        step.add(icon.draw());
        step.setAriaLabel(words.say(key));
        step.setEnabled(enabled);
        return step;
    }

    private NativeButton day(LocalDate day) {
        NativeButton button = new NativeButton(String.valueOf(day.getDayOfMonth()), e -> choose(Optional.of(day)));
        Integer statements = documents.get(day);
        button.setAriaLabel(words.day(day) + (statements == null ? "" : ", " + words.say("known.documents", statements)));
        button.setEnabled(!day.isAfter(today));
        if (statements != null) {
            button.addClassName("ringed");
        }
        if (documents.isEmpty() || day.isBefore(documents.firstKey())) {
            button.addClassName("before");
        }
        if (value.filter(day::equals).isPresent()) {
            button.getElement().setAttribute("aria-current", "date");
        }
        return button;
    }

    private void choose(Optional<LocalDate> day) {
        popover.close();
        if (!day.equals(value)) {
            chosen.accept(day);
        }
    }
}
