package hiresync.plan;

/**
 * What a month has left to plan with.
 *
 * @param calls 0 or more
 * @param days today included
 */
public record CallBudget(long calls, int days) {}
