package barometer.ledger;

import barometer.domain.Citation;
import barometer.domain.Claim;
import barometer.domain.CleanText;
import barometer.domain.Document;
import barometer.domain.Indicator;
import barometer.domain.LocalText;
import barometer.domain.Period;
import barometer.domain.Row;
import barometer.domain.Row.Field;
import barometer.domain.Source;
import barometer.domain.Statement;
import barometer.domain.Status;
import barometer.domain.Unreadable;
import barometer.store.Dictionary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Understands rows: what each one states, or why it cannot be read. A row with a figure and a change states two things. */
final class RowReader {

    /** How long a text may be; what is not named here may have 200 characters. */
    private static final Map<Field, Integer> LONGEST = Map.of(Field.DOCUMENT, 500, Field.PLACE, 900, Field.SAID_BY, 900,
            Field.WORDS, 1000, Field.ADDRESS, 2000, Field.NOTE, 4000, Field.SOURCE, 300);

    private static final int MOST_KEPT = 20_000;

    private final Dictionary dictionary;
    private final Optional<String> indicator;
    private final SourceNames sources;
    private final Balances balances;
    private final Map<String, Period> periods = new HashMap<>();

    /**
     * @param dictionary what is defined, as far as the writer may see it
     * @param indicator  the code of rows that name none
     */
    RowReader(Dictionary dictionary, Optional<String> indicator) {
        this.dictionary = dictionary;
        this.indicator = indicator;
        this.sources = new SourceNames(dictionary.sources().values());
        this.balances = new Balances(dictionary.indicators().values());
    }

    /**
     * A row as it was understood.
     *
     * @param row        the row without characters that no text should have
     * @param statements none where there is an error or nothing to record
     */
    record Understood(Row row, List<Statement> statements, List<Finding> findings) {
    }

    /** The sources that rows have named and nobody had defined. */
    List<Source> newSources() {
        return sources.made();
    }

    /** What has to add up, as far as the writer may see it. */
    Balances balances() {
        return balances;
    }

    /** What a row says. */
    Understood read(Row written) {
        return new OneRow(cleaned(written)).understood();
    }

