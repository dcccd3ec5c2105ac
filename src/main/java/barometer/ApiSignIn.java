package barometer;

import barometer.admin.SignIn;
import barometer.admin.SignedIn;
import barometer.store.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a call of the interfaces in: by HTTP Basic, by token, or, where it only reads, by the page's session. Wrong
 * credentials are refused even where anybody may read, so that a mistake shows at once.
 */
final class ApiSignIn extends OncePerRequestFilter {

    private final SignIn signIn;
    private final SignedIn signedIn;
    private final ApiAnswers answers;

    ApiSignIn(SignIn signIn, SignedIn signedIn, ApiAnswers answers) {
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader("Authorization");
        if (header == null) {
            bySession(request, response, chain);
            return;
        }
        switch (attempt(header.strip(), request.getRemoteAddr())) {
            case SignIn.Known known -> goOn(known.held(), request, response, chain);
            case SignIn.Unknown unknown -> answers.wrongCredentials(request, response);
            case SignIn.TooMany tooMany -> answers.tooMany(request, response, tooMany.pause());
        }
    }

    private void bySession(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = signedIn.standing(SecurityContextHolder.getContext().getAuthentication());
        if (held.isPresent()) {
            goOn(held.get(), request, response, chain);
        } else {
            SecurityContextHolder.setContext(new SecurityContextImpl()); // a session that is over is nobody's
            chain.doFilter(request, response);
        }
    }

    private void goOn(Accounts.Held held, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (held.account().mustChangePassword()) {
            answers.mustChangePassword(request, response);
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(signedIn.authentication(held)));
        chain.doFilter(request, response);
    }

    private SignIn.Outcome attempt(String header, String address) {
        int space = header.indexOf(' ');
        var scheme = (space < 0 ? header : header.substring(0, space)).toLowerCase(Locale.ROOT);
        var rest = space < 0 ? "" : header.substring(space + 1).strip();
        return switch (scheme) {
            case "basic" -> basic(rest, address);
            case "bearer" -> signIn.withToken(rest, address);
            default -> new SignIn.Unknown();
        };
    }

    private SignIn.Outcome basic(String encoded, String address) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return new SignIn.Unknown();
        }
        int colon = pair.indexOf(':');
        return colon < 0 ? new SignIn.Unknown()
                : signIn.withPassword(pair.substring(0, colon), pair.substring(colon + 1), address);
    }
}
