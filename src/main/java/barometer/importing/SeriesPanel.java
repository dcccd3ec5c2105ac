package barometer.importing;

import barometer.domain.Indicator;
import barometer.files.plan.Target;
import barometer.ledger.Trial.SeriesSeen;
import barometer.text.Words;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The series of the file, and where each goes. */
final class SeriesPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 60;
    private static final String LEFT_OUT = "-";

    /** What can be done with a series. */
    interface Mapper {
        void map(String key, Target target);

        void unmap(String key);

        void define(String key, List<SeriesSeen> seen);
    }

    private final transient Words words;
    private final transient Mapper mapper;
    private final Div list = new Div();

    SeriesPanel(Words words, Mapper mapper) {
        this.words = words;
        this.mapper = mapper;
        addClassName("card");
        H2 heading = new H2(words.say("import.series"));
        heading.addClassName("card-title");
        add(heading, list);
    }

    void show(List<SeriesSeen> series, List<Indicator> indicators) {
        Map<String, String> names = new LinkedHashMap<>();
        indicators.forEach(i -> names.put(i.code(), words.name(i)));
        Map<String, List<SeriesSeen>> byKey = series.stream().collect(Collectors.groupingBy(SeriesSeen::key, LinkedHashMap::new, Collectors.toList()));
        setVisible(!byKey.isEmpty());
        list.removeAll();
        byKey.entrySet().stream().limit(MOST_SHOWN).forEach(entry -> list.add(line(entry.getKey(), entry.getValue(), names)));
        if (byKey.size() > MOST_SHOWN) {
            Paragraph more = new Paragraph(words.say("import.series.more", byKey.size() - MOST_SHOWN));
            more.addClassName("muted");
            list.add(more);
        }
    }

    private Div line(String key, List<SeriesSeen> seen, Map<String, String> names) {
        Span name = new Span(key);
        name.addClassName("import-key");
        String counts = seen.stream().map(s -> words.say("import.series.count", s.frequency().map(f -> words.say("frequency." + f.code())).orElse("–"),
                s.count())).collect(Collectors.joining(" · "));
        String example = seen.getFirst().rows().stream().limit(3).map(r -> words.period(r.period()) + ": " + r.figure()).collect(Collectors.joining("; "));
        Span about = new Span(counts + (example.isEmpty() ? "" : " — " + example));
        about.addClassNames("muted", "small");
        Div left = new Div(name, about);
        left.addClassName("import-what");
        Optional<Target> target = seen.getFirst().target();
        Div right = new Div(target(key, seen, target, names));
        right.addClassName("import-where");
        Div line = new Div(left, right);
        line.addClassNames("import-series", target.isPresent() ? "mapped" : "open");
        return line;
    }

    private com.vaadin.flow.component.Component[] target(String key, List<SeriesSeen> seen, Optional<Target> target, Map<String, String> names) {
        if (target.orElse(null) instanceof Target.New(Indicator indicator)) {
            Span fresh = new Span(words.say("import.new", words.name(indicator)));
            NativeButton undo = link("import.undo", () -> mapper.unmap(key));
            return new com.vaadin.flow.component.Component[] {fresh, undo};
        }
        ComboBox<String> where = new ComboBox<>();
        where.setAriaLabel(words.say("import.where", key));
        where.setPlaceholder(words.say("import.where.choose"));
        Set<String> items = new LinkedHashSet<>();
        seen.getFirst().suggested().ifPresent(items::add);
        items.addAll(names.keySet());
        items.add(LEFT_OUT);
        where.setItems(items);
        where.setItemLabelGenerator(code -> code.equals(LEFT_OUT) ? words.say("import.left-out") : names.getOrDefault(code, code) + " (" + code + ")");
        target.ifPresent(t -> where.setValue(t instanceof Target.Known(String code) ? code : LEFT_OUT));
        where.setWidthFull();
        where.addValueChangeListener(e -> {
            if (e.getValue() == null) {
                mapper.unmap(key);
            } else {
                mapper.map(key, e.getValue().equals(LEFT_OUT) ? new Target.LeftOut() : new Target.Known(e.getValue()));
            }
        });
        NativeButton define = link("import.define", () -> mapper.define(key, seen));
        Optional<String> suggested = seen.getFirst().suggested().filter(s -> target.isEmpty());
        if (suggested.isPresent()) {
            NativeButton take = new NativeButton(words.say("import.suggested", names.getOrDefault(suggested.get(), suggested.get())),
                    e -> mapper.map(key, new Target.Known(suggested.get())));
            take.addClassName("link");
            return new com.vaadin.flow.component.Component[] {where, take, define};
        }
        return new com.vaadin.flow.component.Component[] {where, define};
    }

    private NativeButton link(String wordKey, Runnable act) {
        NativeButton button = new NativeButton(words.say(wordKey), e -> act.run());
        button.addClassName("link");
        return button;
    }
}
