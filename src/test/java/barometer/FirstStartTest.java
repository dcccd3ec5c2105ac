package barometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.admin.FirstAccount;
import barometer.admin.FirstPassword;
import barometer.store.Accounts;
import barometer.store.Writing;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** What an operator is told at a start. */
class FirstStartTest {

    @TempDir
    private Path data;
    private Accounts accounts;
    private FirstAccount firstAccount;

    @BeforeEach
    void anEmptyInstallation() {
        var pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(pool).load().migrate();
        accounts = new Accounts(new Writing(pool), Clock.systemUTC());
        firstAccount = new FirstAccount(accounts, new BCryptPasswordEncoder(4), new FirstPassword(data));
    }

    private FirstStart start(String given) {
        var environment = new MockEnvironment();
        return new FirstStart(firstAccount, given == null ? environment : environment.withProperty(FirstStart.GIVEN, given));
    }

    @Test
    void the_first_password_is_told_with_the_address_and_the_file() {
        assertThat(start(null).told("http://localhost:8080/sign-in").orElseThrow())
                .contains("http://localhost:8080/sign-in", "admin", data.resolve("first-password.txt").toString())
                .containsPattern("password +([a-z2-9]{5}-){3}[a-z2-9]{5}");
    }

    @Test
    void it_is_told_once_and_then_only_where_it_lies() {
        start(null);
        assertThat(start(null).told("x").orElseThrow()).contains("first-password.txt").doesNotContainPattern("([a-z2-9]{5}-){3}");
    }

    @Test
    void a_given_password_is_never_told() {
        assertThat(start("lamp-7-orchard-9-river").told("x").orElseThrow()).contains("admin").doesNotContain("orchard");
        assertThat(start(null).told("x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 12 characters", "short, 12 characters", "adminadminadmin, name of the account", "password12345, stolen"})
    void a_weak_one_stops_the_start_in_one_sentence_with_the_reason(String weak, String reason) {
        assertThatThrownBy(() -> start(weak)).isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("BAROMETER_ADMIN_PASSWORD").hasMessageContaining(reason).hasMessageNotContaining("\n")
                .satisfies(refused -> assertThat(StartFailures.sentence(refused)).contains(refused.getMessage()));
        assertThat(accounts.none()).isTrue();
    }

    @Test
    void once_there_is_an_account_the_variable_is_ignored() {
        start("lamp-7-orchard-9-river");
        assertThat(start("weak").told("x")).isEmpty();
        assertThat(accounts.all()).hasSize(1);
    }
}
