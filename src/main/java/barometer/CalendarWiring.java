package barometer;

import barometer.domain.Access;
import barometer.ledger.Reading;
import barometer.ledger.ReleaseCalendar;
import barometer.store.ReleaseRules;
import barometer.store.Writing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the release calendar. */
@Configuration
class CalendarWiring {

    @Bean
    ReleaseRules releaseRules(Writing writing) {
        return new ReleaseRules(writing);
    }

    @Bean
    ReleaseCalendar releaseCalendar(ReleaseRules rules, Reading reading, Access access) {
        return new ReleaseCalendar(rules, reading, access);
    }
}
