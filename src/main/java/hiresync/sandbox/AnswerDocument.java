package hiresync.sandbox;

import hiresync.sandbox.InterviewPlan.Arrangement;
import hiresync.sandbox.InterviewPlan.Booking;
import hiresync.sandbox.InterviewPlan.Evaluation;
import hiresync.sandbox.InterviewPlan.Timing;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A plan as it stands at one instant, in the shape of the API's {@code data}. */
final class AnswerDocument {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long GROUP_LASTS = 3 * Days.DAY;
    private static final int GROUP = 2;

    private final long now;

    AnswerDocument(long now) {
        this.now = now;
    }

    ObjectNode of(TalentPlan talent) {
        ObjectNode data = JSON.objectNode();
        ArrayNode items = JSON.arrayNode();
        for (TalentPlan.ApplicationPlan application : talent.applications()) {
            if (application.begunBy(now)) {
                items.add(application(application));
            }
        }
        return items.isEmpty() && talent.sayNothing() ? data : data.set("items", items);
    }

    private ObjectNode application(TalentPlan.ApplicationPlan application) {
        ObjectNode item = JSON.objectNode().put("application_id", application.id());
        ArrayNode list = item.putArray("interview_list");
        for (InterviewPlan interview : application.interviews()) {
            if (interview.timing().showsAt(now)) {
                list.add(interview(application.id(), interview));
            }
        }
        return item;
    }

    private ObjectNode interview(String applicationId, InterviewPlan interview) {
        Timing timing = interview.timing();
        Arrangement arrangement = interview.arrangement();
        ObjectNode node = JSON.objectNode().put("id", interview.id());
        time(node, "begin_time", timing.begin(now), interview);
        time(node, "end_time", timing.end(now), interview);
        node.put("round", interview.round());
        node.set("interview_record_list", records(interview));
        allSubmitted(interview).ifPresent(at -> time(node, "feedback_submit_time", at, interview));
        node.put("stage_id", arrangement.stage().id());
        node.put("application_id", applicationId);
        node.set("stage", withId(arrangement.stage()));
        node.set("creator", withId(Staff.ALL.get(arrangement.creator())));
        time(node, "biz_create_time", timing.createdAt(), interview);
        time(node, "biz_modify_time", timing.modifiedAt(now), interview);
        node.put("interview_round_summary", summary(interview));
        arranged(node, interview);
        node.set("meeting_room_list", rooms(interview.rooms()));
        roundType(node, interview);
        return node;
    }

    private void arranged(ObjectNode node, InterviewPlan interview) {
        Arrangement arrangement = interview.arrangement();
        node.put("interview_arrangement_id", arrangement.arrangementId());
        node.put("interview_type", arrangement.interviewType());
        node.set("talent_time_zone", withCode(arrangement.timeZone()));
        node.set("contact_user", withId(Staff.ALL.get(arrangement.contact())));
        node.put("contact_mobile", Staff.mobile(arrangement.contact()));
        node.put("remark", arrangement.remark());
        node.set("address", interview.oddities().withoutAddress() ? JSON.nullNode() : address(arrangement.place()));
        node.put("video_type", arrangement.videoType());
        node.put("arrangement_status", arrangementStatus(interview));
        node.put("arrangement_type", arrangement.arrangementType());
        node.put("arrangement_appointment_kind", arrangement.appointmentKind());
    }

    private static void time(ObjectNode node, String name, long millis, InterviewPlan interview) {
        if (interview.oddities().timesAsText()) {
            node.put(name, Long.toString(millis));
        } else {
            node.put(name, millis);
        }
    }

    private static void roundType(ObjectNode node, InterviewPlan interview) {
        if (interview.oddities().nullRoundType()) {
            node.putNull("interview_round_type");
        } else if (!interview.oddities().withoutRoundType()) {
            node.set("interview_round_type", withId(interview.arrangement().roundType()));
        }
    }

    private ArrayNode records(InterviewPlan interview) {
        ArrayNode list = JSON.arrayNode();
        interview.panel().forEach(evaluation -> list.add(record(evaluation, interview)));
        return list;
    }

