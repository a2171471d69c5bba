package hiresync.feishu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** Room for large answers belongs to a thread from its entering to its leaving. */
class RoomTest {
    @Test
    void holdsHalfAsManyAnswersAsTheirBytesAlone() {
        Room room = new Room(8, 2);
        assertThat(whoEnters(room).isAlive()).isFalse();
        whoEnters(room);
        assertThat(isKeptWaiting(room)).isTrue();
    }

    @Test
    void oneCanEnterHoweverSmallItIs() {
        Room room = new Room(2, 2);
        whoEnters(room);
        assertThat(isKeptWaiting(room)).isTrue();
    }

    @Test
    void whoeverIsInsideNeedsNoMore() {
        Room room = new Room(4, 2);
        room.enter();
        room.enter();
        room.leave();
        assertThat(isKeptWaiting(room)).isFalse();
    }

    @Test
    void whoeverLeavesTwiceMakesRoomOnce() {
        Room room = new Room(4, 2);
        room.enter();
        room.leave();
        room.leave();
        whoEnters(room);
        assertThat(isKeptWaiting(room)).isTrue();
    }

    private static Thread whoEnters(Room room) {
        Thread entering = new Thread(room::enter);
        entering.setDaemon(true);
        entering.start();
        await().until(() -> entering.getState() == Thread.State.WAITING || !entering.isAlive());
        return entering;
    }

    private static boolean isKeptWaiting(Room room) {
        return whoEnters(room).isAlive();
    }
}
