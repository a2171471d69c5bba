package hiresync.reliability;

import static hiresync.reliability.KillPoint.afterAKill;
import static hiresync.reliability.KillPoint.always;
import static hiresync.reliability.KillPoint.at;
import static hiresync.reliability.KillPoint.by;
import static hiresync.reliability.KillPoint.inAnEmptyDatabase;
import static hiresync.reliability.KillPoint.ofEverybody;
import static hiresync.reliability.KillPoint.ofTheChanged;
import static hiresync.reliability.Stop.BEFORE_COMMIT;
import static hiresync.reliability.Stop.IN_COMMIT;
import static hiresync.reliability.Stop.after;
import static hiresync.reliability.Stop.before;

import java.util.List;

/** The named moments of a night, from its first request to its last statement. */
final class KillPoints {
    // statements of a night that say where it stands
    private static final String LOCK = "pg_try_advisory_lock\\(";
    private static final String RUN_OPENED = "INSERT INTO hire_ops\\.run\\s";
    private static final String WORK_LIST = "INSERT INTO hire_ops\\.work_item";
    private static final String PLANNED = "UPDATE hire_ops\\.run SET planned";
    private static final String MARKS = "UPDATE hire_ops\\.work_item";
    private static final String PROGRESS = "UPDATE hire_ops\\.run SET\\s+heartbeat_at";
    private static final String COUNTS = "count\\(\\*\\) FILTER \\(WHERE outcome = 'unchanged'\\) AS unchanged";
    private static final String PLANNED_COUNT = "SELECT planned FROM hire_ops\\.run";
    private static final String CLOSED = "UPDATE hire_ops\\.run SET\\s+ended_at = \\S+ outcome";
    private static final String INSTANCE = "INSERT INTO batch\\.BATCH_JOB_INSTANCE\\(";
    private static final String EXECUTION = "INSERT INTO batch\\.BATCH_JOB_EXECUTION\\(";
    private static final String EXECUTION_MOVES = "UPDATE batch\\.BATCH_JOB_EXECUTION\\s+SET";
    private static final String STEP = "INSERT INTO batch\\.BATCH_STEP_EXECUTION\\(";
    private static final String STEP_MOVES = "UPDATE batch\\.BATCH_STEP_EXECUTION\\s+SET";

    static final Stop IN_THE_SECOND_CHUNK = after(2, MARKS);

    private KillPoints() {}

    static List<KillPoint> all() {
        return List.of(
                // before the run
                by("asking for a token", HeldCalls::askingForAToken),
                always(inAnEmptyDatabase(at("creating a table", after("CREATE TABLE hire\\.interview ")))),
                inAnEmptyDatabase(
                        at("noting a migration", before(3, "INSERT INTO \"batch\"\\.\"flyway_schema_history\""))),
                at("lock taken", after(LOCK)),
                at("warehouse claimed", after("INSERT INTO hire_ops\\.warehouse ")),
                at("run opened", after(RUN_OPENED)),
                // Spring Batch begins
                at("noting the job's instance", before(INSTANCE)),
                at("job's instance noted", after(INSTANCE), IN_COMMIT),
                at("noting the job's execution", before(EXECUTION)),
                always(at("job's execution noted", after(EXECUTION), IN_COMMIT)),
                at("job's execution begins", before(EXECUTION_MOVES)),
                at("noting the first step", before(STEP)),
                // plan
                at("writing the work list", before(WORK_LIST)),
                always(at("work list written", after(WORK_LIST))),
                at("work list written, before COMMIT", after(PLANNED), BEFORE_COMMIT),
                at("work list written, in COMMIT", after(PLANNED), IN_COMMIT),
                at("between plan and calls", before(2, STEP)),
                // calls
                by("first call arrived", HeldCalls::firstCallArrived),
                always(by("first chunk answered but one", HeldCalls::firstChunkAnsweredButOne)),
                by("last call arrived", HeldCalls::lastCallArrived),
                // the second chunk is written
                at("writing addresses", before(2, "INSERT INTO hire\\.address ")),
                at("users written", after(2, "INSERT INTO hire\\.feishu_user ")),
                at("writing applications", before(2, "INSERT INTO hire\\.application ")),
                at("applications written", after(2, "INSERT INTO hire\\.application ")),
                always(at("interviews written", after(2, "INSERT INTO hire\\.interview "))),
                at("records written", after(2, "INSERT INTO hire\\.interview_record ")),
                at("rooms written", after(2, "INSERT INTO hire\\.interview_meeting_room ")),
                at("keeping answers", before(2, "INSERT INTO hire_raw\\.talent_response ")),
                at("answers kept", after(2, "INSERT INTO hire_raw\\.talent_response ")),
                at("ledger written", after(2, "INSERT INTO hire_ops\\.talent_sync ")),
                at("marks set", IN_THE_SECOND_CHUNK),
                at("progress noted", after(2, PROGRESS)),
                at("noting the chunk's step", after(2, PROGRESS), before(STEP_MOVES)),
                always(at("chunk written, before COMMIT", after(2, PROGRESS), BEFORE_COMMIT)),
                always(at("chunk written, in COMMIT", after(2, PROGRESS), IN_COMMIT)),
                at("chunk written, after COMMIT", after(2, PROGRESS), IN_COMMIT, before("")),
                // the second night
                ofTheChanged(at("retiring interviews", before("UPDATE hire\\.interview t\\s+SET deleted_at"))),
                always(ofTheChanged(at("interviews retired", after("UPDATE hire\\.interview t\\s+SET deleted_at")))),
                ofTheChanged(at("rows retired, before COMMIT", after(PROGRESS), BEFORE_COMMIT)),
                ofTheChanged(at("rows retired, in COMMIT", after(PROGRESS), IN_COMMIT)),
                ofEverybody(at(
                        "the unchanged noted", after(2, "UPDATE hire_ops\\.talent_sync t\\s+SET status = 'synced'"))),
                ofEverybody(at("the unchanged noted, in COMMIT", after(2, PROGRESS), IN_COMMIT)),
                // a start after a kill
                afterAKill(at("run resumed", after("UPDATE hire_ops\\.run\\s+SET outcome = 'running'"))),
                always(afterAKill(at("ending the killed execution", before(EXECUTION_MOVES)))),
                afterAKill(at("killed execution ended", after(EXECUTION_MOVES), IN_COMMIT)),
                afterAKill(at("chunk written again, in COMMIT", after(PROGRESS), IN_COMMIT)),
                // the end
                at("last chunk written, in COMMIT", after(Scene.CHUNKS, PROGRESS), IN_COMMIT),
                always(at("between calls and finish", before(3, STEP))),
                at("counting", before(3, STEP), before(COUNTS)),
                at("counted, in COMMIT", after(PLANNED_COUNT), IN_COMMIT),
                at("job's execution ends", after(PLANNED_COUNT), before(EXECUTION_MOVES)),
                always(at("job's execution ended", after(PLANNED_COUNT), after(EXECUTION_MOVES), IN_COMMIT)),
                at("reporting", after(PLANNED_COUNT), after(EXECUTION_MOVES), before(COUNTS)),
                always(at("closing the run", before(CLOSED))),
                at("run closed", after(CLOSED)));
    }
}
