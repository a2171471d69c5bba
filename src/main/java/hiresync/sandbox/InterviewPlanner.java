package hiresync.sandbox;

import hiresync.sandbox.InterviewPlan.Arrangement;
import hiresync.sandbox.InterviewPlan.Booking;
import hiresync.sandbox.InterviewPlan.Evaluation;
import hiresync.sandbox.InterviewPlan.Oddities;
import hiresync.sandbox.InterviewPlan.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Plans one talent's interviews, each arranged after the one before it. */
final class InterviewPlanner {
    private static final int ON_SITE = 1;
    private static final int BY_VIDEO = 3;
    private static final List<Integer> VIDEO_TYPES = List.of(1, 2, 3, 4, 5, 5, 5, 5, 8, 9);
    private static final int NO_SYSTEM_TOOL = 100;

    private final Days days;
    private final Dice dice;
    /** The day on which the next interview is arranged. */
    private int day;

    InterviewPlanner(Days days, Dice dice, int day) {
        this.days = days;
        this.dice = dice;
        this.day = day;
    }

    void skip(int days) {
        day += days;
    }

    InterviewPlan interview(int round, boolean last) {
        int created = day;
        int begin = created + dice.between(1, 14);
        Timing timing = timing(created, begin);
        Arrangement arrangement = arrangement(round, last, timing.createdAt());
        return new InterviewPlan(
                id(timing.createdAt()),
                round,
                timing,
                arrangement,
                panel(timing, last),
                arrangement.interviewType() == ON_SITE ? rooms(created, begin, timing.createdAt()) : List.of(),
                oddities());
    }

    /** Moves {@link #day} to where the next interview may be arranged. */
    private Timing timing(int created, int begin) {
        int moved = begin - created > 1 && dice.chance(25) ? dice.between(created + 1, begin - 1) : created;
        int finalBegin = moved > created ? begin + dice.between(1, 7) : begin;
        boolean cancelled = finalBegin - moved > 1 && dice.chance(6);
        long firstSlot = days.slot(begin, dice);
        Timing timing = new Timing(
                days.workingHour(created, dice),
                firstSlot,
                moved > created ? days.workingHour(moved, dice) : Days.NEVER,
                moved > created ? days.slot(finalBegin, dice) : firstSlot,
                30L * dice.between(1, 3),
                cancelled ? days.workingHour(dice.between(moved + 1, finalBegin - 1), dice) : Days.NEVER);
        day = finalBegin + dice.between(1, 5);
        return timing;
    }

    private Arrangement arrangement(int round, boolean last, long createdAt) {
        int type = 1 + dice.weighted(40, 15, 45);
        return new Arrangement(
                id(createdAt),
                type,
                type == BY_VIDEO ? dice.oneOf(VIDEO_TYPES) : NO_SYSTEM_TOOL,
                dice.chance(15) ? 2 : 1,
                dice.chance(20) ? 2 : 1,
                last && round > 1 ? Company.STAGES.get(2) : dice.oneOf(Company.STAGES),
                round < 3 ? Company.ROUND_TYPES.get(round) : dice.oneOf(Company.ROUND_TYPES),
                dice.chance(85) ? Company.TIME_ZONES.get(0) : dice.oneOf(Company.TIME_ZONES),
                dice.oneOf(Place.ALL),
                dice.below(Staff.ALL.size()),
                dice.below(Staff.ALL.size()),
                Sentences.remark(dice));
    }

    private List<Evaluation> panel(Timing timing, boolean last) {
        boolean noShow = dice.chance(4);
        int size = 1 + dice.weighted(33, 30, 21, 16);
        int first = dice.below(Staff.ALL.size());
        return IntStream.range(0, size)
                .mapToObj(n -> evaluation(
                        timing, Staff.ALL.get((first + n * 7) % Staff.ALL.size()), conclusion(last, noShow), noShow))
                .toList();
    }

    private Evaluation evaluation(Timing timing, Named interviewer, int conclusion, boolean together) {
        long end = timing.end(Days.NEVER);
        return new Evaluation(
                id(timing.createdAt()),
                interviewer,
                together ? end : submission(end),
                conclusion,
                score(conclusion),
                Sentences.evaluation(dice),
                dice.chance(50),
                dice.chance(50),
                dice.chance(4));
    }

    /** Most the same day, some late, a few never. */
    private long submission(long end) {
        return switch (dice.weighted(58, 37, 5)) {
            case 0 -> end + dice.between(5, 180) * Days.MINUTE;
            case 1 -> end + dice.between(1, 9) * Days.DAY + dice.between(5, 180) * Days.MINUTE;
            default -> Days.NEVER;
        };
    }

    /** Who is asked to another round has mostly passed this one. */
    private int conclusion(boolean last, boolean noShow) {
        if (noShow) {
            return Conclusion.NO_SHOW;
        }
        return switch (last ? dice.weighted(50, 32, 18) : dice.weighted(80, 9, 11)) {
            case 0 -> Conclusion.PASSED;
            case 1 -> Conclusion.FAILED;
            default -> Conclusion.PENDING;
        };
    }

    private Company.Score score(int conclusion) {
        return Company.SCORES.get(conclusion == Conclusion.PASSED ? dice.between(2, 4) : dice.between(0, 2));
    }

    private List<Booking> rooms(int created, int begin, long createdAt) {
        int count = dice.weighted(20, 65, 15);
        List<Booking> rooms = new ArrayList<>(count);
        int first = dice.below(Company.ROOMS.size());
        for (int n = 0; n < count; n++) {
            boolean exchanged = begin - created > 1 && dice.chance(10);
            rooms.add(new Booking(
                    room(first + n),
                    decision(createdAt),
                    dice.chance(90),
                    exchanged ? days.workingHour(dice.between(created + 1, begin - 1), dice) : Days.NEVER,
                    room(first + n + 5)));
        }
        return rooms;
    }

    private static Company.Room room(int n) {
        return Company.ROOMS.get(n % Company.ROOMS.size());
    }

    private long decision(long createdAt) {
        return switch (dice.weighted(50, 44, 6)) {
            case 0 -> createdAt + Days.MINUTE;
            case 1 -> createdAt + Days.DAY;
            default -> Days.NEVER;
        };
    }

    private Oddities oddities() {
        return new Oddities(
                dice.chance(3), dice.chance(4), dice.chance(3), dice.chance(3), dice.chance(5), dice.chance(1));
    }

    private String id(long createdAt) {
        return VendorId.of(createdAt, dice.next());
    }
}
