package barometer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.domain.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, and who has to wait. */
class SignInTest {

    private static final String HOME = "192.0.2.7";
    private static final String ELSEWHERE = "198.51.100.1";

    @TempDir
    private Path data;
    private Door door;

    @BeforeEach
    void anAccount() {
        door = new Door(data);
        door.account("Anna", Role.STAFF);
    }

    private SignIn.Outcome attempt(String name, String password, String address) {
        return door.signIn.withPassword(name, password, address);
    }

    @Test
    void the_right_password_lets_in_and_case_does_not_matter_in_a_name() {
        assertThat(attempt("anna", Door.PASSWORD, HOME)).isInstanceOf(SignIn.Known.class);
        assertThat(attempt(" ANNA ", Door.PASSWORD, HOME)).isInstanceOf(SignIn.Known.class);
        assertThat(attempt("ａｎｎａ", Door.PASSWORD, HOME)).as("full-width letters").isInstanceOf(SignIn.Known.class);
    }

    @Test
    void every_refusal_is_alike() {
        door.accounts.deactivate(door.account("gone").id());
        assertThat(attempt("anna", "wrong", HOME)).isEqualTo(attempt("nobody", Door.PASSWORD, HOME))
                .isEqualTo(attempt("gone", Door.PASSWORD, HOME)).isEqualTo(new SignIn.Unknown());
    }

    @Test
    void a_password_is_right_however_the_keyboard_composes_its_letters() {
        door.accounts.add("пётр", door.encoder.encode(PasswordRule.canonical("зелёный трамвай")), Set.of(), false,
                Language.RU);
        assertThat(attempt("пётр", "зеле\u0308ный трамвай", HOME)).isInstanceOf(SignIn.Known.class);
    }

    @Test
    void what_begins_like_a_long_password_is_not_it() {
        var longest = "kx7 ".repeat(18); // 72 bytes, all that BCrypt reads
        door.accounts.add("long", door.encoder.encode(longest), Set.of(), false, Language.EN);
        assertThat(attempt("long", longest, HOME)).isInstanceOf(SignIn.Known.class);
        assertThat(attempt("long", longest + "x", HOME)).isInstanceOf(SignIn.Unknown.class);
    }

    @Test
    void a_guesser_waits_and_the_owner_elsewhere_does_not() {
        for (int i = 0; i < Attempts.FREE; i++) {
            assertThat(attempt("anna", "guess" + i, ELSEWHERE)).isInstanceOf(SignIn.Unknown.class);
        }
        assertThat(attempt("anna", Door.PASSWORD, ELSEWHERE)).isEqualTo(new SignIn.TooMany(Duration.ofSeconds(2)));
        assertThat(attempt("anna", Door.PASSWORD, HOME)).isInstanceOf(SignIn.Known.class);
        door.clock.move(Duration.ofSeconds(2));
        assertThat(attempt("anna", Door.PASSWORD, ELSEWHERE)).isInstanceOf(SignIn.Known.class);
    }

    @Test
    void an_account_that_does_not_exist_makes_wait_just_the_same() {
        for (int i = 0; i < Attempts.FREE; i++) {
            attempt("nobody", "guess", HOME);
        }
        assertThat(attempt("nobody", "guess", HOME)).isEqualTo(new SignIn.TooMany(Duration.ofSeconds(2)));
    }

    @Test
    void guesses_sent_all_at_once_are_not_all_first_guesses() throws Exception {
        try (var pool = Executors.newFixedThreadPool(16)) {
            var tried = pool.invokeAll(IntStream.range(0, 60)
                    .mapToObj(i -> (Callable<SignIn.Outcome>) () -> attempt("anna", "guess" + i, HOME)).toList());
            long checked = 0;
            for (var one : tried) {
                checked += one.get() instanceof SignIn.Unknown ? 1 : 0;
            }
            assertThat(checked).isEqualTo(Attempts.FREE);
        }
    }

    @Test
    void right_passwords_sent_all_at_once_all_let_in() throws Exception {
        try (var pool = Executors.newFixedThreadPool(16)) {
            var tried = pool.invokeAll(IntStream.range(0, 60)
                    .mapToObj(i -> (Callable<SignIn.Outcome>) () -> attempt("anna", Door.PASSWORD, HOME)).toList());
            for (var one : tried) {
                assertThat(one.get()).isInstanceOf(SignIn.Known.class);
            }
        }
    }

    @Test
    void a_token_signs_in_until_it_is_revoked_and_remembers_the_day() {
        var own = door.own();
        long id = door.accounts.byName("anna").orElseThrow().account().id();
        var secret = own.makeToken(id, "nightly import");
        assertThat(door.signIn.withToken(secret, HOME)).isInstanceOf(SignIn.Known.class);
        assertThat(own.tokens(id)).singleElement().satisfies(token -> {
            assertThat(token.label()).isEqualTo("nightly import");
            assertThat(token.lastUsed()).contains(LocalDate.of(2026, 11, 24));
        });
        own.revokeToken(id, own.tokens(id).getFirst().id());
        assertThat(door.signIn.withToken(secret, HOME)).isInstanceOf(SignIn.Unknown.class);
    }

    @Test
    void a_program_with_a_wrong_token_does_not_shut_out_the_others_of_its_address() {
        long id = door.accounts.byName("anna").orElseThrow().account().id();
        var secret = door.own().makeToken(id, "import");
        for (int i = 0; i < Attempts.FREE_PER_ADDRESS; i++) {
            assertThat(door.signIn.withToken("bmt_wrong", HOME)).isInstanceOf(SignIn.Unknown.class);
        }
        assertThat(door.signIn.withToken("bmt_wrong", HOME)).isInstanceOf(SignIn.TooMany.class);
        assertThat(door.signIn.withToken(secret, HOME)).isInstanceOf(SignIn.Known.class);
    }

    @Test
    void nobody_revokes_the_token_of_another() {
        var own = door.own();
        long anna = door.accounts.byName("anna").orElseThrow().account().id();
        var secret = own.makeToken(anna, "import");
        own.revokeToken(door.account("boris").id(), own.tokens(anna).getFirst().id());
        assertThat(door.signIn.withToken(secret, HOME)).isInstanceOf(SignIn.Known.class);
    }

    @Test
    void the_store_never_holds_the_secret_of_a_token() {
        long anna = door.accounts.byName("anna").orElseThrow().account().id();
        var secret = door.own().makeToken(anna, "import");
        assertThat(door.tokens.use(secret)).isEmpty();
        assertThat(door.tokens.use(Secrets.hash(secret))).isPresent();
    }

    @Test
    void tokens_end_with_the_password_and_with_the_account() {
        var own = door.own();
        long anna = door.accounts.byName("anna").orElseThrow().account().id();
        var first = own.makeToken(anna, "import");
        assertThat(own.changePassword(anna, Door.PASSWORD, "another lamp by the river", HOME)).isInstanceOf(OwnAccount.Changed.class);
        assertThat(door.signIn.withToken(first, HOME)).isInstanceOf(SignIn.Unknown.class);
        var second = own.makeToken(anna, "import");
        door.accounts.deactivate(anna);
        assertThat(door.signIn.withToken(second, HOME)).isInstanceOf(SignIn.Unknown.class);
        door.accounts.activate(anna);
        assertThat(door.signIn.withToken(second, HOME)).as("reactivated").isInstanceOf(SignIn.Unknown.class);
    }
}
