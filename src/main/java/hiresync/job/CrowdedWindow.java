package hiresync.job;

import hiresync.feishu.TalentsReply;
import hiresync.feishu.UpdateWindow;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a window that is too short to be split, page by page, such as the second in which many were imported. As pages may shift
 * while they are turned, it does so again until that finds nobody new.
 */
final class CrowdedWindow {
    private final UpdateWindow window;
    private final Pages pages;
    private final Map<String, @Nullable Instant> talents = new HashMap<>();

    CrowdedWindow(UpdateWindow window, Pages pages) {
        this.window = window;
        this.pages = pages;
    }

    /** Where pages come from. */
    interface Pages {
        /** Null when there is to be no further one. */
        TalentsReply.@Nullable Page page(UpdateWindow window, @Nullable String pageToken) throws InterruptedException;
    }

    /** All of them; null when they could not be read to the end. */
    @Nullable
    Map<String, @Nullable Instant> read() throws InterruptedException {
        int known;
        do {
            known = talents.size();
            if (!turnAllPages()) {
                return null;
            }
        } while (talents.size() > known);
        return talents;
    }

    private boolean turnAllPages() throws InterruptedException {
        TalentsReply.Page page = pages.page(window, null);
        while (page != null) {
            page.talents().forEach(talent -> talents.put(talent.id().value(), talent.modifiedAt()));
            if (!page.more()) {
                return true;
            }
            String next = page.next();
            if (next == null) {
                throw withoutEnd();
            }
            TalentsReply.Page turned = pages.page(window, next);
            if (turned != null && turned.more() && next.equals(turned.next())) {
                throw withoutEnd();
            }
            page = turned;
        }
        return false;
    }

    private ListFailed withoutEnd() {
        return new ListFailed(
                "Feishu lists more talents that changed " + window + " than a page holds, but does not tell how"
                        + " to get the others; the talents that were discovered before are committed, run the same command again"
                        + " to go on from there.");
    }
}
