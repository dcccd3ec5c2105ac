package barometer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The smaller notions that are their own text. */
class TextFormsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # text                                                       ; en              ; ru               ; be
            trade paragraph                                              ; trade paragraph ; trade paragraph  ; trade paragraph
            trade paragraph |ru| абзац о торговле |be| абзац пра гандаль ; trade paragraph ; абзац о торговле ; абзац пра гандаль
            table |ru| таблица                                           ; table           ; таблица          ; table
            |ru| таблица                                                 ; таблица         ; таблица          ; таблица
            |en| table |ru| таблица                                      ; table           ; таблица          ; table
            """)
    void aTextMayStandInSeveralLanguages(String text, String en, String ru, String be) {
        LocalText local = LocalText.parse(text);
        assertThat(local.in(Language.EN)).isEqualTo(en);
        assertThat(local.in(Language.RU)).isEqualTo(ru);
        assertThat(local.in(Language.BE)).isEqualTo(be);
        assertThat(LocalText.parse(local.toString())).isEqualTo(local);
    }

    @Test
    void aLineHasNoCharacterThatNoTextShouldHave() {
        Map.of("plain ≈ 48.7", "plain ≈ 48.7",
                "two\nlines\tand\r\na third", "two lines and a third",
                "a\0b\u0007c\u0085d", "abc d",
                "up to \u202e7.84\u202c bn", "up to 7.84 bn",
                "\u2066in\u2069 \ufeffout\uffff", "in out",
                "half \ud83d a pair", "half  a pair",
                "\ud83d\ude00 a pair", "\ud83d\ude00 a pair")
                .forEach((typed, kept) -> assertThat(CleanText.line(typed)).isEqualTo(kept));
    }

    @Test
    void textOfSeveralLinesKeepsThem() {
        assertThat(CleanText.lines("# a\r\n\r\n- b\tc\u202e\u0000")).isEqualTo("# a\n\n- b c");
    }

    @Test
    void aBlankTextSaysNothing() {
        assertThat(LocalText.parse("  ")).isEqualTo(LocalText.EMPTY).hasToString("");
        assertThat(LocalText.parse("|ru| |be|  ").isBlank()).isTrue();
        assertThat(LocalText.EMPTY.in(Language.RU)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "12.3", "999999999999999999.999999999"})
    void anEntryStandsAtARevisionAndAPlace(String text) {
        assertThat(EntryRef.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "0.1", "1.0", "1.", "-1.1", "1.1.1", "01.1", "1.01", " 1.1"})
    void anythingElseIsNoEntry(String text) {
        assertThatThrownBy(() -> EntryRef.parse(text)).isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.code()).isEqualTo("entry"));
    }

    @Test
    void entriesAreOrderedByRevisionThenPlace() {
        assertThat(List.of("2.1", "1.10", "1.2", "10.1").stream().map(EntryRef::parse).sorted().map(EntryRef::toString))
                .containsExactly("1.2", "1.10", "2.1", "10.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trade", "a", "sb-belta", "g20-trade", "x-"})
    void aCodeIsLowerCaseLettersDigitsAndHyphens(String code) {
        assertThat(Code.check(code)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Trade", "1trade", "-trade", "trade_share", "trade share", "торговля"})
    void anythingElseIsNoCode(String code) {
        assertThatThrownBy(() -> Code.check(code)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Code.check("a".repeat(61))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @EnumSource(Qualifier.class)
    void everyQualifierIsReadByItsCodeAndBySign(Qualifier qualifier) {
        assertThat(Qualifier.parse(qualifier.code())).isEqualTo(qualifier);
        if (!qualifier.sign().isEmpty()) {
            assertThat(Figure.parse(qualifier.sign() + "5").qualifier()).isEqualTo(qualifier);
        }
    }

    @Test
    void everyCodeReadsBack() {
        for (Frequency f : Frequency.values()) {
            assertThat(Frequency.parse(f.toString())).isEqualTo(f);
        }
        for (Form f : Form.values()) {
            assertThat(Form.parse(f.toString())).isEqualTo(f);
        }
        for (Multiplier m : Multiplier.values()) {
            assertThat(Multiplier.parse(m.sign())).isEqualTo(m);
            assertThat(Multiplier.parse(String.valueOf(m.power()))).isEqualTo(m);
        }
        for (Status s : Status.values()) {
            assertThat(Status.parse(s.name())).isEqualTo(s);
        }
        for (Language l : Language.values()) {
            assertThat(Language.parse(l.tag())).isEqualTo(l);
        }
        for (Row.Field f : Row.Field.values()) {
            assertThat(Row.Field.of(f.header())).contains(f);
        }
    }

    @Test
    void aRowForgetsWhatIsBlank() {
        Row row = new Row(3, Map.of(Row.Field.FIGURE, " 48.7 ", Row.Field.WORDS, "  "));
        assertThat(row.get(Row.Field.FIGURE)).contains("48.7");
        assertThat(row.get(Row.Field.WORDS)).isEmpty();
        assertThat(row.with(Row.Field.FIGURE, "").get(Row.Field.FIGURE)).isEmpty();
        assertThat(Row.Field.SAID_BY.header()).isEqualTo("saidBy");
    }

    @ParameterizedTest
    @CsvSource({"2023, true", "2024-Q1, true", "2024-05, false", "2024-S1, false", "2024-01..2024-09, true"})
    void anIndicatorThatSumsTakesItsFrequenciesAndRunsOfMonths(String period, boolean accepted) {
        assertThat(Samples.TRADE.accepts(Period.parse(period))).isEqualTo(accepted);
    }

    @Test
    void aShareNeverSumsOverTime() {
        Indicator i = Samples.TRADE_SHARE;
        assertThatThrownBy(() -> Samples.indicator(i.code(), i.topic(), "Share", "", "PERCENT", Multiplier.UNITS, Indicator.Aggregation.SUM,
                i.formula(), Frequency.ANNUAL)).isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.code()).isEqualTo("percent-sums"));
    }
}
