package hiresync.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What {@code -Xlog:gc} wrote. */
record GcLog(Path file) {
    /** As in {@code Pause Young (Allocation Failure) 85M->20M(247M) 5.4ms}. */
    private static final Pattern AFTER = Pattern.compile("->(\\d+)M\\(");

    /** The most that was in use after a collection, in MB: what lived, and what had died in the old generation. */
    OptionalLong mostAfterCollection() throws IOException {
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        return AFTER.matcher(Files.readString(file))
                .results()
                .map((MatchResult result) -> result.group(1))
                .mapToLong(Long::parseLong)
                .max();
    }
}
