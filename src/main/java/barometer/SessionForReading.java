package barometer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Lets the interfaces read with the session of a page, so that downloads can be plain links; never writes with it, so
 * that no other site's form can, and never makes one.
 */
final class SessionForReading implements SecurityContextRepository {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final SecurityContextRepository session = new HttpSessionSecurityContextRepository();
    private final SecurityContextRepository request = new RequestAttributeSecurityContextRepository();

    @Override
    @Deprecated
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return of(holder.getRequest()).loadContext(holder);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest asked) {
        return of(asked).loadDeferredContext(asked);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest asked, HttpServletResponse answer) {
        request.saveContext(context, asked, answer);
    }

    @Override
    public boolean containsContext(HttpServletRequest asked) {
        return of(asked).containsContext(asked);
    }

    private SecurityContextRepository of(HttpServletRequest asked) {
        return READING.contains(asked.getMethod()) ? session : request;
    }
}
