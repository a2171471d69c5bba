package hiresync.plan;

/**
 * What planning found.
 *
 * @param talents in the work list
 * @param skipped null and blank ids of the source
 */
public record Planned(int talents, int skipped) {}
