package hiresync.warehouse;

import hiresync.mapping.Column;
import hiresync.mapping.Table;
import hiresync.mapping.Tables;
import hiresync.query.Sql;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Which columns each version of the mapping fills, as the warehouse remembers it: when a later version adds one, its
 * first value is not taken for a change of the row.
 */
public final class MappingColumns {
    private MappingColumns() {}

    /** Remembers those of today's mapping; before anything is written with it. */
    public static void remember(DataSource warehouse) {
        NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(warehouse);
        Tables.FACTS.forEach(table -> jdbc.update(Sql.named("mapping_record"), columns(table)));
    }

    private static MapSqlParameterSource columns(Table table) {
        return new MapSqlParameterSource("mapping_version", Tables.mappingVersion())
                .addValue("table_name", table.name())
                .addValue("columns", Arrays.texts(table.columns(), Column::name));
    }
}
