package hiresync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingTextTest {
    private static final Instant TWO_IN_SHANGHAI = Instant.parse("2026-11-25T18:14:05Z");
    private static final Standing GOING = new Standing(
            null,
            2000,
            new Tally(480, 120, 3, 0),
            OptionalDouble.of(312.4),
            OptionalDouble.of(980),
            Duration.ofSeconds(93),
            null,
            null);

    private final StandingText text = new StandingText(ZoneId.of("Asia/Shanghai"));

    @Test
    void wholeInALog() {
        assertThat(text.whole(GOING))
                .isEqualTo("480/2,000 talents, 24 %, 312/min of 980, 1:33 left, 120 changed, 3 failed");
    }

    @Test
    void wideWithABarBetween() {
        assertThat(text.fitted(GOING, 119))
                .isEqualTo(
                        "480/2,000 talents  [=========>                            ]  24 %  312/min of 980  1:33 left"
                                + "  120 changed  3 failed");
    }

    @Test
    void theBarTakesWhatIsLeft() {
        assertThat(text.fitted(GOING, 99))
                .isEqualTo("480/2,000 talents  [=====>                ]  24 %  312/min of 980  1:33 left  120 changed"
                        + "  3 failed");
    }

    @Test
    void inEightyColumnsWithoutTheBar() {
        assertThat(text.fitted(GOING, 79))
                .isEqualTo("480/2,000 talents  24 %  312/min of 980  1:33 left  120 changed  3 failed");
    }

    @Test
    void inSixtyColumnsWhatMattersMost() {
        assertThat(text.fitted(GOING, 59)).isEqualTo("480/2,000  312/min of 980  1:33 left  120 changed  3 failed");
        assertThat(text.fitted(throttled(GOING), 59))
                .isEqualTo("480/2,000  1:33 left  3 failed  throttled until 02:14:05");
        assertThat(text.fitted(waiting(GOING), 59)).isEqualTo("480/2,000  waiting for the database since 02:14:05");
    }

    @Test
    void inFortyColumns() {
        assertThat(text.fitted(GOING, 39)).isEqualTo("480/2,000  312/min  1:33 left  3 failed");
        assertThat(text.fitted(throttled(GOING), 39)).isEqualTo("480/2,000  throttled until 02:14:05");
    }

    @Test
    void neverWiderThanItMayBe() {
        Standing all = waiting(throttled(new Standing(
                null,
                1_000_000,
                new Tally(123_456, 98_765, 432, 21),
                OptionalDouble.of(980),
                OptionalDouble.of(980),
                Duration.ofHours(14),
                null,
                null)));
        IntStream.rangeClosed(1, 250).forEach(columns -> {
            assertThat(text.fitted(all, columns)).hasSizeLessThanOrEqualTo(columns);
            assertThat(text.fitted(GOING, columns)).hasSizeLessThanOrEqualTo(columns);
        });
    }

    @Test
    void nothingIsSaidOfWhatNobodyCanTell() {
        Standing begun =
                new Standing(null, 20, Tally.NOTHING, OptionalDouble.empty(), OptionalDouble.of(980), null, null, null);
        assertThat(text.whole(begun)).isEqualTo("0/20 talents, 0 %, 0 changed, 0 failed");
    }

    @Test
    void withoutALimitThePaceAlone() {
        Standing unlimited = new Standing(
                null, 20, new Tally(5, 0, 0, 2), OptionalDouble.of(2.34), OptionalDouble.empty(), null, null, null);
        assertThat(text.whole(unlimited)).isEqualTo("5/20 talents, 25 %, 2.3/min, 0 changed, 0 failed, 2 refused");
    }

    @Test
    void longTimesHaveHours() {
        Standing slow = new Standing(
                null,
                20,
                Tally.NOTHING,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Duration.ofMillis(3_725_400),
                null,
                null);
        assertThat(text.whole(slow)).contains("1:02:05 left");
    }

    @Test
    void whileItIsPlanned() {
        Standing planning =
                new Standing(null, -1, Tally.NOTHING, OptionalDouble.empty(), OptionalDouble.empty(), null, null, null);
        assertThat(text.fitted(planning, 59)).isEqualTo("planning");
        assertThat(text.whole(waiting(planning))).isEqualTo("planning, waiting for the database since 02:14:05");
    }

    @Test
    void whileTheSourceIsFilled() {
        Standing begun = new Standing(
                Found.NOTHING, -1, Tally.NOTHING, OptionalDouble.empty(), OptionalDouble.of(1176), null, null, null);
        assertThat(text.whole(begun)).isEqualTo("0 talents discovered");
        Standing going = new Standing(
                new Found(12_345, TWO_IN_SHANGHAI),
                -1,
                Tally.NOTHING,
                OptionalDouble.of(960),
                OptionalDouble.of(1176),
                null,
                null,
                null);
        assertThat(text.whole(going)).isEqualTo("12,345 talents discovered, up to 2026-11-26, 960/min of 1,176");
        assertThat(text.fitted(going, 59)).isEqualTo("12,345 talents  up to 2026-11-26  960/min of 1,176");
        assertThat(text.fitted(throttled(going), 59))
                .isEqualTo("12,345 talents  960/min of 1,176  throttled until 02:14:05");
    }

    private static Standing throttled(Standing standing) {
        return new Standing(
                standing.found(),
                standing.planned(),
                standing.tally(),
                standing.perMinute(),
                standing.limit(),
                standing.left(),
                TWO_IN_SHANGHAI,
                standing.waitingSince());
    }

    private static Standing waiting(Standing standing) {
        return new Standing(
                standing.found(),
                standing.planned(),
                standing.tally(),
                standing.perMinute(),
                standing.limit(),
                standing.left(),
                standing.throttledUntil(),
                TWO_IN_SHANGHAI);
    }
}
