package barometer;

import barometer.delivery.Couriers;
import barometer.delivery.Hosts;
import barometer.delivery.MailServer;
import barometer.delivery.Rounds;
import barometer.delivery.Scheduling;
import barometer.domain.Access;
import barometer.files.ScheduleJson;
import barometer.ledger.Reading;
import barometer.publish.PictureJournal;
import barometer.publish.Reports;
import barometer.publish.ShippedTemplates;
import barometer.store.Accounts;
import barometer.store.Brandings;
import barometer.store.Deliveries;
import barometer.store.Schedules;
import barometer.store.Writing;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The beans of reports that leave by themselves, and the ways out that the operator opened. */
@Configuration
class DeliveryWiring {

    @Bean
    Schedules schedules(Writing writing) {
        return new Schedules(writing, ScheduleJson::write, ScheduleJson::read);
    }

    @Bean
    Deliveries deliveries(Writing writing) {
        return new Deliveries(writing, ScheduleJson::write, ScheduleJson::destination);
    }

    @Bean(destroyMethod = "close")
    Couriers couriers(Environment operator, Brandings brandings, Clock clock, @Value("${barometer.address:}") String address) {
        try {
            return new Couriers(Optional.of(set(operator, "delivery.folder")).filter(f -> !f.isBlank()).map(f -> Path.of(f).toAbsolutePath().normalize()),
                    MailServer.of(set(operator, "mail.host"), set(operator, "mail.port"), set(operator, "mail.tls"), set(operator, "mail.account"),
                            set(operator, "mail.password"), set(operator, "mail.from"), set(operator, "mail.name")),
                    Hosts.of(set(operator, "delivery.hosts"), set(operator, "delivery.inner-hosts")), address.replaceFirst("/+$", ""),
                    brandings::current, clock);
        } catch (IllegalArgumentException e) {
            throw new StartRefused(e.getMessage());
        }
    }

    private static String set(Environment operator, String name) {
        return operator.getProperty("barometer." + name, "");
    }

    @Bean
    Scheduling scheduling(Schedules schedules, Deliveries deliveries, Reports reports, Reading reading, Accounts accounts, Access access,
                          Couriers couriers, PictureJournal pictures, Clock clock) {
        return new Scheduling(schedules, deliveries, reports, reading, accounts, access, couriers, pictures, clock);
    }

    /** After the shipped report, so that nothing is looked for before it is there. */
    @Bean(destroyMethod = "close")
    Rounds rounds(Scheduling scheduling, ShippedTemplates shipped) {
        return new Rounds(scheduling);
    }
}
