package hiresync.reliability;

import static org.awaitility.Awaitility.await;

import hiresync.cli.World;
import hiresync.testing.PostgresProxy;
import hiresync.testing.Program;
import hiresync.testing.TestDatabase;
import hiresync.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a program is killed: a world of its own, and a way to its warehouse on which statements can be held. */
final class Scene implements AutoCloseable {
    static final int CHUNK = 20;
    /** Chunks of a night in which everybody is due. */
    static final int CHUNKS = 7;
    /** By the later day an interview and a room are gone. */
    static final int FIRST_DAY = 1;

    static final int LATER_DAY = 3;
    private static final int TALENTS = 120;
    private static final int CALLERS = 8;
    private static final int SIGKILL = 128 + 9;

    /** So many talents at the most are asked for before they are committed: a chunk being written, one being read, the callers'. */
    static final int UNCOMMITTED = 2 * CHUNK + CALLERS;

    final World world;
    final PostgresProxy proxy;
    final Program program;
    private final String source;
    private final List<Integer> days = new ArrayList<>();
    private final List<Program.Started> started = new ArrayList<>();
    private long callsBefore;
    private int due;
    private int kills;
    private @Nullable Connection locker;

    private Scene(World world, String source, Program program) throws IOException {
        this(world, source, program, PostgresProxy.before(world.database));
    }

    private Scene(World world, String source, Program program, PostgresProxy proxy) {
        this.world = world;
        this.source = source;
        this.proxy = proxy;
        this.program = program.with("WAREHOUSE_URL", proxy.url(world.database))
                .with("SOURCE_TABLE", source)
                .with("HIRESYNC_SYNC_CHUNK_SIZE", String.valueOf(CHUNK))
                .with("HIRESYNC_API_CONCURRENCY", String.valueOf(CALLERS));
    }

    /** One with today's tables, and nothing in them. */
    static Scene migrated(Path directory) throws IOException {
        return of(directory, TALENTS);
    }

    /** The same, with so many talents on the first of all days. */
    static Scene of(Path directory, int talents) throws IOException {
        World world = new World(directory, talents);
        return new Scene(world, "source.talent", world.program);
    }

    /** The same, where a night takes some seconds: answers take their time, and calls have a limit. */
    static Scene slow(Path directory) throws IOException {
        World world = new World(directory, TALENTS, feishu -> feishu.withLatency(Duration.ofMillis(60), 0.8));
        return new Scene(world, "source.talent", world.program.with("HIRESYNC_API_LIMITS", "50/1s"));
    }

    /** One whose warehouse is an empty database; the source lies where no migration of ours comes. */
    static Scene empty(Path directory) throws IOException {
        World world = new World(directory, TALENTS, feishu -> feishu, TestPostgres.database());
        world.sql.execute("CREATE TABLE public.people (talent_id text PRIMARY KEY, updated_at timestamptz)");
        return new Scene(world, "public.people", world.program);
    }

    /** One whose warehouse is this empty database, on a server of the test's own. */
    static Scene on(Path directory, TestDatabase database) throws IOException {
        TestPostgres.flyway(database).migrate();
        World world = new World(directory, TALENTS, feishu -> feishu, database);
        return new Scene(world, "source.talent", world.program);
    }

    /** The same, where the program is a user who owns nothing, and may be refused things. */
    Scene asPlainUser() {
        world.sql.execute("""
                CREATE ROLE %1$s LOGIN PASSWORD 'plain';
                GRANT USAGE ON SCHEMA source, hire, hire_ops, hire_raw, batch TO %1$s;
                GRANT ALL ON ALL TABLES IN SCHEMA source, hire, hire_ops, hire_raw, batch TO %1$s;
                GRANT ALL ON ALL SEQUENCES IN SCHEMA hire, hire_ops, batch TO %1$s
                """.formatted(plainUser()));
        Program plain = program.with("WAREHOUSE_USERNAME", plainUser())
                .with("WAREHOUSE_PASSWORD", "plain")
                .with("HIRESYNC_WAREHOUSE_MIGRATE", "false");
        return new Scene(world, source, plain, proxy);
    }

    String plainUser() {
        return "plain_" + world.database.name();
    }

    /** It is this day now, and the source has seen every talent change: all of them are due. */
    void everybodyIsDue(int day) {
        day(day, world.population.talentIds(day));
    }

    /** It is this day now, and the source has seen those change whose answers have. */
    void theChangedAreDue(int day) {
        int before = days.get(days.size() - 1);
        day(
                day,
                world.population.talentIds(day).stream()
                        .filter(id -> !world.population.answer(id, day).equals(world.population.answer(id, before)))
                        .toList());
    }

