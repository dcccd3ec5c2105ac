package barometer;

import barometer.admin.FirstAccount;
import barometer.admin.PasswordRule;
import barometer.domain.Language;
import barometer.text.Words;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the first account before the first request is taken, and tells the operator once how to sign in. */
@Component
class FirstStart implements ApplicationListener<ApplicationReadyEvent> {

    static final String GIVEN = "BAROMETER_ADMIN_PASSWORD";

    private final FirstAccount.Outcome outcome;

    FirstStart(FirstAccount account, Environment environment) {
        outcome = account.start(Optional.ofNullable(environment.getProperty(GIVEN)));
        if (outcome instanceof FirstAccount.GivenWillNotDo refused) {
            throw new StartRefused(GIVEN + " will not do: " + reason(refused.fault())
                    + " Give another, or leave the variable out to get a random one.");
        }
    }

    private static String reason(PasswordRule.Fault fault) {
        return Words.of(Language.EN).say("password." + fault.code());
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        told("http://localhost:" + port + "/sign-in").ifPresent(System.out::println);
    }

    Optional<String> told(String address) {
        return switch (outcome) {
            case FirstAccount.Made made -> Optional.of("""

                    The first start made an account with every right:
                      sign in at  %s
                      account     %s
                      password    %s
                    It is shown this once, must be changed at the first sign-in, and until then lies in
                    %s
                    """.formatted(address, FirstAccount.NAME, made.password(), made.file()));
            case FirstAccount.MadeAsGiven given -> Optional.of("The first start made the account " + FirstAccount.NAME
                    + " with the password from " + GIVEN + ": sign in at " + address);
            case FirstAccount.StillUnchanged waiting -> Optional.of("The first password of " + FirstAccount.NAME
                    + " still waits to be changed: it lies in " + waiting.file() + ", sign in at " + address);
            case FirstAccount.GivenWillNotDo refused -> Optional.empty();
            case FirstAccount.Nothing nothing -> Optional.empty();
        };
    }
}
