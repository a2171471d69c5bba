package hiresync.warehouse;

/**
 * How many talents gave an accepted answer how long ago.
 *
 * @param talents all that ever were asked, but for those the API does not know, and all of the warehouse's own source
 * @param withinDay in the last 24 hours
 * @param withinWeek in the last 7 days, those of the last day included
 * @param withinMonth in the last 30 days, likewise
 * @param never not yet
 */
public record Freshness(long talents, long withinDay, long withinWeek, long withinMonth, long never) {}
