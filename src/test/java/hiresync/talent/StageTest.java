package hiresync.talent;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.mapping.Mapping;
import hiresync.warehouse.WriteByHalves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {
    @ParameterizedTest
    @CsvSource({
        "timeout, HAD",
        "connect, HAD",
        "tls, HAD",
        "io, HAD",
        "proxy, HAD",
        "1002102, ANSWERED",
        "-1, ANSWERED",
        "http-502, READ",
        "too-large, READ",
        "data, READ",
        "no_data, READ",
        "unmappable, MAPPED",
        "unstorable, STORED",
        "a word of another version, HAD",
    })
    void followsFromTheCode(String code, Stage stage) {
        assertThat(Stage.of(code)).isEqualTo(stage);
    }

    @Test
    void knowsTheWordsOfOtherPackages() {
        assertThat(Stage.of(Mapping.CODE)).isEqualTo(Stage.MAPPED);
        assertThat(Stage.of(WriteByHalves.CODE)).isEqualTo(Stage.STORED);
    }
}
