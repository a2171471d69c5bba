package hiresync.reliability;

import org.springframework.jdbc.core.JdbcTemplate;

/** Lets time pass: whatever runs and ledger say was done, was done so much earlier. */
final class Passing {
    private Passing() {}

    static void hours(JdbcTemplate sql, int hours) {
        sql.update("""
                UPDATE hire_ops.run SET started_at = started_at - p.time, heartbeat_at = heartbeat_at - p.time,
                  ended_at = ended_at - p.time
                FROM (SELECT ? * interval '1 hour' AS time) p
                """, hours);
        sql.update("""
                UPDATE hire_ops.talent_sync SET last_attempt_at = last_attempt_at - p.time,
                  last_success_at = last_success_at - p.time
                FROM (SELECT ? * interval '1 hour' AS time) p
                """, hours);
    }
}
