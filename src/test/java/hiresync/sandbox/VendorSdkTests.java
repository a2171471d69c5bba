package hiresync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.lark.oapi.Client;
import com.lark.oapi.service.hire.v1.model.GetByTalentInterviewReq;
import com.lark.oapi.service.hire.v1.model.GetByTalentInterviewResp;
import com.lark.oapi.service.hire.v1.model.InterviewExtend;
import com.lark.oapi.service.hire.v1.model.InterviewMeetingRoom;
import com.lark.oapi.service.hire.v1.model.InterviewRecord;
import com.lark.oapi.service.hire.v1.model.ListTalentReq;
import com.lark.oapi.service.hire.v1.model.ListTalentResp;
import com.lark.oapi.service.hire.v1.model.Talent;
import com.lark.oapi.service.hire.v1.model.TalentInterview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The vendor's own client takes the sandbox for its server. */
class VendorSdkTests {
    private static final Population POPULATION = new Population(7, 200, LocalDate.of(2026, 11, 1));

    /** The SDK keeps tokens by app id for the whole process: one sandbox for all tests here, under an id of its own. */
    private static FeishuSandbox sandbox;

    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        sandbox = FeishuSandbox.start(
                SandboxSettings.of(POPULATION).withApp("cli_sdk", "s").withLimits(""));
        client =
                Client.newBuilder("cli_sdk", "s").openBaseUrl(sandbox.baseUrl()).build();
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void readsTheInterviewsThatTheDocumentHolds() throws Exception {
        for (String id : POPULATION.talentIds(0)) {
            GetByTalentInterviewResp response = call(id);
            assertThat(response.success()).isTrue();
            assertThat(asRead(response))
                    .isEqualTo(asWritten(POPULATION.answer(id, 0).orElseThrow()));
        }
        assertThat(sandbox.stats().tokenCalls()).isEqualTo(1);
        assertThat(sandbox.stats().answered()).isEqualTo(200);
    }

    @Test
    void understandsThatATalentDoesNotExist() throws Exception {
        GetByTalentInterviewResp response = call("6949805467799537964");
        assertThat(response.getCode()).isEqualTo(1002102);
        assertThat(response.getRequestId()).matches("\\d{36}");
    }

    @Test
    void readsTheListOfTalentsPageByPage() throws Exception {
        List<String> read = new ArrayList<>();
        String pageToken = null;
        do {
            ListTalentResp response = client.hire()
                    .v1()
                    .talent()
                    .list(ListTalentReq.newBuilder()
                            .updateEndTime("1798761600000")
                            .pageSize(20)
                            .pageToken(pageToken)
                            .queryOption("ignore_empty_error")
                            .build());
            assertThat(response.success()).isTrue();
            for (Talent talent : response.getData().getItems()) {
                read.add(talent.getId() + " " + talent.getBasicInfo().getModifyTime());
            }
            pageToken = response.getData().getHasMore() ? response.getData().getPageToken() : null;
        } while (pageToken != null);
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(POPULATION.talentIds(0).stream()
                        .map(id -> id + " " + POPULATION.updatedAt(id, 0).toEpochMilli())
                        .toList());
    }

    private static GetByTalentInterviewResp call(String talentId) throws Exception {
        return client.hire()
                .v1()
                .interview()
                .getByTalent(GetByTalentInterviewReq.newBuilder()
                        .talentId(talentId)
                        .userIdType("open_id")
                        .build());
    }

    private static List<String> asRead(GetByTalentInterviewResp response) {
        List<String> lines = new ArrayList<>();
        for (TalentInterview item : each(response.getData().getItems())) {
            lines.add("application " + item.getApplicationId());
            for (InterviewExtend interview : each(item.getInterviewList())) {
                lines.add("interview " + interview.getId() + " " + interview.getBeginTime() + " "
                        + interview.getEndTime() + " " + interview.getFeedbackSubmitTime() + " "
                        + interview.getInterviewRoundSummary() + " " + interview.getContactMobile() + " "
                        + (interview.getAddress() == null
                                ? null
                                : interview.getAddress().getCity().getName().getZhCn()));
                for (InterviewRecord record : each(interview.getInterviewRecordList())) {
                    lines.add("record " + record.getId() + " " + record.getCommitStatus() + " " + record.getConclusion()
                            + " " + record.getContent() + " "
                            + (record.getInterviewScore() == null
                                    ? null
                                    : record.getInterviewScore().getLevel()) + " "
                            + (record.getDimensionAssessmentList() == null
                                    ? null
                                    : record.getDimensionAssessmentList()[0]
                                            .getDimensionScore()
                                            .getScoreVal()));
                }
                for (InterviewMeetingRoom room : each(interview.getMeetingRoomList())) {
                    lines.add("room " + room.getRoomId() + " " + room.getReservedStatus());
                }
            }
        }
        return lines;
    }

    private static List<String> asWritten(JsonNode data) {
        List<String> lines = new ArrayList<>();
        for (JsonNode item : data.path("items")) {
            lines.add("application " + text(item, "/application_id"));
            for (JsonNode interview : item.path("interview_list")) {
                lines.add("interview "
                        + texts(
                                interview,
                                "/id",
                                "/begin_time",
                                "/end_time",
                                "/feedback_submit_time",
                                "/interview_round_summary",
                                "/contact_mobile",
                                "/address/city/name/zh_cn"));
                for (JsonNode record : interview.path("interview_record_list")) {
                    lines.add("record "
                            + texts(
                                    record,
                                    "/id",
                                    "/commit_status",
                                    "/conclusion",
                                    "/content",
                                    "/interview_score/level",
                                    "/dimension_assessment_list/0/dimension_score/score_val"));
                }
                for (JsonNode room : interview.path("meeting_room_list")) {
                    lines.add("room " + texts(room, "/room_id", "/reserved_status"));
                }
            }
        }
        return lines;
    }

    private static String texts(JsonNode node, String... pointers) {
        return String.join(
                " ", Arrays.stream(pointers).map(pointer -> text(node, pointer)).toList());
    }

    private static String text(JsonNode node, String pointer) {
        JsonNode value = node.at(pointer);
        return value.isMissingNode() || value.isNull() ? "null" : value.asString();
    }

    private static <T> List<T> each(T @Nullable [] array) {
        return array == null ? List.of() : List.of(array);
    }
}
