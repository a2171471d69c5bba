package hiresync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P passed, F failed, ? pending, - not submitted, . not begun, 0 did not come; codes and meanings from the API's page. */
class RoundSummaryTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "., 2",
        "..., 2",
        "-, 3",
        "--, 3",
        "PPP, 4",
        "FF, 5",
        "0, 6",
        "00, 6",
        "P-, 7",
        "PF-, 8",
        "F-, 9",
        "FP, 10",
        "P?-, 11",
        "F?-, 12",
        "?-, 13",
        "PF?-, 14",
        "P?, 15",
        "?F, 16",
        "??, 17",
        "?FP, 18"
    })
    void followsFromTheConclusions(String panel, int summary) {
        List<Integer> conclusions =
                panel.chars().mapToObj(letter -> "PF.-0?".indexOf(letter) + 1).toList();
        assertThat(RoundSummary.of(conclusions)).isEqualTo(summary);
    }
}
