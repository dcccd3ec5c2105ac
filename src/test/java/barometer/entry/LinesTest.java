package barometer.entry;

import static barometer.ledger.LedgerFile.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.EntryRef;
import barometer.domain.Period;
import barometer.ledger.LedgerFile;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of each statement, as its history tells. */
class LinesTest {

    private LedgerFile file;

    @BeforeEach
    void open() {
        file = LedgerFile.at("jdbc:h2:mem:lines" + System.nanoTime()).shipped();
        record("45.8");
        record("45.9");
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void the_newest_statement_of_a_source_stands_and_the_one_before_is_revised() {
        assertThat(lines()).containsExactly("45.9 STANDS", "45.8 REVISED");
    }

    @Test
    void where_an_error_is_retracted_what_stood_before_stands_again() {
        file.ledger.retract(new EntryRef(3, 1), "A slip.", STAFF);
        assertThat(lines()).containsExactly("45.9 RETRACTED", "45.8 STANDS");
        assertThat(Lines.of(file.reading.history("trade", STAFF).orElseThrow()).get(Period.parse("2022")).getFirst().ended())
                .hasValueSatisfying(end -> assertThat(end.ref()).isEqualTo(new EntryRef(4, 1)));
    }

    @Test
    void a_retraction_that_is_itself_undone_never_happened() {
        long retraction = file.ledger.retract(new EntryRef(3, 1), "A slip.", STAFF).revision();
        file.ledger.revert(retraction, "It was right.", STAFF);
        assertThat(lines()).containsExactly("45.9 STANDS", "45.8 REVISED");
    }

    @Test
    void periods_stand_newest_first() {
        assertThat(Lines.of(file.reading.history("trade", STAFF).orElseThrow()).keySet()).extracting(Period::toString)
                .containsExactly("2024-Q1", "2023", "2022");
    }

    private void record(String figure) {
        file.record("indicator,period,figure,source\ntrade,2022," + figure + ",Some paper");
    }

    private List<String> lines() {
        return Lines.of(file.reading.history("trade", STAFF).orElseThrow()).get(Period.parse("2022")).stream()
                .map(l -> l.statement().claim() + " " + l.state()).toList();
    }
}
