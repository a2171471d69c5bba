package hiresync.warehouse;

import hiresync.mapping.KeptAnswer;
import hiresync.query.Sql;
import hiresync.talent.TalentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The answers in {@code hire_raw.talent_response}, to be read again. */
public final class KeptAnswers {
    /** Bytes of a page's answers; a larger answer is a page of its own. */
    static final long HEAVIEST_PAGE = 4L << 20;

    private final NamedParameterJdbcTemplate jdbc;

    public KeptAnswers(DataSource dataSource) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
    }

    /**
     * An answer in its place.
     *
     * @param position place in the run's work list, from 1
     */
    public record Planned(int position, KeptAnswer answer) {}

    /**
     * Writes the work list of a replay, in the caller's transaction.
     *
     * @param talents only these; everybody whose answer is kept when there are none
     * @param goneIsRetired leaves out whose rows were retired because the API no longer knows them
     * @return how many there are
     */
    public int plan(long runId, List<String> talents, boolean goneIsRetired) {
        return jdbc.update(
                Sql.named("replay_plan"),
                new MapSqlParameterSource("run_id", runId)
                        .addValue("everybody", talents.isEmpty())
                        .addValue("talent_ids", talents.toArray(String[]::new))
                        .addValue("gone_is_retired", goneIsRetired));
    }

    /** Those of the talents of whom no answer is kept, in order. */
    public List<String> missing(List<String> talents) {
        return jdbc.queryForList(
                Sql.named("raw_missing"),
                new MapSqlParameterSource("talent_ids", talents.toArray(String[]::new)),
                String.class);
    }

    /** Up to {@code size} answers after the given position that are not done, in order; fewer when they are large. */
    public List<Planned> page(long runId, int after, int size) {
        return jdbc.query(
                Sql.named("replay_page"),
                new MapSqlParameterSource("run_id", runId)
                        .addValue("after", after)
                        .addValue("size", size)
                        .addValue("bytes", HEAVIEST_PAGE),
                (row, n) -> new Planned(row.getInt("position"), answer(row)));
    }

    static KeptAnswer answer(ResultSet row) throws SQLException {
        return new KeptAnswer(
                new TalentId(row.getString("talent_id")),
                row.getTimestamp("fetched_at").toInstant(),
                row.getBytes("body"),
                row.getString("content_sha256"),
                row.getString("log_id"));
    }
}
