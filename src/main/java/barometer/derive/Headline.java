package barometer.derive;

import barometer.domain.Claim;
import barometer.domain.History;
import barometer.domain.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Which of several statements of the same speaks first: by the ranks of the indicator, by kind of source, then the later
 * published, then the later recorded.
 */
public final class Headline {

    private Headline() {
    }

    /** What makes one of two statements speak before the other. */
    public enum Ground {
        /** The indicator ranks its source higher. */ RANK,
        /** The kind of its source ranks higher. */ SOURCE,
        /** It was published later. */ PUBLISHED,
        /** It was recorded later. */ RECORDED
    }

    /** On what ground the first of two statements speaks before the second. */
    public static Ground ground(History.Standing first, History.Standing second, List<String> ranks, Function<String, Source.Kind> kinds) {
        if (rank(first, ranks) != rank(second, ranks)) {
            return Ground.RANK;
        }
        if (kinds.apply(source(first)) != kinds.apply(source(second))) {
            return Ground.SOURCE;
        }
        return published(first).equals(published(second)) ? Ground.RECORDED : Ground.PUBLISHED;
    }

    /** @param ranks the sources that speak first, whatever their kind */
    public static Comparator<History.Standing> order(List<String> ranks, Function<String, Source.Kind> kinds) {
        Comparator<History.Standing> byRank = Comparator.comparingInt(s -> rank(s, ranks));
        return byRank.thenComparing(s -> kinds.apply(source(s)))
                .thenComparing(Headline::published, Comparator.reverseOrder())
                .thenComparing(s -> s.recorded().ref(), Comparator.reverseOrder());
    }

    /** Changes on the year before first, since that is what a change means unless it is said. */
    static Comparator<History.Standing> orderOfChanges(List<String> ranks, Function<String, Source.Kind> kinds) {
        Comparator<History.Standing> yearBeforeFirst = Comparator.comparing(s -> onYearBefore(s) ? 0 : 1);
        return yearBeforeFirst.thenComparing(order(ranks, kinds));
    }

    static boolean onYearBefore(History.Standing standing) {
        return standing.statement().claim() instanceof Claim.Changed changed
                && standing.statement().period().yearBefore().filter(changed.base()::equals).isPresent();
    }

    private static int rank(History.Standing standing, List<String> ranks) {
        int rank = ranks.indexOf(source(standing));
        return rank < 0 ? ranks.size() : rank;
    }

    private static String source(History.Standing standing) {
        return standing.statement().citation().document().source();
    }

    /** The day that counts for the order: of publication, else of recording. */
    public static LocalDate published(History.Standing standing) {
        return standing.statement().citation().document().published().orElse(standing.recorded().countsFrom());
    }
}
