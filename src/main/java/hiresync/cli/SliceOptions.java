package hiresync.cli;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.plan.Slice;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that choose talents by what the source, the ledger and the tables say of them. */
final class SliceOptions {
    @Option(
            names = "--source-updated-since",
            paramLabel = "TIME",
            converter = Since.Converter.class,
            description =
                    "Whom the source saw change then or later: a date such as 2026-11-01, in this machine's time zone,"
                            + " or an instant such as 2026-11-01T06:00:00Z.")
    private @Nullable Since sourceUpdatedSince;

    @Option(
            names = "--interviews-since",
            paramLabel = "TIME",
            converter = Since.Converter.class,
            description = "Who has an interview that begins then or later.")
    private @Nullable Since interviewsSince;

    @Option(names = "--failed", description = "Who could not be had the last time.")
    private boolean failed;

    @Option(
            names = "--refused",
            description = "Whose answer was unusable the last time, those who are gone apart; with --failed: either.")
    private boolean refused;

    @Option(
            names = "--stale-for",
            paramLabel = "TIME",
            converter = WindowOptions.Time.class,
            description = "Whose last success is longer ago than, say, 30d, or who never had one.")
    private @Nullable Duration staleFor;

    @Option(names = "--all", description = "Every talent of the source.")
    private boolean all;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = WindowOptions.Calls.class,
            description = "No more than so many of them, whoever was not asked for longest first.")
    private @Nullable Integer limit;

    /**
     * Somebody must be chosen, and everybody is enough of a choice.
     *
     * @param named talents are named as well
     */
    void require(boolean named) {
        boolean narrowed =
                named || sourceUpdatedSince != null || interviewsSince != null || failed || refused || staleFor != null;
        if (all && narrowed) {
            throw new Problem(ExitCode.USAGE, "--all goes with no other choice but --limit; leave one of them out");
        }
        if (!all && !narrowed) {
            throw new Problem(
                    ExitCode.USAGE,
                    "say whom to ask for: --talent-id, --talents-file, --source-updated-since, --interviews-since,"
                            + " --failed, --refused, --stale-for, or --all; see hiresync backfill --help");
        }
    }

    Slice of(@Nullable List<String> named, ZoneId zone) {
        return new Slice(
                named,
                sourceUpdatedSince == null ? null : sourceUpdatedSince.in(zone),
                interviewsSince == null ? null : interviewsSince.in(zone),
                statuses(),
                staleFor,
                limit);
    }

    private @Nullable List<String> statuses() {
        List<String> statuses = new ArrayList<>();
        if (failed) {
            statuses.add("failed");
        }
        if (refused) {
            statuses.add("refused");
        }
        return statuses.isEmpty() ? null : statuses;
    }

    /** Each option that was given with its value, always in the same order. */
    Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        put(given, "source-updated-since", sourceUpdatedSince == null ? null : sourceUpdatedSince.given());
        put(given, "interviews-since", interviewsSince == null ? null : interviewsSince.given());
        put(given, "failed", failed ? true : null);
        put(given, "refused", refused ? true : null);
        put(given, "stale-for", staleFor == null ? null : WindowOptions.text(staleFor));
        put(given, "all", all ? true : null);
        put(given, "limit", limit);
        return given;
    }

    private static void put(Map<String, Object> given, String option, @Nullable Object value) {
        if (value != null) {
            given.put(option, value);
        }
    }
}
