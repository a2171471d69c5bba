package hiresync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path dir;

    @Test
    void keepsItsDataFromStartToStart() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(dir)) {
            execute(server, "CREATE TABLE kept AS SELECT 'here' AS what");
        }
        try (EmbeddedServer server = EmbeddedServer.start(dir)) {
            assertThat(ask(server, "SELECT what FROM kept")).isEqualTo("here");
        }
    }

    @Test
    void commitsDurablyAndAnswersThisMachineOnly() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(dir)) {
            assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "SHOW unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void isOfTheMajorThatItSays() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(dir)) {
            assertThat(ask(server, "SELECT current_setting('server_version_num')::int / 10000"))
                    .isEqualTo(Integer.toString(EmbeddedSettings.MAJOR));
        }
    }

    @Test
    void letsNobodyInWithoutThePasswordThatItsUserAloneCanRead() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(dir)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.url(), server.username(), "wrong")
                            .close())
                    .withMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(server.toString()).doesNotContain(server.password());
        }
    }

    @Test
    void tellsASecondStarterWhichProcessUsesTheDirectory() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(dir)) {
            assertThat(refusal(dir))
                    .isEqualTo("The embedded PostgreSQL in " + dir + " is in use by process "
                            + ProcessHandle.current().pid()
                            + "; wait until that has ended, or choose another directory.");
            assertThat(ask(server, "SELECT 'still there'")).isEqualTo("still there");
        }
    }

    @Test
    void fillsNoDirectoryThatHoldsSomethingElse() throws Exception {
        Files.writeString(dir.resolve("thesis.tex"), "");
        assertThat(refusal(dir))
                .isEqualTo(
                        "The directory " + dir + " holds other files, such as thesis.tex; choose an empty directory for"
                                + " the embedded PostgreSQL.");
        assertThat(dir.resolve("data")).doesNotExist();
    }

    @Test
    void tellsWhichOtherProgramUsesTheDirectory() throws Exception {
        Process program = startElsewhere();
        try {
            assertThat(refusal(dir)).contains("is in use by process " + program.pid() + ";");
        } finally {
            kill(program);
            EmbeddedServer.start(dir).close();
        }
    }

    @Test
    void takesOverFromAProgramThatWasKilled() throws Exception {
        kill(startElsewhere());
        assertThat(orphan().isAlive()).isTrue();
        ProcessHandle orphan = orphan();
        try (EmbeddedServer server = EmbeddedServer.start(dir)) {
            assertThat(ask(server, "SELECT what FROM elsewhere")).isEqualTo("written elsewhere");
            assertThat(orphan()).isNotEqualTo(orphan);
        }
    }

    @Test
    void leavesAStrangerAloneThatHasTheNumberOfAServerLongGone() throws Exception {
        EmbeddedServer.start(dir).close();
        Process stranger = new ProcessBuilder("cat").start();
        Files.writeString(pidFile(), stranger.pid() + "\n" + dir.resolve("data") + "\n0\n1\n");
        try (EmbeddedServer server = EmbeddedServer.start(dir)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            kill(stranger);
        }
    }

    @Test
    void leavesAServerAloneThatMayBeAnothers(@TempDir Path other) throws Exception {
        EmbeddedServer.start(other).close();
        try (EmbeddedServer running = EmbeddedServer.start(dir)) {
            Path stale = Files.copy(pidFile(), other.resolve("data/postmaster.pid"));
            assertThat(refusal(other))
                    .isEqualTo(
                            "Process " + orphan().pid() + " is a PostgreSQL, and it cannot be told whether it runs on "
                                    + other.resolve("data") + "; end it if it does, otherwise delete " + stale + ".");
            assertThat(ask(running, "SELECT 'unharmed'")).isEqualTo("unharmed");
        }
    }

    @Test
    void startsAfterACrashThatCutItsFileShort() throws Exception {
        EmbeddedServer.start(dir).close();
        Files.createFile(pidFile());
        try (EmbeddedServer server = EmbeddedServer.start(dir)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void startsAfterAServerThatLeftItsFileBehind() throws Exception {
        EmbeddedServer.start(dir).close();
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Files.writeString(pidFile(), ended.pid() + "\n" + dir.resolve("data") + "\n0\n1\n");
        try (EmbeddedServer server = EmbeddedServer.start(dir)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void beginsAgainWhenTheVeryFirstStartWasBrokenOff() throws Exception {
        Files.createFile(dir.resolve("first-start"));
        Files.writeString(Files.createDirectory(dir.resolve("data")).resolve("PG_VERSION"), "18");
        try (EmbeddedServer server = EmbeddedServer.start(dir)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
        assertThat(dir.resolve("first-start")).doesNotExist();
    }

    @Test
    void namesTheOtherMajorThatTheDataBelongsTo() throws Exception {
        Files.writeString(Files.createDirectory(dir.resolve("data")).resolve("PG_VERSION"), "16\n");
        assertThat(refusal(dir))
                .isEqualTo(
                        "The data in " + dir.resolve("data") + " belongs to PostgreSQL 16, and the embedded one is 18;"
                                + " choose another directory, or carry the data over with pg_dump of the old version.");
    }

    @Test
    void doesNotMoveIntoTheDataOfAnotherServer() throws Exception {
        Files.writeString(dir.resolve("PG_VERSION"), "18\n");
        assertThat(refusal(dir))
                .isEqualTo("The directory " + dir
                        + " is the data directory of another PostgreSQL server; choose an empty directory.");
    }

    @Test
    void saysThatADirectoryCannotBeWritten() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        assertThat(refusal(file.resolve("below")))
                .isEqualTo("The directory " + file.resolve("below")
                        + " for the embedded PostgreSQL cannot be written; give one that this user may write.");
    }

    @Test
    void namesTheLogWhenPostgresItselfRefuses() throws Exception {
        Files.writeString(Files.createDirectory(dir.resolve("data")).resolve("PG_VERSION"), "18");
        Files.writeString(dir.resolve("password"), "secret");
        assertThat(refusal(dir))
                .isEqualTo("The embedded PostgreSQL in " + dir + " does not start; " + dir.resolve("postgres.log")
                        + " says why.");
        assertThat(dir.resolve("postgres.log")).content().contains("is not empty");
    }

    private static String refusal(Path dir) {
        return String.valueOf(assertThatExceptionOfType(EmbeddedServerException.class)
                .isThrownBy(() -> EmbeddedServer.start(dir).close())
                .actual()
                .getMessage());
    }

    /** A program of its own, with a server that runs and has written. */
    private Process startElsewhere() throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName(),
                        dir.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = program.inputReader();
        String line = output.readLine();
        while (line != null && !line.equals("ready")) {
            line = output.readLine();
        }
        assertThat(line).isEqualTo("ready");
        return program;
    }

    static final class Elsewhere {
        public static void main(String[] args) throws Exception {
            EmbeddedServer server = EmbeddedServer.start(Path.of(args[0]));
            execute(server, "CREATE TABLE elsewhere AS SELECT 'written elsewhere' AS what");
            System.out.println("ready");
            System.out.println(System.in.read());
        }
    }

    private static void kill(Process program) throws InterruptedException {
        program.destroyForcibly().waitFor();
    }

    private ProcessHandle orphan() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).get(0)))
                .orElseThrow();
    }

    private Path pidFile() {
        return dir.resolve("data/postmaster.pid");
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.username(), server.password());
    }
}
