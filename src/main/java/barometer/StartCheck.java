package barometer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What must hold before the program is built: its port is free, its data folder can be written and is nobody else's.
 * The folder is claimed by a lock that the operating system releases with the process, however that ends.
 */
final class StartCheck {

    /** Held as long as the process lives. */
    private static FileChannel claim;

    private final ConfigurableEnvironment environment;
    private final Path data;

    private StartCheck(ConfigurableEnvironment environment, Path data) {
        this.environment = environment;
        this.data = data;
    }

    static StartCheck of(ConfigurableEnvironment environment) {
        var data = Path.of(environment.getRequiredProperty("barometer.data")).toAbsolutePath().normalize();
        return new StartCheck(environment, data);
    }

    void run() {
        // H2 wants a path from the root, and every reader of the property the same folder whatever it calls "here".
        environment.getPropertySources().addFirst(
                new MapPropertySource("data folder", Map.of("barometer.data", data.toString())));
        if (data.toString().indexOf(';') >= 0) {
            throw new StartRefused("The data folder's path may hold no semicolon, the database reads it as the end: "
                    + "choose another with --data.");
        }
        claimFolder();
        requirePort(environment.getProperty("server.port", Integer.class, 8080));
    }

    private void claimFolder() {
        var database = data.resolve("db");
        var temporary = data.resolve("tmp");
        try {
            createPrivate(database);
            createPrivate(temporary);
            // Opening proves nothing on a folder that is mounted read-only, where H2 too opens without a word: write.
            claim = FileChannel.open(database.resolve("barometer.lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (claim.tryLock() == null) {
                throw openElsewhere();
            }
            Files.delete(Files.createTempFile(database, "start", ".check"));
        } catch (OverlappingFileLockException e) {
            throw openElsewhere();
        } catch (IOException e) {
            throw new StartRefused("The data folder " + data + " cannot be written: give the account that runs "
                    + "Barometer the right to, or choose another folder with --data.");
        }
        System.setProperty("java.io.tmpdir", temporary.toString());
    }

    private StartRefused openElsewhere() {
        return new StartRefused("The data folder " + data + " is open in another Barometer: stop that one, or choose "
                + "another folder with --data.");
    }

    /** Only the account that runs the program may look inside; where the file system knows no such rights, it decides. */
    private static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        var rights = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (rights == null) {
            return;
        }
        rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var file : files) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    private static void requirePort(int port) {
        if (port == 0) {
            return; // any free one
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new StartRefused(StartFailures.portTaken(port));
        }
    }
}
