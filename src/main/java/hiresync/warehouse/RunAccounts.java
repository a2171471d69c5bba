package hiresync.warehouse;

import hiresync.query.Sql;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What the work lists of runs come to, counted in SQL. */
public final class RunAccounts {
    private final NamedParameterJdbcTemplate jdbc;

    RunAccounts(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public RunCounts counts(long runId) {
        return Objects.requireNonNull(jdbc.queryForObject(
                Sql.named("run_counts"),
                Map.of("run_id", runId),
                (row, n) -> new RunCounts(
                        row.getInt("planned"),
                        row.getInt("unchanged"),
                        row.getInt("changed"),
                        row.getInt("failed"),
                        row.getInt("refused"),
                        row.getInt("remaining"))));
    }

    /** Talents in the list as it was planned. */
    public int plannedCount(long runId) {
        Integer planned = jdbc.queryForObject(
                "SELECT planned FROM hire_ops.run WHERE run_id = :run_id", Map.of("run_id", runId), Integer.class);
        return planned == null ? 0 : planned;
    }

    /** Talents of the run that the API does not know, which count as refused. */
    public int gone(long runId) {
        Integer gone = jdbc.queryForObject(Sql.named("run_gone"), Map.of("run_id", runId), Integer.class);
        return gone == null ? 0 : gone;
    }

    /** Talents whom the run has erased, as the API no longer knew them; its work list does not name them any more. */
    public int forgotten(long runId) {
        Integer forgotten = jdbc.queryForObject(Sql.named("run_forgotten"), Map.of("run_id", runId), Integer.class);
        return forgotten == null ? 0 : forgotten;
    }

    /**
     * Talents of the run who count for the guard on failures and refusals.
     *
     * @param outageFailures so many failures in a row are an outage's, and do not count
     */
    public int troubled(long runId, int outageFailures) {
        Integer troubled = jdbc.queryForObject(
                Sql.named("run_troubled"), Map.of("run_id", runId, "outage_failures", outageFailures), Integer.class);
        return troubled == null ? 0 : troubled;
    }
}
