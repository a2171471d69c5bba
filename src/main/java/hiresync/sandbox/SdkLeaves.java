package hiresync.sandbox;

import hiresync.sandbox.InterviewPlan.Evaluation;
import tools.jackson.databind.node.ObjectNode;

/** Leaves of an evaluation that the API's page does not list, as the vendor's SDK (2.5.3, {@code InterviewRecord}) names them. */
final class SdkLeaves {
    private SdkLeaves() {}

    static void addTo(ObjectNode record, Evaluation evaluation) {
        record.put("min_job_level_id", "7000000000000030001");
        record.put("max_job_level_id", "7000000000000030002");
        int level = evaluation.score().level();
        record.putObject("assessment_score")
                .put("calculate_type", 1)
                .put("score", level * 20 - 0.5)
                .put("full_score", 100);
        question(record.putArray("question_list").addObject(), "自我介绍", "Introduce yourself");
        record.putArray("code_question_list");
        record.putArray("image_list")
                .addObject()
                .put("id", evaluation.id() + "1")
                .put("url", "https://files.example.com/" + evaluation.id())
                .put("name", "whiteboard.png")
                .put("mime", "image/png")
                .put("create_time", Long.toString(evaluation.submittedAt()));
        dimension(record.putArray("dimension_assessment_list").addObject(), level);
    }

    private static void question(ObjectNode question, String zhCn, String enUs) {
        question.put("id", "7000000000000040001");
        name(question.putObject("title"), zhCn, enUs);
        question.put("content", zhCn + " / " + enUs);
    }

    private static void dimension(ObjectNode dimension, int level) {
        dimension.put("id", "7000000000000050001");
        name(dimension.putObject("name"), "专业能力", "Craft");
        dimension.put("full_score", 5).put("dimension_type", 1);
        ObjectNode score = dimension.putObject("dimension_score").put("id", "700000000000006000" + level);
        name(score.putObject("name"), String.valueOf(level), String.valueOf(level));
        score.put("score_val", level);
    }

    private static void name(ObjectNode name, String zhCn, String enUs) {
        name.put("zh_cn", zhCn).put("en_us", enUs);
    }
}
