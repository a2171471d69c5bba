package hiresync.mapping;

import hiresync.talent.TalentId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks one document once, along the declared tables, and collects their rows. */
final class AnswerReader {
    private static final String ITEMS = "items";
    private static final Map<Table, Taken> TAKEN = Taken.byTable(Tables.APPLICATION, "data.items[]");

    private final ObjectNode data;
    private final InterviewsToCome interviewsToCome;
    private final AnswerRows rows = new AnswerRows();
    private final References references = new References(rows);
    private final Unmapped unmapped = new Unmapped();

    private int duplicates;

    AnswerReader(ObjectNode data) {
        this.data = data;
        this.interviewsToCome = new InterviewsToCome(data.path(ITEMS));
    }

    Mapped read(TalentId talent) {
        list(data.get(ITEMS), Tables.APPLICATION, Place.DATA.member(ITEMS), null);
        data.propertyNames().stream()
                .filter(name -> !name.equals(ITEMS))
                .forEach(name -> unmapped.count("data." + name));
        return new Mapped(talent, rows.byTable(), rows.interviewIds(), unmapped.paths(), duplicates, Texts.unfit(data));
    }

    private void list(@Nullable JsonNode list, Table table, Place place, @Nullable RowInProgress parent) {
        if (list == null || list.isNull()) {
            return;
        }
        if (!list.isArray()) {
            throw UnmappableAnswer.kind(place, table.name(), list, "is not a list");
        }
        for (int i = 0; i < list.size(); i++) {
            element(list.get(i), table, place.element(i), i, parent);
        }
    }

    private void element(JsonNode element, Table table, Place place, int position, @Nullable RowInProgress parent) {
        if (!(element instanceof ObjectNode object)) {
            throw UnmappableAnswer.kind(place, table.name(), element, "is not an object");
        }
        RowInProgress row = new RowInProgress(table, object, place, parent);
        row.fill(position);
        if (row.ensureKey() && !isSuperseded(row)) {
            add(row);
        }
    }

    private boolean isSuperseded(RowInProgress row) {
        boolean superseded = row.table.equals(Tables.INTERVIEW) && interviewsToCome.comesAgain(row.values[0]);
        duplicates += superseded ? 1 : 0;
        return superseded;
    }

    /**
     * In the order of the API's page, where lists stand first: so shared rows are merged. Not in that of the members, as
     * two answers that differ in nothing else count as equal.
     */
    private void add(RowInProgress row) {
        for (Table.Nested nested : row.table.lists()) {
            list(row.object.get(nested.member()), nested.table(), row.place.member(nested.member()), row);
        }
        references.follow(row);
        String rest = unmapped.of(row.object, Objects.requireNonNull(TAKEN.get(row.table)));
        duplicates += rows.put(row.table, row.values, rest) ? 1 : 0;
    }
}
