package hiresync.settings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Which of the known names somebody may have meant. */
public final class Suggestions {
    private static final int MOST = 3;
    private static final int SHORTEST_BEGINNING = 3;

    private Suggestions() {}

    /** The nearest ones, none when none is near: by what is to be typed otherwise, the beginning of a name, or the end of a setting's. */
    public static List<String> of(String typed, Collection<String> known) {
        String bare = bare(typed.split("=", 2)[0]);
        Map<Integer, List<String>> byDistance = new TreeMap<>();
        for (String name : known) {
            int distance =
                    isBeginning(bare, bare(name)) || bare(name).endsWith("." + bare) ? 0 : distance(bare, bare(name));
            if (distance <= Math.max(1, bare.length() / 3) && distance < bare.length()) {
                byDistance
                        .computeIfAbsent(distance, nearest -> new java.util.ArrayList<>())
                        .add(name);
            }
        }
        return byDistance.values().stream()
                .findFirst()
                .map(nearest -> nearest.stream().sorted().limit(MOST).toList())
                .orElse(List.of());
    }

    /** As the end of a sentence, such as {@code  (did you mean sync?)}; empty when none is near. */
    public static String inWords(String typed, Collection<String> known) {
        List<String> near = of(typed, known);
        return near.isEmpty() ? "" : " (did you mean " + String.join(" or ", near) + "?)";
    }

    private static boolean isBeginning(String typed, String name) {
        return typed.length() >= SHORTEST_BEGINNING && name.startsWith(typed);
    }

    private static String bare(String name) {
        return name.replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
    }

    /** Letters to be put in, left out, replaced, or exchanged with the next one. */
    private static int distance(String a, String b) {
        int[][] least = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : least(least, i, j, a, b);
            }
        }
        return least[a.length()][b.length()];
    }

    private static int least(int[][] least, int i, int j, String a, String b) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int distance = Math.min(least[i - 1][j - 1] + same, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(distance, least[i - 2][j - 2] + 1) : distance;
    }
}
