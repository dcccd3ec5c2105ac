package barometer.ui;

import barometer.text.Words;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Consumer;

/** The other clock of the known-on field: what this program itself held at a revision, errors included. */
public final class RevisionPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LISTED = 3;

    private final transient Optional<Long> value;
    private final transient Consumer<Optional<Long>> chosen;
    private final transient Words words = Languages.words();
    private transient Runnable closing = () -> { };

    /**
     * @param value     the revision that is shown; empty is the newest
     * @param revisions those that recorded something of what is shown, with their time
     * @param head      the newest revision of all
     * @param chosen    told when another is chosen; empty is the newest
     */
    public RevisionPanel(Optional<Long> value, NavigableMap<Long, Instant> revisions, long head, Consumer<Optional<Long>> chosen) {
        this.value = value;
        this.chosen = chosen;
        addClassName("revision-panel");
        Span small = new Span(words.say("known.revision.text"));
        small.addClassName("small");
        Div heading = new Div(new Span(words.say("known.revision")), small);
        heading.addClassName("known-heading");
        Div list = new Div();
        list.addClassName("known-list");
        if (value.isPresent()) {
            list.add(option(words.say("known.revision.newest"), words.say("chart.revision", head), Optional.empty()));
        }
        revisions.descendingMap().entrySet().stream().limit(LISTED).forEach(entry ->
                list.add(option(words.say("chart.revision", entry.getKey()), words.time(entry.getValue()), Optional.of(entry.getKey()))));
        IntegerField number = new IntegerField();
        number.setAriaLabel(words.say("known.revision.number"));
        number.setPlaceholder(words.say("known.revision.number"));
        number.setMin(1);
        number.setMax((int) Math.min(Integer.MAX_VALUE, head));
        number.setI18n(new IntegerField.IntegerFieldI18n().setMinErrorMessage(words.say("known.revision.range", head))
                .setMaxErrorMessage(words.say("known.revision.range", head)).setBadInputErrorMessage(words.say("known.revision.range", head)));
        NativeButton show = new NativeButton(words.say("live.show"), e -> typed(number));
        show.addClassNames("button");
        number.addKeyPressListener(Key.ENTER, e -> typed(number));
        Div row = new Div(number, show);
        row.addClassName("revision-row");
        add(heading, list, row);
    }

    /** The revision that is shown. */
    Optional<Long> value() {
        return value;
    }

    /** Told before another revision is shown. */
    void onClose(Runnable close) {
        closing = close;
    }

    private void typed(IntegerField number) {
        if (number.getValue() != null && !number.isInvalid()) {
            choose(Optional.of(number.getValue().longValue()));
        }
    }

    private NativeButton option(String name, String text, Optional<Long> revision) {
        Span strong = new Span(name);
        strong.addClassName("strong");
        Span small = new Span(text);
        small.addClassName("small");
        NativeButton option = new NativeButton("", e -> choose(revision));
        option.add(strong, small);
        option.getElement().setAttribute("aria-pressed", String.valueOf(revision.isPresent() && revision.equals(value)));
        return option;
    }

    private void choose(Optional<Long> revision) {
        closing.run();
        if (!revision.equals(value)) {
            chosen.accept(revision);
        }
    }
}
