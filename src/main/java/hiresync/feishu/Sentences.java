package hiresync.feishu;

import hiresync.response.ResponseBody;
import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What people are told: what came, for whom, and what happens next. No secret and no personal data. */
final class Sentences {
    private static final String AGAIN =
            "; the talents that were discovered before are committed, run the same command again to go on from there.";
    private static final Pattern SCOPE = Pattern.compile("[\\w.:-]{1,100}");

    private Sentences() {}

    static Trouble gone(TalentId talent, Answer answer) {
        return new Trouble.Gone(
                answer.code(),
                asked(talent, answer)
                        + ": the talent does not exist; what becomes of its rows says hiresync.warehouse.gone.",
                answer.logId());
    }

    static Trouble refused(TalentId talent, Answer answer) {
        return refused(answer.code(), asked(talent, answer), answer);
    }

    static Trouble unfit(TalentId talent, Answer answer, String reason) {
        return refused("data", asked(talent, answer) + ", but " + reason, answer);
    }

    private static Trouble refused(String code, String what, Answer answer) {
        return new Trouble.Refused(
                code, what + "; its old rows stay, and it is asked again when something changed.", answer.logId());
    }

    static Trouble failed(TalentId talent, Answer answer, int tries) {
        return new Trouble.Failed(
                answer.code(),
                asked(talent, answer) + ", tried " + (tries == 1 ? "once" : tries + " times")
                        + "; it stays due and is asked again in the next run.",
                answer.logId());
    }

    static String listFailed(UpdateWindow window, Answer answer, int tries) {
        return listed(window, answer) + ", tried " + (tries == 1 ? "once" : tries + " times") + AGAIN;
    }

    static String listRefused(UpdateWindow window, Answer answer) {
        return listed(window, answer) + ": look the code up in the vendor's list of errors" + AGAIN;
    }

    static String listUnfit(UpdateWindow window, Answer answer, String reason) {
        return listed(window, answer) + ", but " + reason + AGAIN;
    }

    private static String listed(UpdateWindow window, Answer answer) {
        return "Asked for the talents that changed " + window + ", Feishu gave " + what(answer);
    }

    /** @param call what was asked, as the object of the sentence */
    static String halt(String call, Answer answer) {
        if (answer instanceof Answer.Barred) {
            return "Feishu cannot be reached, " + call + " met " + what(answer) + ".";
        }
        return "Feishu answered " + call + " with " + what(answer) + ": "
                + (answer.code().matches("\\d+") ? Verdicts.advice(Long.parseLong(answer.code())) : "")
                + scopes(answer) + ".";
    }

    static String tokenRefused(Answer answer, boolean renewed) {
        return "Feishu refuses the token with " + what(answer) + ": "
                + (renewed
                        ? "a new one was refused as well; check that FEISHU_BASE_URL belongs to the app of FEISHU_APP_ID."
                        : "FEISHU_TENANT_ACCESS_TOKEN is wrong or has expired; set a new one, or FEISHU_APP_ID and"
                                + " FEISHU_APP_SECRET in its place.");
    }

    static String staleTicket(Answer answer, AppTicket ticket) {
        return "Feishu refuses the app ticket with " + what(answer)
                + ": it is stale, as a new one is pushed every hour; " + ticket.advice() + ", then run again.";
    }

    static String appTokenRefused(Answer answer) {
        return "Feishu refuses the app_access_token with " + what(answer)
                + ": a new one was refused as well; check that"
                + " FEISHU_BASE_URL and the app ticket belong to the app of FEISHU_APP_ID.";
    }

    static String unknownTenant(Answer answer) {
        return "Feishu answered the request for the token of a tenant with " + what(answer)
                + ": the tenant is not known or"
                + " has not installed the app: check FEISHU_TENANT_KEY and FEISHU_APP_ID.";
    }

    static String noToken(Answer answer, Duration within) {
        return "No token could be had within " + within.toSeconds() + " s, the last try ended with " + what(answer)
                + ": check FEISHU_BASE_URL and the network, then run again to resume.";
    }

    static String outage(int failures, Duration silence, Answer answer) {
        return "Feishu seems to be down: " + failures + " talents in a row could not be had, nothing was answered for "
                + silence.toSeconds() + " s, the last call ended with " + what(answer)
                + "; run again later to resume.";
    }

    static String throttledForever(Duration within, Answer answer) {
        return "Feishu throttles every call for longer than " + within.toSeconds() + " s, the last one with "
                + what(answer) + ": see which other program uses the same app, then run again to resume.";
    }

    private static String asked(TalentId talent, Answer answer) {
        return "Asked for the interviews of talent " + talent + ", Feishu gave " + what(answer);
    }

    /** What came, and by which name the vendor's support knows it. */
    static String what(Answer answer) {
        return answer.what() + (answer.logId() == null ? "" : ", log id " + answer.logId());
    }

    private static String scopes(Answer answer) {
        List<String> scopes = answer instanceof Answer.Given given && given.body() instanceof ResponseBody.Envelope body
                ? body.missingScopes().stream()
                        .filter(scope -> SCOPE.matcher(scope).matches())
                        .toList()
                : List.of();
        return scopes.isEmpty() ? "" : "; any one of these will do: " + String.join(", ", scopes);
    }
}
