package barometer;

import barometer.admin.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks at each request of a page whether the session's account still stands, and with which rights. */
final class SessionCheck extends OncePerRequestFilter {

    private final SignedIn signedIn;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SessionCheck(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var remembered = SecurityContextHolder.getContext().getAuthentication();
        if (remembered != null && remembered.getPrincipal() instanceof SignedIn.Remembered) {
            var fresh = signedIn.standing(remembered).map(signedIn::authentication);
            if (fresh.isEmpty()) {
                end(request);
            } else if (!fresh.get().getAuthorities().equals(remembered.getAuthorities())) {
                var context = new SecurityContextImpl(fresh.get());
                SecurityContextHolder.setContext(context);
                sessions.saveContext(context, request, response); // views ask the session, not this request
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.setContext(new SecurityContextImpl());
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
