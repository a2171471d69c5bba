package hiresync.sandbox;

import tools.jackson.databind.node.ObjectNode;

/** The vendor's refusals, with the HTTP status, code and body that each arrives with. */
final class Errors {
    private Errors() {}

    static Reply unknownPath() {
        return Reply.text(404, "text/plain; charset=utf-8", "404 page not found");
    }

    static Reply invalidAppId() {
        ObjectNode body = Reply.coded(10003, "invalid param");
        body.putObject("data");
        return Reply.json(200, body);
    }

    static Reply wrongSecret() {
        return Reply.json(200, Reply.coded(10014, "app secret invalid"));
    }

    static Reply staleTicket() {
        return Reply.json(200, Reply.coded(10012, "app_ticket invalid"));
    }

    static Reply appTokenInvalid() {
        return Reply.json(400, Reply.coded(99991664, "Invalid app_access_token"));
    }

    /** Or one that has not installed the app. */
    static Reply unknownTenant() {
        return Reply.json(200, Reply.coded(10003, "invalid param"));
    }

    static Reply tokenMissing() {
        ObjectNode body = Reply.coded(99991661, "Need a token");
        body.putObject("data");
        return Reply.json(400, body);
    }

    static Reply tokenInvalid(String logId) {
        ObjectNode body = Reply.coded(
                99991663, "Invalid access token for authorization. Please make a request with token attached.");
        body.putObject("error").put("log_id", logId);
        return Reply.json(400, body);
    }

    static Reply invalidField(String field, String value, String description, String logId) {
        ObjectNode body = Reply.coded(99992402, "field validation failed");
        body.putObject("error")
                .put("log_id", logId)
                .putArray("field_violations")
                .addObject()
                .put("field", field)
                .put("value", value)
                .put("description", description);
        return Reply.json(400, body);
    }

    static Reply unknownTalent() {
        return Reply.json(404, Reply.coded(1002102, "Talent not exist"));
    }
}
