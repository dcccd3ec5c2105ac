package barometer;

import barometer.domain.Access;
import barometer.ledger.Changes;
import barometer.ledger.Desk;
import barometer.ledger.Documents;
import barometer.ledger.Journal;
import barometer.ledger.Ledger;
import barometer.ledger.Reading;
import barometer.ledger.Redactions;
import barometer.ledger.Releases;
import barometer.ledger.ShippedData;
import barometer.store.Drafts;
import barometer.store.JournalLines;
import barometer.store.LedgerTables;
import barometer.store.Writing;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the staff's desk: drafts and their release, the journal, and what the administrator blanks. */
@Configuration
class DeskWiring {

    @Bean
    Drafts drafts(Writing writing) {
        return new Drafts(writing);
    }

    @Bean
    Desk desk(LedgerTables tables, Drafts drafts, Ledger ledger, Access access, Changes changes, Clock clock) {
        return new Desk(tables, drafts, ledger, access, changes, clock);
    }

    @Bean
    Journal journal(LedgerTables tables, Writing writing, Drafts drafts, Access access) {
        return new Journal(tables, new JournalLines(writing, drafts), access);
    }

    /** After the shipped data, which enter an empty ledger only. */
    @Bean(destroyMethod = "close")
    Releases releases(Desk desk, ShippedData shippedData) {
        return new Releases(desk);
    }

    @Bean
    Documents documents(LedgerTables tables, Reading reading, Access access, Changes changes, Clock clock) {
        return new Documents(tables, reading, access, changes, clock);
    }

    @Bean
    Redactions redactions(LedgerTables tables, Access access, Changes changes, Clock clock) {
        return new Redactions(tables, access, changes, clock);
    }
}
