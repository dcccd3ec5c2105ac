package barometer.delivery;

import barometer.domain.Destination;
import barometer.domain.Trouble.Kind;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends files by POST. Each has an {@code Idempotency-Key} that stays the same at each attempt, so a receiver that keeps the
 * keys takes it once. Redirects are not followed: they would lead past the operator's list.
 */
final class WebCourier implements AutoCloseable {

    /** How long a connection, and then the answer, may take. */
    record Patience(Duration connect, Duration answer) {

        static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private final Hosts hosts;
    private final Patience patience;
    private final HttpClient client;

    WebCourier(Hosts hosts, Patience patience) {
        this.hosts = hosts;
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience.connect()).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    Hosts hosts() {
        return hosts;
    }

    void carry(Destination.Web to, Consignment consignment) throws Undelivered {
        hosts.require(to);
        String host = to.address().getHost();
        HttpRequest.Builder request = HttpRequest.newBuilder(to.address()).timeout(patience.answer())
                .header("Content-Type", consignment.type())
                .header("Content-Disposition", "attachment; filename=\"" + consignment.fileName() + "\"")
                .header("Idempotency-Key", consignment.key())
                .header("User-Agent", "Barometer")
                .header("Barometer-Report", consignment.report())
                .header("Barometer-SHA256", consignment.sha256());
        consignment.issue().ifPresent(number -> request.header("Barometer-Issue", String.valueOf(number)));
        CompletableFuture<HttpResponse<Void>> sending = client.sendAsync(
                request.POST(HttpRequest.BodyPublishers.ofByteArray(consignment.content())).build(), HttpResponse.BodyHandlers.discarding());
        int status = status(sending, host);
        if (status >= 500 || LATER.contains(status)) {
            throw new Undelivered(Kind.WEB_LATER, host, String.valueOf(status));
        }
        if (status < 200 || status > 299) {
            throw new Undelivered(Kind.WEB_REFUSED, host, String.valueOf(status));
        }
    }

    /** The request's own timeout ends with the head of the answer; a body that drips has an end here. */
    private int status(CompletableFuture<HttpResponse<Void>> sending, String host) throws Undelivered {
        try {
            return sending.get(patience.connect().plus(patience.answer()).toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException e) {
            sending.cancel(true);
            throw new Undelivered(Kind.WEB_SILENT, e, host);
        } catch (ExecutionException e) {
            throw new Undelivered(e.getCause() instanceof HttpTimeoutException ? Kind.WEB_SILENT : Kind.WEB_UNREACHED, e, host,
                    String.valueOf(e.getCause().getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Undelivered(Kind.WEB_SILENT, e, host);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
