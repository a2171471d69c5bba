package hiresync.warehouse;

import static hiresync.warehouse.Answers.answer;
import static hiresync.warehouse.Answers.application;
import static hiresync.warehouse.Answers.interview;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shared rows are merged column by column: what is missing or empty never overwrites what is known. */
class DimensionTest {
    private static final String STAGES =
            "SELECT '[' || coalesce(name_zh_cn, 'NULL') || '|' || coalesce(name_en_us, 'NULL') || ']',"
                    + " to_char(first_seen_at, 'HH24:MI'), to_char(changed_at, 'HH24:MI') FROM hire.stage";

    private final TestWarehouse warehouse = new TestWarehouse();

    @AfterEach
    void drop() {
        warehouse.close();
    }

    @Test
    void aMissingOrEmptyValueNeverOverwritesAKnownOne() {
        warehouse.write(stage("T-1", "18:00", "{'zh_cn':'初筛','en_us':'Screening'}"));
        warehouse.write(stage("T-1", "19:00", "{'zh_cn':'','en_us':null}"));
        warehouse.write(stage("T-2", "20:00", "null"));

        assertThat(warehouse.lines(STAGES)).containsExactly("[初筛|Screening] 18:00 18:00");
    }

    @Test
    void anEmptyTextIsMoreThanNone() {
        warehouse.write(stage("T-1", "18:00", "null"));
        assertThat(warehouse.lines(STAGES)).containsExactly("[NULL|NULL] 18:00 18:00");

        warehouse.write(stage("T-1", "19:00", "{'zh_cn':''}"));
        assertThat(warehouse.lines(STAGES)).containsExactly("[|NULL] 18:00 19:00");

        warehouse.write(stage("T-1", "20:00", "{'zh_cn':null}"));
        assertThat(warehouse.lines(STAGES)).containsExactly("[|NULL] 18:00 19:00");

        warehouse.write(stage("T-1", "21:00", "{'zh_cn':'初筛'}"));
        assertThat(warehouse.lines(STAGES)).containsExactly("[初筛|NULL] 18:00 21:00");
    }

    @Test
    void eachColumnKeepsTheLastValueKnown() {
        warehouse.write(stage("T-1", "18:00", "{'zh_cn':'初筛','en_us':'Screening'}"));
        warehouse.write(stage("T-2", "19:00", "{'en_us':'First look'}"));

        assertThat(warehouse.lines(STAGES)).containsExactly("[初筛|First look] 18:00 19:00");
    }

    @Test
    void anOlderAnswerFillsWhatIsMissingAndOverwritesNothing() {
        warehouse.write(stage("T-1", "18:00", "{'zh_cn':'初筛'}"));
        warehouse.write(stage("T-2", "17:00", "{'zh_cn':'旧','en_us':'Old'}"));
        assertThat(warehouse.lines(STAGES)).containsExactly("[初筛|Old] 18:00 18:00");

        warehouse.write(stage("T-3", "16:00", "{'zh_cn':'','en_us':'Older'}"));
        assertThat(warehouse.lines(STAGES)).containsExactly("[初筛|Old] 18:00 18:00");
    }

    @Test
    void anOlderAnswerFillsWhatIsEmptyAndLeavesEmptyWhatItDoesNotKnow() {
        warehouse.write(stage("T-1", "18:00", "{'zh_cn':'','en_us':''}"));
        warehouse.write(stage("T-2", "17:00", "{'zh_cn':'初筛'}"));

        assertThat(warehouse.lines(STAGES)).containsExactly("[初筛|] 18:00 18:00");
    }

    @Test
    void twoAnswersMergeTheSameWhicheverIsCommittedFirst() {
        Outcome early = stage("T-1", "17:00", "{'zh_cn':'早','en_us':'Early'}");
        Outcome late = stage("T-2", "18:00", "{'zh_cn':'晚','en_us':''}");
        warehouse.write(early);
        warehouse.write(late);
        assertThat(warehouse.lines(STAGES)).containsExactly("[晚|Early] 17:00 18:00");

        try (TestWarehouse other = new TestWarehouse()) {
            other.write(late);
            other.write(early);
            assertThat(other.lines(STAGES)).containsExactly("[晚|Early] 18:00 18:00");
        }
    }

    @Test
    void theSameAnswersAgainWriteNothingThoughOneOfThemIsOlder() {
        Outcome[] answers = {
            stage("T-1", "18:00", "{'zh_cn':'初筛'}"), stage("T-2", "17:00", "{'zh_cn':'旧','en_us':'Old'}")
        };
        warehouse.write(answers[0]);
        warehouse.write(answers[1]);
        String row = "SELECT xmin, ctid FROM hire.stage";
        List<String> before = warehouse.lines(row);

        warehouse.write(answers[0]);
        warehouse.write(answers[1]);
        warehouse.write(answers);
        assertThat(warehouse.lines(row)).isEqualTo(before);
    }

    @Test
    void manyTalentsOfOneChunkAreMergedInTheOrderOfTheirFetch() {
        Written written = warehouse.write(
                stage("T-3", "18:03", "{'zh_cn':'第三','en_us':''}"),
                stage("T-1", "18:01", "{'zh_cn':'第一','en_us':'First'}"),
                stage("T-2", "18:02", "{'zh_cn':'第二'}"));

        assertThat(warehouse.lines(STAGES)).containsExactly("[第三|First] 18:01 18:03");
        assertThat(written.rows().inserted()).isEqualTo(3 * 2 + 1);
    }

    @Test
    void aChunkGivesTheSameTimesAsItsAnswersOneByOne() {
        warehouse.write(
                stage("T-1", "18:01", "{'zh_cn':'初筛'}"),
                stage("T-2", "18:02", "{'zh_cn':'初筛'}"),
                stage("T-3", "18:03", "null"));
        assertThat(warehouse.lines(STAGES)).containsExactly("[初筛|NULL] 18:01 18:01");

        warehouse.write(stage("T-1", "19:01", "{'zh_cn':'终面'}"), stage("T-2", "19:02", "{'zh_cn':''}"));
        assertThat(warehouse.lines(STAGES)).containsExactly("[终面|NULL] 18:01 19:01");
    }

    @Test
    void numbersAreMergedToo() {
        String score = ",'interview_record_list':[{'id':'rec-1','interview_score':{'id':'sc-1','level':%s}}]";
        warehouse.write(answer("T-1", "18:00", application("app-1", interview("iv-1", score.formatted(3)))));
        warehouse.write(answer("T-1", "19:00", application("app-1", interview("iv-1", score.formatted("null")))));
        assertThat(warehouse.lines("SELECT level FROM hire.interview_score")).containsExactly("3");

        warehouse.write(answer("T-1", "20:00", application("app-1", interview("iv-1", score.formatted(0)))));
        assertThat(warehouse.lines("SELECT level FROM hire.interview_score")).containsExactly("0");
    }

    @Test
    void withinOneAnswerTheOrderOfTheDocumentCounts() {
        warehouse.write(answer(
                "T-1",
                "18:00",
                application(
                        "app-1",
                        interview("iv-1", ",'stage':{'id':'st-1','name':{'zh_cn':'一','en_us':'One'}}"),
                        interview("iv-2", ",'stage':{'id':'st-1','name':{'zh_cn':'二','en_us':''}}"))));

        assertThat(warehouse.lines(STAGES)).containsExactly("[二|One] 18:00 18:00");
    }

    private static Outcome stage(String talent, String time, String name) {
        return answer(
                talent,
                time,
                application("app-" + talent, interview("iv-" + talent, ",'stage':{'id':'st-1','name':" + name + "}")));
    }
}
