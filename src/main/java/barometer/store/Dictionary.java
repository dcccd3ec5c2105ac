package barometer.store;

import barometer.domain.Definition;
import barometer.domain.Event;
import barometer.domain.Indicator;
import barometer.domain.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was defined at a revision: the newest version of each indicator, source and event, in the order of definition.
 *
 * @param successors the code of the indicator, defined last, that replaces one
 * @param quotients  the indicators that are calculated as one divided by another, by the code of either
 */
public record Dictionary(Map<String, Indicator> indicators, Map<String, Source> sources, Map<String, Event> events,
                         Map<String, String> successors, Map<String, List<Indicator>> quotients) {

    /** The dictionary of these. */
    public Dictionary(Map<String, Indicator> indicators, Map<String, Source> sources, Map<String, Event> events) {
        this(indicators, sources, events, successors(indicators.values()), quotients(indicators.values()));
    }

    private static Map<String, List<Indicator>> quotients(Collection<Indicator> indicators) {
        Map<String, List<Indicator>> quotients = new LinkedHashMap<>();
        for (Indicator i : indicators) {
            String[] terms = i.formula().map(f -> f.split(" / ")).orElse(new String[0]);
            if (terms.length == 2) {
                quotients.computeIfAbsent(terms[0], t -> new ArrayList<>()).add(i);
                quotients.computeIfAbsent(terms[1], t -> new ArrayList<>()).add(i);
            }
        }
        return quotients;
    }

    private static Map<String, String> successors(Collection<Indicator> indicators) {
        Map<String, String> successors = new LinkedHashMap<>();
        indicators.forEach(i -> i.replaces().ifPresent(old -> successors.put(old, i.code())));
        return successors;
    }

    /** The dictionary that these versions make, oldest first. */
    static Dictionary of(Collection<Definition> versions) {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        Map<String, Source> sources = new LinkedHashMap<>();
        Map<String, Event> events = new LinkedHashMap<>();
        for (Definition definition : versions) {
            switch (definition) {
                case Indicator indicator -> indicators.put(indicator.code(), indicator);
                case Source source -> sources.put(source.code(), source);
                case Event event -> events.put(event.code(), event);
            }
        }
        return new Dictionary(indicators, sources, events);
    }

    public Dictionary {
        indicators = Collections.unmodifiableMap(indicators);
        sources = Collections.unmodifiableMap(sources);
        events = Collections.unmodifiableMap(events);
        successors = Map.copyOf(successors);
        quotients = Collections.unmodifiableMap(quotients);
    }

    /** The dictionary with these definitions on top. */
    public Dictionary with(Collection<? extends Definition> definitions) {
        List<Definition> all = new ArrayList<>(indicators.values());
        all.addAll(sources.values());
        all.addAll(events.values());
        all.addAll(definitions);
        return of(all);
    }

    /** An indicator by code. */
    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** The version of the same kind and code that stands now. */
    public Optional<Definition> standing(Definition definition) {
        return Optional.ofNullable(switch (definition) {
            case Indicator indicator -> indicators.get(indicator.code());
            case Source source -> sources.get(source.code());
            case Event event -> events.get(event.code());
        });
    }

    /** The kind of a source; one that is not defined counts as press. */
    public Source.Kind kindOf(String source) {
        Source known = sources.get(source);
        return known == null ? Source.Kind.PRESS : known.kind();
    }
}
