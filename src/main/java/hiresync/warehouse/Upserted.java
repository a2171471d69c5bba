package hiresync.warehouse;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was written, and whose it was before.
 *
 * @param formerOwners talents from whom live rows were taken, each named once for each row
 */
record Upserted(RowCounts rows, List<String> formerOwners) {
    static final Upserted NOTHING = new Upserted(RowCounts.NONE, List.of());

    Upserted {
        formerOwners = List.copyOf(formerOwners);
    }

    Upserted plus(Upserted other) {
        List<String> owners = Stream.concat(formerOwners.stream(), other.formerOwners.stream())
                .toList();
        return new Upserted(rows.plus(other.rows), owners);
    }
}
