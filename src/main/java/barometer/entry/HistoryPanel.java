package barometer.entry;

import barometer.domain.Citation;
import barometer.domain.Entry;
import barometer.domain.Indicator;
import barometer.domain.Period;
import barometer.domain.Recorded;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that was ever recorded of the indicator, newest period first, and what can be taken back. */
final class HistoryPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int PERIODS_AT_FIRST = 12;

    private final transient Words words;
    private final transient LongFunction<String> who;
    private final transient EntryDesk desk;
    private final transient Consumer<String> done;
    private final Div list = new Div();
    private int periods = PERIODS_AT_FIRST;

    /** @param who the role behind an account, in words @param done told in a sentence what was taken back */
    HistoryPanel(Words words, LongFunction<String> who, EntryDesk desk, Consumer<String> done) {
        this.words = words;
        this.who = who;
        this.desk = desk;
        this.done = done;
        addClassNames("card", "entry-history");
        setId("entry-history");
        H2 heading = new H2(words.say("entry.history"));
        heading.setId("entry-history-title");
        heading.addClassName("card-title");
        getElement().setAttribute("aria-labelledby", "entry-history-title");
        add(heading, list);
    }

    /** Shows what the desk has; what its user has not seen yet is marked as new. */
    void refresh() {
        list.removeAll();
        desk.indicator().ifPresent(this::fill);
    }

    private void fill(Indicator indicator) {
        Map<Period, List<Lines.Line>> lines = Lines.of(desk.history());
        if (lines.isEmpty()) {
            Paragraph none = new Paragraph(words.say("entry.history.none"));
            none.addClassName("muted");
            list.add(none);
        }
        lines.entrySet().stream().limit(periods).forEach(e -> list.add(period(indicator, e.getKey(), e.getValue())));
        if (lines.size() > periods) {
            NativeButton more = new NativeButton(words.say("entry.history.more", lines.size() - periods), e -> {
                periods = Integer.MAX_VALUE;
                refresh();
            });
            more.addClassNames("button", "quiet");
            list.add(more);
        }
    }

    private Component period(Indicator indicator, Period period, List<Lines.Line> lines) {
        H3 name = new H3(words.period(period));
        UnorderedList statements = new UnorderedList();
        lines.forEach(line -> statements.add(line(indicator, line)));
        Div group = new Div(name, statements);
        group.addClassName("history-period");
        return group;
    }

    private ListItem line(Indicator indicator, Lines.Line line) {
        String figure = new Remarks(indicator, words).shown(line.statement().claim());
        Span claim = new Span(figure);
        claim.addClassName("history-claim");
        Div head = new Div(claim);
        head.addClassName("history-head");
        if (line.state() != Lines.State.STANDS) {
            String state = line.state().name().toLowerCase(java.util.Locale.ROOT);
            Span badge = new Span(words.say("entry.state." + state));
            badge.addClassNames("badge", state);
            head.add(badge);
        }
        if (desk.recording().isNews(line.ref())) {
            Span badge = new Span(words.say("entry.state.new"));
            badge.addClassNames("badge", "warning");
            head.add(badge);
        }
        Div text = new Div(head, small(cited(line)), small(recorded(line.recorded())));
        line.ended().ifPresent(end -> text.add(small(ended(end))));
        Div actions = new Div();
        actions.addClassName("history-actions");
        String named = figure + ", " + words.period(line.statement().period());
        if (line.state() != Lines.State.RETRACTED) {
            actions.add(action("entry.retract", named, () -> retract(line, named)));
        }
        if (line.state() == Lines.State.STANDS) {
            actions.add(action("entry.withdraw", named, () -> withdraw(line, named)));
        }
        ListItem item = new ListItem(text, actions);
        item.addClassNames("history-line", line.state().name().toLowerCase(java.util.Locale.ROOT));
        return item;
    }

    private NativeButton action(String key, String about, Runnable act) {
        NativeButton button = new NativeButton(words.say(key), e -> act.run());
        button.addClassName("link");
        button.setAriaLabel(words.say(key) + ": " + about);
        return button;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("history-small", "muted");
        return small;
    }

    private String cited(Lines.Line line) {
        Citation citation = line.statement().citation();
        return Stream.of(citation.document().title().isBlank() ? citation.document().source() : words.say("entry.quoted", citation.document().title()),
                        citation.place().in(words.language()),
                        citation.saidBy().isBlank() ? "" : words.say("point.said-by", citation.saidBy().in(words.language())),
                        citation.document().published().map(day -> words.say("point.published", day)).orElse(""))
                .filter(s -> !s.isBlank()).collect(Collectors.joining(" · "));
    }

    private String recorded(Recorded recorded) {
        return words.say("overview.revision", recorded.ref().revision()) + " · " + words.time(recorded.at()) + " · "
                + who.apply(recorded.account());
    }

    private String ended(Recorded end) {
        return switch (end.entry()) {
            case Entry.Retracted retracted -> words.say("entry.ended.retracted", recorded(end), retracted.reason());
            case Entry.Withdrawn withdrawn -> words.say("entry.ended.withdrawn", recorded(end), withdrawn.document().title(),
                    withdrawn.reason());
            case Entry.Stated stated -> "";
            case Entry.Redacted redacted -> "";
            case Entry.Defined defined -> "";
        };
    }

    private void retract(Lines.Line line, String named) {
        new RetractDialog(words, named, reason -> after(desk.recording().retract(line.ref(), reason), "entry.retracted")).open();
    }

    private void withdraw(Lines.Line line, String named) {
        new WithdrawDialog(words, named, line.statement().citation().document().source(), (document, reason) ->
                after(desk.recording().withdraw(line.ref(), document, reason), "entry.withdrawn")).open();
    }

    private Optional<String> after(Outcome outcome, String sentence) {
        Optional<String> trouble = outcome.trouble(words);
        if (trouble.isEmpty()) {
            done.accept(words.say(sentence));
        }
        return trouble;
    }
}
