package barometer;

import barometer.chart.png.PictureRoom;
import barometer.chart.png.PngPage;
import barometer.domain.Access;
import barometer.ledger.Reading;
import barometer.ledger.ShippedData;
import barometer.publish.Reports;
import barometer.publish.ShippedTemplates;
import barometer.store.Brandings;
import barometer.store.IssuedReports;
import barometer.store.Templates;
import barometer.store.Writing;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the manager's report. */
@Configuration
class ReportWiring {

    @Bean
    Templates templates(Writing writing) {
        return new Templates(writing);
    }

    @Bean
    IssuedReports issuedReports(Writing writing) {
        return new IssuedReports(writing);
    }

    @Bean
    PictureRoom pictureRoom() {
        return new PictureRoom();
    }

    @Bean
    Reports reports(Templates templates, IssuedReports issues, Brandings brandings, Reading reading, Access access, PictureRoom room, Clock clock,
                    @Value("${barometer.address:}") String address, @Value("${barometer.version}") String program) {
        return new Reports(templates, issues, brandings, reading, access, new PngPage(), room, clock, address, program);
    }

    @Bean(initMethod = "load")
    ShippedTemplates shippedTemplates(Templates templates, Reports reports, ShippedData after) {
        return new ShippedTemplates(templates, reports);
    }
}
