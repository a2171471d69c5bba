package hiresync.warehouse;

import hiresync.mapping.Table;
import hiresync.mapping.Tables;
import hiresync.talent.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Writes a chunk of outcomes in the caller's transaction: rows, what vanished, raw answers, ledger and marks.
 *
 * <p>Order: dimensions, application, interview, record, room; then retiring in the reverse order; then raw, ledger, work
 * list.
 */
public final class Warehouse {
    private static final int GONE_RUNS = 3;

    private final WarehouseSettings settings;
    private final HireTables tables;
    private final Emptied emptied;
    private final Ledger ledger;
    private final RawAnswers raw;

    public Warehouse(DataSource dataSource, WarehouseSettings settings) {
        this.settings = settings;
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(dataSource);
        this.tables = new HireTables(named);
        this.emptied = new Emptied(tables);
        this.ledger = new Ledger(named);
        this.raw = new RawAnswers(named);
    }

    /** Writes all of it or, when an exception leaves this method and the caller rolls back, nothing. */
    public Written write(long runId, List<Outcome> chunk) {
        List<Outcome> outcomes = chunk.stream().map(Outcome::whole).toList();
        List<Outcome.Answered> answered = only(Outcome.Answered.class, outcomes);
        List<Outcome.Troubled> troubled = only(Outcome.Troubled.class, outcomes);
        Map<String, Instant> complete = completeAnswers(answered, troubled);
        Map<Table, Map<String, Long>> live = live(complete.keySet(), only(Outcome.Unchanged.class, outcomes));

        ledger.unchanged(runId, only(Outcome.Unchanged.class, outcomes)); // whoever has its rows still, keeps them
        Written written = writeRows(runId, answered, complete, live);
        if (settings.raw()) {
            raw.accepted(answered);
            raw.refused(troubled);
        }
        raw.settled(answered);
        raw.settled(only(Outcome.Unchanged.class, outcomes));
        ledger.answered(runId, answered);
        ledger.troubled(runId, troubled);
        ledger.markDone(runId, outcomes);
        return written;
    }

    /**
     * Writes answers that are kept over the tables as they are; neither the answers themselves nor when a talent was
     * asked changes. One that is of no use any more is marked in the work list and nowhere else.
     */
    public Written replay(long runId, List<Outcome> chunk) {
        List<Outcome> outcomes = chunk.stream().map(Outcome::whole).toList();
        List<Outcome.Answered> answered = only(Outcome.Answered.class, outcomes);
        Map<String, Instant> complete = completeAnswers(answered, List.of());
        Written written = writeRows(runId, answered, complete, live(complete.keySet(), List.of()));
        ledger.replayed(answered);
        ledger.markDone(runId, outcomes);
        return written;
    }

    /** Whether the rows of a talent that the API no longer knows are retired in the end. */
    public boolean retiresGone() {
        return settings.gone() != WarehouseSettings.Gone.KEEP;
    }

    /**
     * Whom a run that came to its end has to forget, as the API no longer knows them; nobody where the settings do not say
     * so. Their rows have been retired, under the guard.
     */
    public List<String> goneForGood(long runId) {
        return settings.gone() == WarehouseSettings.Gone.FORGET ? ledger.goneForGood(runId, GONE_RUNS) : List.of();
    }

    private Written writeRows(
            long runId,
            List<Outcome.Answered> answered,
            Map<String, Instant> complete,
            Map<Table, Map<String, Long>> live) {
        ChunkRows rows = new ChunkRows(answered);
        Upserted written = upsert(runId, rows);
        ledger.taken(written.formerOwners());
        return report(answered, written.rows(), live, retire(complete, rows));
    }

