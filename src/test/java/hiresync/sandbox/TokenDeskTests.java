package hiresync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenDeskTests {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong clock = new AtomicLong(-SECOND);

    @Test
    void givesTheSameTokenWhileHalfAnHourIsLeft() {
        TokenDesk desk = new TokenDesk("t-", 7200, clock::get);
        TokenDesk.Issued first = desk.issue();
        assertThat(first.seconds()).isEqualTo(7200);
        clock.addAndGet(5400 * SECOND);
        assertThat(desk.issue()).isEqualTo(new TokenDesk.Issued(first.token(), 1800));
    }

    @Test
    void givesANewOneBelowThatAndBothAreValid() {
        TokenDesk desk = new TokenDesk("t-", 7200, clock::get);
        String first = desk.issue().token();
        clock.addAndGet(5401 * SECOND);
        TokenDesk.Issued second = desk.issue();
        assertThat(second.token()).isNotEqualTo(first);
        assertThat(second.seconds()).isEqualTo(7200);
        assertThat(desk.accepts(first)).isTrue();
        clock.addAndGet(1799 * SECOND);
        assertThat(desk.accepts(first)).isFalse();
        assertThat(desk.accepts(second.token())).isTrue();
    }

    @Test
    void acceptsNoTokenItDidNotGive() {
        TokenDesk desk = new TokenDesk("t-", 7200, clock::get);
        assertThat(desk.accepts("")).isFalse();
        assertThat(desk.accepts("t-made-up")).isFalse();
    }

    @Test
    void acceptsNoTokenThatWasRevoked() {
        TokenDesk desk = new TokenDesk("t-", 7200, clock::get);
        String revoked = desk.issue().token();
        desk.revoke();
        assertThat(desk.accepts(revoked)).isFalse();
        String another = desk.issue().token();
        assertThat(another).isNotEqualTo(revoked);
        assertThat(desk.accepts(another)).isTrue();
    }

    @Test
    void givesTheTokenItWasTold() {
        TokenDesk desk = new TokenDesk("t-", 7200, clock::get);
        String first = desk.issue().token();
        desk.giveNext("told");
        assertThat(desk.issue().token()).isEqualTo(first);
        desk.revoke();
        assertThat(desk.issue()).isEqualTo(new TokenDesk.Issued("told", 7200));
        assertThat(desk.accepts("told")).isTrue();
        desk.revoke();
        assertThat(desk.issue().token()).startsWith("t-");
    }

    @Test
    void keepsItsTokensOutOfMessages() {
        TokenDesk.Issued issued = new TokenDesk("t-", 5, clock::get).issue();
        assertThat(issued.toString()).isEqualTo("a token for 5 s").doesNotContain(issued.token());
    }
}
