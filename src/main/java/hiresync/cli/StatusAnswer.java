package hiresync.cli;

import hiresync.report.RunReport;
import hiresync.warehouse.Freshness;
import hiresync.warehouse.PastRun;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.TroubleGroup;
import hiresync.warehouse.UnfinishedRun;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code status} answers.
 *
 * @param health whether all is well, and what to do otherwise
 * @param active who has the run lock; null when nobody
 * @param runs the newest first
 * @param quality the rules over their thresholds when the newest run counted them
 * @param failures talents without a usable answer at the last attempt, by status and code
 */
record StatusAnswer(
        Health health,
        RunLock.@Nullable Holder active,
        List<PastRun> runs,
        Freshness freshness,
        MonthCalls month,
        List<RunReport.OverThreshold> quality,
        List<TroubleGroup> failures,
        Next next) {
    /**
     * What there is to do for the next run.
     *
     * @param unfinished runs that their command resumes
     * @param leftByEarlierRuns talents that come first when {@code sync} plans anew
     * @param emptySource {@code source.talent} has nobody, and {@code sync} does not fill it
     */
    record Next(List<UnfinishedRun> unfinished, long leftByEarlierRuns, boolean emptySource) {
        /** What that command resumes; null when it plans anew. */
        @Nullable
        UnfinishedRun of(String command) {
            return unfinished.stream()
                    .filter(run -> run.command().equals(command))
                    .findFirst()
                    .orElse(null);
        }
    }

    String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }
}
