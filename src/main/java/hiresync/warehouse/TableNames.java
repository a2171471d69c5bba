package hiresync.warehouse;

import hiresync.mapping.Column;
import hiresync.mapping.Table;
import java.util.List;

/**
 * What statements call a table and its columns.
 *
 * @param key columns of the primary key
 * @param columns all that the API gives, in the order of the declaration
 * @param notKey those of the columns that are not in the key
 */
record TableNames(String table, List<String> key, List<String> columns, List<String> notKey) {
    static TableNames of(Table table) {
        List<String> key = table.key().stream().map(Column::name).toList();
        List<String> columns = table.columns().stream().map(Column::name).toList();
        List<String> notKey =
                columns.stream().filter(column -> !key.contains(column)).toList();
        return new TableNames("hire." + table.name(), key, columns, notKey);
    }
}
