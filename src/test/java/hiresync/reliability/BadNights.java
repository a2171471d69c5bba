package hiresync.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.cli.World;
import hiresync.testing.Program;
import hiresync.testing.Weather;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A world with weather before its Feishu, in which a scheduler starts the program again and again. */
final class BadNights implements AutoCloseable {
    private static final int DAY = 1;
    private static final String NOTHING_WRITTEN = "none, none, none";

    final World world;
    final Weather weather;
    private Program program;
    private Map<String, String> before = Map.of();
    private final List<Integer> exitCodes = new ArrayList<>();

    private BadNights(World world, Weather weather, Program program) {
        this.world = world;
        this.weather = weather;
        this.program = program;
    }

    /** All settings at their defaults, limits too; everybody is due. */
    static BadNights withDefaults(Path directory, int talents, long seed) throws IOException {
        World world = new World(directory, talents);
        Weather weather = new Weather(URI.create(world.feishu.baseUrl()).getPort(), seed);
        BadNights nights = new BadNights(
                world,
                weather,
                world.program.with("FEISHU_BASE_URL", weather.url()).without("HIRESYNC_API_LIMITS"));
        world.feishu.moveTo(DAY);
        nights.changed(world.population.talentIds(DAY));
        return nights;
    }

    /** Without limits, and all that waits waits shortly, so that nights take seconds. */
    static BadNights quick(Path directory, int talents, long seed) throws IOException {
        return withDefaults(directory, talents, seed)
                .with("HIRESYNC_API_LIMITS", "")
                .with("HIRESYNC_API_CONCURRENCY", "8")
                .with("HIRESYNC_API_CALL_TIMEOUT", "1s")
                .with("HIRESYNC_API_BACKOFF_BASE", "20ms")
                .with("HIRESYNC_API_BACKOFF_CAP", "200ms")
                .with("HIRESYNC_API_TOKEN_WITHIN", "2s")
                .with("HIRESYNC_SYNC_CHUNK_SIZE", "20");
    }

    BadNights with(String variable, String value) {
        program = program.with(variable, value);
        return this;
    }

    /** The source has seen these talents change. */
    void changed(List<String> talents) {
        world.sql.update(
                "INSERT INTO source.talent (talent_id, updated_at) SELECT id, timestamptz '2026-11-02 00:00:00+08'"
                        + " FROM unnest(?::text[]) AS id ON CONFLICT (talent_id)"
                        + " DO UPDATE SET updated_at = source.talent.updated_at + interval '1 minute'",
                (Object) talents.toArray(String[]::new));
    }

    /** The program, once; whatever came of it, the books are in order. */
    Program.Ended run() {
        return ended(start());
    }

    /** The program at work; {@link #ended} is to be told of it in the end. */
    Program.Started start() {
        before = written("true");
        return program.start("sync");
    }

    /** Waits for the end, and checks the books. */
    Program.Ended ended(Program.Started started) {
        Program.Ended ended = started.ended();
        exitCodes.add(ended.exitCode());
        assertThat(world.sql.queryForList(Resource.text("accounting.sql"), String.class))
                .as("disorder in the accounts after %s", ended)
                .isEmpty();
        written("status IN ('failed', 'refused')")
                .forEach((talent, now) -> assertThat(now)
                        .as("what is known of the last answer of %s, who gave no other", talent)
                        .isEqualTo(before.getOrDefault(talent, NOTHING_WRITTEN)));
        return ended;
    }

    /** Starts it while it is at work already. */
    void startAsWell() {
        Program.Ended ended = program.run("sync");
        exitCodes.add(ended.exitCode());
        assertThat(ended.exitCode()).as(ended.answers() + ended.talk()).isEqualTo(4);
    }

    /** Hash, mapping version and interview ids of each of these talents. */
    private Map<String, String> written(String condition) {
        Map<String, String> written = new HashMap<>();
        world.sql.query(
                "SELECT talent_id, concat_ws(', ', coalesce(content_sha256, 'none'), coalesce(mapping_version, 'none'),"
                        + " coalesce(interview_ids::text, 'none')) FROM hire_ops.talent_sync WHERE " + condition,
                row -> {
                    written.put(row.getString(1), row.getString(2));
                });
        return written;
    }

    /** Runs until nothing is left to do; the source sees those change who were refused, or nobody asked for them again. */
    void untilDone(int runsAtMost, Integer... allowed) {
        do {
            assertThat(exitCodes.size()).as("runs: %s", exitCodes).isLessThan(runsAtMost);
            changed(talents("status = 'refused'"));
            Program.Ended ended = run();
            assertThat(ended.exitCode()).as(ended.answers() + ended.talk()).isIn((Object[]) allowed);
        } while (exitCodes.get(exitCodes.size() - 1) != 0
                || !talents("status <> 'synced'").isEmpty());
    }

    List<String> talents(String condition) {
        return world.sql.queryForList(
                "SELECT talent_id FROM hire_ops.talent_sync WHERE " + condition + " ORDER BY 1", String.class);
    }

    /** Nobody is marked, in the ledger or in a work list, who was not asked for. */
    void assertOnlyMarksWhomItAskedFor() {
        TreeSet<String> marked = new TreeSet<>(talents("true"));
        marked.addAll(world.sql.queryForList(
                "SELECT talent_id FROM hire_ops.work_item WHERE outcome IS NOT NULL", String.class));
        assertThat(weather.asked()).as("asked for").containsAll(marked);
    }

    /** Calls sent, as the runs have them. */
    long callsInTheBooks() {
        Long calls = world.sql.queryForObject("SELECT sum(calls) FROM hire_ops.run", Long.class);
        return calls == null ? 0 : calls;
    }

    int talents() {
        return world.population.size(DAY);
    }

    List<String> inOrder() {
        return world.inOrder(DAY);
    }

    int interviews(String talent) {
        return world.population.answer(talent, DAY).orElseThrow().findValues("interview_list").stream()
                .mapToInt(list -> list.size())
                .sum();
    }

    List<Integer> exitCodes() {
        return exitCodes;
    }

    Differences differences() {
        return WarehouseComparison.of(world.database.dataSource(), world.population, DAY, List.of());
    }

    @Override
    public void close() {
        weather.close();
        world.close();
    }
}
