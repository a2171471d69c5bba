package hiresync.sandbox;

import hiresync.sandbox.InterviewPlan.Arrangement;
import hiresync.sandbox.InterviewPlan.Timing;
import java.util.OptionalLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One interview as it stands at one instant: an element of {@code interview_list}. */
record InterviewDocument(String applicationId, long now) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int GROUP = 2;
    private static final long GROUP_LASTS = 3 * Days.DAY;

    ObjectNode of(InterviewPlan interview) {
        Timing timing = interview.timing();
        Arrangement arrangement = interview.arrangement();
        Panel panel = new Panel(interview, now);
        ObjectNode node = JSON.objectNode().put("id", interview.id());
        time(node, "begin_time", timing.begin(now), interview);
        time(node, "end_time", timing.end(now), interview);
        node.put("round", interview.round());
        node.set("interview_record_list", panel.records());
        OptionalLong submitted = panel.submittedAt();
        submitted.ifPresent(at -> time(node, "feedback_submit_time", at, interview));
        node.put("stage_id", arrangement.stage().id());
        node.put("application_id", applicationId);
        node.set("stage", arrangement.stage().withId());
        node.set("creator", Staff.ALL.get(arrangement.creator()).withId());
        time(node, "biz_create_time", timing.createdAt(), interview);
        time(node, "biz_modify_time", timing.modifiedAt(now), interview);
        node.put("interview_round_summary", panel.summary());
        arranged(node, interview);
        node.set("meeting_room_list", rooms(interview));
        roundType(node, interview);
        return node;
    }

    private void arranged(ObjectNode node, InterviewPlan interview) {
        Arrangement arrangement = interview.arrangement();
        node.put("interview_arrangement_id", arrangement.arrangementId());
        node.put("interview_type", arrangement.interviewType());
        node.set("talent_time_zone", arrangement.timeZone().withCode());
        node.set("contact_user", Staff.ALL.get(arrangement.contact()).withId());
        node.put("contact_mobile", Staff.mobile(arrangement.contact()));
        node.put("remark", arrangement.remark());
        boolean nowhere = interview.oddities().withoutAddress();
        node.set("address", nowhere ? JSON.nullNode() : arrangement.place().node());
        node.put("video_type", arrangement.videoType());
        node.put("arrangement_status", arrangementStatus(interview));
        node.put("arrangement_type", arrangement.arrangementType());
        node.put("arrangement_appointment_kind", arrangement.appointmentKind());
    }

    /** Means something for group interviews only; the others say "not begun" for ever. */
    private int arrangementStatus(InterviewPlan interview) {
        long begin = interview.timing().begin(now);
        if (interview.arrangement().arrangementType() != GROUP || begin >= now) {
            return 1;
        }
        return begin + GROUP_LASTS < now ? 3 : 2;
    }

    private ArrayNode rooms(InterviewPlan interview) {
        ArrayNode list = JSON.arrayNode();
        interview.rooms().forEach(booking -> {
            Company.Room room = booking.room(now);
            list.addObject()
                    .put("room_id", room.id())
                    .put("room_name", room.name())
                    .put("building_name", room.building())
                    .put("reserved_status", booking.status(now))
                    .put("floor_name", room.floor());
        });
        return list;
    }

    private static void roundType(ObjectNode node, InterviewPlan interview) {
        if (interview.oddities().nullRoundType()) {
            node.putNull("interview_round_type");
        } else if (!interview.oddities().withoutRoundType()) {
            node.set("interview_round_type", interview.arrangement().roundType().withId());
        }
    }

    private static void time(ObjectNode node, String name, long millis, InterviewPlan interview) {
        if (interview.oddities().timesAsText()) {
            node.put(name, Long.toString(millis));
        } else {
            node.put(name, millis);
        }
    }
}
