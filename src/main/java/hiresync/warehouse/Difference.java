package hiresync.warehouse;

/**
 * One thing that is not as it should be. Holds ids and names of columns, no content.
 *
 * @param check which comparison found it, such as {@code rows}
 * @param where the table, or the kind of thing
 * @param key which row of it
 * @param talent whose; empty where it is nobody's
 * @param what what is wrong: {@code missing}, {@code retired}, the columns that differ
 */
public record Difference(String check, String where, String key, String talent, String what) {}
