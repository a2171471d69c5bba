package hiresync.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a test has asked to go otherwise than usual: answers held back, faults, documents of its own. */
final class Script {
    /** Stands for whichever talent comes first. */
    static final String ANYBODY = "";

    private final Map<String, Deque<Reply>> faults = new HashMap<>();
    private final Map<String, CompletableFuture<Void>> holds = new HashMap<>();
    private final Map<String, ObjectNode> bodies = new HashMap<>();
    private final List<CompletableFuture<Void>> held = new ArrayList<>();

    synchronized void fault(String talentId, Reply reply, int times) {
        Deque<Reply> waiting = faults.computeIfAbsent(talentId, id -> new ArrayDeque<>());
        for (int i = 0; i < times; i++) {
            waiting.add(reply);
        }
    }

    synchronized Optional<Reply> nextFault(String talentId) {
        return nextOf(talentId).or(() -> nextOf(ANYBODY));
    }

    /** For this key only, not for anybody. */
    synchronized Optional<Reply> nextFaultOf(String key) {
        return nextOf(key);
    }

    private Optional<Reply> nextOf(String key) {
        Deque<Reply> waiting = faults.get(key);
        return waiting == null ? Optional.empty() : Optional.ofNullable(waiting.poll());
    }

    /** The future is done when the call to be held has arrived. */
    synchronized CompletableFuture<Void> hold(String talentId) {
        return holds.computeIfAbsent(talentId, id -> new CompletableFuture<>());
    }

    /** The future is done when the answer may be sent: at once, unless it is to be held. */
    synchronized CompletableFuture<Void> gate(String talentId) {
        return gate(Optional.ofNullable(holds.remove(talentId)).orElseGet(() -> holds.remove(ANYBODY)));
    }

    /** For this key only, not for anybody. */
    synchronized CompletableFuture<Void> gateOf(String key) {
        return gate(holds.remove(key));
    }

    private CompletableFuture<Void> gate(@Nullable CompletableFuture<Void> arrived) {
        if (arrived == null) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> gate = new CompletableFuture<>();
        held.add(gate);
        arrived.complete(null);
        return gate;
    }

    /** Lets all held answers go, and holds none of those asked for and not yet met. */
    void release() {
        List<CompletableFuture<Void>> released;
        synchronized (this) {
            released = List.copyOf(held);
            held.clear();
            holds.clear();
        }
        released.forEach(gate -> gate.complete(null));
    }

    synchronized int held() {
        return held.size();
    }

    synchronized void answerWith(String talentId, ObjectNode body) {
        bodies.put(talentId, body);
    }

    /** Back to the population's own answer. */
    synchronized void answerAsUsual(String talentId) {
        bodies.remove(talentId);
    }

    synchronized Optional<ObjectNode> body(String talentId) {
        return Optional.ofNullable(bodies.get(talentId));
    }
}
