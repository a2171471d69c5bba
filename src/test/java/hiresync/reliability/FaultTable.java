package hiresync.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What became of each fault: a line for people as soon as it is known, and the sum of all in the end. */
final class FaultTable {
    private static final Columns COLUMNS =
            new Columns(44, "injected", "runs", "exit codes      ", "rows compared", "rows lost", "rows unexpected");

    private final long[] total = new long[5];

    void printHead() {
        COLUMNS.printHead("fault");
    }

    /**
     * @param injected how often the fault happened
     * @param exitCodes of each start of the program, in order
     */
    void row(String name, long injected, List<Integer> exitCodes, Differences differences) {
        long[] figures = {
            injected, exitCodes.size(), differences.compared(), differences.lost(), differences.unexpected()
        };
        for (int i = 0; i < figures.length; i++) {
            total[i] += figures[i];
        }
        print(name, inShort(exitCodes), figures);
    }

    void printTotal() {
        print("total", "", total);
    }

    private static void print(String name, String exitCodes, long... figures) {
        List<String> cells =
                new ArrayList<>(Arrays.stream(figures).mapToObj(Columns::number).toList());
        cells.add(2, exitCodes);
        COLUMNS.print(name, cells);
    }

    /** Like {@code 1 x3, 3, 0}. */
    static String inShort(List<Integer> exitCodes) {
        List<String> parts = new ArrayList<>();
        for (int from = 0, to; from < exitCodes.size(); from = to) {
            to = from + 1;
            while (to < exitCodes.size() && exitCodes.get(to).equals(exitCodes.get(from))) {
                to++;
            }
            parts.add(exitCodes.get(from) + (to - from > 1 ? " x" + (to - from) : ""));
        }
        return String.join(", ", parts);
    }
}
