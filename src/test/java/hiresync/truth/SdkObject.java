package hiresync.truth;

import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An object that the vendor's SDK has read, with the one around it. */
record SdkObject(Object value, @Nullable SdkObject around) {

    /** All objects that a path of getters leads to, through every list on the way. */
    List<SdkObject> at(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        List<SdkObject> found = new ArrayList<>();
        for (Object element : elements(read(value, first))) {
            SdkObject inner = new SdkObject(element, this);
            found.addAll(dot < 0 ? List.of(inner) : inner.at(path.substring(dot + 1)));
        }
        return found;
    }

    /** The value that getters lead to, without a list on the way; null as soon as one gives null. */
    @Nullable
    Object get(String path) {
        if (path.startsWith("^.")) {
            return around == null ? null : around.get(path.substring(2));
        }
        Object found = value;
        for (String getter : List.of(path.split("\\.", -1))) {
            found = found == null ? null : read(found, getter);
        }
        return found;
    }

    /** Every getter path below a class whose value is no object of the SDK's own, such as {@code items.applicationId}. */
    static List<String> leaves(Class<?> type, String path) {
        Class<?> element = type.isArray() ? type.getComponentType() : type;
        if (!element.getName().startsWith("com.lark.")) {
            return List.of(path);
        }
        List<String> leaves = new ArrayList<>();
        for (Field field : element.getDeclaredFields()) {
            if (field.isAnnotationPresent(SerializedName.class)) {
                leaves.addAll(leaves(field.getType(), path.isEmpty() ? field.getName() : path + "." + field.getName()));
            }
        }
        return leaves;
    }

    /** Every value in or below one that the SDK read, by the JSON path it came from. */
    static Map<String, String> jsonLeaves(@Nullable Object value, String path) {
        Map<String, String> leaves = new TreeMap<>();
        if (value instanceof Object[] list) {
            for (int i = 0; i < list.length; i++) {
                leaves.putAll(jsonLeaves(list[i], path + "/" + i));
            }
        } else if (value != null && value.getClass().getName().startsWith("com.lark.")) {
            for (Field field : value.getClass().getDeclaredFields()) {
                SerializedName name = field.getAnnotation(SerializedName.class);
                if (name != null) {
                    leaves.putAll(jsonLeaves(read(value, field.getName()), path + "/" + name.value()));
                }
            }
        } else if (value != null) {
            leaves.put(path, value.toString());
        }
        return leaves;
    }

    private static List<Object> elements(@Nullable Object value) {
        return value == null ? List.of() : value instanceof Object[] list ? List.of(list) : List.of(value);
    }

    private static @Nullable Object read(Object from, String getter) {
        try {
            Field field = from.getClass().getDeclaredField(getter);
            field.setAccessible(true);
            return field.get(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the SDK has no " + getter, e);
        }
    }
}
