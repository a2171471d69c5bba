package hiresync.plan;

/**
 * What a month has left to plan with.
 *
 * @param calls at least 1
 * @param days today included
 */
public record CallBudget(long calls, int days) {}
