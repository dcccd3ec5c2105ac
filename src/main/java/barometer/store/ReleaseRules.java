package barometer.store;

import barometer.domain.Frequency;
import barometer.domain.ReleaseRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When figures are expected; ordinary rows, no part of the ledger. */
public final class ReleaseRules {

    private final Writing writing;
    private final JdbcClient jdbc;

    public ReleaseRules(Writing writing) {
        this.writing = writing;
        this.jdbc = writing.jdbc();
    }

    /** All rules, by indicator and frequency. */
    public List<ReleaseRule> all() {
        return jdbc.sql("select * from release_rule order by indicator, frequency").query(ReleaseRules::rule).list();
    }

    /** Keeps a rule in place of the one for the same indicator and frequency. */
    public void put(ReleaseRule rule) {
        writing.durably(() -> {
            delete(rule.indicator(), rule.frequency());
            return jdbc.sql("insert into release_rule (indicator, frequency, days_after, announced) values (?, ?, ?, ?)")
                    .params(rule.indicator(), rule.frequency().code(), rule.daysAfter().orElse(null), rule.announcedText()).update();
        });
    }

    /** Expects nothing more of an indicator at a frequency. */
    public void remove(String indicator, Frequency frequency) {
        writing.durably(() -> delete(indicator, frequency));
    }

    private int delete(String indicator, Frequency frequency) {
        return jdbc.sql("delete from release_rule where indicator = ? and frequency = ?").params(indicator, frequency.code()).update();
    }

    private static ReleaseRule rule(ResultSet row, int number) throws SQLException {
        return new ReleaseRule(row.getString("indicator"), Frequency.parse(row.getString("frequency")),
                Optional.ofNullable(row.getObject("days_after", Integer.class)), ReleaseRule.announced(row.getString("announced")));
    }
}
