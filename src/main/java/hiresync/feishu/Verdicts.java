package hiresync.feishu;

import static hiresync.feishu.Verdict.ACCEPTED;
import static hiresync.feishu.Verdict.FATAL;
import static hiresync.feishu.Verdict.GONE;
import static hiresync.feishu.Verdict.QUOTA;
import static hiresync.feishu.Verdict.REFUSED;
import static hiresync.feishu.Verdict.THROTTLED;
import static hiresync.feishu.Verdict.TOKEN;
import static hiresync.feishu.Verdict.TRANSIENT;

import hiresync.response.ResponseBody;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The verdict table: the body's code decides, the HTTP status only where there is no code. Source of the codes: the
 * vendor's error pages and SDK. Texts are never looked at, as they vary.
 */
final class Verdicts {
    /** About {@code talent_id} it concerns that talent, about any other parameter everybody. */
    private static final long FIELD_VALIDATION = 99992402;

    private static final Map<Long, Row> TABLE = new HashMap<>();

    static {
        add(ACCEPTED, "", 0);
        add(THROTTLED, "", 99991400, 1000004, 1000005);
        add(TRANSIENT, "", 1002001, 1000003, 2200, 5000, 1500, 1503);
        add(TOKEN, "the token is refused", 99991663, 99991665, 99991671);
        add(REFUSED, "", 1002002, 1002003, 1000002, 1002208, 1002216, 1002103, 1002209, 1002403, 1002201, 1002801);
        add(GONE, "", 1002102);
        add(
                QUOTA,
                "this month's calls of the free plan are used up: run again next month, or raise the plan",
                99991403);
        add(FATAL, "the app id is not known: check FEISHU_APP_ID and FEISHU_BASE_URL", 10003, 10005);
        add(FATAL, "the app secret is wrong: check FEISHU_APP_ID and FEISHU_APP_SECRET", 10014, 10015, 99991543);
        add(FATAL, "this machine's address is not on the app's list of allowed IP addresses: add it there", 99991401);
        add(
                FATAL,
                "the token is missing or of a wrong kind: use a tenant_access_token of this app",
                99991661,
                99991664,
                99991668);
        add(
                FATAL,
                "the app is not usable in this tenant: check that it is enabled, installed and published",
                99991662,
                99991673,
                99991674,
                99991675,
                99991676);
        add(
                FATAL,
                "the app lacks a permission: grant it in the developer console and publish a version of the app",
                99991672,
                99991679);
        add(FATAL, "Hire refuses the calls of this app: look the code up in the vendor's list of errors", 1000001);
        add(
                FATAL,
                "a parameter of the call is refused: check FEISHU_USER_ID_TYPE and FEISHU_JOB_LEVEL_ID_TYPE, and at"
                        + " sign-in FEISHU_APP_ID",
                FIELD_VALIDATION);
    }

    private Verdicts() {}

    static Verdict of(int status, ResponseBody body) {
        OptionalLong code = body.code();
        if (code.isEmpty()) {
            return ofStatus(status, body);
        }
        if (code.getAsLong() == FIELD_VALIDATION && isAboutTalent(body)) {
            return REFUSED;
        }
        Row row = TABLE.get(code.getAsLong());
        return row == null ? REFUSED : row.verdict();
    }

    /** What to tell the operator about a code that stops everybody; empty for the others. */
    static String advice(long code) {
        Row row = TABLE.get(code);
        return row == null ? "" : row.advice();
    }

    private static Verdict ofStatus(int status, ResponseBody body) {
        if (status == 429) {
            return THROTTLED;
        }
        return status < 500 && body instanceof ResponseBody.Excessive ? REFUSED : TRANSIENT;
    }

    private static boolean isAboutTalent(ResponseBody body) {
        return body instanceof ResponseBody.Envelope envelope
                && !envelope.wrongFields().isEmpty()
                && envelope.wrongFields().stream().allMatch("talent_id"::equals);
    }

    private static void add(Verdict verdict, String advice, long... codes) {
        for (long code : codes) {
            TABLE.put(code, new Row(verdict, advice));
        }
    }

    private record Row(Verdict verdict, String advice) {}
}
