package barometer.define;

import barometer.domain.Definition;
import barometer.domain.Event;
import barometer.domain.Indicator;
import barometer.domain.Selection;
import barometer.domain.Source;
import barometer.domain.Unreadable;
import barometer.domain.Viewer;
import barometer.files.DefinitionFields;
import barometer.files.DefinitionFields.Kind;
import barometer.files.DefinitionsCsv;
import barometer.ledger.Finding;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.ledger.Receipt;
import barometer.ledger.Refused;
import barometer.ledger.Version;
import barometer.text.Words;
import java.io.InputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What can be done with definitions: list, look at the versions, record one or a file of them, take a version back. */
final class DefinitionDesk {

    /** Fields that say what is measured: fixed once something was stated of the indicator. */
    private static final Set<String> MEASURE = Set.of("area", "counterpart", "flow", "adjustment", "unit", "multiplier", "coverage",
            "priceBasis", "aggregation");

    private final Reading reading;
    private final Ledger ledger;
    private final Supplier<Viewer> viewer;
    private final Words words;

    DefinitionDesk(Reading reading, Ledger ledger, Supplier<Viewer> viewer, Words words) {
        this.reading = reading;
        this.ledger = ledger;
        this.viewer = viewer;
        this.words = words;
    }

    /** What came of an attempt to record. */
    sealed interface Outcome {

        /** It is recorded. */
        record Recorded(Receipt receipt) implements Outcome {
        }

        /** It is not, and why. @param field the field that is wrong; empty where it is the whole */
        record Not(Optional<String> field, String why) implements Outcome {
        }
    }

    /** The definitions of a kind that the user may see, by name. */
    List<Definition> all(Kind kind) {
        List<? extends Definition> all = switch (kind) {
            case INDICATORS -> reading.indicators(viewer.get());
            case SOURCES -> reading.sources(viewer.get());
            case EVENTS -> reading.events(viewer.get());
        };
        return all.stream().map(Definition.class::cast).sorted(Comparator.comparing(this::name, words.order())).toList();
    }

    /** One definition. */
    Optional<Definition> find(Kind kind, String code) {
        return all(kind).stream().filter(d -> d.code().equals(code)).findFirst();
    }

    /**
     * What a new indicator would be that a formula makes on the page of another: all but its code.
     *
     * @throws Unreadable where the formula makes nothing
     */
    Map<String, String> made(String page, String formula) {
        Map<String, String> fields = new LinkedHashMap<>(reading.series(Selection.of(page).withFormula(Optional.of(formula)), viewer.get())
                .map(series -> DefinitionFields.of(series.indicator())).orElseThrow(() -> new Unreadable("other-unknown", page)));
        fields.put("code", "");
        return fields;
    }

    /** Its name in the user's language. */
    String name(Definition definition) {
        return switch (definition) {
            case Indicator i -> words.name(i);
            case Source s -> s.name().in(words.language());
            case Event e -> e.name().in(words.language());
        };
    }

    /** The fields that can no longer be changed. */
    Set<String> fixed(Definition definition) {
        boolean spokenOf = definition instanceof Indicator i && reading.history(i.code(), viewer.get())
                .filter(h -> !h.valid().isEmpty()).isPresent();
        return spokenOf ? MEASURE : Set.of();
    }

    /** Every version, newest first. */
    List<Version> versions(Definition definition) {
        return reading.versions(definition, viewer.get());
    }

    /** The topics that indicators stand under. */
    List<String> topics() {
        return reading.indicators(viewer.get()).stream().map(Indicator::topic).distinct().sorted().toList();
    }

    /** Records what a form says. @param seen the version that it was made from; empty: it is new */
    Outcome record(Kind kind, Map<String, String> fields, Optional<Definition> seen, String note) {
        return attempt(() -> ledger.define(DefinitionFields.read(kind, fields), seen, note, viewer.get()));
    }

    /** The names of the fields that stand otherwise now than when the form was made. */
    List<String> moved(Definition seen) {
        Map<String, String> now = find(Kind.of(seen), seen.code()).map(DefinitionFields::of).orElse(Map.of());
        return DefinitionFields.of(seen).entrySet().stream().filter(was -> !was.getValue().equals(now.get(was.getKey())))
                .map(was -> words.say("define.field." + was.getKey())).toList();
    }

    /** Records the definitions of a file, all or none. */
    Outcome record(InputStream file, String note) {
        return attempt(() -> ledger.define(DefinitionsCsv.read(file), note, viewer.get()));
    }

    /** Takes a version back as our own error; what stood before stands again. */
    Outcome retract(Version version, String reason) {
        try {
            return new Outcome.Recorded(ledger.retract(version.recorded().ref(), reason, viewer.get()));
        } catch (Refused refused) {
            return new Outcome.Not(Optional.empty(), why(refused));
        }
    }

    private Outcome attempt(Supplier<Receipt> act) {
        try {
            return new Outcome.Recorded(act.get());
        } catch (DefinitionFields.Wrong wrong) {
            return new Outcome.Not(Optional.of(wrong.field()), why(wrong.why()));
        } catch (DefinitionsCsv.WrongLine wrong) {
            return new Outcome.Not(Optional.empty(),
                    words.say("define.wrong-line", wrong.line(), wrong.wrong().field(), why(wrong.wrong().why())));
        } catch (Unreadable unreadable) {
            return new Outcome.Not(Optional.empty(), why(unreadable));
        } catch (Refused refused) {
            return new Outcome.Not(Optional.empty(), why(refused));
        }
    }

    private String why(Unreadable unreadable) {
        return words.find("unreadable." + unreadable.code(), unreadable.text()).orElse(unreadable.text());
    }

    private String why(Refused refused) {
        return refused.checked().findings().stream().map((Finding f) -> f.reason(words) + " " + f.remedy(words))
                .distinct().collect(Collectors.joining(" "));
    }
}
