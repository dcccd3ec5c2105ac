package barometer;

import barometer.admin.Administration;
import barometer.admin.Attempts;
import barometer.admin.FirstAccount;
import barometer.admin.FirstPassword;
import barometer.admin.OwnAccount;
import barometer.admin.SignIn;
import barometer.admin.SignedIn;
import barometer.chart.png.PngChart;
import barometer.domain.Access;
import barometer.ledger.Changes;
import barometer.ledger.Comparing;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.ledger.ShippedData;
import barometer.store.Accounts;
import barometer.store.Brandings;
import barometer.store.LedgerTables;
import barometer.store.Tokens;
import barometer.store.Writing;
import barometer.publish.Reports;
import barometer.ui.FirstResponse;
import barometer.ui.Visitor;
import barometer.ui.WordsProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The beans: engines that know nothing of Spring, each made once. */
@Configuration
class Wiring {

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    @Bean
    Access access(@Value("${barometer.sign-in-to-view:false}") boolean signInToView) {
        return new Access(signInToView);
    }

    // ── Store ────────────────────────────────────────────────────────────────────────────────────────────────────────

    @Bean
    @DependsOnDatabaseInitialization
    Writing writing(DataSource dataSource) {
        return new Writing(dataSource);
    }

    @Bean
    Accounts accounts(Writing writing, Clock clock) {
        return new Accounts(writing, clock);
    }

    @Bean
    Tokens tokens(Writing writing, Clock clock) {
        return new Tokens(writing, clock);
    }

    // ── Ledger and charts ──────────────────────────────────────────────────────────────────────────────────────────────

    @Bean
    LedgerTables ledgerTables(Writing writing) {
        LedgerTables tables = LedgerTables.of(writing);
        tables.revisions().removeBeyondHead();
        return tables;
    }

    @Bean(destroyMethod = "close")
    Changes changes(LedgerTables tables) {
        return new Changes(tables.revisions());
    }

    @Bean
    Ledger ledger(LedgerTables tables, Access access, Changes changes, Clock clock) {
        return new Ledger(tables, access, changes, clock);
    }

    @Bean
    Reading reading(LedgerTables tables, Access access) {
        return new Reading(tables, access);
    }

    @Bean
    Comparing comparing(Reading reading) {
        return new Comparing(reading);
    }

    @Bean(initMethod = "load")
    ShippedData shippedData(LedgerTables tables, Ledger ledger) {
        return new ShippedData(tables.revisions(), ledger);
    }

    @Bean
    PngChart pngChart() {
        return new PngChart();
    }

    // ── Pages ────────────────────────────────────────────────────────────────────────────────────────────────────────

    @Bean
    I18NProvider pageWords() {
        return new WordsProvider();
    }

    @Bean
    FirstResponse firstResponseOfPages(Visitor visitor, Reading reading, Access access, Brandings brandings, Reports reports) {
        return new FirstResponse(visitor, reading, access, brandings, number -> reports.issue(number, visitor.viewer()).isPresent());
    }

    // ── Who comes in ─────────────────────────────────────────────────────────────────────────────────────────────────

    /** Each request would otherwise be measured once for each of its filters, which no figure of operation is made of. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(12)));
    }

    @Bean
    SignIn signIn(Accounts accounts, Tokens tokens, PasswordEncoder encoder, Clock clock) {
        return new SignIn(accounts, tokens, encoder, new Attempts(clock));
    }

    @Bean
    SignedIn signedIn(Accounts accounts, Access access) {
        return new SignedIn(accounts, access);
    }

    @Bean
    FirstPassword firstPassword(@Value("${barometer.data}") Path data) {
        return new FirstPassword(data);
    }

    @Bean
    FirstAccount firstAccount(Accounts accounts, PasswordEncoder encoder, FirstPassword file) {
        return new FirstAccount(accounts, encoder, file);
    }

    @Bean
    OwnAccount ownAccount(Accounts accounts, Tokens tokens, SignIn signIn, PasswordEncoder encoder, FirstPassword file) {
        return new OwnAccount(accounts, tokens, signIn, encoder, file);
    }

    @Bean
    Administration administration(Accounts accounts, PasswordEncoder encoder, FirstPassword file, Access access) {
        return new Administration(accounts, encoder, file, access);
    }
}
