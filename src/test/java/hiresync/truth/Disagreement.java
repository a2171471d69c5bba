package hiresync.truth;

import hiresync.warehouse.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Talents whose answers contradict each other, and what must come of it, worked out from what they say and nothing else.
 *
 * <p>Applications and interviews are listed by several talents, each with other contents, records and rooms; some records
 * stand in two talents' own interviews; stages have a name of each talent's own. What is contested stays listed in every
 * night: that one talent no longer has a row says nothing about another one that does.
 */
final class Disagreement {
    private static final int TALENTS = 60;
    private static final int CONTESTED = 20;

    private final Random random;
    private final Map<String, List<String>> contestedBy = new TreeMap<>();
    private Map<String, Said> said = new TreeMap<>();

    /** One talent's answer. */
    private record Said(String talent, Instant at, List<Item> items) {}

    private record Item(String id, List<Interview> interviews) {}

    private record Interview(String id, int round, Stage stage, List<Entry> records, List<Entry> rooms) {}

    /** With a name for each language, or none. */
    private record Stage(
            String id, @Nullable String zh, @Nullable String en) {}

    /** A record with its conclusion, or a room with its status. */
    private record Entry(String id, int value) {}

    Disagreement(Random random) {
        this.random = random;
        for (int i = 0; i < CONTESTED; i++) {
            contestedBy.put("application-" + i, some(2));
            contestedBy.put("interview-" + i, some(2 + random.nextInt(2)));
            contestedBy.put("record-" + i, some(2));
        }
    }

    /** The answers of a night, each fetched at a time of its own; half of the talents say what they said before. */
    List<Outcome> night(Instant begin) {
        List<Integer> seconds =
                new ArrayList<>(IntStream.range(0, TALENTS).boxed().toList());
        Collections.shuffle(seconds, random);
        Map<String, Said> tonight = new TreeMap<>();
        for (int i = 0; i < TALENTS; i++) {
            String talent = "T-" + i;
            Said before = said.get(talent);
            List<Item> items = before != null && random.nextBoolean() ? before.items : items(talent);
            tonight.put(talent, new Said(talent, begin.plusSeconds(seconds.get(i)), items));
        }
        said = tonight;
        return tonight.values().stream().map(Disagreement::outcome).toList();
    }

    private List<String> some(int howMany) {
        List<String> talents = new ArrayList<>(
                IntStream.range(0, TALENTS).mapToObj(i -> "T-" + i).toList());
        Collections.shuffle(talents, random);
        return List.copyOf(talents.subList(0, howMany));
    }

