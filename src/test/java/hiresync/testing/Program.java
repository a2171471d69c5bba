package hiresync.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program as a child process: a working directory of its own, no environment but what is given here, its two
 * outputs apart.
 */
public final class Program {
    private static final long PATIENCE_SECONDS = 120;

    private final Path directory;
    private final Map<String, String> environment;

    private Program(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    public static Program in(Path directory) {
        return new Program(directory, Map.of("LANG", "C.UTF-8", "PATH", System.getenv("PATH")));
    }

    public Program with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Program(directory, more);
    }

    public Program without(String variable) {
        Map<String, String> fewer = new HashMap<>(environment);
        fewer.remove(variable);
        return new Program(directory, fewer);
    }

    /** Where it works, and where all its files are to be. */
    public Path directory() {
        return directory;
    }

    public Ended run(String... arguments) {
        return start(arguments).ended();
    }

    /** With this on its standard input. */
    public Ended runOn(byte[] input, String... arguments) {
        Started started = start(arguments);
        try (OutputStream standardInput = started.process().getOutputStream()) {
            standardInput.write(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return started.ended();
    }

    public Started start(String... arguments) {
        List<String> command = new ArrayList<>(PackagedProgram.command());
        command.addAll(List.of(arguments));
        try {
            Path answers = Files.createTempFile("answers", ".txt");
            Path talk = Files.createTempFile("talk", ".txt");
            answers.toFile().deleteOnExit();
            talk.toFile().deleteOnExit();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(answers.toFile())
                    .redirectError(talk.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new Started(builder.start(), answers, talk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program at work. */
    public record Started(Process process, Path answers, Path talk) {
        /** Sends SIGTERM. */
        public void terminate() {
            process.destroy();
        }

        /** Sends SIGKILL. */
        public void kill() {
            process.destroyForcibly();
        }

        /** Sends SIGSTOP: it does nothing more, as on a machine that sleeps. */
        public void freeze() {
            signal("-STOP");
        }

        /** Sends SIGCONT. */
        public void thaw() {
            signal("-CONT");
        }

        private void signal(String signal) {
            try {
                int exitCode = new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
                if (exitCode != 0) {
                    throw new IllegalStateException("kill " + signal + " ended with " + exitCode);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Waits until its standard output has this, and returns what it has. */
        public String awaitAnswer(String part) throws InterruptedException {
            return await(answers, part);
        }

        /** Waits until its standard error has this, and returns what it has. */
        public String awaitTalk(String part) throws InterruptedException {
            return await(talk, part);
        }

        private String await(Path file, String part) throws InterruptedException {
            for (int i = 0; i < PATIENCE_SECONDS * 50 && !read(file).contains(part); i++) {
                if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
            return read(file);
        }

        /** Waits for its end. */
        public Ended ended() {
            try {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("the program has not ended; it said: " + read(talk));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return new Ended(process.exitValue(), read(answers), read(talk));
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The program's end.
     *
     * @param answers its standard output
     * @param talk its standard error
     */
    public record Ended(int exitCode, String answers, String talk) {}
}
