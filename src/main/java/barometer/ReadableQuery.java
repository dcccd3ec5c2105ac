package barometer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a query that cannot be decoded before anything asks for its parameters: whoever met it first would fail, and a
 * stranger could fill the log with the traces of that.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // after the encoding is set
class ReadableQuery extends OncePerRequestFilter {

    /** The methods whose parameters stand in the query alone, so that reading them takes nothing from a body. */
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (WITHOUT_BODY.contains(request.getMethod()) && request.getQueryString() != null) {
            try {
                request.getParameterMap();
            } catch (IllegalStateException e) { // what the servlet specification has for this
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
