package barometer.admin;

import barometer.domain.Claim;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.Indicator;
import barometer.domain.JournalLine;
import barometer.domain.Recorded;
import barometer.domain.Revision;
import barometer.domain.Statement;
import barometer.text.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The entries of a revision; a statement can be redacted from here. */
final class RevisionDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ENTRIES = 200;

    private final transient Words words;
    private final transient Function<String, Optional<Indicator>> indicators;
    private final transient BiConsumer<EntryRef, Set<Entry.Redacted.Part>> redact;

    /** @param line of what the entries are wanted: of its indicator where it has one */
    RevisionDialog(Words words, Revision revision, JournalLine line, Function<String, Optional<Indicator>> indicators,
                   BiConsumer<EntryRef, Set<Entry.Redacted.Part>> redact) {
        this.words = words;
        this.indicators = indicators;
        this.redact = redact;
        setHeaderTitle(words.say("overview.revision", revision.number()) + " · " + words.time(revision.at()));
        setWidth("min(760px, 94vw)");
        addClassName("revision-dialog");
        if (!revision.note().isBlank()) {
            add(new Paragraph(revision.note()));
        }
        List<Recorded> entries = revision.entries().stream().filter(r -> line.indicator().isEmpty() || about(r).isEmpty()
                || about(r).equals(line.indicator())).toList();
        OrderedList list = new OrderedList();
        list.addClassName("journal-entries");
        entries.stream().limit(MOST_ENTRIES).forEach(r -> list.add(item(r)));
        add(list);
        if (entries.size() > MOST_ENTRIES) {
            add(new Paragraph(words.say("journal.more-entries", entries.size() - MOST_ENTRIES)));
        }
        getFooter().add(new Button(words.say("explore.close"), e -> close()));
    }

    private static Optional<String> about(Recorded recorded) {
        return switch (recorded.entry()) {
            case Entry.Stated stated -> Optional.of(stated.statement().indicator());
            case Entry.Redacted redacted -> Optional.of(redacted.indicator());
            case Entry.Retracted retracted -> Optional.empty();
            case Entry.Withdrawn withdrawn -> Optional.empty();
            case Entry.Defined defined -> Optional.empty();
        };
    }

    private ListItem item(Recorded recorded) {
        Span ref = new Span(recorded.ref().toString());
        ref.addClassName("muted");
        Div text = new Div();
        text.addClassName("journal-text");
        ListItem item = new ListItem(ref, text);
        switch (recorded.entry()) {
            case Entry.Stated(Statement s) -> {
                Span claim = new Span(words.period(s.period()) + " · " + claim(s));
                claim.addClassName("strong");
                text.add(claim, small(Stream.of(s.citation().document().source(), s.citation().document().title(), s.citation().words(), s.note())
                        .filter(t -> !t.isBlank()).collect(Collectors.joining(" · "))));
                NativeButton button = new NativeButton(words.say("redact.open"), e -> {
                    close();
                    redact.accept(recorded.ref(), held(s));
                });
                button.addClassName("link");
                button.setAriaLabel(words.say("redact.title", recorded.ref().toString()));
                item.add(button);
            }
            case Entry.Retracted r -> text.add(new Span(words.say("journal.kind.retracted") + " " + r.entry()), small(r.reason()));
            case Entry.Withdrawn w -> text.add(new Span(words.say("journal.kind.withdrawn") + " " + w.entry()), small(w.reason()));
            case Entry.Redacted r -> text.add(new Span(words.say("journal.kind.redacted") + " " + r.entry() + ": "
                    + words.say("redact.part." + r.part().name().toLowerCase(java.util.Locale.ROOT))), small(r.ground()), small(r.hash()));
            case Entry.Defined d -> text.add(new Span(words.say("journal.kind.defined") + " " + d.definition().code()));
        }
        return item;
    }

    private static Set<Entry.Redacted.Part> held(Statement s) {
        Set<Entry.Redacted.Part> parts = EnumSet.of(Entry.Redacted.Part.FIGURE);
        if (!s.citation().words().isEmpty()) {
            parts.add(Entry.Redacted.Part.WORDS);
        }
        if (!s.note().isEmpty()) {
            parts.add(Entry.Redacted.Part.NOTE);
        }
        return parts;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("muted", "small");
        return small;
    }

    private String claim(Statement s) {
        return switch (s.claim()) {
            case Claim.Level level -> indicators.apply(s.indicator()).map(i -> words.withUnit(level.figure(), i.unit(), i.multiplier()))
                    .orElseGet(() -> words.figure(level.figure()));
            case Claim.Changed changed -> words.changeOn(changed);
        };
    }
}
