package hiresync.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A way to PostgreSQL on which one statement, or the answer to it, can be held: for what happens between two messages.
 * It reads the wire protocol's framing (version 3), without encryption.
 */
public final class PostgresProxy implements AutoCloseable {
    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final List<HeldStatement> holds = new ArrayList<>();
    private final Map<String, Long> begun = new TreeMap<>();
    private final Set<PostgresSession> sessions = ConcurrentHashMap.newKeySet();
    private final LoopbackServer server;
    private volatile InetSocketAddress target;

    public PostgresProxy(String host, int port) throws IOException {
        this.target = new InetSocketAddress(host, port);
        this.server = new LoopbackServer(this::serve);
    }

    /** One before the server of this database. */
    public static PostgresProxy before(TestDatabase database) throws IOException {
        URI url = uri(database);
        return new PostgresProxy(url.getHost(), url.getPort());
    }

    /** The JDBC URL of this database by way of the proxy. */
    public String url(TestDatabase database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + uri(database).getPath();
    }

    /** Whoever connects from now on is led to this server. */
    public void leadTo(String host, int port) {
        target = new InetSocketAddress(host, port);
    }

    /** Keeps the next statement with this SQL from PostgreSQL: nothing of it arrives there. */
    public HeldStatement hold(Predicate<String> sql) {
        return hold(sql, 1);
    }

    /** Keeps the n-th such statement, from 1, and lets those before it pass. */
    public HeldStatement hold(Predicate<String> sql, int n) {
        return held(new HeldStatement(sql, n, HeldStatement.Side.STATEMENT));
    }

    /** Lets the next statement with this SQL through, and keeps its whole answer from the client. */
    public HeldStatement holdAnswer(Predicate<String> sql) {
        return holdAnswer(sql, 1);
    }

    /** Keeps the answer to the n-th such statement, from 1. */
    public HeldStatement holdAnswer(Predicate<String> sql, int n) {
        return held(new HeldStatement(sql, n, HeldStatement.Side.ANSWER));
    }

    /** SQL in which this regular expression is found, whatever the case. */
    public static Predicate<String> sql(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).asPredicate();
    }

    /** How many statements with such SQL have come, held ones included. */
    public long statements(Predicate<String> sql) {
        synchronized (holds) {
            return begun.entrySet().stream()
                    .filter(statement -> sql.test(statement.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /** Closes every connection that is open, on both sides. */
    public void cut() {
        sessions.forEach(PostgresSession::close);
    }

    private HeldStatement held(HeldStatement hold) {
        synchronized (holds) {
            holds.add(hold);
        }
        return hold;
    }

    /** The hold that this statement was waited for by; each holds once. */
    Optional<HeldStatement> begin(String sql) {
        synchronized (holds) {
            begun.merge(sql, 1L, Long::sum);
            Optional<HeldStatement> met = Optional.empty();
            for (Iterator<HeldStatement> waiting = holds.iterator(); waiting.hasNext(); ) {
                HeldStatement hold = waiting.next();
                if (hold.meets(sql) && met.isEmpty()) {
                    met = Optional.of(hold);
                    waiting.remove();
                }
            }
            return met;
        }
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()));
            byte[] startup = startup(in, out);
            try (Socket postgres = new Socket(target.getHostString(), target.getPort())) {
                client.setTcpNoDelay(true);
                postgres.setTcpNoDelay(true);
                PostgresSession session = new PostgresSession(this, client, postgres, in, out);
                sessions.add(session);
                try {
                    session.serve(startup);
                } finally {
                    sessions.remove(session);
                }
            }
        }
    }

    /** The first message, which has no type: what it asks for comes after its length. No encryption is to be had. */
    private static byte[] startup(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            byte[] message = PostgresSession.body(in);
            int code = message.length < 4 ? 0 : ByteBuffer.wrap(message).getInt();
            if (code != SSL_REQUEST && code != GSS_REQUEST) {
                return message;
            }
            out.writeByte('N');
            out.flush();
        }
    }

    private static URI uri(TestDatabase database) {
        return URI.create(database.url().substring("jdbc:".length()));
    }

    @Override
    public void close() {
        server.close();
        cut();
    }
}
