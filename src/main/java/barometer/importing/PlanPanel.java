package barometer.importing;

import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Unreadable;
import barometer.files.plan.Column;
import barometer.files.plan.Layout;
import barometer.files.plan.Plan;
import barometer.files.plan.Question;
import barometer.ledger.Trial;
import barometer.text.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** How the file was understood, as controls, and above them what it leaves open. */
final class PlanPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final List<String> ENCODINGS = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "windows-1252");
    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");
    private static final List<String> PATTERNS = List.of("words", "d/m/y", "m/d/y", "words as M", "words as Q", "words as A", "d/m/y as M",
            "d/m/y as Q", "m/d/y as M", "m/d/y as Q");

    private static final int MOST_NAMED = 12;

    private final transient Words words;
    private final transient BiConsumer<String, String> answered;
    private final Div questions = new Div();
    private final Div controls = new Div();
    private final Paragraph said = new Paragraph();
    private final Paragraph notRead = new Paragraph();

    /** @param answered told the field of the plan and its new value */
    PlanPanel(Words words, BiConsumer<String, String> answered) {
        this.words = words;
        this.answered = answered;
        addClassName("card");
        H2 heading = new H2(words.say("import.plan"));
        heading.addClassName("card-title");
        questions.addClassName("import-questions");
        questions.getElement().setAttribute("role", "status");
        controls.addClassName("import-plan");
        said.addClassNames("muted", "small");
        notRead.addClassName("import-not-read");
        add(heading, questions, controls, said, notRead);
    }

    /** @param profile the name of the profile by which the file is read */
    void show(Trial trial, List<String> sheets, Optional<String> profile) {
        Plan plan = trial.plan();
        questions.removeAll();
        trial.questions().forEach(q -> questions.add(question(q)));
        controls.removeAll();
        if (sheets.size() > 1) {
            choice("sheet", sheets, plan.opening().sheet());
        }
        plan.opening().encoding().ifPresent(e -> choice("encoding", ENCODINGS, Optional.of(e)));
        plan.opening().separator().ifPresent(s -> choice("separator", SEPARATORS, Optional.of(s)));
        choice("decimalMark", List.of(".", ","), plan.decimalMark());
        choice("periodPattern", PATTERNS, plan.periodPattern().map(Object::toString));
        choice("multiplier", List.of("0", "k", "mn", "bn", "tn"), plan.multiplier().map(m -> m == Multiplier.UNITS ? "0" : m.sign()));
        String layout = words.say("import.layout." + plan.layout().orElseThrow());
        notRead.setText(notRead(trial));
        said.setText(profile.map(p -> words.say("import.by-profile", p) + " ").orElse("") + layout);
    }

    /** Columns that hold numbers, and are taken for nothing, are named: a figure is not to be lost without a word. */
    private String notRead(Trial trial) {
        Set<Integer> headers = Set.copyOf(trial.plan().headerRows().orElse(List.of()));
        String columns = trial.plan().layout().orElseThrow() != Layout.WIDE ? "" : trial.plan().columns().orElseThrow().stream()
                .filter(c -> c.role() == Column.Role.IGNORED && trial.sample().stream().anyMatch(line -> !headers.contains(line.number())
                        && line.at(c.number()).text().chars().anyMatch(Character::isDigit)))
                .limit(MOST_NAMED).map(c -> c.name().isBlank() ? String.valueOf(c.number()) : c.number() + " (" + c.name() + ")")
                .collect(Collectors.joining(", "));
        return columns.isEmpty() ? "" : words.say("import.not-read", columns);
    }

    private void choice(String field, List<String> items, Optional<String> value) {
        Select<String> select = new Select<>();
        select.setLabel(words.say("import." + field));
        List<String> all = new ArrayList<>(items);
        value.filter(v -> !all.contains(v)).ifPresent(all::add);
        select.setItems(all);
        select.setItemLabelGenerator(v -> v == null ? "" : words.find("import." + field + "." + name(v)).orElse(v));
        select.setPlaceholder(words.say("import.none"));
        value.ifPresent(select::setValue);
        select.addValueChangeListener(e -> answered.accept(field, e.getValue()));
        controls.add(select);
    }

    private static String name(String value) {
        return switch (value) {
            case "," -> "comma";
            case "." -> "point";
            case ";" -> "semicolon";
            case "\t" -> "tab";
            case "|" -> "bar";
            default -> value.replace(' ', '-').replace('/', '-');
        };
    }

    private String reads(Question question, String reads) {
        try {
            return question.about().equals("periodPattern") ? words.period(Period.parse(reads)) : reads;
        } catch (Unreadable e) {
            return reads;
        }
    }

    private Div question(Question question) {
        Span text = new Span(words.say("import.question." + question.about(), question.text()));
        text.addClassName("verdict");
        Span place = new Span(question.row() == 0 ? "" : words.say("import.place", question.row(), question.column()));
        place.addClassName("muted");
        Div choices = new Div();
        choices.addClassName("import-choices");
        question.choices().forEach(choice -> {
            NativeButton button = new NativeButton(words.say("import.reads", reads(question, choice.reads())), e -> answered.accept(question.about(), choice.value()));
            button.addClassNames("button", "compact");
            choices.add(button);
        });
        Div box = new Div(text, place, choices);
        box.addClassNames("import-question");
        return box;
    }
}
