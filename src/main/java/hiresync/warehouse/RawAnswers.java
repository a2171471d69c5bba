package hiresync.warehouse;

import hiresync.query.Sql;
import hiresync.talent.Trouble;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Keeps the answers as they came, in schema {@code hire_raw}. */
final class RawAnswers {
    private final NamedParameterJdbcTemplate jdbc;

    RawAnswers(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void accepted(List<Outcome.Answered> answers) {
        if (answers.isEmpty()) {
            return;
        }
        MapSqlParameterSource parameters = new MapSqlParameterSource()
                .addValue("talent_ids", Arrays.texts(answers, Outcome::talent))
                .addValue("ats", Arrays.texts(answers, Outcome::at))
                .addValue("log_ids", Arrays.texts(answers, Outcome.Answered::logId))
                .addValue("sha256s", Arrays.texts(answers, Outcome.Answered::sha256))
                .addValue("bodies", Arrays.bytes(answers, Outcome.Answered::body));
        jdbc.update(Sql.named("raw_accepted"), parameters);
    }

    /** A refused answer is of no more use once the talent gave a good one, even if that one is not kept. */
    void settled(List<? extends Outcome> good) {
        if (!good.isEmpty()) {
            jdbc.update(
                    Sql.named("raw_refused_settled"),
                    new MapSqlParameterSource("talent_ids", Arrays.texts(good, Outcome::talent)));
        }
    }

    /** A failure of the network leaves nothing to keep. */
    void refused(List<Outcome.Troubled> troubled) {
        List<Outcome.Troubled> kept = troubled.stream()
                .filter(t -> t.trouble() instanceof Trouble.Refused && t.body() != null)
                .toList();
        if (kept.isEmpty()) {
            return;
        }
        jdbc.update(
                Sql.named("raw_refused"),
                new MapSqlParameterSource()
                        .addValue("talent_ids", Arrays.texts(kept, Outcome::talent))
                        .addValue("ats", Arrays.texts(kept, Outcome::at))
                        .addValue("log_ids", Arrays.texts(kept, t -> t.trouble().logId()))
                        .addValue("sha256s", Arrays.texts(kept, Outcome.Troubled::sha256))
                        .addValue(
                                "error_codes",
                                Arrays.texts(kept, t -> t.trouble().code()))
                        .addValue(
                                "error_messages",
                                Arrays.texts(kept, t -> t.trouble().message()))
                        .addValue("bodies", Arrays.bytes(kept, Outcome.Troubled::body)));
    }
}
