package hiresync.feishu;

/** What one try for a token came to. */
sealed interface Grant {
    /** A token. */
    record Given(Token token) implements Grant {}

    /** None this time; the next try may give one. */
    record Missed(Answer answer) implements Grant {}

    /**
     * None before somebody mends something.
     *
     * @param atOnce whether everybody stops although the token before is good still
     */
    record Denied(Halt halt, boolean atOnce) implements Grant {}
}
