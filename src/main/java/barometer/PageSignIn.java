package barometer;

import barometer.admin.LocalAddress;
import barometer.admin.SignIn;
import barometer.admin.SignedIn;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signing in on the page: the form's way to {@link SignIn}, and where one goes from there. */
final class PageSignIn {

    private PageSignIn() {
    }

    /** Whole seconds, at least one. */
    static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Too many attempts failed. */
    static final class TooMany extends AuthenticationException {

        private static final long serialVersionUID = 1L;
        private final Duration wait;

        TooMany(Duration wait) {
            super("too many attempts");
            this.wait = wait;
        }
    }

    /** Asks {@link SignIn} on behalf of the form. */
    record Passwords(SignIn signIn, SignedIn signedIn) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication given) {
            var address = given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
            return switch (signIn.withPassword(given.getName(), String.valueOf(given.getCredentials()), address)) {
                case SignIn.Known known -> signedIn.authentication(known.held());
                case SignIn.Unknown unknown -> throw new BadCredentialsException("unknown");
                case SignIn.TooMany tooMany -> throw new TooMany(tooMany.pause());
            };
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
        }
    }

    /** Back to the page one came from, or was on the way to; only ever one of ours. */
    static final class Succeeded extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

        private RequestCache saved;

        @Override
        public void setRequestCache(RequestCache cache) {
            super.setRequestCache(cache);
            this.saved = cache;
        }

        @Override
        public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
                throws IOException {
            var target = LocalAddress.of(request.getParameter("to"))
                    .or(() -> navigation(request)).or(() -> request(request, response)).orElse("/");
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, target);
        }

        /** The view that somebody was turned away from within an open page. */
        private static Optional<String> navigation(HttpServletRequest request) {
            var session = request.getSession(false);
            if (session == null) {
                return Optional.empty();
            }
            var address = session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
            session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
            session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
            return address instanceof String text ? local(text) : Optional.empty();
        }

        /** The request that somebody was turned away from. */
        private Optional<String> request(HttpServletRequest request, HttpServletResponse response) {
            var found = Optional.ofNullable(saved).map(cache -> cache.getRequest(request, response));
            found.ifPresent(f -> saved.removeRequest(request, response));
            return found.flatMap(f -> local(f.getRedirectUrl()));
        }

        /** An address of ours without scheme and host, which a request may have invented. */
        private static Optional<String> local(String url) {
            try {
                var uri = URI.create(url);
                var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery().replaceAll("&?continue$", "");
                return LocalAddress.of(uri.getRawPath() + (query.equals("?") ? "" : query));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** Back to the form, which says what is wrong. */
    static final class Failed implements AuthenticationFailureHandler {

        @Override
        public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
                AuthenticationException failure) throws IOException {
            var told = failure instanceof TooMany tooMany ? "?wait=" + seconds(tooMany.wait) : "?error";
            var back = LocalAddress.of(request.getParameter("to"))
                    .map(to -> "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)).orElse("");
            response.sendRedirect("/sign-in" + told + back);
        }
    }

    /**
     * Refuses a sign-in that another site's page sends: it would sign the reader in under an account of that site's
     * choice. Vaadin's form has no CSRF token; browsers say where a request comes from: over TLS with the site's relation, over
     * plain HTTP and older ones with its origin alone.
     */
    static final class SameSite extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (elsewhere(request) && request.getMethod().equals("POST") && request.getRequestURI().equals("/sign-in")) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            chain.doFilter(request, response);
        }

        private static boolean elsewhere(HttpServletRequest request) {
            var site = request.getHeader("Sec-Fetch-Site");
            var origin = request.getHeader("Origin");
            return site != null && !site.equals("same-origin") && !site.equals("none") || origin != null && !isOurs(origin, request);
        }

        /** A port that is left out is that of the origin's scheme, so that a proxy which ends TLS changes nothing. */
        private static boolean isOurs(String origin, HttpServletRequest request) {
            try {
                var from = URI.create(origin);
                int usual = "https".equals(from.getScheme()) ? 443 : 80;
                var asked = URI.create("//" + request.getHeader("Host"));
                return from.getHost() != null && sameHost(from, usual, asked.getHost(), asked.getPort())
                        || from.getHost() != null && sameHost(from, usual, request.getServerName(), request.getServerPort());
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        private static boolean sameHost(URI from, int usual, String host, int port) {
            return from.getHost().equalsIgnoreCase(host) && (from.getPort() < 0 ? usual : from.getPort()) == (port < 0 ? usual : port);
        }
    }
}
