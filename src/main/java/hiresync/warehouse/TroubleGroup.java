package hiresync.warehouse;

/**
 * Talents that had the same trouble at their last attempt.
 *
 * @param status {@code failed}, {@code refused} or {@code gone}
 * @param code the API's error code, or a word of ours
 */
public record TroubleGroup(String status, String code, long talents) {}
