package hiresync.warehouse;

/** How the talents of a run stand; counted in SQL. */
public record RunCounts(int planned, int unchanged, int changed, int failed, int refused, int remaining) {
    /** planned = unchanged + changed + failed + refused + remaining. */
    public boolean addUp() {
        return planned == unchanged + changed + failed + refused + remaining;
    }
}
