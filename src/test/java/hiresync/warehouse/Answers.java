package hiresync.warehouse;

import hiresync.mapping.Mapped;
import hiresync.mapping.Mapping;
import hiresync.response.Document;
import hiresync.response.ResponseBody;
import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Outcomes of talents as a night has them, from answers written down in a test. */
final class Answers {
    private Answers() {}

    /** A moment of the one evening on which all tests take place. */
    static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + ":00Z");
    }

    /**
     * An accepted answer.
     *
     * @param time of its fetch, such as {@code 18:05}
     * @param items of its data, with ' for "
     */
    static Outcome.Answered answer(String talent, String time, String... items) {
        String body =
                "{\"code\":0,\"data\":{\"items\":[" + String.join(",", items).replace('\'', '"') + "]}}";
        return answer(talent, time, body.getBytes(StandardCharsets.UTF_8));
    }

    static Outcome.Answered answer(String talent, String time, byte[] body) {
        Document document = document(body);
        return new Outcome.Answered(
                mapped(talent, document), at(time), body, document.canonicalSha256(), "log " + talent + " " + time);
    }

    /** An application with interviews. */
    static String application(String id, String... interviews) {
        return "{'application_id':'%s','interview_list':[%s]}".formatted(id, String.join(",", interviews));
    }

    /** An interview; further members begin with a comma. */
    static String interview(String id, String... members) {
        return "{'id':'%s'%s}".formatted(id, String.join("", members));
    }

    static Outcome unchanged(String talent, String time) {
        return new Outcome.Unchanged(new TalentId(talent), at(time));
    }

    static Outcome troubled(String talent, String time, Trouble trouble) {
        return new Outcome.Troubled(new TalentId(talent), at(time), trouble, null);
    }

    static Outcome failed(String talent, String time) {
        return troubled(talent, time, new Trouble.Failed("timeout", "no answer in time", null));
    }

    static Outcome refused(String talent, String time, byte[] body) {
        Trouble refused = new Trouble.Refused("unmappable", "no column takes it", "log " + talent + " " + time);
        return new Outcome.Troubled(new TalentId(talent), at(time), refused, body);
    }

    static Outcome gone(String talent, String time) {
        return troubled(talent, time, new Trouble.Gone("1002102", "the talent does not exist", "log gone"));
    }

    private static Document document(byte[] body) {
        return (Document) Document.of((ResponseBody.Envelope) ResponseBody.parse(body));
    }

    private static Mapped mapped(String talent, Document document) {
        ObjectNode data = Objects.requireNonNullElseGet(document.data(), JsonNodeFactory.instance::objectNode);
        return ((Mapping.Result.Rows) Mapping.map(new TalentId(talent), data, null)).mapped();
    }
}
