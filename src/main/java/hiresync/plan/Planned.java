package hiresync.plan;

/**
 * What planning found.
 *
 * @param talents in the work list
 * @param skipped null and blank ids of the source
 * @param outside those of the talents who are not in the source, but were named
 * @param forgotten talents of the source, or named ones, who were erased and are left out
 */
public record Planned(int talents, int skipped, int outside, int forgotten) {}
