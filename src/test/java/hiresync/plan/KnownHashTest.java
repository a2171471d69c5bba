package hiresync.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** Whose answer may be judged by its hash. */
class KnownHashTest extends PlanFixture {

    @Test
    void aHashCountsWhileAllIsAsItWasWritten() {
        hashed("t1");
        assertThat(known(options(true, false, true))).isEqualTo("abc");
    }

    @Test
    void aHashOfAnotherMappingDoesNotCount() {
        hashed("t1");
        sql.update("UPDATE hire_ops.talent_sync SET mapping_version = 'm0' WHERE talent_id = 't1'");
        assertThat(known(options(true, false, true))).isNull();
    }

    @Test
    void aHashDoesNotCountWhenAnInterviewIsRetiredOrMissing() {
        hashed("t1");
        sql.update("UPDATE hire.interview SET deleted_at = now() WHERE interview_id = 'interview of t1'");
        assertThat(known(options(true, false, true))).isNull();
        sql.update("DELETE FROM hire.interview WHERE interview_id = 'interview of t1'");
        assertThat(known(options(true, false, true))).isNull();
    }

    @Test
    void aHashCountsWhoeverOwnsTheInterview() {
        hashed("t1");
        sql.update("UPDATE hire.interview SET talent_id = 'somebody else' WHERE interview_id = 'interview of t1'");
        assertThat(known(options(true, false, true))).isEqualTo("abc");
    }

    @Test
    void aHashWithoutItsRawAnswerCountsOnlyWhenNoneAreKept() {
        hashed("t1");
        sql.update("DELETE FROM hire_raw.talent_response");
        assertThat(known(options(true, false, true))).isNull();
        assertThat(known(options(true, false, false))).isEqualTo("abc");
    }

    @Test
    void aRewriteIgnoresHashes() {
        hashed("t1");
        assertThat(known(options(true, true, true))).isNull();
    }

    @Test
    void theListKnowsWhoHadInterviewsAndHowManyAnswersWereEmpty() {
        synced("had");
        interview("had", "2026-12-01T00:00:00Z", null);
        failed("empty twice", 2);
        sql.update("UPDATE hire_ops.talent_sync SET empty_answers = 2 WHERE talent_id = 'empty twice'");
        plan();
        assertThat(page(runId()))
                .extracting(WorkItem::hadInterviews, WorkItem::emptyAnswers)
                .containsExactly(tuple(false, 2), tuple(true, 0));
    }
}
