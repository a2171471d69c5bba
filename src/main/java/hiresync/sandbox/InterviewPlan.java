package hiresync.sandbox;

import java.util.List;
import java.util.stream.LongStream;

/**
 * All that ever happens to one interview.
 *
 * @param round from 0
 */
record InterviewPlan(
        String id,
        int round,
        Timing timing,
        Arrangement arrangement,
        List<Evaluation> panel,
        List<Booking> rooms,
        Oddities oddities) {

    /** When it takes place; {@code movedAt} and {@code cancelledAt} are {@link Days#NEVER} for most. */
    record Timing(long createdAt, long firstBegin, long movedAt, long movedBegin, long minutes, long cancelledAt) {
        boolean showsAt(long now) {
            return createdAt < now && cancelledAt >= now;
        }

        long begin(long now) {
            return movedAt < now ? movedBegin : firstBegin;
        }

        long end(long now) {
            return begin(now) + minutes * Days.MINUTE;
        }

        long modifiedAt(long now) {
            return movedAt < now ? movedAt : createdAt;
        }
    }

    /** What was settled when it was arranged, and stays. Codes are the API's; creator and contact are places in the staff list. */
    record Arrangement(
            String arrangementId,
            int interviewType,
            int videoType,
            int arrangementType,
            int appointmentKind,
            Named stage,
            Named roundType,
            Named timeZone,
            Place place,
            int creator,
            int contact,
            String remark) {}

    /**
     * One interviewer's evaluation.
     *
     * @param submittedAt {@link Days#NEVER} for those who never do
     * @param conclusion what it will be once submitted
     * @param seenBySource whether the talent's own time of change moves with it
     * @param extras leaves that only the vendor's SDK knows are there too
     */
    record Evaluation(
            String id,
            Named interviewer,
            long submittedAt,
            int conclusion,
            Company.Score score,
            String content,
            boolean seenBySource,
            boolean tellsTime,
            boolean extras) {}

    /** A room asked for; decided on (or never), then perhaps exchanged for another one. */
    record Booking(Company.Room room, long decidedAt, boolean granted, long exchangedAt, Company.Room other) {
        Company.Room room(long now) {
            return exchangedAt < now ? other : room;
        }

        /** {@code reserved_status}: asked for, had, refused. */
        int status(long now) {
            if (exchangedAt < now) {
                return 2;
            }
            return decidedAt >= now ? 1 : granted ? 2 : 3;
        }
    }

    /** Shapes the API is known for, each on a few interviews. */
    record Oddities(
            boolean timesAsText,
            boolean withoutAddress,
            boolean nullRoundType,
            boolean withoutRoundType,
            boolean nullScores,
            boolean strangerAsInterviewer) {}

    /** The instants at which arranging it, or an evaluation of it, moved the talent's own time of change. */
    LongStream seenBySource() {
        LongStream arranged = LongStream.of(timing.createdAt(), timing.movedAt(), timing.cancelledAt());
        LongStream evaluated = panel.stream().filter(Evaluation::seenBySource).mapToLong(Evaluation::submittedAt);
        return LongStream.concat(arranged, evaluated).filter(time -> time <= timing.cancelledAt());
    }
}
