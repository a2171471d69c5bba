package hiresync.reliability;

import hiresync.cli.World;
import hiresync.testing.HeldStatement;
import hiresync.testing.PostgresProxy;
import hiresync.testing.Program;
import hiresync.testing.TestDatabase;
import hiresync.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tenant whose answers a test writes down. Each of its talents (t0001, t0002, …) has one application with one interview,
 * which has two records and a room.
 */
final class Tenant implements AutoCloseable {
    static final String NOTHING = "{'items':[]}";
    private static final int SIGKILL = 128 + 9;
    /** A run's steps are plan, sync, ask-again and finish. */
    private static final int ASK_AGAIN = 3;

    private static final Map<Integer, TestDatabase> FIRST_NIGHTS = new HashMap<>();

    final World world;
    final Program program;
    private final PostgresProxy proxy;
    private final List<String> talents;
    private Optional<Program.Started> started = Optional.empty();

    private Tenant(Path directory, int size, TestDatabase warehouse) throws IOException {
        world = new World(directory, 1, feishu -> feishu, warehouse);
        proxy = PostgresProxy.before(warehouse);
        program = world.program.with("WAREHOUSE_URL", proxy.url(warehouse)).with("HIRESYNC_API_CONCURRENCY", "8");
        talents = IntStream.rangeClosed(1, size).mapToObj("t%04d"::formatted).toList();
        talents.forEach(id -> answers(id, usual(id)));
    }

    /** One that was never asked for. */
    static Tenant unknown(Path directory, int size) throws IOException {
        Tenant tenant = new Tenant(directory, size, TestPostgres.migrated());
        tenant.world.sql.update(
                "INSERT INTO source.talent SELECT unnest(?::text[]), timestamptz '2026-11-02 00:00+08'",
                (Object) tenant.talents.toArray(String[]::new));
        return tenant;
    }

    /** One whose talents were all asked for in a first night, and of whom nobody is due. */
    static Tenant known(Path directory, int size) throws IOException {
        TestDatabase firstNight = FIRST_NIGHTS.get(size);
        if (firstNight == null) {
            firstNight = firstNight(directory, size);
            FIRST_NIGHTS.put(size, firstNight);
        }
        return new Tenant(directory, size, TestPostgres.copyOf(firstNight));
    }

    private static TestDatabase firstNight(Path directory, int size) throws IOException {
        try (Tenant tenant = unknown(directory, size)) {
            Program.Ended night = tenant.program.run("sync");
            if (night.exitCode() != 0 || tenant.world.feishu.stats().calls() != size) {
                throw new IllegalStateException("the first night: " + night);
            }
            // so that whoever is due is asked in the order of ids, whoever was answered first
            tenant.world.sql.update("UPDATE hire_ops.talent_sync"
                    + " SET last_attempt_at = (SELECT min(last_attempt_at) FROM hire_ops.talent_sync)");
            return TestPostgres.copyOf(tenant.world.database);
        }
    }

    /** Some of the talents, from the n-th on, from 1. */
    List<String> talents(int n, int count) {
        return talents.subList(n - 1, n - 1 + count);
    }

    String talent(int n) {
        return talents.get(n - 1);
    }

    /** The source has seen them change. */
    void areDue(List<String> changed) {
        world.sql.update(
                "UPDATE source.talent SET updated_at = updated_at + interval '1 day' WHERE talent_id = ANY (?)",
                (Object) changed.toArray(String[]::new));
    }

    /** All that was done was done so much earlier. */
    void hoursPass(int hours) {
        Passing.hours(world.sql, hours);
    }

    /** @param data with ' for " */
    void answers(String talent, String data) {
        world.feishu.answerWith(talent, json(data));
    }

    /** The next answer is empty, and those after it are not. */
    void answersNothingOnce(String talent) {
        world.feishu.fault(
                Optional.of(talent), 200, "{\"code\":0,\"msg\":\"success\",\"data\":{\"items\":[]}}", Map.of(), 1);
    }

    static String usual(String talent) {
        return data(talent, records(talent, 2) + ",'meeting_room_list':[{'room_id':'room'}]");
    }

    static String changed(String talent) {
        return usual(talent).replace("'interview_record_list'", "'round':2,'interview_record_list'");
    }

    static String withRecords(String talent, int count) {
        return data(talent, records(talent, count) + ",'meeting_room_list':[{'room_id':'room'}]");
    }

    static String withoutRoom(String talent) {
        return data(talent, records(talent, 2));
    }

    private static String data(String talent, String interview) {
        return "{'items':[{'application_id':'a-%1$s','interview_list':[{'id':'i-%1$s'%2$s}]}]}"
                .formatted(talent, interview);
    }

    private static String records(String talent, int count) {
        return ",'interview_record_list':["
                + String.join(
                        ",",
                        IntStream.rangeClosed(1, count)
                                .mapToObj(n -> "{'id':'r%d-%s'}".formatted(n, talent))
                                .toList())
                + "]";
    }

    /** Calls so far. */
    long calls() {
        return world.feishu.stats().calls();
    }

    /** Live rows of a fact table. */
    long live(String table) {
        return world.count("hire." + table + " WHERE deleted_at IS NULL");
    }

    /** Where each row lies that is known of these talents, and which transaction wrote it. */
    List<String> rowsOf(List<String> talents) {
        return world.sql.queryForList(
                Resource.text("rows_of.sql"), String.class, (Object) talents.toArray(String[]::new));
    }

    /** What does not add up in the runs' accounts of themselves. */
    List<String> unaccounted() {
        return world.sql.queryForList(Resource.text("unaccounted.sql"), String.class, calls());
    }

    /** A column of the last run. */
    String run(String column) {
        return Objects.requireNonNull(world.sql.queryForObject(
                "SELECT %s::text FROM hire_ops.run ORDER BY run_id DESC LIMIT 1".formatted(column), String.class));
    }

    /** Keeps the n-th statement with this SQL, from 1, from PostgreSQL. */
    HeldStatement hold(String sql, int n) {
        return proxy.hold(PostgresProxy.sql(sql), n);
    }

    /** Starts a program that stops where those who were set aside are to be asked once more. */
    HeldStatement startUntilAskAgain(Program program, String... arguments) throws Exception {
        HeldStatement step = hold("INSERT INTO batch\\.BATCH_STEP_EXECUTION\\(", ASK_AGAIN);
        started = Optional.of(program.start(arguments));
        step.awaitReached();
        return step;
    }

    /** The one that was started. */
    Program.Started started() {
        return started.orElseThrow();
    }

    /** Kills the one that was started, and returns when nothing of it is left. */
    void kill() {
        started().kill();
        if (started().ended().exitCode() != SIGKILL) {
            throw new IllegalStateException("it ended by itself: " + started().ended());
        }
        proxy.cut();
        world.feishu.release();
        Scene.awaitNobodyConnected(world);
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @Override
    public void close() {
        started.ifPresent(Program.Started::kill);
        proxy.close();
        world.close();
    }
}
