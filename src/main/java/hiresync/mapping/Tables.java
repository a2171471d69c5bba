package hiresync.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Every table that an answer of {@code get_by_talent} fills, and which member fills which column. A new column is one
 * line here and one migration.
 */
public final class Tables {
    public static final Table STAGE =
            Table.dimension("stage").key("stage_id", "id").name("name", "name").build();

    public static final Table INTERVIEW_ROUND_TYPE = Table.dimension("interview_round_type")
            .key("interview_round_type_id", "id")
            .name("name", "name")
            .build();

    public static final Table FEISHU_USER = Table.dimension("feishu_user")
            .key("user_id", "id")
            .name("name", "name")
            .build();

    public static final Table TIME_ZONE = Table.dimension("time_zone")
            .key("code", "code")
            .name("name", "name")
            .build();

    public static final Table ADDRESS = Table.dimension("address")
            .key("address_id", "id")
            .name("name", "name")
            .id("district_code", "district", "code")
            .name("district_name", "district", "name")
            .id("city_code", "city", "code")
            .name("city_name", "city", "name")
            .id("state_code", "state", "code")
            .name("state_name", "state", "name")
            .id("country_code", "country", "code")
            .name("country_name", "country", "name")
            .build();

    public static final Table INTERVIEW_SCORE = Table.dimension("interview_score")
            .key("interview_score_id", "id")
            .integers("level")
            .texts("zh_name", "zh_description", "en_name", "en_description")
            .build();

    public static final Table MEETING_ROOM = Table.dimension("meeting_room")
            .key("room_id", "room_id")
            .texts("room_name", "building_name", "floor_name")
            .build();

    public static final Table INTERVIEW_RECORD = Table.fact("interview_record")
            .key("interview_record_id", "id")
            .orDerivedKey("{interview_id}/record/{position}")
            .inherited("interview_id")
            .position()
            .id("user_id")
            .reference("interviewer_id", "interviewer", FEISHU_USER)
            .texts("content")
            .integers("commit_status", "conclusion")
            .times("feedback_submit_time")
            .id("min_job_level_id")
            .id("max_job_level_id")
            .referenceOrDerived("interview_score_id", "interview_score", INTERVIEW_SCORE, "{interview_record_id}/score")
            .build();

    public static final Table INTERVIEW_MEETING_ROOM = Table.fact("interview_meeting_room")
            .inheritedKey("interview_id")
            .keyDescribing("room_id", MEETING_ROOM)
            .orDerivedKey("{interview_id}/room/{position}")
            .position()
            .integers("reserved_status")
            .build();

    public static final Table INTERVIEW = Table.fact("interview")
            .key("interview_id", "id")
            .inherited("application_id")
            .id("interview_application_id", "application_id")
            .times("begin_time", "end_time", "feedback_submit_time", "biz_create_time", "biz_modify_time")
            .integers("round", "interview_round_summary", "interview_type", "video_type")
            .integers("arrangement_status", "arrangement_type", "arrangement_appointment_kind")
            .referenceOr("stage_id", "stage", STAGE, "stage_id")
            .id("interview_stage_id", "stage_id")
            .reference("creator_id", "creator", FEISHU_USER)
            .id("interview_arrangement_id")
            .reference("talent_time_zone_code", "talent_time_zone", TIME_ZONE)
            .reference("contact_user_id", "contact_user", FEISHU_USER)
            .texts("contact_mobile", "remark")
            .referenceOrDerived("address_id", "address", ADDRESS, "{interview_id}/address")
            .reference("interview_round_type_id", "interview_round_type", INTERVIEW_ROUND_TYPE)
            .list("interview_record_list", INTERVIEW_RECORD)
            .list("meeting_room_list", INTERVIEW_MEETING_ROOM)
            .build();

    public static final Table APPLICATION = Table.fact("application")
            .key("application_id", "application_id")
            .list("interview_list", INTERVIEW)
            .build();

    /** Shared rows, in an order in which they can be written. */
    public static final List<Table> DIMENSIONS =
            List.of(STAGE, INTERVIEW_ROUND_TYPE, FEISHU_USER, TIME_ZONE, ADDRESS, INTERVIEW_SCORE, MEETING_ROOM);

    /** Rows that belong to a talent, in an order in which they can be written; retired in the reverse order. */
    public static final List<Table> FACTS = List.of(APPLICATION, INTERVIEW, INTERVIEW_RECORD, INTERVIEW_MEETING_ROOM);

    /** Raised by hand when the rules of reading change without a change of the tables above. */
    private static final String RULES = "1";

    private static final String VERSION = digest(RULES + DIMENSIONS + FACTS);

    private Tables() {}

    /** What the answers were mapped with: changes with any table above, so that old answers are looked at again. */
    public static String mappingVersion() {
        return VERSION;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
