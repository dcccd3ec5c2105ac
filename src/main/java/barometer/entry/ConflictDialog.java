package barometer.entry;

import barometer.domain.Citation;
import barometer.domain.Entry;
import barometer.domain.History;
import barometer.domain.Recorded;
import barometer.domain.Statement;
import barometer.text.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Others have worked on the same meanwhile: of each period both values, what led to them, and the choice between them. Of a
 * single one the buttons are the choice.
 */
final class ConflictDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient LongFunction<String> who;
    private final transient Map<Outcome.Clash, RadioButtonGroup<Boolean>> choices = new LinkedHashMap<>();

    /** @param decided told of which clashes theirs is kept; of the others mine is recorded */
    ConflictDialog(Words words, List<Outcome.Clash> clashes, LongFunction<String> who, Consumer<List<Outcome.Clash>> decided) {
        this.words = words;
        this.who = who;
        boolean one = clashes.size() == 1;
        setHeaderTitle(one ? words.say("entry.conflict.title", clashes.getFirst().period()) : words.say("entry.conflict.titles", clashes.size()));
        setWidth("min(680px, 92vw)");
        addClassName("entry-dialog");
        setCloseOnOutsideClick(false);
        add(new Paragraph(words.say("entry.conflict.text")));
        clashes.forEach(clash -> add(clash(clash, one)));
        getFooter().add(new Button(words.say("entry.cancel"), e -> close()));
        Button act = new Button(words.say(one ? "entry.conflict.replace" : "entry.conflict.go-on"), e -> decide(decided, choices.entrySet().stream()
                .filter(c -> !c.getValue().getValue()).map(Map.Entry::getKey).toList()));
        act.addThemeName("primary");
        if (one) {
            getFooter().add(new Button(words.say("entry.conflict.keep"), e -> decide(decided, clashes)));
        }
        getFooter().add(act);
    }

    private void decide(Consumer<List<Outcome.Clash>> decided, List<Outcome.Clash> kept) {
        close();
        decided.accept(kept);
    }

    private Component clash(Outcome.Clash clash, boolean alone) {
        Remarks remarks = new Remarks(clash.indicator(), words);
        Div both = new Div(theirs(clash, remarks), mine(clash, remarks));
        both.addClassName("conflict");
        Div block = new Div();
        if (!alone) {
            block.add(new H3(words.period(clash.period()) + " · " + words.name(clash.indicator())));
        }
        block.add(both);
        if (!alone) {
            RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();
            choice.setAriaLabel(words.say("entry.conflict.choice", clash.period()));
            choice.setItems(false, true);
            choice.setItemLabelGenerator(mine -> words.say(mine ? "entry.conflict.take-mine" : "entry.conflict.take-theirs"));
            choice.setValue(false);
            choices.put(clash, choice);
            block.add(choice);
        }
        block.addClassName("conflict-block");
        return block;
    }

    private Component theirs(Outcome.Clash clash, Remarks remarks) {
        Div side = side("entry.conflict.theirs");
        for (Recorded step : clash.since()) {
            switch (step.entry()) {
                case Entry.Stated(Statement statement) -> side.add(claim(remarks, statement), small(cited(statement.citation())));
                case Entry.Withdrawn withdrawn -> side.add(word(words.say("entry.state.withdrawn")), small(Stream.of(withdrawn.document().title(),
                        withdrawn.reason()).filter(t -> !t.isBlank()).collect(Collectors.joining(" · "))));
                case Entry.Retracted retracted -> side.add(word(words.say("entry.state.retracted")), small(retracted.reason()));
                case Entry.Redacted redacted -> side.add(word(words.say("entry.state.redacted")), small(redacted.ground()));
                case Entry.Defined defined -> { }
            }
            side.add(small(recorded(step)));
        }
        return side;
    }

    private Component mine(Outcome.Clash clash, Remarks remarks) {
        Div side = side("entry.conflict.mine");
        clash.mine().forEach(s -> side.add(claim(remarks, s)));
        side.add(small(cited(clash.mine().getFirst().citation())), small(words.say("entry.preview.draft")));
        H4 before = new H4(words.say("entry.conflict.seen"));
        side.add(before);
        if (clash.seen().isEmpty()) {
            side.add(small(words.say("entry.conflict.seen.nothing")));
        }
        for (History.Standing s : clash.seen()) {
            side.add(small(remarks.shown(s.statement().claim()) + s.withdrawn().map(w -> ", " + words.say("entry.state.withdrawn")).orElse("")
                    + " · " + recorded(s.recorded())));
        }
        return side;
    }

    private Div side(String key) {
        Div side = new Div(new H3(words.say(key)));
        side.addClassName("conflict-side");
        return side;
    }

    private Span claim(Remarks remarks, Statement statement) {
        return word(remarks.shown(statement.claim()));
    }

    private static Span word(String text) {
        Span claim = new Span(text);
        claim.addClassName("conflict-claim");
        return claim;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("history-small", "muted");
        return small;
    }

    private String recorded(Recorded recorded) {
        return words.say("overview.revision", recorded.ref().revision()) + " · " + words.time(recorded.at()) + " · " + who.apply(recorded.account());
    }

    private String cited(Citation citation) {
        return Stream.of(citation.document().title().isBlank() ? citation.document().source() : words.say("entry.quoted", citation.document().title()),
                citation.place().in(words.language()), citation.document().published().map(words::day).orElse(""))
                .filter(s -> !s.isBlank()).collect(Collectors.joining(" · "));
    }
}
