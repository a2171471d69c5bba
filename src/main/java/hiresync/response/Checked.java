package hiresync.response;

/** Whether the {@code data} of an accepted answer is fit to be mapped. */
public sealed interface Checked permits Document, Checked.Unfit {
    /**
     * It is not.
     *
     * @param reason what was wrong and where, without any content
     */
    record Unfit(String reason) implements Checked {}
}
