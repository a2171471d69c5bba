package hiresync.reliability;

import java.util.List;

/**
 * A fault of the database in the middle of a night, and how the program must take it.
 *
 * @param inEveryBuild whether every build meets it, or only the whole table
 * @param way to the statement at which the program stands still while it strikes, as in {@link Standstill}
 * @param strike does it
 * @param exitCode with which the night ends
 * @param sentence what the program says when that is not 0
 * @param mend does away with it; before the same command is given again, or while the program bears it
 * @param settings of the program, as name and value in turn
 */
record DatabaseFault(
        String name,
        boolean inEveryBuild,
        List<Stop> way,
        Act strike,
        int exitCode,
        String sentence,
        Act mend,
        List<String> settings) {
    /** Done to a night from outside. */
    interface Act {
        void on(Scene scene) throws Exception;
    }

    private static final Act NOTHING = scene -> {};

    /** One that passes by itself: the night goes on, and is complete. */
    static DatabaseFault passing(String name, List<Stop> way, Act strike) {
        return new DatabaseFault(name, false, way, strike, 0, "", NOTHING, List.of());
    }

    /** The same, met in every build. */
    static DatabaseFault always(String name, List<Stop> way, Act strike) {
        return new DatabaseFault(name, true, way, strike, 0, "", NOTHING, List.of());
    }

    /** One that ends the night with a sentence, until somebody mends it. */
    static DatabaseFault ending(String name, List<Stop> way, Act strike, int exitCode, String sentence, Act mend) {
        return new DatabaseFault(name, exitCode == 2, way, strike, exitCode, sentence, mend, List.of());
    }

    DatabaseFault with(String... more) {
        return new DatabaseFault(name, inEveryBuild, way, strike, exitCode, sentence, mend, List.of(more));
    }

    @Override
    public String toString() {
        return name;
    }
}
