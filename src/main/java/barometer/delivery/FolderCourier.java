package barometer.delivery;

import barometer.domain.Destination;
import barometer.domain.Trouble.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes files into folders beneath the one that the operator set. A file gets its name when it is whole and on the disk; a name
 * that is there already, with the same content, has been delivered.
 */
final class FolderCourier {

    /** How the parts of files are opened for writing; the tests have disks that fail. */
    interface Opening {

        OutputStream open(FileChannel file);
    }

    private final Optional<Path> root;
    private final Opening opening;

    FolderCourier(Optional<Path> root) {
        this(root, Channels::newOutputStream);
    }

    FolderCourier(Optional<Path> root, Opening opening) {
        this.root = root;
        this.opening = opening;
    }

    /** Whether the operator set a folder. */
    boolean open() {
        return root.isPresent();
    }

    void carry(Destination.Folder to, Consignment consignment) throws Undelivered {
        Path top = root.orElseThrow(() -> new Undelivered(Kind.NO_FOLDER));
        try {
            Path folder = folder(top, to);
            Path target = folder.resolve(consignment.fileName());
            if (there(target, consignment)) {
                return;
            }
            Path part = folder.resolve("." + consignment.key() + ".part");
            try {
                write(part, consignment.content());
                name(part, target, consignment);
            } finally {
                Files.deleteIfExists(part);
            }
            force(folder);
        } catch (IOException e) {
            throw new Undelivered(full(top, e, consignment) ? Kind.DISK_FULL : Kind.FOLDER_CLOSED, e, to.place(), reason(e));
        }
    }

    /** Goes down part by part, so that a link never leads anything out, not even a new folder. */
    private static Path folder(Path top, Destination.Folder to) throws IOException, Undelivered {
        Path real = top.toRealPath();
        Path folder = real;
        for (String part : to.path().isEmpty() ? new String[0] : to.path().split("/")) {
            folder = folder.resolve(part);
            if (!Files.exists(folder)) {
                Files.createDirectory(folder);
            }
            if (!folder.toRealPath().startsWith(real)) {
                throw new Undelivered(Kind.FOLDER_OUTSIDE, to.place());
            }
        }
        return folder;
    }

    private static boolean there(Path target, Consignment consignment) throws IOException, Undelivered {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && Files.size(target) == consignment.content().length
                && Arrays.equals(Files.readAllBytes(target), consignment.content())) {
            return true;
        }
        throw new Undelivered(Kind.NAME_TAKEN, consignment.fileName());
    }

    private void write(Path part, byte[] content) throws IOException {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
             OutputStream out = opening.open(file)) {
            out.write(content);
            out.flush();
            file.force(true);
        }
    }

    /** A link takes no name from another; where there are none of them, a move that looked before must do. */
    private static void name(Path part, Path target, Consignment consignment) throws IOException, Undelivered {
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException e) {
            there(target, consignment);
        } catch (UnsupportedOperationException | FileSystemException e) {
            if (!there(target, consignment)) {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every system opens folders; the file itself is on the disk.
            return;
        }
    }

    private static boolean full(Path top, IOException e, Consignment consignment) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("No space left") || said.contains("quota") || said.contains("not enough space")) {
            return true;
        }
        try {
            return Files.getFileStore(top).getUsableSpace() < consignment.content().length;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** What the system says, without the path of the folder: that is the operator's. */
    private static String reason(IOException e) {
        return e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getClass().getSimpleName();
    }
}
