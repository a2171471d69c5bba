package hiresync.warehouse;

import hiresync.connection.NotConnected;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import org.springframework.transaction.TransactionSystemException;

/**
 * What went wrong with the database, by SQLSTATE (PostgreSQL's documentation, appendix A): whether it may pass by itself, and
 * what the operator is told when it does not.
 */
public enum DatabaseTrouble {
    LOGIN(
            Remedy.SETTING,
            "the warehouse refused the login; check WAREHOUSE_USERNAME and WAREHOUSE_PASSWORD (or"
                    + " WAREHOUSE_PASSWORD_FILE), and the server's pg_hba.conf",
            "28|08004"), // the latter when the server wants a password and none is set
    NO_DATABASE(
            Remedy.SETTING,
            "the database named in WAREHOUSE_URL does not exist; create it first, or correct the name",
            "3D000"),
    PRIVILEGE(
            Remedy.SETTING,
            "the warehouse's user lacks a privilege; it must own the schemas of hiresync, or may create them"
                    + " (GRANT CREATE ON DATABASE); what had arrived is committed, run again once it is granted",
            "42501"),
    READ_ONLY(
            Remedy.OPERATOR,
            "the warehouse is read-only: WAREHOUSE_URL leads to a standby, or default_transaction_read_only is on; give the"
                    + " address of the primary or lift it, then run the same command again: it resumes",
            "25006"),
    DISK_FULL(
            Remedy.OPERATOR,
            "the warehouse's disk is full; make room there, then run the same command again: it resumes",
            "53100"),
    LIMIT(
            Remedy.OPERATOR,
            "the warehouse's server has reached a limit of its configuration, such as temp_file_limit; raise it, then run the"
                    + " same command again: it resumes",
            "53400"),
    SERVER(
            Remedy.OPERATOR,
            "the warehouse's server has trouble of its own, of its files or within; see its log, then run the same command"
                    + " again: it resumes",
            "58|XX"),
    CONNECTION(
            Remedy.TIME,
            "the warehouse is not reachable" + DatabaseTrouble.OR_LOST
                    + "; check WAREHOUSE_URL and the server, then run the same command again: it resumes",
            "08|57P|25P"),
    TOO_MANY_CONNECTIONS(
            Remedy.TIME,
            "the warehouse has no connection left, or none was free in time; see who uses them, then run the same command"
                    + " again: it resumes",
            "53300"),
    OUT_OF_MEMORY(
            Remedy.TIME,
            "the warehouse's server is short of memory; see its log, then run the same command again: it resumes",
            "53"),
    LOCKED(
            Remedy.TIME,
            "another session locks what hiresync writes and does not let go; see pg_locks and pg_stat_activity for who it"
                    + " is, then run the same command again: it resumes",
            "55P03"),
    TIMEOUT(
            Remedy.TIME,
            "a statement was cancelled by the server, as statement_timeout says or by hand; raise it for WAREHOUSE_USERNAME,"
                    + " then run the same command again: it resumes",
            "57014"),
    CONFLICT(
            Remedy.TIME,
            "another session kept writing what hiresync writes (deadlock or serialization failure, again and again); see"
                    + " pg_stat_activity for who it is, then run the same command again: it resumes",
            "40");

    private static final String OR_LOST = ", or the connection to it was lost";

    private enum Remedy {
        /** It may pass: worth another try. */
        TIME,
        /** Somebody must do something on the server. */
        OPERATOR,
        /** Something in the settings is wrong, or was never granted. */
        SETTING
    }

    private final Remedy remedy;
    private final String sentence;
    private final String states;

    /** @param states beginnings of the SQLSTATEs, as alternatives of a pattern */
    DatabaseTrouble(Remedy remedy, String sentence, String states) {
        this.remedy = remedy;
        this.sentence = sentence;
        this.states = "(" + states + ").*";
    }

    /** Empty when the database has nothing to do with it, or nobody planned for what it said. */
    public static Optional<DatabaseTrouble> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionSystemException rollback && rollback.getApplicationException() != null) {
                return of(rollback.getApplicationException()); // what it was rolled back for
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return of(sql.getSQLState());
            }
            if (cause instanceof SQLTransientConnectionException) {
                return Optional.of(TOO_MANY_CONNECTIONS); // the pool's own word
            }
        }
        return Optional.empty();
    }

    private static Optional<DatabaseTrouble> of(String state) {
        return Arrays.stream(values())
                .filter(trouble -> state.matches(trouble.states))
                .findFirst();
    }

    /** Whether the same may succeed a little later, with nobody doing anything. */
    public boolean isPassing() {
        return remedy == Remedy.TIME;
    }

    /** Whether a setting or a privilege is wrong: exit 2, not 1. */
    public boolean isMisconfigured() {
        return remedy == Remedy.SETTING;
    }

    /** What happened and what the operator does about it. */
    public String sentence() {
        return sentence;
    }

    /** The same; where it came to no connection, also with which server, and why. */
    public String sentence(Throwable thrown) {
        return NotConnected.under(thrown)
                .map(why ->
                        sentence.replace(OR_LOST, "").replaceFirst(";", Matcher.quoteReplacement(" (" + why + ");")))
                .orElse(sentence);
    }
}
