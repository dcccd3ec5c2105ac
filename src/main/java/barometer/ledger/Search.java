package barometer.ledger;

import barometer.domain.Frequency;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.Viewer;
import barometer.store.Dictionary;
import barometer.store.LedgerTables;
import barometer.store.Statements;
import barometer.text.Folding;
import barometer.text.Nearest;
import barometer.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds indicators by words of any of the three languages, in either alphabet: of name, code, topic, area, flow, unit,
 * frequency and of the sources that spoke of them. It knows of definitions and of who spoke of what, not of figures, hence
 * answers at once however many there are.
 */
public final class Search {

    private final LedgerTables tables;
    private final Sight sight;
    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private long heard;
    private volatile Index index = new Index(null, List.of(), Map.of());

    Search(LedgerTables tables, Sight sight) {
        this.tables = tables;
        this.sight = sight;
    }

    /** By what a list is narrowed. */
    public enum Facet {
        TOPIC, AREA, UNIT, FREQUENCY, SOURCE;

        /** The name as in an address. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        private List<String> of(Entry entry) {
            Indicator i = entry.indicator;
            return switch (this) {
                case TOPIC -> List.of(i.topic());
                case AREA -> i.area().isEmpty() ? List.of() : List.of(i.area());
                case UNIT -> List.of(i.unit().code());
                case FREQUENCY -> i.frequencies().stream().map(Frequency::code).toList();
                case SOURCE -> entry.told.sources;
            };
        }
    }

    /** In which order indicators are found. */
    public enum Order {
        /** Those that fit the words best; without words as they were defined. */ FITTING,
        /** Those that somebody spoke of last. */ CHANGED;

        /** The name as in an address. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What is looked for. @param chosen the value that a facet must have */
    public record Query(String words, Map<Facet, String> chosen, Order order) {

        /** All there is. */
        public static final Query ALL = new Query("", Map.of());

        /** What fits best, first. */
        public Query(String words, Map<Facet, String> chosen) {
            this(words, chosen, Order.FITTING);
        }

        /** The same with other words. */
        public Query with(String other) {
            return new Query(other, chosen, order);
        }

        /** The same in another order. */
        public Query with(Order other) {
            return new Query(words, chosen, other);
        }

