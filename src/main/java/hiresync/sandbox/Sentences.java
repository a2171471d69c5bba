package hiresync.sandbox;

import java.util.List;

/** What evaluations and remarks say: plainly put together, about nobody. */
final class Sentences {
    private static final List<List<String>> CHINESE = List.of(
            List.of("逻辑清晰，", "基础扎实，", "表达流畅，", "思路开阔，"),
            List.of("项目经验与岗位匹配，", "对系统设计有自己的理解，", "遇到追问时略显犹豫，"),
            List.of("代码质量高。", "建议进入下一轮。", "需要再看一看。"));
    private static final List<List<String>> ENGLISH = List.of(
            List.of("Thinks clearly, ", "Knows the basics, ", "Speaks fluently, "),
            List.of("explained past projects well, ", "wrote tidy code, ", "hesitated at follow-up questions, "),
            List.of("would work with the team.\n", "needs more depth.\n", "ready for the next round.\n"));

    private static final List<String> REMARKS =
            List.of("", "请提前十分钟到前台登记", "带一份纸质简历", "Please bring a laptop", "第二轮改为线上 / second round online");

    private Sentences() {}

    static String evaluation(Dice dice) {
        List<List<String>> parts = dice.chance(70) ? CHINESE : ENGLISH;
        StringBuilder text = new StringBuilder();
        for (int sentences = dice.between(1, 3); sentences > 0; sentences--) {
            parts.forEach(part -> text.append(dice.oneOf(part)));
        }
        return text.toString();
    }

    static String remark(Dice dice) {
        return dice.oneOf(REMARKS);
    }
}
