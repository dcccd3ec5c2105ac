package barometer.entry;

import barometer.domain.Citation;
import barometer.domain.History;
import barometer.domain.Statement;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody else recorded the same meanwhile: both values, and the choice between them. */
final class ConflictDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Remarks remarks;

    ConflictDialog(Words words, Remarks remarks, Outcome.Conflict conflict, LongFunction<String> who, Runnable theirs,
                   Runnable mine) {
        this.words = words;
        this.remarks = remarks;
        Statement first = conflict.mine().getFirst();
        setHeaderTitle(words.say("entry.conflict.title", first.period()));
        setWidth("min(640px, 92vw)");
        addClassName("entry-dialog");
        setCloseOnOutsideClick(false);
        Div both = new Div(theirs(conflict.theirs(), who), mine(conflict.mine()));
        both.addClassName("conflict");
        add(new Paragraph(words.say("entry.conflict.text")), both);
        Button keep = new Button(words.say("entry.conflict.keep"), e -> {
            close();
            theirs.run();
        });
        Button replace = new Button(words.say("entry.conflict.replace"), e -> {
            close();
            mine.run();
        });
        replace.addThemeName("primary");
        getFooter().add(new Button(words.say("entry.cancel"), e -> close()), keep, replace);
    }

    private Component theirs(List<History.Standing> theirs, LongFunction<String> who) {
        Div side = side("entry.conflict.theirs");
        for (History.Standing s : theirs) {
            side.add(claim(s.statement()));
            if (s.withdrawn().isPresent()) {
                side.add(small(words.say("entry.state.withdrawn")));
            }
        }
        History.Standing last = theirs.getLast();
        side.add(small(cited(last.statement().citation())), small(words.say("overview.revision", last.recorded().ref().revision())
                + " · " + words.time(last.recorded().at()) + " · " + who.apply(last.recorded().account())));
        return side;
    }

    private Component mine(List<Statement> mine) {
        Div side = side("entry.conflict.mine");
        mine.forEach(s -> side.add(claim(s)));
        side.add(small(cited(mine.getFirst().citation())), small(words.say("entry.preview.draft")));
        return side;
    }

    private Div side(String key) {
        Div side = new Div(new H3(words.say(key)));
        side.addClassName("conflict-side");
        return side;
    }

    private Span claim(Statement statement) {
        Span claim = new Span(remarks.shown(statement.claim()));
        claim.addClassName("conflict-claim");
        return claim;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("history-small", "muted");
        return small;
    }

    private String cited(Citation citation) {
        return Stream.of(citation.document().title().isBlank() ? citation.document().source() : words.say("entry.quoted", citation.document().title()),
                citation.place().in(words.language()), citation.document().published().map(words::day).orElse(""))
                .filter(s -> !s.isBlank()).collect(Collectors.joining(" · "));
    }
}
