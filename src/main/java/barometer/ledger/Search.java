package barometer.ledger;

import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.Viewer;
import barometer.store.Dictionary;
import barometer.store.LedgerTables;
import barometer.text.Folding;
import barometer.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds indicators by words of any of the three languages, in either alphabet: of name, code, topic, area, flow, unit and
 * frequency. It knows of definitions alone, hence answers at once however many figures there are.
 */
public final class Search {

    private final LedgerTables tables;
    private final Sight sight;
    private volatile Index index = new Index(null, List.of());

    Search(LedgerTables tables, Sight sight) {
        this.tables = tables;
        this.sight = sight;
    }

    /** By what a list is narrowed. */
    public enum Facet {
        TOPIC, AREA, UNIT, FREQUENCY;

        /** The name as in an address. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        private List<String> of(Indicator i) {
            return switch (this) {
                case TOPIC -> List.of(i.topic());
                case AREA -> i.area().isEmpty() ? List.of() : List.of(i.area());
                case UNIT -> List.of(i.unit().code());
                case FREQUENCY -> i.frequencies().stream().map(Frequency::code).toList();
            };
        }
    }

    /** What is looked for. @param chosen the value that a facet must have */
    public record Query(String words, Map<Facet, String> chosen) {

        /** All there is. */
        public static final Query ALL = new Query("", Map.of());

        /** The same with a facet set to a value; blank lifts it. */
        public Query with(Facet facet, String value) {
            Map<Facet, String> other = new LinkedHashMap<>(chosen);
            other.remove(facet);
            if (!value.isEmpty()) {
                other.put(facet, value);
            }
            return new Query(words, other);
        }
    }

    /**
     * What was found.
     *
     * @param total  how many there are
     * @param first  the best of them
     * @param facets how many have each value of a facet, were it chosen instead of what is chosen now; most first
     */
    public record Found(int total, List<Indicator> first, Map<Facet, Map<String, Integer>> facets) {
    }

    /** All definitions as they are searched; made anew when definitions have changed. */
    private record Index(Dictionary dictionary, List<Entry> entries) {
    }

    /** @param text each of its words once, folded, with a space before it @param code the code, folded */
    private record Entry(Indicator indicator, String text, String code, Map<Language, String> names) {

        static Entry of(Indicator i) {
            List<String> parts = new ArrayList<>(List.of(i.code(), i.topic(), i.area(), i.counterpart().orElse(""), i.flow().orElse(""),
                    i.unit().code()));
            Map<Language, String> names = new LinkedHashMap<>();
            for (Language language : Language.values()) {
                Words words = Words.of(language);
                names.put(language, Folding.fold(i.name().in(language)));
                parts.addAll(List.of(i.name().in(language), i.shortName().in(language), words.unitLong(i.unit(), i.multiplier())));
                words.find("topic." + i.topic()).ifPresent(parts::add);
                i.flow().flatMap(f -> words.find("flow." + f)).ifPresent(parts::add);
                Stream.of(i.area(), i.counterpart().orElse("")).flatMap(a -> words.find("area." + a).stream()).forEach(parts::add);
                i.frequencies().forEach(f -> parts.add(words.say("frequency." + f.code())));
            }
            String text = parts.stream().flatMap(part -> Arrays.stream(Folding.fold(part).split(" "))).filter(w -> !w.isEmpty()).distinct()
                    .collect(Collectors.joining(" ", " ", ""));
            return new Entry(i, text, Folding.fold(i.code()), names);
        }

        boolean has(List<String> words) {
            for (String word : words) {
                int at = text.indexOf(word);
                while (at > 0 && text.charAt(at - 1) != ' ') {
                    at = text.indexOf(word, at + 1);
                }
                if (at < 0) {
                    return false;
                }
            }
            return true;
        }

        /** Better is smaller: the code itself, a name that begins so, a name that has it, anything else. */
        int rank(String phrase, Language language) {
            String name = names.get(language);
            return phrase.isEmpty() || code.equals(phrase) ? 0 : name.startsWith(phrase) ? 1 : (" " + name).contains(" " + phrase) ? 2
                    : code.startsWith(phrase) ? 3 : 4;
        }
    }

    /** Looks for a query among what the viewer may see. @param most how many are wanted */
    public Found find(Query query, Viewer viewer, Language language, int most) {
        Index now = index();
        String phrase = Folding.fold(query.words());
        List<String> words = Arrays.stream(phrase.split(" ")).filter(w -> !w.isEmpty()).toList();
        Map<Facet, Map<String, Integer>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, new HashMap<>());
        }
        List<Entry> found = new ArrayList<>();
        for (Entry entry : now.entries) {
            if (!entry.has(words) || !sight.sees(viewer, entry.indicator, now.dictionary)) {
                continue;
            }
            // What fails one facet alone would be there if another value of that facet were chosen.
            List<Facet> failing = query.chosen.entrySet().stream().filter(c -> !c.getKey().of(entry.indicator).contains(c.getValue()))
                    .map(Map.Entry::getKey).toList();
            switch (failing.size()) {
                case 0 -> {
                    found.add(entry);
                    facets.forEach((facet, counts) -> facet.of(entry.indicator).forEach(value -> counts.merge(value, 1, Integer::sum)));
                }
                case 1 -> failing.getFirst().of(entry.indicator).forEach(value -> facets.get(failing.getFirst()).merge(value, 1, Integer::sum));
                default -> { }
            }
        }
        facets.replaceAll((facet, counts) -> mostFirst(counts));
        Stream<Entry> ordered = phrase.isEmpty() ? found.stream() : found.stream().sorted(Comparator.comparingInt(e -> e.rank(phrase, language)));
        return new Found(found.size(), ordered.limit(most).map(Entry::indicator).toList(), facets);
    }

    private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (x, y) -> x, LinkedHashMap::new));
    }

    private Index index() {
        Dictionary dictionary = tables.definitions().at(tables.revisions().head());
        Index known = index;
        if (known.dictionary != dictionary) {
            known = new Index(dictionary, dictionary.indicators().values().stream().map(Entry::of).toList());
            index = known;
        }
        return known;
    }
}
