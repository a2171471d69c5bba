package hiresync.feishu;

import org.jspecify.annotations.Nullable;

/** The token that the settings give; it cannot be renewed. */
final class FixedToken implements Tokens {
    private final Token token;
    private final Brakes brakes;

    FixedToken(String value, long now, Brakes brakes) {
        this.token = new Token(value, now, Token.UNKNOWN);
        this.brakes = brakes;
    }

    @Override
    public @Nullable Token current() {
        return brakes.on() ? null : token;
    }

    @Override
    public boolean drop(Token refused) {
        return false;
    }
}
