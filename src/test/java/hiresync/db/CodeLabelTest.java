package hiresync.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The labels are those of the API page, its edition of 2025-03-26. */
class CodeLabelTest {
    @Test
    void everyDocumentedCodeHasALabelAndNoOther() {
        assertThat(Catalog.lines("""
                SELECT domain || ': ' || string_agg(code::text, ' ' ORDER BY code) FROM hire.code_label GROUP BY domain
                """))
                .containsExactlyInAnyOrder(
                        "commit_status: 1 2",
                        "conclusion: 1 2 3 4 5 6",
                        "interview_round_summary: 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18",
                        "interview_type: 1 2 3",
                        "video_type: 1 2 3 4 5 8 9 100",
                        "arrangement_status: 1 2 3",
                        "arrangement_type: 1 2",
                        "arrangement_appointment_kind: 1 2",
                        "reserved_status: 1 2 3");
    }

    @Test
    void labelsHoldThePagesWordsAndTheirEnglish() {
        assertThat(Catalog.lines(
                        "SELECT format('%s %s %s %s', domain, code, label_en, label_zh_cn) FROM hire.code_label"))
                .contains(
                        "conclusion 5 No-show 未到场",
                        "conclusion 6 Undecided 待定",
                        "interview_round_summary 13 Partly evaluated, all of them undecided 部分评级且评价均为待定",
                        "video_type 9 Feishu, with coding assessment 飞书（含代码考核）",
                        "reserved_status 2 Booked 预约成功");
    }
}
