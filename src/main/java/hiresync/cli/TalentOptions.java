package hiresync.cli;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.talentfile.TalentsFile;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that name talents, one by one or in a file: together one set. */
final class TalentOptions {
    @Option(
            names = "--talent-id",
            paramLabel = "ID",
            description = "This talent, also when the source does not have it; may be given more than once.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--talents-file",
            paramLabel = "FILE",
            description =
                    "The talents of this file, or of standard input (-): one id a line; what follows a # is skipped.")
    private @Nullable String file;

    boolean isGiven() {
        return !ids.isEmpty() || file != null;
    }

    /**
     * The ids in order, each once; null when neither option was given.
     *
     * @param standardInput read when the file is called -
     */
    @Nullable
    List<String> named(InputStream standardInput) {
        if (!isGiven()) {
            return null;
        }
        TreeSet<String> named = new TreeSet<>();
        ids.forEach(id -> named.add(single(id)));
        if (file != null) {
            named.addAll(TalentsFile.read(file, standardInput));
        }
        return List.copyOf(named);
    }

    private static String single(String id) {
        if (id.contains(",")) {
            throw new Problem(
                    ExitCode.USAGE,
                    "--talent-id takes one id, but has a comma in it; give the option once for each id");
        }
        return TalentsFile.id(id, "--talent-id");
    }
}
