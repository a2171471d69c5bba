package hiresync.mapping;

/**
 * One column of a table: what it is called, how it is kept, where its value comes from.
 *
 * @param table the table's name, for messages
 * @param key whether it is part of the primary key
 */
public record Column(String table, String name, Kind kind, Source source, boolean key) {
    /** As messages call it: {@code interview.begin_time}. */
    String qualifiedName() {
        return table + "." + name;
    }
}
