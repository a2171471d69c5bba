package hiresync.cli;

import hiresync.job.Night;
import hiresync.report.ReportText;
import tools.jackson.databind.json.JsonMapper;

/** What a run answers: its report, and the exit code that goes with it. */
final class RunAnswer {
    private RunAnswer() {}

    static int told(Night.Result result, boolean json, Output output) {
        output.answer(
                json,
                () -> JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(result.report()),
                () -> ReportText.of(result.report()));
        Throwable surprise = result.surprise();
        return surprise == null ? result.report().exitCode() : Surprises.told(surprise, output);
    }
}
