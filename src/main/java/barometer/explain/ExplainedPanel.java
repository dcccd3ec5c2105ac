package barometer.explain;

import barometer.derive.Headline;
import barometer.domain.Bounds;
import barometer.domain.Claim;
import barometer.domain.Figure;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Observation;
import barometer.domain.Statement;
import barometer.domain.Unreadable;
import barometer.text.Words;
import barometer.ui.CopyPanel;
import barometer.ui.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** The parts of an explanation: rule or words, rivals, interval, revisions, what depends on it, how to cite it. */
final class ExplainedPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Explanation explained;
    private final transient Words words;

    ExplainedPanel(Explanation explained, Words words) {
        this.explained = explained;
        this.words = words;
        addClassName("explain-body");
        switch (explained.observation()) {
            case Observation.Stated s -> {
                add(part("explain.said", statement(s.statement())));
                rivals(s);
            }
            case Observation.Derived d -> {
                add(part(words.say("explain.rule", words.find("rule." + d.derivation().rule().code()).orElse(d.derivation().rule().code())),
                        rule(d)));
                add(part("explain.inputs", inputs()));
            }
            case Observation.Missing m -> {
                add(part("explain.why-missing", new Paragraph(words.find("explain.missing." + m.reason().code())
                        .orElseGet(() -> words.say("missing." + m.reason().code())))));
                m.about().ifPresent(about -> add(statement(about)));
            }
        }
        changes();
        if (explained.observation().shown().isPresent()) {
            add(part("explain.interval", new Paragraph(interval())));
        }
        revisions();
        add(part("explain.depends", dependents()));
    }

    void cite(Cited cited) {
        Div others = new Div(CopyPanel.button("BibTeX", words.say("explain.cite"), cited.bibtex(CopyPanel.HERE)),
                CopyPanel.button("RIS", words.say("explain.cite"), cited.ris(CopyPanel.HERE)));
        others.addClassName("explain-formats");
        add(part("explain.cite", new Div(new CopyPanel("", cited.text(CopyPanel.HERE)), others)));
    }

    private Section part(String keyOrText, Component... content) {
        Section section = new Section(new H3(words.find(keyOrText).orElse(keyOrText)));
        section.add(content);
        return section;
    }

    private Component statement(History.Standing said) {
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        Saying.facts(said, Optional.empty(), explained.series().sources(), words).forEach((key, text) -> list.add(new DescriptionList.Term(words.say(key)),
                new DescriptionList.Description(text)));
        String address = said.statement().citation().document().address();
        if (address.matches("https?://.*")) {
            list.add(new DescriptionList.Term(words.say("explain.address")), new DescriptionList.Description(Links.outside(address, address)));
        }
        list.add(new DescriptionList.Term(words.say("explain.recorded")), new DescriptionList.Description(recorded(said)));
        return list;
    }

    private String recorded(History.Standing said) {
        return words.say("explain.recorded.text", said.recorded().ref().revision(), said.recorded().at());
    }

    /** What others state of the same, each with the ground on which the headline speaks before it. */
    private void rivals(Observation.Stated stated) {
        if (explained.rivals().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("explain-list");
        for (Explanation.Rival rival : explained.rivals()) {
            Span figure = new Span(claim(rival.said().statement()));
            figure.addClassName("strong");
            String title = Saying.titled(rival.said().statement().citation().document(), explained.series().sources(), words);
            Span where = new Span(title + " · " + published(rival.said()));
            Span ground = new Span(switch (rival.ground()) {
                case RANK -> words.say("explain.ground.rank");
                case SOURCE -> words.say("explain.ground.source", words.say("source.kind." + rival.headlineKind()), words.say("source.kind." + rival.kind()));
                case PUBLISHED -> words.say("explain.ground.published", Headline.published(stated.statement()),
                        Headline.published(rival.said()));
                case RECORDED -> words.say("explain.ground.recorded", stated.statement().recorded().ref().revision());
            });
            ground.addClassName("muted");
            list.add(new ListItem(new Div(figure, new Span(" "), where), ground));
        }
        add(part("explain.rivals", list));
    }

    private String published(History.Standing said) {
        return said.statement().citation().document().published().map(words::day)
                .orElseGet(() -> words.say("explore.day-unknown", said.recorded().countsFrom()));
    }

    private void changes() {
        List<History.Standing> changes = explained.observation().changes().stream().filter(c -> c.withdrawn().isEmpty()).toList();
        if (!changes.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("explain-list");
            changes.forEach(c -> {
                Span change = new Span(claim(c.statement()));
                change.addClassName("strong");
                list.add(new ListItem(new Div(change, new Span(" " + Saying.titled(c.statement().citation().document(), explained.series().sources(), words)
                        + " · " + published(c)))));
            });
            add(part("explain.changes", list));
        }
    }

    private Component rule(Observation.Derived derived) {
        List<RuleBoxes> boxes = RuleBoxes.of(explained.inputs(), derived.derivation().expression());
        Div row = new Div();
        row.addClassName("explain-rule");
        if (RuleBoxes.anyLeads(boxes)) {
            boxes.forEach(box -> row.add(box(box)));
        } else {
            row.add(sign(words.rule(derived.derivation())));
        }
        Span exact = new Span(Saying.exact(derived.derivation(), words));
        exact.addClassName("explain-number");
        Span shown = new Span(words.say("explain.shown-as", explained.series().asChange(derived.figure()).map(words::change)
                .orElseGet(() -> words.figure(derived.figure()))));
        shown.addClassName("muted");
        Div result = new Div(exact, shown);
        result.addClassNames("explain-box", "result");
        row.add(sign("="), result);
        return row;
    }

    private Component box(RuleBoxes box) {
        String text = Saying.numbers(box.text(), words);
        if (box.input() == 0) {
            return sign(switch (text) {
                case "/" -> "÷";
                case "*" -> "×";
                case "-" -> "−";
                default -> text;
            });
        }
        Span number = new Span(text);
        number.addClassName("explain-number");
        Explanation.Input input = explained.inputs().get(box.input() - 1);
        Span what = new Span(ball(box.input()), new Span(words.period(input.input().period())));
        what.addClassName("muted");
        Div out = new Div(number, what);
        out.addClassName("explain-box");
        return out;
    }

    private static Span ball(int number) {
        Span ball = new Span(String.valueOf(number));
        ball.addClassName("ball");
        return ball;
    }

    private static Component sign(String text) {
        Span sign = new Span(text);
        sign.addClassName("explain-sign");
        return sign;
    }

    private Component inputs() {
        OrderedList list = new OrderedList();
        list.addClassNames("explain-list", "explain-inputs");
        int number = 1;
        for (Explanation.Input input : explained.inputs()) {
            String figure = input.said().map(said -> claim(said.statement())).orElseGet(() -> figure(input));
            Anchor lead = Links.to(Links.explain(input.selection(), input.input().period()), figure);
            lead.addClassName("strong");
            boolean own = input.indicator().code().equals(explained.series().indicator().code());
            Span what = new Span((own ? "" : words.shortName(input.indicator()) + ", ") + words.period(input.input().period()) + " · "
                    + words.say(input.input().stated() ? "figure.stated" : "figure.derived"));
            what.addClassName("muted");
            Div text = new Div(new Div(lead, new Span(" "), what));
            input.said().ifPresent(said -> text.add(citation(said)));
            list.add(new ListItem(ball(number++), text));
        }
        return list;
    }

    private String figure(Explanation.Input input) {
        try {
            return words.withUnit(Figure.parse(input.input().text()), input.indicator().unit(), input.indicator().multiplier());
        } catch (Unreadable other) {
            return words.number(input.input().text());
        }
    }

    private Component citation(History.Standing said) {
        var facts = Saying.facts(said, Optional.empty(), explained.series().sources(), words);
        Div out = new Div(new Span(facts.get("explore.words") + " · " + words.say("explore.said-by").toLowerCase(words.language().locale()) + ": "
                + facts.get("explore.said-by") + " · " + facts.get("explore.where") + " · " + facts.get("explore.published")));
        String address = said.statement().citation().document().address();
        if (address.matches("https?://.*")) {
            out.add(new Span(" · "), Links.outside(address, words.say("explore.open")));
        }
        out.addClassNames("muted", "small-print");
        return out;
    }

    private String interval() {
        return switch (explained.observation()) {
            case Observation.Stated s -> {
                Bounds bounds = s.bounds();
                yield words.say(bounds.closed() ? "explain.interval.stated" : bounds.claimed() ? "explain.interval.open" : "explain.interval.none",
                        words.bounds(bounds));
            }
            case Observation.Derived d -> Saying.interval(d, words);
            case Observation.Missing m -> "";
        };
    }

    private void revisions() {
        if (!explained.revisions().isEmpty()) {
            add(part("explain.revisions", new RevisionsPanel(explained.revisions(), explained.series().indicator(), words)));
        }
    }

    private Component dependents() {
        if (explained.dependents().isEmpty()) {
            return new Paragraph(words.say("explain.depends.nothing"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("explain-list");
        for (Explanation.Dependent dependent : explained.dependents()) {
            Indicator indicator = dependent.indicator();
            String name = words.shortName(indicator) + ", " + words.period(dependent.derived().period());
            Span figure = new Span(words.withUnit(dependent.derived().figure(), indicator.unit(), indicator.multiplier()) + " = "
                    + words.rule(dependent.derived().derivation()));
            figure.addClassName("muted");
            list.add(new ListItem(new Div(Links.to(Links.explain(dependent.selection(), dependent.derived().period()), name), new Span(": "), figure)));
        }
        return list;
    }

    private String claim(Statement s) {
        Indicator indicator = explained.inputs().stream().map(Explanation.Input::indicator).filter(i -> i.code().equals(s.indicator())).findFirst()
                .orElse(explained.series().indicator());
        return switch (s.claim()) {
            case Claim.Level level -> words.withUnit(level.figure(), indicator.unit(), indicator.multiplier());
            case Claim.Changed changed -> words.changeOn(changed);
        };
    }
}
