package barometer;

import barometer.store.Brandings;
import barometer.store.Writing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of how the house looks. */
@Configuration
class BrandingWiring {

    @Bean
    Brandings brandings(Writing writing) {
        return new Brandings(writing);
    }
}
