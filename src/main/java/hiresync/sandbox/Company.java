package hiresync.sandbox;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the pretend company has set up in its recruiting: rooms, scores, stages, round types, time zones. */
final class Company {
    record Room(String id, String name, String building, String floor) {}

    /** An option of the evaluation form. */
    record Score(String id, int level, String zhName, String zhDescription, String enName, String enDescription) {
        /** The API's {@code interview_score}. */
        ObjectNode node() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("id", id)
                    .put("level", level)
                    .put("zh_name", zhName)
                    .put("zh_description", zhDescription)
                    .put("en_name", enName)
                    .put("en_description", enDescription);
        }
    }

    static final List<Room> ROOMS =
            IntStream.range(0, 24).mapToObj(Company::room).toList();

    static final List<Score> SCORES = List.of(
            new Score("6949805467799540001", 1, "1", "不通过, 能力明显不足", "one", "Fail, clearly below the bar"),
            new Score("6949805467799540002", 2, "2", "不通过, 能力略有不足", "two", "Fail, slightly below the bar"),
            new Score("6949805467799540003", 3, "3", "通过, 能力达到要求", "three", "Pass, meets the requirements"),
            new Score("6949805467799540004", 4, "4", "通过, 能力超出要求", "four", "Pass, exceeds the requirements"),
            new Score("6949805467799540005", 5, "5", "通过, 能力非常突出", "five", "Pass, outstanding"));

    static final List<Named> STAGES = List.of(
            new Named("634324253532201", "初筛", "Screening"),
            new Named("634324253532202", "面试", "Interview"),
            new Named("634324253532203", "终面", "Final interview"),
            new Named("634324253532204", "Offer 沟通", "Offer talk"),
            new Named("634324253532205", "待入职", "Prehire"));

    static final List<Named> ROUND_TYPES = List.of(
            new Named("6949805467799550001", "一面", "Round one"),
            new Named("6949805467799550002", "二面", "Round two"),
            new Named("6949805467799550003", "三面", "Round three"),
            new Named("6949805467799550004", "交叉面", "Cross interview"),
            new Named("6949805467799550005", "HR 面", "HR interview"),
            new Named("6949805467799550006", "终面", "Final round"));

    static final List<Named> TIME_ZONES = List.of(
            new Named("Asia/Shanghai", "(GMT+08:00) 中国标准时间 - 北京", "(GMT+08:00) China Standard Time - Beijing"),
            new Named("Asia/Singapore", "(GMT+08:00) 新加坡标准时间", "(GMT+08:00) Singapore Standard Time"),
            new Named("Asia/Tokyo", "(GMT+09:00) 日本标准时间 - 东京", "(GMT+09:00) Japan Standard Time - Tokyo"),
            new Named("Europe/Berlin", "(GMT+01:00) 中欧标准时间 - 柏林", "(GMT+01:00) Central European Time - Berlin"));

    private Company() {}

    private static Room room(int n) {
        String building = "T" + (1 + n / 8);
        String floor = String.valueOf(3 + n / 2 % 4);
        return new Room(
                "69498054677995600%02d".formatted(n), building + "-" + floor + "0" + (1 + n % 2), building, floor);
    }
}
