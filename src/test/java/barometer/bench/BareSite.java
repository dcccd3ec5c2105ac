package barometer.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** A page of nothing but the browser's chart library and some points: what any page with such a chart costs at least. */
final class BareSite implements AutoCloseable {

    private static final String LIBRARY = "/echarts.esm.min.js";
    private static final String PAGE = """
            <!doctype html><html><head><meta charset="utf-8"><title>bare</title><link rel="icon" href="data:,"><link rel="modulepreload" href="/echarts.esm.min.js"></head>
            <body style="margin:0"><div id="c" style="width:%dpx;height:%dpx"></div>
            <script type="module">import * as echarts from '/echarts.esm.min.js';
            const values = await (await fetch('/points?n=%d')).json();
            const chart = echarts.init(document.getElementById('c'));
            window.draw = shift => new Promise(done => { chart.off('finished'); chart.on('finished', () => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
              chart.setOption({ animation: false, xAxis: { type: 'category', data: values.map((v, i) => 'P' + i) }, yAxis: { scale: true }, dataZoom: [{ type: 'inside' }],
                series: [{ type: 'line', showSymbol: false, data: values.map(v => v + shift) }] }, true); });
            window.drawn = await window.draw(0);</script></body></html>
            """;

    private final HttpServer server;
    private final Map<String, byte[]> packed = new ConcurrentHashMap<>();

    BareSite() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", this::answer);
        server.start();
    }

    /** The page of a chart. */
    String address(int points, int width, int height) {
        return "http://localhost:" + server.getAddress().getPort() + "/page?" + points + "x" + width + "x" + height;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        switch (path) {
            case LIBRARY -> send(exchange, "text/javascript", packed.computeIfAbsent(LIBRARY, p -> gzip(library())), "public, max-age=31536000, immutable");
            case "/page" -> {
                List<Integer> numbers = List.of(query.split("x")).stream().map(Integer::valueOf).toList();
                send(exchange, "text/html", gzip(PAGE.formatted(numbers.get(1), numbers.get(2), numbers.get(0)).getBytes(StandardCharsets.UTF_8)), "no-cache");
            }
            case "/points" -> send(exchange, "application/json", packed.computeIfAbsent(query, q -> gzip(points(Integer.parseInt(q.substring(2))))), "no-cache");
            default -> {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            }
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body, String cache) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.getResponseHeaders().set("Cache-Control", cache);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] points(int count) {
        return Fixture.rows("series-0", count > 1000 ? "1990-01-01" : "2014-Q1", count).stream()
                .map(row -> row.fields().get(barometer.domain.Row.Field.FIGURE)).collect(Collectors.joining(",", "[", "]")).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] library() {
        try (InputStream in = BareSite.class.getResourceAsStream("/META-INF/resources/_static/echarts/6.0.0/dist/echarts.esm.min.js")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
