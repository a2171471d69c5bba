package hiresync.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a row's JSON object some column takes, as a tree: what is not in it goes to {@code unmapped}.
 *
 * @param path how the object is called in reports, such as {@code data.items[].interview_list[].stage}
 * @param members the members taken in whole or in part; null when this one is taken whole
 * @param idMember the member without which the object is nobody, where that leaves its other members unmapped
 */
record Taken(
        String path,
        @Nullable Map<String, Taken> members,
        @Nullable String idMember) {
    private static final String WHOLE = "";

    /** Of a table and those whose rows stand in its lists. */
    static Map<Table, Taken> byTable(Table table, String path) {
        Map<Table, Taken> taken = new HashMap<>();
        taken.put(table, of(table, path));
        table.lists().forEach(list -> taken.putAll(byTable(list.table(), path + "." + list.member() + "[]")));
        return taken;
    }

    private static Taken of(Table table, String path) {
        Map<String, Taken> members = new HashMap<>();
        collect(table, path, members);
        table.lists().forEach(list -> members.put(list.member(), new Taken(WHOLE, null, null)));
        return new Taken(path, members, null);
    }

    boolean whole() {
        return members == null;
    }

    @Nullable
    Taken member(String name) {
        return members == null ? null : members.get(name);
    }

    private static void collect(Table table, String path, Map<String, Taken> into) {
        for (Column column : table.columns()) {
            if (column.source() instanceof Source.Member member) {
                take(member.path(), path, into);
            } else if (column.source() instanceof Source.Reference reference) {
                collect(reference, path, into);
            }
        }
    }

    private static void collect(Source.Reference reference, String path, Map<String, Taken> into) {
        if (reference.member().isEmpty()) {
            collect(reference.table(), path, into);
            return;
        }
        String inner = path + "." + reference.member();
        Map<String, Taken> members = new HashMap<>();
        collect(reference.table(), inner, members);
        String idMember = reference.derivedKey() == null ? keyMember(reference.table()) : null;
        into.put(reference.member(), new Taken(inner, members, idMember));
    }

    private static String keyMember(Table table) {
        return ((Source.Member) table.key().get(0).source()).path().get(0);
    }

    private static void take(List<String> names, String path, Map<String, Taken> into) {
        String name = names.get(0);
        if (names.size() == 1) {
            into.putIfAbsent(name, new Taken(WHOLE, null, null));
            return;
        }
        String inner = path + "." + name;
        Taken object = into.computeIfAbsent(name, n -> new Taken(inner, new HashMap<>(), null));
        if (object.members() != null) {
            take(new ArrayList<>(names.subList(1, names.size())), inner, object.members());
        }
    }
}
