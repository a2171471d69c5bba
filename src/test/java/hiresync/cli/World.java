package hiresync.cli;

import hiresync.sandbox.FeishuSandbox;
import hiresync.sandbox.Population;
import hiresync.sandbox.SandboxSettings;
import hiresync.testing.Program;
import hiresync.testing.TestDatabase;
import hiresync.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A pretend Feishu without limits, an empty warehouse, and the program between them. */
public final class World implements AutoCloseable {
    static final String SECRET = "secret-never-shown-1f6d";
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 2);

    public final Population population;
    public final FeishuSandbox feishu;
    public final TestDatabase database;
    public final JdbcTemplate sql;
    public final Program program;

    public World(Path directory, int talents) throws IOException {
        this(directory, talents, settings -> settings);
    }

    /** One whose Feishu is another one. */
    public World(Path directory, int talents, UnaryOperator<SandboxSettings> change) throws IOException {
        this(directory, talents, change, TestPostgres.migrated());
    }

    /** One with this warehouse, which is the world's from now on. */
    public World(Path directory, int talents, UnaryOperator<SandboxSettings> change, TestDatabase warehouse)
            throws IOException {
        population = new Population(7, talents, FIRST_DAY);
        feishu = FeishuSandbox.start(
                change.apply(SandboxSettings.of(population).withLimits("").withApp("cli_world", SECRET)));
        database = warehouse;
        sql = new JdbcTemplate(database.dataSource());
        program = Program.in(directory)
                .with("FEISHU_BASE_URL", feishu.baseUrl())
                .with("FEISHU_APP_ID", "cli_world")
                .with("FEISHU_APP_SECRET", SECRET)
                .with("WAREHOUSE_URL", database.url())
                .with("WAREHOUSE_USERNAME", database.username())
                .with("WAREHOUSE_PASSWORD", database.password())
                .with("HIRESYNC_API_LIMITS", "")
                .with("HIRESYNC_API_TALENTS_LIMITS", "");
    }

    /** The program where nothing says how to reach Feishu, for commands that need not. */
    Program programWithoutFeishu() {
        return program.without("FEISHU_BASE_URL").without("FEISHU_APP_ID").without("FEISHU_APP_SECRET");
    }

    /** The ids in the order in which new talents are asked for. */
    public List<String> inOrder(int day) {
        return population.talentIds(day).stream().sorted().toList();
    }

    /** It is this day now, at Feishu and in the source. */
    void day(int day) {
        feishu.moveTo(day);
        for (String id : population.talentIds(day)) {
            sql.update(
                    "INSERT INTO source.talent VALUES (?, ?::timestamptz)"
                            + " ON CONFLICT (talent_id) DO UPDATE SET updated_at = EXCLUDED.updated_at",
                    id,
                    population.updatedAt(id, day).toString());
        }
    }

    /** The caller's own copy of a talent's document on day 0. */
    ObjectNode document(String id) {
        return population.answer(id, 0).orElseThrow();
    }

    /** The documents of all talents on a day, as they come without any fault. */
    Map<String, JsonNode> documents(int day) {
        return population.talentIds(day).stream()
                .collect(Collectors.toMap(
                        id -> id, id -> population.answer(id, day).orElseThrow(), (a, b) -> a, TreeMap::new));
    }

    /** Where each row of these schemas lies, and which transaction wrote it. */
    public Map<String, String> rowVersions(String... schemas) {
        Map<String, String> versions = new TreeMap<>();
        for (String table : sql.queryForList(
                "SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables"
                        + " WHERE table_schema = ANY (?) AND table_type = 'BASE TABLE'",
                String.class, (Object) schemas)) {
            String rows = sql.queryForObject(
                    "SELECT string_agg(xmin || ' ' || ctid, ',' ORDER BY ctid) FROM " + table, String.class);
            versions.put(table, String.valueOf(rows));
        }
        return versions;
    }

    public long count(String query) {
        Long count = sql.queryForObject("SELECT count(*) FROM " + query, Long.class);
        return count == null ? 0 : count;
    }

    public static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Override
    public void close() {
        feishu.close();
        database.close();
    }
}
