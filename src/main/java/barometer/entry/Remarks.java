package barometer.entry;

import barometer.domain.Change;
import barometer.domain.Claim;
import barometer.domain.Figure;
import barometer.domain.Indicator;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Statement;
import barometer.domain.Unreadable;
import barometer.ledger.Finding;
import barometer.text.FigureReader;
import barometer.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said while somebody types: how it reads, and each finding with what can be done about it at once. */
final class Remarks {

    private static final int MOST_ACTIONS = 2;

    private final Indicator indicator;
    private final Words words;

    Remarks(Indicator indicator, Words words) {
        this.indicator = indicator;
        this.words = words;
    }

    /** What a button beside a finding does. */
    sealed interface Action {

        String label();

        /** Writes something else into a field. */
        record Fill(String label, Field field, String text) implements Action {
        }

        /** Leaves it as it is, and gives this reason. */
        record Keep(String label, String reason) implements Action {
        }
    }

    /**
     * A finding, ready to be shown.
     *
     * @param verdict  what it is, in a word or two
     * @param sentence what is the matter, and the remedy
     */
    record Remark(Finding finding, String verdict, String sentence, List<Action> actions) {
    }

    // ── How it reads ─────────────────────────────────────────────────────────────────────────────────────────────────

    /** How what was typed reads; blank where it cannot be read. */
    String reads(Row typed, Assessment assessment) {
        List<Statement> statements = assessment.statements();
        if (!statements.isEmpty()) {
            return words.say("entry.reads.period", statements.getFirst().period(),
                    statements.stream().map(this::claim).collect(Collectors.joining("; ")));
        }
        return typed.get(Field.FIGURE).map(FigureReader::figure).filter(o -> o instanceof FigureReader.Read<Figure>)
                .map(o -> figure(((FigureReader.Read<Figure>) o).value())).orElse("");
    }

    /** A claim in words, with its unit. */
    String claim(Statement statement) {
        return switch (statement.claim()) {
            case Claim.Level level -> figure(level.figure());
            case Claim.Changed changed -> words.changeOn(changed);
        };
    }

    private String figure(Figure figure) {
        return words.inWordsWithUnit(figure, indicator.unit(), indicator.multiplier());
    }

    /** A claim as lists and dialogs show it: {@code ≈ 48.7 bn USD}, {@code +6.3 % on 2022}. */
    String shown(Claim claim) {
        return switch (claim) {
            case Claim.Level level -> words.withUnit(level.figure(), indicator.unit(), indicator.multiplier());
            case Claim.Changed changed -> words.changeOn(changed);
        };
    }

    // ── What is found ────────────────────────────────────────────────────────────────────────────────────────────────

    /** A finding with its verdict and what can be done about it. */
    Remark of(Finding finding, Row typed) {
        return new Remark(finding, verdict(finding), sentence(finding), actions(finding, typed).limit(MOST_ACTIONS).toList());
    }

    /** What is the matter, and the remedy. */
    String sentence(Finding finding) {
        if (finding.code().equals("required")) {
            return words.say("entry.required." + finding.field().filter(f -> f == Field.PERIOD || f == Field.SOURCE)
                    .map(Field::header).orElse(Field.FIGURE.header()));
        }
        if (finding.code().equals("ambiguous")) {
            Field field = finding.field().orElse(Field.FIGURE);
            return words.say("entry.ambiguous", finding.arguments().getFirst(), Stream.of(finding.arguments().get(1).split("; "))
                    .map(choice -> shown(field, choice)).collect(Collectors.joining("; ")));
        }
        return Stream.of(finding.reason(words), finding.remedy(words)).filter(s -> !s.isBlank()).collect(Collectors.joining(" "));
    }

    /** The field that shows what is found about another: what the form has no field for stands at the figure. */
    static Field shownAt(Field field) {
        return switch (field) {
            case INDICATOR, NOTE, VALUE, QUALIFIER, ORIGIN -> Field.FIGURE;
            case PERIOD, FIGURE, CHANGE, BASE, SOURCE, DOCUMENT, PLACE, SAID_BY, WORDS, ADDRESS, PUBLISHED, PERIOD_STATED, ROUNDED_TO,
                 STATUS -> field;
        };
    }

    private String verdict(Finding finding) {
        return words.find("entry.verdict." + finding.code())
                .orElseGet(() -> words.say("entry.verdict." + switch (finding.severity()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case INFORMATION -> "information";
                }));
    }

    private Stream<Action> actions(Finding finding, Row typed) {
        Field field = finding.field().orElse(Field.FIGURE);
        List<String> arguments = finding.arguments();
        return switch (finding.code()) {
            case "ambiguous" -> Stream.of(arguments.get(1).split("; ")).map(choice -> use(field, choice));
            case "index-as-growth" -> Stream.of(use(field, arguments.get(1)), keep());
            case "write-points" -> Stream.of(use(field, arguments.get(1)));
            case "percent-of-percent" -> Stream.concat(inPoints(arguments.get(0)).map(c -> use(field, c)).stream(), Stream.of(keep()));
            case "letter-among-digits" -> typed.get(field).map(Remarks::withoutLetters)
                    .filter(text -> FigureReader.figure(text) instanceof FigureReader.Read<Figure>)
                    .map(text -> use(field, text)).stream();
            default -> Stream.empty();
        };
    }

    private Action keep() {
        return new Action.Keep(words.say("entry.keep"), words.say("entry.keep.reason"));
    }

    private Action use(Field field, String text) {
        return new Action.Fill(words.say("entry.use", shown(field, text)), field, text);
    }

    private String shown(Field field, String text) {
        return (field == Field.CHANGE ? read(text, Change::parse).map(words::change) : read(text, Figure::parse).map(words::figure))
                .orElse(text);
    }

    private static Optional<String> inPoints(String change) {
        return read(change, Change::parse).map(c -> new Change(c.figure(), Change.Kind.POINTS).toString());
    }

    /** Letters that are taken for digits, in either alphabet. */
    private static String withoutLetters(String typed) {
        List<Character> out = new ArrayList<>();
        for (char c : typed.toCharArray()) {
            out.add(switch (c) {
                case 'l', 'I', '|', 'І', 'і' -> '1';
                case 'O', 'o', 'О', 'о' -> '0';
                case 'З', 'з' -> '3';
                default -> c;
            });
        }
        return out.stream().map(String::valueOf).collect(Collectors.joining());
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }
}
