package hiresync.truth;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code sdk-columns.txt}, a table at a place in the answer.
 *
 * @param columns in the order of the file, key first
 */
record SdkColumns(String table, String path, List<Column> columns) {
    record Column(String name, String getters) {
        boolean isUnmapped() {
            return name.equals("unmapped");
        }
    }

    static List<SdkColumns> all() {
        List<SdkColumns> all = new ArrayList<>();
        for (String line : Kinds.lines("sdk-columns.txt")) {
            List<String> words = List.of(line.strip().split(" +", -1));
            if (line.startsWith(" ")) {
                all.get(all.size() - 1).columns.add(new Column(words.get(0), words.get(1)));
            } else {
                all.add(new SdkColumns(words.get(0), words.get(1), new ArrayList<>()));
            }
        }
        return all;
    }

    /** Whether one of its columns takes what a path of getters, from the answer's data down, leads to. */
    boolean takes(String leaf) {
        return columns.stream()
                .map(column -> path + "." + column.getters)
                .anyMatch(taken -> leaf.equals(taken) || leaf.startsWith(taken + "."));
    }
}
