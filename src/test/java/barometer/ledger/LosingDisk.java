package barometer.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that forgets, at a power cut, what was not forced to it: all of it, or all but a part. A file system of H2 under
 * the scheme {@code losing:}; it keeps beside each file the writes since its last {@code force}.
 */
public final class LosingDisk extends FilePathWrapper {

    /** What a power cut leaves of the writes that were not forced. */
    public enum Leaves {
        NOTHING, THE_FIRST, SOME
    }

    private static final Map<String, List<Write>> UNFORCED = new HashMap<>();
    private static boolean cut;

    /** What stood before, where a write went: {@code before} is null where the file was shorter. */
    private record Write(long position, byte[] data, byte[] before, long sizeBefore) {
    }

    /** Makes the scheme known to H2. */
    public static void register() {
        FilePath.register(new LosingDisk());
        synchronized (UNFORCED) {
            UNFORCED.clear();
            cut = false;
        }
    }

    @Override
    public String getScheme() {
        return "losing";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(name, getBase().open(mode));
    }

    /** The power goes: nothing is written any more, and of what was not forced no more is left than {@code leaves} says. */
    public static void cutPower(Leaves leaves, Random random) throws IOException {
        synchronized (UNFORCED) {
            cut = true;
            for (Map.Entry<String, List<Write>> file : UNFORCED.entrySet()) {
                try (FileChannel channel = FilePath.get(file.getKey()).unwrap().open("rw")) {
                    undo(channel, file.getValue());
                    redo(channel, file.getValue(), leaves, random);
                }
            }
            UNFORCED.clear();
        }
    }

    /** The power is back. */
    public static void restorePower() {
        synchronized (UNFORCED) {
            cut = false;
        }
    }

    private static void undo(FileChannel channel, List<Write> writes) throws IOException {
        for (Write write : writes.reversed()) {
            if (write.before() != null && write.before().length > 0) {
                channel.write(ByteBuffer.wrap(write.before()), write.position());
            }
            if (channel.size() > write.sizeBefore()) {
                channel.truncate(write.sizeBefore());
            }
        }
    }

    private static void redo(FileChannel channel, List<Write> writes, Leaves leaves, Random random) throws IOException {
        int first = random.nextInt(writes.size() + 1);
        for (int i = 0; i < writes.size(); i++) {
            Write write = writes.get(i);
            boolean survives = switch (leaves) {
                case NOTHING -> false;
                case THE_FIRST -> i < first;
                case SOME -> random.nextBoolean();
            };
            if (survives && write.data() == null) {
                channel.truncate(write.position());
            } else if (survives) {
                int length = leaves == Leaves.SOME ? Math.min(write.data().length, 4096 * (1 + random.nextInt(4)))
                        : write.data().length;
                channel.write(ByteBuffer.wrap(write.data(), 0, length), write.position());
            }
        }
    }

    /** A file on the disk. */
    private static final class Channel extends FileBaseDefault {

        private final String name;
        private final FileChannel base;

        private Channel(String name, FileChannel base) {
            this.name = name;
            this.base = base;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            synchronized (UNFORCED) {
                if (cut) {
                    throw new IOException("no power");
                }
                byte[] data = new byte[source.remaining()];
                source.duplicate().get(data);
                remember(position, data, data.length);
                return base.write(source, position);
            }
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            synchronized (UNFORCED) {
                if (cut) {
                    throw new IOException("no power");
                }
                remember(size, null, (int) Math.max(0, base.size() - size));
                base.truncate(size);
            }
        }

        private void remember(long position, byte[] data, int length) throws IOException {
            long size = base.size();
            int stood = Math.clamp(size - position, 0, length);
            byte[] before = new byte[stood];
            ByteBuffer buffer = ByteBuffer.wrap(before);
            while (buffer.hasRemaining() && base.read(buffer, position + buffer.position()) >= 0) {
                continue;
            }
            UNFORCED.computeIfAbsent(name, n -> new ArrayList<>()).add(new Write(position, data, before, size));
        }

        @Override
        public void force(boolean metaData) throws IOException {
            synchronized (UNFORCED) {
                if (cut) {
                    throw new IOException("no power");
                }
                base.force(metaData);
                UNFORCED.remove(name);
            }
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return base.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public java.nio.channels.FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