    private ObjectNode record(Evaluation evaluation, InterviewPlan interview) {
        ObjectNode node = JSON.objectNode().put("id", evaluation.id());
        node.put("user_id", evaluation.interviewer().id());
        boolean submitted = evaluation.submittedAt() < now;
        int conclusion = conclusion(evaluation, interview);
        if (submitted && conclusion != Conclusion.NO_SHOW) {
            node.put("content", evaluation.content());
        }
        node.put("commit_status", submitted ? 1 : 2);
        node.put("conclusion", conclusion);
        if (submitted && conclusion != Conclusion.NO_SHOW) {
            score(node, evaluation.score(), interview.oddities().nullScores());
            extras(node, evaluation);
        }
        node.set("interviewer", interviewer(evaluation.interviewer(), interview));
        return node;
    }

    private static void score(ObjectNode node, Company.Score score, boolean asNull) {
        if (asNull) {
            node.putNull("interview_score");
            return;
        }
        node.putObject("interview_score")
                .put("id", score.id())
                .put("level", score.level())
                .put("zh_name", score.zhName())
                .put("zh_description", score.zhDescription())
                .put("en_name", score.enName())
                .put("en_description", score.enDescription());
    }

    private static void extras(ObjectNode node, Evaluation evaluation) {
        if (evaluation.tellsTime()) {
            node.put("feedback_submit_time", evaluation.submittedAt());
        }
        if (evaluation.extras()) {
            SdkLeaves.addTo(node, evaluation);
        }
    }

    private static ObjectNode interviewer(Named person, InterviewPlan interview) {
        return interview.oddities().strangerAsInterviewer()
                ? JSON.objectNode().put("id", "").putNull("name")
                : withId(person);
    }

    private ArrayNode rooms(List<Booking> bookings) {
        ArrayNode list = JSON.arrayNode();
        for (Booking booking : bookings) {
            Company.Room room = booking.room(now);
            list.addObject()
                    .put("room_id", room.id())
                    .put("room_name", room.name())
                    .put("building_name", room.building())
                    .put("reserved_status", booking.status(now))
                    .put("floor_name", room.floor());
        }
        return list;
    }

    private int conclusion(Evaluation evaluation, InterviewPlan interview) {
        if (evaluation.submittedAt() < now) {
            return evaluation.conclusion();
        }
        return begun(interview) ? Conclusion.NOT_SUBMITTED : Conclusion.NOT_BEGUN;
    }

    private int summary(InterviewPlan interview) {
        return RoundSummary.of(interview.panel().stream()
                .map(evaluation -> conclusion(evaluation, interview))
                .toList());
    }

    /** Means something for group interviews only; the others say "not begun" for ever. */
    private int arrangementStatus(InterviewPlan interview) {
        if (interview.arrangement().arrangementType() != GROUP || !begun(interview)) {
            return 1;
        }
        return interview.timing().begin(now) + GROUP_LASTS < now ? 3 : 2;
    }

    private boolean begun(InterviewPlan interview) {
        return interview.timing().begin(now) < now;
    }

    private OptionalLong allSubmitted(InterviewPlan interview) {
        long last = interview.panel().stream()
                .mapToLong(Evaluation::submittedAt)
                .max()
                .orElse(Days.NEVER);
        return last < now ? OptionalLong.of(last) : OptionalLong.empty();
    }

    private static ObjectNode address(Place place) {
        ObjectNode node = withId(place.address());
        node.set("district", withCode(place.district()));
        node.set("city", withCode(place.city()));
        node.set("state", withCode(place.state()));
        node.set("country", withCode(place.country()));
        return node;
    }

    private static ObjectNode withId(Named named) {
        return named("id", named);
    }

    private static ObjectNode withCode(Named named) {
        return named("code", named);
    }

    private static ObjectNode named(String key, Named named) {
        ObjectNode node = JSON.objectNode().put(key, named.id());
        node.putObject("name").put("zh_cn", named.zhCn()).put("en_us", named.enUs());
        return node;
    }
}
