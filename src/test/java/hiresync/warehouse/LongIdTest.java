package hiresync.warehouse;

import static hiresync.warehouse.Answers.answer;
import static hiresync.warehouse.Answers.application;
import static hiresync.warehouse.Answers.interview;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The longest ids that are accepted fit every index, even where nothing in them can be compressed. */
class LongIdTest {
    private static final int LONGEST = 1000;

    @Test
    void theLongestIdsFitEveryIndex() {
        Random random = new Random(7);
        String room = id(random);
        String interview = interview(
                id(random),
                ",'creator':{'id':'%s'},'stage_id':'%s'".formatted(id(random), id(random)),
                ",'interview_record_list':[{'content':'x','interview_score':{'level':1}}]",
                ",'meeting_room_list':[{'room_id':'%s'},{'room_name':'Lotus'}]".formatted(room));
        try (TestWarehouse warehouse = new TestWarehouse()) {
            warehouse.write(answer("T-1", "18:00", application(id(random), interview)));

            assertThat(warehouse.lines("SELECT length(room_id) FROM hire.interview_meeting_room ORDER BY position"))
                    .containsExactly("1000", "1007"); // and /room/1
        }
    }

    private static String id(Random random) {
        return random.ints(LONGEST, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
