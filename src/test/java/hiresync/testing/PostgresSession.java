package hiresync.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection through a {@link PostgresProxy}: carries whole messages both ways, and stops where one is to be held. */
final class PostgresSession {
    private static final char READY_FOR_QUERY = 'Z';

    private record Withheld(HeldStatement hold, String sql) {}

    private final PostgresProxy proxy;
    private final Socket client;
    private final Socket postgres;
    private final DataInputStream fromClient;
    private final DataOutputStream toClient;
    private final DataInputStream fromPostgres;
    private final DataOutputStream toPostgres;
    private final StatementNames names = new StatementNames();
    private volatile @Nullable Withheld withheld;
    private volatile @Nullable HeldStatement holding;

    PostgresSession(PostgresProxy proxy, Socket client, Socket postgres, DataInputStream in, DataOutputStream out)
            throws IOException {
        this.proxy = proxy;
        this.client = client;
        this.postgres = postgres;
        this.fromClient = in;
        this.toClient = out;
        this.fromPostgres = new DataInputStream(new BufferedInputStream(postgres.getInputStream()));
        this.toPostgres = new DataOutputStream(new BufferedOutputStream(postgres.getOutputStream()));
    }

    /** Returns when one side has gone. */
    void serve(byte[] startup) throws IOException {
        toPostgres.writeInt(startup.length + 4);
        toPostgres.write(startup);
        toPostgres.flush();
        Thread answers = new Thread(() -> untilClosed(this::answers), "answers");
        answers.setDaemon(true);
        answers.start();
        untilClosed(this::requests);
    }

    void close() {
        quietly(client);
        quietly(postgres);
        HeldStatement held = holding;
        if (held != null) {
            held.drop();
        }
    }

    private void requests() throws IOException {
        while (true) {
            char type = (char) fromClient.readUnsignedByte();
            byte[] body = body(fromClient);
            Optional<String> sql = names.begins(type, body);
            Optional<HeldStatement> hold = sql.flatMap(proxy::begin);
            if (hold.isPresent() && !mayPass(hold.get(), sql.orElseThrow())) {
                return;
            }
            pass(type, body, toPostgres);
            flushWhenIdle(fromClient, toPostgres);
        }
    }

    private boolean mayPass(HeldStatement hold, String sql) throws IOException {
        if (hold.side() == HeldStatement.Side.ANSWER) {
            withheld = new Withheld(hold, sql);
            return true;
        }
        toPostgres.flush(); // what came before it
        return heldAndReleased(hold, sql);
    }

    private boolean heldAndReleased(HeldStatement hold, String sql) {
        holding = hold;
        return hold.hold(this, sql);
    }

    private void answers() throws IOException {
        while (true) {
            char type = (char) fromPostgres.readUnsignedByte();
            byte[] body = body(fromPostgres);
            Withheld held = withheld;
            if (held != null) {
                if (!passLater(held, type, body)) {
                    return;
                }
            } else {
                pass(type, body, toClient);
            }
            flushWhenIdle(fromPostgres, toClient);
        }
    }

    /** Collects the answer until PostgreSQL is ready for the next statement, and passes it when it is let go. */
    private boolean passLater(Withheld held, char first, byte[] firstBody) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        DataOutputStream answer = new DataOutputStream(kept);
        char type = first;
        pass(type, firstBody, answer);
        while (type != READY_FOR_QUERY) {
            type = (char) fromPostgres.readUnsignedByte();
            pass(type, body(fromPostgres), answer);
        }
        withheld = null;
        boolean released = heldAndReleased(held.hold(), held.sql());
        if (released) {
            kept.writeTo(toClient);
        }
        return released;
    }

    private static void pass(char type, byte[] body, DataOutputStream out) throws IOException {
        out.writeByte(type);
        out.writeInt(body.length + 4);
        out.write(body);
    }

    /** A message without its type and length. */
    static byte[] body(DataInputStream in) throws IOException {
        byte[] body = new byte[in.readInt() - 4];
        in.readFully(body);
        return body;
    }

    private static void flushWhenIdle(DataInputStream in, DataOutputStream out) throws IOException {
        if (in.available() == 0) {
            out.flush();
        }
    }

    private interface Carrier {
        void carry() throws IOException;
    }

    private void untilClosed(Carrier carrier) {
        try {
            carrier.carry();
        } catch (IOException oneSideHasGone) {
            // nobody to carry to
        } finally {
            close();
        }
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // as it should be
        }
    }
}
