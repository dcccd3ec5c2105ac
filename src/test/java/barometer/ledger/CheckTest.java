package barometer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.Samples;
import barometer.domain.Change;
import barometer.domain.Document;
import barometer.domain.Entry;
import barometer.domain.Frequency;
import barometer.domain.History;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Recorded;
import barometer.domain.Source;
import barometer.domain.Statement;
import barometer.domain.Status;
import barometer.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check by cases: what stands, what is to be recorded, what is found. */
class CheckTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 3);
    private static final Indicator TRADE = Samples.TRADE;
    private static final Indicator SHARE = Samples.indicator("share", "trade", "A share", "Share", "PERCENT", Multiplier.UNITS,
            Indicator.Aggregation.NONE, Optional.empty(), Frequency.ANNUAL, Frequency.QUARTERLY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # indicator    | what is to be recorded  | what is wrong in itself
            trade          | 2023 48.7               | -
            trade          | 2023-05 4.1             | ERROR frequency PERIOD 2023-05, A, Q
            trade          | 2023-01..2023-09 36     | -
            share          | 2023-01..2023-09 36     | ERROR frequency PERIOD 2023-01..2023-09, A, Q
            trade-total    | 2024-Q1 20              | ERROR calculated INDICATOR trade / trade-share
            share          | 2023 100                | -
            share          | 2023 100.1              | WARNING share-above-100 FIGURE 100.1
            share          | 2023 90..101            | WARNING share-above-100 FIGURE 90..101
            trade          | 2023 101                | -
            trade          | 2024 50                 | WARNING period-not-over PERIOD 2024, 2024-05-28
            trade          | 2024-Q2 12              | WARNING period-not-over PERIOD 2024-Q2, 2024-05-28
            trade          | 2024-Q1 12              | -
            trade          | 2023 +6% 2022           | -
            trade          | 2023 +6% 2023           | ERROR base-not-before BASE 2023, 2023
            trade          | 2023 +6% 2024           | ERROR base-not-before BASE 2024, 2023
            trade          | 2024-Q1 +6% 2023        | WARNING base-other-frequency BASE 2023, 2024-Q1
            trade          | 2023 +1.2pp 2022        | ERROR kind-of-change CHANGE +1.2pp
            trade          | 2023 +1.2 2022          | -
            trade          | 2023 x2 2022            | -
            share          | 2023 +1.2pp 2022        | -
            share          | 2023 +1.2 2022          | ERROR write-points CHANGE +1.2, +1.2pp
            share          | 2023 +1.2% 2022         | WARNING percent-of-percent CHANGE +1.2%
            trade          | 2023 +59.9% 2022        | -
            trade          | 2023 +60% 2022          | WARNING index-as-growth CHANGE +60%, -40%
            trade          | 2023 +106.3% 2022       | WARNING index-as-growth CHANGE +106.3%, +6.3%
            trade          | 2023 ~+97.1% 2022       | WARNING index-as-growth CHANGE ~+97.1%, ~-2.9%
            trade          | 2023 +160% 2022         | WARNING index-as-growth CHANGE +160%, +60%
            trade          | 2023 +161% 2022         | -
            trade          | 2023 -100% 2022         | -
            trade          | 2023 -150% 2022         | WARNING fall-above-whole CHANGE -150%
            trade          | 2023 <-101% 2022        | WARNING fall-above-whole CHANGE <-101%
            """)
    void whatIsWrongInItself(String code, String said, String expected) {
        Indicator indicator = code.equals("share") ? SHARE : Samples.INDICATORS.get(code);
        assertThat(found(indicator, List.of(), List.of(statement(indicator, said, Samples.PRESS)))).isEqualTo(lines(expected));
    }

    @Test
    void aDocumentOfTomorrowIsAnError() {
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(found(TRADE, List.of(), List.of(Samples.level(TRADE, "2023", "48.7", Samples.PRESS, tomorrow))))
                .containsExactly("ERROR published-in-future PUBLISHED 2024-06-04, 2024-06-03");
        assertThat(found(TRADE, List.of(), List.of(Samples.level(TRADE, "2023", "48.7", Samples.PRESS, TODAY)))).isEmpty();
    }

    @Test
    void aForecastMaySpeakOfAPeriodThatIsNotOver() {
        Statement s = statement(TRADE, "2024 50", Samples.PRESS);
        Statement forecast = new Statement(s.indicator(), s.period(), s.claim(), Status.F, s.citation(), "", true, Optional.empty());
        assertThat(found(TRADE, List.of(), List.of(forecast))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # what stands                          | what is to be recorded | what is found
            2023 48.7; 2023 +6.3% 2022             | 2022 45.8              | INFORMATION agrees FIGURE 45.8, 2022, +6.3%, 2023, 2022; INFORMATION replaces-derived FIGURE 45.8, 2022, 45.8, +0.0
            2023 48.7; 2023 +6.3% 2022             | 2022 46.9              | WARNING contradicts-change FIGURE 46.9, 2022, +6.3%, 2023, 2022, +4%; INFORMATION replaces-derived FIGURE 46.9, 2022, 45.8, +1.1
            2023 ~48.7; 2023 +6.3% 2022            | 2022 45.9              | INFORMATION agrees FIGURE 45.9, 2022, +6.3%, 2023, 2022; INFORMATION replaces-derived FIGURE 45.9, 2022, ~45.8, +0.1
            2022 45.8; 2023 +6.3% 2022             | 2023 48.7              | INFORMATION agrees FIGURE 48.7, 2023, +6.3%, 2023, 2022
            2022 45.8; 2023 +6.3% 2022             | 2023 50.7              | WARNING contradicts-change FIGURE 50.7, 2023, +6.3%, 2023, 2022, +11%
            2022 45.8; 2023 48.7                   | 2023 +6.3% 2022        | INFORMATION agrees-with-levels CHANGE +6.3%, 2023, 2022, 48.7, 45.8
            2022 45.8; 2023 48.7                   | 2023 +3.6% 2022        | WARNING contradicts-level CHANGE +3.6%, 2023, 2022, 48.7, 45.8, +6%
            2022 45.8; 2023 48.7                   | 2023 -6.3% 2022        | WARNING contradicts-level CHANGE -6.3%, 2023, 2022, 48.7, 45.8, +6%
            2022 45.8; 2023 48.7                   | 2023 +2.9 2022         | INFORMATION agrees-with-levels CHANGE +2.9, 2023, 2022, 48.7, 45.8
            2022 45.8; 2023 48.7                   | 2023 +4.9 2022         | WARNING contradicts-level CHANGE +4.9, 2023, 2022, 48.7, 45.8, +2.9
            2022 7.9; 2023 >14                     | 2023 >x2 2022          | INFORMATION agrees-with-levels CHANGE >x2, 2023, 2022, >14, 7.9
            2022 20.1; 2023 <14                    | 2023 >x2 2022          | WARNING contradicts-level CHANGE >x2, 2023, 2022, <14, 20.1, <x0.70
            2022 45.8                              | 2023 +6.3% 2022        | -
            """)
    void changesAndLevelsAreHeldAgainstEachOther(String stands, String said, String expected) {
        assertThat(found(TRADE, standing(TRADE, stands), List.of(statement(TRADE, said, Samples.PRESS)))).isEqualTo(lines(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2022 58.1 | 2023 60.0 | 2023 +1.9pp 2022 | INFORMATION agrees-with-levels CHANGE +1.9pp, 2023, 2022, 60.0, 58.1
            2022 58.1 | 2023 60.0 | 2023 +3.9pp 2022 | WARNING contradicts-level CHANGE +3.9pp, 2023, 2022, 60.0, 58.1, +1.9pp
            2022 58.1 | 2023 ~60  | 2023 +7.9pp 2022 | INFORMATION agrees-with-levels CHANGE +7.9pp, 2023, 2022, ~60, 58.1
            """)
    void percentagePointsAreHeldAgainstTheDifferenceOfTwoShares(String base, String level, String said, String expected) {
        assertThat(found(SHARE, standing(SHARE, base + ";" + level), List.of(statement(SHARE, said, Samples.PRESS))))
                .isEqualTo(lines(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # the office states | the press states | what is found
            2023 48.7           | 2023 48.7        | INFORMATION also-stated FIGURE 48.7, 2023, Figures of 2024-03-20
            2023 48.74          | 2023 48.7        | INFORMATION also-stated FIGURE 48.74, 2023, Figures of 2024-03-20
            2023 48.8           | 2023 ~48.7       | INFORMATION also-stated FIGURE 48.8, 2023, Figures of 2024-03-20
            2023 48.9           | 2023 48.7        | WARNING contradicts-source FIGURE 48.7, 2023, 48.9, Figures of 2024-03-20
            2023 >49            | 2023 48.7        | WARNING contradicts-source FIGURE 48.7, 2023, >49, Figures of 2024-03-20
            2023 +6.3% 2022     | 2023 +6.3% 2022  | INFORMATION also-stated CHANGE +6.3%, 2023, Figures of 2024-03-20
            2023 +7.1% 2022     | 2023 +6.3% 2022  | WARNING contradicts-source CHANGE +6.3%, 2023, +7.1%, Figures of 2024-03-20
            2023 +7.1% 2021     | 2023 +6.3% 2022  | -
            """)
    void whatAnotherSourceStatesIsSaid(String office, String press, String expected) {
        List<History.Standing> standing = standing(TRADE, office, Samples.OFFICE);
        assertThat(found(TRADE, standing, List.of(statement(TRADE, press, Samples.PRESS)))).isEqualTo(lines(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2022 45.8; 2023 48.7    | 2023 48.9       | INFORMATION revises FIGURE 48.7, 48.9, 2023
            2022 45.8; 2023 48.7    | 2023 ~48.7      | INFORMATION revises FIGURE 48.7, ~48.7, 2023
            2022 45.8; 2023 48.7    | 2023 48.7       | -
            2023 +6.3% 2022         | 2023 +6.4% 2022 | INFORMATION revises CHANGE +6.3%, +6.4%, 2023
            """)
    void aRevisionSaysWhatBecomesOfWhat(String stands, String said, String expected) {
        assertThat(found(TRADE, standing(TRADE, stands), List.of(statement(TRADE, said, Samples.PRESS)))).isEqualTo(lines(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2022 10                 | 2023 49             | -
            2022 10                 | 2023 50             | WARNING jump FIGURE 50, 10, 2022, 5
            2022 10                 | 2023 2              | WARNING jump FIGURE 2, 10, 2022, 5
            2022 10                 | 2023 1240           | WARNING jump FIGURE 1240, 10, 2022, 120
            2022 45.8               | 2023 ~450           | WARNING scale-slip FIGURE ~450, 45.8, 2022, 10
            2022 45.8               | 2023 4.7            | WARNING scale-slip FIGURE 4.7, 45.8, 2022, 10
            2022 45.8               | 2023 46000          | WARNING scale-slip FIGURE 46000, 45.8, 2022, 1000
            2022 45.8               | 2023 46000 mn       | -
            2022 45.8               | 2023 487            | WARNING jump FIGURE 487, 45.8, 2022, 11
            2010 2; 2022 45.8       | 2023 48.7           | -
            2010 2; 2022 45.8       | 2011 2.1            | -
            2023-Q1 4.5             | 2023 48.7           | -
            2022 -3                 | 2023 48.7           | -
            """)
    void aLevelFarFromItsNeighbourIsDoubted(String stands, String said, String expected) {
        assertThat(found(TRADE, standing(TRADE, stands), List.of(statement(TRADE, said, Samples.PRESS)))).isEqualTo(lines(expected));
    }

    @Test
    void theOnlyFigureIsComparedWithWhatStoodInItsPlace() {
        assertThat(found(TRADE, standing(TRADE, "2023 48.7"), List.of(statement(TRADE, "2023 487", Samples.PRESS)))).containsExactly(
                "WARNING scale-slip FIGURE 487, 48.7, 2023, 10", "INFORMATION revises FIGURE 48.7, 487, 2023");
    }

    @Test
    void theStatementsOfOneDraftAreHeldAgainstEachOtherOnce() {
        List<Statement> drafted = List.of(statement(TRADE, "2022 46.9", Samples.PRESS), statement(TRADE, "2023 48.7", Samples.PRESS),
                statement(TRADE, "2023 +6.3% 2022", Samples.PRESS));
        assertThat(found(TRADE, List.of(), drafted)).containsExactly("WARNING contradicts-level CHANGE +6.3%, 2023, 2022, 48.7, 46.9, +4%");
    }

    @Test
    void aRevisedFigureIsNotHeldAgainstTheOneItReplaces() {
        List<Statement> drafted = List.of(statement(TRADE, "2022 45.8", Samples.PRESS), statement(TRADE, "2023 +6.3% 2022", Samples.PRESS));
        assertThat(found(TRADE, standing(TRADE, "2022 46.9; 2023 48.7"), drafted)).containsExactly(
                "INFORMATION revises FIGURE 46.9, 45.8, 2022", "INFORMATION agrees-with-levels CHANGE +6.3%, 2023, 2022, 48.7, 45.8");
    }

    @Test
    void whatTheSourceTookBackIsNotHeldAgainstAnything() {
        History.Standing level = standing(TRADE, "2022 45.8").getFirst();
        Document document = new Document(Samples.PRESS.code(), "Correction", "", Optional.of(TODAY));
        History.Standing withdrawn = new History.Standing(level.recorded(), level.statement(),
                Optional.of(new Entry.Withdrawn(level.recorded().ref(), document, "wrong")), level.since());
        assertThat(found(TRADE, List.of(withdrawn), List.of(statement(TRADE, "2023 480", Samples.PRESS)))).isEmpty();
    }

    @Test
    void theArticleHasNothingToBeDoubted() {
        for (Indicator indicator : Samples.INDICATORS.values()) {
            List<Statement> drafted = Samples.articleStatements().stream().filter(s -> s.indicator().equals(indicator.code())).toList();
            assertThat(found(indicator, List.of(), drafted)).as(indicator.code()).isEmpty();
        }
    }

    @Test
    void everyFindingHasItsWordsInEveryLanguage() {
        List<Finding> findings = Stream.of("frequency 2", "calculated 1", "published-in-future 2", "base-not-before 2",
                        "base-other-frequency 2", "kind-of-change 1", "write-points 2", "percent-of-percent 1", "share-above-100 1",
                        "period-not-over 2", "contradicts-change 6", "contradicts-level 6", "contradicts-source 4", "jump 4",
                        "scale-slip 4", "index-as-growth 2", "fall-above-whole 1")
                .map(s -> s.split(" ")).map(s -> new Finding(Finding.Severity.WARNING, 1, Optional.empty(), s[0],
                        Stream.iterate(1, n -> n + 1).limit(Integer.parseInt(s[1])).map(n -> "argument" + n).toList())).toList();
        for (Language language : Language.values()) {
            Words words = Words.of(language);
            for (Finding f : findings) {
                String all = f.reason(words) + f.remedy(words);
                assertThat(f.remedy(words)).as(f.code()).isNotBlank();
                assertThat(f.arguments()).as(f.code() + " in " + language).allSatisfy(a -> assertThat(all).contains(a));
            }
        }
    }

    @Test
    void figuresAndPeriodsInAFindingAreWrittenAsPeopleReadThem() {
        Finding finding = new Check(TRADE, standing(TRADE, "2024-Q1 12.08; 2024-Q1 +4.2% 2023-Q1"), List.of(), Samples::kind, TODAY)
                .of(1, statement(TRADE, "2023-Q1 10.59", Samples.PRESS)).getFirst();
        assertThat(finding.code()).isEqualTo("contradicts-change");
        Words russian = Words.of(Language.RU);
        assertThat(finding.reason(russian)).contains("10,59", russian.period(Period.parse("2023-Q1")), russian.change(Change.parse("+14.1%")))
                .doesNotContain("10.59", "2023-Q1");
        Finding frequency = new Check(TRADE, List.of(), List.of(), Samples::kind, TODAY)
                .of(1, statement(TRADE, "2023-05 4.1", Samples.PRESS)).getFirst();
        assertThat(frequency.remedy(Words.of(Language.EN))).isEqualTo("Its frequencies are annual, quarterly. Check the period.");
    }

    // ── Spans of a year ──────────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # stands                                                        | is recorded            | is found of spans
            2023-Q1 11.1; 2023-Q2 12.2; 2023-Q3 12.3                        | 2023-Q4 13.0           | -
            2023-Q1 11.1; 2023-Q2 12.2; 2023-Q3 12.3; 2023 48.7             | 2023-Q4 13.1           | INFORMATION agrees-with-parts FIGURE 48.7, 2023, 2023-Q1, 2023-Q4, 48.7
            2023-Q1 11.1; 2023-Q2 12.2; 2023-Q3 12.3; 2023 48.7             | 2023-Q4 13.4           | WARNING contradicts-parts FIGURE 48.7, 2023, 2023-Q1, 2023-Q4, 49.0
            2023-Q1 11.1; 2023-Q2 12.2; 2023-Q3 12.3; 2023-Q4 13.1          | 2023 48.9              | INFORMATION agrees-with-parts FIGURE 48.9, 2023, 2023-Q1, 2023-Q4, 48.7
            2023-Q1 11.1; 2023-Q2 12.2; 2023-Q3 12.3; 2023-Q4 13.1          | 2023 49.0              | WARNING contradicts-parts FIGURE 49.0, 2023, 2023-Q1, 2023-Q4, 48.7
            2023-Q1 11.1; 2023-S1 23.3                                      | 2023-Q2 12.2           | INFORMATION agrees-with-parts FIGURE 23.3, 2023-S1, 2023-Q1, 2023-Q2, 23.3
            2023-Q1 11.1; 2023-S1 23.3                                      | 2023-Q2 23.3           | WARNING contradicts-parts FIGURE 23.3, 2023-S1, 2023-Q1, 2023-Q2, 34.4
            2023-S1 23.3                                                    | 2023-01..2023-09 22.0  | WARNING part-above-whole FIGURE 23.3, 2023-S1, 22.0, 2023-01..2023-09
            2023-01..2023-09 35.6                                           | 2023-Q3 36.1           | WARNING part-above-whole FIGURE 36.1, 2023-Q3, 35.6, 2023-01..2023-09
            2023-01..2023-09 35.6; 2023-S1 23.3                             | 2023-Q3 12.3           | INFORMATION agrees-with-parts FIGURE 35.6, 2023-01..2023-09, 2023-S1, 2023-Q3, 35.6
            2023 ~48.7                                                      | 2023-Q1 >50            | WARNING part-above-whole FIGURE >50, 2023-Q1, ~48.7, 2023
            2023 >48                                                        | 2023-Q1 60             | -
            2022-Q1 11.1; 2023-Q2 12.2                                      | 2023-S1 40.3           | -
            """)
    void statedSpansOfAYearHaveToAddUp(String stands, String recorded, String expected) {
        assertThat(found(TRADE, standing(TRADE, stands), List.of(statement(TRADE, recorded, Samples.PRESS))).stream()
                .filter(f -> f.contains("parts") || f.contains("part-above"))).containsExactlyElementsOf(lines(expected));
    }

    @Test
    void spansOfADraftAreHeldAgainstEachOtherToo() {
        List<Statement> drafted = Stream.of("2023-Q1 11.1", "2023-Q2 12.2", "2023-Q3 12.3", "2023-01..2023-09 36.6").map(s -> statement(TRADE, s, Samples.PRESS)).toList();
        assertThat(found(TRADE, List.of(), drafted)).filteredOn(f -> f.contains("contradicts-parts")).hasSize(4);
    }

    @Test
    void shareAndAverageNeverAddUp() {
        assertThat(found(SHARE, standing(SHARE, "2023-Q1 50; 2023-Q2 51; 2023-Q3 52; 2023 51"), List.of(statement(SHARE, "2023-Q4 53", Samples.PRESS))))
                .noneMatch(f -> f.contains("part"));
    }

    @Test
    void daysAndWeeksOfWhatAddsUpStandByThemselves() {
        Indicator daily = Samples.indicator("cargo", "transport", "Cargo", "Cargo", "TONNE", Multiplier.UNITS, Indicator.Aggregation.SUM, Optional.empty(),
                Frequency.MONTHLY, Frequency.WEEKLY, Frequency.DAILY);
        List<History.Standing> month = standing(daily, "2023-05 11.5");
        assertThat(found(daily, month, List.of(statement(daily, "2023-05-24 14.5", Samples.PRESS)))).noneMatch(f -> f.contains("part"));
        assertThat(found(daily, month, List.of(statement(daily, "2023-W21 14.5", Samples.PRESS)))).noneMatch(f -> f.contains("part"));
    }

    // ── A step against history, a document against a later one ──────────────────────────────────────────────────────────

    @ParameterizedTest
    @CsvSource({"14.9, 0", "15.3, 0", "22.0, 1", "10.0, 1"})
    void whatIsAJumpTheHistoryTellsOnceItIsLongEnough(String figure, int jumps) {
        List<History.Standing> calm = standing(TRADE, "2013 12.0; 2014 12.3; 2015 12.5; 2016 12.9; 2017 13.1; 2018 13.4; 2019 13.6; 2020 13.9; 2021 14.2; 2022 14.5");
        assertThat(found(TRADE, calm, List.of(statement(TRADE, "2023 " + figure, Samples.PRESS)))).filteredOn(f -> f.contains(" jump ")).hasSize(jumps);
    }

    @Test
    void whatHasAlwaysBeenRestlessMayStepFarther() {
        List<History.Standing> restless = standing(TRADE, "2013 12; 2014 18; 2015 11; 2016 19; 2017 12; 2018 20; 2019 13; 2020 19; 2021 12; 2022 18");
        assertThat(found(TRADE, restless, List.of(statement(TRADE, "2023 30", Samples.PRESS)))).noneMatch(f -> f.contains(" jump "));
    }

    @Test
    void anIndicatorMaySetWhatIsRemarkable() {
        Indicator strict = TRADE.with(new Indicator.Handling(false, List.of(), false, Optional.of(new BigDecimal("1.1"))));
        List<History.Standing> one = standing(TRADE, "2022 40.0");
        assertThat(found(TRADE, one, List.of(statement(TRADE, "2023 48.7", Samples.PRESS)))).noneMatch(f -> f.contains(" jump "));
        assertThat(found(strict, one, List.of(statement(TRADE, "2023 48.7", Samples.PRESS)))).anyMatch(f -> f.contains(" jump "));
    }

    @Test
    void anOlderDocumentThatWouldTakeThePlaceOfALaterOneIsAWarning() {
        List<History.Standing> later = standing(TRADE, "2023 48.7");
        Statement older = Samples.level(TRADE, "2023", "47.9", Samples.PRESS, LocalDate.of(2024, 2, 1));
        assertThat(found(TRADE, later, List.of(older))).contains("WARNING older-document FIGURE 48.7, 2024-05-28, 2024-02-01");
        Statement newer = Samples.level(TRADE, "2023", "47.9", Samples.PRESS, LocalDate.of(2024, 6, 1));
        assertThat(found(TRADE, later, List.of(newer))).noneMatch(f -> f.contains("older-document"));
    }

    @Test
    void ofAThousandSourcesOfOnePeriodAPersonIsToldSome() {
        List<Statement> drafted = IntStream.range(0, 1000).mapToObj(i -> statement(TRADE, "2023 48.7",
                new Source("source-" + i, LocalText.parse("Source " + i), Source.Kind.PRESS))).toList();
        assertThat(new Check(TRADE, List.of(), drafted, code -> Source.Kind.PRESS, TODAY).of(1, drafted.getFirst())).hasSize(20);
    }

    @Test
    void tenThousandRowsAreCheckedInSeconds() {
        List<Statement> drafted = Samples.daily().standing().stream().map(History.Standing::statement).toList();
        long start = System.nanoTime();
        assertThat(found(Samples.RATE, Samples.daily().standing(), drafted)).isEmpty();
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    // ── ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

    private static List<String> lines(String expected) {
        return expected == null ? List.of() : List.of(expected.split("; "));
    }

    private static List<String> found(Indicator indicator, Collection<History.Standing> standing, List<Statement> drafted) {
        Check check = new Check(indicator, standing, drafted, Samples::kind, TODAY);
        return drafted.stream().flatMap(s -> check.of(1, s).stream()).map(f -> f.severity() + " " + f.code() + " "
                + f.field().orElseThrow() + " " + String.join(", ", f.arguments())).toList();
    }

    private static List<History.Standing> standing(Indicator indicator, String said) {
        return standing(indicator, said, Samples.PRESS);
    }

    private static List<History.Standing> standing(Indicator indicator, String said, Source source) {
        List<History.Standing> all = new ArrayList<>();
        for (String one : said.split(";")) {
            Statement s = statement(indicator, one.strip(), source);
            Recorded recorded = Samples.recorded(1, all.size() + 1, new Entry.Stated(s));
            all.add(new History.Standing(recorded, s, Optional.empty(), recorded.ref()));
        }
        return all;
    }

    /** {@code 2023 48.7} is a level, {@code 2023 +6.3% 2022} a change. */
    private static Statement statement(Indicator indicator, String said, Source source) {
        String[] words = said.split(" ");
        boolean level = words.length == 2 || words[2].equals("mn");
        LocalDate published = source == Samples.OFFICE ? LocalDate.of(2024, 3, 20) : LocalDate.of(2024, 5, 28);
        return level ? Samples.level(indicator, words[0], said.substring(words[0].length() + 1), source, published)
                : Samples.change(indicator, words[0], words[1], words[2], source, published);
    }
}
