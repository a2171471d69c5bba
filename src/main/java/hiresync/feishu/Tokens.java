package hiresync.feishu;

import org.jspecify.annotations.Nullable;

/** Where the token for the calls comes from. */
interface Tokens {
    /** A token that is good now, fetched when needed; null when the brakes are on. */
    @Nullable
    Token current() throws InterruptedException;

    /** The server refuses this token: false when there is no way to another one. */
    boolean drop(Token refused);
}
