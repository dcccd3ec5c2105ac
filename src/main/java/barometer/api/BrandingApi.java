package barometer.api;

import barometer.chart.png.AccentCheck;
import barometer.chart.png.LogoFile;
import barometer.domain.Accent;
import barometer.domain.Branding;
import barometer.domain.Language;
import barometer.domain.LocalText;
import barometer.domain.Logo;
import barometer.domain.Unreadable;
import barometer.publish.House;
import barometer.store.Brandings;
import barometer.ui.HouseSign;
import barometer.ui.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/branding}: how the house looks, the administrator's; and what of it every page needs, for anybody. */
@RestController
class BrandingApi {

    private static final Set<String> FIELDS = Set.of("house", "footer", "licence", "accent", "logo", "version");
    private static final int MOST_BYTES = LogoFile.MOST_BYTES * 3 / 2 + 100_000;
    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final House house;
    private final Brandings brandings;
    private final Visitor visitor;

    BrandingApi(House house, Brandings brandings, Visitor visitor) {
        this.house = house;
        this.brandings = brandings;
        this.visitor = visitor;
    }

    @GetMapping("/api/v1/branding")
    Map<String, Object> look(HttpServletRequest request) {
        Branding branding = house.current(visitor.viewer());
        new Parameters(request, Set.of());
        return json(branding);
    }

    /** A field that is not named stays as it is; {@code null} takes it away. */
    @PutMapping("/api/v1/branding")
    Map<String, Object> set(HttpServletRequest request) throws IOException {
        Branding standing = house.current(visitor.viewer());
        Parameters parameters = new Parameters(request, Set.of("basedOn"));
        int basedOn = parameters.number("basedOn", standing.version(), 0, 1_000_000);
        JsonNode given = body(request);
        Branding wished = new Branding(0, given.has("house") ? texts(given, "house") : standing.house(),
                given.has("footer") ? texts(given, "footer") : standing.footer(),
                given.has("licence") ? texts(given, "licence") : standing.licence(),
                given.has("accent") ? text(given, "accent").map(Accent::parse) : standing.accent(),
                given.has("logo") ? text(given, "logo").map(this::logo) : standing.logo());
        return json(house.set(wished, basedOn, visitor.viewer()).orElseThrow(Newer::new));
    }

    /** The logo, for the bar of every page; its address carries the hash of its content. */
    @GetMapping("/branding/logo.png")
    ResponseEntity<byte[]> logo(HttpServletRequest request) {
        Optional<Logo> logo = brandings.current().logo();
        return logo.map(l -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(kept(request, l.hash()))
                .body(l.png())).orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The colours of the house as a style sheet. */
    @GetMapping("/branding/look.css")
    ResponseEntity<byte[]> colours(HttpServletRequest request) {
        Branding branding = brandings.current();
        return ResponseEntity.ok().contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .cacheControl(kept(request, String.valueOf(branding.version()))).body(HouseSign.css(branding).getBytes(StandardCharsets.UTF_8));
    }

    /** For ever where the address names what it got; an older page asks for an older one and gets what there is. */
    private static CacheControl kept(HttpServletRequest request, String version) {
        return version.equals(request.getParameter("v")) ? FOR_EVER : CacheControl.noCache().cachePublic();
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Unreadable("logo-too-large", String.valueOf(body.length / 1000));
        }
        return JsonBody.of(JsonBody.object(body, "no-object"), FIELDS);
    }

    private Logo logo(String base64) {
        byte[] file;
        try {
            file = Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("logo-broken", "");
        }
        return house.logo(file, visitor.viewer());
    }

    private static Optional<String> text(JsonNode given, String field) {
        JsonNode value = given.path(field);
        if (!value.isNull() && !value.isString()) {
            throw new Unreadable("branding-field", field);
        }
        return value.isNull() || value.asString().isBlank() ? Optional.empty() : Optional.of(value.asString());
    }

    private static LocalText texts(JsonNode given, String field) {
        JsonNode value = given.path(field);
        if (!value.isObject()) {
            return new LocalText(Map.of(Language.EN, text(given, field).orElse("")));
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        value.properties().forEach(each -> texts.put(Language.parse(each.getKey()), text(value, each.getKey()).orElse("")));
        return new LocalText(texts);
    }

    private static Map<String, Object> json(Branding branding) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("version", branding.version());
        out.put("house", texts(branding.house()));
        out.put("footer", texts(branding.footer()));
        out.put("licence", texts(branding.licence()));
        out.put("accent", branding.accent().map(Accent::toString).orElse(null));
        out.put("measures", branding.accent().map(accent -> measures(AccentCheck.of(accent))).orElse(List.of()));
        out.put("logo", branding.logo().map(logo -> Map.of("width", logo.width(), "height", logo.height(), "sha256", logo.hash(),
                "address", HouseSign.logo(logo))).orElse(null));
        return out;
    }

    private static Map<String, String> texts(LocalText text) {
        Map<String, String> out = new LinkedHashMap<>();
        text.texts().forEach((language, t) -> out.put(language.tag(), t));
        return out;
    }

    private static List<Map<String, Object>> measures(AccentCheck check) {
        return check.told().stream().map(m -> {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("measure", m.measure().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            out.put("by", m.measure().contrast() ? "WCAG contrast" : "CIEDE2000");
            out.put("value", Math.floor(m.value() * 100) / 100);
            out.put("least", m.least());
            out.put("holds", m.holds());
            return out;
        }).toList();
    }

    @ExceptionHandler
    ProblemDetail refused(House.AccentRefused e) {
        ProblemDetail problem = Problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "accent-refused", e.check().proposed()
                .map(darker -> Problems.ENGLISH.say("api.accent-refused", darker.toString())).orElseGet(() -> Problems.ENGLISH.say("api.accent-refused.none")));
        problem.setProperty("proposed", e.check().proposed().map(Object::toString).orElse(null));
        problem.setProperty("measures", measures(e.check()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail newer(Newer e) {
        return Problems.problem(HttpStatus.CONFLICT, "conflict", Problems.ENGLISH.say("api.newer-branding"));
    }

    /** Somebody has set a newer look meanwhile. */
    private static final class Newer extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
