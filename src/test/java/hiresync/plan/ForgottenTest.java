package hiresync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who was erased is not planned, whoever names him; and who was purged rests until the source says that he changed. */
class ForgottenTest extends PlanFixture {
    private static final SourceSettings OWN = from("source.talent", "talent_id", "updated_at");

    @Test
    void whoWasErasedIsLeftOutAndCounted() {
        source("t1");
        source("t2");
        forgotten("t1");
        forgotten("nobody's");
        assertThat(write(OWN, options(false, false, true), SETTINGS)).isEqualTo(new Planned(1, 0, 0, 1));
        assertThat(work()).containsExactly("t2 new");
        assertThat(write(OWN, options(true, true, true), SETTINGS).forgotten()).isEqualTo(1);
        assertThat(work()).containsExactly("t2 new", "quiet full");
    }

    @Test
    void alsoWhenHeIsNamed() {
        source("t1");
        forgotten("t1");
        forgotten("t3");
        Slice named = slice("t1", "t2", "t3");
        assertThat(write(OWN, options(named), SETTINGS)).isEqualTo(new Planned(1, 0, 1, 2));
        assertThat(work()).containsExactly("t2 backfill");
    }

    @Test
    void aSourceOfNobodyElseIsNoEmptyOne() {
        sql.update("DELETE FROM source.talent");
        source("t1");
        forgotten("t1");
        assertThat(write(OWN, options(false, false, true), SETTINGS)).isEqualTo(new Planned(0, 0, 0, 1));
    }

    @Test
    void whoWasPurgedRestsInAFullRunToo() {
        evaluated("t1", LONG_AGO, LONG_AGO);
        sql.update("UPDATE hire_ops.talent_sync SET last_success_at = ?::timestamptz WHERE talent_id = 't1'", LONG_AGO);
        assertThat(plan()).containsExactly("t1 refresh");
        purged("t1");
        assertThat(plan()).isEmpty();
        assertThat(plan(options(true, false, true), SETTINGS)).containsExactly("quiet full");
    }

    @Test
    void untilTheSourceSaysThatHeChangedOrHeIsChosen() {
        synced("t1");
        purged("t1");
        write(OWN, options(slice("t1")), SETTINGS);
        assertThat(work()).containsExactly("t1 backfill");
        sql.update("UPDATE source.talent SET updated_at = ?::timestamptz WHERE talent_id = 't1'", NOW);
        assertThat(plan()).containsExactly("t1 changed");
    }

    @Test
    void heIsNotLeftByAnEarlierRunEither() {
        synced("t1");
        purged("t1");
        long left = run("sync", "2026-11-21T12:00:00Z");
        work(left, 1, "t1", null);
        assertThat(plan(options(false, false, true, left), SETTINGS)).isEmpty();
    }

    @Test
    void anAnswerThatWasPurgedByItsAgeIsNotMissed() {
        hashed("t1");
        sql.update("DELETE FROM hire_raw.talent_response");
        assertThat(known(options(true, false, true))).isNull();
        sql.update("UPDATE hire_ops.talent_sync SET raw_purged_at = now() WHERE talent_id = 't1'");
        assertThat(known(options(true, false, true))).isEqualTo("abc");
    }

    private void forgotten(String id) {
        sql.update(
                "INSERT INTO hire_ops.forgotten SELECT hire_ops.talent_hmac(?, inner_pad, outer_pad), now()"
                        + " FROM hire_ops.forgotten_key",
                id);
    }

    private void purged(String id) {
        sql.update("UPDATE hire_ops.talent_sync SET purged_at = now() WHERE talent_id = ?", id);
    }

    @Test
    void everyIdHasAHashOfItsOwn() {
        List<String> hashes = sql.queryForList(
                "SELECT hire_ops.talent_hmac(id, inner_pad, outer_pad) FROM hire_ops.forgotten_key,"
                        + " unnest(ARRAY['t1', 't2', 't1 ', 'T1', '']) AS id",
                String.class);
        assertThat(hashes).doesNotHaveDuplicates().hasSize(5).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }
}
