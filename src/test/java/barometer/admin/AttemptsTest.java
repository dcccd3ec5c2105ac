package barometer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failed attempts make the next wait, and nobody else. */
class AttemptsTest {

    private static final String HOME = "192.0.2.7";
    private static final String ELSEWHERE = "198.51.100.1";

    private final Door.Hands clock = new Door.Hands();
    private final Attempts attempts = new Attempts(clock);

    private void fail(String account, String address, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(account, address);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 2", "6, 4", "7, 8", "10, 64", "13, 512", "14, 900", "40, 900"})
    void each_failure_beyond_the_fourth_doubles_the_wait_up_to_a_quarter_of_an_hour(int failures, long seconds) {
        fail("anna", HOME, failures);
        assertThat(attempts.pause("anna", HOME).map(Duration::toSeconds).orElse(0L)).isEqualTo(seconds);
    }

    @Test
    void the_wait_passes() {
        fail("anna", HOME, 6);
        clock.move(Duration.ofMillis(3_999));
        assertThat(attempts.pause("anna", HOME)).contains(Duration.ofMillis(1));
        clock.move(Duration.ofMillis(1));
        assertThat(attempts.pause("anna", HOME)).isEmpty();
    }

    @Test
    void success_wipes_out_the_failures_of_that_account_there() {
        fail("anna", HOME, 4);
        attempts.succeeded("anna", HOME);
        fail("anna", HOME, 4);
        assertThat(attempts.pause("anna", HOME)).isEmpty();
    }

    @Test
    void nobody_can_lock_an_account_out_from_elsewhere() {
        fail("anna", ELSEWHERE, 5_000);
        assertThat(attempts.pause("anna", HOME)).isEmpty();
        assertThat(attempts.pause("anna", ELSEWHERE)).isPresent();
    }

    @Test
    void one_address_cannot_try_one_password_on_every_account() {
        for (int i = 0; i < Attempts.FREE_PER_ADDRESS; i++) {
            assertThat(attempts.pause("account" + i, ELSEWHERE)).isEmpty();
            attempts.failed("account" + i, ELSEWHERE);
        }
        assertThat(attempts.pause("another", ELSEWHERE)).isPresent();
        assertThat(attempts.pause("another", HOME)).isEmpty();
    }

    @Test
    void an_own_account_does_not_wipe_out_what_an_address_has_on_it() {
        fail("anna", ELSEWHERE, Attempts.FREE_PER_ADDRESS);
        attempts.succeeded("mine", ELSEWHERE);
        assertThat(attempts.pause("anna", ELSEWHERE)).isPresent();
    }

    @Test
    void after_a_quiet_hour_failures_are_forgotten() {
        fail("anna", HOME, 60);
        clock.move(Attempts.FORGOTTEN_AFTER.plusSeconds(1));
        fail("anna", HOME, 1);
        assertThat(attempts.pause("anna", HOME)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,               192.0.2.8,                false",
        "2001:db8:1:2::1,         2001:db8:1:2:ffff::9,     true",
        "2001:db8:1:2::1,         2001:db8:1:3::1,          false",
        "fe80::1%eth0,            fe80::2%eth0,             true"})
    void a_subscriber_is_one_however_many_addresses_he_has(String one, String other, boolean same) {
        assertThat(Attempts.network(one).equals(Attempts.network(other))).isEqualTo(same);
    }
}
