package barometer;

import barometer.ledger.ShippedData;
import barometer.store.Writing;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the program can do its work: the shipped data are in, and what is recorded reaches the disk. */
@Component
class ReadyHealth implements HealthIndicator {

    private final ShippedData shipped;
    private final Writing writing;

    ReadyHealth(ShippedData shipped, Writing writing) {
        this.shipped = shipped;
        this.writing = writing;
    }

    @Override
    public Health health() {
        return shipped.loaded() && writing.healthy() ? Health.up().build() : Health.down().build();
    }
}
