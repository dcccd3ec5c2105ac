package barometer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Answers an interface's address that there is none of, which would otherwise get the page; and one that is there, but not
 * for this method, this kind of body or this kind of answer.
 */
@RestController
class UnknownAddress {

    private final ObjectProvider<RequestMappingHandlerMapping> doors;

    UnknownAddress(ObjectProvider<RequestMappingHandlerMapping> doors) {
        this.doors = doors;
    }

    @RequestMapping({"/api", "/api/**", "/sdmx", "/sdmx/**", "/actuator", "/actuator/**"})
    ProblemDetail nothing(HttpServletRequest request) throws HttpRequestMethodNotSupportedException, HttpMediaTypeNotAcceptableException {
        var here = doors.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(door -> !door.getMethodsCondition().isEmpty()) // this catch-all itself takes every method
                .filter(door -> door.getPathPatternsCondition() != null
                        && door.getPathPatternsCondition().getMatchingCondition(request) != null).toList();
        if (here.isEmpty()) {
            var nothing = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is nothing at this address.");
            nothing.setProperty("code", "not-found");
            return nothing;
        }
        var methods = methods(here);
        if (!methods.contains(request.getMethod())) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
        }
        List<RequestMappingInfo> byMethod = here.stream().filter(door -> door.getMethodsCondition().getMatchingCondition(request) != null).toList();
        if (byMethod.stream().allMatch(door -> door.getConsumesCondition().getMatchingCondition(request) == null)) {
            return unsupported(byMethod, request);
        }
        throw new HttpMediaTypeNotAcceptableException(here.stream()
                .flatMap(door -> door.getProducesCondition().getProducibleMediaTypes().stream()).distinct().toList());
    }

    /** Which kinds of body are taken here stands in the answer. */
    private static ProblemDetail unsupported(List<RequestMappingInfo> doors, HttpServletRequest request) {
        String taken = doors.stream().flatMap(door -> door.getConsumesCondition().getConsumableMediaTypes().stream()).map(Object::toString)
                .distinct().sorted().collect(Collectors.joining(" or "));
        String brought = request.getContentType() == null ? "says nothing" : "says something else";
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "The body is expected as " + taken + ", and the header Content-Type has to say so; it " + brought + "."
                + (taken.contains("multipart") ? " A file goes in a part named file." : ""));
        problem.setProperty("code", "unsupported-media-type");
        return problem;
    }

    private static Set<String> methods(List<RequestMappingInfo> doors) {
        var methods = new TreeSet<String>();
        doors.forEach(door -> door.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name())));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
