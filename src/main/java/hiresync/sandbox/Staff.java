package hiresync.sandbox;

import java.util.List;
import java.util.stream.IntStream;

/** Sixty people who interview, invite and answer the telephone: common surnames times common given names. */
final class Staff {
    private record Name(String zh, String en) {}

    private static final List<Name> SURNAMES = List.of(
            new Name("陈", "Chen"),
            new Name("林", "Lin"),
            new Name("周", "Zhou"),
            new Name("吴", "Wu"),
            new Name("赵", "Zhao"));

    private static final List<Name> GIVEN_NAMES = List.of(
            new Name("晓晴", "Xiaoqing"),
            new Name("明宇", "Mingyu"),
            new Name("思远", "Siyuan"),
            new Name("佳宁", "Jianing"),
            new Name("文博", "Wenbo"),
            new Name("雨桐", "Yutong"),
            new Name("子墨", "Zimo"),
            new Name("浩然", "Haoran"),
            new Name("雪莹", "Xueying"),
            new Name("志远", "Zhiyuan"),
            new Name("若溪", "Ruoxi"),
            new Name("天佑", "Tianyou"));

    static final List<Named> ALL = IntStream.range(0, SURNAMES.size() * GIVEN_NAMES.size())
            .mapToObj(Staff::person)
            .toList();

    private Staff() {}

    /** A number that nobody has. */
    static String mobile(int person) {
        return "130000%05d".formatted(person);
    }

    private static Named person(int n) {
        Name surname = SURNAMES.get(n % SURNAMES.size());
        Name given = GIVEN_NAMES.get(n / SURNAMES.size());
        Dice dice = new Dice(n);
        String id = "ou_%016x%016x".formatted(dice.next(), dice.next());
        return new Named(id, surname.zh() + given.zh(), given.en() + " " + surname.en());
    }
}