    private List<Item> items(String talent) {
        List<Interview> interviews = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            interviews.add(interview(talent, "own-" + talent + "-" + i, entries("r-" + talent + "-" + i + "-")));
        }
        List<Item> items = new ArrayList<>();
        contestedBy.forEach((id, talents) -> {
            if (talents.contains(talent) && id.startsWith("application")) {
                items.add(new Item(id, List.of()));
            } else if (talents.contains(talent) && id.startsWith("interview")) {
                interviews.add(interview(talent, id, entries("r-" + id + "-")));
            } else if (talents.contains(talent)) {
                Entry moving = new Entry(id, random.nextInt(1000));
                interviews.add(interview(talent, "with-" + id + "-" + talent, List.of(moving)));
            }
        });
        items.add(new Item("app-" + talent, List.copyOf(interviews)));
        return items;
    }

    private Interview interview(String talent, String id, List<Entry> records) {
        return new Interview(id, random.nextInt(1000), stage(talent), records, entries("room-"));
    }

    /** Stages below 3 leave out names, but only two talents speak of them; all others are named in full by everybody. */
    private Stage stage(String talent) {
        int stage = random.nextInt(8);
        int speaker = Integer.parseInt(talent.substring(2));
        if (stage < 3 && speaker / 2 == stage) {
            return new Stage("stage-" + stage, speaker % 2 == 0 ? null : "中 " + talent, "en " + talent);
        }
        return new Stage("stage-" + Math.max(3, stage), "中 " + talent, "en " + talent);
    }

    private List<Entry> entries(String prefix) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            if (random.nextBoolean()) {
                entries.add(new Entry(prefix + i, random.nextInt(1000)));
            }
        }
        Collections.shuffle(entries, random);
        return entries;
    }

    // as the API writes it

    private static Outcome outcome(Said said) {
        String items = said.items.stream().map(Disagreement::json).collect(Collectors.joining(","));
        byte[] body = "{'code':0,'data':{'items':[%s]}}"
                .formatted(items)
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(Talent.read(said.talent, body, said.at).outcome());
    }

    private static String json(Item item) {
        return "{'application_id':'%s','interview_list':[%s]}"
                .formatted(
                        item.id,
                        item.interviews.stream().map(Disagreement::json).collect(Collectors.joining(",")));
    }

    private static String json(Interview interview) {
        return "{'id':'%s','round':%d,'stage':{'id':'%s','name':{'zh_cn':%s,'en_us':%s}},%s,%s}"
                .formatted(
                        interview.id,
                        interview.round,
                        interview.stage.id,
                        json(interview.stage.zh),
                        json(interview.stage.en),
                        json("interview_record_list", "{'id':'%s','conclusion':%d}", interview.records),
                        json("meeting_room_list", "{'room_id':'%s','reserved_status':%d}", interview.rooms));
    }

    private static String json(String list, String pattern, List<Entry> entries) {
        return entries.stream()
                .map(entry -> pattern.formatted(entry.id, entry.value))
                .collect(Collectors.joining(",", "'" + list + "':[", "]"));
    }

    private static String json(@Nullable String text) {
        return text == null ? "null" : "'" + text + "'";
    }

    // what must come of it

    private List<Said> inOrderOfFetch() {
        return said.values().stream().sorted(Comparator.comparing(Said::at)).toList();
    }

    /** By row: whose it is, and what it says. */
    Map<String, String> expectedFacts() {
        Map<String, String> rows = new TreeMap<>();
        Map<String, Said> owners = owners();
        for (Said answer : inOrderOfFetch()) {
            for (Item item : answer.items) {
                rows.put(item.id, answer.talent);
                for (Interview interview : item.interviews) {
                    if (answer.equals(owners.get(interview.id))) {
                        put(rows, answer, item, interview);
                    }
                }
            }
        }
        return rows;
    }

    private static void put(Map<String, String> rows, Said answer, Item item, Interview interview) {
        rows.put(interview.id, "%s %s %d %s".formatted(answer.talent, item.id, interview.round, interview.stage.id));
        for (int i = 0; i < interview.records.size(); i++) {
            Entry entry = interview.records.get(i);
            rows.put(entry.id, "%s %s %d %d".formatted(answer.talent, interview.id, i, entry.value));
        }
        for (int i = 0; i < interview.rooms.size(); i++) {
            Entry entry = interview.rooms.get(i);
            rows.put(interview.id + " " + entry.id, "%s %d %d".formatted(answer.talent, i, entry.value));
        }
    }

    /** The latest answer that lists an interview. */
    private Map<String, Said> owners() {
        Map<String, Said> owners = new HashMap<>();
        for (Said answer : inOrderOfFetch()) {
            answer.items.forEach(item -> item.interviews.forEach(interview -> owners.put(interview.id, answer)));
        }
        return owners;
    }

    /** By row, the time of its owner's answer: as long as no row was there before. */
    Map<String, Instant> expectedFetchTimes() {
        Map<String, Instant> times = new TreeMap<>();
        expectedFacts().forEach((row, text) -> times.put(row, of(text.split(" ", 2)[0]).at));
        return times;
    }

    private Said of(String talent) {
        return Objects.requireNonNull(said.get(talent));
    }

    /** Column by column the latest that is known; every talent's name differs from all others. */
    Map<String, String> expectedNames() {
        Map<String, String> zh = new TreeMap<>();
        Map<String, String> en = new TreeMap<>();
        for (Said answer : inOrderOfFetch()) {
            for (Stage stage : answer.items.stream()
                    .flatMap(item -> item.interviews.stream())
                    .map(Interview::stage)
                    .toList()) {
                zh.merge(
                        stage.id, Objects.requireNonNullElse(stage.zh, "-"), (old, now) -> now.equals("-") ? old : now);
                en.merge(
                        stage.id, Objects.requireNonNullElse(stage.en, "-"), (old, now) -> now.equals("-") ? old : now);
            }
        }
        Map<String, String> names = new TreeMap<>();
        new TreeSet<>(zh.keySet()).forEach(stage -> names.put(stage, zh.get(stage) + " " + en.get(stage)));
        return names;
    }

    Map<String, String> expectedRowCounts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        said.keySet().forEach(talent -> counts.put(talent, 0));
        expectedFacts().values().forEach(row -> counts.merge(row.split(" ", 2)[0], 1, Integer::sum));
        Map<String, String> texts = new TreeMap<>();
        counts.forEach((talent, count) -> texts.put(talent, count.toString()));
        return texts;
    }

    // what came of it

    private static final String FACTS = """
            SELECT application_id AS key, talent_id AS says, changed_at FROM hire.application WHERE deleted_at IS NULL
            UNION ALL
            SELECT interview_id, concat_ws(' ', talent_id, application_id, round, stage_id), changed_at
            FROM hire.interview WHERE deleted_at IS NULL
            UNION ALL
            SELECT interview_record_id, concat_ws(' ', talent_id, interview_id, position, conclusion), changed_at
            FROM hire.interview_record WHERE deleted_at IS NULL
            UNION ALL
            SELECT interview_id || ' ' || room_id, concat_ws(' ', talent_id, position, reserved_status), changed_at
            FROM hire.interview_meeting_room WHERE deleted_at IS NULL
            """;

    Map<String, String> facts(JdbcTemplate sql) {
        return texts(sql, FACTS);
    }

    Map<String, Instant> fetchTimes(JdbcTemplate sql) {
        Map<String, Instant> times = new TreeMap<>();
        sql.query(FACTS, row -> {
            times.put(row.getString("key"), row.getTimestamp("changed_at").toInstant());
        });
        return times;
    }

    Map<String, String> names(JdbcTemplate sql) {
        return texts(
                sql, "SELECT stage_id, coalesce(name_zh_cn, '-') || ' ' || coalesce(name_en_us, '-') FROM hire.stage");
    }

    Map<String, String> rowCounts(JdbcTemplate sql) {
        return texts(sql, "SELECT talent_id, row_count FROM hire_ops.talent_sync");
    }

    private static Map<String, String> texts(JdbcTemplate sql, String query) {
        Map<String, String> texts = new TreeMap<>();
        sql.query(query, row -> {
            texts.put(row.getString(1), row.getString(2));
        });
        return texts;
    }
}
