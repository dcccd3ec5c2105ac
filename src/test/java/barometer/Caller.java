package barometer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser without a screen, over real HTTP: keeps cookies, follows no redirect by itself, opens pages the way the page's
 * own script does. Each comes from an address of its own, so that one's failed attempts are not another's.
 */
final class Caller {

    private static final JsonMapper JSON = new JsonMapper();
    private static int number;

    final Map<String, String> cookies = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String address = "203.0.113." + ++number;
    private String authorization;

    Caller(int port) {
        root = "http://localhost:" + port;
    }

    /** Sends HTTP Basic with every request from now on. */
    Caller basic(String name, String password) {
        authorization = "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Sends a token with every request from now on. */
    Caller token(String token) {
        authorization = "Bearer " + token;
        return this;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).header("X-Forwarded-For", address)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue())
                    .collect(Collectors.joining("; ")));
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** Sends the sign-in form. */
    HttpResponse<String> signIn(String name, String password, String query, String... headers) {
        var form = "username=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        return send("POST", "/sign-in" + query, form, all);
    }

    /** What a page shows when it is opened, as the messages to the browser: text, not a picture. */
    String open(String route) {
        var page = JSON.readTree(get("/?v-r=init&location=" + route + "&query=").body()).get("appConfig");
        var navigation = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","appShellTitle":"",\
                "query":"","trigger":"","historyState":null}}],"syncId":0,"clientId":0}"""
                .formatted(page.get("uidl").get("Vaadin-Security-Key").asString(), route);
        return send("POST", "/?v-r=uidl&v-uiId=" + page.get("v-uiId").asInt(), navigation, "Content-Type", "application/json").body();
    }

    /** Where a redirect leads, without scheme and host. */
    static String location(HttpResponse<?> answer) {
        var target = URI.create(answer.headers().firstValue("Location").orElse("none"));
        var query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return (target.getRawAuthority() == null || target.getRawAuthority().startsWith("localhost:") ? "" : target.getRawAuthority())
                + target.getRawPath() + query;
    }
}
