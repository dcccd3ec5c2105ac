package barometer.api;

import barometer.domain.Access;
import barometer.domain.Viewer;
import barometer.store.Brandings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers that a client may keep. What is answered depends on the address, the head revision, what the caller may see and
 * the program's version alone, so these are the tag, and a client that has it is answered 304 before anything is
 * read or drawn. A picture also depends on how the house looks, of which every change is a version.
 */
@Component
class Conditional {

    private final Access access;
    private final String version;
    private final Brandings brandings;

    Conditional(Access access, Brandings brandings, @Value("${barometer.version}") String version) {
        this.access = access;
        this.version = version;
        this.brandings = brandings;
    }

    /** The tag, without the quotes. */
    String tag(long head, Viewer viewer) {
        return head + "-" + (access.may(viewer, Access.Act.VIEW_INTERNAL) ? "all" : "public") + "-" + brandings.newest() + "-" + version;
    }

    /** Whether the client has this answer; then the response is a complete 304. */
    boolean isKnown(ServletWebRequest request, String tag) {
        return request.checkNotModified("W/\"" + tag + "\"");
    }

    /** The headers of an answer with a tag. Private: what one may see, another may not. */
    static ResponseEntity.BodyBuilder ok(String tag) {
        return ResponseEntity.ok().eTag("W/\"" + tag + "\"").cacheControl(CacheControl.noCache().cachePrivate())
                .header("Vary", "Authorization, Cookie");
    }
}
