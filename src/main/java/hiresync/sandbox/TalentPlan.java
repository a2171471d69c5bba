package hiresync.sandbox;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * All that ever happens to one talent. Instants are milliseconds of the epoch; what is to be seen at {@code now} is what
 * happened before it.
 *
 * @param saysNothing whether an answer without applications is {@code {}}, not {@code {"items":[]}}
 * @param ownChanges when the talent's own data change, of which an answer shows nothing
 */
record TalentPlan(long joinedAt, boolean saysNothing, List<ApplicationPlan> applications, List<Long> ownChanges) {

    /** An application shows itself with its first interview and stays, even when all its interviews are cancelled. */
    record ApplicationPlan(String id, List<InterviewPlan> interviews) {
        boolean begunBy(long now) {
            return interviews.get(0).timing().createdAt() < now;
        }
    }

    /** When the source last saw the talent change: arranging counts, of the evaluations only some do. */
    long updatedAt(long now) {
        LongStream arranged = applications.stream()
                .flatMap(application -> application.interviews().stream())
                .flatMapToLong(InterviewPlan::seenBySource);
        return Stream.of(LongStream.of(joinedAt), own(), arranged)
                .flatMapToLong(times -> times)
                .filter(time -> time < now)
                .max()
                .orElse(joinedAt);
    }

    private LongStream own() {
        return ownChanges.stream().mapToLong(Long::longValue);
    }
}
