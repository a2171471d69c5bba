package hiresync.sandbox;

/** The codes of a record's {@code conclusion} (the API's page). */
final class Conclusion {
    static final int PASSED = 1;
    static final int FAILED = 2;
    static final int NOT_BEGUN = 3;
    static final int NOT_SUBMITTED = 4;
    static final int NO_SHOW = 5;
    static final int PENDING = 6;

    private Conclusion() {}
}
