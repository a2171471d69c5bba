package hiresync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.sandbox.SandboxClient.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of talents, as the sandbox serves it. */
class TalentsEndpointTests {
    private static final Population POPULATION = new Population(3, 55, LocalDate.of(2026, 11, 2));
    private static final String PATH = "/open-apis/hire/v1/talents?query_option=ignore_empty_error&page_size=20";

    private final AtomicLong clock = new AtomicLong();
    private FeishuSandbox sandbox;
    private SandboxClient client;

    @BeforeEach
    void start() throws Exception {
        sandbox = FeishuSandbox.start(SandboxSettings.of(POPULATION), clock::get);
        client = SandboxClient.of(sandbox.baseUrl());
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void pageByPageEverybodyIsThereTheLatestFirst() throws Exception {
        List<Integer> sizes = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        Map<String, Instant> seen = new HashMap<>();
        JsonNode data = data(PATH);
        while (true) {
            sizes.add(data.path("items").size());
            for (JsonNode item : data.path("items")) {
                Instant at = Instant.ofEpochMilli(
                        Long.parseLong(item.at("/basic_info/modify_time").asString()));
                times.add(at);
                seen.put(item.path("id").asString(), at);
            }
            if (!data.path("has_more").asBoolean()) {
                break;
            }
            data = data(
                    PATH + "&page_token=" + data.path("page_token").asString().replace("=", "%3D"));
        }
        assertThat(sizes).containsExactly(20, 20, 15);
        assertThat(times).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(seen).isEqualTo(expected((id, day) -> POPULATION.updatedAt(id, 0), 0));
        assertThat(data.has("page_token")).isFalse();
    }

    @Test
    void aWindowHasBothItsEnds() throws Exception {
        List<Instant> times = POPULATION.talentIds(0).stream()
                .map(id -> POPULATION.updatedAt(id, 0))
                .sorted()
                .toList();
        assertThat(size(PATH + window(times.get(3), times.get(9)))).isEqualTo(7);
        assertThat(size(PATH + window(times.get(3).plusMillis(1), times.get(9).minusMillis(1))))
                .isEqualTo(5);
        assertThat(size(PATH + window(Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2027-01-02T00:00:00Z"))))
                .isZero();
    }

    @Test
    void nobodyIsAnErrorUnlessThatIsToBeIgnored() throws Exception {
        assertThat(client.get("/open-apis/hire/v1/talents?update_end_time=1").status())
                .isEqualTo(404);
        assertThat(size("/open-apis/hire/v1/talents?update_start_time=1")).isEqualTo(10);
    }

    @Test
    void wrongParametersAreRefused() throws Exception {
        for (String wrong : List.of("page_size=21", "page_size=0", "update_end_time=today", "page_token=2")) {
            Answer answer = client.get("/open-apis/hire/v1/talents?" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":99992402", "\"field\":\"" + wrong.split("=", 2)[0] + "\"");
        }
        assertThat(client.with("Authorization", "Bearer stale").get(PATH).body())
                .contains("99991663");
    }

    @Test
    void throttlesThe21stInASecondAndCountsItApart() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(client.get(PATH).status()).isEqualTo(200);
        }
        Answer answer = client.get(PATH);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("x-ogw-ratelimit-limit")).isEqualTo("20");
        assertThat(sandbox.listStats().calls()).isEqualTo(21);
        assertThat(sandbox.stats().calls()).isZero();
        assertThat(client.get("/sandbox/stats").body()).contains("\"list_calls\":21,\"list_throttled\":1");
    }

    @Test
    void whoIsNewOrChangedOnAnotherDayChangedWhenItCame() throws Exception {
        Instant before = Instant.now().minusMillis(1);
        client.post("/sandbox/day", "{\"day\":9}");
        Map<String, Instant> now = sandbox.changeTimes();
        assertThat(now).hasSize(60);
        for (String id : POPULATION.talentIds(9)) {
            boolean old = POPULATION.talentIds(0).contains(id)
                    && POPULATION.updatedAt(id, 0).equals(POPULATION.updatedAt(id, 9));
            assertThat(Objects.requireNonNull(now.get(id)).isAfter(before))
                    .as(id)
                    .isEqualTo(!old);
        }
        assertThat(size(PATH + window(before, Instant.now())))
                .isEqualTo((int) now.values().stream().filter(before::isBefore).count());
    }

    @Test
    void aFaultForAnybodyIsNoFaultOfTheList() throws Exception {
        sandbox.fault(Optional.empty(), 502, "<html>", Map.of(), 1);
        assertThat(client.get(PATH).status()).isEqualTo(200);
        sandbox.fault(Optional.of(FeishuSandbox.LISTS), 503, "<html>", Map.of(), 1);
        assertThat(client.get(PATH).status()).isEqualTo(503);
        assertThat(client.interviews(POPULATION.talentIds(0).get(0)).status()).isEqualTo(502);
    }

    private static Map<String, Instant> expected(BiFunction<String, Integer, Instant> at, int day) {
        Map<String, Instant> expected = new HashMap<>();
        POPULATION.talentIds(day).forEach(id -> expected.put(id, at.apply(id, day)));
        return expected;
    }

    private static String window(Instant from, Instant to) {
        return "&update_start_time=" + from.toEpochMilli() + "&update_end_time=" + to.toEpochMilli();
    }

    private int size(String path) throws Exception {
        return data(path).path("items").size();
    }

    private JsonNode data(String path) throws Exception {
        Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body()).path("data");
    }
}
