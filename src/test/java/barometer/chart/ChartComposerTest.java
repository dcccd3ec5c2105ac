package barometer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.Samples;
import barometer.chart.ChartSpec.Dot;
import barometer.chart.ChartSpec.Gap;
import barometer.chart.ChartSpec.Mark;
import barometer.chart.ChartSpec.Picture;
import barometer.derive.Basis;
import barometer.derive.Observations;
import barometer.derive.Transformer;
import barometer.domain.Event;
import barometer.domain.Form;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Transformation;
import barometer.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChartComposerTest {

    private static final Words ENGLISH = Words.of(Language.EN);
    private static final Event FORUM = new Event("forum", Period.parse("2024-06-27"), Period.parse("2024-06-28"),
            LocalText.parse("Forum of the Regions"), true, Set.of("trade"));

    private static Series series(Indicator indicator, Frequency frequency, History history, Selection selection) {
        List<Observation> levels = Observations.levels(indicator, frequency, history.standing(), Samples::kind);
        return new Series(indicator, selection, frequency, List.of(frequency),
                Transformer.apply(selection.transformation(), Basis.of(indicator, frequency, levels)), List.copyOf(history.standing()), List.of(FORUM),
                List.of(Samples.PRESS), List.of(), 1, Optional.empty());
    }

    private static Series article(String code, Frequency frequency) {
        return series(Samples.INDICATORS.get(code), frequency, Samples.article(code), Selection.of(code));
    }

    private static ChartSpec compose(Series series) {
        return new ChartComposer(ENGLISH).compose(series, 1600);
    }

    private static History years(int count) {
        List<barometer.domain.Statement> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statements.add(Samples.level(Samples.TRADE, String.valueOf(2000 + i), String.valueOf(40.5 + i)));
        }
        return Samples.history(statements);
    }

    @ParameterizedTest
    @CsvSource({
        "trade,            A, COLUMNS",
        "trade,            Q, COLUMNS",
        "trade-share,      Q, TRACK",
        "investment-share, Q, TRACK",
        "investment-russia,Q, CARD",
        "currency-share,   D, TRACK",
        "rail-transit,     A, COLUMNS"})
    void the_article_gets_the_pictures_that_fit_its_figures(String code, String frequency, Picture picture) {
        assertThat(compose(article(code, Frequency.parse(frequency))).picture()).isEqualTo(picture);
    }

    @ParameterizedTest
    @CsvSource({"1, CARD", "2, COLUMNS", "5, COLUMNS", "6, LINE", "30, LINE"})
    void few_figures_are_columns_and_six_are_a_line(int count, Picture picture) {
        assertThat(compose(series(Samples.TRADE, Frequency.ANNUAL, years(count), Selection.of("trade"))).picture()).isEqualTo(picture);
    }

    @ParameterizedTest
    @EnumSource(value = Form.class, names = {"LINE", "STEP", "AREA"})
    void no_line_is_drawn_through_five_figures_even_when_asked_for(Form form) {
        Series few = series(Samples.TRADE, Frequency.ANNUAL, years(5), Selection.of("trade").with(form));
        assertThat(compose(few).picture()).isEqualTo(Picture.COLUMNS);
        assertThat(PictureChoice.refusal(few, form)).isPresent();
        assertThat(PictureChoice.refusal(series(Samples.TRADE, Frequency.ANNUAL, years(6), Selection.of("trade")), form)).isEmpty();
    }

    @Test
    void a_figure_stated_as_about_and_the_year_before_that_follows_from_it_have_soft_ends_and_a_bracket() {
        ChartSpec spec = compose(article("trade", Frequency.ANNUAL));
        assertThat(spec.traces().getFirst().dots()).extracting(Dot::label, Dot::mark, Dot::derived)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("≈\u00a045.8", Mark.ABOUT, true),
                        org.assertj.core.groups.Tuple.tuple("≈\u00a048.7", Mark.ABOUT, false));
        assertThat(spec.brackets()).extracting(ChartSpec.Bracket::text).containsExactly("+6.3\u00a0% on 2022");
        assertThat(spec.axis().fromZero()).isTrue();
    }

    @Test
    void the_year_before_an_open_figure_stays_empty_and_says_so() {
        ChartSpec spec = compose(article("rail-transit", Frequency.ANNUAL));
        assertThat(spec.traces().getFirst().dots()).extracting(Dot::place, Dot::mark, Dot::remark)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, Mark.OVER, "more than doubled on 2022"));
        assertThat(spec.gaps()).containsExactly(new Gap(0, "–", "not stated"));
        assertThat(spec.brackets()).as("an open change stands in words, never in a bracket").isEmpty();
        assertThat(spec.toString()).as("nothing bounds 2022").doesNotContain("< 7").doesNotContain("7.0");
    }

    @Test
    void quarters_that_nobody_spoke_of_are_empty_places_between_the_two_that_have_figures() {
        ChartSpec spec = compose(article("trade", Frequency.QUARTERLY));
        assertThat(spec.places()).isEqualTo(5);
        assertThat(spec.gaps()).extracting(Gap::place).containsExactly(1, 2, 3);
        assertThat(spec.traces().getFirst().dots()).extracting(Dot::label).containsExactly("11.59", "12.08");
    }

    @Test
    void an_event_after_the_span_says_that_it_lies_there() {
        assertThat(compose(article("trade", Frequency.ANNUAL)).events()).singleElement()
                .satisfies(e -> assertThat(e.aside()).isEqualTo("after this span"))
                .satisfies(e -> assertThat(e.from()).isEmpty());
    }

    @Test
    void a_line_that_does_not_start_at_zero_says_so() {
        Series high = series(Samples.OUTPUT, Frequency.QUARTERLY, Samples.quarterly(), Selection.of("output"));
        ChartSpec spec = compose(high);
        assertThat(spec.subtitle().contains("does not start at zero")).isEqualTo(!spec.axis().fromZero());
    }

    @Test
    void provisional_figures_are_marked_and_counted_where_they_are_too_many_to_print() {
        ChartSpec spec = compose(series(Samples.OUTPUT, Frequency.QUARTERLY, Samples.quarterly(), Selection.of("output")));
        assertThat(spec.traces().getFirst().dots()).filteredOn(Dot::provisional).hasSize(4);
        assertThat(spec.tally()).isEqualTo("4 provisional");
        assertThat(spec.labels()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void ten_thousand_days_are_thinned_without_losing_an_extreme_or_an_end() {
        Series days = series(Samples.RATE, Frequency.DAILY, Samples.daily(), Selection.of("rate"));
        List<Dot> dots = new ChartComposer(ENGLISH).compose(days, 500).traces().getFirst().dots();
        assertThat(dots).hasSizeLessThanOrEqualTo(4 * 500 + 4);
        double[] all = days.observations().stream().mapToDouble(o -> o.shown().orElseThrow().valueIn(days.multiplier()).doubleValue()).toArray();
        assertThat(dots.stream().mapToDouble(Dot::value).max()).hasValue(java.util.Arrays.stream(all).max().orElseThrow());
        assertThat(dots.stream().mapToDouble(Dot::value).min()).hasValue(java.util.Arrays.stream(all).min().orElseThrow());
        assertThat(dots.getFirst().place()).isZero();
        assertThat(dots.getLast().place()).isEqualTo(9_999);
    }

    @ParameterizedTest
    @CsvSource({"9999-W40, 9999-W52", "0001-W01, 9999-W52", "9990-W01, 9999-W52"})
    void the_last_week_there_is_ends_after_the_last_year_and_is_drawn(String first, String last) {
        Indicator weekly = Samples.indicator("weekly", "trade", "Weekly", "Weekly", "USD", Multiplier.BILLIONS,
                Indicator.Aggregation.AVERAGE, Optional.empty(), Frequency.WEEKLY);
        ChartSpec spec = compose(series(weekly, Frequency.WEEKLY, Samples.history(Samples.level(weekly, first, "5.1"),
                Samples.level(weekly, last, "5.2")), Selection.of("weekly")));
        assertThat(spec.labels()).isNotEmpty();
    }

    @Test
    void a_gap_survives_thinning() {
        History gappy = new History(Samples.daily().entries().stream().filter(r -> r.ref().ordinal() < 4000 || r.ref().ordinal() > 4003).toList());
        List<Dot> dots = new ChartComposer(ENGLISH).compose(series(Samples.RATE, Frequency.DAILY, gappy, Selection.of("rate")), 500)
                .traces().getFirst().dots();
        assertThat(dots).filteredOn(d -> !d.joined()).extracting(Dot::place).containsExactly(0, 4003);
        assertThat(dots).extracting(Dot::place).contains(3998);
    }

    @Test
    void a_change_is_labelled_as_a_change() {
        Series growth = series(Samples.TRADE, Frequency.ANNUAL, Samples.article("trade"), Selection.of("trade").with(Transformation.YOY));
        assertThat(compose(growth).traces().getFirst().dots()).extracting(Dot::label).containsExactly("+6.3\u00a0%");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_picture_names_its_source_in_every_language(Language language) {
        for (String code : List.of("trade", "trade-share", "investment-russia", "currency-share", "rail-transit")) {
            Indicator indicator = Samples.INDICATORS.get(code);
            ChartSpec spec = new ChartComposer(Words.of(language)).compose(article(code, indicator.frequencies().getFirst()), 1600);
            assertThat(spec.sources()).as(code).isNotEmpty();
            assertThat(spec.title()).as(code).isNotBlank();
            assertThat(spec.reading()).as(code).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 48.7, 0, 50", "0, 14, 0, 14", "0, 0.003, 0, 0.003", "-4.1, 8.3, -6, 10", "81.2, 99.7, 80, 100", "0, 987654, 0, 1000000"})
    void ticks_are_round_and_cover_the_values(String low, String high, double min, double max) {
        var axis = Ticks.over(new java.math.BigDecimal(low), new java.math.BigDecimal(high), Double.parseDouble(low) == 0, ENGLISH);
        assertThat(axis.min()).isEqualTo(min);
        assertThat(axis.max()).isGreaterThanOrEqualTo(Double.parseDouble(high)).isEqualTo(max);
        assertThat(axis.ticks()).hasSizeBetween(3, 9);
    }

    @Test
    void aChangeOfAnotherSourceIsToldAsAChange() {
        History history = Samples.history(Samples.change(Samples.TRADE, "2023", "+6.3%", "2022"),
                Samples.change(Samples.TRADE, "2023", "+6.5%", "2022", Samples.AGENCY, LocalDate.of(2024, 5, 28)));
        ChartSpec spec = compose(series(Samples.TRADE, Frequency.ANNUAL, history, Selection.parse("trade?transform=yoy")));
        List<String> hover = spec.traces().getFirst().dots().getFirst().hover();
        assertThat(hover).anyMatch(line -> line.contains("+6.5\u00a0%")).anyMatch(line -> line.contains("+6.3\u00a0%"));
    }
}
