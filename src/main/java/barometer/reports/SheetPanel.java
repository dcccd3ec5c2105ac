package barometer.reports;

import barometer.domain.Language;
import barometer.domain.Paper;
import barometer.domain.Template;
import barometer.text.Words;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What holds for the whole page: titles, paper, language, who may see its issues, file names. */
final class SheetPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;

    SheetPanel(Desk desk) {
        this.desk = desk;
        Words words = desk.words();
        Template now = desk.composing().template();
        addClassNames("card", "panel");
        H2 heading = new H2(words.say("reports.page"));
        heading.addClassName("panel-title");
        Select<Paper> paper = new Select<>();
        paper.setLabel(words.say("reports.page.paper"));
        paper.setId("paper");
        List<Paper> papers = Stream.of(Paper.Size.values()).flatMap(s -> Stream.of(new Paper(s, true), new Paper(s, false))).toList();
        paper.setItems(papers);
        paper.setItemLabelGenerator(p -> p.size() + ", " + words.say(p.landscape() ? "reports.landscape" : "reports.portrait"));
        paper.setValue(now.paper());
        paper.addValueChangeListener(e -> become(t -> t.on(e.getValue())));
        Span pixels = new Span(words.say("picture.pixels", String.valueOf(now.paper().width()), String.valueOf(now.paper().height())));
        pixels.addClassName("small");
        Select<Language> language = new Select<>();
        language.setLabel(words.say("reports.page.language"));
        language.setId("own-language");
        language.setItems(Language.values());
        language.setItemLabelGenerator(l -> Words.of(l).say("language.name"));
        language.setValue(now.language());
        language.addValueChangeListener(e -> become(t -> t.in(e.getValue())));
        TextField file = new TextField(words.say("reports.page.file"), now.fileName(), "");
        file.setId("file");
        file.setHelperText(words.say("reports.page.file.hint"));
        file.addValueChangeListener(e -> become(t -> t.filed(e.getValue().strip())));
        Checkbox internal = new Checkbox(words.say("reports.page.internal"), now.internal());
        internal.setId("internal");
        internal.addValueChangeListener(e -> become(t -> t.internal(e.getValue())));
        add(heading, new TextsField(words.say("reports.page.title"), "title", now.title(), "", false, words, text -> become(t -> t.titled(text))),
                new TextsField(words.say("reports.page.subtitle"), "subtitle", now.subtitle(), "", false, words, text -> become(t -> t.subtitled(text))),
                paper, pixels, language, file, internal);
    }

    private void become(Function<Template, Template> next) {
        desk.typed().accept(() -> desk.composing().become(next.apply(desk.composing().template())));
    }
}
