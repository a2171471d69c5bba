package hiresync.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pretend talents and their interviews, a pure function of seed, size, first day and day. It grows by one in a hundred a
 * day, and each day some six in a hundred talents have something new to tell; the others answer as before, to the byte.
 * Day n is known as it stood at the midnight (in China) that begins the n-th date after the first day; days before the
 * first one are negative. Nothing is kept per talent.
 */
public final class Population {
    private final long seed;
    private final Days days;
    private final Growth growth;
    private final TalentPlanner planner;

    /**
     * @param talents how many there are on day 0, at least 1
     * @param firstDay the date of day 0
     */
    public Population(long seed, int talents, LocalDate firstDay) {
        if (talents < 1) {
            throw new IllegalArgumentException("a population has at least one talent, not " + talents);
        }
        this.seed = seed;
        this.days = new Days(firstDay);
        this.growth = new Growth(talents);
        this.planner = new TalentPlanner(seed, days, growth);
    }

    /** How many talents there are on a day. */
    public int size(int day) {
        return growth.size(day);
    }

    /** The ids of a day's talents, 19 digits each; a later day's list begins with an earlier day's. */
    public List<String> talentIds(int day) {
        return IntStream.range(0, size(day)).mapToObj(this::id).toList();
    }

    /**
     * When the source last saw the talent change: not with every evaluation, and sometimes without a change in the answer.
     *
     * @throws IllegalArgumentException when there is no such talent on this day
     */
    public Instant updatedAt(String id, int day) {
        return plan(id, day)
                .map(plan -> Instant.ofEpochMilli(plan.updatedAt(days.midnight(day))))
                .orElseThrow(() -> new IllegalArgumentException("no talent " + id + " on day " + day));
    }

    /** The {@code data} of the API's answer, the caller's own copy; empty when there is no such talent on this day. */
    public Optional<ObjectNode> answer(String id, int day) {
        return plan(id, day).map(new AnswerDocument(days.midnight(day))::of);
    }

    private Optional<TalentPlan> plan(String id, int day) {
        if (!id.matches("\\d{19}")) {
            return Optional.empty();
        }
        int index = VendorId.index(Long.parseUnsignedLong(id), seed);
        return index >= 0 && index < size(day) && id(index).equals(id)
                ? Optional.of(planner.plan(index))
                : Optional.empty();
    }

    private String id(int index) {
        return VendorId.of(planner.joinedAt(index), index, seed);
    }
}
