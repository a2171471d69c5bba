package hiresync.talentfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiresync.exit.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalentsTableTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final Instant TIME = Instant.parse("2026-11-01T06:00:00Z");

    @Test
    void idsAlone() {
        assertThat(talents("t1\nt2\n")).containsExactly(entry("t1", null), entry("t2", null));
    }

    @Test
    void commasTabsAndQuotationMarks() {
        assertThat(talents("t1,2026-11-01T06:00:00Z\n\"t2\",\"2026-11-01T06:00:00Z\"\n\"t3\""))
                .containsExactly(entry("t1", TIME), entry("t2", TIME), entry("t3", null));
        assertThat(talents("talent_id,name\nt1,\"Li, \"\"Max\"\"\"\n")).containsExactly(entry("t1", null));
        assertThat(talents("t3\nt2\t\nt1\t2026-11-01T06:00:00Z\n"))
                .containsExactly(entry("t3", null), entry("t2", null), entry("t1", TIME));
    }

    @Test
    void aHeaderNamesTheColumnsInAnyOrder() {
        TalentsTable table = read("\uFEFFName,Updated_At,TALENT_ID\r\nZhang,2026-11-01T06:00:00Z,t1\r\n,,t2\r\n");
        assertThat(table.talents()).containsExactly(entry("t1", TIME), entry("t2", null));
        assertThat(table.leftOut()).containsExactly("name");
        assertThat(talents("talent_id\nt1\n")).containsExactly(entry("t1", null));
    }

    @Test
    void linesWithoutAnIdAreCountedAndOfRepeatedOnesTheLastCounts() {
        TalentsTable table = read("t1,1793512800001\n\n  \n,1793512800000\nt2\nt1,1793512800000\nt1,1793512800002\n");
        assertThat(table.talents())
                .containsExactly(entry("t1", Instant.ofEpochMilli(1793512800002L)), entry("t2", null));
        assertThat(table.blank()).isEqualTo(3);
        assertThat(table.firstBlank()).isEqualTo("line 2 of standard input");
        assertThat(table.repeated()).isEqualTo(2);
    }

    @Test
    void aFileHasOneSeparator() {
        assertThatThrownBy(() -> read("talent_id,name,updated_at\n7,foo\tbar,2026-11-01T06:00:00Z\n"))
                .hasMessage("line 2 of standard input has a tab, where the lines before separate columns by commas;"
                        + " nothing is written");
        assertThatThrownBy(() -> read("7\n8,2026-11-01T06:00:00Z\n9\t\n")).hasMessageStartingWith("line 3");
        assertThatThrownBy(() -> read("7;2026-11-01T06:00:00Z\n"))
                .hasMessage("line 1 of standard input has a semicolon in its id; separate columns by a comma or a tab;"
                        + " nothing is written");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T06:00:00Z",
        "2026-11-01T14:00:00+08:00",
        "2026-11-01T14:00+0800",
        "2026-11-01 14:00:00+08",
        "2026-11-01 06:00:00.000+00",
        "1793512800000",
    })
    void timesAsTheyAreWritten(String time) {
        assertThat(TalentTime.read(time, "line 1", TIME)).isEqualTo(TIME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-01           | no time with an offset, such as",
                "2026-11-01T06:00:00  | no time with an offset, such as",
                "2026-13-01T06:00:00Z | no time with an offset, such as",
                "2026-02-30T06:00:00Z | no time with an offset, such as",
                "2026-11-01T24:00:00Z | no time with an offset, such as",
                "0000-01-01T00:00:00Z | no time between the years 1 and 9999",
                "+10000-01-01T00:00Z  | no time between the years 1 and 9999",
                "today                | no time with an offset, such as",
                "-1                   | no time with an offset, such as",
                "2026-11-24T06:00:01Z | a time yet to come, so that nobody can have changed then; nothing is written",
                "1795500001000        | a time yet to come, so that nobody can have changed then; nothing is written",
                "1793512800           | no time in milliseconds, which would be from 100000000000 to 5000000000000",
                "1793512800000000     | no time in milliseconds, which would be from 100000000000 to 5000000000000",
                "99999999999999999999 | no time in milliseconds, which would be from 100000000000 to 5000000000000",
            })
    void whatIsNoTimeIsToldWithItsLine(String time, String sentence) {
        assertWrong("t1\n\nt2," + time + "\n", "line 3 of standard input: \"" + time + "\" is " + sentence);
    }

    @Test
    void otherWrongLinesAreToldWithTheirNumberToo() {
        assertWrong(
                "t1\nt2,1793512800000,x\n", "line 2 of standard input has 3 columns where an id and a time are due");
        assertWrong("talent_id\nt1,1793512800000\n", "line 2 of standard input has 2 columns where the header has 1");
        assertWrong("t1\n\"t2\n", "line 2 of standard input has a quotation mark that is not closed");
        assertWrong("id,changed\nt1\n", "line 1 of standard input has no id in its first column, nor is it a header");
        assertWrong("talent_id,name,Talent_ID\nt1,Zhang,t2\n", "line 1 of standard input has the name talent_id twice");
        assertWrong("t1\n" + "x".repeat(1001), "line 2 of standard input is longer than an id can be");
        assertWrong("t1\nt\u0000\n", "line 2 of standard input has more than an id in it");
        for (String more : new String[] {"# c", "#c", "t;2", "\"t,2\""}) {
            assertWrong("t1\n" + more + "\n", "line 2 of standard input has ");
        }
        assertWrong("[{\"id\":1}]\n", "line 1 of standard input has more than an id in it: [{");
        assertWrong("7\n6.9E+18,\n", "line 2 of standard input has 6.9E+18, which is how a spreadsheet shortens");
        assertWrong("\n\n", "standard input names nobody, so nothing is written");
        assertThatThrownBy(() -> TalentsTable.read("nowhere.csv", InputStream.nullInputStream(), NOW))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("there is no file nowhere.csv; ");
    }

    private static void assertWrong(String text, String sentence) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Problem.class).hasMessageStartingWith(sentence);
    }

    private static Map<String, @Nullable Instant> talents(String text) {
        return read(text).talents();
    }

    private static TalentsTable read(String text) {
        return TalentsTable.read("-", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), NOW);
    }

    private static Map.Entry<String, @Nullable Instant> entry(String id, @Nullable Instant time) {
        return new java.util.AbstractMap.SimpleEntry<>(id, time);
    }
}
