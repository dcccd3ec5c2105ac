package barometer;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers an interface's address that there is none of, which would otherwise get the page. */
@RestController
class UnknownAddress {

    @RequestMapping({"/api", "/api/**", "/sdmx", "/sdmx/**", "/actuator", "/actuator/**"})
    ProblemDetail nothing(HttpServletRequest request) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is nothing at this address.");
    }
}