    private void day(int day, List<String> changed) {
        days.add(day);
        due = changed.size();
        kills = 0;
        callsBefore = world.feishu.stats().calls();
        world.feishu.moveTo(day);
        world.sql.update(
                "INSERT INTO " + source + " SELECT id, timestamptz '2026-11-02 00:00:00+08' + ? * interval '1 day'"
                        + " FROM unnest(?::text[]) AS id"
                        + " ON CONFLICT (talent_id) DO UPDATE SET updated_at = EXCLUDED.updated_at",
                day,
                changed.toArray(String[]::new));
    }

    /** Those who are due, in the order in which new ones are asked for. */
    List<String> inOrder() {
        return world.inOrder(days.get(days.size() - 1));
    }

    Program.Started start() {
        return start(program);
    }

    /** Syncs, or does what is asked for; ends at the latest when the scene does. */
    Program.Started start(Program other, String... arguments) {
        Program.Started program = other.start(arguments.length == 0 ? new String[] {"sync"} : arguments);
        started.add(program);
        return program;
    }

    /** To the end. */
    Program.Ended run() {
        return program.run("sync");
    }

    /** Kills the program. */
    void kill(Program.Started started) {
        if (!killed(started)) {
            throw new IllegalStateException("it ended by itself: " + started.ended());
        }
    }

    /** Kills the program, returns when PostgreSQL has noticed, and tells whether it had not ended by itself. */
    boolean killed(Program.Started started) {
        started.kill();
        boolean killed = started.ended().exitCode() == SIGKILL;
        proxy.cut();
        kills += killed ? 1 : 0;
        world.feishu.release();
        awaitNobodyConnected(world);
        return killed;
    }

    /** Returns when PostgreSQL has noticed that everybody is gone. */
    static void awaitNobodyConnected(World world) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> world.count("pg_stat_activity WHERE datname = current_database()"
                                + " AND pid <> pg_backend_pid() AND backend_type = 'client backend'")
                        == 0);
    }

    /** So many times the program was killed tonight. */
    int kills() {
        return kills;
    }

    /** So many are due tonight and not yet done. */
    long left() {
        return due
                - world.count("hire_ops.talent_sync t JOIN " + source + " s USING (talent_id)"
                        + " WHERE t.source_updated_at = s.updated_at");
    }

    /** Calls of this night for talents who had been called for in it already. */
    long callsAgain() {
        return world.feishu.stats().calls() - callsBefore - due;
    }

    /** Between the warehouse and the documents of today. */
    Differences differences() {
        int today = days.size() - 1;
        return WarehouseComparison.of(
                world.database.dataSource(), world.population, days.get(today), days.subList(0, today));
    }

    /** All that the warehouse holds now, for {@link #restore}; nobody may be connected to it. */
    Backup backup() {
        return new Backup(TestPostgres.copyOf(world.database), List.copyOf(days));
    }

    /** The same in the midst of a night which has not come yet to anybody of whom a later day says otherwise. */
    Backup backupAmidNight() {
        return new Backup(TestPostgres.copyOf(world.database), List.copyOf(days.subList(0, days.size() - 1)));
    }

    /**
     * A warehouse put aside.
     *
     * @param days that it was brought to
     */
    record Backup(TestDatabase database, List<Integer> days) {}

    /** Puts the warehouse back to what it was; its source, which somebody else looks after, stays what it is. */
    void restore(Backup backup) {
        List<Map<String, Object>> today = world.sql.queryForList("SELECT talent_id, updated_at FROM " + source);
        proxy.cut();
        TestPostgres.replace(world.database, backup.database());
        world.sql.execute("TRUNCATE " + source);
        today.forEach(row -> world.sql.update(
                "INSERT INTO " + source + " (talent_id, updated_at) VALUES (?, ?)",
                row.get("talent_id"),
                row.get("updated_at")));
        int last = days.get(days.size() - 1);
        days.clear();
        days.addAll(backup.days());
        days.add(last);
        callsBefore = world.feishu.stats().calls();
        due = today.size();
        due = (int) left();
    }

    /** A connection past the proxy. */
    Connection connection() throws SQLException {
        return world.database.dataSource().getConnection();
    }

    /** Another session takes a lock, until it is let go. */
    void holdLock(String lock) throws SQLException {
        locker = connection();
        locker.setAutoCommit(false);
        try (Statement statement = locker.createStatement()) {
            statement.execute(lock);
        }
    }

    void letLockGo() {
        try {
            if (locker != null) {
                locker.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many times the program has begun to write stages. */
    long statementsOnStage() {
        return proxy.statements(PostgresProxy.sql("INSERT INTO hire.stage"));
    }

    /** Ends every session with such a name, as an administrator or a network would. */
    void terminate(String applicationName) {
        world.sql.queryForList(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid() AND application_name LIKE ?",
                applicationName);
    }

    /** So many sessions wait for a lock that another one has. */
    long sessionsThatWait() {
        return world.count("pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
    }

    /** Does it beside whatever happens; should it fail, the night does not go on as it must. */
    static void later(Runnable act) {
        Thread thread = new Thread(act, "later");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        letLockGo();
        started.forEach(Program.Started::kill);
        proxy.close();
        world.close();
    }
}
