package hiresync.warehouse;

/** How many rows of {@code hire} the statements of a chunk wrote. */
public record RowCounts(long inserted, long updated, long retired, long takenOver) {
    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

    public RowCounts plus(RowCounts other) {
        return new RowCounts(
                inserted + other.inserted,
                updated + other.updated,
                retired + other.retired,
                takenOver + other.takenOver);
    }
}
