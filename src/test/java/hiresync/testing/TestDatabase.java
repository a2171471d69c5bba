package hiresync.testing;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of one test's own; closing it drops it, leaving it open does no harm.
 *
 * @param url JDBC URL without user and password
 */
public record TestDatabase(String url, String username, String password, String name) implements AutoCloseable {
    /** A new connection at each call; nothing is pooled. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(username);
        source.setPassword(password);
        return source;
    }

    @Override
    public void close() {
        TestPostgres.drop(this);
    }
}
