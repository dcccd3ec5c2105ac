package barometer.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The file with the first administrator's random password: there until it is changed, for the operator's eyes alone. */
public final class FirstPassword {

    private static final String NAME = "admin";
    private final Path file;

    public FirstPassword(Path dataFolder) {
        this.file = dataFolder.resolve("first-password.txt");
    }

    /** Where it lies. */
    public Path file() {
        return file;
    }

    /** Whether it has not been changed yet. */
    public boolean unchanged() {
        return Files.exists(file);
    }

    void write(String password) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, password + System.lineSeparator(), StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("The first password cannot be written to " + file, e);
        }
    }

    /** The password of an account was changed. */
    void changed(String account) {
        if (!account.equals(NAME)) {
            return;
        }
        remove();
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The first password is changed, and its file " + file + " cannot be removed", e);
        }
    }
}
