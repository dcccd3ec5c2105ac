package barometer.api;

import barometer.domain.Definition;
import barometer.files.DefinitionFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A definition was made from a revision since which somebody else has changed the same: what was changed, and what was wanted. */
final class DefinitionMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Map<String, Object>> fields = new ArrayList<>();
    private final transient Optional<Long> revision;

    /** @param seen what the caller had before the eyes @param now what stands @param revision that recorded it */
    DefinitionMoved(Definition yours, Optional<Definition> seen, Optional<Definition> now, Optional<Long> revision) {
        super(yours.code());
        this.revision = revision;
        Map<String, String> before = fields(seen);
        Map<String, String> theirs = fields(now);
        Map<String, String> wanted = fields(Optional.of(yours));
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(theirs.keySet());
        names.removeIf(name -> before.getOrDefault(name, "").equals(theirs.getOrDefault(name, "")));
        for (String name : names) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("field", name);
            field.put("before", before.get(name));
            field.put("yours", wanted.get(name));
            field.put("theirs", theirs.get(name));
            fields.add(field);
        }
    }

    private static Map<String, String> fields(Optional<Definition> definition) {
        return definition.map(DefinitionFields::of).orElse(Map.of());
    }

    ProblemDetail problem() {
        ProblemDetail problem = Problems.problem(HttpStatus.CONFLICT, "conflict", Problems.ENGLISH.say("api.definition-moved", getMessage()));
        revision.ifPresent(number -> problem.setProperty("revision", number));
        problem.setProperty("fields", fields);
        return problem;
    }
}
