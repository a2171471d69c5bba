package hiresync.warehouse;

import hiresync.query.Sql;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** {@code source.talent}, the warehouse's own list of talents to be asked about, as hiresync itself fills it. */
public final class SourceTalents {
    private final NamedParameterJdbcTemplate jdbc;

    public SourceTalents(DataSource warehouse) {
        this.jdbc = new NamedParameterJdbcTemplate(warehouse);
    }

    /**
     * What became of talents that were written.
     *
     * @param added new ones
     * @param changed those whose time moved
     */
    public record Changes(long added, long changed, long unchanged) {
        public static final Changes NONE = new Changes(0, 0, 0);

        /** Those of the given talents who were left out, as they had been erased. */
        public long forgotten(int given) {
            return given - added - changed - unchanged;
        }

        public Changes plus(Changes more) {
            return new Changes(added + more.added, changed + more.changed, unchanged + more.unchanged);
        }
    }

    /**
     * Adds talents and moves their times; deletes nobody.
     *
     * @param talents by id, when each last changed; null leaves what is known
     */
    public Changes write(Map<String, @Nullable Instant> talents) {
        return Objects.requireNonNull(jdbc.queryForObject(
                Sql.named("source_talents"),
                new MapSqlParameterSource("talent_ids", Arrays.texts(talents.keySet(), id -> id))
                        .addValue("updated_ats", Arrays.texts(talents.values(), time -> time)),
                (row, n) -> new Changes(row.getLong("added"), row.getLong("changed"), row.getLong("unchanged"))));
    }
}
