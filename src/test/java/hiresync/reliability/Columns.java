package hiresync.reliability;

import java.util.List;
import java.util.Locale;

/** Lines of a table for people, each printed as soon as it is known: a name, and cells under their titles. */
final class Columns {
    private static final int NARROWEST = 9;

    private final int nameWidth;
    private final List<String> titles;

    Columns(int nameWidth, String... titles) {
        this.nameWidth = nameWidth;
        this.titles = List.of(titles);
    }

    void printHead(String name) {
        print(name, titles);
    }

    void print(String name, List<String> cells) {
        StringBuilder line = new StringBuilder(name).append(" ".repeat(Math.max(0, nameWidth - name.length())));
        for (int i = 0; i < cells.size(); i++) {
            int width = Math.max(titles.get(i).length(), NARROWEST);
            String cell = cells.get(i);
            line.append("  ")
                    .append(" ".repeat(Math.max(0, width - cell.length())))
                    .append(cell);
        }
        System.out.println(line);
    }

    static String number(long figure) {
        return String.format(Locale.ROOT, "%,d", figure);
    }
}
