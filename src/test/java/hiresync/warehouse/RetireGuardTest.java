package hiresync.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mass-retire guard: more than 20 % and at least 50 rows of a table, or every interview of at least 5 talents. */
class RetireGuardTest {
    @Test
    void aFifthOfTheRowsMayGo() {
        assertThat(rows("interview", 250, 50).objection()).isEmpty();
    }

    @Test
    void moreThanAFifthMayNot() {
        assertThat(rows("interview", 249, 50).objection())
                .contains("50 of 249 live rows of hire.interview seen so far would be retired");
    }

    @Test
    void fewerThanFiftyRowsMayGoWhateverTheShare() {
        assertThat(rows("interview_record", 49, 49).objection()).isEmpty();
    }

    @Test
    void eachTableIsJudgedApart() {
        RetireGuard guard = rows("interview", 10_000, 0).plus(rows("interview_meeting_room", 60, 60));

        assertThat(guard.objection())
                .contains("60 of 60 live rows of hire.interview_meeting_room seen so far would be retired");
    }

    @Test
    void chunksAreJudgedTogether() {
        RetireGuard chunk = rows("interview", 40, 10);
        RetireGuard run = RetireGuard.atStart();
        for (int i = 0; i < 4; i++) {
            run = run.plus(chunk);
            assertThat(run.objection()).isEmpty();
        }
        assertThat(run.plus(chunk).objection())
                .contains("50 of 200 live rows of hire.interview seen so far would be retired");
    }

    @Test
    void everyTalentSeenMayNotLoseAll() {
        assertThat(talents(4, 4).objection()).isEmpty();
        assertThat(talents(5, 5).objection())
                .contains("every talent seen so far that had interviews (5) would lose all of them");
    }

    @Test
    void oneTalentThatKeepsSomethingIsProofThatTheApiWorks() {
        assertThat(talents(6, 5).objection()).isEmpty();
        assertThat(talents(1, 0).plus(talents(5, 5)).objection()).isEmpty();
    }

    private static RetireGuard rows(String table, long covered, long retired) {
        return new RetireGuard(Map.of(table, covered), Map.of(table, retired), 0, 0);
    }

    private static RetireGuard talents(long withInterviews, long emptied) {
        return new RetireGuard(Map.of(), Map.of(), withInterviews, emptied);
    }
}
