package barometer.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless browser, spoken to by its own protocol: no driver stands between, whose time would be counted too. */
final class Chromium implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long TICK_NANOS = 10_000_000;

    private final Path profile;
    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

    Chromium() throws IOException, InterruptedException {
        profile = Files.createTempDirectory("bench-chromium");
        process = new ProcessBuilder(executable(), "--headless=new", "--remote-debugging-port=0", "--user-data-dir=" + profile, "--no-sandbox",
                "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--disable-quic", "--window-size=1600,900", "about:blank")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Path port = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < 600 && (!Files.exists(port) || Files.readAllLines(port).size() < 2); i++) {
            Thread.sleep(100);
        }
        List<String> lines = Files.readAllLines(port);
        socket = HttpClient.newHttpClient().newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)), new Ears()).join();
    }

    private static String executable() {
        Stream<String> found = Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable").flatMap(name ->
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(folder -> folder + "/" + name));
        return Stream.concat(Stream.ofNullable(System.getenv("BAROMETER_CHROMIUM")), found).filter(p -> Files.isExecutable(Path.of(p))).findFirst()
                .orElseThrow(() -> new IllegalStateException("this bench needs a Chromium: install it, or set BAROMETER_CHROMIUM"));
    }

    /** Calls a method of the protocol. @param session of a page, empty for the browser @param parameters as JSON */
    JsonNode call(String session, String method, String parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        String message = "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters
                + (session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"") + "}";
        synchronized (socket) {
            socket.sendText(message, true).join();
        }
        JsonNode got = answer.orTimeout(120, TimeUnit.SECONDS).join();
        if (got.has("error")) {
            throw new IllegalStateException(method + ": " + got.get("error"));
        }
        return got.get("result");
    }

    /** A page in a profile of its own. */
    final class Page implements AutoCloseable {

        private final String context = Chromium.this.call("", "Target.createBrowserContext", "{}").get("browserContextId").asString();
        private final String target = Chromium.this.call("", "Target.createTarget", "{\"url\":\"about:blank\",\"browserContextId\":\"" + context
                + "\",\"width\":1600,\"height\":900}").get("targetId").asString();
        private final String session = Chromium.this.call("", "Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}").get("sessionId").asString();

        JsonNode call(String method, String parameters) {
            return Chromium.this.call(session, method, parameters);
        }

        void open(String address) {
            call("Page.navigate", "{\"url\":\"" + address + "\"}");
        }

        /** The value of an expression; of a promise what it promises. */
        JsonNode value(String expression) {
            JsonNode got = call("Runtime.evaluate", JSON.writeValueAsString(Map.of("expression", expression, "awaitPromise", true, "returnByValue", true)));
            if (got.has("exceptionDetails")) {
                throw new IllegalStateException(got.get("exceptionDetails").toString());
            }
            return got.get("result").path("value");
        }

        /** Opens an address and waits until an expression holds. */
        void open(String address, String until) throws InterruptedException {
            open(address);
            await(until);
        }

        void await(String until) throws InterruptedException {
            for (int i = 0; i < 3000; i++) {
                try {
                    if (value("Boolean(" + until + ")").asBoolean()) {
                        return;
                    }
                } catch (IllegalStateException betweenPages) {
                    // The page is being exchanged for the next.
                }
                Thread.sleep(20);
            }
            throw new IllegalStateException("never came true: " + until);
        }

        String photograph() {
            return call("Page.captureScreenshot", "{\"format\":\"png\"}").get("data").asString();
        }

        @Override
        public void close() {
            Chromium.this.call("", "Target.closeTarget", "{\"targetId\":\"" + target + "\"}");
            Chromium.this.call("", "Target.disposeBrowserContext", "{\"browserContextId\":\"" + context + "\"}");
        }
    }

    Page page() {
        return new Page();
    }

    /** The processor time of the browser with all its children, those that have ended included. */
    long cpu() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).mapToLong(p -> ticks(p.pid())).sum() * TICK_NANOS;
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum(); // own and of children that have ended
        } catch (IOException ended) {
            return 0;
        }
    }

    private final class Ears implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode message = JSON.readTree(text.toString());
                text.setLength(0);
                CompletableFuture<JsonNode> answer = message.has("id") ? waiting.remove(message.get("id").asInt()) : null;
                if (answer != null) {
                    answer.complete(message);
                }
            }
            from.request(1);
            return null;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            children.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        Fixture.remove(profile);
    }
}
