package hiresync.truth;

/** What became of the mutated answers of one draw. */
final class Counts {
    private static final int MANY = 300;

    private int accepted;
    private int refused;
    private int unreadable;

    void accepted() {
        accepted++;
    }

    void refused() {
        refused++;
    }

    void unreadable() {
        unreadable++;
    }

    /** Of hundreds of draws; fewer may miss one of the three. */
    boolean hasEach() {
        return accepted + refused + unreadable < MANY || (accepted > 0 && refused > 0 && unreadable > 0);
    }

    String line(String what) {
        return "mutations %s: accepted %d, refused %d, unreadable %d, crashes 0"
                .formatted(what, accepted, refused, unreadable);
    }
}
