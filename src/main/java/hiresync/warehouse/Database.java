package hiresync.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import hiresync.query.Sql;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The pool of connections to the warehouse and its one transaction manager.
 *
 * <p>A chunk's transaction is open from its first read, calls included; its connection is taken only with the first
 * statement, so that no session sits idle in transaction while calls are in flight.
 */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final HikariDataSource pool;
    private final DataSource lazy;
    private final PlatformTransactionManager transactions;

    public Database(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new Connections(settings.jdbcUrl(), settings.properties()));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setPoolName("warehouse");
        config.setConnectionInitSql(Sql.named("session"));
        this.pool = new HikariDataSource(config);
        LazyConnectionDataSourceProxy proxy = new LazyConnectionDataSourceProxy();
        proxy.setTargetDataSource(pool);
        proxy.setDefaultAutoCommit(true);
        proxy.setDefaultTransactionIsolationName("TRANSACTION_READ_COMMITTED");
        this.lazy = proxy;
        this.transactions = new DataSourceTransactionManager(lazy);
    }

    /** Takes part in the transactions of {@link #transactions()}. */
    public DataSource dataSource() {
        return lazy;
    }

    /** For short reads of their own, beside whatever transaction is open. */
    public DataSource beside() {
        return pool;
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    @Override
    public void close() {
        pool.close();
    }
}
