package hiresync.reliability;

import static hiresync.reliability.DatabaseFault.always;
import static hiresync.reliability.DatabaseFault.ending;
import static hiresync.reliability.DatabaseFault.passing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** The faults of a database that a night meets. */
final class DatabaseFaults {
    /** In the second chunk. */
    static final Stop IN_CHUNK = Stop.before(2, "INSERT INTO hire.interview AS");

    private static final List<Stop> INTERVIEWS = List.of(IN_CHUNK);
    private static final List<Stop> COMMIT = List.of(IN_CHUNK, Stop.BEFORE_COMMIT);
    private static final List<Stop> COMMITTED = List.of(IN_CHUNK, Stop.IN_COMMIT);
    private static final List<Stop> BATCH = List.of(Stop.before(4, "UPDATE batch.BATCH_STEP_EXECUTION"));
    private static final List<Stop> PLAN = List.of(Stop.before("INSERT INTO hire_ops.work_item"));
    private static final List<Stop> CLOSE = List.of(Stop.before("UPDATE hire_ops.run SET\\s+ended_at"));

    private DatabaseFaults() {}

    static List<DatabaseFault> all() {
        List<DatabaseFault> faults = new ArrayList<>(List.of(
                always("backend terminated, mid-chunk", INTERVIEWS, scene -> scene.terminate("hiresync")),
                passing("backend terminated, in planning", PLAN, scene -> scene.terminate("hiresync")),
                always("backend terminated, in metadata", BATCH, scene -> scene.terminate("hiresync")),
                passing("backend terminated, at the close", CLOSE, scene -> scene.terminate("hiresync")),
                always("every session terminated", INTERVIEWS, scene -> scene.terminate("hiresync%")),
                passing("lock's session terminated", INTERVIEWS, scene -> scene.terminate("hiresync sync%")),
                passing("connection lost, mid-chunk", INTERVIEWS, scene -> scene.proxy.cut()),
                passing("connection lost before COMMIT", COMMIT, scene -> scene.proxy.cut()),
                always("connection lost in COMMIT", COMMITTED, scene -> scene.proxy.cut()),
                passing("serialization failure, twice", INTERVIEWS, scene -> raising(scene, "40001", 2)),
                passing("deadlock reported, twice", INTERVIEWS, scene -> raising(scene, "40P01", 2)),
                always("deadlock with another session", INTERVIEWS, DatabaseFaults::deadlock),
                passing(
                        "lock timeout, then let go",
                        INTERVIEWS,
                        scene -> lockedUntilItWaitedTwice(scene, "lock_timeout")),
                always(
                        "statement timeout, then let go",
                        INTERVIEWS,
                        scene -> lockedUntilItWaitedTwice(scene, "statement_timeout")),
                passing("no connection left, then some", INTERVIEWS, DatabaseFaults::noConnectionForAWhile)));
        faults.addAll(List.of(
                ending(
                                "locked for ever",
                                INTERVIEWS,
                                scene -> {
                                    set(scene, "lock_timeout = '300ms'");
                                    scene.terminate("hiresync");
                                    scene.holdLock("LOCK TABLE hire.stage");
                                },
                                1,
                                "another session locks what hiresync writes",
                                Scene::letLockGo)
                        .with("HIRESYNC_SYNC_RETRY_WITHIN", "3s"),
                ending(
                        "disk full",
                        INTERVIEWS,
                        scene -> raising(scene, "53100", 1000),
                        1,
                        "disk is full",
                        DatabaseFaults::stopRaising),
                ending(
                        "server out of order",
                        INTERVIEWS,
                        scene -> raising(scene, "58030", 1000),
                        1,
                        "trouble of its own",
                        DatabaseFaults::stopRaising),
                ending(
                        "read-only",
                        INTERVIEWS,
                        scene -> {
                            set(scene, "default_transaction_read_only = on");
                            scene.terminate("hiresync");
                        },
                        1,
                        "read-only",
                        scene -> set(scene, "default_transaction_read_only = off")),
                ending(
                        "a privilege taken away",
                        INTERVIEWS,
                        scene -> scene.world.sql.execute("REVOKE INSERT ON hire.interview FROM " + scene.plainUser()),
                        2,
                        "lacks a privilege",
                        scene -> scene.world.sql.execute("GRANT INSERT ON hire.interview TO " + scene.plainUser()))));
        return faults;
    }

    /** The setting itself may keep new sessions from writing. */
    private static void set(Scene scene, String setting) throws SQLException {
        try (Connection connection = scene.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET default_transaction_read_only = off");
            statement.execute("ALTER DATABASE " + scene.world.database.name() + " SET " + setting);
        }
    }

    /** The first inserts of interviews from now on fail; a sequence counts them, as it forgets nothing. */
    private static void raising(Scene scene, String state, int times) {
        scene.world.sql.execute("""
                CREATE SEQUENCE public.raised;
                GRANT ALL ON SEQUENCE public.raised TO PUBLIC;
                CREATE FUNCTION public.raise() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  IF nextval('public.raised') <= %d THEN
                    RAISE EXCEPTION USING ERRCODE = '%s', MESSAGE = 'struck';
                  END IF;
                  RETURN NULL;
                END $$;
                CREATE TRIGGER raise BEFORE INSERT ON hire.interview FOR EACH STATEMENT EXECUTE FUNCTION public.raise()
                """.formatted(times, state));
    }

    private static void stopRaising(Scene scene) {
        scene.world.sql.execute("DROP TRIGGER raise ON hire.interview");
    }

    /** The other session waits for what the program has, and then the program for what the other one has. */
    private static void deadlock(Scene scene) throws Exception {
        Connection other = scene.connection();
        try (Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SET deadlock_timeout = '1min'"); // so that it is the program that finds out
            statement.execute("LOCK TABLE hire.interview IN EXCLUSIVE MODE");
        }
        Thread waiting = new Thread(
                () -> {
                    try (other;
                            Statement statement = other.createStatement()) {
                        statement.execute("UPDATE hire_ops.run SET message = message");
                        other.commit();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                "other session");
        waiting.setDaemon(true);
        waiting.start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> scene.sessionsThatWait() > 0);
    }

    /** Twice the server tells the program that it has waited long enough; then there is nothing to wait for. */
    private static void lockedUntilItWaitedTwice(Scene scene, String timeout) throws Exception {
        set(scene, timeout + " = '700ms'");
        scene.terminate("hiresync");
        scene.holdLock("LOCK TABLE hire.stage");
        long before = scene.statementsOnStage();
        Scene.later(() -> {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> scene.statementsOnStage() >= before + 3);
            scene.letLockGo();
        });
    }

    private static void noConnectionForAWhile(Scene scene) throws Exception {
        scene.world.sql.execute("ALTER ROLE " + scene.plainUser() + " CONNECTION LIMIT 1"); // which the lock has
        scene.terminate("hiresync");
        long before = scene.statementsOnStage();
        Scene.later(() -> {
            Awaitility.await()
                    .during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> scene.statementsOnStage() == before);
            scene.world.sql.execute("ALTER ROLE " + scene.plainUser() + " CONNECTION LIMIT -1");
        });
    }
}
