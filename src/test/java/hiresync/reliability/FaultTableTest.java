package hiresync.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTableTest {
    @Test
    void tellsTheSameExitCodeOnceWithHowOftenItCameInARow() {
        assertThat(FaultTable.inShort(List.of())).isEmpty();
        assertThat(FaultTable.inShort(List.of(0))).isEqualTo("0");
        assertThat(FaultTable.inShort(List.of(1, 1, 1, 3, 0))).isEqualTo("1 x3, 3, 0");
        assertThat(FaultTable.inShort(List.of(3, 1, 3, 3))).isEqualTo("3, 1, 3 x2");
    }
}
