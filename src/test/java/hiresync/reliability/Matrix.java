package hiresync.reliability;

import java.util.Arrays;

/** What became of each kill: a line for people as soon as it is known, and the sum of all in the end. */
final class Matrix {
    private static final Columns COLUMNS =
            new Columns(34, "kills", "rows compared", "rows lost", "rows unexpected", "calls asked again");

    private final long[] total = new long[5];

    static void printHead() {
        COLUMNS.printHead("killed at");
    }

    void print(String point, Scene night, Differences differences) {
        long[] figures = {
            night.kills(), differences.compared(), differences.lost(), differences.unexpected(), night.callsAgain()
        };
        for (int i = 0; i < figures.length; i++) {
            total[i] += figures[i];
        }
        print(point, figures);
    }

    void printTotal() {
        print("total", total);
    }

    private static void print(String point, long... figures) {
        COLUMNS.print(point, Arrays.stream(figures).mapToObj(Columns::number).toList());
    }
}
