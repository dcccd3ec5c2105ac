package barometer.files.plan;

import barometer.domain.Row.Field;
import barometer.domain.Unreadable;
import barometer.files.plan.Column.Role;
import barometer.files.raw.Line;
import barometer.files.raw.Lines;
import barometer.files.raw.RawFile;
import barometer.files.raw.RawFile.Opening;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a file is to be read: what the given plan leaves open is told by the first lines of the file, and what those leave
 * open is asked.
 *
 * @param plan      whole
 * @param questions what a person has to choose before anything is recorded; the plan reads by a provisional answer
 * @param sample    the first lines
 */
public record Understanding(Plan plan, List<Question> questions, List<Line> sample) {

    private static final int MOST_SKIPPED = 200;

    /**
     * Understands a file.
     *
     * @param name the name it came with: the document it is, and the source where nothing names one
     * @throws Unreadable where it holds no time series
     */
    public static Understanding of(RawFile file, String name, Plan given) {
        if (given.opening().sheet().isPresent() || file.sheets().size() < 2) {
            return new Search(file, name, given).found();
        }
        Optional<Unreadable> first = Optional.empty();
        for (String sheet : file.sheets()) { // a table of contents or a cover comes before the table
            Opening opening = new Opening(given.opening().encoding(), given.opening().separator(), Optional.of(sheet));
            try {
                return new Search(file, name, given.opened(opening)).found();
            } catch (Unreadable e) {
                first = first.or(() -> Optional.of(e));
            }
        }
        throw first.orElseThrow();
    }

    /** The search for what is open. */
    private static final class Search {

        private final RawFile file;
        private final String name;
        private final Plan given;
        private final Opening opening;
        private final List<Question> questions = new ArrayList<>();
        private final PeriodGuess periods = new PeriodGuess(questions);
        private final NumberGuess numbers = new NumberGuess(questions);

        private Search(RawFile file, String name, Plan given) {
            this.file = file;
            this.name = name;
            this.given = given;
            this.opening = file.opening(given.opening());
        }

        private Understanding found() {
            PeriodCells unordered = new PeriodCells(PeriodPattern.WORDS);
            Sample sample;
            try (Lines lines = file.lines(opening)) {
                sample = new Sample(lines, unordered);
            }
            if (sample.size() == 0) {
                throw new Unreadable("empty-file", "");
            }
            if (sample.width() < 2 && given.layout().isEmpty()) {
                throw new Unreadable("one-column", "");
            }
            PeriodPattern ordered = given.periodPattern().orElseGet(() -> periods.ordered(sample));
            Sample read = sample.reading(new PeriodCells(new PeriodPattern(ordered.order(), Optional.empty())));
            Columns.Laid laid = laid(read);
            PeriodPattern pattern = given.periodPattern().orElseGet(() -> periods.standing(ordered, read, laid));
            List<Column> columns = given.columns().orElseGet(() -> PeriodGuess.standing(laid.columns(), pattern));
            List<Integer> headers = given.headerRows().orElseGet(() -> laid.headers().stream().map(h -> read.line(h).number()).toList());
            if (columns.stream().noneMatch(c -> c.role() == Role.FIGURE)) {
                throw new Unreadable("no-figures", "");
            }
            Set<Integer> skipped = given.headerRows().isPresent() ? given.skippedRows() : skipped(read, laid);
            Optional<String> mark = given.decimalMark().or(() -> numbers.decimalMark(read, columns, laid.first()));
            Optional<String> footnotes = given.footnotes().or(() -> numbers.footnotes(read, columns, laid.first()));
            Plan plan = new Plan(opening, mark, Optional.of(pattern), Optional.of(given.layout().orElse(laid.layout())), Optional.of(headers),
                    skipped, Optional.of(columns), footnotes, given.multiplier().or(() -> NumberGuess.multiplier(read, laid, columns)),
                    said(columns), given.series());
            return new Understanding(plan, List.copyOf(questions), sample.lines());
        }

        private Columns.Laid laid(Sample sample) {
            Columns columns = new Columns(sample);
            Optional<Columns.Laid> known = columns.known();
            if (known.isPresent()) {
                return known.get();
            }
            Axis axis = Axis.of(sample).orElseThrow(() -> new Unreadable("no-periods", ""));
            return switch (axis) {
                case Axis.Down down -> columns.down(down);
                case Axis.Across across -> columns.across(across);
            };
        }

        private static Set<Integer> skipped(Sample sample, Columns.Laid laid) {
            Set<Integer> skipped = new TreeSet<>();
            for (int i = 0; i < Math.min(laid.first(), MOST_SKIPPED); i++) {
                if (!laid.headers().contains(i)) {
                    skipped.add(sample.line(i).number());
                }
            }
            return skipped;
        }

        // ── Where it is said ─────────────────────────────────────────────────────────────────────────────────────────

        private Map<Field, String> said(List<Column> columns) {
            Map<Field, String> said = new EnumMap<>(Field.class);
            boolean named = columns.stream().anyMatch(c -> c.field().filter(f -> f == Field.SOURCE).isPresent());
            boolean titled = columns.stream().anyMatch(c -> c.field().filter(f -> f == Field.DOCUMENT).isPresent());
            String title = name.replaceFirst("(?i)\\.(csv|tsv|txt|xlsx|xlsm|xls|xml|json)$", "");
            if (!named) {
                said.put(Field.SOURCE, file.sender().filter(s -> !s.isBlank()).orElse(title.isBlank() ? "file" : title));
            }
            if (!titled) {
                said.put(Field.DOCUMENT, title);
            }
            said.putAll(given.said());
            return said;
        }
    }
}
