package hiresync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
    private static final List<String> KNOWN = List.of(
            "sync",
            "status",
            "failures",
            "migrate",
            "--full",
            "--rewrite",
            "--talent-id",
            "--talents-file",
            "--until",
            "hiresync.api.share");

    @ParameterizedTest
    @CsvSource({
        "synk, sync",
        "snyc, sync",
        "SYNC, sync",
        "stauts, status",
        "fail, failures",
        "failure, failures",
        "migrat, migrate",
        "--ful, --full",
        "-full, --full",
        "--fulll=true, --full",
        "--rewrte, --rewrite",
        "--talent, --talent-id --talents-file",
        "--utnil, --until",
        "api.share, hiresync.api.share",
        "share, hiresync.api.share",
    })
    void whatWasMeant(String typed, String meant) {
        assertThat(Suggestions.of(typed, KNOWN)).containsExactly(meant.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"xyz", "-x", "--", "status-of-everything", "nc"})
    void nothingIsNear(String typed) {
        assertThat(Suggestions.of(typed, KNOWN)).isEmpty();
    }
}
