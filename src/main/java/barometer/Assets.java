package barometer;

import barometer.ui.StaticFile;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The page's static files, and what its first response says about them: a file whose address carries its content's hash
 * or its version is cached for ever, any other is asked for again; compressed siblings are served where they exist.
 */
@Configuration(proxyBeanMethods = false)
public class Assets {

    private static final String ROOT = StaticFile.ROOT;
    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Stands before Vaadin's catch-all, which would give each of these files an hour and no compressed sibling. */
    @Bean
    HandlerMapping staticFiles(ResourceHttpRequestHandler assetsForEver, ResourceHttpRequestHandler assetsAskedAgain,
            ResourceHttpRequestHandler echarts, ResourceHttpRequestHandler bundle) {
        HttpRequestHandler assets = (request, response) -> {
            boolean lasting = request.getParameter("v") != null
                    || request.getParameter("v-c") != null // Vaadin's own hash, on style sheets
                    || request.getRequestURI().contains("/assets/fonts/"); // the path names the font's version
            (lasting ? assetsForEver : assetsAskedAgain).handleRequest(request, response);
        };
        var mapping = new SimpleUrlHandlerMapping(Map.of(
                "/assets/**", assets,
                "/_static/**", echarts,
                "/VAADIN/build/**", bundle));
        mapping.setOrder(0);
        return mapping;
    }

    @Bean
    ResourceHttpRequestHandler assetsForEver() {
        return files(ROOT + "assets/", FOR_EVER);
    }

    @Bean
    ResourceHttpRequestHandler assetsAskedAgain() {
        return files(ROOT + "assets/", CacheControl.noCache().cachePublic());
    }

    @Bean
    ResourceHttpRequestHandler echarts() {
        return files(ROOT + "_static/", FOR_EVER); // the path names the library's version
    }

    @Bean
    ResourceHttpRequestHandler bundle() {
        return files("META-INF/VAADIN/webapp/VAADIN/build/", FOR_EVER); // the names carry hashes
    }

    private static ResourceHttpRequestHandler files(String location, CacheControl cache) {
        var handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(new ClassPathResource(location)));
        handler.setResourceResolvers(List.of(new EncodedResourceResolver(), new PathResourceResolver()));
        handler.setCacheControl(cache);
        return handler;
    }

    /** A policy that runs no script but those this response itself names. */
    @Bean
    VaadinServiceInitListener firstResponse() {
        var random = new SecureRandom();
        return service -> service.addIndexHtmlRequestListener(page -> {
            var nonce = new byte[16];
            random.nextBytes(nonce);
            secure(page, Base64.getEncoder().encodeToString(nonce));
        });
    }

    /** Vaadin 25.2 evaluates code that its server sends: without {@code unsafe-eval} the page stays blank. */
    private static void secure(IndexHtmlResponse page, String nonce) {
        page.getDocument().select("script, link[rel=modulepreload]").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", String.join("; ",
                "default-src 'self'",
                "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'self'"));
    }
}
