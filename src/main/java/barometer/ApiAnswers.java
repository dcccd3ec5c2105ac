package barometer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** What the interfaces answer to a caller whom they do not let in: problem details as in RFC 9457. */
final class ApiAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json = new JsonMapper();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException anonymous)
            throws IOException {
        notSignedIn(request, response, "sign-in-needed",
                "This needs an account: send HTTP Basic or a bearer token from the profile page.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problem(request, response, 403, "Forbidden", "no-right", "This account does not have the right to do this.");
    }

    void wrongCredentials(HttpServletRequest request, HttpServletResponse response) throws IOException {
        notSignedIn(request, response, "wrong-credentials",
                "The account, the password or the token is wrong. Leave the header out to read what is public.");
    }

    void mustChangePassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problem(request, response, 403, "Forbidden", "must-change-password",
                "The first password of this account must be changed before anything else: sign in on the page and change it.");
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        long seconds = PageSignIn.seconds(wait);
        response.setHeader("Retry-After", Long.toString(seconds));
        problem(request, response, 429, "Too Many Requests", "too-many-attempts",
                "Too many attempts to sign in failed. The next can be made in " + seconds + " s.");
    }

    /** A browser is not offered Basic: it would put up a window of its own over the page, and never forget the password. */
    private void notSignedIn(HttpServletRequest request, HttpServletResponse response, String code, String detail)
            throws IOException {
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.addHeader("WWW-Authenticate", "Basic realm=\"Barometer\", charset=\"UTF-8\"");
        }
        response.addHeader("WWW-Authenticate", "Bearer realm=\"Barometer\"");
        problem(request, response, 401, "Unauthorized", code, detail);
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, int status, String title, String code,
            String detail) throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("instance", request.getRequestURI());
        problem.put("code", code);
        var body = json.writeValueAsBytes(problem);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
