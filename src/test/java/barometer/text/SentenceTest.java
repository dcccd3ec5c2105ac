package barometer.text;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Bounds;
import barometer.domain.Derivation;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.Measure;
import barometer.domain.Observation;
import barometer.domain.Observation.Reason;
import barometer.domain.Period;
import barometer.domain.Qualifier;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Status;
import barometer.domain.Transformation;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sentences made from figures. In the tables a plain space stands for U+00A0 too. */
class SentenceTest {

    private static final Series TRADE = Said.series(Said.TRADE, Transformation.LEVEL,
            Said.derived("2022", "~45.8", Bounds.NONE, Derivation.Rule.IMPLIED_BASE), Said.stated("2023", "~48.7", "+6.3%"));
    private static final Series RAIL = Said.series(Said.RAIL, Transformation.LEVEL,
            Said.missing("2022", Reason.BASE_NOT_BOUNDED), Said.stated("2023", ">14", ">x2"));
    private static final Series SAID_ON_A_DAY = Said.series(Said.SHARE, Transformation.LEVEL,
            Said.stated("2024-05-24", ">90", Status.A, false));

    private static final List<Transformation> TRANSFORMATIONS = Stream.concat(Transformation.plain().stream(),
            Stream.of("index(2019)", "index(2018..2020)", "ma(4)", "sum(4)", "share(trade-total)", "contribution(trade-total)")
                    .map(Transformation::parse)).toList();
    private static final Set<Transformation> OF_SHARES = Set.of(Transformation.LEVEL, Transformation.DIFF, Transformation.DIFF_YOY,
            Transformation.LOG);
    private static final Set<Transformation> STATED = Set.of(Transformation.LEVEL, Transformation.DIFF, Transformation.DIFF_YOY,
            Transformation.PCT, Transformation.YOY, Transformation.YTD);

