package hiresync.sandbox;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What an embedded PostgreSQL keeps on disk.
 *
 * @param path absolute; holds {@code data}, {@code lock}, {@code password}, {@code postgres.log} and, until the first
 *     start has succeeded, {@code first-start}
 */
record EmbeddedDirectory(Path path) {
    /** Creates the directory where it is missing. */
    static EmbeddedDirectory at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            if (!Files.isWritable(absolute)) {
                throw new EmbeddedServerException(notWritable(absolute));
            }
            return new EmbeddedDirectory(absolute.toRealPath()); // one spelling, by which its server is known again
        } catch (IOException e) {
            throw new EmbeddedServerException(notWritable(absolute), e);
        }
    }

    Path data() {
        return path.resolve("data");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    Path passwordFile() {
        return path.resolve("password");
    }

    private Path firstStart() {
        return path.resolve("first-start");
    }

    /** Leaves data of this PostgreSQL major, or none; to be called by the holder of the lock. */
    void prepare(int major) throws IOException {
        if (Files.exists(path.resolve("PG_VERSION"))) {
            throw new EmbeddedServerException("The directory " + path
                    + " is the data directory of another PostgreSQL server; choose an empty directory.");
        }
        if (Files.exists(firstStart())) { // broken off: nobody was ever told the address of that server
            FileSystemUtils.deleteRecursively(data());
        }
        if (Files.exists(data())) {
            checkMajor(major);
            checkPassword();
        } else {
            requireNoOthers();
            Files.writeString(firstStart(), "");
            writePassword();
        }
    }

    void started() throws IOException {
        Files.deleteIfExists(firstStart());
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** A mistyped directory is not to be filled; what begins with a dot is none of anybody's work. */
    private void requireNoOthers() throws IOException {
        Set<Path> ours = Set.of(lock(), log(), passwordFile(), firstStart());
        try (Stream<Path> files = Files.list(path)) {
            Optional<Path> other = files.filter(file -> !ours.contains(file)
                            && !file.getFileName().toString().startsWith("."))
                    .min(Comparator.naturalOrder());
            if (other.isPresent()) {
                throw new EmbeddedServerException("The directory " + path + " holds other files, such as "
                        + other.get().getFileName() + "; choose an empty directory for the embedded PostgreSQL.");
            }
        }
    }

    private void checkMajor(int major) throws IOException {
        Path version = data().resolve("PG_VERSION");
        String found = Files.exists(version) ? Files.readString(version).strip() : "";
        if (!found.equals(Integer.toString(major))) {
            throw new EmbeddedServerException("The data in " + data() + " belongs to PostgreSQL "
                    + (found.isEmpty() ? "of an unknown version" : found) + ", and the embedded one is " + major
                    + "; choose another directory, or carry the data over with pg_dump of the old version.");
        }
    }

    private void checkPassword() {
        if (!Files.isReadable(passwordFile())) {
            throw new EmbeddedServerException("The file " + passwordFile()
                    + " with the password of the embedded PostgreSQL cannot be read; restore it beside its data.");
        }
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile());
        Files.createFile(passwordFile(), ownersOnly());
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[] {};
    }

    private static String notWritable(Path path) {
        return "The directory " + path
                + " for the embedded PostgreSQL cannot be written; give one that this user may write.";
    }
}
