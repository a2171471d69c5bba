package hiresync.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiresync.feishu.TalentsReply;
import hiresync.feishu.UpdateWindow;
import hiresync.talent.TalentId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two talents a page, and a page token is a place in the list as it is when it is used. */
class CrowdedWindowTest {
    private static final UpdateWindow WINDOW = WindowsTest.window("2026-11-26T11:59:59Z", "2026-11-26T12:00:00Z");

    private final List<String> there = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private int leavesAfter = -1;

    @Test
    void everybodyIsReadAndOnceMoreToBeSure() throws Exception {
        there("a", "b", "c", "d", "e");
        assertThat(read()).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
        assertThat(asked).containsExactly("0", "2", "4", "0", "2", "4");
    }

    /** After the first page a changes and leaves the window: c moves up to where b was, and the second page begins with d. */
    @Test
    void whoMovedUpWhileThePageWasTurnedIsNotMissed() throws Exception {
        there("a", "b", "c", "d", "e");
        leavesAfter = 1;
        assertThat(read()).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
        assertThat(asked).containsExactly("0", "2", "0", "2", "0", "2");
    }

    @Test
    void whenCallsAreStoppedThereIsNoAnswer() throws Exception {
        there("a", "b", "c");
        assertThat(new CrowdedWindow(WINDOW, (window, token) -> token == null ? page(0) : null).read())
                .isNull();
    }

    @Test
    void pagesThatLeadNowhereAreAFailure() {
        TalentsReply.Page endless =
                new TalentsReply.Page(List.of(new TalentsReply.Listed(new TalentId("a"), null)), 0, true, "again");
        assertNoWay((window, token) -> endless);
        TalentsReply.Page speechless = new TalentsReply.Page(endless.talents(), 0, true, null);
        assertNoWay((window, token) -> speechless);
    }

    private static void assertNoWay(CrowdedWindow.Pages pages) {
        assertThatThrownBy(() -> new CrowdedWindow(WINDOW, pages).read())
                .isInstanceOf(ListFailed.class)
                .hasMessage(
                        "Feishu lists more talents that changed from 2026-11-26T11:59:59Z to 2026-11-26T12:00:00Z than a"
                                + " page holds, but does not tell how to get the others; the talents that were discovered before"
                                + " are committed, run the same command again to go on from there.");
    }

    private void there(String... ids) {
        there.addAll(Arrays.asList(ids));
    }

    private List<String> read() throws InterruptedException {
        var read = new CrowdedWindow(WINDOW, (window, token) -> next(token)).read();
        assertThat(read).isNotNull();
        return List.copyOf(read.keySet());
    }

    private TalentsReply.Page next(@Nullable String token) {
        if (asked.size() == leavesAfter) {
            there.remove("a");
        }
        int offset = token == null ? 0 : Integer.parseInt(token);
        asked.add(String.valueOf(offset));
        return page(offset);
    }

    private TalentsReply.Page page(int offset) {
        int end = Math.min(there.size(), offset + 2);
        boolean more = end < there.size();
        return new TalentsReply.Page(
                there.subList(offset, end).stream()
                        .map(id -> new TalentsReply.Listed(new TalentId(id), null))
                        .toList(),
                0,
                more,
                more ? String.valueOf(end) : null);
    }
}
