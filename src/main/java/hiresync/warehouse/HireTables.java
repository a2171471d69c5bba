package hiresync.warehouse;

import hiresync.mapping.Column;
import hiresync.mapping.Table;
import hiresync.mapping.Tables;
import hiresync.query.Sql;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Runs the derived statements of the tables in schema {@code hire}: one statement per table and chunk. */
final class HireTables {
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final Map<Table, String> upserts = new HashMap<>();
    private final Map<Table, FactSql> facts = new HashMap<>();

    HireTables(NamedParameterJdbcTemplate named) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
        Tables.DIMENSIONS.forEach(table -> upserts.put(table, new DimensionSql(table).upsert()));
        Tables.FACTS.forEach(table -> facts.put(table, new FactSql(table)));
        facts.forEach((table, sql) -> upserts.put(table, sql.upsert()));
    }

    Upserted upsert(long runId, Table table, Collection<ChunkRows.Line> lines) {
        if (lines.isEmpty()) {
            return Upserted.NOTHING;
        }
        List<Object> parameters = new ArrayList<>();
        parameters.add(Arrays.texts(lines, ChunkRows.Line::firstAt));
        parameters.add(Arrays.texts(lines, ChunkRows.Line::at));
        if (table.fact()) {
            parameters.add(Arrays.texts(lines, ChunkRows.Line::talent));
            parameters.add(Arrays.texts(lines, line -> line.row().unmapped()));
        }
        for (int i = 0; i < table.columns().size(); i++) {
            parameters.add(column(lines, i));
        }
        if (table.fact()) {
            parameters.add(runId);
        }
        String sql = Objects.requireNonNull(upserts.get(table));
        return Objects.requireNonNull(jdbc.queryForObject(sql, (row, n) -> upserted(row), parameters.toArray()));
    }

    /** What hangs on these interviews and still belongs to another talent, retired or not, follows their owner. */
    Upserted moveWith(long runId, Collection<ChunkRows.Line> interviews) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("run_id", runId)
                .addValue(
                        "interview_ids",
                        Arrays.texts(interviews, line -> line.row().value(0)));
        return moved("move_records", parameters).plus(moved("move_meeting_rooms", parameters));
    }

    private Upserted moved(String statement, MapSqlParameterSource parameters) {
        return Objects.requireNonNull(
                named.queryForObject(Sql.named(statement), parameters, (row, n) -> upserted(row)));
    }

    private static Upserted upserted(ResultSet row) throws SQLException {
        Array owners = row.getArray("former_owners");
        return new Upserted(
                new RowCounts(row.getLong("inserted"), row.getLong("updated"), 0, row.getLong("taken_over")),
                owners == null ? List.of() : List.of((String[]) owners.getArray()));
    }

    /**
     * Retires what the talents' complete answers no longer list.
     *
     * @param answers fetch time by talent
     * @return retired rows by talent
     */
    Map<String, Long> retire(Table table, Map<String, Instant> answers, Collection<ChunkRows.Line> listed) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(Arrays.texts(answers.keySet(), talent -> talent));
        parameters.add(Arrays.texts(answers.keySet(), answers::get));
        parameters.add(Arrays.texts(answers.keySet(), talent -> talent));
        parameters.add(Arrays.texts(listed, ChunkRows.Line::talent));
        for (Column place : of(table).places()) {
            parameters.add(column(listed, table.indexOf(place.name())));
        }
        return countsByTalent(of(table).retire(), parameters.toArray());
    }

    /** Live rows by talent. */
    Map<String, Long> live(Table table, Collection<String> talents) {
        return countsByTalent(of(table).live(), (Object) Arrays.texts(talents, talent -> talent));
    }

    private Map<String, Long> countsByTalent(String sql, Object... parameters) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                parameters);
        return counts;
    }

    private static @Nullable String[] column(Collection<ChunkRows.Line> lines, int index) {
        return Arrays.texts(lines, line -> line.row().value(index));
    }

    private FactSql of(Table table) {
        return Objects.requireNonNull(facts.get(table));
    }
}
