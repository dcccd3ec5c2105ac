package barometer.api;

import barometer.domain.Language;
import barometer.domain.Role;
import barometer.store.Accounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a running program over real HTTP, as anybody or as an account. */
final class ApiClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "lamp-7-orchard-9-river";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String authorization;

    private ApiClient(String root, String authorization) {
        this.root = root;
        this.authorization = authorization;
    }

    static ApiClient anybody(int port) {
        return new ApiClient("http://localhost:" + port, null);
    }

    /** An account with these roles, made where there is none of that name yet. */
    ApiClient as(String name, Accounts accounts, PasswordEncoder encoder, Role... roles) {
        if (accounts.byName(name).isEmpty()) {
            accounts.add(name, encoder.encode(PASSWORD), Set.of(roles), false, Language.EN);
        }
        String pair = Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return new ApiClient(root, "Basic " + pair);
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET().build());
    }

    JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    HttpResponse<byte[]> post(String path, String body) {
        return post(path, body, "application/json");
    }

    HttpResponse<byte[]> post(String path, String body, String type) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build());
    }

    HttpResponse<byte[]> put(String path, String body) {
        return put(path, body, "application/json");
    }

    HttpResponse<byte[]> put(String path, String body, String type) {
        return send(request(path).header("Content-Type", type)
                .PUT(BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build());
    }

    HttpResponse<byte[]> delete(String path) {
        return send(request(path).DELETE().build());
    }

    /** Sends a file as a form in parts, with a plan where one is given. */
    HttpResponse<byte[]> upload(String path, String name, byte[] file, String plan) {
        String boundary = "----barometer-test";
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        if (!plan.isEmpty()) {
            body.writeBytes(("\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"plan\"\r\n\r\n" + plan)
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
