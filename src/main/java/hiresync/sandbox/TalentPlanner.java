package hiresync.sandbox;

import hiresync.sandbox.TalentPlan.ApplicationPlan;
import java.util.ArrayList;
import java.util.List;

/** Makes a talent's plan out of the seed and the talent's index: the same one every time, so that none is kept. */
final class TalentPlanner {
    private static final int WITHOUT_INTERVIEWS_PERCENT = 18;

    private final long seed;
    private final Days days;
    private final Growth growth;

    TalentPlanner(long seed, Days days, Growth growth) {
        this.seed = seed;
        this.days = days;
        this.growth = growth;
    }

    long joinedAt(int index) {
        return days.workingHour(growth.joinDay(index) - 1, new Dice(seed, index));
    }

    TalentPlan plan(int index) {
        Dice dice = new Dice(seed, index, 1);
        int joined = growth.joinDay(index);
        return new TalentPlan(
                joinedAt(index), dice.chance(50), applications(joined + dice.below(2), dice), ownChanges(joined, dice));
    }

    private List<ApplicationPlan> applications(int from, Dice dice) {
        if (dice.chance(WITHOUT_INTERVIEWS_PERCENT)) {
            return List.of();
        }
        int interviews = 1 + dice.weighted(24, 24, 21, 15, 9, 7);
        int second = interviews > 1 && dice.chance(30) ? interviews / 2 : 0;
        InterviewPlanner planner = new InterviewPlanner(days, dice, from);
        List<ApplicationPlan> applications = new ArrayList<>();
        applications.add(application(planner, interviews - second, dice));
        if (second > 0) {
            planner.skip(dice.between(10, 60));
            applications.add(application(planner, second, dice));
        }
        return applications;
    }

    private static ApplicationPlan application(InterviewPlanner planner, int rounds, Dice dice) {
        List<InterviewPlan> interviews = new ArrayList<>(rounds);
        for (int round = 0; round < rounds; round++) {
            interviews.add(planner.interview(round, round == rounds - 1));
        }
        return new ApplicationPlan(VendorId.of(interviews.get(0).timing().createdAt(), dice.next()), interviews);
    }

    private List<Long> ownChanges(int joined, Dice dice) {
        List<Long> changes = new ArrayList<>();
        for (int left = dice.below(3); left > 0; left--) {
            changes.add(days.workingHour(joined + dice.between(2, 200), dice));
        }
        return changes;
    }
}
