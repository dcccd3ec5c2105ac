package barometer;

import barometer.chart.png.PictureRoom;
import barometer.chart.png.PngChart;
import barometer.domain.Access;
import barometer.ledger.Reading;
import barometer.publish.House;
import barometer.publish.PictureJournal;
import barometer.store.Brandings;
import barometer.store.PicturesTaken;
import barometer.store.Writing;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of how the house looks, and of the pictures that leave it. */
@Configuration
class BrandingWiring {

    @Bean
    Brandings brandings(Writing writing) {
        return new Brandings(writing);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    PictureJournal pictureJournal(Writing writing, Access access, Clock clock, @Value("${barometer.pictures-keep-days:0}") int days) {
        if (days < 0) {
            throw new StartRefused("BAROMETER_PICTURES_KEEP_DAYS is " + days + ": write for how many days the journal of pictures is kept, "
                    + "or 0 for ever.");
        }
        return new PictureJournal(new PicturesTaken(writing), access, clock, days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days)));
    }

    @Bean
    House house(Brandings brandings, Reading reading, PngChart png, PictureRoom room, Access access, Clock clock) {
        return new House(brandings, reading, png, room, access, clock);
    }
}
