package hiresync.cli;

import hiresync.plan.Wanted;
import hiresync.warehouse.RunRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Options of {@code backfill}, and of its plan. */
final class BackfillOptions {
    @Mixin
    private TalentOptions talents = new TalentOptions();

    @Mixin
    private SliceOptions slice = new SliceOptions();

    @Option(names = "--rewrite", description = "Write every answer, also one with a known hash.")
    private boolean rewrite;

    @Mixin
    private RunOptions run = new RunOptions();

    Asked asked(Instant now, ZoneId zone) {
        slice.require(talents.isGiven());
        List<String> named = talents.named(System.in);
        return new Asked(
                request(named),
                new Wanted(false, rewrite, slice.of(named, zone)),
                run.window(now, zone, WindowOptions.SAME_COMMAND));
    }

    /** By what was given: a time stays the words that gave it, or the same command would be another one in a moment. */
    private RunRequest request(@Nullable List<String> named) {
        ObjectNode options = JsonMapper.shared().createObjectNode();
        StringBuilder fingerprint = new StringBuilder("backfill");
        if (named != null) {
            String digest = Digest.of(named);
            options.put("talents", named.size()).put("talents_sha256", digest);
            fingerprint.append(" --talents ").append(digest);
        }
        slice.given().forEach((option, value) -> {
            options.set(option.replace('-', '_'), JsonMapper.shared().valueToTree(value));
            fingerprint.append(" --").append(option).append(value.equals(true) ? "" : " " + value);
        });
        options.put("rewrite", rewrite);
        fingerprint.append(rewrite ? " --rewrite" : "");
        return run.request("backfill", fingerprint.toString(), options);
    }
}
