package hiresync.sandbox;

import java.util.List;

/** {@code interview_round_summary} as it follows from the conclusions of a round's records (codes of the API's page). */
final class RoundSummary {
    private static final int NOT_BEGUN = 2;
    private static final int NOBODY_EVALUATED = 3;
    private static final int NO_SHOW = 6;
    /** Indexed by which of passed (1), failed (2) and pending (4) there are, when everybody has evaluated. */
    private static final List<Integer> COMPLETE = List.of(NOBODY_EVALUATED, 4, 5, 10, 17, 15, 16, 18);
    /** The same, when somebody has not. */
    private static final List<Integer> PARTIAL = List.of(NOBODY_EVALUATED, 7, 9, 8, 13, 11, 12, 14);

    private RoundSummary() {}

    static int of(List<Integer> conclusions) {
        if (conclusions.contains(Conclusion.NO_SHOW)) {
            return NO_SHOW;
        }
        if (conclusions.contains(Conclusion.NOT_BEGUN)) {
            return NOT_BEGUN;
        }
        int kinds = (conclusions.contains(Conclusion.PASSED) ? 1 : 0)
                + (conclusions.contains(Conclusion.FAILED) ? 2 : 0)
                + (conclusions.contains(Conclusion.PENDING) ? 4 : 0);
        return (conclusions.contains(Conclusion.NOT_SUBMITTED) ? PARTIAL : COMPLETE).get(kinds);
    }
}
