package hiresync.bi;

import hiresync.testing.TestDatabase;
import hiresync.testing.TestPostgres;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A warehouse with the rows of a folder. Those of {@code fixed} stand at fixed times, long ago or far ahead, where it does not
 * matter when the tests run; those of {@code ahead} at distances from now; those of {@code departments} have as many interviewers
 * as the roles' threshold wants; those of {@code moved} have earlier versions.
 */
final class Fixture {
    static final Fixture FIXED = new Fixture("fixed");
    static final Fixture AHEAD = new Fixture("ahead");
    static final Fixture DEPARTMENTS = new Fixture("departments");
    static final Fixture MOVED = new Fixture("moved");

    private final Path folder;
    private final TestDatabase database = TestPostgres.migrated();

    private Fixture(String name) {
        this.folder = resource(name);
        files("rows").forEach(file -> execute(text(file)));
    }

    static List<Fixture> all() {
        return List.of(FIXED, AHEAD, DEPARTMENTS, MOVED);
    }

    /** Statements as psql would take them, one after the other. */
    void execute(String statements) {
        new JdbcTemplate(database.dataSource()).execute(statements);
    }

    TestDatabase database() {
        return database;
    }

    JdbcClient.StatementSpec sql(String statement) {
        return JdbcClient.create(database.dataSource()).sql(statement);
    }

    List<Expected> expected() {
        return files("expected").stream().map(Expected::of).toList();
    }

    static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Fixture.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> files(String kind) {
        try (Stream<Path> entries = Files.list(folder.resolve(kind))) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
