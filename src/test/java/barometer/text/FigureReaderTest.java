package barometer.text;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Change;
import barometer.domain.Claim;
import barometer.domain.Figure;
import barometer.domain.Language;
import barometer.domain.Multiplier;
import barometer.domain.Period;
import barometer.domain.Qualifier;
import barometer.domain.Unit;
import barometer.text.FigureReader.Ambiguous;
import barometer.text.FigureReader.Illegible;
import barometer.text.FigureReader.Outcome;
import barometer.text.FigureReader.Read;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type and sources write, in any language; both columns of a table are as they stand. */
class FigureReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            48.7                     | 48.7
            48.70                    | 48.70
            48,70                    | 48.70
            -3.2                     | -3.2
            −3,2                     | -3.2
            ≈ 48,7                   | ~48.7
            ≈48.7                    | ~48.7
            ~ 48.7                   | ~48.7
            > 14                     | >14
            ≥ 14                     | >=14
            < 7                      | <7
            ≤ 7                      | <=7
            1 234,5                  | 1234.5
            1\u00a0234\u00a0567      | 1234567
            1\u202f234,56            | 1234.56
            1'234.5                  | 1234.5
            1,234.5                  | 1234.5
            1.234,5                  | 1234.5
            1,234,567                | 1234567
            1.234.567                | 1234567
            1.234                    | 1.234
            1,23                     | 1.23
            1234,567                 | 1234.567
            0,123                    | 0.123
            60 %                     | 60
            57,5%                    | 57.5
            57.5 per cent            | 57.5
            60 процентов             | 60
            8.1–8.3                  | 8.1..8.3
            8.1-8.3                  | 8.1..8.3
            8,1..8,3                 | 8.1..8.3
            8,1 – 8,3 %              | 8.1..8.3
            -3 … -1                  | -3..-1
            from 8.1 to 8.3          | 8.1..8.3
            between 8.1 and 8.3 bn   | 8.1..8.3 bn
            от 8,1 до 8,3            | 8.1..8.3
            ад 8,1 да 8,3 млрд       | 8.1..8.3 bn
            48.7 bn                  | 48.7 bn
            48.7bn                   | 48.7 bn
            48.7 billion             | 48.7 bn
            300 million              | 300 mn
            5 thousand               | 5 k
            5k                       | 5 k
            48,7 млрд                | 48.7 bn
            48,7 миллиарда           | 48.7 bn
            300 млн.                 | 300 mn
            5 тыс.                   | 5 k
            1,5 трлн                 | 1.5 tn
            48,7 мільярда            | 48.7 bn
            300 мільёнаў             | 300 mn
            """)
    void digitsSignsAndMultipliers(String typed, String figure) {
        assertThat(FigureReader.figure(typed)).isEqualTo(new Read<>(Figure.parse(figure), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ~  | about; around; approximately; some; roughly; About; около; примерно; порядка; приблизительно; каля; прыкладна
            >  | over; more than; exceeding; above; Over; более; свыше; больше; более чем; Более; больш за; больш; звыш; больш чым
            >= | at least; no less than; not less than; не менее; не менее чем; не меньше; не менш за; не менш чым; не менш
            <~ | nearly; almost; почти; амаль
            <  | under; less than; below; менее; меньше; менш за; менш
            <= | at most; no more than; up to; не более; не больше; до; не больш за; не больш; да
            """)
    void qualifyingWordsAreReadAndKept(String sign, String list) {
        for (String words : list.split("; ")) {
            assertThat(FigureReader.figure(words + " 14,5")).as(words).isEqualTo(new Read<>(Figure.parse(sign + "14.5"), words));
            assertThat(FigureReader.figure(words + "\u00a014.5 bn")).as(words)
                    .isEqualTo(new Read<>(Figure.parse(sign + "14.5 bn"), words));
        }
    }

    @Test
    void aCommaBeforeThreeDigitsMayMeanEither() {
        assertThat(FigureReader.figure("1,234")).isEqualTo(new Ambiguous<>(List.of(Figure.parse("1234"), Figure.parse("1.234"))));
        assertThat(FigureReader.figure("около 12,500 млн")).isEqualTo(
                new Ambiguous<>(List.of(Figure.parse("~12500 mn"), Figure.parse("~12.500 mn"))));
        assertThat(FigureReader.figure("1,234–1,250")).isEqualTo(
                new Ambiguous<>(List.of(Figure.parse("1234..1250"), Figure.parse("1.234..1.250"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''            | empty               | ''
            '  '          | empty               | '  '
            5l.2          | letter-among-digits | 5l.2
            1O0           | letter-among-digits | 1O0
            48.7 bn USD   | trailing-text       | USD
            48,7 млрд долл. | trailing-text     | долл.
            14 Mt         | trailing-text       | Mt
            14 and more   | trailing-text       | more
            $48.7         | figure              | $48.7
            about         | figure              | about
            1 23          | trailing-text       | 23
            1,23,4        | figure              | 1,23,4
            1.234,5,6     | figure              | 1.234,5,6
            007           | figure              | 007
            8.3–8.1       | range-order         | 8.3–8.1
            about 8.1–8.3 | qualified-range     | about 8.1–8.3
            from 8.1      | figure              | from 8.1
            +6.3 %        | change-for-figure   | +6.3 %
            1234567890123456789012345678901 | too-many-digits | 1234567890123456789012345678901
            nothing       | figure              | nothing
            """)
    void whatCannotBeReadSaysWhy(String typed, String code, String text) {
        assertThat(FigureReader.figure(typed)).isEqualTo(new Illegible<>(code, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +6.3 %                         | +6.3%
            +6,3%                          | +6.3%
            6.3 %                          | +6.3%
            −1.2 pp                        | -1.2pp
            -1,2 п.п.                      | -1.2pp
            1.2 percentage points          | +1.2pp
            −1,2 процентного пункта        | -1.2pp
            +1,2 працэнтнага пункта        | +1.2pp
            +0.4                           | +0.4
            −0,4                           | -0.4
            +300 mn                        | +300 mn
            +300 млн                       | +300 mn
            up 0.4 bn                      | +0.4 bn
            ×2                             | x2
            x 2                            | x2
            х2                             | x2
            2x                             | x2
            2.1 times                      | x2.1
            2.1-fold                       | x2.1
            > ×2                           | >x2
            ×2 … ×3                        | x2..x3
            +3 … +5 %                      | +3..+5%
            +3–5 %                         | +3..+5%
            3 to 5 %                       | +3..+5%
            от 3 до 5 %                    | +3..+5%
            up 6.3 %                       | +6.3%
            down 3 percent                 | -3%
            fell by 3 %                    | -3%
            grew by 104.7 %                | +104.7%
            на 6,3 % больше                | +6.3%
            на 3 % меньше                  | -3%
            рост на 6,3 %                  | +6.3%
            рост составил 6,3 %            | +6.3%
            выросла на 6,3 %               | +6.3%
            снижение на 3 %                | -3%
            сократился на 3–5 %            | -5..-3%
            рост в 2,1 раза                | x2.1
            снизился в 2 раза              | x0.5
            в 2 раза                       | x2
            в 2,1 раза                     | x2.1
            вырасла на 6,3 %               | +6.3%
            знізіўся на 3 %                | -3%
            у 2,1 раза                     | x2.1
            у 5 разоў                      | x5
            +1 234,5 %                     | +1234.5%
            """)
    void changesInSignsAndPlainWords(String typed, String change) {
        assertThat(FigureReader.change(typed)).isEqualTo(new Read<>(Change.parse(change), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            doubled                        | x2     | doubled
            more than doubled              | >x2    | more than doubled
            has more than doubled          | >x2    | more than doubled
            at least doubled               | >=x2   | at least doubled
            nearly doubled                 | <~x2   | nearly doubled
            twofold                        | x2     | twofold
            tripled                        | x3     | tripled
            halved                         | x0.5   | halved
            more than 2.1 times            | >x2.1  | more than
            over 6 %                       | >+6%   | over
            up about 6.3 %                 | ~+6.3% | about
            growth of at least 6 %         | >=+6%  | at least
            fell by more than 3 %          | <-3%   | more than
            fell by at most 3 %            | >=-3%  | at most
            вдвое                          | x2     | вдвое
            более чем вдвое                | >x2    | более чем вдвое
            более чем в 2 раза             | >x2    | более чем
            более чем в два раза           | >x2    | более чем в два раза
            почти втрое                    | <~x3   | почти втрое
            вдвое меньше                   | x0.5   | вдвое меньше
            снижение вдвое                 | x0.5   | вдвое
            рост более чем на 6 %          | >+6%   | более чем
            выросла примерно на 6,3 %      | ~+6.3% | примерно
            снизился более чем на 3 %      | <-3%   | более чем
            удвая                          | x2     | удвая
            больш чым удвая                | >x2    | больш чым удвая
            прыкладна ўдвая                | ~x2    | прыкладна ўдвая
            больш чым у 2 разы             | >x2    | больш чым
            амаль утрая                    | <~x3   | амаль утрая
            рост больш чым на 6 %          | >+6%   | больш чым
            """)
    void changesInQualifyingWords(String typed, String change, String words) {
        assertThat(FigureReader.change(typed)).isEqualTo(new Read<>(Change.parse(change), words));
    }

    @Test
    void aPercentageNearAHundredMayBeAnIndex() {
        assertThat(FigureReader.change("104.7 %")).isEqualTo(ambiguous("+4.7%", "+104.7%"));
        assertThat(FigureReader.change("95,30 %")).isEqualTo(ambiguous("-4.70%", "+95.30%"));
        assertThat(FigureReader.change("over 110 %")).isEqualTo(ambiguous(">+10%", ">+110%"));
        assertThat(FigureReader.change("6.3")).isEqualTo(ambiguous("+6.3%", "+6.3"));
        assertThat(FigureReader.change("+104.7 %")).isEqualTo(new Read<>(Change.parse("+104.7%"), ""));
        assertThat(FigureReader.change("59 %")).isEqualTo(new Read<>(Change.parse("+59%"), ""));
        assertThat(FigureReader.change("+1,234 mn")).isEqualTo(ambiguous("+1234 mn", "+1.234 mn"));
    }

    private static Ambiguous<Change> ambiguous(String... changes) {
        return new Ambiguous<>(Stream.of(changes).map(Change::parse).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''               | empty
            grew             | change
            +6.3 % on 2022   | trailing-text
            6l.3 %           | letter-among-digits
            grew to 104 %    | change
            рост до 104 %    | change
            nearly halved by | trailing-text
            fell nearly 3 %  | fall-in-other-words
            fell 3 times     | fall-in-other-words
            down -3 %        | fall-in-other-words
            about 3–5 %      | qualified-range
            +-3 %            | change
            +5 .. +3 %       | range-order
            """)
    void changesThatCannotBeReadSayWhy(String typed, String code) {
        assertThat(FigureReader.change(typed)).isInstanceOfSatisfying(Illegible.class, i -> assertThat(i.code()).isEqualTo(code));
    }

    static Stream<Figure> figures() {
        Random random = new Random(20240524);
        return IntStream.range(0, 1500).mapToObj(i -> {
            Qualifier q = Qualifier.values()[i % Qualifier.values().length];
            BigDecimal n = BigDecimal.valueOf(random.nextLong(-2_000_000, 20_000_000), random.nextInt(0, 5));
            Optional<String> upper = q == Qualifier.RANGE ? Optional.of(n.add(new BigDecimal("0.7")).toPlainString()) : Optional.empty();
            Optional<Multiplier> times = random.nextInt(3) == 0 ? Optional.of(Multiplier.values()[1 + random.nextInt(4)]) : Optional.empty();
            return new Figure(q, n.toPlainString(), upper, times);
        });
    }

    @Test
    void everyFigureIsReadBackFromItsTextAndFromItsWordsInEveryLanguage() {
        figures().forEach(figure -> {
            assertThat(FigureReader.figure(figure.toString())).isEqualTo(new Read<>(figure, ""));
            for (Language language : Language.values()) {
                Words words = Words.of(language);
                assertMeans(figure, words.figure(figure), FigureReader.figure(words.figure(figure)));
                assertMeans(figure, words.inWords(figure), FigureReader.figure(words.inWords(figure)));
                String percent = words.withUnit(figure, Unit.PERCENT, Multiplier.UNITS);
                if (figure.multiplier().isEmpty()) {
                    assertMeans(figure, percent, FigureReader.figure(percent));
                }
            }
        });
    }

    @Test
    void everyChangeIsReadBackFromItsTextAndFromItsWordsInEveryLanguage() {
        Period base = Period.parse("2022");
        figures().forEach(figure -> {
            for (Change.Kind kind : Change.Kind.values()) {
                boolean negative = figure.toString().contains("-");
                if (kind == Change.Kind.RATIO && negative || kind != Change.Kind.DIFFERENCE && figure.multiplier().isPresent()) {
                    continue;
                }
                Change change = new Change(figure, kind);
                assertThat(FigureReader.change(change.toString())).isEqualTo(new Read<>(change, ""));
                for (Language language : Language.values()) {
                    Words words = Words.of(language);
                    assertMeans(change, words.change(change), FigureReader.change(words.change(change)));
                    String on = words.changeOn(new Claim.Changed(change, base)).replace(" " + words.onPeriod(base), "");
                    assertMeans(change, on, FigureReader.change(on));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("smallRatios")
    void ratiosInWordsAreReadBack(Change change) {
        for (Language language : Language.values()) {
            Words words = Words.of(language);
            String on = words.changeOn(new Claim.Changed(change, Period.parse("2022"))).replace(" " + words.onPeriod(Period.parse("2022")), "");
            assertMeans(change, on, FigureReader.change(on));
        }
    }

    static Stream<Change> smallRatios() {
        return Stream.of("2", "3", "4", "5", "21", "2.0", "0.5", "1.5").flatMap(n -> Stream.of(Qualifier.values())
                .filter(q -> q != Qualifier.RANGE).map(q -> new Change(Figure.of(q, n), Change.Kind.RATIO)));
    }

    /** The reading is the value; where a comma may group as well, the value is one of the choices. */
    private static <T> void assertMeans(T value, String typed, Outcome<T> outcome) {
        switch (outcome) {
            case Read<T> read -> assertThat(read.value()).as(typed).isEqualTo(value);
            case Ambiguous<T> ambiguous -> {
                assertThat(typed).containsPattern("\\d,\\d{3}(?!\\d)");
                assertThat(ambiguous.choices()).as(typed).contains(value);
            }
            case Illegible<T> illegible -> assertThat(illegible).as(typed).isNull();
        }
    }
}
