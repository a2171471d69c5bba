package hiresync.feishu;

import hiresync.response.ResponseBody;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What one call came to. */
sealed interface Answer {
    Verdict verdict();

    /** The API's error code; where it gave none, a word of ours. */
    String code();

    /** What came, as the object of a sentence; no personal data. */
    String what();

    @Nullable
    String logId();

    /**
     * A response came.
     *
     * @param bytes the decoded body; null when it broke off or is too large
     * @param at when it had arrived
     * @param reset the pause that a throttling server asks for
     */
    record Given(
            int status,
            ResponseBody body,
            byte @Nullable [] bytes,
            Instant at,
            @Nullable String logId,
            @Nullable Duration reset)
            implements Answer {
        @Override
        public Verdict verdict() {
            return Verdicts.of(status, body);
        }

        @Override
        public String code() {
            OptionalLong code = body.code();
            if (code.isPresent()) {
                return Long.toString(code.getAsLong());
            }
            return body instanceof ResponseBody.Excessive ? "too-large" : "http-" + status;
        }

        @Override
        public String what() {
            OptionalLong code = body.code();
            if (code.isPresent()) {
                return "code " + code.getAsLong() + " (HTTP " + status + ")";
            }
            return body instanceof ResponseBody.Excessive excessive
                    ? "HTTP " + status + " with a body that " + excessive.bound()
                    : "HTTP " + status + " without a readable code";
        }
    }

    /** No response came, or not in time. */
    record None(String code, String what) implements Answer {
        @Override
        public Verdict verdict() {
            return Verdict.TRANSIENT;
        }

        @Override
        public @Nullable String logId() {
            return null;
        }
    }

    /** No call can get through before the operator mends something. */
    record Barred(String code, String what) implements Answer {
        @Override
        public Verdict verdict() {
            return Verdict.FATAL;
        }

        @Override
        public @Nullable String logId() {
            return null;
        }
    }
}