    private static Row cleaned(Row written) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        written.fields().forEach((field, text) -> fields.put(field, CleanText.line(text)));
        return fields.equals(written.fields()) ? written : new Row(written.number(), fields);
    }

    /** The reading of one row. */
    private final class OneRow {

        private final Row row;
        private final List<Finding> findings = new ArrayList<>();

        private OneRow(Row row) {
            this.row = row;
        }

        private Understood understood() {
            Optional<Finding> skipped = skipped();
            if (skipped.isPresent()) {
                return new Understood(row, List.of(), List.of(skipped.get()));
            }
            row.fields().forEach((field, text) -> {
                int longest = LONGEST.getOrDefault(field, 200);
                if (text.length() > longest) {
                    refuse(field, "too-long", String.valueOf(longest));
                }
            });
            if (!findings.isEmpty()) {
                return new Understood(row, List.of(), findings);
            }
            Optional<Indicator> about = about();
            Optional<Period> period = required(Field.PERIOD, this::period);
            Claims claims = new ClaimReader(row, about, findings).claims(period);
            Optional<Citation> citation = citation();
            Status status = parsed(Field.STATUS, Status::parse).orElse(Status.A);
            if (status.missing()) {
                refuse(Field.STATUS, "status-missing", status.name());
            }
            boolean periodStated = yesOrNo().orElse(true);
            if (!periodStated && period.isPresent() && !(period.get() instanceof Period.Day)) {
                refuse(Field.PERIOD_STATED, "period-not-day", period.get().toString());
            }
            Optional<BigDecimal> roundedTo = parsed(Field.ROUNDED_TO, OneRow::roundingUnit);
            if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
                return new Understood(row, List.of(), findings);
            }
            String note = row.get(Field.NOTE).orElse("");
            List<Statement> statements = new ArrayList<>();
            claims.level().ifPresent(level -> statements.add(new Statement(about.orElseThrow().code(), period.orElseThrow(),
                    level.claim(), status, with(citation.orElseThrow(), level.words()), note, periodStated, roundedTo)));
            claims.changed().ifPresent(changed -> statements.add(new Statement(about.orElseThrow().code(),
                    period.orElseThrow(), changed.claim(), status, with(citation.orElseThrow(), changed.words()), note,
                    periodStated, claims.level().isPresent() ? Optional.empty() : roundedTo)));
            return new Understood(row, List.copyOf(statements), findings);
        }

        /** Most periods of a file have been read before. */
        private Optional<Period> period(String typed) {
            Period known = periods.get(typed);
            if (known != null) {
                return Optional.of(known);
            }
            Optional<Period> read = new TypedText(row.number(), Field.PERIOD, typed, findings).period();
            read.filter(p -> periods.size() < MOST_KEPT).ifPresent(p -> periods.put(typed, p));
            return read;
        }

        /** What this program derived, or found missing, nobody stated. */
        private Optional<Finding> skipped() {
            String origin = row.get(Field.ORIGIN).orElse("stated");
            return switch (origin) {
                case "derived" -> Optional.of(Finding.information(row.number(), "derived-skipped"));
                case "missing" -> Optional.of(Finding.information(row.number(), "missing-skipped"));
                case "stated" -> row.get(Field.STATUS).filter(Status.I.name()::equals)
                        .map(i -> Finding.information(row.number(), "derived-skipped"));
                default -> Optional.of(Finding.error(row.number(), Field.ORIGIN, "unknown-origin", origin));
            };
        }

        private Optional<Indicator> about() {
            Optional<String> code = row.get(Field.INDICATOR).or(() -> indicator);
            if (code.isEmpty()) {
                refuse(Field.INDICATOR, "required", Field.INDICATOR.header());
                return Optional.empty();
            }
            Optional<Indicator> found = dictionary.indicator(code.get());
            if (found.isEmpty()) {
                refuse(Field.INDICATOR, "unknown-indicator", code.get());
            } else if (found.get().handling().retired()) {
                refuse(Field.INDICATOR, "indicator-retired", code.get());
            }
            return found;
        }

        private Optional<Citation> citation() {
            Optional<Source> source = required(Field.SOURCE, typed -> parsed(Field.SOURCE, sources::named));
            source.filter(sources::isNew).ifPresent(s ->
                    findings.add(Finding.information(row.number(), "new-source", s.name().toString())));
            Optional<LocalDate> published = parsed(Field.PUBLISHED, Period::day);
            row.get(Field.ADDRESS).filter(a -> !a.matches("https?://[^\\s<>\"]+")).ifPresent(a ->
                    refuse(Field.ADDRESS, "address", a));
            return source.map(s -> new Citation(
                    new Document(s.code(), row.get(Field.DOCUMENT).orElse(""), row.get(Field.ADDRESS).orElse(""), published),
                    local(Field.PLACE), local(Field.SAID_BY), row.get(Field.WORDS).orElse("")));
        }

        private Citation with(Citation citation, String typedWords) {
            return citation.words().isEmpty()
                    ? new Citation(citation.document(), citation.place(), citation.saidBy(), typedWords) : citation;
        }

        private LocalText local(Field field) {
            return row.get(field).map(LocalText::parse).orElse(LocalText.EMPTY);
        }

        private Optional<Boolean> yesOrNo() {
            return parsed(Field.PERIOD_STATED, typed -> switch (typed) {
                case "true", "yes" -> true;
                case "false", "no" -> false;
                default -> throw new Unreadable("yes-no", typed);
            });
        }

        private <T> Optional<T> required(Field field, Function<String, Optional<T>> reader) {
            if (row.get(field).isEmpty()) {
                refuse(field, "required", field.header());
            }
            return row.get(field).flatMap(reader);
        }

        private <T> Optional<T> parsed(Field field, Function<String, T> parser) {
            try {
                return row.get(field).map(parser);
            } catch (Unreadable e) {
                refuse(field, e.code(), e.text());
                return Optional.empty();
            }
        }

        private void refuse(Field field, String code, String... arguments) {
            findings.add(Finding.error(row.number(), field, code, arguments));
        }

        private static BigDecimal roundingUnit(String typed) {
            if (!typed.matches("\\d{1,15}(\\.\\d{1,15})?") || new BigDecimal(typed).signum() == 0) {
                throw new Unreadable("rounded-to", typed);
            }
            return new BigDecimal(typed);
        }
    }

    /** A claim, and the qualifying words that were typed with it. */
    record Claimed(Claim claim, String words) {
    }

    /** What a row claims of its period. */
    record Claims(Optional<Claimed> level, Optional<Claimed> changed) {
    }
}
