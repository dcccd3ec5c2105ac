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
final class Headline {

    private Headline() {
    }

    /** @param ranks the sources that speak first, whatever their kind */
    static Comparator<History.Standing> order(List<String> ranks, Function<String, Source.Kind> kinds) {
        Comparator<History.Standing> byRank = Comparator.comparingInt(s -> {
            int rank = ranks.indexOf(s.statement().citation().document().source());
            return rank < 0 ? ranks.size() : rank;
        });
        return byRank.thenComparing(s -> kinds.apply(s.statement().citation().document().source()))
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

    private static LocalDate published(History.Standing standing) {
        return standing.statement().citation().document().published().orElse(standing.recorded().countsFrom());
    }
}
