package hiresync.feishu;

/** What an answer means for the talent, and for everybody else. */
enum Verdict {
    /** The answer is usable. */
    ACCEPTED,
    /** Nobody calls before the reset has passed; then again. */
    THROTTLED,
    /** May be better in a moment: again, a few times. */
    TRANSIENT,
    /** The token is no longer good: a new one, and again, once. */
    TOKEN,
    /** This talent only, until something changed. */
    REFUSED,
    /** The talent does not exist. */
    GONE,
    /** No calls are left this month: everybody stops. */
    QUOTA,
    /** Wrong for every talent: everybody stops. */
    FATAL
}
