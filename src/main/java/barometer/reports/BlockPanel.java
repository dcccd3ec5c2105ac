package barometer.reports;

import barometer.domain.LocalText;
import barometer.domain.Template;
import barometer.domain.Template.Block;
import barometer.domain.Unreadable;
import barometer.text.Words;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What the block that is looked at shows. */
final class BlockPanel extends Div {

    private static final long serialVersionUID = 1L;

    BlockPanel(Desk desk) {
        addClassNames("card", "panel");
        H2 heading = new H2(desk.words().say("reports.block", String.valueOf(desk.composing().selected() + 1)));
        heading.addClassName("panel-title");
        add(heading);
        switch (desk.composing().block().orElseThrow()) {
            case Template.Tiles tiles -> add(new TilesPanel(desk, tiles));
            case Template.Exhibit exhibit -> add(new ExhibitPanel(desk, exhibit));
            case Template.Text text -> add(text(desk, text));
            case Template.Notes notes -> add(new Paragraph(desk.words().say("reports.notes.text")));
        }
    }

    /** Changes the block that is looked at, whatever it has become since its panel was made. */
    static <B extends Block> void become(Desk desk, Class<B> kind, boolean anew, UnaryOperator<B> next) {
        (anew ? desk.changed() : desk.typed()).accept(() -> desk.composing().block().filter(kind::isInstance).map(kind::cast)
                .ifPresent(block -> desk.composing().replace(next.apply(block))));
    }

    /** Reads what stands in a field; what cannot be read is told beneath it and changes nothing. */
    static <T> Optional<T> read(HasValidationProperties field, Words words, String text, java.util.function.Function<String, T> reader) {
        try {
            T read = reader.apply(text.strip());
            field.setInvalid(false);
            return Optional.of(read);
        } catch (Unreadable e) {
            field.setErrorMessage(words.find("unreadable." + e.code(), e.text()).orElse(e.getMessage()));
            field.setInvalid(true);
            return Optional.empty();
        }
    }

    private static Div text(Desk desk, Template.Text text) {
        Words words = desk.words();
        BiFunction<Template.Text, LocalText, Template.Text> written = (t, markdown) -> new Template.Text(markdown, t.wide());
        TextsField markdown = new TextsField(words.say("reports.markdown"), "markdown", text.markdown(), "", true, words,
                all -> become(desk, Template.Text.class, false, t -> written.apply(t, all)));
        return new Div(markdown, across(desk, text.wide(), wide -> become(desk, Template.Text.class, false, t -> new Template.Text(t.markdown(), wide))));
    }

    /** Whether a block takes the whole width. */
    static Checkbox across(Desk desk, boolean wide, java.util.function.Consumer<Boolean> chosen) {
        Checkbox box = new Checkbox(desk.words().say("reports.wide"), wide);
        box.setId("wide");
        box.addValueChangeListener(e -> chosen.accept(e.getValue()));
        return box;
    }
}
