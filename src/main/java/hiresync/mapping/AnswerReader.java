package hiresync.mapping;

import hiresync.talent.TalentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks one document once, along the declared tables, and collects their rows. */
final class AnswerReader {
    private static final String ITEMS = "items";
    private static final String ITEMS_PATH = "data.items[]";
    private static final Column INTERVIEW_ID = Tables.INTERVIEW.columns().get(0);
    private static final Map<Table, Taken> TAKEN = taken();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Unmapped unmapped = new Unmapped();
    private final Map<Table, Rows> rows = new LinkedHashMap<>();
    /** How often an interview is still to come: only its last occurrence counts, with all below it. */
    private final Map<String, Integer> toCome = new HashMap<>();

    private int duplicates;

    AnswerReader() {
        Tables.DIMENSIONS.forEach(table -> rows.put(table, new Rows(table)));
        Tables.FACTS.forEach(table -> rows.put(table, new Rows(table)));
    }

    Mapped read(TalentId talent, ObjectNode data) {
        countInterviews(data);
        list(data, ITEMS, Tables.APPLICATION, Place.DATA, null);
        data.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals(ITEMS))
                .forEach(name -> unmapped.count("data." + name));
        return new Mapped(talent, rows, interviewIds(), unmapped.paths(), duplicates, Texts.unfit(data));
    }

    private void list(ObjectNode in, String member, Table table, Place place, @Nullable RowInProgress parent) {
        JsonNode list = in.get(member);
        if (list == null || list.isNull()) {
            return;
        }
        Place listed = place.member(member);
        if (!list.isArray()) {
            throw UnmappableAnswer.kind(listed, table.name(), list, "is not a list");
        }
        for (int i = 0; i < list.size(); i++) {
            Place here = listed.element(i);
            if (!(list.get(i) instanceof ObjectNode object)) {
                throw UnmappableAnswer.kind(here, table.name(), list.get(i), "is not an object");
            }
            row(object, table, here, i, parent);
        }
    }

    private void row(ObjectNode object, Table table, Place place, int position, @Nullable RowInProgress parent) {
        RowInProgress row = new RowInProgress(table, object, place, parent);
        fill(row, position);
        if (!ensureKey(row) || isSuperseded(row)) {
            return;
        }
        describeOtherRows(row);
        String rest = unmapped.of(object, Objects.requireNonNull(TAKEN.get(table)));
        duplicates += rowsOf(table).put(new Rows.Row(row.values, rest)) ? 1 : 0;
        table.lists().forEach(nested -> list(object, nested.member(), nested.table(), place, row));
    }

    /** All values but the references to other rows, which may need this row's key. */
    private void fill(RowInProgress row, int position) {
        for (int i = 0; i < row.values.length; i++) {
            Column column = row.table.columns().get(i);
            Source source = column.source();
            if (source instanceof Source.Member member) {
                row.values[i] = member(row, column, member);
            } else if (source instanceof Source.Inherited) {
                row.values[i] = row.inherited(column.name());
            } else if (source instanceof Source.Position) {
                row.values[i] = String.valueOf(position);
            } else if (source instanceof Source.Reference reference && column.key()) {
                row.values[i] = keyIn(reference, row.object, row.place);
            }
        }
    }

    /** Whether the row has a key now; a row with neither id nor content is none. */
    private static boolean ensureKey(RowInProgress row) {
        for (int i = 0; i < row.values.length; i++) {
            Column column = row.table.columns().get(i);
            if (!column.key() || row.values[i] != null) {
                continue;
            }
            String pattern = row.table.derivedKey();
            if (pattern == null) {
                throw UnmappableAnswer.noId(row.place, column);
            }
            if (Unmapped.isEmpty(row.object)) {
                return false;
            }
            row.values[i] = derived(pattern, row);
        }
        return true;
    }

    private boolean isSuperseded(RowInProgress row) {
        if (!row.table.equals(Tables.INTERVIEW)) {
            return false;
        }
        String id = row.values[0];
        boolean superseded = id != null && toCome.merge(id, -1, Integer::sum) > 0;
        duplicates += superseded ? 1 : 0;
        return superseded;
    }

    private void describeOtherRows(RowInProgress row) {
        for (int i = 0; i < row.values.length; i++) {
            Column column = row.table.columns().get(i);
            if (column.source() instanceof Source.Reference reference) {
                row.values[i] = column.key() ? described(row, reference, row.values[i]) : refer(row, column, reference);
            }
        }
    }

    private @Nullable String refer(RowInProgress row, Column column, Source.Reference reference) {
        JsonNode described = row.object.get(reference.member());
        String key = null;
        if (described instanceof ObjectNode object) {
            key = keyIn(reference, object, row.place.member(reference.member()));
            if (key == null && reference.derivedKey() != null && !Unmapped.isEmpty(object)) {
                key = derived(reference.derivedKey(), row);
            }
        } else if (described != null && !described.isNull()) {
            Place place = row.place.member(reference.member());
            throw UnmappableAnswer.kind(place, column.qualifiedName(), described, "is not an object");
        }
        if (key != null) {
            return described(row, reference, key);
        }
        String otherwise = reference.otherwise();
        if (otherwise == null) {
            return null;
        }
        Column otherKey = reference.table().columns().get(0);
        String bare = Values.read(row.object.get(otherwise), otherKey, row.place.member(otherwise));
        if (bare != null) {
            @Nullable
            String[] onlyKey = new @Nullable String[reference.table().columns().size()];
            onlyKey[0] = bare;
            rowsOf(reference.table()).put(new Rows.Row(onlyKey, null));
        }
        return bare;
    }

    /** Puts the row that the object describes, under the given key, and returns the key. */
    private @Nullable String described(RowInProgress row, Source.Reference reference, @Nullable String key) {
        boolean own = reference.member().isEmpty();
        ObjectNode object = own ? row.object : (ObjectNode) row.object.get(reference.member());
        Place place = own ? row.place : row.place.member(reference.member());
        RowInProgress other = new RowInProgress(reference.table(), object, place, null);
        fill(other, 0);
        other.values[0] = key;
        rowsOf(reference.table()).put(new Rows.Row(other.values, null));
        return key;
    }

    private static @Nullable String keyIn(Source.Reference reference, ObjectNode object, Place place) {
        String member = Taken.keyMember(reference.table());
        Column column = reference.table().columns().get(0);
        return Values.read(object.get(member), column, place.member(member));
    }

    private static @Nullable String member(RowInProgress row, Column column, Source.Member member) {
        JsonNode node = row.object;
        Place place = row.place;
        for (String step : member.path()) {
            if (node == null || node.isNull()) {
                return null;
            }
            if (column.kind() == Kind.NAME && !node.isContainer()) {
                break; // a plain name stands for all languages
            }
            if (!node.isObject()) {
                throw UnmappableAnswer.kind(place, column.qualifiedName(), node, "is not an object");
            }
            node = node.get(step);
            place = place.member(step);
        }
        return Values.read(node, column, place);
    }

    private static String derived(String pattern, RowInProgress row) {
        Matcher placeholder = PLACEHOLDER.matcher(pattern);
        return placeholder.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf(row.values[row.table.indexOf(found.group(1))])));
    }

    private void countInterviews(ObjectNode data) {
        for (JsonNode item : data.path(ITEMS).values()) {
            for (JsonNode interview : item.path("interview_list").values()) {
                JsonNode id = interview.path("id");
                if (id.isString() || id.isNumber()) {
                    toCome.merge(Values.text(id, Place.DATA, INTERVIEW_ID), 1, Integer::sum);
                }
            }
        }
    }

    private Rows rowsOf(Table table) {
        return Objects.requireNonNull(rows.get(table));
    }

    private List<String> interviewIds() {
        List<String> ids = new ArrayList<>();
        for (Rows.Row row : rowsOf(Tables.INTERVIEW).rows()) {
            ids.add(String.valueOf(row.value(0)));
        }
        return ids;
    }

    private static Map<Table, Taken> taken() {
        Map<Table, Taken> taken = new HashMap<>();
        collectTaken(Tables.APPLICATION, ITEMS_PATH, taken);
        return taken;
    }

    private static void collectTaken(Table table, String path, Map<Table, Taken> into) {
        into.put(table, Taken.of(table, path));
        table.lists().forEach(nested -> collectTaken(nested.table(), path + "." + nested.member() + "[]", into));
    }

    /** A row while it is being read: values in the order of the table's columns. */
    private static final class RowInProgress {
        final Table table;
        final ObjectNode object;
        final Place place;
        final @Nullable RowInProgress parent;
        final @Nullable String[] values;

        RowInProgress(Table table, ObjectNode object, Place place, @Nullable RowInProgress parent) {
            this.table = table;
            this.object = object;
            this.place = place;
            this.parent = parent;
            this.values = new @Nullable String[table.columns().size()];
        }

        @Nullable
        String inherited(String column) {
            return parent == null ? null : parent.values[parent.table.indexOf(column)];
        }
    }
}
