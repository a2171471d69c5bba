package hiresync.truth;

import static org.assertj.core.api.Assertions.assertThat;

import com.lark.oapi.core.utils.Jsons;
import com.lark.oapi.service.hire.v1.model.GetByTalentInterviewResp;
import com.lark.oapi.service.hire.v1.model.GetByTalentInterviewRespBody;
import hiresync.sandbox.Population;
import hiresync.warehouse.Outcome;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the vendor's own SDK reads in an answer stands in the warehouse. */
class VendorTruthTest {
    private static final List<SdkColumns> COLUMNS = SdkColumns.all();
    private static final Instant AT = Instant.parse("2026-11-21T18:00:00Z");
    private static final int TALENTS = 60;

    private int compared;

    @Test
    void everyGetterOfTheSdkHasItsColumn() {
        assertThat(SdkObject.leaves(GetByTalentInterviewRespBody.class, ""))
                .hasSizeGreaterThan(100)
                .allMatch(leaf -> COLUMNS.stream().anyMatch(table -> table.takes(leaf)));
    }

    @ParameterizedTest(name = "seed {0}, day {1}")
    @CsvSource({"1,0", "2,9", "3,40"})
    void everyValueTheSdkReadsStandsInItsColumn(long seed, int day) {
        Population population = new Population(seed, TALENTS, LocalDate.of(2026, 11, 1));
        try (Night night = new Night()) {
            for (String id : population.talentIds(0)) {
                byte[] body = Mutants.body(population.answer(id, day).orElseThrow());
                night.write(List.of(outcome(id, body)));
                compare(night, body);
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    private static Outcome outcome(String id, byte[] body) {
        return Objects.requireNonNull(Talent.read(id, body, AT).outcome());
    }

    private void compare(Night night, byte[] body) {
        GetByTalentInterviewResp response =
                Jsons.DEFAULT.fromJson(new String(body, StandardCharsets.UTF_8), GetByTalentInterviewResp.class);
        SdkObject data = new SdkObject(response.getData(), null);
        for (SdkColumns table : COLUMNS) {
            data.at(table.path()).forEach(object -> compare(night, table, object));
        }
    }

    private void compare(Night night, SdkColumns table, SdkObject object) {
        if (isNoId(object.get(table.columns().get(0).getters()))) {
            nobody(night, table, object);
            return;
        }
        Map<String, Object> row = night.row(table, object);
        for (SdkColumns.Column column : table.columns()) {
            Object read = object.get(column.getters());
            if (column.isUnmapped()) {
                unmapped(row, read, column.getters());
            } else if (read != null && !(isNoId(read) && column.name().matches(".*(_id|code)"))) {
                assertThat(stored(row.get(column.name()), read))
                        .as("%s.%s", table.table(), column.name())
                        .isEqualTo(read);
                compared++;
            }
        }
    }

    /** Without an id it refers to nobody, and what is said of it stays with the row around. */
    private void nobody(Night night, SdkColumns table, SdkObject object) {
        int last = table.path().lastIndexOf('.');
        SdkColumns around = COLUMNS.stream()
                .filter(other -> other.path().equals(table.path().substring(0, last)))
                .findFirst()
                .orElseThrow();
        SdkObject outer = Objects.requireNonNull(object.around());
        unmapped(night.row(around, outer), object.value(), table.path().substring(last + 1));
    }

    private static boolean isNoId(@Nullable Object id) {
        return id == null || id.equals("");
    }

    private void unmapped(Map<String, Object> row, @Nullable Object read, String getter) {
        String member = getter.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        Map<String, String> leaves = SdkObject.jsonLeaves(read, "/" + member);
        JsonNode kept = JsonMapper.shared()
                .readTree(Objects.requireNonNullElse(row.get("unmapped"), "{}").toString());
        leaves.forEach((path, value) -> {
            JsonNode found = kept.at(path);
            if (value.isEmpty()) {
                return; // an empty id is none
            }
            boolean number = found.isNumber() && found.doubleValue() == Double.parseDouble(value);
            assertThat(number || value.equals(found.asString("")))
                    .as("unmapped" + path)
                    .isTrue();
            compared++;
        });
    }

    /** A column's value as the SDK gives it: times as milliseconds. */
    private static @Nullable Object stored(@Nullable Object column, Object read) {
        return read instanceof Long && column instanceof Timestamp time ? (Object) time.getTime() : column;
    }
}
