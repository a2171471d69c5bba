package hiresync.cli;

import hiresync.query.Sql;
import hiresync.sandbox.Population;
import hiresync.warehouse.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Which night of the demo it is: each complete run moves its world on by a day, its clock too, so that a second demo is a
 * second night however soon it comes.
 *
 * @param day 0 for the first night
 * @param firstNight when the first night began
 */
record DemoDay(int day, Instant firstNight) {
    private static final long SEED = 20;
    private static final int TALENTS = 500;

    /** Reads it off the runs in the warehouse. */
    static DemoDay next(Database database, Instant now) {
        return new JdbcTemplate(database.dataSource()).queryForObject(Sql.named("demo_day"), (row, n) -> {
            Instant first = row.getTimestamp("first_night") == null
                    ? now
                    : row.getTimestamp("first_night").toInstant();
            return new DemoDay(row.getInt("nights"), first);
        });
    }

    Population population() {
        return new Population(SEED, TALENTS, LocalDate.ofInstant(firstNight, ZoneOffset.UTC));
    }

    /** The machine's clock, moved to this night. */
    InstantSource clock(Instant now) {
        Duration ahead = Duration.between(now, firstNight.plus(Duration.ofDays(day)));
        return () -> Instant.now().plus(ahead);
    }

    /** Writes the day's talents into {@code source.talent}, as a company's own load would. */
    void fillSource(Database database) {
        Population population = population();
        List<String> ids = population.talentIds(day);
        String[] updated =
                ids.stream().map(id -> population.updatedAt(id, day).toString()).toArray(String[]::new);
        new NamedParameterJdbcTemplate(database.dataSource())
                .update(
                        Sql.named("demo_source"),
                        Map.of("talent_ids", ids.toArray(String[]::new), "updated_ats", updated));
    }
}
