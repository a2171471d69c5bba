package hiresync.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The comparison finds nothing after two undisturbed nights, and whatever is put out of order afterwards. */
class WarehouseComparisonIT {

    @TempDir
    Path directory;

    @AutoClose
    private Scene scene;

    @BeforeEach
    void twoNights() throws IOException {
        scene = KillPoint.Night.OF_EVERYBODY.begin(directory);
        Program.Ended night = scene.run();
        assertThat(night.exitCode()).as(night.talk()).isZero();
    }

    @Test
    void findsEveryKindOfDisorderAndNothingElse() throws SQLException {
        Differences none = compared();
        assertThat(none).hasToString("no differences in " + none.compared() + " rows");
        assertThat(none.of("hire_raw.talent_response").compared())
                .isEqualTo(none.of("hire_ops.talent_sync").compared())
                .isEqualTo(scene.world.population.size(Scene.LATER_DAY));
        assertThat(none.of("hire.interview_record").compared())
                .isEqualTo(scene.world.count("hire.interview_record WHERE deleted_at IS NULL"))
                .isGreaterThan(300);
        assertThat(none.of("hire.address").compared()).isEqualTo(8);
        assertThat(none.of("hire_history.interview").compared())
                .isEqualTo(scene.world.count("hire_history.interview"))
                .isPositive();

        assertFound("hire.interview_record", 1, 0, "SET deleted_at = now()", "deleted_at IS NULL");
        assertFound("hire.interview", 1, 1, "SET begin_time = begin_time + interval '1 ms'", "deleted_at IS NULL");
        assertFound("hire.interview", 1, 1, "SET unmapped = '{}'", "deleted_at IS NULL");
        assertFound("hire.interview_record", 1, 1, "SET unmapped = unmapped - 'image_list'", "unmapped ? 'image_list'");
        assertFound("hire.interview_meeting_room", 0, 1, "SET deleted_at = NULL", "deleted_at IS NOT NULL");
        assertFound("hire.application", 1, 1, "SET talent_id = 'nobody'", "deleted_at IS NULL");
        assertFound("hire.feishu_user", 1, 1, "SET name_en_us = ''", "true");
        assertFound("hire.meeting_room", 1, 1, "SET floor_name = NULL", "true");
        assertFound("hire_raw.talent_response", 1, 1, "SET body = '{\"code\": 0, \"data\": {\"items\": 1}}'", "true");
        assertFound("hire_raw.talent_response", 1, 1, "SET talent_id = 'nobody'", "true");
        assertFound("hire_history.interview", 1, 1, "SET round = 99", "true");
        assertFound("hire_history.interview_record", 1, 1, "SET unmapped = '{}'", "true");
        assertFound("hire_history.interview_meeting_room", 1, 1, "SET deleted_at = valid_to", "true");
        assertFound("hire_ops.talent_sync", 1, 1, "SET content_sha256 = NULL", "true");
        assertFound("hire_ops.talent_sync", 1, 1, "SET status = 'failed'", "true");
        assertThat(compared()).hasToString(none.toString());
    }

    /** Changes one row, compares, and takes it back. */
    private void assertFound(String table, long lost, long unexpected, String change, String condition)
            throws SQLException {
        try (Connection connection = scene.world.database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            SingleConnectionDataSource within = new SingleConnectionDataSource(connection, true);
            int changed = new JdbcTemplate(within)
                    .update("UPDATE %1$s %2$s WHERE ctid = (SELECT ctid FROM %1$s WHERE %3$s LIMIT 1)"
                            .formatted(table, change, condition));
            Differences found = compared(within);
            connection.rollback();
            assertThat(changed).as(change).isOne();
            assertThat(found.of(table).lost()).as(change).isEqualTo(lost);
            assertThat(found.of(table).unexpected()).as(change).isEqualTo(unexpected);
            assertThat(found.lost() + found.unexpected()).as("%s", found).isEqualTo(lost + unexpected);
        }
    }

    private Differences compared() {
        return compared(scene.world.database.dataSource());
    }

    private Differences compared(DataSource warehouse) {
        return WarehouseComparison.of(warehouse, scene.world.population, Scene.LATER_DAY, List.of(Scene.FIRST_DAY));
    }
}
