package barometer;

import barometer.domain.Access;
import barometer.ledger.Imports;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.store.ImportProfiles;
import barometer.store.Writing;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of import. */
@Configuration
class ImportWiring {

    @Bean
    Imports imports(Ledger ledger, Reading reading, Access access) {
        return new Imports(ledger, reading, access);
    }

    @Bean
    ImportProfiles importProfiles(Writing writing, Clock clock) {
        return new ImportProfiles(writing, clock);
    }
}
