package hiresync.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private static final Duration DAY = Duration.ofDays(1);
    private final Crowd crowd = new Crowd();

    @Test
    void fewerThanThirtyTalentsSayNothing() {
        crowd.add(19, DAY);
        crowd.add(10, DAY);
        assertThat(crowd.parts(DAY.multipliedBy(100))).isEqualTo(4);
    }

    /** 15 a day are 120 in eight days: ten times twelve. */
    @Test
    void aPartIsToHoldTwelve() {
        crowd.add(15, DAY);
        crowd.add(15, DAY);
        assertThat(crowd.parts(DAY.multipliedBy(8))).isEqualTo(10);
    }

    /** What holds more than a page is split, whatever was to be expected. */
    @Test
    void thereAreTwoAtTheLeast() {
        crowd.add(30, DAY);
        assertThat(crowd.parts(Duration.ofHours(1))).isEqualTo(2);
    }

    @Test
    void thereAreThirtyTwoAtTheMost() {
        crowd.add(30, DAY);
        assertThat(crowd.parts(DAY.multipliedBy(3650))).isEqualTo(32);
    }

    /** As when many were imported within a second, and no time was between the ends of what was read. */
    @Test
    void talentsInNoTimeAreManyParts() {
        crowd.add(30, Duration.ZERO);
        assertThat(crowd.parts(DAY)).isEqualTo(32);
    }

    @Test
    void emptyStretchesCount() {
        crowd.add(30, DAY);
        crowd.add(0, DAY.multipliedBy(4));
        assertThat(crowd.parts(DAY.multipliedBy(12))).isEqualTo(6);
    }

    /**
     * 100 in ten days, twice, is halved to 100 in ten days; with 60 more in one day they are 160 in eleven, halved to 80 in five
     * and a half: 12 days hold 175, which is 15 times twelve. Never halved they would be 260 in 21: 12 parts.
     */
    @Test
    void theOldFades() {
        crowd.add(100, DAY.multipliedBy(10));
        crowd.add(100, DAY.multipliedBy(10));
        crowd.add(60, DAY);
        assertThat(crowd.parts(DAY.multipliedBy(12))).isEqualTo(15);
    }
}
