package hiresync.warehouse;

import hiresync.mapping.Rows;
import hiresync.mapping.Table;
import hiresync.mapping.Tables;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a chunk's answers with unique keys, each with the talent it belongs to and its fetch time.
 *
 * <p>Answers are taken in the order of their fetch, so that the last one counts and no row goes back in time. An
 * interview listed by two talents belongs, with its records and rooms, to the later answer alone.
 */
final class ChunkRows {
    private final Map<Table, Map<String, Line>> lines = new HashMap<>();
    private final Map<Table, Map<String, Instant>> firstSeen = new HashMap<>();
    private final Map<String, String> interviewOwners = new HashMap<>();

    /**
     * A row and whose it is.
     *
     * @param firstAt fetch time of the first answer of the chunk that has it
     * @param at fetch time of the answer that made it what it is
     */
    record Line(Rows.Row row, String talent, Instant firstAt, Instant at) {
        /** A dimension row with what a later answer knows better; one that knows nothing new changes nothing. */
        Line mergedWith(Line later) {
            Rows.Row merged = row.mergedWith(later.row);
            return merged.hasValuesOf(row) ? this : new Line(merged, later.talent, firstAt, later.at);
        }
    }

    ChunkRows(List<Outcome.Answered> answers) {
        List<Outcome.Answered> inOrder = answers.stream()
                .sorted(Comparator.comparing(Outcome.Answered::at))
                .toList();
        for (Outcome.Answered answer : inOrder) {
            String talent = answer.talent().value();
            answer.mapped().interviewIds().forEach(id -> interviewOwners.put(id, talent));
        }
        inOrder.forEach(this::add);
    }

    Collection<Line> of(Table table) {
        return lines.getOrDefault(table, Map.of()).values();
    }

    private void add(Outcome.Answered answer) {
        Tables.DIMENSIONS.forEach(table -> merge(table, answer));
        Tables.FACTS.forEach(table -> replace(table, answer));
    }

    private void merge(Table table, Outcome.Answered answer) {
        Rows rows = answer.mapped().rows(table);
        Map<String, Line> known = linesOf(table);
        for (Rows.Row row : rows.rows()) {
            Line line = new Line(row, answer.talent().value(), answer.at(), answer.at());
            known.merge(rows.keyOf(row), line, Line::mergedWith);
        }
    }

    private void replace(Table table, Outcome.Answered answer) {
        Rows rows = answer.mapped().rows(table);
        Map<String, Line> known = linesOf(table);
        String talent = answer.talent().value();
        int interview = interviewColumn(table);
        Map<String, Instant> first = firstSeen.computeIfAbsent(table, t -> new HashMap<>());
        for (Rows.Row row : rows.rows()) {
            String key = rows.keyOf(row);
            first.putIfAbsent(key, answer.at());
            if (interview < 0 || talent.equals(ownerOf(row.value(interview)))) {
                known.put(key, new Line(row, talent, Objects.requireNonNull(first.get(key)), answer.at()));
            }
        }
    }

    private @Nullable String ownerOf(@Nullable String interviewId) {
        return interviewOwners.get(Objects.requireNonNull(interviewId));
    }

    private Map<String, Line> linesOf(Table table) {
        return lines.computeIfAbsent(table, t -> new LinkedHashMap<>());
    }

    /** Where a row says which interview it is or belongs to; -1 for an application. */
    private static int interviewColumn(Table table) {
        return table.equals(Tables.APPLICATION) ? -1 : table.indexOf("interview_id");
    }
}
