package hiresync.sandbox;

/** Ids as the vendor makes them: 19 digits, the second of birth in the upper half of a long. */
final class VendorId {
    private static final int SPREAD = 0x9E3779B1;
    private static final int GATHER = inverse(SPREAD);

    private VendorId() {}

    static String of(long millis, long low) {
        return Long.toString(((millis / 1000) << 32) | (low & 0xFFFF_FFFFL));
    }

    /** An id that tells its index again: see {@link #index}. */
    static String of(long millis, int index, long seed) {
        return of(millis, index * SPREAD + (int) seed);
    }

    /** The index an id was made from; meaningless for any other id. */
    static int index(long id, long seed) {
        return ((int) id - (int) seed) * GATHER;
    }

    private static int inverse(int odd) {
        int inverse = odd;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
