package hiresync.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to Feishu on which calls for talents meet misfortunes, each as likely as it is given. What befalls a call depends
 * on the seed, on the talent, and on how often the talent was asked for before, on nothing else: so it can be had again.
 */
public final class Weather implements AutoCloseable {
    private static final Pattern TALENT = Pattern.compile("^GET \\S*/get_by_talent\\?(?:\\S*&)?talent_id=([^&\\s]+)");
    private static final long NEVER = Long.MAX_VALUE;

    private final int target;
    private final int port;
    private final long seed;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private LoopbackServer server; // this one, and all below, under "this"
    private final Map<Misfortune, Double> mixture = new EnumMap<>(Misfortune.class);
    private final Map<String, Misfortune> doomed = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<Misfortune, Long> befallen = new EnumMap<>(Misfortune.class);
    private boolean down;
    private boolean resetting;
    private long resets;
    private long passed;
    private long downFrom = NEVER;
    private long stormFrom = NEVER;
    private long stormTo;

    /** @param target port of the server that is behind it */
    public Weather(int target, long seed) {
        this.target = target;
        this.seed = seed;
        this.server = opened(0);
        this.port = server.port();
    }

    /** Like {@code http://127.0.0.1:8080}; the same whatever the weather. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** From now on, with the likelihood of each; the sum is at most 1. */
    public synchronized void is(Map<Misfortune, Double> mixture) {
        this.mixture.clear();
        this.mixture.putAll(mixture);
    }

    /** Every call for this talent meets it from now on. */
    public synchronized void always(String talent, Misfortune misfortune) {
        doomed.put(talent, misfortune);
    }

    /** Calls for this talent meet what the others meet again. */
    public synchronized void spare(String talent) {
        doomed.remove(talent);
    }

    /** Nobody can connect any more, and whoever is connected is cut off. */
    public synchronized void goDown() {
        down = true;
        server.stopListening(); // first, or whoever is cut off could connect again
        cutAll(); // before the rest, or they would see an end in good order
        server.close();
    }

    /** It goes down when so many calls for talents have passed from now on, with the next. */
    public synchronized void goDownAfter(long calls) {
        downFrom = passed + calls;
    }

    /**
     * When so many calls for talents have passed from now on, everything is reset, the calls for tokens too: whoever is asked
     * for then counts as asked.
     *
     * @param resets it is over after so many
     */
    public synchronized void stormAfter(long calls, long resets) {
        stormFrom = passed + calls;
        stormTo = this.resets + resets;
    }

    /** The same, until {@link #comeUp}. */
    public synchronized void stormAfter(long calls) {
        stormFrom = passed + calls;
        stormTo = NEVER;
    }

    /** All is as before again. */
    public synchronized void comeUp() {
        downFrom = NEVER;
        stormFrom = NEVER;
        resetting = false;
        if (down) {
            down = false;
            server = opened(port);
        }
    }

    /** How often each has happened. */
    public synchronized Map<Misfortune, Long> befallen() {
        return new EnumMap<>(befallen);
    }

    /** How many misfortunes and resets there were. */
    public synchronized long injected() {
        return resets + befallen.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many calls were reset because everything was. */
    public synchronized long resets() {
        return resets;
    }

    /** How many calls for talents have passed unharmed. */
    public synchronized long passed() {
        return passed;
    }

    /** How many calls for talents have come. */
    public synchronized long calls() {
        return asked.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** The talents that were asked for at least once, whatever came of it. */
    public synchronized Set<String> asked() {
        return new TreeSet<>(asked.keySet());
    }

    private void serve(Socket client) throws IOException {
        open.add(client);
        if (isDown()) {
            Misfortune.reset(client);
            return;
        }
        try (client;
                Socket feishu = new Socket(InetAddress.getLoopbackAddress(), target)) {
            client.setTcpNoDelay(true);
            feishu.setTcpNoDelay(true);
            for (HttpMessage request = HttpMessage.read(client); !request.isEnd(); request = HttpMessage.read(client)) {
                deal(request, client, feishu);
            }
        } catch (SocketException cutOff) {
            // by one side or the other
        } finally {
            open.remove(client);
        }
    }

    private synchronized boolean isDown() {
        return down;
    }

    private void deal(HttpMessage request, Socket client, Socket feishu) throws IOException {
        Optional<String> talent = talent(request);
        if (isReset(talent)) {
            Misfortune.reset(client);
            return;
        }
        Optional<Misfortune> misfortune = talent.flatMap(this::drawn);
        request.send(feishu);
        HttpMessage answer = HttpMessage.read(feishu);
        if (misfortune.isPresent()) {
            misfortune.get().befall(client, answer);
        } else {
            answer.send(client);
        }
    }

    /** Whether everything is reset now, this call too. */
    private synchronized boolean isReset(Optional<String> talent) {
        if (passed >= downFrom) {
            downFrom = NEVER;
            goDown();
        }
        if (passed >= stormFrom) {
            resetting = resets < stormTo;
            stormFrom = resetting ? stormFrom : NEVER;
        }
        if (resetting || down) {
            resets++;
            talent.ifPresent(id -> asked.merge(id, 1, Integer::sum));
        }
        return resetting || down;
    }

    private synchronized Optional<Misfortune> drawn(String talent) {
        int before = asked.merge(talent, 1, Integer::sum) - 1;
        Optional<Misfortune> drawn =
                Optional.ofNullable(doomed.get(talent)).or(() -> roll(mixture, seed, talent, before));
        drawn.ifPresentOrElse(misfortune -> befallen.merge(misfortune, 1L, Long::sum), () -> passed++);
        return drawn;
    }

    static Optional<Misfortune> roll(Map<Misfortune, Double> mixture, long seed, String talent, int askedBefore) {
        SplittableRandom random = new SplittableRandom(seed + 31L * talent.hashCode());
        double roll =
                random.doubles(askedBefore + 1L).skip(askedBefore).findFirst().orElseThrow();
        for (Misfortune each : Misfortune.values()) {
            roll -= mixture.getOrDefault(each, 0.0);
            if (roll < 0) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> talent(HttpMessage request) {
        Matcher talent = TALENT.matcher(request.head());
        return talent.find() ? Optional.of(talent.group(1)) : Optional.empty();
    }

    private void cutAll() {
        open.forEach(socket -> {
            try {
                Misfortune.reset(socket);
            } catch (IOException closedAlready) {
                // as it should be
            }
        });
    }

    private LoopbackServer opened(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true); // connections of before may not be forgotten yet
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
            return new LoopbackServer(socket, this::serve);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        goDown();
    }
}
