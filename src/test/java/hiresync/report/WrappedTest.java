package hiresync.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTest {
    @Test
    void aLongLineGoesOnBelowWhatItSays() {
        String text = """
                hiresync plan: sync would ask for 40 talents
                  calls    40 at the least, in 3.9 s at the limit
                             talent 6900000000000000001 to 6900000000000000002
                  short    one""";
        assertThat(Wrapped.fitted(text, 36).lines())
                .containsExactly(
                        "hiresync plan: sync would ask for 40",
                        "               talents",
                        "  calls    40 at the least, in 3.9 s",
                        "           at the limit",
                        "             talent",
                        "             6900000000000000001 to",
                        "             6900000000000000002",
                        "  short    one");
        assertThat(Wrapped.fitted(text, 80)).isEqualToNormalizingNewlines(text);
    }
}
