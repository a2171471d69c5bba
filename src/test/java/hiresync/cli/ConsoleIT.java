package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How much is said beside the answer, and what a shell gets. */
class ConsoleIT {
    @TempDir
    Path directory;

    @AutoClose
    World world;

    @BeforeEach
    void begin() throws IOException {
        world = new World(directory, 20);
        world.day(0);
    }

    @Test
    void verboseNamesEachCallButNoSecretAndNothingOfAnAnswer() {
        Program.Ended ended = world.program.run("sync", "--verbose");

        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        world.population
                .talentIds(0)
                .forEach(id -> assertThat(ended.talk())
                        .containsPattern("DEBUG .* Talent " + id
                                + ": ACCEPTED, code 0 \\(HTTP 200\\), after \\d+ ms, log id \\S+\\R"));
        assertThat(ended.talk())
                .containsPattern("Request for a token: ACCEPTED, .* log id \\S+\\R")
                .contains("20 talents are planned", "20 talents are committed")
                .doesNotContain(World.SECRET, "Bearer", "Authorization");
        assertThat(names())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(ended.talk()).doesNotContain(name));
    }

    @Test
    void quietSaysTheAnswerAndWarningsAlone() {
        assertThat(world.program.run("sync", "--max-calls", "5").exitCode()).isEqualTo(6);
        assertThat(world.program.run("sync", "--max-calls", "5").talk()).contains("INFO", "Run 1 is resumed");

        Program.Ended quiet = world.program.run("sync", "-q", "--json");
        assertThat(quiet.exitCode()).isZero();
        assertThat(quiet.talk()).isEmpty();
        assertThat(World.json(quiet.answers()).path("talents").path("changed").intValue())
                .isEqualTo(20);

        assertThat(world.program.run("--quiet", "sync", "--rewrite").talk())
                .isEqualTo("hiresync: --rewrite goes with --full" + System.lineSeparator());
    }

    @Test
    void theShellGetsAScriptThatItReads() throws Exception {
        Program.Ended ended = world.program.run("completion", "bash");
        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        assertThat(ended.talk()).isEmpty();
        Path script = Files.writeString(directory.resolve("completion"), ended.answers());
        int exitCode = new ProcessBuilder("bash", "-n", script.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exitCode).isZero();
        assertThat(ended.answers()).contains("_complete_hiresync");
    }

    /** Of people, in the answers. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        world.documents(0).values().forEach(document -> addNames(document, names));
        return names;
    }

    private static void addNames(JsonNode node, Set<String> names) {
        node.properties().forEach(member -> {
            if (member.getKey().equals("name") && member.getValue().isObject()) {
                member.getValue().values().forEach(name -> names.add(name.stringValue()));
                names.removeIf(name -> !name.contains(" ")); // the words of one, such as Interview, are anybody's
            }
        });
        node.forEach(child -> addNames(child, names));
    }
}
