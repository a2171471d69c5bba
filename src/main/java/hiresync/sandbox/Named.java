package hiresync.sandbox;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Something with an id, or a code, and a name in Chinese and English. */
record Named(String id, String zhCn, String enUs) {
    /** The API's {@code id_name_object}. */
    ObjectNode withId() {
        return under("id");
    }

    /** The API's {@code code_name_object}. */
    ObjectNode withCode() {
        return under("code");
    }

    private ObjectNode under(String key) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put(key, id);
        node.putObject("name").put("zh_cn", zhCn).put("en_us", enUs);
        return node;
    }
}