    private Upserted upsert(long runId, ChunkRows rows) {
        Upserted written = Upserted.NOTHING;
        for (Table table : Tables.DIMENSIONS) {
            written = written.plus(tables.upsert(runId, table, rows.of(table)));
        }
        for (Table table : Tables.FACTS) {
            written = written.plus(tables.upsert(runId, table, rows.of(table)));
        }
        // what the new owner's answer lists has been written as theirs; the rest follows
        return written.rows().takenOver() == 0
                ? written
                : written.plus(tables.moveWith(runId, rows.of(Tables.INTERVIEW)));
    }

    private Map<Table, Map<String, Long>> retire(Map<String, Instant> complete, ChunkRows rows) {
        Map<Table, Map<String, Long>> retired = new HashMap<>();
        for (int i = Tables.FACTS.size() - 1; i >= 0 && !complete.isEmpty(); i--) {
            Table table = Tables.FACTS.get(i);
            retired.put(table, tables.retire(table, complete, rows.of(table)));
        }
        return retired;
    }

    /** Fetch times by talent, of every answer that says what there is; one long gone counts as an empty one. */
    private Map<String, Instant> completeAnswers(List<Outcome.Answered> answered, List<Outcome.Troubled> troubled) {
        Map<String, Instant> complete = new HashMap<>();
        answered.forEach(answer -> complete.put(answer.talent().value(), answer.at()));
        Map<String, Instant> gone = new HashMap<>();
        troubled.stream()
                .filter(t -> t.trouble() instanceof Trouble.Gone)
                .forEach(t -> gone.put(t.talent().value(), t.at()));
        if (retiresGone() && !gone.isEmpty()) {
            gone.keySet().retainAll(ledger.goneBefore(gone.keySet(), GONE_RUNS - 1));
            complete.putAll(gone);
        }
        return complete;
    }

    private Map<Table, Map<String, Long>> live(Set<String> complete, List<Outcome.Unchanged> unchanged) {
        List<String> talents = new ArrayList<>(complete);
        unchanged.forEach(outcome -> talents.add(outcome.talent().value()));
        Map<Table, Map<String, Long>> live = new HashMap<>();
        Tables.FACTS.forEach(table -> live.put(table, tables.live(table, talents)));
        return live;
    }

    private Written report(
            List<Outcome.Answered> answered,
            RowCounts written,
            Map<Table, Map<String, Long>> live,
            Map<Table, Map<String, Long>> retired) {
        Map<String, Integer> unknown = new TreeMap<>();
        int duplicates = 0;
        int replaced = 0;
        for (Outcome.Answered answer : answered) {
            answer.mapped().unknownFields().forEach((path, count) -> unknown.merge(path, count, Integer::sum));
            duplicates += answer.mapped().duplicates();
            replaced += answer.mapped().replacedCharacters();
        }
        RetireGuard guard = guard(live, retired);
        long retiredRows =
                guard.retired().values().stream().mapToLong(Long::longValue).sum();
        RowCounts rows = written.plus(new RowCounts(0, 0, retiredRows, 0));
        return new Written(
                rows, guard, unknown, duplicates, replaced, 0, emptied.among(answered, live, retired), Set.of());
    }

    private static RetireGuard guard(Map<Table, Map<String, Long>> live, Map<Table, Map<String, Long>> retired) {
        Map<String, Long> interviews = live.getOrDefault(Tables.INTERVIEW, Map.of());
        Map<String, Long> lost = retired.getOrDefault(Tables.INTERVIEW, Map.of());
        long emptied = interviews.entrySet().stream()
                .filter(talent -> lost.getOrDefault(talent.getKey(), 0L) >= talent.getValue())
                .count();
        return new RetireGuard(totals(live), totals(retired), interviews.size(), emptied);
    }

    private static Map<String, Long> totals(Map<Table, Map<String, Long>> counts) {
        Map<String, Long> totals = new TreeMap<>();
        counts.forEach((table, byTalent) -> totals.put(
                table.name(),
                byTalent.values().stream().mapToLong(Long::longValue).sum()));
        return totals;
    }

    private static <T extends Outcome> List<T> only(Class<T> kind, List<Outcome> outcomes) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
