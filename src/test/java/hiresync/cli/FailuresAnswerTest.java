package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.warehouse.TroubleGroup;
import hiresync.warehouse.TroubledTalent;
import hiresync.warehouse.TroubledTalent.Next;
import hiresync.warehouse.WarehouseSettings.Gone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of failures, as text and as comma-separated values. */
class FailuresAnswerTest {
    private static final Instant AT = Instant.parse("2026-11-21T02:01:00.987Z");
    private static final Instant AGAIN = Instant.parse("2026-12-21T02:01:00.987Z");
    private static final String UNMAPPABLE = "data.items[0].interview_list[2].interview_record_list[10].content (column"
            + " interview_record.content): a JSON array of 1 members is not a text; its rows stay as they were, and it is"
            + " asked again when its source value or the mapping changes, or after 30 days";

    @Test
    void aPersonReadsThemByCodeWithinEightyColumns() {
        List<FailureLine> lines = List.of(
                line("t-1", "failed", "1002001", failed("t-1"), 2, Next.NEXT, null),
                line("t-2", "refused", "unmappable", UNMAPPABLE, 1, Next.CHANGE, AGAIN));
        List<TroubleGroup> groups =
                List.of(new TroubleGroup("failed", "1002001", 1), new TroubleGroup("refused", "unmappable", 1234));
        assertThat(FailuresText.of(new FailuresAnswer(groups, lines)))
                .isEqualTo("""
                        hiresync failures: 1,235 talents, 1 failed, 1,234 refused

                        failed with code 1002001, 1 talent: Feishu answered with an error
                          talent t-1
                            why     Asked for the interviews of talent t-1, Feishu gave code 1002001
                                    (HTTP 500), log id L-t-1, tried 5 times
                            when    2026-11-21T02:01:00Z, 2 times in a row
                            log id  L-t-1
                            next    due, asked again in the next run

                        refused with code unmappable, 1,234 talents: the answer holds a value that no
                        column can take
                          talent t-2
                            why     data.items[0].interview_list[2].interview_record_list[10].content
                                    (column interview_record.content): a JSON array of 1 members is not
                                    a text
                            when    2026-11-21T02:01:00Z
                            log id  L-t-2
                            next    asked again when its updated_at in the source or the mapping
                                    changes, or from 2026-12-21 on
                          and 1,233 more

                        Ask those who are due again: hiresync sync
                        About what stays so, ask the vendor's support, who need the log id.
                        Who is no longer in the source is not asked again.
                        All of them: hiresync failures --csv""".replace("\n", System.lineSeparator()));
    }

    /** A mistyped id is nothing for the vendor. */
    @Test
    void whomFeishuDoesNotKnowIsTheSourcesMatter() {
        String unknown =
                "Asked for the interviews of talent t-9, Feishu gave code 1002102 (HTTP 404): the talent does not"
                        + " exist; its rows stay";
        FailuresAnswer answer = new FailuresAnswer(
                List.of(new TroubleGroup("gone", "1002102", 1)),
                List.of(line("t-9", "gone", "1002102", unknown, 1, Next.CHANGE, AGAIN)));
        assertThat(FailuresText.of(answer).lines())
                .endsWith(
                        "Gone, not known to Feishu: correct the id in the source, or where it was named.",
                        "Who is no longer in the source is not asked again.");
    }

    @Test
    void nobody() {
        assertThat(FailuresText.of(new FailuresAnswer(List.of(), List.of())))
                .isEqualTo("hiresync failures: there are none");
    }

    @Test
    void aSpreadsheetReadsAFieldForEachThing() {
        List<FailureLine> lines = List.of(
                line("a,\"b\"", "failed", "timeout", "no answer; it stays due", 1, Next.LAST, null),
                line("t-2", "refused", "unmappable", UNMAPPABLE, 1, Next.CHANGE, AGAIN));
        assertThat(new FailuresAnswer(List.of(), lines).csv())
                .isEqualTo(
                        "talent_id,status,stage,code,reason,json_path,log_id,attempts,last_attempt_at,due,next,asked_again_at\r\n"
                                + "\"a,\"\"b\"\"\",failed,had,timeout,no answer,,\"L-a,\"\"b\"\"\",1,2026-11-21T02:01:00.987Z,true,"
                                + "\"due, asked again in the next run, but last, as it failed 3 times in a row or more\",\r\n"
                                + "t-2,refused,mapped,unmappable,data.items[0].interview_list[2].interview_record_list[10].content"
                                + " (column interview_record.content): a JSON array of 1 members is not a text,"
                                + "data.items[0].interview_list[2].interview_record_list[10].content,L-t-2,1,2026-11-21T02:01:00.987Z,false,"
                                + "\"asked again when its updated_at in the source or the mapping changes, or from 2026-12-21 on\","
                                + "2026-12-21T02:01:00.987Z\r\n");
    }

    @Test
    void aFieldThatNeedsNoQuotesHasNone() {
        assertThat(Csv.line("a b", 1, null, "")).isEqualTo("a b,1,,\r\n");
        assertThat(Csv.line("a\nb", "c\rd", "e;f")).isEqualTo("\"a\nb\",\"c\rd\",e;f\r\n");
    }

    @Test
    void thePathIsThatOfTheMessage() {
        assertThat(path(
                        "data",
                        "Asked for the interviews of talent data (column x), Feishu gave code 0 (HTTP 200), log id"
                                + " L, but $.data is of kind array where an object is due; its old rows stay."))
                .isEqualTo("data");
        assertThat(path("unmappable", "data.items (column application): number 0 is not a list; its rows stay"))
                .isEqualTo("data.items");
        assertThat(path("no_data", "the answer has no data, though the talent has interviews; its rows stay"))
                .isNull();
        assertThat(path("1002103", "data.items (column application): so the vendor might say"))
                .isNull();
    }

    @Test
    void whatBecomesOfRowsOfTheGoneIsASetting() {
        assertThat(next("gone", Next.NEXT, Gone.RETIRE))
                .isEqualTo("due, asked again in the next run; gone in three runs in a row, its rows are retired");
        assertThat(next("gone", Next.REFRESH, Gone.RETIRE))
                .isEqualTo(
                        "due, asked again in one of the next runs, with those who are refreshed; its rows are retired");
        assertThat(next("gone", Next.CHANGE, Gone.KEEP))
                .isEqualTo("asked again when its updated_at in the source or the mapping changes; its rows are kept, as"
                        + " hiresync.warehouse.gone says");
        assertThat(next("failed", Next.NEXT, Gone.KEEP)).isEqualTo("due, asked again in the next run");
    }

    private static String next(String status, Next next, Gone gone) {
        return FailureLine.of(new TroubledTalent("t", status, "1", "", null, 1, AT, next, null), gone)
                .next();
    }

    private static @Nullable String path(String code, String message) {
        return line("t", "refused", code, message, 1, Next.CHANGE, null).jsonPath();
    }

    private static String failed(String talent) {
        return "Asked for the interviews of talent " + talent + ", Feishu gave code 1002001 (HTTP 500), log id L-"
                + talent + ", tried 5 times; it stays due and is asked again in the next run.";
    }

    private static FailureLine line(
            String talent,
            String status,
            String code,
            String message,
            int attempts,
            Next next,
            @Nullable Instant again) {
        return FailureLine.of(
                new TroubledTalent(talent, status, code, message, "L-" + talent, attempts, AT, next, again),
                Gone.RETIRE);
    }
}
