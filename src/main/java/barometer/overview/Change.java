package barometer.overview;

import barometer.domain.Claim;
import barometer.domain.Entry;
import barometer.domain.EntryRef;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Recorded;
import barometer.domain.Selection;
import barometer.domain.Statement;
import barometer.ledger.Reading;
import barometer.text.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A revision as "What changed last" tells it: a line for each period of an indicator. Statements are counted, derived
 * values are not; who recorded it is not told.
 *
 * @param whole whether all of it is told; else there are more statements
 */
record Change(long revision, String when, long statements, boolean whole, List<Line> lines) {

    /**
     * @param before what stood before, empty where nothing did or nothing changed
     * @param what   what became of it, and a change that was stated with it
     */
    record Line(Selection address, String name, String before, String figure, String what) {
    }

    /** An entry and the statement that it makes, retracts or withdraws. */
    private record Spoken(Entry entry, Statement statement) {
    }

    private record Place(String indicator, String period) {
    }

    /** @param indicators what the reader may see, by code @param histories all that was recorded of them, by code */
    static Change of(Reading.Latest revision, Map<String, Indicator> indicators, Map<String, History> histories, Words words) {
        Map<Place, List<Spoken>> places = new LinkedHashMap<>();
        for (Recorded recorded : revision.entries()) {
            statement(recorded.entry(), histories).filter(s -> indicators.containsKey(s.indicator())).ifPresent(s ->
                    places.computeIfAbsent(new Place(s.indicator(), s.period().toString()), p -> new ArrayList<>())
                            .add(new Spoken(recorded.entry(), s)));
        }
        long statements = places.values().stream().flatMap(List::stream).filter(s -> s.entry() instanceof Entry.Stated).count();
        Map<String, Map<Statement.Key, Statement>> earlier = new HashMap<>();
        List<Line> lines = places.entrySet().stream().map(e -> {
            String code = e.getKey().indicator();
            return line(e.getValue(), indicators.get(code), earlier.computeIfAbsent(code, c ->
                    standing(histories.get(c).atRevision(revision.number() - 1))), words);
        }).toList();
        return new Change(revision.number(), words.day(LocalDate.ofInstant(revision.at(), ZoneId.systemDefault())), statements,
                revision.whole(), lines.reversed());
    }

    private static Optional<Statement> statement(Entry entry, Map<String, History> histories) {
        return switch (entry) {
            case Entry.Stated stated -> Optional.of(stated.statement());
            case Entry.Retracted retracted -> find(retracted.entry(), histories);
            case Entry.Withdrawn withdrawn -> find(withdrawn.entry(), histories);
            case Entry.Redacted redacted -> Optional.empty();
            case Entry.Defined defined -> Optional.empty();
        };
    }

    private static Optional<Statement> find(EntryRef ref, Map<String, History> histories) {
        return histories.values().stream().flatMap(h -> h.entries().stream()).filter(r -> r.ref().equals(ref)).findFirst()
                .flatMap(r -> statement(r.entry(), histories));
    }

    private static Map<Statement.Key, Statement> standing(History history) {
        return history.standing().stream().map(History.Standing::statement).collect(Collectors.toMap(Statement::key, s -> s));
    }

    private static Line line(List<Spoken> here, Indicator indicator, Map<Statement.Key, Statement> earlier, Words words) {
        String figure = "";
        String before = "";
        List<String> what = new ArrayList<>();
        for (Spoken spoken : here) {
            Statement statement = spoken.statement();
            Optional<String> old = Optional.ofNullable(earlier.get(statement.key())).map(s -> said(s, indicator, words));
            String now = said(statement, indicator, words);
            boolean level = statement.claim() instanceof Claim.Level;
            switch (spoken.entry()) {
                case Entry.Stated stated when level -> {
                    figure = now;
                    before = old.filter(was -> !was.equals(now)).orElse("");
                    what.addFirst(words.say(old.isPresent() ? "overview.revised" : "overview.added"));
                }
                case Entry.Stated stated -> what.add(now);
                case Entry.Retracted retracted -> {
                    before = now;
                    what.addFirst(words.say("overview.retracted"));
                }
                case Entry.Withdrawn withdrawn -> {
                    before = now;
                    what.addFirst(words.say("overview.withdrawn"));
                }
                case Entry.Redacted redacted -> { }
                case Entry.Defined defined -> { }
            }
        }
        Statement about = here.getFirst().statement();
        String when = about.periodStated() ? words.period(about.period()) + " " + what.getFirst()
                : what.getFirst() + " · " + words.say("overview.said", words.period(about.period()));
        what.set(0, when);
        Selection all = Selection.of(indicator.code());
        return new Line(about.period().frequency().map(all::with).orElse(all), words.shortName(indicator), before, figure,
                String.join(" · ", what));
    }

    private static String said(Statement statement, Indicator indicator, Words words) {
        return switch (statement.claim()) {
            case Claim.Level level -> words.withUnit(level.figure(), indicator.unit(), indicator.multiplier());
            case Claim.Changed changed -> words.changeOn(changed);
        };
    }
}
