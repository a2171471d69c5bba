package hiresync.sandbox;

import hiresync.sandbox.TalentPlan.ApplicationPlan;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A talent's plan as it stands at one instant, in the shape of the API's {@code data}. */
record AnswerDocument(long now) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ObjectNode of(TalentPlan talent) {
        ArrayNode items = JSON.arrayNode();
        talent.applications().stream()
                .filter(application -> application.begunBy(now))
                .forEach(application -> items.add(item(application)));
        ObjectNode data = JSON.objectNode();
        return items.isEmpty() && talent.saysNothing() ? data : data.set("items", items);
    }

    private ObjectNode item(ApplicationPlan application) {
        ObjectNode item = JSON.objectNode().put("application_id", application.id());
        ArrayNode list = item.putArray("interview_list");
        InterviewDocument document = new InterviewDocument(application.id(), now);
        application.interviews().stream()
                .filter(interview -> interview.timing().showsAt(now))
                .forEach(interview -> list.add(document.of(interview)));
        return item;
    }
}
