package hiresync.db;

import hiresync.testing.TestDatabase;
import hiresync.testing.TestPostgres;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL says about the migrated database, asked in SQL, one line of text per finding. */
final class Catalog {
    private static final TestDatabase DATABASE = TestPostgres.migrated();

    private Catalog() {}

    /** The only column of the answer, as text. */
    static List<String> lines(String sql) {
        return JdbcClient.create(DATABASE.dataSource())
                .sql(sql)
                .query(String.class)
                .list();
    }
}
