package hiresync.sandbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;

/** How the embedded PostgreSQL is set up: durable, reachable from this machine only, small, silent about contents. */
final class EmbeddedSettings {
    /** The major of the binaries on the class path. */
    static final int MAJOR = 18;

    static final String USERNAME = "postgres";

    /** A server that was killed replays its log before it answers; one that cannot start is waited for as long. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(30);

    private EmbeddedSettings() {}

    static EmbeddedPostgres.Builder of(EmbeddedDirectory directory, String password) {
        Redirect log = Redirect.appendTo(directory.log().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setConnectConfig("password", password);
        durable(builder);
        local(builder, directory.passwordFile());
        small(builder);
        silent(builder);
        return builder;
    }

    private static void durable(EmbeddedPostgres.Builder builder) {
        builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
    }

    /** Every program of this machine can reach a loopback address: hence the password. */
    private static void local(EmbeddedPostgres.Builder builder, Path passwordFile) {
        builder.setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale", "C");
    }

    private static void small(EmbeddedPostgres.Builder builder) {
        builder.setServerConfig("max_connections", "50")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("work_mem", "8MB")
                .setServerConfig("jit", "off");
    }

    /** Its log neither repeats statements nor the values that broke a constraint: they can be personal data. */
    private static void silent(EmbeddedPostgres.Builder builder) {
        builder.setServerConfig("log_error_verbosity", "terse").setServerConfig("log_min_error_statement", "panic");
    }

    /** Unpacked where no other user of this machine can put something in their place. */
    private static File binaries() {
        Path home = Path.of(System.getProperty("user.home"));
        Path parent = home.toFile().canWrite() ? home.resolve(".cache") : Path.of(System.getProperty("java.io.tmpdir"));
        return parent.resolve("hiresync").resolve("postgresql").toFile();
    }
}
