package hiresync.warehouse;

import hiresync.query.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what {@code hire_bi.data_quality} tells, so that whoever reads it need not wait: every row of the warehouse takes part.
 */
public final class Quality {
    /** A million interviews take about four seconds on two cores. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public Quality(Database database) {
        this.jdbc = new NamedParameterJdbcTemplate(database.dataSource());
        this.transaction = new TransactionTemplate(database.transactions());
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Counts anew, in a transaction of its own that takes a minute at the most. */
    public void refresh(Instant now) {
        transaction.executeWithoutResult(status -> {
            jdbc.getJdbcTemplate().execute("SET LOCAL statement_timeout = " + LONGEST.toMillis());
            jdbc.update(Sql.named("quality_refresh"), Map.of("now", now.toString()));
        });
    }

    /** The rules over their thresholds; nothing when nobody has counted since then. */
    public Optional<List<QualityRule>> over(Instant since) {
        boolean refreshed = Boolean.TRUE.equals(
                jdbc.queryForObject(Sql.named("quality_refreshed"), Map.of("since", since.toString()), Boolean.class));
        return refreshed ? Optional.of(jdbc.query(Sql.named("quality_over"), (row, n) -> rule(row))) : Optional.empty();
    }

    private static QualityRule rule(ResultSet row) throws SQLException {
        return new QualityRule(
                row.getString("rule"),
                row.getString("description_en"),
                row.getLong("found"),
                row.getString("threshold_kind").equals("share") ? row.getLong("checked") : null,
                row.getBigDecimal("threshold").stripTrailingZeros());
    }
}
