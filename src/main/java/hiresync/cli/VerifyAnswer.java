package hiresync.cli;

import static hiresync.report.Figures.number;

import hiresync.warehouse.Difference;
import hiresync.warehouse.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What {@code verify} answers, for a person or a program. */
record VerifyAnswer(Verification.Extent extent, List<Difference> differences) {
    private static final int SHOWN = 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(
                differences.isEmpty()
                        ? "hiresync verify: nothing differs"
                        : "hiresync verify: %s %s"
                                .formatted(
                                        number(differences.size()),
                                        differences.size() == 1 ? "difference" : "differences"));
        lines.add("  compared: %s kept answers, mapped anew, with %s live rows; ledger, kept answers, history and runs"
                .formatted(number(extent.answers()), number(extent.rows())));
        if (!extent.notCompared().isEmpty()) {
            lines.add("  not compared: " + notCompared());
        }
        if (!extent.codesWithoutLabel().isEmpty()) {
            lines.add("  codes without a label: " + String.join(", ", extent.codesWithoutLabel()));
        }
        differences.stream().limit(SHOWN).forEach(difference -> lines.add("  " + line(difference)));
        if (differences.size() > SHOWN) {
            lines.add("  and %s more; --json lists all".formatted(number(differences.size() - SHOWN)));
        }
        if (!differences.isEmpty()) {
            lines.add("Rows that were lost or retired by hand are written again when their talent is asked next; edited"
                    + " ones by: hiresync sync --full --rewrite");
        }
        return String.join(System.lineSeparator(), lines);
    }

    private String notCompared() {
        return extent.notCompared().entrySet().stream()
                .map(reason -> "%s talents (%s)".formatted(number(reason.getValue()), reason.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String line(Difference difference) {
        String whose = difference.talent().isEmpty() || difference.talent().equals(difference.key())
                ? ""
                : " of talent " + difference.talent();
        return "%s: %s %s%s: %s"
                .formatted(difference.check(), difference.where(), difference.key(), whose, difference.what());
    }
}
