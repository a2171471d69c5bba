package hiresync.bench;

/** One thing to be measured. */
interface Part {
    /** @throws Exception when it cannot be measured, which is not the same as a missed target */
    void measure(Order order, Figures figures) throws Exception;
}
