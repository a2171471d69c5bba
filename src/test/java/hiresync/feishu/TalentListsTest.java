package hiresync.feishu;

import static hiresync.feishu.ScriptedServer.answer;
import static hiresync.feishu.ScriptedServer.sample;
import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talent.TalentId;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TalentListsTest {
    private static final UpdateWindow WINDOW =
            new UpdateWindow(Instant.ofEpochMilli(1618500278663L), Instant.ofEpochMilli(1618500278664L));
    private static final String ASKED = "Asked for the talents that changed from 2021-04-15T15:24:38.663Z to"
            + " 2021-04-15T15:24:38.664Z, Feishu gave ";
    private static final String NEXT =
            "; the talents that were discovered before are committed, run the same command again"
                    + " to go on from there.";

    private final ScriptedServer server;
    private final HandTime time = new HandTime();
    private final TestSettings given;

    TalentListsTest() throws IOException {
        server = new ScriptedServer();
        given = new TestSettings(server.url());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void asksAsTheDocumentationSays() throws Exception {
        try (Feishu feishu = given.feishu(time)) {
            feishu.talents(WINDOW, null);
            feishu.talents(new UpdateWindow(null, WINDOW.to()), "eyJ+/==");
            assertThat(feishu.stats().attempts()).isEqualTo(2);
        }
        String path = "/open-apis/hire/v1/talents?page_size=20&query_option=ignore_empty_error";
        assertThat(server.calls)
                .containsExactly(
                        URI.create(path + "&update_start_time=1618500278663&update_end_time=1618500278664"),
                        URI.create(path + "&update_end_time=1618500278664&page_token=eyJ%2B%2F%3D%3D"));
        assertThat(server.tokensSeen).containsExactly("Bearer t-1", "Bearer t-1");
    }

    @Test
    void readsIdsAndTimesAndNothingElse() throws Exception {
        server.then(answer(200, """
                {"code":0,"data":{"has_more":true,"page_token":"p2","items":[
                  {"id":"6891560630172518670","basic_info":{"name":"Zhang","modify_time":"1634801678103"}},
                  {"id":6891560630172518671,"basic_info":{"modify_time":1634801678104}},
                  {"id":"t3","basic_info":{"modify_time":"yesterday"}}, {"id":"t4","basic_info":{"modify_time":"0"}},
                  {"id":"t5"}, {"id":""}, {"id":null}, {}, {"id":"a\\tb"}]}}"""));
        assertThat(ask())
                .isEqualTo(new TalentsReply.Page(
                        List.of(
                                listed("6891560630172518670", 1634801678103L),
                                listed("6891560630172518671", 1634801678104L),
                                listed("t3", null),
                                listed("t4", null),
                                listed("t5", null)),
                        4,
                        true,
                        "p2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":0}", "{\"code\":0,\"data\":null}", "{\"code\":0,\"data\":{\"items\":null}}"})
    void nobodyIsAnAnswer(String body) throws Exception {
        server.then(answer(200, body));
        assertThat(ask()).isEqualTo(new TalentsReply.Page(List.of(), 0, false, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]             | $.data is of kind array where an object is due",
                "{\"items\":{}}   | $.data.items is of kind object where a list is due",
                "{\"items\":[7]}  | $.data.items[0] is of kind number where an object is due",
                "{\"items\":[{\"id\":[]}]} | $.data.items[0].id is of kind array where a text is due",
            })
    void dataOfAnotherKindIsAFailure(String data, String reason) throws Exception {
        server.then(answer(200, "{\"code\":0,\"data\":" + data + "}", Map.of("X-Tt-Logid", "L-1")));
        assertThat(ask())
                .isEqualTo(new TalentsReply.Failed(ASKED + "code 0 (HTTP 200), log id L-1, but " + reason + NEXT));
    }

    @Test
    void whatFailsInPassingIsTriedAgain() throws Exception {
        given.attempts = 2;
        server.then(answer(502, "<html>"));
        assertThat(ask()).isInstanceOf(TalentsReply.Page.class);
        server.then(answer(502, "<html>"), answer(502, "<html>"));
        assertThat(ask())
                .isEqualTo(new TalentsReply.Failed(ASKED + "HTTP 502 without a readable code, tried 2 times" + NEXT));
    }

    @Test
    void arefusedWindowIsAFailure() throws Exception {
        server.then(sample("http400_1002002_parameter_illegal.json"));
        assertThat(ask())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(TalentsReply.Failed.class))
                .extracting(TalentsReply.Failed::sentence)
                .asString()
                .startsWith(ASKED + "code 1002002 (HTTP 400)")
                .endsWith(": look the code up in the vendor's list of errors" + NEXT);
    }

    @Test
    void aMissingScopeIsNamedAndNobodyAsksAnyMore() throws Exception {
        server.then(sample("http400_99991672_scope_missing.json"));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.talents(WINDOW, null)).isInstanceOf(TalentsReply.NotAsked.class);
            Halt halt = feishu.halt().orElseThrow();
            assertThat(halt.reason()).isEqualTo(Halt.Reason.CONFIGURATION);
            assertThat(halt.sentence())
                    .startsWith("Feishu answered a call for the list of talents with code 99991672")
                    .contains("the app lacks a permission", "any one of these will do: ");
            assertThat(feishu.interviewsOf(new TalentId("7001"))).isInstanceOf(Reply.NotAsked.class);
        }
    }

    /** 20 a second times 0.5: one every 100 ms. The interviews have their own limits. */
    @Test
    void listsHaveAPaceOfTheirOwn() throws Exception {
        given.talentsLimits = "20/1s";
        given.share = 0.5;
        try (Feishu feishu = given.feishu(time)) {
            for (int i = 0; i < 3; i++) {
                feishu.talents(WINDOW, null);
                feishu.interviewsOf(new TalentId("7001"));
            }
        }
        assertThat(time.slept).containsExactly(Duration.ofMillis(100), Duration.ofMillis(100));
    }

    @Test
    void aThrottledListKeepsNoInterviewsWaiting() throws Exception {
        server.then(answer(429, "{\"code\":99991400}", Map.of("x-ogw-ratelimit-reset", "7")));
        assertThat(ask()).isInstanceOf(TalentsReply.Page.class);
        assertThat(time.slept).containsExactly(Duration.ofSeconds(7));
    }

    private TalentsReply ask() throws InterruptedException {
        try (Feishu feishu = given.feishu(time)) {
            return feishu.talents(WINDOW, null);
        }
    }

    private static TalentsReply.Listed listed(String id, @Nullable Long millis) {
        return new TalentsReply.Listed(new TalentId(id), millis == null ? null : Instant.ofEpochMilli(millis));
    }
}
