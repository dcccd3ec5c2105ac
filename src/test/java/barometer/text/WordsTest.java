package barometer.text;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Bounds;
import barometer.domain.Change;
import barometer.domain.Claim;
import barometer.domain.Figure;
import barometer.domain.Frequency;
import barometer.domain.Form;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.Multiplier;
import barometer.domain.Derivation;
import barometer.domain.Observation;
import barometer.domain.Period;
import barometer.domain.Qualifier;
import barometer.domain.Source;
import barometer.domain.Status;
import barometer.domain.Transformation;
import barometer.domain.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers, figures, changes, periods and units in the three languages. In the tables a plain space stands for U+00A0 too. */
class WordsTest {

    private static final Words EN = Words.of(Language.EN);
    private static final Words RU = Words.of(Language.RU);
    private static final Words BE = Words.of(Language.BE);

    private static String spaced(String text) {
        return text.replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            48.70     | 48.70      | 48,70
            0         | 0          | 0
            -3.2      | −3.2       | −3,2
            1234      | 1234       | 1234
            9999.5    | 9999.5     | 9999,5
            10000     | 10 000     | 10 000
            -1234567.1234567 | −1 234 567.1234567 | −1 234 567,1234567
            """)
    void digitsStayAsStated(String digits, String english, String russian) {
        assertThat(spaced(EN.number(digits))).isEqualTo(english);
        assertThat(spaced(RU.number(digits))).isEqualTo(russian);
        assertThat(spaced(BE.number(digits))).isEqualTo(russian);
    }

    @Test
    void noLineBreaksInsideANumberOrBeforeItsUnit() {
        assertThat(EN.number("10000")).isEqualTo("10\u00a0000");
        assertThat(EN.withUnit(Figure.parse("~48.7"), new Unit("USD"), Multiplier.BILLIONS)).isEqualTo("≈\u00a048.7\u00a0bn\u00a0USD");
        assertThat(EN.withUnit(Figure.parse("57.5"), Unit.PERCENT, Multiplier.UNITS)).isEqualTo("57.5\u00a0%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            48.7     | 48.7        | 48,7        | 48,7
            ~48.7    | ≈ 48.7      | ≈ 48,7      | ≈ 48,7
            >14      | > 14        | > 14        | > 14
            >=14     | ≥ 14        | ≥ 14        | ≥ 14
            <~50     | nearly 50   | почти 50    | амаль 50
            <7       | < 7         | < 7         | < 7
            <=7      | ≤ 7         | ≤ 7         | ≤ 7
            8.1..8.3 | 8.1–8.3     | 8,1–8,3     | 8,1–8,3
            -3..-1   | −3 … −1     | −3 … −1     | −3 … −1
            ~48.70 bn | ≈ 48.70 bn | ≈ 48,70 млрд | ≈ 48,70 млрд
            5 k      | 5 thousand  | 5 тыс.      | 5 тыс.
            """)
    void aFigureHasItsSign(String figure, String english, String russian, String belarusian) {
        Figure f = Figure.parse(figure);
        assertThat(spaced(EN.figure(f))).isEqualTo(english);
        assertThat(spaced(RU.figure(f))).isEqualTo(russian);
        assertThat(spaced(BE.figure(f))).isEqualTo(belarusian);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            48.7     | 48.7 billion US dollars                  | 48,7 млрд долл. США            | 48,7 млрд дол. ЗША
            ~48.7    | about 48.7 billion US dollars            | около 48,7 млрд долл. США      | каля 48,7 млрд дол. ЗША
            >14      | more than 14 billion US dollars          | более 14 млрд долл. США        | больш за 14 млрд дол. ЗША
            >=14     | at least 14 billion US dollars           | не менее 14 млрд долл. США     | не менш за 14 млрд дол. ЗША
            <~50     | nearly 50 billion US dollars             | почти 50 млрд долл. США        | амаль 50 млрд дол. ЗША
            <7       | less than 7 billion US dollars           | менее 7 млрд долл. США         | менш за 7 млрд дол. ЗША
            <=7      | at most 7 billion US dollars             | не более 7 млрд долл. США      | не больш за 7 млрд дол. ЗША
            8.1..8.3 | from 8.1 to 8.3 billion US dollars       | от 8,1 до 8,3 млрд долл. США   | ад 8,1 да 8,3 млрд дол. ЗША
            48700 mn | 48 700 million US dollars                | 48 700 млн долл. США           | 48 700 млн дол. ЗША
            """)
    void aFigureInASentenceHasWords(String figure, String english, String russian, String belarusian) {
        Figure f = Figure.parse(figure);
        Unit usd = new Unit("USD");
        assertThat(spaced(EN.inWordsWithUnit(f, usd, Multiplier.BILLIONS))).isEqualTo(english);
        assertThat(spaced(RU.inWordsWithUnit(f, usd, Multiplier.BILLIONS))).isEqualTo(russian);
        assertThat(spaced(BE.inWordsWithUnit(f, usd, Multiplier.BILLIONS))).isEqualTo(belarusian);
        assertThat(english).startsWith(spaced(EN.inWords(f)).replaceFirst(" mn$", " million"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +6.3%   | +6.3 %    | +6.3 % on 2022                | +6,3 % к 2022 г.                | +6,3 % да 2022 г.
            -1.2pp  | −1.2 pp   | −1.2 pp on 2022               | −1,2 п.п. к 2022 г.             | −1,2 п.п. да 2022 г.
            +0.4    | +0.4      | +0.4 on 2022                  | +0,4 к 2022 г.                  | +0,4 да 2022 г.
            ~-5%    | ≈ −5 %    | ≈ −5 % on 2022                | ≈ −5 % к 2022 г.                | ≈ −5 % да 2022 г.
            +3..+5% | +3 … +5 % | +3 … +5 % on 2022             | +3 … +5 % к 2022 г.             | +3 … +5 % да 2022 г.
            +300 mn | +300 mn   | +300 mn on 2022               | +300 млн к 2022 г.              | +300 млн да 2022 г.
            x2      | ×2        | doubled on 2022               | вдвое к 2022 г.                 | удвая да 2022 г.
            >x2     | > ×2      | more than doubled on 2022     | более чем вдвое к 2022 г.       | больш чым удвая да 2022 г.
            >=x2    | ≥ ×2      | at least doubled on 2022      | не менее чем вдвое к 2022 г.    | не менш чым удвая да 2022 г.
            <~x2    | nearly ×2 | nearly doubled on 2022        | почти вдвое к 2022 г.           | амаль удвая да 2022 г.
            ~x2     | ≈ ×2      | about doubled on 2022         | примерно вдвое к 2022 г.        | прыкладна ўдвая да 2022 г.
            >x3     | > ×3      | more than tripled on 2022     | более чем втрое к 2022 г.       | больш чым утрая да 2022 г.
            x0.5    | ×0.5      | halved on 2022                | снижение вдвое к 2022 г.        | зніжэнне ўдвая да 2022 г.
            x2.1    | ×2.1      | ×2.1 on 2022                  | в 2,1 раза к 2022 г.            | у 2,1 раза да 2022 г.
            >x2.1   | > ×2.1    | more than ×2.1 on 2022        | более чем в 2,1 раза к 2022 г.  | больш чым у 2,1 раза да 2022 г.
            ~x2.1   | ≈ ×2.1    | about ×2.1 on 2022            | примерно в 2,1 раза к 2022 г.   | прыкладна ў 2,1 раза да 2022 г.
            x2.0    | ×2.0      | ×2.0 on 2022                  | в 2,0 раза к 2022 г.            | у 2,0 раза да 2022 г.
            <x4     | < ×4      | less than ×4 on 2022          | менее чем в 4 раза к 2022 г.    | менш чым у 4 разы да 2022 г.
            <=x5    | ≤ ×5      | at most ×5 on 2022            | не более чем в 5 раз к 2022 г.  | не больш чым у 5 разоў да 2022 г.
            x21     | ×21       | ×21 on 2022                   | в 21 раз к 2022 г.              | у 21 раз да 2022 г.
            x2..x3  | ×2 … ×3   | ×2 … ×3 on 2022               | ×2 … ×3 к 2022 г.               | ×2 … ×3 да 2022 г.
            """)
    void aChangeNamesItsBase(String change, String sign, String english, String russian, String belarusian) {
        Claim.Changed changed = new Claim.Changed(Change.parse(change), Period.parse("2022"));
        assertThat(spaced(EN.change(changed.change()))).isEqualTo(sign);
        assertThat(spaced(EN.changeOn(changed))).isEqualTo(english);
        assertThat(spaced(RU.changeOn(changed))).isEqualTo(russian);
        assertThat(spaced(BE.changeOn(changed))).isEqualTo(belarusian);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023             | 2023             | 2023                | 2023
            2024-S1          | H1 2024          | I полугодие 2024    | I паўгоддзе 2024
            2024-Q2          | Q2 2024          | II кв. 2024         | II кв. 2024
            2024-05          | May 2024         | май 2024            | май 2024
            2024-11          | November 2024    | ноябрь 2024         | лістапад 2024
            2024-01..2024-09 | Jan–Sep 2024     | янв.–сент. 2024     | студз.–верас. 2024
            2024-W21         | week 21, 2024    | 21-я неделя 2024    | 21-ы тыдзень 2024
            2024-W22         | week 22, 2024    | 22-я неделя 2024    | 22-і тыдзень 2024
            2024-W13         | week 13, 2024    | 13-я неделя 2024    | 13-ы тыдзень 2024
            2024-05-24       | 24 May 2024      | 24 мая 2024         | 24 мая 2024
            2024-11-02       | 2 Nov 2024       | 2 нояб. 2024        | 2 ліст. 2024
            """)
    void aPeriodByItself(String period, String english, String russian, String belarusian) {
        assertThat(EN.period(Period.parse(period))).isEqualTo(english);
        assertThat(RU.period(Period.parse(period))).isEqualTo(russian);
        assertThat(BE.period(Period.parse(period))).isEqualTo(belarusian);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023             | in 2023             | в 2023 г.                   | у 2023 г.
            2024-S2          | in H2 2024          | во II полугодии 2024 г.     | у II паўгоддзі 2024 г.
            2024-Q1          | in Q1 2024          | в I квартале 2024 г.        | у I квартале 2024 г.
            2024-Q2          | in Q2 2024          | во II квартале 2024 г.      | у II квартале 2024 г.
            2024-02          | in February 2024    | в феврале 2024 г.           | у лютым 2024 г.
            2024-05          | in May 2024         | в мае 2024 г.               | у маі 2024 г.
            2024-01..2024-09 | in January–September 2024 | в январе–сентябре 2024 г. | у студзені–верасні 2024 г.
            2024-W21         | in week 21, 2024    | на 21-й неделе 2024 г.      | на 21-м тыдні 2024 г.
            2024-05-24       | on 24 May 2024      | 24 мая 2024 г.              | 24 мая 2024 г.
            2024-11-02       | on 2 November 2024  | 2 ноября 2024 г.            | 2 лістапада 2024 г.
            """)
    void aPeriodInASentence(String period, String english, String russian, String belarusian) {
        assertThat(EN.inPeriod(Period.parse(period))).isEqualTo(english);
        assertThat(RU.inPeriod(Period.parse(period))).isEqualTo(russian);
        assertThat(BE.inPeriod(Period.parse(period))).isEqualTo(belarusian);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022             | on 2022             | к 2022 г.                   | да 2022 г.
            2023-S2          | on H2 2023          | ко II полугодию 2023 г.     | да II паўгоддзя 2023 г.
            2023-Q1          | on Q1 2023          | к I кв. 2023 г.             | да I кв. 2023 г.
            2023-Q2          | on Q2 2023          | ко II кв. 2023 г.           | да II кв. 2023 г.
            2023-03          | on March 2023       | к марту 2023 г.             | да сакавіка 2023 г.
            2023-01..2023-09 | on January–September 2023 | к январю–сентябрю 2023 г. | да студзеня–верасня 2023 г.
            2023-W21         | on week 21, 2023    | к 21-й неделе 2023 г.       | да 21-га тыдня 2023 г.
            2023-05-24       | on 24 May 2023      | к 24 мая 2023 г.            | да 24 мая 2023 г.
            """)
    void aPeriodAsTheBaseOfAChange(String period, String english, String russian, String belarusian) {
        assertThat(EN.onPeriod(Period.parse(period))).isEqualTo(english);
        assertThat(RU.onPeriod(Period.parse(period))).isEqualTo(russian);
        assertThat(BE.onPeriod(Period.parse(period))).isEqualTo(belarusian);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-23 | 2024-05-24 | 23–24 May 2024            | 23–24 мая 2024
            2024-06-27 | 2024-06-28 | 27–28 Jun 2024            | 27–28 июня 2024
            2024-05-24 | 2024-05-24 | 24 May 2024               | 24 мая 2024
            2024-06-30 | 2024-07-02 | 30 Jun – 2 Jul 2024       | 30 июня – 2 июля 2024
            2024-12-30 | 2025-01-02 | 30 Dec 2024 – 2 Jan 2025  | 30 дек. 2024 – 2 янв. 2025
            2023-11    | 2023-11    | Nov 2023                  | нояб. 2023
            2023-11    | 2023-12    | Nov–Dec 2023              | нояб.–дек. 2023
            2023-11    | 2024-02    | Nov 2023 – Feb 2024       | нояб. 2023 – февр. 2024
            2019       | 2023       | 2019 – 2023               | 2019 – 2023
            2023-Q1    | 2024-Q1    | Q1 2023 – Q1 2024         | I кв. 2023 – I кв. 2024
            """)
    void aSpanIsAsShortAsItsEndsAllow(String from, String to, String english, String russian) {
        assertThat(EN.span(Period.parse(from), Period.parse(to))).isEqualTo(english);
        assertThat(RU.span(Period.parse(from), Period.parse(to))).isEqualTo(russian);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USD     | BILLIONS  | bn USD       | billion US dollars      | млрд долл. США | млрд долларов США  | млрд дол. ЗША | млрд долараў ЗША
            EUR     | MILLIONS  | mn EUR       | million euros           | млн евро       | млн евро           | млн еўра      | млн еўра
            BYN     | MILLIONS  | mn BYN       | million Belarusian roubles | млн бел. руб. | млн белорусских рублей | млн бел. руб. | млн беларускіх рублёў
            TONNE   | UNITS     | t            | tonnes                  | т              | тонн               | т             | тон
            TONNE   | THOUSANDS | kt           | thousand tonnes         | тыс. т         | тыс. тонн          | тыс. т        | тыс. тон
            TONNE   | MILLIONS  | Mt           | million tonnes          | млн т          | млн тонн           | млн т         | млн тон
            PERCENT | UNITS     | %            | per cent                | %              | проценты           | %             | працэнты
            UNITS   | MILLIONS  | mn           | million units           | млн            | млн единиц         | млн           | млн адзінак
            KWH     | MILLIONS  | mn KWH       | million KWH             | млн KWH        | млн KWH            | млн KWH       | млн KWH
            """)
    void unitsHaveAShortAndALongForm(String code, Multiplier multiplier, String en, String enLong, String ru, String ruLong,
                                     String be, String beLong) {
        Unit unit = new Unit(code);
        assertThat(spaced(EN.unitShort(unit, multiplier))).isEqualTo(en);
        assertThat(EN.unitLong(unit, multiplier)).isEqualTo(enLong);
        assertThat(spaced(RU.unitShort(unit, multiplier))).isEqualTo(ru);
        assertThat(RU.unitLong(unit, multiplier)).isEqualTo(ruLong);
        assertThat(spaced(BE.unitShort(unit, multiplier))).isEqualTo(be);
        assertThat(BE.unitLong(unit, multiplier)).isEqualTo(beLong);
    }

    @Test
    void anIndexHasNoUnitAfterItsFigure() {
        assertThat(EN.withUnit(Figure.parse("104.2"), new Unit("INDEX"), Multiplier.UNITS)).isEqualTo("104.2");
    }

    @Test
    void boundsSayWhatIsClaimed() {
        BigDecimal fourteen = new BigDecimal("14");
        assertThat(spaced(EN.bounds(Bounds.between(new BigDecimal("12.075"), new BigDecimal("12.085"))))).isEqualTo("12.075 … 12.085");
        assertThat(spaced(RU.bounds(Bounds.between(new BigDecimal("-1.5"), new BigDecimal("12.085"))))).isEqualTo("−1,5 … 12,085");
        assertThat(EN.bounds(Bounds.above(fourteen))).isEqualTo("above 14, open");
        assertThat(BE.bounds(Bounds.below(fourteen))).isEqualTo("ніжэй за 14, знізу адкрыта");
        assertThat(EN.bounds(Bounds.NONE)).isEqualTo("none claimed");
    }

    @Test
    void argumentsArePrintedByTheRulesOfTheLanguage() {
        assertThat(spaced(RU.say("count.figures", 10_001))).isEqualTo("10 001 значение");
        assertThat(RU.say("count.figures", 3)).isEqualTo("3 значения");
        assertThat(BE.say("count.figures", 1234)).isEqualTo("1234 значэнні");
        assertThat(EN.say("unreadable.figure", Figure.parse("~1.5"))).startsWith("“≈\u00a01.5”");
        assertThat(EN.say("period.year", LocalDate.of(2024, 5, 28))).isEqualTo("28 May 2024");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeOfTheDomainHasItsWords(Language language) {
        Words words = Words.of(language);
        Stream.of(
                Arrays.stream(Status.values()).map(s -> "status." + s.name()),
                Arrays.stream(Qualifier.values()).map(q -> "qualifier." + q.code()),
                Arrays.stream(Frequency.values()).flatMap(f -> Stream.of("frequency." + f, "frequency.name." + f)),
                Arrays.stream(Indicator.Aggregation.values()).map(a -> "aggregation." + a),
                Arrays.stream(Indicator.Visibility.values()).map(v -> "visibility." + v),
                Arrays.stream(Source.Kind.values()).map(k -> "source.kind." + k),
                Transformation.plain().stream().map(t -> "transformation." + t),
                Arrays.stream(Form.values()).map(f -> "form." + f),
                Arrays.stream(Observation.Reason.values()).map(r -> "missing." + r.code()),
                Arrays.stream(Derivation.Rule.values()).map(r -> "rule." + r.code()),
                Arrays.stream(Multiplier.values()).flatMap(m -> Stream.of("multiplier." + m.power() + ".short", "multiplier." + m.power() + ".long")),
                Stream.of("origin.stated", "origin.derived", "origin.missing"))
                .flatMap(keys -> keys).forEach(key -> assertThat(words.find(key)).as(key).isPresent());
    }
}
