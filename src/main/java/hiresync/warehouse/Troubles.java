package hiresync.warehouse;

import hiresync.mapping.Tables;
import hiresync.query.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads in the ledger who gave no usable answer at the last attempt. */
public final class Troubles {
    private final NamedParameterJdbcTemplate jdbc;

    public Troubles(DataSource warehouse) {
        this.jdbc = new NamedParameterJdbcTemplate(warehouse);
    }

    /**
     * How many, by status and code; the trouble that came last is the first.
     *
     * @param status only of these; null for all
     */
    public List<TroubleGroup> groups(@Nullable String status) {
        return jdbc.query(
                Sql.named("failures_by_code"),
                new MapSqlParameterSource("status", status),
                (row, n) -> new TroubleGroup(row.getString("status"), row.getString("code"), row.getLong("talents")));
    }

    /**
     * Who, the newest first.
     *
     * @param status only these; null for all
     * @param ofEach so many at the most of each status and code; null for all
     * @param most so many at the most; null for all
     * @param ownSource whether the talents are read from {@code source.talent} of the warehouse
     */
    public List<TroubledTalent> newest(
            @Nullable String status, @Nullable Integer ofEach, @Nullable Integer most, boolean ownSource, Instant now) {
        return jdbc.query(
                Sql.named("failures"),
                new MapSqlParameterSource("status", status)
                        .addValue("per_code", ofEach)
                        .addValue("limit", most)
                        .addValue("own_source", ownSource)
                        .addValue("now", now.toString())
                        .addValue("mapping_version", Tables.mappingVersion()),
                (row, n) -> talent(row));
    }

    private static TroubledTalent talent(ResultSet row) throws SQLException {
        return new TroubledTalent(
                row.getString("talent_id"),
                row.getString("status"),
                row.getString("code"),
                row.getString("message"),
                row.getString("log_id"),
                row.getInt("attempts"),
                Times.instant(row, "last_attempt_at"),
                TroubledTalent.Next.valueOf(row.getString("next").toUpperCase(Locale.ROOT)),
                Times.instant(row, "asked_again_at"));
    }
}
