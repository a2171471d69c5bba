package hiresync.plan;

import org.jspecify.annotations.Nullable;

/**
 * Whom a command wants to ask for.
 *
 * @param full every talent of the source, not only those that are due
 * @param rewrite no answer may be judged unchanged by its hash
 * @param slice these talents, due or not; null when it is for the plan to say who is due
 */
public record Wanted(
        boolean full, boolean rewrite, @Nullable Slice slice) {
    public Wanted {
        if (full && slice != null) {
            throw new IllegalArgumentException("either every talent is wanted, or a slice");
        }
    }

    /** Whoever is due. */
    public static final Wanted DUE = new Wanted(false, false, null);
}
