package hiresync.job;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.feishu.TalentsReply;
import hiresync.feishu.UpdateWindow;
import hiresync.talent.TalentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void theFirstTimeItBeginsAtTheBeginning() {
        assertThat(Windows.since(null, HOUR, NOON.plusNanos(7)).toAsk(9))
                .as("in whole milliseconds")
                .containsExactly(new UpdateWindow(null, NOON));
    }

    @Test
    void laterItBeginsAnOverlapBeforeItsLastEnd() {
        Windows windows = Windows.since(Instant.parse("2026-11-25T02:00:00.5Z"), HOUR, NOON);
        assertThat(windows.toAsk(9)).containsExactly(window("2026-11-25T01:00:00.5Z", "2026-11-26T12:00:00Z"));
    }

    @Test
    void aLastEndInTheFutureWasAWrongClocks() {
        Windows windows = Windows.since(Instant.parse("2027-01-01T00:00:00Z"), HOUR, NOON);
        assertThat(windows.toAsk(9)).containsExactly(window("2026-11-26T11:00:00Z", "2026-11-26T12:00:00Z"));
    }

    @Test
    void aWindowOfOnePageIsDone() {
        Windows windows = Windows.since(NOON, HOUR, NOON);
        UpdateWindow whole = windows.toAsk(9).get(0);
        TalentsReply.Page page = page(false);
        windows.read(Map.of(whole, page));
        assertThat(windows.done()).containsExactly(new Windows.Read(whole, page));
        assertThat(windows.isEmpty()).isTrue();
    }

    @Test
    void aFullOneIsSplitInPartsThatShareTheirEnds() {
        Windows windows = Windows.since(NOON, HOUR, NOON);
        windows.read(Map.of(windows.toAsk(9).get(0), page(true)));
        assertThat(windows.toAsk(9))
                .containsExactly(
                        window("2026-11-26T11:00:00Z", "2026-11-26T11:15:00Z"),
                        window("2026-11-26T11:15:00Z", "2026-11-26T11:30:00Z"),
                        window("2026-11-26T11:30:00Z", "2026-11-26T11:45:00Z"),
                        window("2026-11-26T11:45:00Z", "2026-11-26T12:00:00Z"));
    }

    /** As if it began with 2016: eight days later, the parts have two days each. */
    @Test
    void theFirstPartOfTheBeginningHasNoBeginningEither() {
        Windows windows = Windows.since(null, HOUR, Instant.parse("2016-01-09T00:00:00Z"));
        windows.read(Map.of(windows.toAsk(9).get(0), page(true)));
        assertThat(windows.toAsk(2))
                .containsExactly(
                        new UpdateWindow(null, Instant.parse("2016-01-03T00:00:00Z")),
                        window("2016-01-03T00:00:00Z", "2016-01-05T00:00:00Z"));
    }

    @Test
    void aFullSecondIsDoneThoughItHasMorePages() {
        Windows windows = Windows.since(NOON, Duration.ofSeconds(1), NOON);
        UpdateWindow whole = windows.toAsk(9).get(0);
        TalentsReply.Page page = page(true);
        windows.read(Map.of(whole, page));
        assertThat(windows.done()).containsExactly(new Windows.Read(whole, page));
    }

    @Test
    void noPartIsShorterThanASecond() {
        Windows windows = Windows.since(NOON, Duration.ofMillis(3999), NOON);
        windows.read(Map.of(windows.toAsk(9).get(0), page(true)));
        assertThat(windows.toAsk(9))
                .containsExactly(
                        window("2026-11-26T11:59:56.001Z", "2026-11-26T11:59:57.334Z"),
                        window("2026-11-26T11:59:57.334Z", "2026-11-26T11:59:58.667Z"),
                        window("2026-11-26T11:59:58.667Z", "2026-11-26T12:00:00Z"));
    }

    @Test
    void whatDoesNotGiveTwoSecondsIsNotSplit() {
        Windows windows = Windows.since(NOON, Duration.ofMillis(1999), NOON);
        UpdateWindow whole = windows.toAsk(9).get(0);
        windows.read(Map.of(whole, page(true)));
        assertThat(windows.done()).hasSize(1);
    }

    @Test
    void nobodyIsAskedForTwice() {
        Windows windows = Windows.since(NOON, HOUR, NOON);
        windows.read(Map.of(windows.toAsk(9).get(0), page(true)));
        List<UpdateWindow> first = windows.toAsk(3);
        assertThat(windows.toAsk(9)).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(windows.toAsk(9)).isEmpty();
    }

    @Test
    void whatIsDoneHasNothingUnreadBeforeIt() {
        Windows windows = Windows.since(NOON, HOUR, NOON);
        windows.read(Map.of(windows.toAsk(9).get(0), page(true)));
        List<UpdateWindow> parts = windows.toAsk(9);
        TalentsReply.Page page = page(false);

        windows.read(Map.of(parts.get(1), page, parts.get(3), page));
        assertThat(windows.done()).isEmpty();

        windows.read(Map.of(parts.get(0), page));
        assertThat(windows.done())
                .containsExactly(new Windows.Read(parts.get(0), page), new Windows.Read(parts.get(1), page));
        assertThat(windows.isEmpty()).isFalse();
    }

    /** Three times four are too few to judge by; three times twelve say that a quarter holds 12, so that two parts will do. */
    @Test
    void whatWasReadSaysInHowManyPartsTheNextIsSplit() {
        assertThat(partsAfterQuartersOf(4)).isEqualTo(4);
        assertThat(partsAfterQuartersOf(12)).isEqualTo(2);
    }

    /** Parts of a quarter of an hour that holds more than a page, after three that held so many each. */
    private static int partsAfterQuartersOf(int talents) {
        Windows windows = Windows.since(NOON, HOUR, NOON);
        windows.read(Map.of(windows.toAsk(1).get(0), page(true)));
        List<UpdateWindow> quarters = windows.toAsk(9);
        quarters.subList(0, 3).forEach(quarter -> windows.read(Map.of(quarter, pageOf(talents))));
        windows.read(Map.of(quarters.get(3), page(true)));
        return windows.toAsk(99).size();
    }

    static UpdateWindow window(String from, String to) {
        return new UpdateWindow(Instant.parse(from), Instant.parse(to));
    }

    private static TalentsReply.Page pageOf(int talents) {
        return new TalentsReply.Page(
                Collections.nCopies(talents, new TalentsReply.Listed(new TalentId("t"), NOON)), 0, false, null);
    }

    private static TalentsReply.Page page(boolean more) {
        return new TalentsReply.Page(
                List.of(new TalentsReply.Listed(new TalentId("t"), NOON)), 0, more, more ? "next" : null);
    }
}
