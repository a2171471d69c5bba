package hiresync.testing;

import static hiresync.testing.PostgresProxy.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a proxy before PostgreSQL keeps back, and what it lets pass. */
class PostgresProxyTest {
    private static final String INSERT = "INSERT INTO note VALUES (?)";

    @AutoClose
    private final TestDatabase database = TestPostgres.database();

    @AutoClose
    private PostgresProxy proxy;

    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        proxy = PostgresProxy.before(database);
        connection = throughProxy();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (text text)");
        }
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void carriesStatementsAndCountsThem() throws Exception {
        for (int i = 0; i < 12; i++) { // the driver names the statement after five
            insert();
        }
        assertThat(notes()).isEqualTo(12);
        assertThat(proxy.statements(sql("^insert into note"))).isEqualTo(12);
        assertThat(proxy.statements(sql("create table"))).isEqualTo(1);
    }

    @Test
    void aHeldStatementDoesNotReachPostgres() throws Exception {
        HeldStatement hold = proxy.hold(sql("insert into note"), 2);
        insert();
        CompletableFuture<Void> second = CompletableFuture.runAsync(this::insert);

        assertThat(hold.awaitReached()).isEqualTo(INSERT.replace("?", "$1"));
        assertThat(notes()).isEqualTo(1);
        assertThat(second).isNotDone();

        hold.release();
        second.join();
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void aNamedStatementIsHeldAsWell() throws Exception {
        for (int i = 0; i < 8; i++) {
            insert();
        }
        HeldStatement hold = proxy.hold(sql("insert into note"));
        CompletableFuture<Void> ninth = CompletableFuture.runAsync(this::insert);

        hold.awaitReached();
        assertThat(notes()).isEqualTo(8);
        hold.cut();
        assertThatThrownBy(ninth::join).isInstanceOf(CompletionException.class);
        assertThat(notes()).isEqualTo(8);
    }

    @Test
    void aCommitWhoseAnswerIsHeldHasTakenEffect() throws Exception {
        connection.setAutoCommit(false);
        insert();
        HeldStatement hold = proxy.holdAnswer(sql("^commit$"));
        CompletableFuture<Void> commit = CompletableFuture.runAsync(this::commit);

        hold.awaitReached();
        assertThat(notes()).isEqualTo(1);
        assertThat(commit).isNotDone();

        hold.release();
        commit.join();
        insert();
    }

    @Test
    void aCutAnswerIsNeverKnownToTheClient() throws Exception {
        HeldStatement hold = proxy.holdAnswer(sql("insert into note"));
        CompletableFuture<Void> insert = CompletableFuture.runAsync(this::insert);

        hold.awaitReached();
        hold.cut();
        assertThatThrownBy(insert::join).isInstanceOf(CompletionException.class);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void aTransactionWhoseStatementIsCutIsRolledBack() throws Exception {
        connection.setAutoCommit(false);
        insert();
        HeldStatement hold = proxy.hold(sql("^commit$"));
        CompletableFuture<Void> commit = CompletableFuture.runAsync(this::commit);

        hold.awaitReached();
        hold.cut();
        assertThatThrownBy(commit::join).isInstanceOf(CompletionException.class);
        await().atMost(Duration.ofSeconds(60)).until(() -> sessions() == 1);
        assertThat(notes()).isZero();
    }

    @Test
    void allConnectionsCanBeCutAndNewOnesLedElsewhere() throws Exception {
        URI here = URI.create(database.url().substring("jdbc:".length()));
        proxy.leadTo("127.0.0.1", portWithoutServer());
        proxy.cut();

        assertThatThrownBy(this::insert).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(this::throughProxy).isInstanceOf(SQLException.class);

        proxy.leadTo(here.getHost(), here.getPort());
        connection = throughProxy();
        insert();
        assertThat(notes()).isEqualTo(1);
    }

    private Connection throughProxy() throws SQLException {
        return DriverManager.getConnection(proxy.url(database), database.username(), database.password());
    }

    private void insert() {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, "so it is");
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As another session sees them. */
    private long notes() throws SQLException {
        return number("SELECT count(*) FROM note");
    }

    private long sessions() throws SQLException {
        return number("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()");
    }

    private long number(String query) throws SQLException {
        try (Connection other = database.dataSource().getConnection();
                Statement statement = other.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int portWithoutServer() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
