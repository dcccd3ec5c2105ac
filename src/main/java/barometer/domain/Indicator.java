package barometer.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is measured: code, names, what it covers, unit and multiplier, the frequencies it accepts. It has no frequency of
 * its own.
 *
 * @param topic         the code of the topic it is listed under, for example {@code trade}
 * @param shortName     a name that fits a tile
 * @param area          reference area, ISO 3166 or SDMX code, for example {@code BY}
 * @param counterpart   counterpart area, empty where there is none
 * @param flow          {@code exports}, {@code imports}, {@code turnover}; empty where it is no flow
 * @param coverage      what it covers; blank where the source does not state it
 * @param priceBasis    the price basis; blank where the source does not state it
 * @param aggregation   how it aggregates over time
 * @param formula       how it follows from other indicators; empty where it is stated itself
 * @param replaces      the code of the indicator it replaces; old addresses lead on to this one
 * @param handling      how it is dealt with here; no part of what it measures
 */
public record Indicator(String code, String topic, LocalText name, LocalText shortName, String area, Optional<String> counterpart,
                        Optional<String> flow, String adjustment, Unit unit, Multiplier multiplier, LocalText coverage,
                        LocalText priceBasis, Aggregation aggregation, List<Frequency> frequencies, Visibility visibility,
                        Optional<String> formula, LocalText note, Optional<String> replaces, Handling handling)
        implements Definition {

    /**
     * How an indicator is dealt with by those who record and read it.
     *
     * @param retired whether nothing more is recorded of it; what was said stays readable
     * @param ranks   the sources that speak first, best first; those not named follow by their kind
     * @param pinned  whether it has a tile on the first page however many indicators there are
     * @param jump    by which factor a figure may differ from its neighbour without a warning, above 1; empty: its history tells
     * @param balance what its figures have to come out as, a formula of other indicators such as {@code exports + imports};
     *                empty where nothing of the kind holds
     */
    public record Handling(boolean retired, List<String> ranks, boolean pinned, Optional<BigDecimal> jump, Optional<String> balance) {

        /** Open to new figures; sources rank by their kind. */
        public static final Handling USUAL = new Handling(false, List.of());

        /** With the usual checks. */
        public Handling(boolean retired, List<String> ranks) {
            this(retired, ranks, false, Optional.empty());
        }

        /** That has to come out as nothing. */
        public Handling(boolean retired, List<String> ranks, boolean pinned, Optional<BigDecimal> jump) {
            this(retired, ranks, pinned, jump, Optional.empty());
        }

        /** The same, to come out as this. */
        public Handling withBalance(Optional<String> other) {
            return new Handling(retired, ranks, pinned, jump, other);
        }

        /** A factor as it is written. @throws Unreadable {@code jump} */
        public static BigDecimal jump(String text) {
            if (!text.matches("\\d{1,6}(\\.\\d{1,4})?") || new BigDecimal(text).compareTo(BigDecimal.ONE) <= 0) {
                throw new Unreadable("jump", text);
            }
            return new BigDecimal(text);
        }

        public Handling {
            ranks = ranks.stream().distinct().toList();
            ranks.forEach(Code::check);
        }
    }

    /** How values of shorter periods make the value of a longer one. */
    public enum Aggregation {
        SUM, AVERAGE, END, NONE;

        /** The text form, for example {@code sum}. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Who may see it. */
    public enum Visibility {
        PUBLIC, INTERNAL;

        /** The text form, for example {@code public}. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Indicator {
        Code.check(code);
        Code.check(topic);
        frequencies = frequencies.stream().distinct().sorted().toList();
        if (frequencies.isEmpty()) {
            throw new Unreadable("no-frequency", code);
        }
        if (unit.isPercent() && aggregation == Aggregation.SUM) {
            throw new Unreadable("percent-sums", code);
        }
    }

    /** An indicator that is dealt with as usual. */
    public Indicator(String code, String topic, LocalText name, LocalText shortName, String area, Optional<String> counterpart,
                     Optional<String> flow, String adjustment, Unit unit, Multiplier multiplier, LocalText coverage,
                     LocalText priceBasis, Aggregation aggregation, List<Frequency> frequencies, Visibility visibility,
                     Optional<String> formula, LocalText note, Optional<String> replaces) {
        this(code, topic, name, shortName, area, counterpart, flow, adjustment, unit, multiplier, coverage, priceBasis,
                aggregation, frequencies, visibility, formula, note, replaces, Handling.USUAL);
    }

    /** The same measure, dealt with differently. */
    public Indicator with(Handling other) {
        return new Indicator(code, topic, name, shortName, area, counterpart, flow, adjustment, unit, multiplier, coverage,
                priceBasis, aggregation, frequencies, visibility, formula, note, replaces, other);
    }

    /** Whether it follows from other indicators by a formula. */
    public boolean calculated() {
        return formula.isPresent();
    }

    /** Whether a period is of a frequency it takes. */
    public boolean accepts(Period period) {
        return period.frequency().map(frequencies::contains).orElse(aggregation == Aggregation.SUM);
    }

    /**
     * Whether another version describes the same measure: all that defines it is equal, only words and formula may differ.
     * Of coverage and price basis the English text decides, so a translation can be mended.
     */
    public boolean measuresAs(Indicator other) {
        return code.equals(other.code) && area.equals(other.area) && counterpart.equals(other.counterpart)
                && flow.equals(other.flow) && adjustment.equals(other.adjustment) && unit.equals(other.unit)
                && multiplier == other.multiplier && aggregation == other.aggregation
                && coverage.in(Language.EN).equals(other.coverage.in(Language.EN))
                && priceBasis.in(Language.EN).equals(other.priceBasis.in(Language.EN))
                && Set.copyOf(other.frequencies).containsAll(frequencies) && calculated() == other.calculated();
    }
}
