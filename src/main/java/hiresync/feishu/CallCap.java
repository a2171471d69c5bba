package hiresync.feishu;

/**
 * How many calls for talents one start of the program may make, repeated ones too.
 *
 * @param sentence what the operator is told when one more is asked for
 */
public record CallCap(long calls, String sentence) {
    public static final CallCap NONE = new CallCap(Long.MAX_VALUE, "");
}
