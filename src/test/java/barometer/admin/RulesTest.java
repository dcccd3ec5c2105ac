package barometer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import barometer.domain.Language;
import barometer.text.Words;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a password and a name must be, and which address one may be sent back to. */
class RulesTest {

    @ParameterizedTest
    @CsvSource({
        "short,                        TOO_SHORT",
        "elevenchars,                  TOO_SHORT",
        "'           x',               REPEATING",
        "aaaaaaaaaaaaaaaa,             REPEATING",
        "abcabcabcabcabc,              REPEATING",
        "123456789012,                 REPEATING",
        "abcdefghijklm,                REPEATING",
        "Password1234,                 COMMON",
        "PASSWORD!2024,                COMMON",
        "administrator1,               COMMON",
        "парольпароль1,                COMMON",
        "dmitri.k-2024,                LIKE_THE_NAME",
        "12345Dmitri.K,                LIKE_THE_NAME"})
    void a_password_that_is_soon_guessed_is_refused(String password, PasswordRule.Fault fault) {
        assertThat(PasswordRule.fault(password, "dmitri.k")).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lamp-7-orchard-9-river", "correct horse battery lamp", "зелёный трамвай у реки", "p3cpf-4h25d-ssw6r-4ggj9",
        "dmitri.k walks to the river"})
    void a_few_words_are_a_good_password(String password) {
        assertThat(PasswordRule.fault(password, "dmitri.k")).isEmpty();
    }

    @Test
    void a_password_is_no_longer_than_what_its_hash_reads() {
        assertThat(PasswordRule.fault("kx7 ".repeat(9) + "lamp orchard river cloud stone water", "anna")).isEmpty();
        assertThat(PasswordRule.fault("kx7 ".repeat(9) + "lamp orchard river cloud stone waters", "anna"))
                .contains(PasswordRule.Fault.TOO_LONG);
        assertThat(PasswordRule.fault("зелёный трамвай идёт у самой реки и дальше", "anna")).contains(PasswordRule.Fault.TOO_LONG);
    }

    @Test
    void what_the_program_makes_itself_is_always_good_enough_and_never_ambiguous() {
        assertThat(IntStream.range(0, 2000).mapToObj(i -> Secrets.password())).doesNotHaveDuplicates()
                .allMatch(password -> PasswordRule.fault(password, FirstAccount.NAME).isEmpty())
                .allMatch(password -> password.matches("([a-z2-9]{5}-){3}[a-z2-9]{5}") && !password.matches(".*[0o1liuv].*"));
        assertThat(Secrets.token()).matches("bmt_[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource({
        "a,             LENGTH",
        "'',            LENGTH",
        "two words,     CHARACTERS",
        "name:pass,     CHARACTERS",
        "-rf,           CHARACTERS",
        "<b>x</b>,      CHARACTERS",
        "account 7,     CHARACTERS",
        "аdmin,         MIXED_SCRIPTS"})
    void a_name_can_be_typed_and_is_not_taken_for_another(String name, NameRule.Fault fault) {
        assertThat(NameRule.fault(name)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "Anna.K", "анна_2", "a1", "anna@office.example", "ўладзімір"})
    void names_of_both_alphabets_will_do(String name) {
        assertThat(NameRule.fault(name)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_reason_has_its_words(Language language) {
        var words = Words.of(language);
        assertThat(PasswordRule.Fault.values()).allSatisfy(f -> assertThat(words.say("password." + f.code())).isNotBlank());
        assertThat(NameRule.Fault.values()).allSatisfy(f -> assertThat(words.say("account-name." + f.code())).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/catalogue", "/indicators/trade?freq=Q&knownOn=2024-06-01", "/entry?a=%2F%2Fevil.example"})
    void one_returns_to_addresses_of_ours(String address) {
        assertThat(LocalAddress.of(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
        "/\t/evil.example", "/ /evil.example", "javascript:alert(1)", "evil.example", "", "/%zz", "/..//evil.example", "/.//evil.example",
        "/x/..//evil.example", "/sign-in?to=/", "/api/v1/indicators", "/\u0000", "http:/evil.example", "/\r\nSet-Cookie: a=b"})
    void and_nowhere_else(String address) {
        assertThat(LocalAddress.of(address)).isEmpty();
    }
}
