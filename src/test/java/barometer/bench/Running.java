package barometer.bench;

import barometer.Application;
import barometer.admin.OwnAccount;
import barometer.store.Accounts;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program, running inside the bench: what it spends is seen in the same process as what it is compared with. */
final class Running implements AutoCloseable {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ConfigurableApplicationContext context;
    private final String root;
    private final String token;

    private Running(ConfigurableApplicationContext context) {
        this.context = context;
        this.root = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        long admin = bean(Accounts.class).byName("admin").orElseThrow().account().id();
        this.token = bean(OwnAccount.class).makeToken(admin, "bench " + System.nanoTime());
    }

    static Running in(Path data) {
        System.setProperty("BAROMETER_ADMIN_PASSWORD", "correct-horse-9-battery");
        return new Running(new SpringApplication(Application.class).run("--server.port=0", "--barometer.data=" + data,
                "--logging.level.root=warn", "--spring.main.banner-mode=off"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String root() {
        return root;
    }

    /** What came back. */
    record Answer(int status, byte[] body, Map<String, java.util.List<String>> headers) {

        String header(String name) {
            return headers.entrySet().stream().filter(h -> name.equalsIgnoreCase(h.getKey())).map(h -> h.getValue().getFirst()).findFirst().orElse("");
        }
    }

    /** Asks for an address as somebody who may all. */
    Answer get(String path) throws IOException {
        return anonymously(path, "Authorization", "Bearer " + token);
    }

    /** Asks for an address. @param headers name and value in turns */
    Answer anonymously(String path, String... headers) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(root + path).toURL().openConnection();
        for (int i = 0; i < headers.length; i += 2) {
            connection.setRequestProperty(headers[i], headers[i + 1]);
        }
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, in == null ? new byte[0] : in.readAllBytes(), connection.getHeaderFields());
        }
    }

    /** The processor time of this process, garbage collection and compilation included. */
    static long cpu() {
        return SYSTEM.getProcessCpuTime();
    }

    /** The processor time of all threads of the program that live; of compilation and garbage collection nothing. */
    static long work() {
        return Arrays.stream(THREADS.getThreadCpuTime(THREADS.getAllThreadIds())).filter(t -> t > 0).sum();
    }

    /** On what it was measured. */
    static String machine() {
        return String.format(Locale.ROOT, "%d processors, %s, Java %s, load %.1f", Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"), System.getProperty("java.version"), SYSTEM.getSystemLoadAverage());
    }

    @Override
    public void close() {
        context.close();
    }
}