        /** The same with a facet set to a value; blank lifts it. */
        public Query with(Facet facet, String value) {
            Map<Facet, String> other = new LinkedHashMap<>(chosen);
            other.remove(facet);
            if (!value.isEmpty()) {
                other.put(facet, value);
            }
            return new Query(words, other, order);
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

    /** All definitions as they are searched, and the words of each source; made anew when definitions have changed. */
    private record Index(Dictionary dictionary, List<Entry> entries, Map<String, String> sources) {

        /** The sources that have a word. */
        Set<String> named(String word) {
            return sources.entrySet().stream().filter(s -> has(s.getValue(), word)).map(Map.Entry::getKey).collect(Collectors.toSet());
        }
    }

    /** Who spoke of an indicator, and when last; it grows as figures are recorded. */
    private static final class Told {
        private volatile List<String> sources = List.of();
        private volatile long last;
    }

    /** Whether a text of words, each with a space before it, has one that begins so. */
    private static boolean has(String text, String word) {
        int at = text.indexOf(word);
        while (at > 0 && text.charAt(at - 1) != ' ') {
            at = text.indexOf(word, at + 1);
        }
        return at >= 0;
    }

    /** Each word of some texts once, folded, with a space before it. */
    private static String words(Stream<String> parts) {
        return parts.flatMap(part -> Arrays.stream(Folding.fold(part).split(" "))).filter(w -> !w.isEmpty()).distinct()
                .collect(Collectors.joining(" ", " ", ""));
    }

    /** @param text each of its words once, folded, with a space before it @param code the code, folded */
    private record Entry(Indicator indicator, String text, String code, Map<Language, String> names, Told told) {

        static Entry of(Indicator i, Told told) {
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
            return new Entry(i, Search.words(parts.stream()), Folding.fold(i.code()), names, told);
        }

        /** @param named the sources that have the word of the same place */
        boolean has(List<String> words, List<Set<String>> named) {
            for (int i = 0; i < words.size(); i++) {
                if (!Search.has(text, words.get(i)) && (named.get(i).isEmpty() || told.sources.stream().noneMatch(named.get(i)::contains))) {
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
        List<Set<String>> named = words.stream().map(now::named).toList();
        Map<Facet, Map<String, Integer>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, new HashMap<>());
        }
        List<Entry> found = new ArrayList<>();
        for (Entry entry : now.entries) {
            if (!entry.has(words, named) || !sight.sees(viewer, entry.indicator, now.dictionary)) {
                continue;
            }
            // What fails one facet alone would be there if another value of that facet were chosen.
            List<Facet> failing = query.chosen.entrySet().stream().filter(c -> !c.getKey().of(entry).contains(c.getValue()))
                    .map(Map.Entry::getKey).toList();
            switch (failing.size()) {
                case 0 -> {
                    found.add(entry);
                    facets.forEach((facet, counts) -> facet.of(entry).forEach(value -> counts.merge(value, 1, Integer::sum)));
                }
                case 1 -> failing.getFirst().of(entry).forEach(value -> facets.get(failing.getFirst()).merge(value, 1, Integer::sum));
                default -> { }
            }
        }
        facets.replaceAll((facet, counts) -> mostFirst(counts));
        return new Found(found.size(), ordered(found, query, phrase, language).limit(most).map(Entry::indicator).toList(), facets);
    }

    private static Stream<Entry> ordered(List<Entry> found, Query query, String phrase, Language language) {
        return switch (query.order) {
            case FITTING -> phrase.isEmpty() ? found.stream() : found.stream().sorted(Comparator.comparingInt(e -> e.rank(phrase, language)));
            case CHANGED -> found.stream().sorted(Comparator.comparingLong((Entry e) -> e.told.last).reversed());
        };
    }

    /**
     * Indicators whose words are nearly those that were typed: what may have been meant where nothing was found.
     *
     * @param most how many are wanted
     */
    public List<Indicator> near(String typed, Viewer viewer, int most) {
        Index now = index();
        List<String> words = Arrays.stream(Folding.fold(typed).split(" ")).filter(w -> w.length() >= Nearest.LEAST).toList();
        Map<String, Boolean> nearly = new HashMap<>();
        return words.isEmpty() ? List.of() : now.entries.stream().filter(e -> words.stream().allMatch(word -> has(e.text, word)
                        || Arrays.stream(e.text.substring(1).split(" ")).anyMatch(w -> nearly.computeIfAbsent(word + " " + w, pair -> Nearest.close(word, w)))))
                .filter(e -> sight.sees(viewer, e.indicator, now.dictionary)).limit(most).map(Entry::indicator).toList();
    }

    /** The code that comes nearest to one that there is none of, among what the viewer may see. */
    public Optional<String> nearestCode(String typed, Viewer viewer) {
        Index now = index();
        List<String> close = now.entries.stream().map(e -> e.indicator).filter(i -> Nearest.close(typed, i.code()) && sight.sees(viewer, i, now.dictionary))
                .map(Indicator::code).toList();
        return Nearest.among(typed, close);
    }

    private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (x, y) -> x, LinkedHashMap::new));
    }

    private Index index() {
        long head = tables.revisions().head();
        hear(head);
        Dictionary dictionary = tables.definitions().at(head);
        Index known = index;
        if (known.dictionary != dictionary) {
            Map<String, String> sources = new HashMap<>();
            dictionary.sources().values().forEach(s -> sources.put(s.code(),
                    words(Stream.concat(Stream.of(s.code()), Arrays.stream(Language.values()).map(s.name()::in)))));
            known = new Index(dictionary, dictionary.indicators().values().stream().map(i -> Entry.of(i, told(i.code()))).toList(), sources);
            index = known;
        }
        return known;
    }

    private Told told(String code) {
        return told.computeIfAbsent(code, c -> new Told());
    }

    /** Takes in who spoke of what since it was last asked. */
    private synchronized void hear(long head) {
        if (heard >= head) {
            return;
        }
        for (Statements.Spoken spoken : tables.statements().spoken(heard, head)) {
            Told one = told(spoken.indicator());
            one.last = spoken.revision();
            if (!one.sources.contains(spoken.source())) {
                one.sources = Stream.concat(one.sources.stream(), Stream.of(spoken.source())).toList();
            }
        }
        heard = head;
    }
}
