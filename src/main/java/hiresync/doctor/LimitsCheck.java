package hiresync.doctor;

import static hiresync.report.Figures.number;

import hiresync.feishu.FeishuSettings;
import hiresync.job.MonthQuota;
import hiresync.ratelimit.Limits;
import hiresync.report.ReportText;
import java.time.Duration;

/** What the limits come to, and what is used of them. */
final class LimitsCheck {
    /** So many that the rate is that of the longest limit. */
    private static final long MANY = 100_000;

    private LimitsCheck() {}

    static Check of(FeishuSettings feishu, WarehouseFacts facts) {
        String recent = facts.recent() == null
                ? ""
                : "; talents asked for in the last minute: "
                        + number(facts.recent().size());
        MonthQuota quota = facts.quota();
        String month = quota == null ? "" : "; this month: " + ReportText.month(quota.then());
        if (quota != null && quota.cap().calls() == 0) {
            return Check.warn(
                    "limits",
                    rate(feishu) + recent + month,
                    "until then a run ends with 1; raise hiresync.api.monthly-calls if your plan allows more");
        }
        return feishu.ourLimits().each().isEmpty()
                ? Check.warn(
                        "limits",
                        "hiresync.api.limits is empty: calls go as fast as they are answered" + recent + month,
                        "unless this is a pretend Feishu, set it to what Feishu allows, 1000/1m,50/1s")
                : Check.ok("limits", rate(feishu) + recent + month);
    }

    private static String rate(FeishuSettings feishu) {
        Limits ours = feishu.ourLimits();
        if (ours.each().isEmpty()) {
            return "none";
        }
        Duration many = ours.time(MANY);
        return "%s, of which %s is ours: %s calls a minute"
                .formatted(
                        feishu.limits(),
                        feishu.share(),
                        number(Math.round(MANY * 60_000.0 / Math.max(1, many.toMillis()))));
    }
}
