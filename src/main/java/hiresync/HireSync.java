package hiresync;

/** The program. */
public final class HireSync {
    private HireSync() {}

    public static void main(String[] args) {
        System.out.println("hiresync"); // placeholder
    }
}