    private static String spaced(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static Sentence in(Language language) {
        return new Sentence(Words.of(language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Bilateral trade turnover: about 48.7 bn USD in 2023, +6.3 % on 2022
            RU | Взаимный товарооборот: около 48,7 млрд долл. США в 2023 г., +6,3 % к 2022 г.
            BE | Узаемны тавараабарот: каля 48,7 млрд дол. ЗША ў 2023 г., +6,3 % да 2022 г.
            """)
    void theTitleIsTheLatestFigureWithTheChangeItsSourceStates(Language language, String title) {
        assertThat(spaced(in(language).title(TRADE))).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Rail cargo: more than 14 Mt in 2023, more than doubled on 2022
            RU | Грузы по железной дороге: более 14 млн т в 2023 г., более чем вдвое к 2022 г.
            BE | Грузы па чыгунцы: больш за 14 млн т у 2023 г., больш чым удвая да 2022 г.
            """)
    void anOpenChangeIsToldInWords(Language language, String title) {
        assertThat(spaced(in(language).title(RAIL))).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Russia’s share of trade: more than 90 %, said on 24 May 2024
            RU | Доля России: более 90 %, сказано 24 мая 2024 г.
            BE | Доля Расіі: больш за 90 %, сказана 24 мая 2024 г.
            """)
    void aFigureWithoutPeriodIsSaidOnItsDay(Language language, String title) {
        assertThat(spaced(in(language).title(SAID_ON_A_DAY))).isEqualTo(title);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void withoutFiguresTheTitleSaysSo(Language language) {
        assertThat(in(language).title(Said.series(Said.TRADE, Transformation.LEVEL)))
                .isEqualTo(Words.of(language).say("title.empty", Words.of(language).shortName(Said.TRADE)));
    }

    @Test
    void aChangeWithoutLevelIsTitleEnough() {
        Series onlyChange = Said.series(Said.TRADE, Transformation.LEVEL,
                Said.missing("2024-Q2", Reason.ONLY_CHANGE_STATED, "+3%"));
        assertThat(spaced(in(Language.EN).title(onlyChange))).isEqualTo("Bilateral trade turnover: +3 % in Q2 2024 on Q2 2023");
        assertThat(spaced(in(Language.RU).title(onlyChange))).isEqualTo("Взаимный товарооборот: +3 % во II квартале 2024 г. ко II кв. 2023 г.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyQualifierOriginAndTransformationHasItsTitle(Language language) throws IOException {
        assertThat(String.join("\n", titles(language))).isEqualTo(String.join("\n", expected(language)));
    }

    /** One line a case: indicator, transformation, origin, qualifier, title. */
    private static List<String> titles(Language language) {
        List<String> lines = new ArrayList<>();
        for (Indicator indicator : List.of(Said.TRADE, Said.SHARE)) {
            for (Transformation transformation : TRANSFORMATIONS) {
                if (indicator == Said.SHARE && !OF_SHARES.contains(transformation)) {
                    continue; // refused: a percentage has no percent change
                }
                boolean everStated = STATED.contains(transformation);
                for (boolean stated : everStated ? List.of(true, false) : List.of(false)) {
                    for (Qualifier qualifier : Qualifier.values()) {
                        Observation o = observation(transformation, indicator, stated, qualifier);
                        lines.add(String.join(" | ", indicator.code(), transformation.toString(), stated ? "stated" : "derived",
                                qualifier.code(), spaced(in(language).title(Said.series(indicator, transformation, o)))));
                    }
                }
            }
        }
        return lines;
    }

    private static Observation observation(Transformation transformation, Indicator indicator, boolean stated, Qualifier qualifier) {
        String figure = qualifier == Qualifier.RANGE ? "4.1..4.3" : qualifier.sign() + "4.2";
        String kind = transformation.measure() == Measure.PERCENT ? "%" : indicator.unit().isPercent() ? "pp" : "";
        String change = qualifier == Qualifier.RANGE ? "+4.1..+4.3" + kind : qualifier.sign() + "+4.2" + kind;
        if (!stated) {
            return Said.derived("2023", figure, Bounds.NONE, Derivation.Rule.CHANGE_PERCENT);
        }
        return transformation.measure().change(indicator.unit()).isEmpty() ? Said.stated("2023", figure) : Said.statedChange("2023", change);
    }

    private static List<String> expected(Language language) throws IOException {
        try (InputStream in = SentenceTest.class.getResourceAsStream("titles_" + language.tag() + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void aTransformedSeriesTellsAStatedChangeAsItWasStated() {
        Series rail = Said.series(Said.RAIL, Transformation.YOY, Said.statedChange("2023", ">x2"));
        assertThat(in(Language.EN).title(rail)).isEqualTo("Rail cargo: more than doubled in 2023 on 2022");
        assertThat(in(Language.BE).title(rail)).isEqualTo("Грузы па чыгунцы: больш чым удвая ў 2023 г. да 2022 г.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | level    | Bilateral trade turnover, Belarus–Russia · billion US dollars · annual
            RU | level    | Взаимный товарооборот Беларуси и России · млрд долларов США · по годам
            BE | level    | Узаемны тавараабарот Беларусі і Расіі · млрд долараў ЗША · па гадах
            EN | yoy      | Bilateral trade turnover, Belarus–Russia · change from a year before, per cent · annual
            RU | diff-yoy | Взаимный товарооборот Беларуси и России · изменение за год, млрд долларов США · по годам
            EN | pct-annual | Bilateral trade turnover, Belarus–Russia · change from the period before at an annual rate, per cent · annual
            RU | dlog       | Взаимный товарооборот Беларуси и России · изменение к предыдущему периоду при непрерывном начислении, логарифмические проценты · по годам
            BE | log        | Узаемны тавараабарот Беларусі і Расіі · натуральны лагарыфм, млрд долараў ЗША · па гадах
            EN | index(2018..2020) | Bilateral trade turnover, Belarus–Russia · index, 2018 – 2020 = 100 · annual
            RU | ma(4)      | Взаимный товарооборот Беларуси и России · среднее за 4 периода, млрд долларов США · по годам
            BE | sum(12)    | Узаемны тавараабарот Беларусі і Расіі · сума за 12 перыядаў, млрд долараў ЗША · па гадах
            EN | ytd        | Bilateral trade turnover, Belarus–Russia · year to date, billion US dollars · annual
            EN | share(trade-total)        | Bilateral trade turnover, Belarus–Russia · share of trade-total, per cent · annual
            EN | contribution(trade-total) | Bilateral trade turnover, Belarus–Russia · contribution to the growth of trade-total on a year before, percentage points · annual
            """)
    void theSubtitleNamesMeasureUnitAndHowOften(Language language, String transform, String subtitle) {
        Transformation transformation = Transformation.parse(transform);
        assertThat(in(language).subtitle(Said.series(Said.TRADE, transformation, Said.stated("2023", "~48.7")))).isEqualTo(subtitle);
    }

    @Test
    void theSubtitleSaysWhatElseBearsOnTheFigures() {
        assertThat(in(Language.EN).subtitle(SAID_ON_A_DAY)).isEqualTo("Russia’s share of trade · per cent · no period stated");
        assertThat(in(Language.EN).subtitle(Said.series(Said.SHARE, Transformation.DIFF_YOY, Said.statedChange("2023", "-1.2pp"))))
                .contains("change from a year before, percentage points");
        Series known = new Series(Said.TRADE, Selection.of("trade").knownOn(Optional.of(LocalDate.of(2024, 6, 1))),
                TRADE.frequency(), TRADE.available(), TRADE.observations(), List.of(), List.of(), List.of(),
                List.of(), 1, Optional.empty());
        assertThat(in(Language.RU).subtitle(known)).endsWith(" · известно на 1 июня 2024");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Bilateral trade turnover, Belarus–Russia: about 48.7 billion US dollars in 2023, stated. Change as the source reports it: +6.3 % on 2022. 2 figures, 2022 – 2023. 2022: about 45.8 billion US dollars, derived, no interval claimed.
            RU | Взаимный товарооборот Беларуси и России: около 48,7 млрд долл. США в 2023 г., указано. Изменение по данным источника: +6,3 % к 2022 г. 2 значения, 2022 – 2023. 2022: около 45,8 млрд долл. США, вычислено, интервал не заявлен.
            BE | Узаемны тавараабарот Беларусі і Расіі: каля 48,7 млрд дол. ЗША ў 2023 г., указана. Змяненне паводле крыніцы: +6,3 % да 2022 г. 2 значэнні, 2022 – 2023. 2022: каля 45,8 млрд дол. ЗША, вылічана, інтэрвал не заяўлены.
            """)
    void theReadingTellsFigureChangeAndWhatIsDerived(Language language, String reading) {
        assertThat(spaced(in(language).reading(TRADE))).isEqualTo(reading);
    }

    @Test
    void theReadingTellsWhatIsEmptyAndWhy() {
        assertThat(spaced(in(Language.EN).reading(RAIL))).isEqualTo("Rail cargo: more than 14 million tonnes in 2023, stated. "
                + "Change as the source reports it: more than doubled on 2022. 2022: not stated, and nothing bounds it.");
        assertThat(in(Language.EN).reading(Said.series(Said.RAIL, Transformation.LEVEL))).isEqualTo("Rail cargo: no figures yet.");
        assertThat(spaced(in(Language.EN).reading(SAID_ON_A_DAY)))
                .isEqualTo("Russia’s share of trade: more than 90 %, said on 24 May 2024, stated, no period stated.");
    }

    @Test
    void theReadingOfADerivedFigureNamesItsRuleAndItsInterval() {
        Series total = Said.series(Said.TRADE, Transformation.LEVEL, Said.derived("2024-Q1", "2.83",
                Bounds.between(new BigDecimal("2.82"), new BigDecimal("2.85")), Derivation.Rule.FORMULA));
        assertThat(spaced(in(Language.EN).reading(total))).isEqualTo("Bilateral trade turnover, Belarus–Russia: "
                + "2.83 billion US dollars in Q1 2024, derived, 2.82 … 2.85. Rule: a formula over other indicators.");
        assertThat(spaced(in(Language.EN).title(total))).isEqualTo("Bilateral trade turnover: 2.83 bn USD in Q1 2024, derived");
    }

    @Test
    void theReadingOfALongSeriesNamesItsSpanAndItsExtremesAmongClosedFiguresOnly() {
        Observation[] many = new Observation[9];
        for (int i = 0; i < many.length; i++) {
            String figure = i == 2 ? ">99.5" : i == 4 ? "~0.1" : "1" + (i * 7 % 10) + ".5";
            many[i] = Said.stated(String.valueOf(2015 + i), figure, i > 6 ? Status.P : Status.A, true);
        }
        String reading = spaced(in(Language.EN).reading(Said.series(Said.RAIL, Transformation.LEVEL, many)));
        assertThat(reading).isEqualTo("Rail cargo: 16.5 million tonnes in 2023, stated, provisional. 9 figures, 2015 – 2023. "
                + "Lowest: 10.5 million tonnes in 2015; highest: 19.5 million tonnes in 2022. "
                + "2 of them may still move: provisional, estimated or forecast.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 2023: about 48.7 bn USD, stated, +6.3 % on 2022. Trade paragraph, published 28 May 2024.
            RU | 2023: около 48,7 млрд долл. США, указано, +6,3 % к 2022 г. Абзац о торговле, опубликовано 28 мая 2024 г.
            BE | 2023: каля 48,7 млрд дол. ЗША, указана, +6,3 % да 2022 г. Абзац пра гандаль, апублікавана 28 мая 2024 г.
            """)
    void aPointTellsFigureOriginChangeAndWhereItStands(Language language, String point) {
        assertThat(spaced(in(language).point(TRADE, TRADE.observations().getLast()))).isEqualTo(point);
    }

    @Test
    void aPointWithoutFigureSaysWhy() {
        assertThat(in(Language.EN).point(RAIL, RAIL.observations().getFirst())).isEqualTo("2022: not stated, and nothing bounds it.");
        assertThat(spaced(in(Language.EN).point(TRADE, TRADE.observations().getFirst()))).isEqualTo("2022: about 45.8 bn USD, derived, "
                + "no interval claimed. Rule: a level and its stated change give the earlier level.");
    }

    @Test
    void aSentenceNeverSaysTwoFullStops() {
        for (Language language : Language.values()) {
            for (Series series : List.of(TRADE, RAIL, SAID_ON_A_DAY)) {
                assertThat(in(language).reading(series)).doesNotContain("..").doesNotContain("  ").endsWith(".");
                assertThat(in(language).title(series)).doesNotContain("..");
            }
        }
        assertThat(Words.of(Language.RU).inPeriod(Period.parse("2023"))).endsWith("г.");
    }
}
