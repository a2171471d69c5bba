package hiresync.warehouse;

import java.time.Instant;

/**
 * The present calendar month.
 *
 * @param calls made in it, and those that killed runs may have made unseen
 * @param endsAt when it is over in every time zone that Feishu may count it in
 * @param daysLeft today included
 */
public record Month(long calls, Instant endsAt, int daysLeft) {}
