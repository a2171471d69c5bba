package hiresync.connection;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** No connection could be opened, with the driver's SQLSTATE: its message says with which server, and why. */
public final class NotConnected extends SQLException {
    private static final long serialVersionUID = 1L;
    private static final Pattern SERVER = Pattern.compile("jdbc:postgresql://(?:[^/?@]*@)?([^/?]+).*");
    private static final String USUAL_PORT = ":5432";

    NotConnected(String jdbcUrl, SQLException cause) {
        super(why(server(jdbcUrl), cause), cause.getSQLState(), cause);
    }

    /** What it says, when it is what failed. */
    public static Optional<String> under(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotConnected) {
                return Optional.ofNullable(cause.getMessage());
            }
        }
        return Optional.empty();
    }

    /** As the URL names it; the driver takes localhost where it names none. */
    private static String server(String jdbcUrl) {
        Matcher url = SERVER.matcher(jdbcUrl);
        String server = url.matches() ? url.group(1) : "localhost";
        return server.matches(".*:\\d+") ? server : server + USUAL_PORT;
    }

    /** What a server says before it lets anybody in names users and databases, and no more. */
    private static String why(String server, SQLException failure) {
        String words = failure instanceof PSQLException told && told.getServerErrorMessage() != null
                ? told.getServerErrorMessage().getMessage()
                : null;
        return words == null ? unreached(server, failure, failure.getCause()) : server + ": " + words;
    }

    private static String unreached(String server, SQLException failure, @Nullable Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return server + ": this machine finds no address for that name";
        }
        if (cause instanceof SocketTimeoutException) {
            return server + ": no answer in time";
        }
        if (cause instanceof NoRouteToHostException) {
            return server + ": there is no way to it from this machine";
        }
        boolean isRefused = cause instanceof ConnectException
                && String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("refused");
        return isRefused ? server + ": connection refused" : server + drivers(failure);
    }

    /** What only the driver knows, such as that a login took too long; of other states it may quote the URL, and so a password. */
    private static String drivers(SQLException failure) {
        boolean isOfConnections = failure instanceof PSQLException
                && String.valueOf(failure.getSQLState()).startsWith("08");
        return isOfConnections
                ? ": " + String.valueOf(failure.getMessage()).replace(';', ',').replaceFirst("\\.$", "")
                : "";
    }
}
