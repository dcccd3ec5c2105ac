package barometer.reports;

import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Paper;
import barometer.domain.Template;
import barometer.text.Words;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What holds for the whole page: titles, paper, known-on day, who may see its issues, file names. */
final class SheetPanel extends Div {

    private static final long serialVersionUID = 1L;

    SheetPanel(Composing composing, Words words, Consumer<Runnable> change) {
        Template now = composing.template();
        Language language = words.language();
        addClassNames("card", "panel");
        H2 heading = new H2(words.say("reports.page"));
        heading.addClassName("panel-title");
        TextField title = new TextField(words.say("reports.page.title"), now.title().in(language), "");
        title.addValueChangeListener(e -> change.accept(() -> composing.become(with(composing.template(), t ->
                t.title = written(composing.template().title(), language, e.getValue())))));
        TextField subtitle = new TextField(words.say("reports.page.subtitle"), now.subtitle().in(language), "");
        subtitle.addValueChangeListener(e -> change.accept(() -> composing.become(with(composing.template(), t ->
                t.subtitle = written(composing.template().subtitle(), language, e.getValue())))));
        Select<Paper> paper = new Select<>();
        paper.setLabel(words.say("reports.page.paper"));
        List<Paper> papers = Stream.of(Paper.Size.values()).flatMap(s -> Stream.of(new Paper(s, true), new Paper(s, false))).toList();
        paper.setItems(papers);
        paper.setItemLabelGenerator(p -> p.size() + ", " + words.say(p.landscape() ? "reports.landscape" : "reports.portrait"));
        paper.setValue(now.paper());
        paper.addValueChangeListener(e -> change.accept(() -> composing.become(with(composing.template(), t -> t.paper = e.getValue()))));
        DatePicker known = new DatePicker(words.say("reports.page.known"));
        known.setClearButtonVisible(true);
        known.setPlaceholder(words.say("reports.latest"));
        known.setLocale(language == Language.EN ? java.util.Locale.UK : language.locale());
        now.knownOn().ifPresent(known::setValue);
        known.addValueChangeListener(e -> change.accept(() -> composing.become(with(composing.template(), t ->
                t.known = Optional.ofNullable(e.getValue())))));
        TextField file = new TextField(words.say("reports.page.file"), now.fileName(), "");
        file.addValueChangeListener(e -> change.accept(() -> composing.become(with(composing.template(), t -> t.file = e.getValue().strip()))));
        Checkbox internal = new Checkbox(words.say("reports.page.internal"), now.internal());
        internal.addValueChangeListener(e -> change.accept(() -> composing.become(with(composing.template(), t -> t.internal = e.getValue()))));
        Stream.of(title, subtitle, file).forEach(TextField::setWidthFull);
        paper.setWidthFull();
        known.setWidthFull();
        add(heading, title, subtitle, paper, known, file, internal);
    }

    /** A template as its parts, so that one can be exchanged. */
    private static final class Parts {
        private LocalText title;
        private LocalText subtitle;
        private Paper paper;
        private Optional<java.time.LocalDate> known;
        private String file;
        private boolean internal;
    }

    private static Template with(Template template, Consumer<Parts> exchange) {
        Parts parts = new Parts();
        parts.title = template.title();
        parts.subtitle = template.subtitle();
        parts.paper = template.paper();
        parts.known = template.knownOn();
        parts.file = template.fileName();
        parts.internal = template.internal();
        exchange.accept(parts);
        return new Template(template.name(), parts.title, parts.subtitle, parts.paper, template.language(), parts.known, parts.internal,
                parts.file, template.blocks());
    }

    /** The text with one language written anew. */
    static LocalText written(LocalText text, Language language, String words) {
        Map<Language, String> all = new EnumMap<>(Language.class);
        all.putAll(text.texts());
        all.put(language, words);
        return new LocalText(all);
    }
}
