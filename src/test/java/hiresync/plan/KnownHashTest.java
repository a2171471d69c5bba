package hiresync.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
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
    void aHashDoesNotCountWhenARowOfAnyFactTableIsLostOrRetiredByHand() {
        for (String loss : List.of(
                "UPDATE hire.application SET deleted_at = now()",
                "UPDATE hire.interview_record SET deleted_at = now()",
                "DELETE FROM hire.interview_record",
                "UPDATE hire.interview_meeting_room SET deleted_at = now()",
                "DELETE FROM hire.interview_meeting_room")) {
            hashedWithEveryKindOfRow("t1");
            assertThat(known(options(true, false, true))).isEqualTo("abc");
            sql.update(loss + " WHERE talent_id = 't1'");
            assertThat(known(options(true, false, true))).as(loss).isNull();
            clear();
        }
    }

    @Test
    void aHashDoesNotCountWhenThereAreMoreRowsThanCounted() {
        hashedWithEveryKindOfRow("t1");
        record("t1", 2);
        assertThat(known(options(true, false, true))).isNull();
    }

    @Test
    void theRowsOfOthersAndRetiredOnesAreNotCounted() {
        hashedWithEveryKindOfRow("t1");
        record("t1", 2);
        sql.update("UPDATE hire.interview_record SET deleted_at = now() WHERE commit_status = 2");
        hashedWithEveryKindOfRow("t2");
        assertThat(known(options(true, false, true))).isEqualTo("abc");
    }

    @Test
    void aHashCountsWhenSomebodyElseTookTheInterviewAndTheRowsWereCountedAgain() {
        hashedWithEveryKindOfRow("t1");
        for (String table : List.of("interview", "interview_record", "interview_meeting_room")) {
            sql.update("UPDATE hire." + table + " SET talent_id = 'somebody else' WHERE talent_id = 't1'");
        }
        assertThat(known(options(true, false, true))).isNull();
        sql.update("UPDATE hire_ops.talent_sync SET row_count = 1 WHERE talent_id = 't1'");
        assertThat(known(options(true, false, true))).isEqualTo("abc");
    }

    @Test
    void aHashOfAnAnswerWithoutInterviewsCounts() {
        synced("t1");
        sql.update("UPDATE hire_ops.talent_sync SET content_sha256 = 'abc', interview_ids = '{}', row_count = 0"
                + " WHERE talent_id = 't1'");
        assertThat(known(options(true, false, false))).isEqualTo("abc");
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
    void aHashCountsOnlyUntilAnotherRunHasWrittenAnotherAnswer() {
        hashed("t1");
        plan(options(true, false, true), SETTINGS);
        assertThat(page(runId())).extracting(WorkItem::knownSha256).containsExactly("abc", null);
        sql.update("UPDATE hire_ops.talent_sync SET content_sha256 = 'def' WHERE talent_id = 't1'");
        assertThat(page(runId())).extracting(WorkItem::knownSha256).containsOnlyNulls();
    }

    @Test
    void anAnswerOfASliceIsJudgedByTheSameRules() {
        hashed("t1");
        assertThat(known(options(slice("t1", "quiet")))).isEqualTo("abc");
        assertThat(known(options(new Wanted(false, true, Slice.ALL)))).isNull();
        sql.update("UPDATE hire_ops.talent_sync SET row_count = 5 WHERE talent_id = 't1'");
        assertThat(known(options(slice("t1")))).isNull();
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

    /** An application, an interview, a record and a room. */
    private void hashedWithEveryKindOfRow(String talent) {
        hashed(talent);
        record(talent, 1);
        room(talent);
        sql.update("UPDATE hire_ops.talent_sync SET row_count = 4 WHERE talent_id = ?", talent);
    }
}
