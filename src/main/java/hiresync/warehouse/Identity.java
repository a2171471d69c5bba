package hiresync.warehouse;

import hiresync.mapping.Tables;
import hiresync.query.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Whose ids a warehouse holds: the same talent has other user ids under another app, host or id type, so a run with
 * others is refused.
 *
 * @param appId null with a token given from outside
 */
public record Identity(String baseUrl, @Nullable String appId, String userIdType, String jobLevelIdType) {
    /** The warehouse holds the ids of another app, host or id type. */
    public static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Mismatch(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Writes this identity into a warehouse that has none yet, and the versions of schema and mapping in any case.
     *
     * @param accept take this identity over from another one, and forget all hashes, so that every answer is written, and how far
     *     discover has come
     * @throws Mismatch when the warehouse belongs to another one
     */
    public void claim(DataSource warehouse, String schemaVersion, boolean accept, Instant now) {
        NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(warehouse);
        List<String> differences =
                recorded(jdbc).stream().findFirst().map(this::differences).orElse(List.of());
        if (!accept) {
            requireNone(differences);
        }
        if (!differences.isEmpty()) {
            jdbc.update(Sql.named("hashes_clear"), Map.of());
            jdbc.update(Sql.named("discovery_clear"), Map.of());
        }
        jdbc.update(
                Sql.named("warehouse_claim"),
                new MapSqlParameterSource("base_url", baseUrl)
                        .addValue("app_id", appId)
                        .addValue("user_id_type", userIdType)
                        .addValue("job_level_id_type", jobLevelIdType)
                        .addValue("schema_version", schemaVersion)
                        .addValue("mapping_version", Tables.mappingVersion())
                        .addValue("now", now.toString()));
    }

    /**
     * Whether the warehouse holds this identity's ids; it may hold none yet.
     *
     * @throws Mismatch when it belongs to another one
     */
    public boolean isOf(DataSource warehouse) {
        List<Identity> recorded = recorded(new NamedParameterJdbcTemplate(warehouse));
        recorded.forEach(identity -> requireNone(differences(identity)));
        return !recorded.isEmpty();
    }

    private static void requireNone(List<String> differences) {
        if (!differences.isEmpty()) {
            throw new Mismatch("this warehouse holds the ids of other settings: " + String.join(", ", differences)
                    + "; correct the settings, or take the new ones over with `hiresync migrate --accept-identity`");
        }
    }

    private static List<Identity> recorded(NamedParameterJdbcTemplate jdbc) {
        return jdbc.query(
                Sql.named("warehouse_identity"),
                (row, n) -> new Identity(
                        row.getString("base_url"),
                        row.getString("app_id"),
                        row.getString("user_id_type"),
                        row.getString("job_level_id_type")));
    }

    private List<String> differences(Identity recorded) {
        List<String> differences = new ArrayList<>();
        compare("FEISHU_BASE_URL", recorded.baseUrl, baseUrl, differences);
        compare("FEISHU_APP_ID", recorded.appId, appId, differences);
        compare("FEISHU_USER_ID_TYPE", recorded.userIdType, userIdType, differences);
        compare("FEISHU_JOB_LEVEL_ID_TYPE", recorded.jobLevelIdType, jobLevelIdType, differences);
        return differences;
    }

    private static void compare(
            String setting, @Nullable String recorded, @Nullable String now, List<String> differences) {
        if (!Objects.equals(recorded, now)) {
            differences.add("%s was %s and is %s".formatted(setting, recorded, now));
        }
    }
}
