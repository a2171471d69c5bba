package hiresync.plan;

import hiresync.talent.TalentId;
import org.jspecify.annotations.Nullable;

/**
 * One talent to ask about.
 *
 * @param position place in the run's work list, from 1
 * @param knownSha256 an answer with this hash changes nothing; null when any answer must be written
 * @param hadInterviews whether the warehouse had a live interview of the talent at planning
 * @param emptyAnswers answers without {@code data} in a row, before this run
 */
public record WorkItem(
        int position, TalentId talent, @Nullable String knownSha256, boolean hadInterviews, int emptyAnswers) {}
