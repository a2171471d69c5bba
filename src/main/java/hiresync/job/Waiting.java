package hiresync.job;

import hiresync.mapping.KeptAnswer;
import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import hiresync.warehouse.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where outcomes wait for their commit: in memory as long as their answers fit into a budget, else in a file, without
 * their rows, which are mapped anew in the end. Nobody waits for room, so whoever is next can always go on.
 */
final class Waiting {
    private final Semaphore room;
    private final Spool spool = new Spool();

    /** @param budget bytes of answers */
    Waiting(int budget) {
        this.room = new Semaphore(budget);
    }

    Outcome put(Outcome outcome) {
        return room.tryAcquire(outcome.weight()) ? outcome : spooled(outcome);
    }

    /** These wait no more. */
    void leave(List<? extends Outcome> written) {
        for (Outcome outcome : written) {
            if (outcome instanceof Spooled spooled) {
                spooled.place().leave();
            } else {
                room.release(outcome.weight());
            }
        }
    }

    /** One that waits already is to wait much longer, and takes no memory from now on but what is needed to find it again. */
    Outcome putAside(Outcome outcome) {
        if (outcome instanceof Spooled) {
            return outcome;
        }
        room.release(outcome.weight());
        return spooled(outcome);
    }

    private Outcome spooled(Outcome outcome) {
        if (outcome instanceof Outcome.Answered answer) {
            return new Spooled(
                    answer.talent(),
                    answer.at(),
                    null,
                    spool.put(answer.body()),
                    mapping(answer.talent(), answer.at(), answer.sha256(), answer.logId()));
        }
        if (outcome instanceof Outcome.Troubled troubled && troubled.body() != null) {
            return new Spooled(
                    troubled.talent(),
                    troubled.at(),
                    troubled.trouble(),
                    spool.put(troubled.body()),
                    troubled(troubled.talent(), troubled.at(), troubled.trouble(), troubled.sha256()));
        }
        return outcome;
    }

    // each of its own, as a function made where the outcome is known would keep all of it in memory

    private static Function<byte[], Outcome> mapping(
            TalentId talent, Instant at, @Nullable String sha256, @Nullable String logId) {
        return body -> MapAgain.outcome(new KeptAnswer(talent, at, body, sha256, logId));
    }

    private static Function<byte[], Outcome> troubled(
            TalentId talent, Instant at, Trouble trouble, @Nullable String sha256) {
        return body -> new Outcome.Troubled(talent, at, trouble, body, sha256);
    }

    /** What is left in memory of one that waits in the file. */
    private record Spooled(
            TalentId talent,
            Instant at,
            @Nullable Trouble trouble,
            Spool.Place place,
            Function<byte[], Outcome> reading)
            implements Outcome.Later {
        @Override
        public int weight() {
            return place.length();
        }

        @Override
        public Outcome whole() {
            return reading.apply(place.bytes());
        }
    }
}
