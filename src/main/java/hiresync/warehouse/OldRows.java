package hiresync.warehouse;

import hiresync.query.Sql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Rows of one kind that are older than they need be. Counts go by table. */
interface OldRows {
    /** So many rows at once: a transaction of well under a second. */
    int BATCH = 5000;

    /** Adds how many there are. */
    void count(Map<String, Long> counts);

    /** Removes some, in the caller's transaction, and adds how many; false when there was none left. */
    boolean purge(Map<String, Long> counts);

    static void add(Map<String, Long> counts, String table, @Nullable Long rows) {
        counts.merge(table, Objects.requireNonNull(rows), Long::sum);
    }

    /** Kept answers; the statements are called {@code purge_<kind>}. */
    record Answers(NamedParameterJdbcTemplate jdbc, String kind, String table, Instant before, Instant now)
            implements OldRows {
        @Override
        public void count(Map<String, Long> counts) {
            add(
                    counts,
                    table,
                    jdbc.queryForObject(
                            Sql.named("purge_" + kind + "_old"), Map.of("before", before.toString()), Long.class));
        }

        @Override
        public boolean purge(Map<String, Long> counts) {
            Long rows = jdbc.queryForObject(
                    Sql.named("purge_" + kind),
                    Map.of("before", before.toString(), "now", now.toString(), "most", BATCH),
                    Long.class);
            add(counts, table, rows);
            return Objects.requireNonNull(rows) > 0;
        }
    }

    /** Runs with their work lists, one at a time. */
    final class Runs implements OldRows {
        private final NamedParameterJdbcTemplate jdbc;
        private final Map<String, String> times;
        private @Nullable Deque<Long> left;

        Runs(NamedParameterJdbcTemplate jdbc, Instant before, Instant resumableSince) {
            this.jdbc = jdbc;
            this.times = Map.of("before", before.toString(), "resumable_since", resumableSince.toString());
        }

        @Override
        public void count(Map<String, Long> counts) {
            List<Long> runs = runs();
            add(counts, "hire_ops.run", (long) runs.size());
            add(
                    counts,
                    "hire_ops.work_item",
                    jdbc.queryForObject(
                            "SELECT count(*) FROM hire_ops.work_item WHERE run_id = ANY (:runs::bigint[])",
                            Map.of("runs", runs.toArray(Long[]::new)),
                            Long.class));
        }

        @Override
        public boolean purge(Map<String, Long> counts) {
            if (left == null) {
                left = new ArrayDeque<>(runs());
            }
            Long run = left.poll();
            if (run == null) {
                return false;
            }
            add(
                    counts,
                    "hire_ops.work_item",
                    jdbc.queryForObject(Sql.named("purge_run"), Map.of("run_id", run), Long.class));
            add(counts, "hire_ops.run", 1L);
            return true;
        }

        private List<Long> runs() {
            return new ArrayList<>(jdbc.queryForList(Sql.named("purge_runs_old"), times, Long.class));
        }
    }

    /** Executions in Spring Batch's tables, which have this machine's local time. */
    record Executions(NamedParameterJdbcTemplate jdbc, Instant before) implements OldRows {
        private static final String TABLE = "batch.batch_job_execution";

        @Override
        public void count(Map<String, Long> counts) {
            add(counts, TABLE, (long) executions(null).size());
        }

        @Override
        public boolean purge(Map<String, Long> counts) {
            List<Long> executions = executions(BATCH);
            if (executions.isEmpty()) {
                return false;
            }
            add(
                    counts,
                    TABLE,
                    jdbc.queryForObject(
                            Sql.named("purge_batch"),
                            Map.of("executions", executions.toArray(Long[]::new)),
                            Long.class));
            return true;
        }

        private List<Long> executions(@Nullable Integer most) {
            LocalDateTime local = LocalDateTime.ofInstant(before, ZoneId.systemDefault());
            return jdbc.queryForList(
                    Sql.named("purge_batch_old"),
                    new MapSqlParameterSource("before", local.toString()).addValue("most", most),
                    Long.class);
        }
    }

    /** Superseded versions of one table. */
    record Versions(NamedParameterJdbcTemplate jdbc, String table, Instant before) implements OldRows {
        @Override
        public void count(Map<String, Long> counts) {
            add(
                    counts,
                    table,
                    jdbc.getJdbcTemplate().queryForObject(HistoryTables.old(table), Long.class, before.toString()));
        }

        @Override
        public boolean purge(Map<String, Long> counts) {
            int rows = jdbc.getJdbcTemplate().update(HistoryTables.purge(table), before.toString(), BATCH);
            add(counts, table, (long) rows);
            return rows > 0;
        }
    }
}
