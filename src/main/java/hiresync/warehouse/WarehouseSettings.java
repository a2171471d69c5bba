package hiresync.warehouse;

/**
 * How answers are kept: {@code hiresync.warehouse} in {@code config/application.yml}.
 *
 * @param raw whether answers are kept as they came, in {@code hire_raw}
 * @param gone what becomes of the rows of a talent that the API no longer knows
 */
public record WarehouseSettings(boolean raw, Gone gone) {
    /** {@code keep} its rows for ever; {@code retire} them once the API has said so in three runs in a row; or then {@code forget} it. */
    public enum Gone {
        KEEP,
        RETIRE,
        FORGET
    }
}
