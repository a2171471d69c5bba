package hiresync.warehouse;

import static hiresync.warehouse.Answers.answer;
import static hiresync.warehouse.Answers.application;
import static hiresync.warehouse.Answers.interview;
import static hiresync.warehouse.Answers.troubled;
import static org.assertj.core.api.Assertions.assertThat;

import hiresync.mapping.Mapping;
import hiresync.response.Checked;
import hiresync.response.Document;
import hiresync.response.ResponseBody;
import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of {@code cases} with a refusal: why, and what stays and goes on. */
class RefusedCaseTest {
    static List<Path> cases() throws IOException {
        return Cases.with("refusal.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void itsOldRowsStayAndTheOthersGoOn(Path folder) throws IOException {
        byte[] body = Cases.text(folder.resolve("response.json")).getBytes(StandardCharsets.UTF_8);
        String message = Cases.text(folder.resolve("refusal.txt")).strip();
        try (TestWarehouse warehouse = new TestWarehouse()) {
            HireRows rows = new HireRows(warehouse.jdbc());
            warehouse.write(answer("T-1", "17:00", application("app-old", interview("iv-old", ",'remark':'stays'"))));
            List<String> expected = new ArrayList<>(rows.lines());
            expected.add("application[app-2]");

            warehouse.write(troubled("T-1", "18:00", refused(body)), answer("T-2", "18:00", application("app-2")));

            assertThat(rows.lines()).as(folder.getFileName().toString()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(warehouse.lines("SELECT talent_id, status, error_message FROM hire_ops.talent_sync ORDER BY 1"))
                    .as(folder.getFileName().toString())
                    .containsExactly("T-1 refused " + message, "T-2 synced -");
        }
    }

    /** The part of the message that differs from case to case. */
    private static Trouble refused(byte[] body) {
        Checked checked = Document.of((ResponseBody.Envelope) ResponseBody.parse(body));
        if (checked instanceof Checked.Unfit unfit) {
            return new Trouble.Refused("data", unfit.reason(), null);
        }
        Mapping.Result result =
                Mapping.map(new TalentId("T-1"), Objects.requireNonNull(((Document) checked).data()), null);
        Trouble trouble = ((Mapping.Result.Refused) result).trouble();
        return new Trouble.Refused(
                trouble.code(), trouble.message().replaceFirst("; its rows stay as they were, .*$", ""), null);
    }
}
