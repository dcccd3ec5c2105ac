package barometer;

import barometer.ledger.Reading;
import barometer.ui.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads the addresses of an indicator that another one replaces on to that one: page, data and picture alike. An address
 * that names a revision stays what it was.
 */
@Component // after the security chain, which tells who asks
class OldAddress extends OncePerRequestFilter {

    private static final Pattern OF_AN_INDICATOR =
            Pattern.compile("((?:/api/v1|/embed)?/indicators/)([a-z][a-z0-9-]{0,59})((?:/.*)?)");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Reading reading;
    private final Visitor visitor;

    OldAddress(Reading reading, Visitor visitor) {
        this.reading = reading;
        this.visitor = visitor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher address = OF_AN_INDICATOR.matcher(request.getRequestURI().substring(request.getContextPath().length()));
        if (READING.contains(request.getMethod()) && address.matches() && request.getParameter("revision") == null) {
            var successor = reading.successor(address.group(2), visitor.viewer());
            if (successor.isPresent()) {
                String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
                response.sendRedirect(request.getContextPath() + address.group(1) + successor.get() + address.group(3) + query);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
