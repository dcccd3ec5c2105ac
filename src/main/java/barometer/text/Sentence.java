package barometer.text;

import barometer.domain.Observation;
import barometer.domain.Series;

/**
 * Sentences made from figures: the title of a chart, its reading as alternative text, what is spoken of one point. About
 * ten patterns a language, each taking qualifier, origin and transformation whole; a sentence never says more than the
 * statements it is made from.
 */
public final class Sentence {

    private final Words words;

    public Sentence(Words words) {
        this.words = words;
    }

    /** The message of a chart: {@code Bilateral trade turnover: about 48.7 bn USD in 2023, +6.3 % on 2022}. */
    public String title(Series series) {
        throw new UnsupportedOperationException();
    }

    /** The measure, the unit and how often: {@code Bilateral trade turnover, Belarus–Russia · billion US dollars · annual}. */
    public String subtitle(Series series) {
        throw new UnsupportedOperationException();
    }

    /** What the chart shows, in one to four sentences: the alternative text. */
    public String reading(Series series) {
        throw new UnsupportedOperationException();
    }

    /** One observation, as spoken when a reader steps to it. */
    public String point(Series series, Observation observation) {
        throw new UnsupportedOperationException();
    }
}
