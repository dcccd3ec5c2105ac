package barometer.ledger;

import barometer.domain.Frequency;
import barometer.domain.Period;
import barometer.files.plan.Plan;
import barometer.files.plan.Question;
import barometer.files.plan.Target;
import barometer.files.raw.Line;
import java.util.List;
import java.util.Optional;

/**
 * What would become of a file.
 *
 * @param plan      how it was read, whole
 * @param questions what a person has to choose before it can be recorded
 * @param sample    the first lines of the file
 * @param refused   how many places cannot be recorded, of which the first are listed in {@code refusals}
 * @param absent    how many places said that there is no figure
 * @param warned    how many warnings there are; each needs a reason to be recorded
 * @param becomes   the first of what would be added and revised
 */
public record Trial(Plan plan, List<Question> questions, List<Line> sample, List<SeriesSeen> series, long added, long revised, long unchanged,
                    long refused, long absent, List<Refusal> refusals, long warned, List<Refusal> warnings, List<Becomes> becomes) {

    /**
     * A series of the file at one frequency.
     *
     * @param key       as the file names it
     * @param target    where it goes; empty: nobody has said
     * @param suggested the code of an indicator that may be meant
     * @param frequency empty for runs of months that no frequency has
     */
    public record SeriesSeen(String key, Optional<Target> target, Optional<String> suggested, Optional<Frequency> frequency, long count,
                             List<Line> rows) {

        /** A figure of it, as text forms, with where it stands. */
        public record Line(Period period, String figure, String status, int row, int column) {
        }

        /** What tells series apart. */
        record Key(String key, Optional<Frequency> frequency) {
        }

        public SeriesSeen {
            rows = List.copyOf(rows);
        }
    }

    /** A place, and what is wrong with it. */
    public record Refusal(int row, int column, Finding finding) {
    }

    /**
     * What a figure of the file would be.
     *
     * @param before what stands now, where it is a revision
     */
    public record Becomes(int row, int column, Checked.Outcome outcome, String indicator, Period period, String claim, Optional<String> before) {
    }

    /** The series that nobody has said where to go. */
    public List<String> unmapped() {
        return series.stream().filter(s -> s.target().isEmpty()).map(SeriesSeen::key).distinct().toList();
    }
}
