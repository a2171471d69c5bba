package hiresync.feishu;

/**
 * How many calls for talents one start of the program may make, repeated ones too.
 *
 * @param reason what it means when one more is asked for
 * @param sentence what the operator is told then
 */
public record CallCap(long calls, Halt.Reason reason, String sentence) {
    public static final CallCap NONE = new CallCap(Long.MAX_VALUE, Halt.Reason.WINDOW, "");

    /** The one that is reached first. */
    public CallCap or(CallCap other) {
        return other.calls < calls ? other : this;
    }
}
