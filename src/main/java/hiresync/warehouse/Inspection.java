package hiresync.warehouse;

import hiresync.connection.Connecting;
import hiresync.query.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A look at the warehouse over one connection of its own, also while a run is at work: it only reads. */
public final class Inspection implements AutoCloseable {
    private final Connection connection;
    private final SingleConnectionDataSource dataSource;
    private final NamedParameterJdbcTemplate jdbc;

    private Inspection(Connection connection) {
        this.connection = connection;
        this.dataSource = new SingleConnectionDataSource(connection, true);
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
    }

    public static Inspection open(DatabaseSettings settings) throws SQLException {
        Properties properties = settings.properties();
        properties.setProperty("ApplicationName", "hiresync doctor");
        properties.setProperty("prepareThreshold", "0"); // it may lead through a proxy that pools transactions
        return new Inspection(Connecting.to(settings.jdbcUrl(), properties));
    }

    /**
     * The server, and who asks.
     *
     * @param version as it says it, such as 17.2
     * @param number of the version, such as 170002
     * @param readOnly whether it is a standby, or lets nobody write unless told to
     */
    public record Server(String version, int number, String database, String user, boolean readOnly) {
        /** Such as 17. */
        public int major() {
            return number / 10_000;
        }
    }

    public Server server() {
        return Objects.requireNonNull(jdbc.queryForObject(
                Sql.named("doctor_server"),
                Map.of(),
                (row, n) -> new Server(
                        row.getString("version"),
                        row.getInt("number"),
                        row.getString("database"),
                        row.getString("username"),
                        row.getBoolean("read_only"))));
    }

    /**
     * What the user lacks of what a run needs, each as a GRANT names it: {@code INSERT, UPDATE ON TABLE hire.interview}.
     *
     * @param migrated the tables are there
     * @param pending migrations are to be applied, which only the owner of the tables can
     */
    public List<String> lacking(boolean migrated, boolean pending) {
        return jdbc.queryForList(
                Sql.named("doctor_privileges"), Map.of("migrated", migrated, "pending", pending), String.class);
    }

    /** The analysts' roles that are not there, or that may not read the views of this database; db/roles.sql helps. */
    public List<String> lackingRoles() {
        return jdbc.queryForList(Sql.named("doctor_roles"), Map.of(), String.class);
    }

    /**
     * The zone of the views' months and days.
     *
     * @param known whether the server has such a zone
     */
    public record ReportZone(String name, boolean known) {}

    /** Empty when it is not set, so that the views have no months. */
    public Optional<ReportZone> reportZone() {
        return jdbc
                .query(
                        Sql.named("doctor_report_zone"),
                        Map.of(),
                        (row, n) -> new ReportZone(row.getString("value"), row.getBoolean("known")))
                .stream()
                .findFirst();
    }

    /** How far that clock is ahead of the server's; negative when it is behind. */
    public Duration ahead(InstantSource clock) {
        Instant before = clock.instant();
        Instant there = Objects.requireNonNull(new JdbcTemplate(dataSource)
                        .queryForObject("SELECT clock_timestamp()", java.sql.Timestamp.class))
                .toInstant();
        Duration way = Duration.between(before, clock.instant());
        return Duration.between(there, before.plus(way.dividedBy(2)));
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** The same, for those who speak to it themselves; not theirs to close. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        dataSource.destroy();
    }
}
