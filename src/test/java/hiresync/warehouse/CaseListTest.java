package hiresync.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of clauses names every case, and only what there is. */
class CaseListTest {
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

    @Test
    void everyFolderIsNamedAndEveryNameIsAFolder() throws IOException {
        Set<String> folders = Cases.all().stream()
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = named(name -> !isTest(name));

        assertThat(named).isEqualTo(folders);
    }

    @Test
    void everyTestNamedIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Set<String> tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(named(CaseListTest::isTest)).isNotEmpty().isSubsetOf(tests);
        }
    }

    @Test
    void everyCaseHasOneEnd() throws IOException {
        assertThat(Cases.all())
                .allSatisfy(folder -> assertThat(
                                Stream.of("rows.txt", "refusal.txt").filter(end -> Files.exists(folder.resolve(end))))
                        .as(folder.toString())
                        .hasSize(1));
    }

    private static Set<String> named(Predicate<String> which) throws IOException {
        List<String> lines = Files.readAllLines(Cases.folder().resolve("README.md"));
        return lines.stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.substring(line.lastIndexOf('|', line.length() - 2)))
                .flatMap(cell -> NAMED.matcher(cell).results().map(found -> found.group(1)))
                .filter(which)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isTest(String name) {
        return name.endsWith("Test") || name.endsWith("IT");
    }
}
