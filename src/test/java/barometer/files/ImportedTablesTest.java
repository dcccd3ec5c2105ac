package barometer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import barometer.files.plan.Plan;
import barometer.files.plan.Question;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables as statistics offices lay them out, and what is read of them. */
class ImportedTablesTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("one figure a line", """
                        indicator,period,value
                        trade,2023,48.7
                        trade,2024-Q1,12.08
                        """, "trade|2023|48.7|;trade|2024-Q1|12.08|"),
                arguments("a series a column, periods down", """
                        period;exports;imports
                        2022;10,5;11,25
                        2023;12,0;-
                        """, "exports|2022|10.5|;imports|2022|11.25|;exports|2023|12.0|"),
                arguments("a series a line, periods across", """
                        name;2021;2022;2023
                        Exports;10,5;…;12,1
                        Imports;9,5;9,7;n/a
                        """, "Exports|2021|10.5|;Exports|2023|12.1|;Imports|2021|9.5|;Imports|2022|9.7|"),
                arguments("a year written only over the first of its quarters", """
                        ;2023;;;;2024;
                        Показатель;I кв.;II кв.;III кв.;IV кв.;I кв.;II кв.
                        Экспорт;1,1;1,2;1,3;1,4;1,5;1,6
                        """, "Экспорт|2023-Q1|1.1|;Экспорт|2023-Q2|1.2|;Экспорт|2023-Q3|1.3|;Экспорт|2023-Q4|1.4|;Экспорт|2024-Q1|1.5|;"
                        + "Экспорт|2024-Q2|1.6|"),
                arguments("the year in a line of its own above its quarters", """
                        Период;Экспорт
                        2023 год;5,0
                        I квартал;1,1
                        II квартал;1,2
                        2024 год;
                        I квартал;1,5
                        """, "Экспорт|2023|5.0|;Экспорт|2023-Q1|1.1|;Экспорт|2023-Q2|1.2|;Экспорт|2024-Q1|1.5|"),
                arguments("year and month in columns of their own", """
                        year,month,geo,value
                        2023,1,BY,10.5
                        2023,2,BY,10.7
                        2024,12,BY,11.0
                        """, "BY|2023-01|10.5|;BY|2023-02|10.7|;BY|2024-12|11.0|"),
                arguments("the year only in the first of its lines", """
                        год;квартал;экспорт;импорт
                        2023;I;1,5;2,5
                        ;II;1,6;2,6
                        2024;I;1,7;2,7
                        """, "экспорт|2023-Q1|1.5|;импорт|2023-Q1|2.5|;экспорт|2023-Q2|1.6|;импорт|2023-Q2|2.6|;экспорт|2024-Q1|1.7|;"
                        + "импорт|2024-Q1|2.7|"),
                arguments("a title, the unit, a header in two lines, and a note below", """
                        Внешняя торговля Республики Беларусь
                        млрд долл. США
                        Год;Экспорт;;Импорт;
                        ;всего;в Россию;всего;из России
                        2022;38,3;22,9;38,5;20,0
                        2023;40,1;25,9;43,0;22,7
                        Источник: Белстат.
                        """, "Экспорт · всего|2022|38.3||bn;Экспорт · в Россию|2022|22.9||bn;Импорт · всего|2022|38.5||bn;"
                        + "Импорт · из России|2022|20.0||bn;Экспорт · всего|2023|40.1||bn;Экспорт · в Россию|2023|25.9||bn;"
                        + "Импорт · всего|2023|43.0||bn;Импорт · из России|2023|22.7||bn"),
                arguments("names of merged cells", """
                        Country;Flow;2022;2023
                        Belarus;Exports;10,1;10,2
                        ;Imports;9,1;9,2
                        Russia;Exports;20,1;20,2
                        """, "Belarus · Exports|2022|10.1|;Belarus · Exports|2023|10.2|;Belarus · Imports|2022|9.1|;Belarus · Imports|2023|9.2|;"
                        + "Russia · Exports|2022|20.1|;Russia · Exports|2023|20.2|"),
                arguments("footnote marks at names, periods and numbers", """
                        Показатель;2022;2023¹
                        Экспорт*;10,5²;11,25*
                        Импорт1);9,5 1);9,75
                        """, "Экспорт|2022|10.5|;Экспорт|2023|11.25|;Импорт|2022|9.5|;Импорт|2023|9.75|"),
                arguments("flags after values", """
                        geo,2021,2022,2023
                        BY,10.5,10.7 p,11.2 (e)
                        RU,: ,9.75 b,12.5p
                        """, "BY|2021|10.5|;BY|2022|10.7|P;BY|2023|11.2|E;RU|2022|9.75|B;RU|2023|12.5|P"),
                arguments("a column of flags beside each column of values", """
                        period,exports,flag,imports,flag
                        2022,10.5,p,9.5,
                        2023,11.5,,9.7,e
                        """, "exports|2022|10.5|P;imports|2022|9.5|;exports|2023|11.5|;imports|2023|9.7|E"),
                arguments("what sources write", """
                        period;trade
                        2021;≈ 48,7
                        2022;более 14
                        2023;8,1–8,3
                        2024;−3,5
                        """, "trade|2021|≈ 48.7|;trade|2022|более 14|;trade|2023|8.1–8.3|;trade|2024|-3.5|"),
                arguments("SDMX-CSV", """
                        DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT
                        ECO:TRADE(1.0),Q,BY,EXP,2024-Q1,10.5,P,6
                        ECO:TRADE(1.0),Q,BY,EXP,2024-Q2,11.5,A,6
                        """, "Q.BY.EXP|2024-Q1|10.5|P|mn;Q.BY.EXP|2024-Q2|11.5|A|mn"),
                arguments("a table of Eurostat", "freq,unit,geo\\TIME_PERIOD\t2021 \t2022 \nA,EUR,BY\t10.5 \t11.2 p\nA,EUR,RU\t: \t9.1 \n",
                        "A,EUR,BY|2021|10.5|;A,EUR,BY|2022|11.2|P;A,EUR,RU|2022|9.1|"),
                arguments("one period across", """
                        Показатель;2024-Q1
                        Экспорт;10,5
                        Импорт;9,5
                        """, "Экспорт|2024-Q1|10.5|;Импорт|2024-Q1|9.5|"),
                arguments("months of a year that the title names", """
                        Экспорт в 2024 году, млн долл.
                        ;янв.;фев.;март
                        Россия;100,5;110,5;120,5
                        """, "Россия|2024-01|100.5||mn;Россия|2024-02|110.5||mn;Россия|2024-03|120.5||mn"),
                arguments("changes without figures", """
                        indicator,period,change,base
                        trade,2023,+6.3%,2022
                        """, "trade|2023|+6.3%|"),
                arguments("numbers in quotation marks, and a separator named in the first line", """
                        sep=,
                        "period","trade"
                        "2022","1,234.5"
                        "2023","1,300.5"
                        """, "trade|2022|1234.5|;trade|2023|1300.5|"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void a_table_reads_as_its_figures(String name, String text, String figures) {
        assertThat(Brought.text(folder, text).read()).containsExactly(figures.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234.5        | 1234.5
            1234,5        | 1234.5
            1,234.5       | 1234.5
            1.234,5       | 1234.5
            1 234.5       | 1234.5
            1 234,5       | 1234.5
            1'234.5       | 1234.5
            1’234.5       | 1234.5
            1\u00a0234,5  | 1234.5
            1\u202f234,5  | 1234.5
            1\u2009234,5  | 1234.5
            12.345.678,90 | 12345678.90
            12,345,678.90 | 12345678.90
            -1 234,5      | -1234.5
            −1 234,5      | -1234.5
            –1 234,5      | -1234.5
            1.2E3         | 1200
            ,5            | 0.5
            48,70 %       | 48.70 %
            """)
    void a_number_reads_however_it_is_written(String written, String read) {
        assertThat(Brought.text(folder, "period\ttrade\n2022\t" + written + "\n2023\t" + written + "\n").read())
                .containsExactly("trade|2022|" + read + "|", "trade|2023|" + read + "|");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024                | 2024
            2024 г.             | 2024
            2024-S1             | 2024-S1
            I полугодие 2024    | 2024-S1
            H1 2024             | 2024-S1
            2 кв. 2024          | 2024-Q2
            II кв. 2024 г.      | 2024-Q2
            Q2 2024             | 2024-Q2
            2024Q2              | 2024-Q2
            2024-Q2             | 2024-Q2
            2024M06             | 2024-06
            2024-M06            | 2024-06
            июнь 2024           | 2024-06
            чэрвень 2024        | 2024-06
            June 2024           | 2024-06
            06.2024             | 2024-06
            6M 2024             | 2024-S1
            9 мес. 2024         | 2024-01..2024-09
            янв.–июнь 2024      | 2024-S1
            январь-сентябрь 2024 г. | 2024-01..2024-09
            2024-W21            | 2024-W21
            24.05.2024          | 2024-05-24
            2024-05-24          | 2024-05-24
            2024-05-24 00:00:00 | 2024-05-24
            """)
    void a_period_reads_however_it_is_written(String written, String read) {
        assertThat(Brought.text(folder, "when;trade\n" + written + ";1,5\n").read()).containsExactly("trade|" + read + "|1.5|");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-31 2024-06-30 | 2024-Q1 2024-Q2 | words as Q
            31.03.2024 30.06.2024 | 2024-Q1 2024-Q2 | words as Q
            2023-12-31 2024-12-31 | 2023 2024       | words as A
            2024-01-15 2024-02-15 | 2024-01 2024-02 | words as M
            2024-01-31 2024-02-29 | 2024-01 2024-02 | words as M
            2024-01-01 2024-02-01 | 2024-01 2024-02 | words as M
            2024-01-10 2024-01-11 | 2024-01-10 2024-01-11 | words
            31/01/2024 15/02/2024 | 2024-01-31 2024-02-15 | d/m/y
            01/31/2024 02/15/2024 | 2024-01-31 2024-02-15 | m/d/y
            """)
    void days_stand_for_the_periods_that_they_end_or_begin(String days, String periods, String pattern) {
        String[] day = days.split(" ");
        String[] period = periods.split(" ");
        Brought file = Brought.text(folder, "when;trade\n" + day[0] + ";1,5\n" + day[1] + ";1,6\n");
        assertThat(file.understood(Plan.GUESSED).plan().periodPattern().orElseThrow()).hasToString(pattern);
        assertThat(file.understood(Plan.GUESSED).questions()).isEmpty();
        assertThat(file.read()).containsExactly("trade|" + period[0] + "|1.5|", "trade|" + period[1] + "|1.6|");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024       | 1.234   | decimalMark   | . ,
            2024       | 1,234   | decimalMark   | . ,
            03/04/2024 | 1.5     | periodPattern | d/m/y m/d/y
            2024-06-30 | 1.5     | periodPattern | words, words as M, words as Q
            2024       | 12,31)  | footnotes     | digits none
            """)
    void what_is_ambiguous_is_asked(String period, String figure, String about, String choices) {
        List<Question> questions = Brought.text(folder, "when;trade\n" + period + ";" + figure + "\n").understood(Plan.GUESSED).questions();
        assertThat(questions).hasSize(1);
        assertThat(questions.getFirst().about()).isEqualTo(about);
        assertThat(questions.getFirst().choices()).extracting(Question.Choice::value)
                .containsExactly(choices.split(choices.contains(", ") ? ", " : " "));
    }

    @Test
    void the_same_figure_reads_by_the_answer() {
        Brought file = Brought.text(folder, "when;trade\n2024;1.234\n");
        assertThat(file.read(Plan.GUESSED.answered("decimalMark", "."))).containsExactly("trade|2024|1.234|");
        assertThat(file.read(Plan.GUESSED.answered("decimalMark", ","))).containsExactly("trade|2024|1234|");
        Brought noted = Brought.text(folder, "when;trade\n2024;12,31)\n");
        assertThat(noted.read(Plan.GUESSED.answered("footnotes", "digits"))).containsExactly("trade|2024|12.3|");
        assertThat(noted.read(Plan.GUESSED.answered("footnotes", "none"))).containsExactly("trade|2024|12.31|");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1251"})
    void an_encoding_is_recognised(String encoding) {
        String text = "Показатель;2022;2023\nВзаимный товарооборот, Беларусь – Россия;10,5;11,5\n";
        assertThat(Brought.text(folder, text, Charset.forName(encoding)).read())
                .contains("Взаимный товарооборот, Беларусь – Россия|2022|10.5|");
    }

    @Test
    void a_western_text_is_not_taken_for_a_cyrillic_one() {
        String text = "Größe;2022;2023\nExporte für Österreich, Ausfuhr nach Süden;10,5;11,5\n";
        Brought file = Brought.text(folder, text, Charset.forName("windows-1252"));
        assertThat(file.understood(Plan.GUESSED).plan().opening().encoding()).contains("windows-1252");
        assertThat(Brought.text(folder, "\uFEFF" + text, StandardCharsets.UTF_8).read()).contains("Exporte für Österreich, Ausfuhr nach Süden|2022|10.5|");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                  | empty-file
            just some words                     | one-column
            name;town\\nAnna;Minsk\\n           | no-periods
            when;what\\n2024-Q1;rain\\n         | no-figures
            %PDF-1.7 1 0 obj                    | is-pdf
            <!DOCTYPE html><html></html>        | is-html
            <note><to>you</to></note>           | is-other-xml
            {\"a\": 1}                          | is-other-json
            {\"a\":                             | broken-json
            <GenericData><DataSet>              | broken-xml
            when;a\\n2024;\"open                | open-quote
            """)
    void what_is_no_time_series_is_refused_by_name(String text, String code) {
        Brought file = Brought.text(folder, text.replace("\\n", "\n"));
        assertThatThrownBy(file::read).hasMessageStartingWith(code + ":");
    }
}
