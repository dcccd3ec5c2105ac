package barometer.admin;

import barometer.domain.Change;
import barometer.domain.Figure;
import barometer.domain.Indicator;
import barometer.domain.JournalLine;
import barometer.domain.JournalLine.Kind;
import barometer.domain.Period;
import barometer.domain.Unreadable;
import barometer.text.Words;
import barometer.ui.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of the journal, newest first. */
final class JournalPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Names names;
    private final transient Consumer<JournalLine> open;
    private final OrderedList list = new OrderedList();
    private final Paragraph none = new Paragraph();

    /** How accounts and indicators are found by what the journal holds of them. */
    record Names(LongFunction<String> account, Function<String, Optional<Indicator>> indicator) {
    }

    /** @param open shows the entries of a line's revision */
    JournalPanel(Words words, Names names, Consumer<JournalLine> open) {
        this.words = words;
        this.names = names;
        this.open = open;
        addClassNames("card", "journal-card");
        list.addClassName("journal-list");
        none.addClassName("muted");
        none.setText(words.say("journal.none"));
        add(list, none);
    }

    void add(List<JournalLine> lines) {
        lines.forEach(line -> list.add(item(line)));
        none.setVisible(list.getChildren().findAny().isEmpty());
    }

    void nothing(String why) {
        none.setText(why);
    }

    static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String kind(Kind kind, Words words) {
        return words.say("journal.kind." + code(kind));
    }

    private ListItem item(JournalLine line) {
        Span when = new Span(words.time(line.at()));
        when.addClassName("journal-when");
        Span who = new Span(line.account().map(names.account()::apply).orElseGet(() -> words.say("journal.program")));
        who.addClassName("journal-who");
        Span badge = new Span(kind(line.kind(), words));
        badge.addClassNames("badge", badge(line.kind()));
        Div what = new Div(badge, new Span(what(line)));
        what.addClassName("journal-what");
        Div text = new Div(what);
        text.addClassName("journal-text");
        if (!line.reason().isBlank()) {
            Span reason = new Span(line.reason());
            reason.addClassNames("muted", "small");
            text.add(reason);
        }
        return new ListItem(when, who, text, way(line));
    }

    private String what(JournalLine line) {
        Optional<Indicator> indicator = line.indicator().flatMap(names.indicator());
        String about = indicator.map(words::shortName).or(line::indicator).orElse(line.code());
        String period = line.period().isBlank() ? "" : read(() -> words.period(Period.parse(line.period()))).orElse(line.period());
        String figure = switch (line.kind()) {
            case RECORDED, OVERRULED -> line.count() > 1 ? words.say("count.figures", line.count())
                    : line.figure().isBlank() ? words.say("journal.blanked") : figure(line.figure(), indicator);
            case REDACTED -> line.figure().isBlank() ? words.say("journal.entries", line.count())
                    : words.say("redact.part." + line.figure().toLowerCase(Locale.ROOT));
            case RETRACTED, WITHDRAWN -> line.count() > 1 ? words.say("journal.entries", line.count())
                    : line.entry().map(e -> words.say("journal.entry", e.toString())).orElse("");
            case DEFINED -> line.count() > 1 ? words.say("journal.entries", line.count()) : "";
            case DRAFTED, SUBMITTED, RETURNED, APPROVED, COMMITTED, RELEASED, STOPPED -> words.say("review.rows", line.count());
        };
        return Stream.of(about, period, figure).filter(t -> !t.isBlank()).collect(Collectors.joining(" · "));
    }

    /** A figure or a change, whichever the text is. */
    private String figure(String text, Optional<Indicator> indicator) {
        return read(() -> Figure.parse(text)).map(f -> indicator.map(i -> words.withUnit(f, i.unit(), i.multiplier())).orElseGet(() -> words.figure(f)))
                .or(() -> read(() -> words.change(Change.parse(text)))).orElse(text);
    }

    private static <T> Optional<T> read(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private Component way(JournalLine line) {
        Div way = new Div();
        way.addClassName("journal-way");
        line.draft().ifPresent(id -> way.add(Links.to(Links.page(Links.REVIEW + "/" + id), words.say("review.draft", String.valueOf(id)))));
        if (line.kind().ofLedger()) {
            line.revision().ifPresent(number -> {
                NativeButton button = new NativeButton(words.say("overview.revision", number), e -> open.accept(line));
                button.addClassName("link");
                way.add(button);
            });
        }
        return way;
    }

    private static String badge(Kind kind) {
        return switch (kind) {
            case RECORDED, COMMITTED, RELEASED -> "added";
            case OVERRULED, APPROVED, RETURNED, STOPPED -> "warning";
            case RETRACTED, WITHDRAWN, REDACTED -> "refused";
            case DEFINED, SUBMITTED -> "stated";
            case DRAFTED -> "over";
        };
    }
}
