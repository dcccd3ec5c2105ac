package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Row.Field;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the rows of a request become text. */
class RowsJsonTest {

    @ParameterizedTest
    @CsvSource({"48.70, 48.70", "60, 60", "-0.5, -0.5", "1.5e3, 1500", "12e-1, 1.2",
        "1e999999999, 1E+999999999", "1e-999999999, 1E-999999999"})
    void a_number_becomes_its_plain_digits_but_never_a_memory_full_of_noughts(String number, String text) throws IOException {
        String body = "[{\"value\":" + number + "}]";
        assertThat(RowsJson.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))).getFirst().get(Field.VALUE))
                .contains(text);
    }
}
