package hiresync.plan;

import hiresync.query.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Leaves only a slice of the talents in the temporary table {@code source_talent}. */
final class Chosen {
    private final NamedParameterJdbcTemplate jdbc;

    Chosen(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds those who are named and not there. */
    void add(Slice slice) {
        jdbc.update(Sql.named("slice_named"), Map.of("talent_ids", named(slice)));
    }

    void only(Slice slice, Instant now) {
        String[] named = named(slice);
        jdbc.update(
                Sql.named("slice"),
                new MapSqlParameterSource("by_name", slice.talents() != null)
                        .addValue("talent_ids", named)
                        .addValue("source_updated_since", text(slice.sourceUpdatedSince()))
                        .addValue("interviews_since", text(slice.interviewsSince()))
                        .addValue("statuses", array(slice.statuses()))
                        .addValue("stale_before", text(slice.staleBefore(now))));
        jdbc.getJdbcTemplate().execute("ANALYZE source_talent");
    }

    private static String[] named(Slice slice) {
        List<String> talents = slice.talents() == null ? List.of() : slice.talents();
        return talents.toArray(String[]::new);
    }

    /** So many of a run's talents are not in the source: they were named. */
    int outsideTheSource(long runId) {
        Integer outside = jdbc.queryForObject(Sql.named("slice_outside"), Map.of("run_id", runId), Integer.class);
        return outside == null ? 0 : outside;
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static String @Nullable [] array(@Nullable List<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
    }
}
