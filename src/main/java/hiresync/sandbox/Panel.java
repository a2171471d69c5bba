package hiresync.sandbox;

import hiresync.sandbox.InterviewPlan.Evaluation;
import java.util.OptionalLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An interview's evaluations as they stand at one instant: {@code interview_record_list}, and what follows from it. */
record Panel(InterviewPlan interview, long now) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int SUBMITTED = 1;
    private static final int NOT_SUBMITTED = 2;

    ArrayNode records() {
        ArrayNode list = JSON.arrayNode();
        interview.panel().forEach(evaluation -> list.add(record(evaluation)));
        return list;
    }

    int summary() {
        return RoundSummary.of(interview.panel().stream().map(this::conclusion).toList());
    }

    /** When the last one was submitted; empty while one is missing. */
    OptionalLong submittedAt() {
        OptionalLong last =
                interview.panel().stream().mapToLong(Evaluation::submittedAt).max();
        return last.orElse(Days.NEVER) < now ? last : OptionalLong.empty();
    }

    private ObjectNode record(Evaluation evaluation) {
        boolean submitted = evaluation.submittedAt() < now;
        int conclusion = conclusion(evaluation);
        boolean judged = submitted && conclusion != Conclusion.NO_SHOW;
        ObjectNode node = JSON.objectNode().put("id", evaluation.id());
        node.put("user_id", evaluation.interviewer().id());
        if (judged) {
            node.put("content", evaluation.content());
        }
        node.put("commit_status", submitted ? SUBMITTED : NOT_SUBMITTED);
        node.put("conclusion", conclusion);
        if (judged) {
            judgement(node, evaluation);
        }
        node.set("interviewer", interviewer(evaluation.interviewer()));
        return node;
    }

    private int conclusion(Evaluation evaluation) {
        if (evaluation.submittedAt() < now) {
            return evaluation.conclusion();
        }
        return interview.timing().begin(now) < now ? Conclusion.NOT_SUBMITTED : Conclusion.NOT_BEGUN;
    }

    private void judgement(ObjectNode node, Evaluation evaluation) {
        node.set(
                "interview_score",
                interview.oddities().nullScores()
                        ? JSON.nullNode()
                        : evaluation.score().node());
        if (evaluation.tellsTime()) {
            node.put("feedback_submit_time", evaluation.submittedAt());
        }
        if (evaluation.extras()) {
            SdkLeaves.addTo(node, evaluation);
        }
    }

    private ObjectNode interviewer(Named person) {
        return interview.oddities().strangerAsInterviewer()
                ? JSON.objectNode().put("id", "").putNull("name")
                : person.withId();
    }
}
