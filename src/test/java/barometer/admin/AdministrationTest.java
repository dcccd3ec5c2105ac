package barometer.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import barometer.domain.Access;
import barometer.domain.Account;
import barometer.domain.Language;
import barometer.domain.Role;
import barometer.domain.Viewer;
import barometer.ledger.Denied;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts: the first one, what the administrator does with them, and what everyone does with the own one. */
class AdministrationTest {

    private static final String HOME = "192.0.2.7";

    @TempDir
    private Path data;
    private Door door;
    private Administration administration;
    private Account boss;
    private Viewer viewer;

    @BeforeEach
    void anAdministrator() {
        door = new Door(data);
        administration = new Administration(door.accounts, door.encoder, door.firstPassword, new Access(false));
        boss = door.account("boss", Role.ADMINISTRATOR);
        viewer = Viewer.of(boss);
    }

    private Account read(long id) {
        return door.accounts.byId(id).orElseThrow().account();
    }

    // ── The first account ────────────────────────────────────────────────────────────────────────────────────────────

    private FirstAccount.Outcome firstStart(Optional<String> given) {
        door = new Door(data);
        return new FirstAccount(door.accounts, door.encoder, door.firstPassword).start(given);
    }

    @Test
    void the_first_start_makes_one_account_with_every_role_and_a_password_to_change() throws Exception {
        var made = (FirstAccount.Made) firstStart(Optional.empty());
        var admin = ((SignIn.Known) door.signIn.withPassword("admin", made.password(), HOME)).held().account();
        assertThat(admin.roles()).isEqualTo(EnumSet.allOf(Role.class));
        assertThat(admin.mustChangePassword()).isTrue();
        assertThat(admin.id()).as("1 is the shipped data").isGreaterThan(1);
        assertThat(Files.readString(made.file()).strip()).isEqualTo(made.password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file()))).isEqualTo("rw-------");
    }

    @Test
    void later_starts_make_none_and_remind_while_the_first_password_is_unchanged() {
        var made = (FirstAccount.Made) firstStart(Optional.empty());
        var again = new FirstAccount(door.accounts, door.encoder, door.firstPassword);
        assertThat(again.start(Optional.of("weak"))).as("the variable is ignored").isEqualTo(new FirstAccount.StillUnchanged(made.file()));
        long id = door.accounts.byName("admin").orElseThrow().account().id();
        door.own().changePassword(id, made.password(), Door.PASSWORD, HOME);
        assertThat(made.file()).doesNotExist();
        assertThat(again.start(Optional.empty())).isEqualTo(new FirstAccount.Nothing());
        assertThat(door.accounts.all()).hasSize(1);
    }

    @Test
    void the_operator_may_give_the_password_and_then_nothing_is_asked_or_written() {
        assertThat(firstStart(Optional.of(Door.PASSWORD))).isEqualTo(new FirstAccount.MadeAsGiven());
        assertThat(((SignIn.Known) door.signIn.withPassword("admin", Door.PASSWORD, HOME)).held().account().mustChangePassword()).isFalse();
        assertThat(door.firstPassword.unchanged()).isFalse();
    }

    @Test
    void a_given_password_that_is_empty_or_weak_makes_nothing() {
        for (var weak : List.of("", "admin", "adminadminadmin", "password1234")) {
            assertThat(firstStart(Optional.of(weak))).isInstanceOf(FirstAccount.GivenWillNotDo.class);
            assertThat(door.accounts.none()).isTrue();
        }
    }

    // ── Accounts ─────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_new_account_has_its_roles_and_a_password_that_must_be_changed() {
        var made = (Administration.Made) administration.make(" Anna ", Set.of(Role.STAFF, Role.ANALYST), Language.BE, viewer);
        var anna = ((SignIn.Known) door.signIn.withPassword("anna", made.password(), HOME)).held().account();
        assertThat(anna).isEqualTo(new Account(made.id(), "Anna", Set.of(Role.STAFF, Role.ANALYST), true, true, Language.BE));
    }

    @Test
    void a_name_is_given_once() {
        assertThat(administration.make("BOSS", Set.of(), Language.EN, viewer))
                .isEqualTo(new Administration.NameWillNotDo(NameRule.Fault.TAKEN));
        assertThat(administration.make("two words", Set.of(), Language.EN, viewer))
                .isEqualTo(new Administration.NameWillNotDo(NameRule.Fault.CHARACTERS));
    }

    @Test
    void somebody_always_remains_who_can_administer() {
        var second = door.account("second", Role.ADMINISTRATOR);
        var other = Viewer.of(second);
        assertThat(administration.deactivate(boss.id(), other)).isEqualTo(Administration.Change.DONE);
        administration.reactivate(boss.id(), other);
        assertThat(administration.setRoles(boss.id(), Set.of(Role.ANALYST), other)).isEqualTo(Administration.Change.DONE);
        // A right that was read before it was lost must not take the last one away.
        assertThat(administration.setRoles(second.id(), Set.of(), viewer)).isEqualTo(Administration.Change.LAST_ADMINISTRATOR);
        assertThat(administration.deactivate(second.id(), viewer)).isEqualTo(Administration.Change.LAST_ADMINISTRATOR);
        assertThat(administration.anonymise(second.id(), viewer)).isEqualTo(Administration.Change.LAST_ADMINISTRATOR);
        assertThat(read(second.id())).isEqualTo(second);
    }

    @Test
    void nobody_takes_the_right_to_undo_it_from_himself() {
        door.account("second", Role.ADMINISTRATOR);
        assertThat(administration.setRoles(boss.id(), Set.of(Role.STAFF), viewer)).isEqualTo(Administration.Change.OWN_RIGHTS);
        assertThat(administration.deactivate(boss.id(), viewer)).isEqualTo(Administration.Change.OWN_RIGHTS);
        assertThat(administration.anonymise(boss.id(), viewer)).isEqualTo(Administration.Change.OWN_RIGHTS);
        assertThat(administration.setRoles(boss.id(), EnumSet.allOf(Role.class), viewer)).isEqualTo(Administration.Change.DONE);
    }

    @Test
    void an_anonymised_account_has_no_name_no_password_and_no_way_back() {
        var anna = door.account("anna", Role.STAFF);
        administration.anonymise(anna.id(), viewer);
        administration.reactivate(anna.id(), viewer);
        administration.setRoles(anna.id(), Set.of(Role.ADMINISTRATOR), viewer);
        var held = door.accounts.byId(anna.id()).orElseThrow();
        assertThat(held.anonymised()).isTrue();
        assertThat(held.passwordHash()).isEmpty();
        assertThat(held.account()).isEqualTo(new Account(anna.id(), "account " + anna.id(), Set.of(), false, false, Language.EN));
        assertThat(door.signIn.withPassword("account " + anna.id(), "", HOME)).isEqualTo(new SignIn.Unknown());
        assertThat(administration.make("anna", Set.of(), Language.EN, viewer)).as("the name is free").isInstanceOf(Administration.Made.class);
    }

    @Test
    void a_forgotten_password_is_replaced_by_one_that_must_be_changed() {
        var anna = door.account("anna", Role.STAFF);
        var password = administration.newPassword(anna.id(), viewer);
        assertThat(door.signIn.withPassword("anna", Door.PASSWORD, HOME)).isEqualTo(new SignIn.Unknown());
        assertThat(((SignIn.Known) door.signIn.withPassword("anna", password, HOME)).held().account().mustChangePassword()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void nobody_but_the_administrator_does_any_of_it(Role role) {
        var other = Viewer.of(door.account("other", role));
        for (Consumer<Viewer> act : List.<Consumer<Viewer>>of(
                v -> administration.accounts(v),
                v -> administration.make("new", Set.of(), Language.EN, v),
                v -> administration.newPassword(boss.id(), v),
                v -> administration.setRoles(boss.id(), Set.of(), v),
                v -> administration.deactivate(boss.id(), v),
                v -> administration.reactivate(boss.id(), v),
                v -> administration.anonymise(boss.id(), v))) {
            assertThatThrownBy(() -> act.accept(other)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> act.accept(Viewer.ANONYMOUS)).isInstanceOf(Denied.class);
        }
        assertThat(door.accounts.all()).hasSize(2);
    }

    // ── The own password ─────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void only_who_knows_the_present_password_changes_it() {
        var own = door.own();
        assertThat(own.changePassword(boss.id(), "guess", "another lamp by the river", HOME))
                .isEqualTo(new OwnAccount.NotProven(new SignIn.Unknown()));
        assertThat(own.changePassword(boss.id(), Door.PASSWORD, "short", HOME))
                .isEqualTo(new OwnAccount.WillNotDo(PasswordRule.Fault.TOO_SHORT));
        assertThat(own.changePassword(boss.id(), Door.PASSWORD, Door.PASSWORD, HOME)).isEqualTo(new OwnAccount.TheSame());
        assertThat(own.changePassword(boss.id(), Door.PASSWORD, "another lamp by the river", HOME)).isInstanceOf(OwnAccount.Changed.class);
        assertThat(door.signIn.withPassword("boss", "another lamp by the river", HOME)).isInstanceOf(SignIn.Known.class);
        assertThat(door.signIn.withPassword("boss", Door.PASSWORD, HOME)).isEqualTo(new SignIn.Unknown());
    }

    @Test
    void guessing_the_present_password_on_the_profile_is_limited_too() {
        var own = door.own();
        for (int i = 0; i < Attempts.FREE; i++) {
            own.changePassword(boss.id(), "guess" + i, "another lamp by the river", HOME);
        }
        assertThat(own.changePassword(boss.id(), Door.PASSWORD, "another lamp by the river", HOME))
                .isInstanceOfSatisfying(OwnAccount.NotProven.class, not -> assertThat(not.outcome()).isInstanceOf(SignIn.TooMany.class));
    }

    @Test
    void there_is_an_end_to_tokens() {
        var own = door.own();
        for (int i = 0; i < OwnAccount.MOST_TOKENS; i++) {
            own.makeToken(boss.id(), "program " + i);
        }
        assertThat(own.roomForToken(boss.id())).isFalse();
        own.revokeToken(boss.id(), own.tokens(boss.id()).getFirst().id());
        assertThat(own.roomForToken(boss.id())).isTrue();
    }
}
