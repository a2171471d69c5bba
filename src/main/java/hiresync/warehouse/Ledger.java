package hiresync.warehouse;

import hiresync.mapping.Tables;
import hiresync.query.Sql;
import hiresync.talent.Trouble;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Writes {@code hire_ops.talent_sync} and the marks in {@code hire_ops.work_item}, with the rows they speak of. */
final class Ledger {
    private final NamedParameterJdbcTemplate jdbc;

    Ledger(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void answered(long runId, List<Outcome.Answered> answers) {
        if (answers.isEmpty()) {
            return;
        }
        jdbc.update(
                Sql.named("ledger_answered"),
                talents(runId, answers)
                        .addValue("mapping_version", Tables.mappingVersion())
                        .addValue("sha256s", Arrays.texts(answers, Outcome.Answered::sha256))
                        .addValue("interview_ids", Arrays.texts(answers, Ledger::interviewIds))
                        .addValue("log_ids", Arrays.texts(answers, Outcome.Answered::logId)));
    }

    /** What is known of answers that were written once more. */
    void replayed(List<Outcome.Answered> answers) {
        if (!answers.isEmpty()) {
            jdbc.update(
                    Sql.named("ledger_replayed"),
                    new MapSqlParameterSource("mapping_version", Tables.mappingVersion())
                            .addValue("talent_ids", Arrays.texts(answers, Outcome::talent))
                            .addValue("ats", Arrays.texts(answers, Outcome::at))
                            .addValue("sha256s", Arrays.texts(answers, Outcome.Answered::sha256))
                            .addValue("interview_ids", Arrays.texts(answers, Ledger::interviewIds))
                            .addValue("log_ids", Arrays.texts(answers, Outcome.Answered::logId)));
        }
    }

    /**
     * Takes off what other talents' answers took over, so that nothing seems lost of these talents. They are not counted
     * anew: what was lost before must stay missing until their next answer brings it.
     *
     * @param formerOwners each named once for each live row
     */
    void taken(List<String> formerOwners) {
        if (!formerOwners.isEmpty()) {
            jdbc.update(
                    Sql.named("ledger_taken"),
                    new MapSqlParameterSource("talent_ids", Arrays.texts(formerOwners, talent -> talent)));
        }
    }

    void unchanged(long runId, List<Outcome.Unchanged> unchanged) {
        if (!unchanged.isEmpty()) {
            jdbc.update(Sql.named("ledger_unchanged"), talents(runId, unchanged));
        }
    }

    void troubled(long runId, List<Outcome.Troubled> troubled) {
        if (troubled.isEmpty()) {
            return;
        }
        jdbc.queryForList(
                Sql.named("ledger_troubled"),
                talents(runId, troubled)
                        .addValue("mapping_version", Tables.mappingVersion())
                        .addValue("no_data", Trouble.NO_DATA)
                        .addValue("statuses", Arrays.texts(troubled, t -> status(t.trouble())))
                        .addValue(
                                "error_codes",
                                Arrays.texts(troubled, t -> t.trouble().code()))
                        .addValue(
                                "error_messages",
                                Arrays.texts(troubled, t -> t.trouble().message()))
                        .addValue(
                                "log_ids",
                                Arrays.texts(troubled, t -> t.trouble().logId())));
    }

    /** Talents of this run whom the API has called gone at least so many times in a row, and who have no live rows. */
    List<String> goneForGood(long runId, int times) {
        return jdbc.queryForList(Sql.named("gone_for_good"), Map.of("run_id", runId, "times", times), String.class);
    }

    /** Which of these talents the API has called gone at least so many times in a row, not counting now. */
    Set<String> goneBefore(Collection<String> talents, int times) {
        return new HashSet<>(jdbc.queryForList(
                Sql.named("gone_before"),
                Map.of("talent_ids", Arrays.texts(talents, talent -> talent), "times", times),
                String.class));
    }

    void markDone(long runId, List<Outcome> outcomes) {
        jdbc.update(
                Sql.named("work_done"),
                talents(runId, outcomes).addValue("outcomes", Arrays.texts(outcomes, Ledger::mark)));
    }

    private static MapSqlParameterSource talents(long runId, List<? extends Outcome> outcomes) {
        return new MapSqlParameterSource("run_id", runId)
                .addValue("talent_ids", Arrays.texts(outcomes, Outcome::talent))
                .addValue("ats", Arrays.texts(outcomes, Outcome::at));
    }

    private static String interviewIds(Outcome.Answered answer) {
        return Arrays.literal(answer.mapped().interviewIds());
    }

    private static String status(Trouble trouble) {
        if (trouble instanceof Trouble.Gone) {
            return "gone";
        }
        return trouble instanceof Trouble.Failed ? "failed" : "refused";
    }

    private static String mark(Outcome outcome) {
        if (outcome instanceof Outcome.Unchanged) {
            return "unchanged";
        }
        if (outcome instanceof Outcome.Troubled troubled) {
            return troubled.trouble() instanceof Trouble.Failed ? "failed" : "refused";
        }
        return "changed";
    }
}
