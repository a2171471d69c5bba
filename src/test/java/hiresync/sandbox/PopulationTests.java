package hiresync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PopulationTests {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 1);
    /** The midnight in China that day 0 begins with. */
    private static final Instant DAY_0 = Instant.parse("2026-10-31T16:00:00Z");

    private final Population population = new Population(7, 3000, FIRST_DAY);

    @Test
    void answersTheSameEveryTime() {
        Population again = new Population(7, 3000, FIRST_DAY);
        for (String id : population.talentIds(3)) {
            assertThat(text(again, id, 3)).isEqualTo(text(population, id, 3));
            assertThat(again.updatedAt(id, 3)).isEqualTo(population.updatedAt(id, 3));
        }
    }

    @Test
    void anotherSeedMakesAnotherPopulation() {
        assertThat(new Population(8, 3000, FIRST_DAY).talentIds(0))
                .doesNotContainAnyElementsOf(population.talentIds(0));
    }

    @Test
    void growsByOneInAHundredADayAndForgetsNobody() {
        assertThat(population.talentIds(0))
                .hasSize(3000)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("\\d{19}"));
        assertThat(population.talentIds(1))
                .hasSize(3030)
                .startsWith(population.talentIds(0).toArray(String[]::new));
        // 3000 × 1.01^10 = 3313.8
        assertThat(population.talentIds(10)).hasSize(3313);
    }

    @Test
    void evenASinglePersonIsAPopulation() {
        Population one = new Population(7, 1, FIRST_DAY);
        assertThat(one.talentIds(0)).hasSize(1).allMatch(id -> one.answer(id, 0).isPresent());
    }

    @Test
    void knowsNobodyElse() {
        String newcomer = population.talentIds(1).get(3000);
        assertThat(population.answer(newcomer, 1)).isPresent();
        assertThat(population.answer(newcomer, 0)).isEmpty();
        for (String stranger : List.of("", "nobody", "1", "6949805467799537964", "9999999999999999999")) {
            assertThat(population.answer(stranger, 0)).isEmpty();
        }
        assertThatThrownBy(() -> population.updatedAt("6949805467799537964", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no talent 6949805467799537964 on day 0");
    }

    @Test
    void anAnswerIsTheCallersOwn() {
        String id = population.talentIds(0).get(0);
        String before = text(population, id, 0);
        population.answer(id, 0).orElseThrow().removeAll();
        assertThat(text(population, id, 0)).isEqualTo(before);
    }

    @Test
    void everyDocumentedCodeOccurs() {
        Map<String, Set<Integer>> documented = Map.of(
                "commit_status", Set.of(1, 2),
                "conclusion", Set.of(1, 2, 3, 4, 5, 6),
                "interview_round_summary", Set.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18),
                "interview_type", Set.of(1, 2, 3),
                "video_type", Set.of(1, 2, 3, 4, 5, 8, 9, 100),
                "arrangement_status", Set.of(1, 2, 3),
                "arrangement_type", Set.of(1, 2),
                "arrangement_appointment_kind", Set.of(1, 2),
                "reserved_status", Set.of(1, 2, 3));
        documented.forEach((field, codes) -> assertThat(codes(field)).as(field).isEqualTo(codes));
    }

    @Test
    void aDayChangesAFewTalentsAndLeavesTheOthersAsTheyWere() {
        for (int day : List.of(1, 2, 7, 30)) {
            List<String> before = population.talentIds(day - 1);
            long changed = before.stream()
                    .filter(id -> !text(population, id, day).equals(text(population, id, day - 1)))
                    .count();
            assertThat(100.0 * changed / before.size())
                    .as("percent on day %d", day)
                    .isBetween(3.0, 12.0);
        }
    }

    @Test
    void theSourceMissesSomeChangesAndSeesSomeThatNoAnswerShows() {
        int missed = 0;
        int beyond = 0;
        for (String id : population.talentIds(0)) {
            boolean changed = !text(population, id, 0).equals(text(population, id, 1));
            boolean seen = !population.updatedAt(id, 0).equals(population.updatedAt(id, 1));
            missed += changed && !seen ? 1 : 0;
            beyond += seen && !changed ? 1 : 0;
        }
        assertThat(missed).isPositive();
        assertThat(beyond).isPositive();
    }

    @Test
    void theSourceKnowsNothingOfTheFuture() {
        for (String id : population.talentIds(0)) {
            assertThat(population.updatedAt(id, 0)).isBefore(DAY_0);
            assertThat(population.updatedAt(id, 1)).isAfterOrEqualTo(population.updatedAt(id, 0));
        }
    }

    @Test
    void interviewsAppearMoveAreEvaluatedAreCancelledAndChangeRooms() {
        Set<String> seen = new TreeSet<>();
        for (String id : population.talentIds(0)) {
            Map<String, JsonNode> before = interviews(id, 0);
            Map<String, JsonNode> after = interviews(id, 1);
            after.keySet().stream().filter(key -> !before.containsKey(key)).forEach(key -> seen.add("appears"));
            before.forEach((key, was) -> {
                JsonNode is = after.get(key);
                if (is == null) {
                    seen.add("cancelled");
                } else {
                    differs(was, is, "begin_time", "moves", seen);
                    differs(was, is, "interview_round_summary", "evaluated", seen);
                    differs(was, is, "meeting_room_list", "room", seen);
                }
            });
        }
        assertThat(seen).containsExactly("appears", "cancelled", "evaluated", "moves", "room");
    }

    @Test
    void interviewsLieBetweenEighteenMonthsAgoAndThreeWeeksAhead() {
        List<Instant> begins = values("begin_time").stream()
                .map(time -> Instant.ofEpochMilli(Long.parseLong(time.asString())))
                .sorted()
                .toList();
        assertThat(begins.get(0)).isBetween(DAY_0.minus(540, ChronoUnit.DAYS), DAY_0.minus(500, ChronoUnit.DAYS));
        assertThat(begins.get(begins.size() - 1))
                .isBetween(DAY_0.plus(12, ChronoUnit.DAYS), DAY_0.plus(21, ChronoUnit.DAYS));
    }

    @Test
    void aFifthHasNoInterviewsAndNobodyMoreThanSix() {
        Map<Integer, Long> talents = population.talentIds(0).stream()
                .collect(Collectors.groupingBy(id -> interviews(id, 0).size(), Collectors.counting()));
        assertThat(talents.keySet()).isEqualTo(Set.of(0, 1, 2, 3, 4, 5, 6));
        assertThat(talents.getOrDefault(0, 0L)).isBetween(480L, 720L);
    }

    @Test
    void noTwoThingsShareAnId() {
        Set<String> ids = new HashSet<>();
        for (String talent : population.talentIds(0)) {
            assertThat(ids.add(talent)).isTrue();
            for (JsonNode interview : interviews(talent, 0).values()) {
                assertThat(ids.add(interview.path("id").asString())).isTrue();
                interview
                        .path("interview_record_list")
                        .forEach(record -> assertThat(ids.add(record.path("id").asString()))
                                .isTrue());
            }
        }
    }

    @Test
    void showsTheShapesTheApiIsKnownFor() {
        Set<String> seen = new TreeSet<>();
        for (String id : population.talentIds(0)) {
            ObjectNode data = population.answer(id, 0).orElseThrow();
            mark(seen, "{}", data.isEmpty());
            mark(
                    seen,
                    "items []",
                    data.path("items").isArray() && data.path("items").isEmpty());
            data.path("items")
                    .forEach(item ->
                            mark(seen, "list []", item.path("interview_list").isEmpty()));
            for (JsonNode interview : interviews(id, 0).values()) {
                mark(seen, "time as text", interview.path("begin_time").isString());
                mark(seen, "address null", interview.path("address").isNull());
                mark(
                        seen,
                        "round type null",
                        interview.path("interview_round_type").isNull());
                mark(seen, "round type missing", !interview.has("interview_round_type"));
                mark(seen, "submitted", interview.has("feedback_submit_time"));
                mark(seen, "two rooms", interview.path("meeting_room_list").size() == 2);
                mark(
                        seen,
                        "four interviewers",
                        interview.path("interview_record_list").size() == 4);
                interview.path("interview_record_list").forEach(record -> {
                    mark(seen, "score null", record.path("interview_score").isNull());
                    mark(seen, "score missing", !record.has("interview_score"));
                    mark(seen, "record submitted", record.has("feedback_submit_time"));
                    mark(seen, "sdk leaves", record.has("dimension_assessment_list"));
                    mark(
                            seen,
                            "stranger",
                            record.path("interviewer").path("name").isNull());
                });
            }
        }
        assertThat(seen)
                .containsExactly(
                        "address null",
                        "four interviewers",
                        "items []",
                        "list []",
                        "record submitted",
                        "round type missing",
                        "round type null",
                        "score missing",
                        "score null",
                        "sdk leaves",
                        "stranger",
                        "submitted",
                        "time as text",
                        "two rooms",
                        "{}");
    }

    private static void mark(Set<String> seen, String what, boolean there) {
        if (there) {
            seen.add(what);
        }
    }

    private static void differs(JsonNode was, JsonNode is, String field, String what, Set<String> seen) {
        mark(seen, what, !was.path(field).equals(is.path(field)));
    }

    private static String text(Population population, String id, int day) {
        return population.answer(id, day).orElseThrow().toString();
    }

    private Map<String, JsonNode> interviews(String id, int day) {
        return population
                .answer(id, day)
                .orElseThrow()
                .path("items")
                .valueStream()
                .flatMap(item -> item.path("interview_list").valueStream())
                .collect(Collectors.toMap(interview -> interview.path("id").asString(), interview -> interview));
    }

    private Set<Integer> codes(String field) {
        return values(field).stream().map(JsonNode::intValue).collect(Collectors.toSet());
    }

    private List<JsonNode> values(String field) {
        return population.talentIds(0).stream()
                .flatMap(id -> population.answer(id, 0).orElseThrow().findValues(field).stream())
                .toList();
    }
}
