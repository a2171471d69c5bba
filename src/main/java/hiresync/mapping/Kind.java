package hiresync.mapping;

/** How a member of the answer is read, and which PostgreSQL type keeps it. */
public enum Kind {
    /** An id or a code: text, and an empty one is no id. */
    ID("text"),
    /** Any other text; an empty one stays empty. */
    TEXT("text"),
    /** A whole number, as a JSON number or as text. */
    INTEGER("integer"),
    /** Milliseconds since 1970, as a JSON number or as text; 0 is no time. */
    TIME("timestamptz"),
    /** A text in one language of a {@code name}, which may also be one plain text for all languages. */
    NAME("text");

    private final String sqlType;

    Kind(String sqlType) {
        this.sqlType = sqlType;
    }

    public String sqlType() {
        return sqlType;
    }
}
