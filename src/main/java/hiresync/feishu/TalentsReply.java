package hiresync.feishu;

import hiresync.talent.TalentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What asking for a page of talents came to. */
public sealed interface TalentsReply {
    /**
     * The API answered.
     *
     * @param unnamed entries without an id, or with one that is none
     * @param more whether there are further pages
     * @param next by which the next page is asked for; null when there is none, or the API does not tell
     */
    record Page(
            List<Listed> talents,
            int unnamed,
            boolean more,
            @Nullable String next) implements TalentsReply {}

    /**
     * No page came that can be used.
     *
     * @param sentence for the operator: what came, and what happens next
     */
    record Failed(String sentence) implements TalentsReply {}

    /** Not asked, or not to the end, because of a stop or a halt. */
    record NotAsked() implements TalentsReply {}

    /**
     * A talent in a list.
     *
     * @param modifiedAt {@code basic_info.modify_time}; null when it was not told
     */
    record Listed(TalentId id, @Nullable Instant modifiedAt) {}
}
