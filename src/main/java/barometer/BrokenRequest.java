package barometer;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers what failed outside of all doors: an address or a query that cannot be read, a method that nothing knows, a
 * failure nobody foresaw. A problem detail like every other error, which tells a stranger nothing about the inside.
 */
@RestController
class BrokenRequest implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Map<String, Object>> answer(HttpServletRequest request) {
        // Nobody is led here by an error who asks for the address itself.
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code) : HttpStatus.NOT_FOUND;
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail(status));
        problem.put("code", status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address) {
            problem.put("instance", address);
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "This request cannot be read. Look for a semicolon, a double slash or a wrong percent sign in "
                    + "its address, and for a method that does not exist.";
            case FORBIDDEN -> "This is not done for a request that comes from elsewhere.";
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not take this method.";
            case NOT_ACCEPTABLE -> "This address answers in no form that the header Accept names.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address does not take a body of this kind, or the header Content-Type does not say which it is.";
            default -> status.is5xxServerError() ? "Something failed here that was not foreseen. The operator finds it in the log."
                    : "This request cannot be answered.";
        };
    }
}
